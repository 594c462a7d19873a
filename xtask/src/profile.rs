//! Which functions of the module may come later: those that a browser did not need to draw the form and to fill it in.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use walrus::ir::Value;
use walrus::{FunctionId, FunctionKind, Module, ValType};

use crate::bench;
use crate::package::{self, Package};
use crate::process::{root, step};
use crate::split::split;

/// The list, one name a line.
fn list() -> Result<PathBuf> {
    Ok(root()?.join("wasm/later.txt"))
}

/// The functions that may come later, by name. One that is not among them comes at once.
pub(crate) fn later() -> Result<BTreeSet<String>> {
    let names = fs::read_to_string(list()?).context("reading wasm/later.txt")?;
    Ok(names.lines().map(str::to_owned).collect())
}

/// Runs the module in Chromium and records what was not needed.
pub(crate) fn record() -> Result<ExitCode> {
    let package = package::build()?;
    let whole = fs::read(&package.whole)?;
    let met = met(&package, &whole)?;
    let functions = names(&Module::from_buffer(&whole)?);
    let needed: BTreeSet<&str> = met.iter().map(|at| functions[*at].as_str()).collect();
    let pieces = split(&whole, |name| !needed.contains(stable(name).as_str()))?;
    let doors: BTreeSet<String> = pieces.doors.iter().map(|name| stable(name)).collect();
    let lines: String = doors.iter().map(|name| format!("{name}\n")).collect();
    fs::write(list()?, lines)?;
    step(&format!(
        "{} of {} functions were needed; wasm/later.txt names the {} that lead to the others",
        met.len(),
        functions.len(),
        doors.len()
    ));
    Ok(ExitCode::SUCCESS)
}

/// The places, among all functions, of those that were called.
fn met(package: &Package, whole: &[u8]) -> Result<Vec<usize>> {
    let file = package.whole.with_file_name("profile.wasm");
    fs::write(&file, telling(whole)?)?;
    step("drawing the form and filling it in, in Chromium (a minute)");
    let printed = bench::in_chromium("profile.js", &[&package.directory, &file])?;
    Ok(serde_json::from_str(&printed)?)
}

/// A module that tells of each function when it is called.
fn telling(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm)?;
    let functions: Vec<FunctionId> = module.funcs.iter().map(|one| one.id()).collect();
    let ty = module.types.add(&[ValType::I32], &[]);
    let (met, _) = module.add_import_func("profile", "met", ty);
    for (at, id) in functions.into_iter().enumerate() {
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind {
            let mut body = function.builder_mut().func_body();
            body.call_at(0, met)
                .const_at(0, Value::I32(i32::try_from(at)?));
        }
    }
    Ok(module.emit_wasm())
}

fn names(module: &Module) -> Vec<String> {
    let names = module.funcs.iter().map(|one| one.name.as_deref());
    names.map(|name| stable(name.unwrap_or_default())).collect()
}

/// A function's name without the hashes of crates, which change with their versions.
pub(crate) fn stable(name: &str) -> String {
    let mut parts = name.split('[');
    let mut stable = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, after)) if is_hash(hash) => stable += after,
            _ => stable = format!("{stable}[{part}"),
        }
    }
    stable
}

fn is_hash(word: &str) -> bool {
    word.len() > 8 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_without_hashes_and_keep_all_else() {
        let name = "<[u8; 4] as core[6c55f8b7c4e0e2a1]::fmt::Debug>::fmt";
        assert_eq!(stable(name), "<[u8; 4] as core::fmt::Debug>::fmt");
        assert_eq!(stable("<[u8]>::repeat"), "<[u8]>::repeat");
        assert_eq!(stable("f[a]"), "f[a]");
        assert_eq!(stable(""), "");
    }
}
