//! Starting other programs: one line before each, one line when it fails.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Tells the user what is about to happen.
pub(crate) fn step(what: &str) {
    println!("» {what}");
}

/// The root of the workspace. Cargo sets the variable for whatever it runs.
pub(crate) fn root() -> Result<PathBuf> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
    Ok(Path::new(&manifest).join(".."))
        .and_then(|root| root.canonicalize().context("finding the workspace"))
}

/// Where Cargo puts what it builds.
pub(crate) fn target_dir() -> Result<PathBuf> {
    let metadata = capture(cargo()?.args(["metadata", "--no-deps", "--format-version=1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let directory = metadata["target_directory"]
        .as_str()
        .context("`cargo metadata` names no target directory")?;
    Ok(directory.into())
}

/// Cargo as the user called it, at the root of the workspace.
pub(crate) fn cargo() -> Result<Command> {
    let mut command = Command::new("cargo");
    command.current_dir(root()?);
    Ok(command)
}

pub(crate) fn git() -> Result<Command> {
    let mut command = Command::new("git");
    command.current_dir(root()?);
    Ok(command)
}

/// Runs a program to its end; `fix` says what helps if it fails.
pub(crate) fn run(command: &mut Command, fix: &str) -> Result<()> {
    let name = name(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{name}`; {fix}"))?;
    if !status.success() {
        bail!("`{name}` failed ({status}); {fix}");
    }
    Ok(())
}

/// Runs a quick program and returns what it printed.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command
        .stderr(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{name}`"))?;
    if !output.status.success() {
        bail!("`{name}` failed ({})", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The program and what it was asked to do: enough to recognise it by.
pub(crate) fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut name = program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    if let Some(subcommand) = command.get_args().next() {
        name = format!("{name} {}", subcommand.to_string_lossy());
    }
    name
}

/// `PATH` with these directories in front.
pub(crate) fn path_with(front: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(
        front.into_iter().chain(env::split_paths(&rest)),
    )?)
}

/// The first of these programs that is on `PATH`.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    find_in(env::var_os("PATH")?, names)
}

/// The same, on another `PATH`.
pub(crate) fn find_in(path: OsString, names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|directory| directory.join(name))
            .find(|file| file.is_file())
    })
}

/// Installs Debian packages where that is possible without asking anybody.
pub(crate) fn apt_install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let is_root = capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if find(&["apt-get"]).is_none() || !is_root {
        bail!("missing: {list}; on Debian, as root: apt-get install {list}");
    }
    step(&format!("installing {list} with apt-get (about a minute)"));
    let fix = "try again, or install them by hand";
    run(Command::new("apt-get").args(["update", "-qq"]), fix)?;
    run(
        Command::new("apt-get")
            .args(["install", "-qq", "-y", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null()),
        fix,
    )
}
