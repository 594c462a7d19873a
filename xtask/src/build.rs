//! From crate to page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::process::{capture, cargo, root, run, step, target_dir};
use crate::toolchain::{self, Toolchain};
use crate::tools;

/// The crate that is nothing but the browser's library; files are named after it.
pub(crate) const ARTEFACT: &str = "access-token-widget-web";

/// What the demo page is made from.
const PAGE_INPUTS: [&str; 8] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "npm/lib",
    "src",
    "static",
    "wasm",
];

/// Builds the demo page with Trunk, unless it is newer than all it is made from, and returns its directory.
pub(crate) fn page() -> Result<PathBuf> {
    let root = root()?;
    let page = root.join("dist");
    if let Ok(built) = fs::metadata(page.join("index.html")).and_then(|file| file.modified())
        && !changed_since(built, PAGE_INPUTS.map(|input| root.join(input)))?
    {
        step("the demo page is up to date");
        return Ok(page);
    }
    new_page()
}

/// Builds the demo page anew: another one, as `trunk serve` leaves, may lie in its place.
pub(crate) fn new_page() -> Result<PathBuf> {
    let toolchain = prepare()?;
    tools::ensure_trunk()?;
    step("building the demo page with Trunk (about a minute)");
    run(
        toolchain
            .command("trunk")?
            .args(["build", "--release", "--locked"])
            .env("CARGO_ENCODED_RUSTFLAGS", compiler_flags()?)
            // Trunk takes the value `1`, which some terminals set, for an error.
            .env_remove("NO_COLOR"),
        "what the compiler says above is what to mend",
    )?;
    Ok(root()?.join("dist"))
}

fn changed_since(built: SystemTime, paths: impl IntoIterator<Item = PathBuf>) -> Result<bool> {
    for path in paths {
        let metadata = fs::metadata(&path)?;
        // A directory's own time tells that a file in it came or went.
        if metadata.modified()? > built {
            return Ok(true);
        }
        if metadata.is_dir() {
            let inner = fs::read_dir(&path)?
                .map(|entry| Ok(entry?.path()))
                .collect::<Result<Vec<_>>>()?;
            if changed_since(built, inner)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Compiles the browser's library and returns its file.
pub(crate) fn library() -> Result<PathBuf> {
    let toolchain = prepare()?;
    step("compiling the browser's library (a minute, then seconds)");
    run(
        toolchain
            .cargo()?
            .args([
                "build",
                "--locked",
                "--package",
                ARTEFACT,
                "--profile=web",
                "--target=wasm32-unknown-unknown",
            ])
            .env("CARGO_ENCODED_RUSTFLAGS", compiler_flags()?),
        "what the compiler says above is what to mend",
    )?;
    let name = ARTEFACT.replace('-', "_");
    Ok(target_dir()?.join(format!("wasm32-unknown-unknown/web/{name}.wasm")))
}

/// Flags with which every build of the browser's library is the same, wherever it is made: messages
/// name files, and not the directories of who compiled them. Names say for which types a generic
/// function was made.
fn compiler_flags() -> Result<String> {
    let cargo_home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir()
            .context("no home directory; set CARGO_HOME")?
            .join(".cargo"),
    };
    let renamed = |from: &Path, to| format!("--remap-path-prefix={}={to}", from.display());
    let flags = [
        "-Csymbol-mangling-version=v0".to_owned(),
        renamed(&cargo_home, "cargo"),
        renamed(&root()?, "widget"),
    ];
    // As Cargo wants them: a path may have spaces.
    Ok(flags.join("\u{1f}"))
}

/// What is called from one place only may still come later than that place.
const APART: &str = "--one-caller-inline-max-function-size=15";

/// Makes a module smaller, and returns what wasm-opt says of it.
pub(crate) fn optimise(from: &Path, to: &Path, flags: &[&str]) -> Result<String> {
    capture(
        tools::command("wasm-opt")?
            // Control flow rebuilt from flat code, which only a second round makes small.
            .args(["--flatten", "--rereloop", "-Oz", "-Oz"])
            .arg(APART)
            .args(flags)
            .arg(from)
            .arg("--output")
            .arg(to),
    )
}

/// A module or a piece of one as it is published.
pub(crate) fn publish(from: &Path, to: &Path) -> Result<()> {
    run(
        tools::command("wasm-opt")?
            // Once more, since a piece has other callers than the whole.
            .args(["-Oz", APART])
            .args([
                "--strip-debug",
                "--strip-producers",
                "--strip-target-features",
            ])
            .arg(from)
            .arg("--output")
            .arg(to),
        "remove the tool, so that it is installed anew",
    )
}

/// Every file below a directory.
pub(crate) fn files_below(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn prepare() -> Result<Toolchain> {
    let toolchain = toolchain::ensure()?;
    tools::ensure_wasm_bindgen()?;
    tools::ensure_wasm_opt()?;
    Ok(toolchain)
}

/// Builds the server behind the demo and returns its program.
pub(crate) fn sandbox() -> Result<PathBuf> {
    step("building the sandbox (a minute, then seconds)");
    run(
        cargo()?.args(["build", "--quiet", "--locked", "--package", "sandbox"]),
        "what the compiler says above is what to mend",
    )?;
    Ok(target_dir()?
        .join("debug/sandbox")
        .with_extension(std::env::consts::EXE_EXTENSION))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_page_older_than_any_source_is_built_again() {
        let sources = || [Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        let newest = sources().map(|source| fs::metadata(source.join("build.rs")).unwrap())[0]
            .modified()
            .unwrap();
        let later = SystemTime::now() + Duration::from_secs(60);
        assert!(!changed_since(later, sources()).unwrap());
        assert!(changed_since(newest - Duration::from_secs(1), sources()).unwrap());
    }
}
