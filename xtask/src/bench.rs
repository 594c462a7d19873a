//! What the widget costs: its domain on this machine, its form in a browser beside two reference forms.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::Result;
use clap::ValueEnum;

use crate::engine::Engine;
use crate::package;
use crate::process::{capture, cargo, root, run, step};

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum Part {
    /// Parsing, checking, describing and serialising, by size
    Domain,
    /// Loading, typing, pasting, filtering and memory in Chromium
    Browser,
}

pub(crate) fn run_parts(chosen: &[Part]) -> Result<ExitCode> {
    let chosen = if chosen.is_empty() {
        Part::value_variants()
    } else {
        chosen
    };
    for part in chosen {
        match part {
            Part::Domain => domain()?,
            Part::Browser => in_browser()?,
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn domain() -> Result<()> {
    step("the domain, by criterion (three minutes)");
    run(
        cargo()?.args(["bench", "--locked", "--package=bench"]),
        "what the compiler says above is what to mend",
    )
}

fn in_browser() -> Result<()> {
    let chromium = Engine::Chromium.ensure()?;
    let package = package::build()?.directory;
    let with = |mut command: Command, fix| {
        command
            .env("ATW_PACKAGE", &package)
            .envs(chromium.iter().map(|(name, path)| (name, path)));
        run(&mut command, fix)
    };
    install()?;
    step("building the forms with Vite (seconds)");
    with(npm(&["run", "--silent", "build"])?, "look at bench/forms")?;
    step("the forms in Chromium (five minutes; leave the machine alone)");
    with(npm(&["start", "--silent"])?, "look at bench/browser")
}

/// What a script of `bench/browser` prints that drives Chromium.
pub(crate) fn in_chromium(script: &str, arguments: &[&Path]) -> Result<String> {
    let chromium = Engine::Chromium.ensure()?;
    install()?;
    let mut node = Command::new("node");
    node.arg(root()?.join("bench/browser").join(script))
        .args(arguments)
        .envs(chromium.iter().map(|(name, path)| (name, path)));
    capture(&mut node)
}

/// What the scripts that drive a browser need.
fn install() -> Result<()> {
    run(
        &mut npm(&["ci", "--silent", "--no-fund", "--no-audit"])?,
        "it comes from npm: install Node.js and npm, then try again",
    )
}

fn npm(task: &[&str]) -> Result<Command> {
    let mut command = Command::new("npm");
    command.args(task).current_dir(root()?.join("bench"));
    Ok(command)
}
