//! A host's policy on its way from JavaScript, decision by decision. Its shape
//! was checked by the scripts; what a value means is judged by the form.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::details::object;
use super::draft::Draft;
use super::error::OptionError;
use super::fields;
use crate::components::now;
use crate::domain::policy::Policy;
use crate::domain::problem::Problem;
use crate::form::{Decisions, FormState, answers};
use crate::text::Texts;

/// What a host has decided, with what the form starts with.
#[wasm_bindgen(js_name = Policy)]
pub struct HostPolicy {
    decisions: Decisions,
    texts: Texts,
}

#[wasm_bindgen(js_class = Policy)]
impl HostPolicy {
    /// A policy that decides nothing yet. `start` has the preset answers, and
    /// `set` the names of those that the host has given.
    #[wasm_bindgen(constructor)]
    pub fn new(by: Option<String>, start: Draft, set: Vec<String>) -> Self {
        let texts = start.texts.clone();
        Self {
            decisions: Decisions::new(by, start.into_start(), answers(&set)),
            texts,
        }
    }

    /// Gives these answers: nobody can change them. What is wrong with them
    /// is returned.
    pub fn fix(&mut self, names: Vec<String>) -> Array {
        let wrong = self.decisions.fix(&answers(&names), now()).err();
        self.told(&wrong.unwrap_or_default())
    }

    /// Makes a decision by its name below `policy`, such as `duration.max`.
    /// The values are texts; those of `spendingLimits.max` are coins and
    /// amounts by turns.
    ///
    /// # Errors
    /// A value can't be used.
    pub fn decide(&mut self, name: &str, values: Vec<String>) -> Result<(), JsValue> {
        let wanted = self.decisions.decide(name, &values).err();
        wanted.map_or(Ok(()), |wanted| {
            Err(OptionError::new(["policy.", name].concat(), wanted).into())
        })
    }

    /// What the policy contradicts itself in.
    pub fn contradictions(&self) -> Array {
        self.told(&self.decisions.contradictions(now()))
    }

    /// Whether it says how far scopes and admin permissions may go.
    #[wasm_bindgen(js_name = boundsRights)]
    pub fn bounds_rights(&self) -> bool {
        self.policy().bounds_rights()
    }
}

impl HostPolicy {
    pub(super) fn policy(&self) -> Rc<Policy> {
        self.decisions.policy()
    }

    pub(super) fn start(&self) -> Rc<FormState> {
        self.decisions.start()
    }

    fn told(&self, problems: &[Problem]) -> Array {
        let told = problems.iter().map(|problem| {
            object(&[
                ("field", fields::name(problem.field).into()),
                ("message", self.texts.problem(problem).into()),
            ])
        });
        told.collect()
    }
}
