//! A Rust that compiles to WebAssembly: rustup's target, or else one made from Debian's packages.
//!
//! A machine whose rustup reaches no server is common in companies. Debian ships a newer compiler
//! with the library's source, from which the target's standard library is built once, into a
//! private sysroot beside the other tools. It serves the browser's side only; everything else
//! stays with the toolchain that the user called.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{apt_install, capture, find, path_with, root, run, step};
use crate::tools;

const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGES: [&str; 5] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-clippy",
    "lld-22",
];
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_LLD: &str = "/usr/lib/llvm-22/bin/lld";

pub(crate) struct Toolchain {
    /// Set where Debian's compiler stands in.
    sysroot: Option<PathBuf>,
}

/// Finds or installs the target. `ATW_FORCE_DEBIAN=1` takes the fallback in any case.
pub(crate) fn ensure() -> Result<Toolchain> {
    let forced = env::var_os("ATW_FORCE_DEBIAN").is_some_and(|value| value == "1");
    if !forced && (has_target()? || add_target()) {
        return Ok(Toolchain { sysroot: None });
    }
    Ok(Toolchain {
        sysroot: Some(debian_sysroot()?),
    })
}

impl Toolchain {
    /// Cargo for `--target wasm32-unknown-unknown`, with the tools on its `PATH`.
    pub(crate) fn cargo(&self) -> Result<Command> {
        self.command("cargo")
    }

    /// A tool that calls Cargo itself.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        let bin = self.sysroot.iter().map(|sysroot| sysroot.join("bin"));
        command.current_dir(root()?).env(
            "PATH",
            path_with(tools::bin_directories()?.into_iter().chain(bin))?,
        );
        if let Some(sysroot) = &self.sysroot {
            command
                .env("CARGO", sysroot.join("bin/cargo"))
                .env("RUSTC", sysroot.join("bin/rustc"))
                // For clippy, which asks no compiler where the sysroot is.
                .env("SYSROOT", sysroot);
        }
        Ok(command)
    }
}

fn has_target() -> Result<bool> {
    let libraries =
        capture(Command::new("rustc").args(["--print=target-libdir", "--target", TARGET]))?;
    Ok(is_standard_library(Path::new(libraries.trim())))
}

fn is_standard_library(directory: &Path) -> bool {
    fs::read_dir(directory).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

fn add_target() -> bool {
    if find(&["rustup"]).is_none() {
        return false;
    }
    step("adding the WebAssembly target with rustup (seconds)");
    capture(Command::new("rustup").args(["target", "add", TARGET])).is_ok()
        && has_target().unwrap_or(false)
}

fn debian_sysroot() -> Result<PathBuf> {
    if find(&["apt-get"]).is_none() {
        bail!("no WebAssembly target: `rustup target add {TARGET}` must work first");
    }
    if !PACKAGES.iter().all(|package| is_installed(package)) {
        step("rustup cannot supply the WebAssembly target: taking Debian's compiler instead");
        apt_install(&PACKAGES)?;
    }
    let version = capture(Command::new(DEBIAN_RUSTC).arg("-vV"))?;
    let host = field(&version, "host: ")?;
    let sysroot = tools::directory()?.join(format!("sysroot-{}", field(&version, "release: ")?));
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    if !is_standard_library(&libraries) {
        step("building the standard library for WebAssembly (about half a minute)");
        let half_made = sysroot.with_extension("tmp");
        make_sysroot(&half_made, &sysroot, host)?;
        // Renamed only when complete: an interrupted run leaves nothing that looks finished.
        let _ = fs::remove_dir_all(&sysroot);
        fs::rename(&half_made, &sysroot)?;
    }
    Ok(sysroot)
}

fn is_installed(package: &str) -> bool {
    capture(Command::new("dpkg").args(["-s", package])).is_ok()
}

fn field<'a>(version: &'a str, name: &str) -> Result<&'a str> {
    version
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .with_context(|| format!("`{DEBIAN_RUSTC} -vV` prints no `{name}`"))
}

