//! The tarball as such: what is in it, and what tools say that look for the
//! mistakes of packages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

use crate::project::{Project, tarball};

static TOOLS: LazyLock<Project> = LazyLock::new(|| Project::install("tests/packages/lint"));

fn run(program: &str, args: &[&str]) -> String {
    let tarball = tarball();
    let args = [&[tarball.to_str().unwrap()], args].concat();
    TOOLS.run(program, &args, &[])
}

#[test]
fn publint_finds_nothing() {
    let said = run("publint", &["--strict"]);
    assert!(said.contains("All good!"), "{said}");
}

/// The package has modules only: what CommonJS makes of them is left out.
#[test]
fn the_types_of_every_entry_are_found() {
    let others = [
        "access_token_widget_bg.wasm",
        "access_token_widget_first.wasm",
        "access_token_widget_rest.wasm",
        "custom-elements.json",
        "styles.css",
    ];
    let args = ["--profile=esm-only", "--exclude-entrypoints"];
    run("attw", &[&args[..], &others].concat());
}

#[test]
fn nothing_is_missing_and_nothing_else_is_packed() {
    let expected = "CHANGELOG.md LICENSE-APACHE LICENSE-MIT README.md custom-elements.json
        lib/access_token_widget-*.js lib/access_token_widget_bg.wasm
        lib/access_token_widget_first.wasm lib/access_token_widget_rest.wasm lib/ar-*.js lib/chunk-*.js
        lib/de-*.js lib/define.d.ts lib/define.js lib/element.d.ts lib/element.js lib/es-*.js
        lib/fr-*.js lib/headless.d.ts lib/headless.js lib/index.d.ts lib/index.js lib/inline.d.ts
        lib/inline.js lib/ja-*.js lib/message-names.d.ts lib/policy-*.js lib/policy.d.ts lib/react.d.ts
        lib/react.js lib/snippets-*.js lib/types.d.ts lib/view-*.js package.json sbom.cdx.json
        styles.css";
    let package = TOOLS.directory.join("node_modules/access-token-widget");
    let packed: Vec<_> = files(&package, "").into_iter().collect();
    assert_eq!(packed, expected.split_whitespace().collect::<Vec<_>>());
}

/// Whoever asks whether a crate with a hole is in the package finds the answer in it.
#[test]
fn the_bill_of_materials_names_every_crate_and_no_directory() {
    let package = TOOLS.directory.join("node_modules/access-token-widget");
    let text = fs::read_to_string(package.join("sbom.cdx.json")).unwrap();
    let bom: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&bom["bomFormat"], &bom["specVersion"]),
        (&"CycloneDX".into(), &"1.5".into())
    );
    assert_eq!(bom["metadata"]["component"]["name"], "access-token-widget");
    let parts = bom["components"].as_array().unwrap();
    let names: BTreeSet<_> = parts
        .iter()
        .filter_map(|part| part["name"].as_str())
        .collect();
    for linked in ["yew", "wasm-bindgen", "js-sys", "serde-wasm-bindgen"] {
        assert!(names.contains(linked), "{linked}");
    }
    for not_linked in [
        "sandbox",
        "serde_derive",
        "proptest",
        "axum",
        "wasm-bindgen-test",
    ] {
        assert!(!names.contains(not_linked), "{not_linked}");
    }
    let lock = include_str!("../../Cargo.lock");
    for part in parts {
        let checksum = part["hashes"][0]["content"].as_str().unwrap();
        assert!(
            lock.contains(&format!("checksum = \"{checksum}\"")),
            "{part}"
        );
        assert!(part["licenses"][0]["expression"].is_string(), "{part}");
    }
    // What changes from build to build, or tells where one was made.
    assert!(bom.get("serialNumber").is_none() && bom["metadata"].get("timestamp").is_none());
    assert!(!text.contains(env!("CARGO_MANIFEST_DIR")), "{text}");
}

/// The names below a directory, with a star for what tells one build from another.
fn files(directory: &Path, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(directory).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().display());
        if entry.path().is_dir() {
            names.extend(files(&entry.path(), &format!("{name}/")));
        } else if let Some((stem, _)) = name.rsplit_once('-').filter(|(_, rest)| is_hash(rest)) {
            names.insert(format!("{stem}-*.js"));
        } else {
            names.insert(name);
        }
    }
    names
}

fn is_hash(rest: &str) -> bool {
    rest.strip_suffix(".js")
        .is_some_and(|hash| hash.len() == 8 && !hash.contains(|c: char| c.is_ascii_lowercase()))
}
