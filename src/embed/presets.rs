//! Answers that are filled in together, on their way from JavaScript.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::draft::Draft;
use crate::components::Presets;
use crate::form::{Preset, Source, answers};

/// The presets that a form offers.
#[wasm_bindgen(js_name = Presets)]
#[derive(Default)]
pub struct HostPresets {
    presets: Presets,
}

#[wasm_bindgen(js_class = Presets)]
impl HostPresets {
    /// None of the host's own yet, and those that every form has unless only
    /// the host's own are wanted.
    #[wasm_bindgen(constructor)]
    pub fn new(only_own: bool) -> Self {
        Self {
            presets: Presets {
                only_own,
                ..Presets::default()
            },
        }
    }

    /// Adds a preset: its name, what it is for, and the answers with these
    /// names.
    pub fn add(&mut self, name: &str, hint: &str, draft: Draft, sets: Vec<String>) {
        let source = Source::Own {
            name: name.into(),
            hint: hint.into(),
        };
        self.presets.own.push(Rc::new(preset(source, draft, &sets)));
    }
}

impl HostPresets {
    pub(super) fn presets(&self) -> Presets {
        self.presets.clone()
    }
}

pub(super) fn preset(source: Source, draft: Draft, sets: &[String]) -> Preset {
    Preset {
        source,
        sets: answers(sets),
        answers: draft.into_start(),
    }
}
