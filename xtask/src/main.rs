//! The project's own commands, run as `cargo xtask <command>`.
#![allow(
    clippy::print_stdout,
    reason = "a command-line tool speaks on standard output"
)]

mod audit;
mod bench;
mod bounds;
mod build;
mod causes;
mod check;
mod demo;
mod dist;
mod engine;
mod figures;
mod first_view;
mod fuzz;
mod interpreters;
mod layers;
mod mutants;
mod package;
mod process;
mod profile;
mod quality;
mod rename;
mod sbom;
mod size;
mod split;
mod test;
mod toolchain;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

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
    Test(test::Options),
    /// Formatting, lints, docs, dependencies and the direction of imports
    Check,
    /// Change the code in small ways, one by one: some test must notice each
    Mutants {
        /// Only lines that changed since a commit: where this branch began, unless named
        #[arg(long, value_name = "COMMIT", num_args = 0..=1, default_missing_value = "")]
        in_diff: Option<String>,
    },
    /// Run what takes hours, from where it was stopped, and record it in docs/quality.md
    Audit(audit::Options),
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
    /// Record what the form looks like at first, which is shown before the module is there
    FirstView,
    /// What a page downloads until the form can be filled in
    Size {
        /// Find out in Chromium what the form needs at once, and record it in wasm/later.txt
        #[arg(long)]
        profile: bool,
        /// Take the total for the one that later ones are compared with
        #[arg(long)]
        record: bool,
    },
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Setup => setup(),
        Command::Demo { port } => demo::run(port),
        Command::Test(options) => test::run(&options),
        Command::Check => check::run_all(),
        Command::Mutants { in_diff } => mutants::run_all(in_diff.as_deref()),
        Command::Audit(options) => audit::run_all(&options),
        Command::Dist { again } => dist::run(again),
        Command::Bench { parts } => bench::run_parts(&parts),
        Command::FirstView => first_view::record(),
        Command::Size { profile: true, .. } => profile::record(),
        Command::Size { record, .. } => size::run(record),
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
    tools::ensure_axe()?;
    tools::ensure_cargo_fuzz()?;
    for engine in engine::Engine::value_variants() {
        engine.ensure()?;
    }
    interpreters::ensure()?;
    process::step("everything is in place");
    Ok(ExitCode::SUCCESS)
}
