//! What is published: the package's tarball and the demo, with a checksum of every file.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256, Sha384};

use crate::build;
use crate::package;
use crate::process::{step, target_dir};

/// Builds the tarball and returns its path.
pub(crate) fn tarball() -> Result<PathBuf> {
    package::pack(&package::build()?)
}

pub(crate) fn run(again: bool) -> Result<ExitCode> {
    let package = package::build()?;
    let tarball = package::pack(&package)?;
    let sums = sums(&package.directory)?;
    if again {
        same_again(&sums, &tarball)?;
    }
    let record = target_dir()?.join("npm/checksums.txt");
    fs::write(
        &record,
        format!("{sums}{}", sum(&tarball, "access-token-widget.tgz")?),
    )?;
    let page = build::new_page()?;
    fs::write(page.join("checksums.txt"), sums_of_page(&page)?)?;
    step(&format!("the package is {}", tarball.display()));
    step(&format!("the demo is in {}", page.display()));
    step(&format!(
        "checksums and integrity values are in {}",
        record.display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Builds the package twice from nothing, for the audit.
pub(crate) fn twice() -> Result<String> {
    let package = package::build()?;
    let tarball = package::pack(&package)?;
    same_again(&sums(&package.directory)?, &tarball)?;
    Ok("the same, byte for byte".to_owned())
}

/// Builds once more from nothing and compares.
fn same_again(sums: &str, tarball: &Path) -> Result<()> {
    step("building again from nothing");
    let packed = fs::read(tarball)?;
    let compiled = target_dir()?.join("wasm32-unknown-unknown/web");
    fs::remove_dir_all(compiled)?;
    let package = package::build()?;
    let again = package::pack(&package)?;
    if self::sums(&package.directory)? != sums || fs::read(again)? != packed {
        bail!("two builds of the same sources differ");
    }
    step("both builds are the same, byte for byte");
    Ok(())
}

fn sums_of_page(page: &Path) -> Result<String> {
    let record = page.join("checksums.txt");
    if record.exists() {
        fs::remove_file(record)?;
    }
    sums(page)
}

/// A line for each file, in the order of their names.
fn sums(directory: &Path) -> Result<String> {
    let mut files = build::files_below(directory)?;
    files.sort();
    let mut lines = String::new();
    for file in files {
        let name = file
            .strip_prefix(directory)?
            .to_string_lossy()
            .replace('\\', "/");
        lines += &sum(&file, &name)?;
    }
    Ok(lines)
}

/// SHA-256 for those who check a download, SHA-384 as a page's `integrity` takes it.
fn sum(file: &Path, name: &str) -> Result<String> {
    let content = fs::read(file)?;
    let mut line = String::new();
    for byte in Sha256::digest(&content) {
        write!(line, "{byte:02x}")?;
    }
    let integrity = BASE64_STANDARD.encode(Sha384::digest(&content));
    writeln!(line, "  sha384-{integrity}  {name}")?;
    Ok(line)
}
