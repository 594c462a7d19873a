//! Both themes keep the contrast that WCAG 2.2 AA asks for, computed from the
//! style's own variables.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A helper that fails shall fail its test.

#[path = "figures/mod.rs"]
mod figures;

use std::collections::BTreeMap;

use figures::figure;

const STYLE: &str = include_str!("../static/form.css");
const TEXT: f64 = 4.5;
const EDGES_AND_SIGNS: f64 = 3.0;

type Colour = [f64; 3];

#[derive(Clone, Copy, Debug)]
enum Theme {
    Light,
    Dark,
}

/// Every variable that is a pair of colours, as one theme has it.
fn colours(theme: Theme) -> BTreeMap<&'static str, Colour> {
    STYLE
        .lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--atw-")?.split_once(": ")?;
            let pair = value.strip_prefix("light-dark(")?.strip_suffix(");")?;
            let (light, dark) = pair.split_once(", ")?;
            let chosen = match theme {
                Theme::Light => light,
                Theme::Dark => dark,
            };
            Some((name, parse(chosen)))
        })
        .collect()
}

/// `#rgb` or `#rrggbb`, as parts of one.
fn parse(colour: &str) -> Colour {
    let digits = colour.strip_prefix('#').unwrap();
    let width = digits.len() / 3;
    [0, 1, 2].map(|index| {
        let part = &digits[index * width..(index + 1) * width];
        let part = part.repeat(3 - width);
        f64::from(u8::from_str_radix(&part, 16).unwrap()) / 255.0
    })
}

/// So much of one colour over another, as `color-mix(in srgb, …)` mixes them.
fn mix(colour: Colour, share: f64, under: Colour) -> Colour {
    [0, 1, 2].map(|index| colour[index] * share + under[index] * (1.0 - share))
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour and what it stands on, the contrast that they have, and the least that they must have.
type Pair = (&'static str, &'static str, f64, f64);

fn pairs(colours: &BTreeMap<&'static str, Colour>) -> Vec<Pair> {
    let bg = colours["bg"];
    let tint = |name: &str| mix(colours[name], 0.08, bg);
    let grounds = [
        ("bg", bg),
        ("sunk", colours["sunk"]),
        ("tint of accent", tint("accent")),
    ];
    let mut pairs = vec![("on-accent", "accent", colours["accent"], TEXT)];
    for (ground, colour) in grounds {
        for text in ["ink", "muted", "accent", "danger", "warn", "ok"] {
            pairs.push((text, ground, colour, TEXT));
        }
    }
    for name in ["danger", "warn", "ok"] {
        pairs.push((name, "its own tint", tint(name), TEXT));
        pairs.push(("ink", "a tint of a state", tint(name), TEXT));
    }
    pairs.push(("edge", "bg", bg, EDGES_AND_SIGNS));
    pairs
        .into_iter()
        .map(|(name, ground, colour, least)| (name, ground, contrast(colours[name], colour), least))
        .collect()
}

/// Pairs of the theme that fall short.
fn too_faint(colours: &BTreeMap<&'static str, Colour>) -> Vec<String> {
    pairs(colours)
        .into_iter()
        .filter(|(.., found, least)| found < least)
        .map(|(name, ground, found, least)| format!("{name} on {ground}: {found:.2} of {least}"))
        .collect()
}

#[test]
fn every_text_can_be_read_in_both_themes() {
    for theme in [Theme::Light, Theme::Dark] {
        let colours = colours(theme);
        assert_eq!(too_faint(&colours), [""; 0], "{theme:?}");
        let texts = pairs(&colours);
        let texts = texts.iter().filter(|(.., least)| *least == TEXT);
        let faintest = texts.map(|(.., found, _)| *found).fold(21.0, f64::min);
        let name = format!("contrast of text in hundredths, the lowest ({theme:?})");
        figure(&name, (faintest * 100.0).floor());
    }
}

#[test]
fn a_faint_colour_would_be_found() {
    let mut colours = colours(Theme::Light);
    colours.insert("muted", parse("#999"));
    assert!(too_faint(&colours).contains(&"muted on bg: 2.85 of 4.5".to_owned()));
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert_eq!(contrast(parse("#fff"), parse("#000")), 21.0);
    assert!((contrast(parse("#777777"), parse("#fff")) - 4.48).abs() < 0.005);
}
