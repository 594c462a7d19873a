//! What was changed in the form, and not by its user, in words.

use super::given::by;
use super::ui::Ui;
use crate::domain::answer::Answer;
use crate::form::{Applied, Source};
use crate::text::Key;

/// What became of the answers.
pub(super) fn outcome(ui: &Ui, applied: &Applied) -> String {
    let (name, _) = words(ui, &applied.source);
    let changed = names(ui, &applied.changed);
    let also = |first: &str, second: &str| ui.say(Key::Sentences, &[first.into(), second.into()]);
    let kept = || ui.say(Key::PresetKept, &[(&names(ui, &applied.kept)).into()]);
    match applied.source {
        Source::RefusedLink => ui.get(Key::PresetLinkRefused).to_owned(),
        Source::Undo if applied.changed.is_empty() => kept(),
        Source::Undo => {
            let undone = ui.say(Key::PresetUndone, &[(&changed).into()]);
            if applied.kept.is_empty() {
                return undone;
            }
            also(&undone, &kept())
        }
        Source::Policy => ui.say(Key::PresetPolicy, &[name.into(), (&changed).into()]),
        _ if applied.changed.is_empty() => ui.say(Key::PresetSame, &[name.into()]),
        _ => {
            let said = ui.say(Key::PresetChanged, &[name.into(), (&changed).into()]);
            match applied.source {
                Source::Link => also(ui.get(Key::PresetLinkHint), &said),
                Source::Request => also(&said, ui.get(Key::PresetRequestHint)),
                _ => said,
            }
        }
    }
}

fn names(ui: &Ui, answers: &[Answer]) -> String {
    let names = answers.iter();
    let names: Vec<String> = names.map(|of| ui.texts.answer(*of).to_owned()).collect();
    ui.texts.locale().list(&names)
}

/// The name of where answers come from, and what that is for.
pub(super) fn words<'a>(ui: &'a Ui, source: &'a Source) -> (&'a str, &'a str) {
    match source {
        Source::BuiltIn(preset) => ui.texts.preset(*preset),
        Source::Own { name, hint } => (name, hint),
        Source::Link | Source::RefusedLink => (ui.get(Key::PresetLink), ""),
        Source::Request => (ui.get(Key::PresetRequest), ""),
        Source::Policy => (by(ui, &ui.policy), ""),
        Source::Undo => (ui.get(Key::PresetUndo), ""),
    }
}
