//! The texts in the languages that the package brings, held against the
//! English ones, and the list of their names.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A helper that fails shall fail its test.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use access_token_widget::text::Key;

/// How many plural forms each language has: one for each of Unicode's
/// categories that it uses, from zero, one, two, few, many, other.
const FORMS: [(&str, usize); 5] = [("ar", 6), ("de", 2), ("es", 3), ("fr", 3), ("ja", 1)];

/// Names of products, which may be the same in every language.
const PRODUCTS: [&str; 1] = ["metamaskInstitutional"];

/// Texts whose words are the same in that language as in English.
const SAME: [(&str, &[&str]); 3] = [
    (
        "de",
        &[
            "presetStaking",
            "test",
            "label",
            "portfolioView",
            "limitRow",
            "limitCoin",
            "limitCoinList",
            "pictureWallet",
            "tokenShown",
            "issuedName",
            "issuedLimits",
        ],
    ),
    (
        "es",
        &["presetStaking", "error", "portfolioView", "tokenShown"],
    ),
    (
        "fr",
        &[
            "presetStaking",
            "production",
            "test",
            "unitMinutes",
            "portfolioView",
            "levelDanger",
        ],
    ),
];

/// A translated file.
struct Language {
    code: String,
    /// The names in the order of the lines.
    names: Vec<String>,
    texts: BTreeMap<String, String>,
}

impl Language {
    fn read(path: &Path) -> Self {
        let file = fs::read_to_string(path).unwrap();
        let (comment, module) = file.split_once('\n').unwrap();
        assert!(comment.starts_with("// "), "{}", path.display());
        let object = module
            .strip_prefix("export default ")
            .and_then(|rest| rest.strip_suffix(";\n"));
        let object = object.unwrap_or_else(|| panic!("{}: not one object", path.display()));
        let texts = serde_json::from_str(object)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let names = object.lines().filter_map(|line| {
            let (name, _) = line.strip_prefix("  \"")?.split_once("\": \"")?;
            Some(name.to_owned())
        });
        Self {
            code: path.file_stem().unwrap().to_string_lossy().into_owned(),
            names: names.collect(),
            texts,
        }
    }

    fn forms(&self) -> usize {
        let known = FORMS.iter().find(|(code, _)| *code == self.code);
        known
            .unwrap_or_else(|| panic!("{}: how many plural forms?", self.code))
            .1
    }

    /// Texts that may be as in English, and those that are said to be.
    fn same(&self) -> &'static [&'static str] {
        let listed = SAME.iter().find(|(code, _)| *code == self.code);
        listed.map_or(&[], |(_, names)| *names)
    }
}

fn package() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("npm/lib")
}

fn languages() -> Vec<Language> {
    let files = fs::read_dir(package().join("lang")).unwrap();
    let mut paths: Vec<PathBuf> = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "js"))
        .collect();
    paths.sort();
    paths.iter().map(|path| Language::read(path)).collect()
}

/// The name of a text outside of Rust.
fn name(key: Key) -> String {
    let name = format!("{key:?}");
    let (first, rest) = name.split_at(1);
    first.to_ascii_lowercase() + rest
}

/// Every text: the module's, and those of the scripts: what stands in its place
/// while there is none, and what is said of a request in JSON.
fn names() -> Vec<String> {
    let of_scripts = ["notice.js", "request.js"].into_iter().flat_map(|script| {
        let script = fs::read_to_string(package().join(script)).unwrap();
        let (_, object) = script.split_once("const english = {\n").unwrap();
        let (object, _) = object.split_once("\n};").unwrap();
        let names = object.lines().map(|line| {
            let (name, _) = line.trim().split_once(": \"").unwrap();
            name.to_owned()
        });
        names.collect::<Vec<_>>()
    });
    let of_module = Key::ALL.iter().map(|key| name(*key));
    of_module.chain(of_scripts).collect()
}

