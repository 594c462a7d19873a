//! The programs that turn a crate into a page, each of a fixed version, in a directory of this project's own.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{capture, cargo, find_in, path_with, root, run, step};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const CARGO_DENY: &str = "0.20.2";
const CARGO_FUZZ: &str = "0.13.2";
const CARGO_MUTANTS: &str = "27.1.0";
const GECKODRIVER: &str = "0.36.0";
const AXE: &str = "4.14.1";

/// Tools that run once per build need no optimising: compiling them takes a third of the time.
const FAST_PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// `$ATW_TOOLS`, else a directory in the user's cache.
pub(crate) fn directory() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("ATW_TOOLS") {
        return Ok(chosen.into());
    }
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("no home directory; set ATW_TOOLS to a directory for build tools")?;
    Ok(cache.join("access-token-widget"))
}

/// Where the tools' programs are, to be put in front of `PATH`.
pub(crate) fn bin_directories() -> Result<[PathBuf; 2]> {
    let tools = directory()?;
    Ok([tools.join("bin"), tools.join("node/node_modules/.bin")])
}

/// One of the tools, wherever it is installed.
pub(crate) fn command(program: &str) -> Result<Command> {
    let mut command = Command::new(program);
    command
        .current_dir(root()?)
        .env("PATH", path_with(bin_directories()?)?);
    Ok(command)
}

pub(crate) fn ensure_wasm_bindgen() -> Result<()> {
    let lock = std::fs::read_to_string(root()?.join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen")?;
    CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: &version,
        // Its own lock file names crates that mirrors may lack.
        flags: &[],
        optimised: true,
        minutes: 2,
    }
    .ensure()
}

pub(crate) fn ensure_trunk() -> Result<()> {
    CargoTool {
        program: "trunk",
        package: "trunk",
        version: TRUNK,
        flags: &["--locked", "--no-default-features"],
        optimised: false,
        minutes: 3,
    }
    .ensure()
}

pub(crate) fn ensure_cargo_deny() -> Result<()> {
    CargoTool {
        program: "cargo-deny",
        package: "cargo-deny",
        version: CARGO_DENY,
        flags: &["--locked"],
        optimised: false,
        minutes: 4,
    }
    .ensure()
}

pub(crate) fn ensure_cargo_fuzz() -> Result<()> {
    CargoTool {
        program: "cargo-fuzz",
        package: "cargo-fuzz",
        version: CARGO_FUZZ,
        flags: &["--locked"],
        optimised: false,
        minutes: 1,
    }
    .ensure()
}

pub(crate) fn ensure_cargo_mutants() -> Result<()> {
    CargoTool {
        program: "cargo-mutants",
        package: "cargo-mutants",
        version: CARGO_MUTANTS,
        flags: &["--locked"],
        optimised: false,
        minutes: 2,
    }
    .ensure()
}

/// Drives Firefox; returns its file.
pub(crate) fn ensure_geckodriver() -> Result<PathBuf> {
    CargoTool {
        program: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER,
        flags: &["--locked"],
        optimised: false,
        minutes: 2,
    }
    .ensure()?;
    find_in(path_with(bin_directories()?)?, &["geckodriver"])
        .context("geckodriver was installed and yet is not found")
}

/// Checks pages for what keeps people with disabilities out; returns its script.
pub(crate) fn ensure_axe() -> Result<PathBuf> {
    let package = directory()?.join("node/node_modules/axe-core");
    let manifest = std::fs::read_to_string(package.join("package.json")).unwrap_or_default();
    if !manifest.contains(&format!("\"version\": \"{AXE}\"")) {
        npm_install("axe-core", AXE)?;
    }
    Ok(package.join("axe.min.js"))
}

pub(crate) fn ensure_wasm_opt() -> Result<()> {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    if reports("wasm-opt", &format!("version {major}"))? {
        return Ok(());
    }
    npm_install("binaryen", BINARYEN)
}

/// Minifies scripts.
pub(crate) fn ensure_esbuild() -> Result<()> {
    if reports("esbuild", ESBUILD)? {
        return Ok(());
    }
    npm_install("esbuild", ESBUILD)
}

fn npm_install(package: &str, version: &str) -> Result<()> {
    step(&format!("installing {package} from npm (seconds)"));
    let prefix = directory()?.join("node");
    std::fs::create_dir_all(&prefix)?;
    run(
        Command::new("npm")
            .args(["install", "--silent", "--no-fund", "--no-audit", "--prefix"])
            .arg(prefix)
            .arg(format!("{package}@{version}")),
        "it comes from npm: install Node.js and npm, then try again",
    )
}

struct CargoTool<'a> {
    program: &'a str,
    package: &'a str,
    version: &'a str,
    flags: &'a [&'a str],
    optimised: bool,
    minutes: u8,
}

impl CargoTool<'_> {
    fn ensure(&self) -> Result<()> {
        let Self {
            package, version, ..
        } = self;
        if reports(self.program, version)? {
            return Ok(());
        }
        step(&format!(
            "installing {package} {version} (about {} minutes)",
            self.minutes
        ));
        let mut install = cargo()?;
        install
            .args([
                "install",
                "--quiet",
                "--force",
                package,
                "--version",
                version,
            ])
            .args(self.flags)
            .arg("--root")
            .arg(directory()?);
        if !self.optimised {
            install.envs(FAST_PROFILE);
        }
        run(
            &mut install,
            "it comes from the crates registry: check the network, then try again",
        )
    }
}

/// Whether the program is there and says that it is of this version.
fn reports(program: &str, version: &str) -> Result<bool> {
    let mut asked = command(program)?;
    // It knows itself only as Cargo calls it.
    if program == "cargo-mutants" {
        asked.arg("mutants");
    }
    let said = capture(asked.arg("--version")).unwrap_or_default();
    Ok(says_version(&said, version))
}

fn says_version(said: &str, version: &str) -> bool {
    format!(
        " {} ",
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    )
    .contains(&format!(" {version} "))
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: toml::Table = lock.parse()?;
    lock.get("package")
        .and_then(|packages| packages.as_array())
        .and_then(|packages| {
            packages
                .iter()
                .find(|entry| entry["name"].as_str() == Some(package))
        })
        .and_then(|entry| entry["version"].as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no `{package}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen-macro"
        version = "0.2.1"
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
    "#;

    #[test]
    fn finds_the_locked_version_by_the_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
        assert!(locked_version(LOCK, "wasm").is_err());
    }

    #[test]
    fn compares_whole_version_numbers() {
        assert!(says_version("wasm-bindgen 0.2.130\n", "0.2.130"));
        assert!(says_version(
            "wasm-opt version 132 (version_132)\n",
            "version 132"
        ));
        assert!(says_version("0.28.2\n", "0.28.2"));
        assert!(!says_version("wasm-bindgen 0.2.130\n", "0.2.13"));
        assert!(!says_version("", "0.2.130"));
    }
}
