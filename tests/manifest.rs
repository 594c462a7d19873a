//! The custom elements manifest says of the element's style what the sources say.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A helper that fails shall fail its test.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

const STYLE: &str = include_str!("../static/form.css");

/// What the manifest lists of the element under this name.
fn listed(kind: &str) -> Vec<Value> {
    let manifest: Value =
        serde_json::from_str(include_str!("../npm/custom-elements.json")).unwrap();
    let element = &manifest["modules"][0]["declarations"][0];
    element[kind].as_array().unwrap().clone()
}

fn text<'a>(item: &'a Value, field: &str) -> &'a str {
    item[field].as_str().unwrap()
}

#[test]
fn lists_every_custom_property_with_its_default() {
    let listed = listed("cssProperties");
    let listed: BTreeMap<_, _> = listed
        .iter()
        .map(|property| (text(property, "name"), text(property, "default")))
        .collect();
    let set: BTreeMap<_, _> = STYLE
        .lines()
        .filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "))
        .filter(|(name, _)| name.starts_with("--atw-"))
        .collect();
    assert_eq!(listed, set);
}

#[test]
fn no_custom_property_is_used_that_has_no_default() {
    let listed = listed("cssProperties");
    let listed: BTreeSet<_> = listed.iter().map(|item| text(item, "name")).collect();
    for used in STYLE.split("var(").skip(1) {
        let name = used.split([')', ',']).next().unwrap();
        assert!(
            !name.starts_with("--atw-") || listed.contains(name),
            "{name}"
        );
    }
}

#[test]
fn lists_every_part() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut parts = BTreeSet::new();
    collect(&root.join("src/components"), "\"part\", \"", &mut parts);
    collect(&root.join("src/components"), "part: \"", &mut parts);
    collect(&root.join("npm/lib"), "\"part\", \"", &mut parts);
    let listed = listed("cssParts");
    let listed: BTreeSet<_> = listed
        .iter()
        .map(|part| text(part, "name").to_owned())
        .collect();
    assert_eq!(listed, parts);
}

/// The names that stand between these words and the next quotation mark.
fn collect(directory: &Path, before: &str, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, before, names);
        } else if let Ok(source) = fs::read_to_string(&path) {
            let found = source.split(before).skip(1);
            let found = found.filter_map(|after| after.split('"').next());
            names.extend(found.flat_map(str::split_whitespace).map(str::to_owned));
        }
    }
}