/// A text's places: the number of the argument and how many forms there are,
/// none where the argument itself is put. `None` if a place is malformed.
fn places(text: &str) -> Option<Vec<(usize, usize)>> {
    let mut places = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let (place, after) = from.split_once('}')?;
        let mut parts = place.split('|');
        let index = parts.next()?;
        let is_digit = index.len() == 1 && index.starts_with(|c: char| c.is_ascii_digit());
        let forms: Vec<&str> = parts.collect();
        let is_empty = forms.iter().any(|form| form.trim().is_empty());
        if before.contains(['}', '|']) || place.contains('{') || !is_digit || is_empty {
            return None;
        }
        places.push((index.parse().ok()?, forms.len()));
        rest = after;
    }
    (!rest.contains(['}', '|'])).then_some(places)
}

fn arguments(places: &[(usize, usize)]) -> BTreeSet<usize> {
    places.iter().map(|(index, _)| *index).collect()
}

/// What is wrong in each language with each text.
fn complaints(check: impl Fn(&Language, &str, &str, &str) -> bool) -> Vec<String> {
    let mut complaints = Vec::new();
    for language in languages() {
        for key in Key::ALL {
            let name = name(*key);
            let Some(text) = language.texts.get(&name) else {
                continue;
            };
            if !check(&language, &name, text, key.english()) {
                complaints.push(format!("{} {name}: {text}", language.code));
            }
        }
    }
    complaints
}

#[test]
fn five_languages_are_there() {
    let codes: Vec<String> = languages().into_iter().map(|own| own.code).collect();
    for code in ["ar", "de", "es", "fr", "ja"] {
        assert!(codes.iter().any(|own| own == code), "{code}");
    }
}

#[test]
fn every_language_has_every_text_in_the_order_of_the_english_ones() {
    let all: BTreeSet<String> = names().into_iter().collect();
    for language in languages() {
        let own: BTreeSet<String> = language.texts.keys().cloned().collect();
        let missing: Vec<&String> = all.difference(&own).collect();
        let unknown: Vec<&String> = own.difference(&all).collect();
        assert!(missing.is_empty(), "{}: no {missing:?}", language.code);
        assert!(unknown.is_empty(), "{}: unknown {unknown:?}", language.code);
        assert_eq!(language.names, names(), "{}", language.code);
    }
}

#[test]
fn no_text_is_empty() {
    let complaints = complaints(|_, _, text, _| !text.trim().is_empty());
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn a_text_takes_the_same_arguments_as_in_english() {
    let complaints = complaints(|_, _, text, english| {
        let english = places(english).unwrap();
        places(text).is_some_and(|own| arguments(&own) == arguments(&english))
    });
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn a_choice_of_forms_has_as_many_as_the_language() {
    let complaints = complaints(|language, _, text, _| {
        let places = places(text).unwrap_or_default();
        let all = [0, language.forms()];
        places.iter().all(|(_, forms)| all.contains(forms))
    });
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn texts_are_no_html() {
    let complaints = complaints(|_, _, text, _| !text.contains(['<', '&']));
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn only_listed_texts_are_as_in_english() {
    let complaints = complaints(|language, name, text, english| {
        let listed = language.same().contains(&name);
        let may = PRODUCTS.contains(&name) || !english.contains(char::is_alphabetic);
        may || listed == (text == english)
    });
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn a_malformed_place_is_noticed() {
    assert_eq!(places("{1} {0|a|b}"), Some(vec![(1, 0), (0, 2)]));
    for text in [
        "{0", "0}", "{}", "{ 0}", "{0|a|}", "{0{1}}", "a|b {0}", "{+0}",
    ] {
        assert_eq!(places(text), None, "{text}");
    }
}

#[test]
fn the_type_of_names_lists_exactly_the_texts() {
    let file = fs::read_to_string(package().join("message-names.d.ts")).unwrap();
    let union = file
        .strip_prefix("export type MessageName =\n")
        .and_then(|rest| rest.strip_suffix(";\n"));
    let listed: Vec<&str> = union
        .unwrap()
        .lines()
        .map(|line| {
            let name = line
                .strip_prefix("  | \"")
                .and_then(|rest| rest.strip_suffix('"'));
            name.unwrap_or_else(|| panic!("{line}"))
        })
        .collect();
    assert_eq!(listed, names());
}
