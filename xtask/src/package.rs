//! The npm package: the module, its glue, and the hand-written scripts in as few files as a page loads at once.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walrus::Module;

use crate::build;
use crate::process::{root, run, step, target_dir};
use crate::rename::renamed;
use crate::split::split;
use crate::{profile, sbom, tools};

const MODULE: &str = "access_token_widget";
const MEND: &str = "remove the tool, so that it is installed anew";

/// Scripts that others import; what they share is put into files of its own.
pub(crate) const ENTRIES: [&str; 6] = ["index", "element", "define", "headless", "inline", "react"];

/// What goes into the package as it is.
const COPIED: [&str; 4] = [
    "package.json",
    "README.md",
    "custom-elements.json",
    "styles.css",
];
const COPIED_FROM_ROOT: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

pub(crate) struct Package {
    /// What is published.
    pub(crate) directory: PathBuf,
    /// The module with the names of its functions.
    pub(crate) whole: PathBuf,
    /// The piece of it that comes first, with the names too.
    pub(crate) first: PathBuf,
    /// What the bundler says of the scripts: which imports which.
    pub(crate) metafile: PathBuf,
}

/// The package as it was built last.
pub(crate) fn last_build() -> Result<Package> {
    Ok(Package::below(&target_dir()?.join("npm")))
}

impl Package {
    fn below(work: &Path) -> Self {
        Self {
            directory: work.join("package"),
            whole: work.join("whole.wasm"),
            first: work.join("first.wasm"),
            metafile: work.join("scripts.json"),
        }
    }
}

/// Builds the package's directory from scratch.
pub(crate) fn build() -> Result<Package> {
    tools::ensure_esbuild()?;
    let library = build::library()?;
    let work = target_dir()?.join("npm");
    let built = Package::below(&work);
    let (stage, package) = (work.join("stage"), &built.directory);
    for directory in [&stage, package] {
        if directory.exists() {
            fs::remove_dir_all(directory)?;
        }
        fs::create_dir_all(directory)?;
    }
    let lib = package.join("lib");
    fs::create_dir_all(&lib)?;

    let glue = work.join("glue");
    bind(&library, &glue)?;
    let names = build::optimise(
        &glue.join(format!("{MODULE}_bg.wasm")),
        &built.whole,
        // Names of wasm-bindgen end in hashes, which no compression shortens.
        &["--debuginfo", "--minify-imports-and-exports-and-modules"],
    )?;
    let stamp = stamped(&built.whole)?;
    let wasm = lib.join(format!("{MODULE}_bg.wasm"));
    build::publish(&built.whole, &wasm)?;
    write_pieces(&built, &lib)?;

    let scripts = root()?.join("npm/lib");
    copy_scripts(&scripts, &stage, "js")?;
    copy_scripts(&scripts, &lib, "d.ts")?;
    fs::copy(root()?.join("static/form.css"), stage.join("form.css"))?;
    fs::write(
        stage.join("form-style.js"),
        "export { default } from \"./form.css\";\n",
    )?;
    let glue = fs::read_to_string(glue.join(format!("{MODULE}.js")))?;
    fs::write(
        stage.join(format!("{MODULE}.js")),
        as_factory(&renamed(&glue, &names, &stamp)?),
    )?;
    fs::write(
        stage.join(format!("{MODULE}_bg.js")),
        as_script(&fs::read(&wasm)?),
    )?;
    bundle(&stage, &lib, &built.metafile)?;

    for (from, names) in [
        (root()?.join("npm"), &COPIED[..]),
        (root()?, &COPIED_FROM_ROOT[..]),
    ] {
        for name in names {
            fs::copy(from.join(name), package.join(name))
                .with_context(|| format!("copying {name}"))?;
        }
    }
    sbom::write(package)?;
    Ok(built)
}

