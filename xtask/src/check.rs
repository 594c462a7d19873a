//! Everything that can be said about the code without running it.

use std::process::{Command, ExitCode, Stdio};

use anyhow::{Result, bail};

use crate::process::{cargo, root, run, step};
use crate::{build, layers, toolchain, tools};

type Check = fn() -> Result<()>;

pub(crate) fn run_all() -> Result<ExitCode> {
    let checks: [(&str, Check); 6] = [
        ("formatting", formatting),
        ("direction of imports", imports),
        ("lints, on this machine", host_lints),
        ("lints, in the browser", browser_lints),
        ("documentation", documentation),
        ("dependencies", dependencies),
    ];
    let mut failed = Vec::new();
    for (what, check) in checks {
        step(&format!("check: {what}"));
        if let Err(error) = check() {
            eprintln!("error: {what}: {error:#}");
            failed.push(what);
        }
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join("; "));
    }
    step("every check passed");
    Ok(ExitCode::SUCCESS)
}

fn formatting() -> Result<()> {
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        run(
            cargo()?
                .args(["fmt", "--all", "--check", "--manifest-path"])
                .arg(manifest),
            &format!("`cargo fmt --all --manifest-path {manifest}` mends it"),
        )?;
    }
    Ok(())
}

fn imports() -> Result<()> {
    let wrong = layers::scan(&root()?.join("src"))?;
    if !wrong.is_empty() {
        bail!("these point the wrong way:\n  {}", wrong.join("\n  "));
    }
    Ok(())
}

fn host_lints() -> Result<()> {
    run(
        cargo()?
            .args(["clippy", "--locked", "--workspace", "--all-targets"])
            .args(["--", "-Dwarnings"]),
        "mend what clippy names above",
    )?;
    // Tests that need more than this machine are no part of all targets.
    run(
        cargo()?
            .args(["clippy", "--locked", "--package=access-token-widget"])
            .args(["--test=e2e", "--test=packages"])
            .args(["--", "-Dwarnings"]),
        "mend what clippy names above",
    )
}

fn browser_lints() -> Result<()> {
    run(
        toolchain::ensure()?
            .cargo()?
            .args(["clippy", "--locked", "--target=wasm32-unknown-unknown"])
            .args([
                "--package=access-token-widget",
                "--package",
                build::ARTEFACT,
            ])
            .args(["--lib", "--test=browser"])
            .args(["--", "-Dwarnings"]),
        "mend what clippy names above",
    )
}

fn documentation() -> Result<()> {
    run(
        cargo()?
            .args(["doc", "--locked", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "-Dwarnings"),
        "mend what rustdoc names above",
    )
}

fn dependencies() -> Result<()> {
    tools::ensure_cargo_deny()?;
    let fix = "mend what cargo-deny names above, or say why it is fine in deny.toml";
    let fetched = deny()?
        .args(["fetch", "db"])
        .stderr(Stdio::null())
        .status()?;
    if !fetched.success() {
        step("the advisory database is out of reach: advisories are NOT checked");
    }
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let mut check = deny()?;
        check.args(["--locked", "--config=deny.toml", "--manifest-path"]);
        check.args([manifest, "check", "--hide-inclusion-graph"]);
        if !fetched.success() {
            check.args(["bans", "licenses", "sources"]);
        }
        run(&mut check, fix)?;
    }
    Ok(())
}

fn deny() -> Result<Command> {
    tools::command("cargo-deny")
}
