//! What every component needs.

use std::rc::Rc;

use yew::{Callback, InputEvent, Reducible};

use super::choice_sources::ChoiceSources;
use crate::domain::answer::Answer;
use crate::domain::policy::Policy;
use crate::domain::problem::{Field, Problem};
use crate::form::{Action, FormState, Section, reduce};
use crate::text::{Arg, Key, Texts};

impl Reducible for FormState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        reduce(self, action)
    }
}

/// The texts, the way to say what the user did, what can be chosen by name,
/// and what may be answered at all.
#[derive(Clone, PartialEq)]
pub(super) struct Ui {
    pub(super) texts: Texts,
    pub(super) dispatch: Callback<Action>,
    pub(super) choices: Rc<ChoiceSources>,
    /// What the host has decided.
    pub(super) policy: Rc<Policy>,
}

impl Ui {
    pub(super) fn get(&self, key: Key) -> &'static str {
        self.texts.get(key)
    }

    pub(super) fn say(&self, key: Key, args: &[Arg<'_>]) -> String {
        self.texts.say(key, args)
    }

    pub(super) fn emit(&self, action: Action) {
        self.dispatch.emit(action);
    }

    /// Whether an answer is the user's.
    pub(super) fn is_open(&self, answer: Answer) -> bool {
        let is_offered = answer != Answer::Erc20Limit || self.policy.offers_erc20();
        is_offered && !self.policy.fixes(answer)
    }

    /// A callback that does the same thing whatever it is called with.
    pub(super) fn on<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action()))
    }

    /// A callback for what is typed.
    pub(super) fn on_input(
        &self,
        action: impl Fn(&InputEvent) -> Action + 'static,
    ) -> Callback<InputEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event| dispatch.emit(action(&event)))
    }

    /// The sentence to show at a field.
    pub(super) fn error(&self, problems: &[Problem], field: Field) -> Option<String> {
        let problem = problems.iter().find(|problem| problem.field == field)?;
        Some(self.texts.problem(problem))
    }
}

/// The problems that a section draws.
pub(super) fn problems_of(state: &FormState, section: Section) -> Vec<Problem> {
    let mine = |problem: &&Problem| Section::of(problem.field) == section;
    state.shown.iter().filter(mine).cloned().collect()
}
