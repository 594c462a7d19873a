//! The browser engines that the tests run in, which belong to the machine and not to this project's own tools.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::process::{apt_install, find};
use crate::tools;

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    #[value(name = "webkit")]
    WebKit,
}

/// A program, by the variable that tells the tests where it is and can name another one.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: [Program; 2] = [
    Program {
        variable: "CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
    },
    Program {
        variable: "CHROMEDRIVER",
        names: &["chromedriver"],
        package: "chromium-driver",
    },
];
const FIREFOX: [Program; 1] = [Program {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
}];
/// Its smallest browser comes with the library, in a directory that is not on `PATH`.
const WEBKIT: [Program; 3] = [
    Program {
        variable: "WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Program {
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
        package: "libwebkit2gtk-4.1-0",
    },
    Program {
        variable: "XVFB",
        names: &["Xvfb"],
        package: "xvfb",
    },
];

impl Engine {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Finds what it takes to drive the engine, or installs it where that is possible, and returns
    /// the variables by which the tests know.
    pub(crate) fn ensure(self) -> Result<Vec<(&'static str, OsString)>> {
        let programs = self.programs();
        let missing: Vec<&str> = programs
            .iter()
            .filter(|program| program.locate().is_none())
            .map(|program| program.package)
            .collect();
        if !missing.is_empty() {
            apt_install(&missing).with_context(|| format!("no test can run in {}", self.name()))?;
        }
        let mut variables = vec![("ATW_ENGINE", self.name().into())];
        for program in programs {
            let place = program.locate().with_context(|| {
                let Program {
                    package, variable, ..
                } = program;
                format!("{package} was installed and yet is not found; set {variable} to its file")
            })?;
            variables.push((program.variable, place.into()));
        }
        if self == Self::Firefox {
            variables.push(("GECKODRIVER", tools::ensure_geckodriver()?.into()));
        }
        Ok(variables)
    }

    fn programs(self) -> &'static [Program] {
        match self {
            Self::Chromium => &CHROMIUM,
            Self::Firefox => &FIREFOX,
            Self::WebKit => &WEBKIT,
        }
    }
}

impl Program {
    fn locate(&self) -> Option<PathBuf> {
        env::var_os(self.variable)
            .map(PathBuf::from)
            .filter(|chosen| chosen.is_file())
            .or_else(|| find(self.names))
            .or_else(|| self.names.iter().find_map(|name| beside_webkit(name)))
    }
}

/// A program in the directory where Linux distributions put those of WebKit's library.
fn beside_webkit(name: &str) -> Option<PathBuf> {
    let libraries = fs::read_dir("/usr/lib").ok()?.flatten();
    let libraries = libraries.map(|entry| entry.path());
    libraries
        .chain(["/usr/lib", "/usr/libexec"].map(PathBuf::from))
        .map(|directory| directory.join("webkit2gtk-4.1").join(name))
        .find(|file| file.is_file())
}
