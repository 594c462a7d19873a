//! From crate to page.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::{cargo, root, run, step, target_dir};
use crate::toolchain::{self, Toolchain};
use crate::tools;

/// The crate that is nothing but the browser's library; files are named after it.
pub(crate) const ARTEFACT: &str = "access-token-widget-web";

/// Builds the demo page with Trunk and returns its directory.
pub(crate) fn page() -> Result<PathBuf> {
    let toolchain = prepare()?;
    tools::ensure_trunk()?;
    step("building the demo page with Trunk (a minute, then seconds)");
    run(
        toolchain
            .command("trunk")?
            .args(["build", "--release", "--locked"])
            // Trunk takes the value `1`, which some terminals set, for an error.
            .env_remove("NO_COLOR"),
        "what the compiler says above is what to mend",
    )?;
    Ok(root()?.join("dist"))
}

/// Builds the artefact alone, as a page would load it, into `directory`.
pub(crate) fn artefact(directory: &Path) -> Result<()> {
    let toolchain = prepare()?;
    step("building the artefact (a minute, then seconds)");
    run(
        toolchain.cargo()?.args([
            "build",
            "--locked",
            "--package",
            ARTEFACT,
            "--profile=web",
            "--target=wasm32-unknown-unknown",
        ]),
        "what the compiler says above is what to mend",
    )?;
    let name = ARTEFACT.replace('-', "_");
    let wasm = target_dir()?.join(format!("wasm32-unknown-unknown/web/{name}.wasm"));
    run(
        tools::command("wasm-bindgen")?
            .args(["--target=web", "--no-typescript", "--out-name", ARTEFACT])
            .arg("--out-dir")
            .arg(directory)
            .arg(wasm),
        "remove the tool, so that it is installed anew",
    )?;
    let wasm = directory.join(format!("{ARTEFACT}_bg.wasm"));
    run(
        tools::command("wasm-opt")?
            .arg("-Oz")
            .arg(&wasm)
            .arg("--output")
            .arg(&wasm),
        "remove the tool, so that it is installed anew",
    )
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
