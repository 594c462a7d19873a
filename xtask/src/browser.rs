//! Chromium and its driver, which belong to the machine and not to this project's own tools.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{apt_install, find};

pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds both, or installs them where it can: `$CHROMIUM` and `$CHROMEDRIVER` win.
pub(crate) fn ensure() -> Result<Browser> {
    if let Some(browser) = locate() {
        return Ok(browser);
    }
    apt_install(&["chromium", "chromium-driver"]).context(
        "the browser tests need Chromium and ChromeDriver (or CHROMIUM and CHROMEDRIVER set to them)",
    )?;
    locate().context("Chromium was installed and yet is not on PATH; set CHROMIUM and CHROMEDRIVER")
}

fn locate() -> Option<Browser> {
    Some(Browser {
        chromium: program(
            "CHROMIUM",
            &["chromium", "chromium-browser", "google-chrome"],
        )?,
        driver: program("CHROMEDRIVER", &["chromedriver"])?,
    })
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|chosen| chosen.is_file())
        .or_else(|| find(names))
}
