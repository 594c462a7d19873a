//! What a page downloads until the form is seen and filled in, and until it judges what is entered.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use serde_json::Value;

use crate::causes::by_cause;
use crate::package::{self, Package};
use crate::process::{root, step};

/// The lines of the record have a total between these: until the form can be filled in, until it judges what is
/// entered, and with what comes at once afterwards.
const RECORDS: [(&str, &str); 3] = [
    ("<!-- first view: ", " bytes -->"),
    ("<!-- total: ", " bytes -->"),
    ("<!-- with the rest: ", " bytes -->"),
];
const REST: &str = "access_token_widget_rest.wasm";
const FIRST: &str = "access_token_widget_first.wasm";
const WHOLE: &str = "access_token_widget_bg.wasm";

/// Prints the tables and compares the totals with the recorded ones, or records them.
pub(crate) fn run(record: bool) -> Result<ExitCode> {
    let package = package::build()?;
    print_causes(&package.first)?;
    let lib = package.directory.join("lib");
    let view = print_files("until the form can be filled in", &lib, &scripts(&package)?)?;
    let module = print_files(
        "at the same time, until it judges what is entered",
        &lib,
        &module(&lib)?,
    )?;
    let rest = print_files("at once afterwards", &lib, &[REST.to_owned()])?;
    print_files(
        "in place of both, where a page hands over a module",
        &lib,
        &[WHOLE.to_owned()],
    )?;

    let path = root()?.join("docs/size.md");
    let mut notes = fs::read_to_string(&path).context("reading docs/size.md")?;
    let totals = [view, view + module, view + module + rest];
    for (line, total) in RECORDS.into_iter().zip(totals) {
        let recorded = recorded(&notes, line)?;
        if record {
            notes = recorded_as(&notes, line, total)?;
        } else if has_grown(recorded, total) {
            bail!(
                "{total} bytes, more than 1 % over the {recorded} in docs/size.md: make it smaller, \
                 or say there what the bytes are for and run `cargo xtask size --record`; code that \
                 the form does not need at once is told apart by `cargo xtask size --profile`"
            );
        } else {
            step(&format!("{total} bytes; docs/size.md says {recorded}"));
        }
    }
    if record {
        fs::write(&path, notes)?;
        step("recorded in docs/size.md");
    }
    Ok(ExitCode::SUCCESS)
}

/// The total of the package as it was built last, until the form judges what is entered.
pub(crate) fn of_last_build() -> Result<usize> {
    let package = package::last_build()?;
    let lib = package.directory.join("lib");
    let files = scripts(&package)?.into_iter().chain(module(&lib)?);
    let sizes = files.map(|name| brotli_size(&fs::read(lib.join(name))?));
    sizes.sum()
}

/// The first piece of the module, and its glue.
fn module(lib: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(lib)? {
        names.extend(entry?.file_name().into_string().ok());
    }
    let glue = |name: &String| name.starts_with("access_token_widget-");
    let glue = names.into_iter().find(glue).context("there is no glue")?;
    Ok(vec![glue, FIRST.to_owned()])
}

/// The scripts that a page with `define.js` loads at once: what that imports, the first view and the style among them.
fn scripts(package: &Package) -> Result<Vec<String>> {
    let said: Value = serde_json::from_slice(&fs::read(&package.metafile)?)?;
    let outputs = said["outputs"]
        .as_object()
        .context("the bundler named no files")?;
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let imports: BTreeMap<String, Vec<String>> = outputs
        .iter()
        .map(|(path, output)| {
            let imports = output["imports"].as_array().into_iter().flatten();
            let now = imports.filter(|import| import["kind"] != "dynamic-import");
            let names = now.filter_map(|import| Some(name(import["path"].as_str()?)));
            (name(path), names.collect())
        })
        .collect();
    let mut files = vec!["define.js".to_owned()];
    let mut next = 0;
    while let Some(file) = files.get(next).cloned() {
        for import in imports.get(&file).into_iter().flatten() {
            if !files.contains(import) {
                files.push(import.clone());
            }
        }
        next += 1;
    }
    Ok(files)
}

fn print_files(title: &str, directory: &Path, files: &[String]) -> Result<usize> {
    let (mut raw_total, mut brotli_total) = (0, 0);
    println!("{title:<60}{:>10}{:>10}", "raw", "brotli");
    for name in files {
        let content = fs::read(directory.join(name)).with_context(|| name.clone())?;
        let compressed = brotli_size(&content)?;
        println!("{name:<60}{:>10}{compressed:>10}", content.len());
        raw_total += content.len();
        brotli_total += compressed;
    }
    println!("{:<60}{raw_total:>10}{brotli_total:>10}\n", "total");
    Ok(brotli_total)
}

/// Compression mixes the causes, so that they are told before it.
fn print_causes(named: &Path) -> Result<()> {
    let mut causes: Vec<_> = by_cause(&fs::read(named)?)?.into_iter().collect();
    causes.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let total: usize = causes.iter().map(|(_, bytes)| bytes).sum();
    println!(
        "{:<60}{:>10}",
        "cause, in the first piece of the module", "raw"
    );
    for (cause, bytes) in causes {
        println!("{cause:<60}{bytes:>10}");
    }
    println!("{:<60}{total:>10}\n", "total");
    Ok(())
}

fn recorded(notes: &str, (before, after): (&str, &str)) -> Result<usize> {
    let total = notes
        .split_once(before)
        .and_then(|(_, rest)| rest.split_once(after))
        .with_context(|| format!("docs/size.md: no `{before}`"))?;
    total.0.parse().context("docs/size.md: a total")
}

fn recorded_as(notes: &str, line: (&str, &str), total: usize) -> Result<String> {
    let text = |total| format!("{}{total}{}", line.0, line.1);
    Ok(notes.replace(&text(recorded(notes, line)?), &text(total)))
}

fn has_grown(recorded: usize, total: usize) -> bool {
    total * 100 > recorded * 101
}

fn brotli_size(content: &[u8]) -> Result<usize> {
    let (quality, window) = (11, 22);
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, quality, window);
    writer.write_all(content)?;
    Ok(writer.into_inner().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compresses() {
        let text = b"a token, ".repeat(1000);
        let size = brotli_size(&text).unwrap();
        assert!((1..200).contains(&size), "{size}");
    }

    #[test]
    fn one_percent_more_is_let_through_and_no_more() {
        assert!(!has_grown(1000, 900));
        assert!(!has_grown(1000, 1010));
        assert!(has_grown(1000, 1011));
    }

    #[test]
    fn records_the_total_and_keeps_the_rest() {
        let [_, first, all] = RECORDS;
        let notes = "# Size\n<!-- total: 1000 bytes -->\n<!-- with the rest: 1500 bytes -->\nThat is 1000 bytes.\n";
        assert_eq!(recorded(notes, first).unwrap(), 1000);
        assert_eq!(recorded(notes, all).unwrap(), 1500);
        assert_eq!(
            recorded_as(notes, first, 990).unwrap(),
            "# Size\n<!-- total: 990 bytes -->\n<!-- with the rest: 1500 bytes -->\nThat is 1000 bytes.\n"
        );
        assert!(recorded("# Size\n", first).is_err());
        assert!(recorded("<!-- total: many bytes -->", first).is_err());
    }
}
