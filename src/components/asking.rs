//! Asks a host's function for what fits the words typed so far.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_state};

use super::choices::{Choice, Choices};
use super::combo::Combo;
use crate::service::sleep;

/// How long typing has to pause before the function is asked, in milliseconds.
const PAUSE: u32 = 200;

/// The newest answer.
#[derive(Clone)]
pub(super) struct Answer {
    /// What was asked for.
    pub(super) query: String,
    /// None if the function failed.
    pub(super) found: Option<Rc<[Choice]>>,
}

/// Asks when the list opens and when typing pauses. What comes after the list
/// was closed or something else was typed is not shown.
#[hook]
pub(super) fn use_answer(choices: &Choices, combo: &Combo, query: &str) -> Option<Answer> {
    let answer = use_state(|| None);
    let (set, typed) = (answer.setter(), !combo.is_whole());
    let asked = choices.list().is_none() && combo.is_open();
    use_effect_with(
        (choices.clone(), asked, query.to_owned()),
        move |(choices, asked, query)| {
            let awaited = Rc::new(Cell::new(*asked));
            if *asked {
                let (choices, query) = (choices.clone(), query.clone());
                let awaited = awaited.clone();
                spawn_local(async move {
                    if typed {
                        sleep(PAUSE).await;
                    }
                    if !awaited.get() {
                        return;
                    }
                    let found = choices.ask(&query).await;
                    if awaited.get() {
                        set.set(Some(Answer { query, found }));
                    }
                });
            }
            move || awaited.set(false)
        },
    );
    (*answer).clone()
}
