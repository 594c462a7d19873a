//! The demo: the built page and the sandbox behind it, on one origin.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::build;
use crate::process::root;

pub(crate) fn run(port: u16) -> Result<ExitCode> {
    // Asked first, and not after a minute of building.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} is not free; choose another one with --port"))?;
    let page = build::page()?;
    let sandbox = build::sandbox()?;

    println!();
    println!("  The demo           http://127.0.0.1:{port}/");
    println!("  Session token      any text, such as demo-session");
    println!("  One-time password  0000000 (test environment)");
    println!();
    println!("  Ctrl-C ends it.");
    println!();

    become_program(
        Command::new(sandbox)
            .current_dir(root()?)
            .arg("--dist")
            .arg(page)
            .arg("--port")
            .arg(port.to_string()),
    )
}

/// Takes the program's place, so that Ctrl-C reaches it and nothing else.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("cannot start the sandbox")
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<ExitCode> {
    let status = command.status().context("cannot start the sandbox")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
