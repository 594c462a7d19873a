//! What holds for every text.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use super::*;
use crate::domain::policy::PolicyError;

/// The numbers of a text's places.
fn places(text: &str) -> BTreeSet<usize> {
    let starts = text.split('{').skip(1);
    starts
        .map(|place| {
            let end = place.find(['|', '}']).unwrap();
            place[..end].parse().unwrap()
        })
        .collect()
}

#[test]
fn every_text_is_well_formed() {
    for key in Key::ALL {
        let text = key.english();
        assert!(!text.is_empty() && !text.contains("  "), "{key:?}");
        let prefix = *key == Key::Error;
        assert!(prefix || text == text.trim(), "{key:?}");
        assert_eq!(text.matches('{').count(), text.matches('}').count());
        let numbers: Vec<usize> = places(text).into_iter().collect();
        let expected: Vec<usize> = (0..numbers.len()).collect();
        assert_eq!(numbers, expected, "{key:?}");
    }
}

#[test]
fn a_choice_of_forms_has_one_for_one_and_one_for_more() {
    for key in Key::ALL {
        for place in key.english().split('{').skip(1) {
            let place = &place[..place.find('}').unwrap()];
            assert!(matches!(place.matches('|').count(), 0 | 2), "{key:?}");
        }
    }
}

#[test]
fn words_that_blame_or_say_nothing_are_not_used() {
    for key in Key::ALL {
        let text = key.english().to_lowercase();
        for word in [
            "invalid", "illegal", "please", "oops", "sorry", "!", " ,", " .",
        ] {
            assert!(!text.contains(word), "{key:?}: {word}");
        }
    }
}

#[test]
fn quotes_and_dots_are_typographic() {
    for key in Key::ALL {
        let text = key.english();
        assert!(!text.contains('"') && !text.contains("..."), "{key:?}");
    }
}

fn every_error() -> Table {
    [
        fields::table(),
        addresses::table(),
        money::table(),
        outcomes::table(),
        policies::table(),
    ]
    .concat()
}

#[test]
fn an_error_is_a_sentence_or_two_without_a_period_at_the_end() {
    for (rule, said) in every_error() {
        assert!(!said.ends_with(['.', ' ', ':', ',']), "{said}");
        assert!(!said.contains(['{', '}', '|']), "{said}");
        let typed = matches!(&rule, Rule::Ip { .. } | Rule::IpDuplicate { .. });
        let named = matches!(
            &rule,
            Rule::CustomScope(_) | Rule::Limit { .. } | Rule::Policy(PolicyError::NotAllowed(_))
        );
        let first = said.chars().next().unwrap();
        assert!(
            typed || named || first.is_uppercase() || !first.is_alphabetic(),
            "{said}"
        );
        assert!(said.chars().count() <= 120, "{said}");
    }
}

#[test]
fn errors_are_told_apart_by_their_sentences() {
    let mut seen = HashMap::new();
    for (rule, said) in every_error() {
        let same = seen.insert(said, rule.clone());
        // A fraction is the same mistake wherever only whole numbers go.
        let whole = said == "Enter a whole number, without decimals";
        let comma = said.starts_with("Use a point, not a comma");
        assert!(
            same.is_none() || whole || comma,
            "{said}: {rule:?}, {same:?}"
        );
    }
}

/// The widget's sources but for tests, as one text.
fn sources(directory: &Path) -> String {
    let mut found = String::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            found += &sources(&path);
        } else if name.ends_with(".rs") && !name.starts_with("tests") && name != "catalogue.rs" {
            found += &fs::read_to_string(&path).unwrap();
        }
    }
    found
}

#[test]
fn every_text_is_used() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let names: BTreeSet<&str> = ["Key::", "K::"]
        .iter()
        .flat_map(|path| sources.split(path).skip(1))
        .map(|rest| &rest[..rest.find(|c| !is_name(c)).unwrap_or(rest.len())])
        .collect();
    let unused: Vec<&Key> = Key::ALL
        .iter()
        .filter(|key| !names.contains(&*format!("{key:?}")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn a_text_that_has_places_is_never_shown_unfilled() {
    // `get` takes a text as it stands; nothing may take one with places.
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for key in Key::ALL {
        let taken = sources.contains(&format!("get(Key::{key:?})"));
        let has_places = !places(key.english()).is_empty();
        assert!(!(taken && has_places), "{key:?}");
    }
}
