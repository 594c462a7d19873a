//! What a whole run of the tests must have measured, read from `tests/figures/bounds.txt`.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::process::root;

/// What a figure may be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bound {
    AtLeast(u64),
    AtMost(u64),
}

/// What is wrong with the figures: one that is missing, or one that is worse than it was.
pub(crate) fn broken(figures: &BTreeMap<&str, &str>) -> Result<Vec<String>> {
    let text = fs::read_to_string(root()?.join("tests/figures/bounds.txt"))
        .context("reading tests/figures/bounds.txt")?;
    Ok(compare(&read(&text)?, figures))
}

/// Reads lines of the form `name >= 3` or `name <= 0`.
fn read(text: &str) -> Result<Vec<(&str, Bound)>> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (name, bound, number): (_, fn(u64) -> Bound, _) =
                if let Some((name, number)) = line.rsplit_once(" >= ") {
                    (name, Bound::AtLeast, number)
                } else if let Some((name, number)) = line.rsplit_once(" <= ") {
                    (name, Bound::AtMost, number)
                } else {
                    bail!("tests/figures/bounds.txt: `{line}` has no bound");
                };
            let number = number.parse().with_context(|| line.to_owned())?;
            Ok((name, bound(number)))
        })
        .collect()
}

fn compare(bounds: &[(&str, Bound)], figures: &BTreeMap<&str, &str>) -> Vec<String> {
    let judge = |(name, bound): &(&str, Bound)| {
        let Some(value) = figures.get(name) else {
            return Some(format!("{name}: not measured"));
        };
        let Ok(number) = value.parse::<u64>() else {
            return Some(format!("{name}: {value} is no whole number"));
        };
        match *bound {
            Bound::AtLeast(least) if number < least => Some(format!(
                "{name}: {number}, and at least {least} was asked for"
            )),
            Bound::AtMost(most) if number > most => Some(format!(
                "{name}: {number}, and at most {most} was asked for"
            )),
            _ => None,
        }
    };
    bounds.iter().filter_map(judge).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_named_with_its_figure() {
        let bounds = read("# notes\n\nstates, in all >= 14\nviolations <= 0\n").unwrap();
        let expected = [
            ("states, in all", Bound::AtLeast(14)),
            ("violations", Bound::AtMost(0)),
        ];
        assert_eq!(bounds, expected);
        assert!(read(include_str!("../../tests/figures/bounds.txt")).is_ok());
        assert!(read("states = 14\n").is_err());
        assert!(read("states >= many\n").is_err());
    }

    #[test]
    fn what_is_missing_or_worse_is_said() {
        let bounds = read("states >= 14\nviolations <= 0\nrows >= 1\n").unwrap();
        let good = [("states", "15"), ("violations", "0"), ("rows", "1")].into();
        assert_eq!(compare(&bounds, &good), [""; 0]);
        let bad = [("states", "13"), ("violations", "1")].into();
        let said = [
            "states: 13, and at least 14 was asked for",
            "violations: 1, and at most 0 was asked for",
            "rows: not measured",
        ];
        assert_eq!(compare(&bounds, &bad), said);
        let odd = [("states", "many"), ("violations", "0"), ("rows", "1")].into();
        assert_eq!(compare(&bounds, &odd), ["states: many is no whole number"]);
    }
}