fn make_sysroot(directory: &Path, home: &Path, host: &str) -> Result<()> {
    let _ = fs::remove_dir_all(directory);
    let rustlib = directory.join("lib/rustlib");
    let libraries = rustlib.join(TARGET).join("lib");
    let host_bin = rustlib.join(host).join("bin");
    let bin = directory.join("bin");
    for each in [&libraries, &host_bin, &bin] {
        fs::create_dir_all(each)?;
    }

    let seed = directory.join("seed");
    for library in build_std(&seed)? {
        let name = library.file_name().context("a library without a name")?;
        fs::copy(&library, libraries.join(name))?;
    }
    fs::remove_dir_all(&seed)?;

    let host_libraries = Path::new("/usr/lib/rustlib").join(host).join("lib");
    link(&host_libraries, &rustlib.join(host).join("lib"))?;
    // Found under this name, it is the linker without any setting.
    link(Path::new(DEBIAN_LLD), &host_bin.join("rust-lld"))?;
    for program in ["cargo", "rustdoc", "cargo-clippy", "clippy-driver"] {
        link(&Path::new("/usr/bin").join(program), &bin.join(program))?;
    }
    let rustc = bin.join("rustc");
    let script = format!(
        "#!/bin/sh\nexec {DEBIAN_RUSTC} --sysroot '{}' \"$@\"\n",
        home.display()
    );
    fs::write(&rustc, script)?;
    make_executable(&rustc)
}

/// Builds the standard library with an empty crate on top and returns what to keep of it.
fn build_std(seed: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(seed.join("src"))?;
    fs::write(
        seed.join("Cargo.toml"),
        "[package]\nname = \"seed\"\nedition = \"2021\"\n[workspace]\n",
    )?;
    fs::write(seed.join("src/lib.rs"), "#![no_std]\n")?;
    let target_dir = seed.join("target");
    run(
        Command::new("/usr/bin/cargo")
            .current_dir(seed)
            .args(["build", "--quiet", "--release", "--target", TARGET])
            // `test` and `panic_unwind` are for `cargo test`.
            .arg("-Zbuild-std=core,alloc,std,panic_abort,panic_unwind,proc_macro,test")
            .arg("-Zbuild-std-features=optimize_for_size")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTC", DEBIAN_RUSTC)
            // Without bitcode in the libraries, fat LTO fails later.
            .env("RUSTFLAGS", "-Cembed-bitcode=yes")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z")
            .env("CARGO_TARGET_DIR", &target_dir),
        "check that Debian's Rust packages are all of one version",
    )?;
    let built = fs::read_dir(target_dir.join(TARGET).join("release/deps"))?
        .map(|file| Ok(file?.path()))
        .collect::<Result<Vec<_>>>()?;
    Ok(built.into_iter().filter(|file| is_kept(file)).collect())
}

fn is_kept(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    (name.ends_with(".rlib") || name.ends_with(".rmeta")) && !name.starts_with("libseed-")
}

#[cfg(unix)]
fn link(original: &Path, link: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(original, link)?)
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(
        file,
        fs::Permissions::from_mode(0o755),
    )?)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<()> {
    bail!("only Debian has these packages")
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    bail!("only Debian has these packages")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_field_of_the_version() {
        let version = "rustc 1.96.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\n";
        assert_eq!(field(version, "release: ").unwrap(), "1.96.0");
        assert!(field(version, "LLVM version: ").is_err());
    }

    #[test]
    fn keeps_the_library_and_not_the_seed() {
        assert!(is_kept(Path::new("deps/libstd-1f.rlib")));
        assert!(is_kept(Path::new("deps/libcore-1f.rmeta")));
        assert!(!is_kept(Path::new("deps/libseed-1f.rlib")));
        assert!(!is_kept(Path::new("deps/std-1f.d")));
    }
}
