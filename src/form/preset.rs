//! Answers that are filled in together: by a preset, a link or a file.

use std::rc::Rc;

use crate::domain::answer::Answer;
use crate::domain::preset::BuiltIn;

use super::{Failure, FormState};

/// Where answers come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A preset that every form has.
    BuiltIn(BuiltIn),
    /// A preset of the host's.
    Own {
        /// What it is called.
        name: Rc<str>,
        /// What it is for; may be blank.
        hint: Rc<str>,
    },
    /// The link that the page was opened with.
    Link,
    /// That link, if it asks for what it must not ask for.
    RefusedLink,
    /// A request that the user has pasted.
    Request,
}

/// Answers that are filled in together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Where they come from.
    pub source: Source,
    /// Which ones are filled in; the others stay.
    pub sets: Vec<Answer>,
    /// A form with these answers.
    pub answers: Rc<FormState>,
}

/// What was changed by a preset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Where the answers came from.
    pub source: Source,
    /// Which ones are others now.
    pub changed: Vec<Answer>,
    pub(super) before: Rc<FormState>,
}

impl FormState {
    /// A preset that every form offers, under the rules of this one.
    pub fn built_in(&self, preset: BuiltIn) -> Preset {
        let mut answers = Self::new(self.rules, false, self.now);
        Rc::make_mut(&mut answers.scopes).chosen = preset.scopes();
        if preset.has_limits() {
            Rc::make_mut(&mut answers.limits).add();
        }
        Preset {
            source: Source::BuiltIn(preset),
            sets: vec![Answer::Scope, Answer::SpendingLimits, Answer::Erc20Limit],
            answers: Rc::new(answers),
        }
    }

    /// Whether the policy leaves it to the user to have a preset's answers.
    pub fn allows(&self, preset: &Preset) -> bool {
        let mut sets = preset.sets.iter();
        let sets_open = sets.any(|answer| !self.policy.fixes(*answer));
        let keeps_fixed = preset
            .sets
            .iter()
            .all(|answer| !self.policy.fixes(*answer) || self.is_same(*answer, &preset.answers));
        // What is required besides is added to it.
        let mut chosen = preset.answers.scopes.chosen.iter();
        let is_offered =
            !preset.sets.contains(&Answer::Scope) || chosen.all(|scope| self.policy.offers(scope));
        sets_open && keeps_fixed && is_offered
    }

    pub(super) fn fill_in(&mut self, preset: &Preset) {
        let before = Rc::new(Self {
            applied: None,
            ..self.clone()
        });
        for answer in &preset.sets {
            self.take(*answer, &preset.answers);
        }
        self.read_again();
        self.unconfirm();
        self.keep_policy();
        let is_other = |answer: &Answer| !self.is_same(*answer, &before);
        let changed: Vec<Answer> = Answer::ALL.into_iter().filter(is_other).collect();
        self.forget_refusal_of(&changed);
        self.applied = Some(Rc::new(Applied {
            source: preset.source.clone(),
            changed,
            before,
        }));
    }

    /// What the server said of an answer no longer holds once it is another.
    fn forget_refusal_of(&mut self, changed: &[Answer]) {
        if let Some(Failure::Refused(refusal)) = self.failure.as_deref() {
            let about = refusal.reason.field().and_then(Answer::of);
            if about.is_some_and(|answer| changed.contains(&answer)) {
                self.failure = None;
            }
        }
    }

    /// What was changed is as it was; what was edited since then and was not
    /// changed stays.
    pub(super) fn undo(&mut self) {
        if let Some(applied) = self.applied.take() {
            for answer in &applied.changed {
                self.take(*answer, &applied.before);
            }
            self.read_again();
            self.unconfirm();
            self.forget_refusal_of(&applied.changed);
        }
    }
}
