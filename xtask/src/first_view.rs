//! What the form looks like at first, for the script that shows it before the module is there.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;

use crate::bench;
use crate::package;
use crate::process::{root, step};

/// Draws the form in Chromium and writes down what it looks like, and its words in each language.
pub(crate) fn record() -> Result<ExitCode> {
    let package = package::build()?;
    let library = root()?.join("npm/lib");
    let directory = library.join("first-view");
    let mut languages = Vec::new();
    for entry in fs::read_dir(library.join("lang"))? {
        languages.extend(entry?.path().file_stem().map(PathBuf::from));
    }
    step("drawing the form, in Chromium (seconds)");
    let mut arguments = vec![package.directory.as_path(), &directory];
    arguments.extend(languages.iter().map(PathBuf::as_path));
    bench::in_chromium("first-view.js", &arguments)?;
    step("recorded in npm/lib/first-view");
    Ok(ExitCode::SUCCESS)
}