/// Has the module take its imports from a place that is named after its content, and returns that name. With short
/// names in common, files of two builds would else fit each other and call what they do not mean.
fn stamped(file: &Path) -> Result<String> {
    let wasm = fs::read(file)?;
    let stamp: String = Sha256::digest(&wasm)[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut module = Module::from_buffer(&wasm)?;
    for import in module.imports.iter_mut() {
        import.module.clone_from(&stamp);
    }
    fs::write(file, module.emit_wasm())?;
    Ok(stamp)
}

/// The module in two pieces, which share what the whole has for itself.
fn write_pieces(built: &Package, lib: &Path) -> Result<()> {
    let later = profile::later()?;
    let pieces = split(&fs::read(&built.whole)?, |name| {
        later.contains(&profile::stable(name))
    })?;
    let rest = built.first.with_file_name("rest.wasm");
    fs::write(&built.first, pieces.first)?;
    fs::write(&rest, pieces.rest)?;
    build::publish(&built.first, &lib.join(format!("{MODULE}_first.wasm")))?;
    build::publish(&rest, &lib.join(format!("{MODULE}_rest.wasm")))
}

/// Packs the directory as npm would publish it.
pub(crate) fn pack(package: &Package) -> Result<PathBuf> {
    let work = target_dir()?.join("npm");
    step("packing");
    run(
        std::process::Command::new("npm")
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&work)
            .current_dir(&package.directory)
            .stdout(std::process::Stdio::null()),
        "look at npm/package.json",
    )?;
    let version = env!("CARGO_PKG_VERSION");
    let tarball = work.join("access-token-widget.tgz");
    fs::rename(
        work.join(format!("access-token-widget-{version}.tgz")),
        &tarball,
    )?;
    Ok(tarball)
}

fn bind(library: &Path, glue: &Path) -> Result<()> {
    run(
        tools::command("wasm-bindgen")?
            .args([
                "--target=no-modules",
                "--no-typescript",
                "--out-name",
                MODULE,
            ])
            .arg("--out-dir")
            .arg(glue)
            .arg(library),
        MEND,
    )
}

/// The glue as a function that gives a copy of it with a state of its own, so that the module can be started again.
fn as_factory(glue: &str) -> String {
    format!(
        "export default function (rest) {{\n{glue}\nreturn {{ default: wasm_bindgen, ...wasm_bindgen }};\n}}\n"
    )
}

/// The module inside a script.
fn as_script(wasm: &[u8]) -> String {
    use base64::prelude::{BASE64_STANDARD, Engine};
    let text = BASE64_STANDARD.encode(wasm);
    format!(
        "const text = \"{text}\";\nexport default () => Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));\n"
    )
}

fn bundle(stage: &Path, lib: &Path, metafile: &Path) -> Result<()> {
    run(
        tools::command("esbuild")?
            .args([
                "--bundle",
                "--splitting",
                "--format=esm",
                "--minify",
                "--target=es2022",
            ])
            .args(["--chunk-names=[name]-[hash]", "--log-level=warning"])
            .arg("--loader:.css=text")
            .arg(format!("--outdir={}", lib.display()))
            .arg(format!("--metafile={}", metafile.display()))
            .args(ENTRIES.map(|entry| format!("{entry}.js")))
            .current_dir(stage),
        "what esbuild says above is what to mend",
    )
}

/// Copies the files of a kind, those in directories below included.
fn copy_scripts(from: &Path, to: &Path, kind: &str) -> Result<()> {
    for file in build::files_below(from)? {
        if file.to_string_lossy().ends_with(&format!(".{kind}")) {
            let to = to.join(file.strip_prefix(from)?);
            fs::create_dir_all(to.parent().context("a file is in a directory")?)?;
            fs::copy(&file, to)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_of_two_builds_do_not_fit_each_others_glue() {
        let stamp_of = |name: &str| {
            let mut module = Module::default();
            let nothing = module.types.add(&[], &[]);
            let (outside, _) = module.add_import_func("a", name, nothing);
            module.exports.add("b", outside);
            let file = std::env::temp_dir().join(format!("stamped-{name}.wasm"));
            fs::write(&file, module.emit_wasm()).unwrap();
            let stamp = stamped(&file).unwrap();
            let module = Module::from_file(&file).unwrap();
            fs::remove_file(file).unwrap();
            assert!(module.imports.iter().all(|import| import.module == stamp));
            stamp
        };
        assert_eq!(stamp_of("log"), stamp_of("log"));
        assert_ne!(stamp_of("log"), stamp_of("now"));
    }
}
