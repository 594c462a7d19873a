//! What runs the code that the form shows, in languages that this project is not made of.

use anyhow::{Context, Result};

use crate::process::{apt_install, find};

/// Programs, each with the Debian package that has it.
const NEEDED: [(&str, &str); 6] = [
    ("curl", "curl"),
    ("go", "golang-go"),
    ("node", "nodejs"),
    ("php", "php-cli"),
    ("python3", "python3"),
    ("ruby", "ruby"),
];

/// Installs those that are missing where it can.
pub(crate) fn ensure() -> Result<()> {
    let is_missing = |(program, _): &&(&str, &str)| find(&[*program]).is_none();
    let missing: Vec<&str> = NEEDED
        .iter()
        .filter(is_missing)
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    apt_install(&missing).context("the end-to-end tests run the code that the form shows")
}
