//! The project's own commands, run as `cargo xtask <command>`.
#![allow(
    clippy::print_stdout,
    reason = "a command-line tool speaks on standard output"
)]

mod bench;
mod browser;
mod build;
mod causes;
mod check;
mod demo;
mod dist;
mod interpreters;
mod layers;
mod package;
mod process;
mod rename;
mod size;
mod test;
mod toolchain;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about, version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what the demo and the tests need and this machine lacks
    Setup,
    /// Build the demo and serve it with a local stand-in for BitGo
    Demo {
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run the tests: all, or the named groups
    Test {
        #[arg(value_enum)]
        groups: Vec<test::Group>,
    },
    /// Formatting, lints, docs, dependencies and the direction of imports
    Check,
    /// Build what is published: the npm package and the demo, with checksums
    Dist {
        /// Build twice from nothing and compare
        #[arg(long)]
        again: bool,
    },
    /// What the widget costs in time and memory: all, or the named parts
    Bench {
        #[arg(value_enum)]
        parts: Vec<bench::Part>,
    },
    /// What a page downloads until the form can be filled in
    Size {
        /// Take the total for the one that later ones are compared with
        #[arg(long)]
        record: bool,
    },
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Setup => setup(),
        Command::Demo { port } => demo::run(port),
        Command::Test { groups } => test::run(&groups),
        Command::Check => check::run_all(),
        Command::Dist { again } => dist::run(again),
        Command::Bench { parts } => bench::run_parts(&parts),
        Command::Size { record } => size::run(record),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn setup() -> anyhow::Result<ExitCode> {
    toolchain::ensure()?;
    tools::ensure_wasm_bindgen()?;
    tools::ensure_wasm_opt()?;
    tools::ensure_trunk()?;
    browser::ensure()?;
    interpreters::ensure()?;
    process::step("everything is in place");
    Ok(ExitCode::SUCCESS)
}
