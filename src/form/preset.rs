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
    /// A request that the user has pasted. The form asks for what it asks for
    /// and nothing else.
    Request,
    /// A policy that came after the form was shown.
    Policy,
    /// What was there before, taken back.
    Undo,
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

/// What was changed at last, and not by the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Where the answers came from.
    pub source: Source,
    /// Which ones are others now.
    pub changed: Vec<Answer>,
    /// Which ones stay, since the user has edited them meanwhile.
    pub kept: Vec<Answer>,
    back: Option<Back>,
}

/// The way back to what the user had before the first of a row of presets.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Back {
    answers: Vec<Answer>,
    before: Rc<FormState>,
    /// Right after the last of them, to know later edits by.
    after: Rc<FormState>,
}

impl Applied {
    /// Whether the user has had other answers, and can have them back.
    pub fn can_be_undone(&self) -> bool {
        self.back.is_some()
    }
}

impl Preset {
    /// A whole request: what it does not say is none, but for a name and a
    /// lifetime, which no token is without.
    pub fn whole_request(answers: Rc<FormState>, said: &[Answer]) -> Self {
        let needed = |answer: &Answer| match answer {
            Answer::Label => true,
            Answer::Duration => !answers.advanced.has_template(),
            _ => false,
        };
        let sets = |answer: &Answer| said.contains(answer) || !needed(answer);
        Self {
            source: Source::Request,
            sets: Answer::ALL.into_iter().filter(sets).collect(),
            answers,
        }
    }
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
        let keeps_given = preset
            .sets
            .iter()
            .all(|answer| !self.policy.fixes(*answer) || self.is_same(*answer, &preset.answers));
        // What is required besides is added to it.
        let mut chosen = preset.answers.scopes.chosen.iter();
        let is_offered =
            !preset.sets.contains(&Answer::Scope) || chosen.all(|scope| self.policy.offers(scope));
        sets_open && keeps_given && is_offered
    }

    pub(super) fn fill_in(&mut self, preset: &Preset) {
        let (before, own) = (self.without_applied(), self.own_answers());
        for answer in &preset.sets {
            self.take(*answer, &preset.answers);
        }
        self.read_again();
        self.unconfirm();
        self.keep_policy();
        let changed = self.others_than(&before);
        self.forget_refusal_of(&changed);
        let answers = self.others_than(&own);
        let back = (!answers.is_empty()).then(|| Back {
            answers,
            before: Rc::new(own),
            after: Rc::new(self.without_applied()),
        });
        self.applied = Some(Rc::new(Applied {
            source: preset.source.clone(),
            changed,
            kept: Vec::new(),
            back,
        }));
    }

    fn without_applied(&self) -> Self {
        Self {
            applied: None,
            ..self.clone()
        }
    }

    /// The user's own answers: those that a preset has changed and the user
    /// has left so are as they were before.
    fn own_answers(&self) -> Self {
        let mut own = self.without_applied();
        if let Some(Back {
            answers,
            before,
            after,
        }) = self
            .applied
            .as_ref()
            .and_then(|applied| applied.back.as_ref())
        {
            let untouched = answers.iter().filter(|of| self.is_same(**of, after));
            untouched.for_each(|answer| own.take(*answer, before));
        }
        own
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

    /// What presets have changed is as it was; what was edited since stays.
    pub(super) fn undo(&mut self) {
        let applied = self.applied.clone();
        if let Some(back) = applied.as_ref().and_then(|applied| applied.back.as_ref()) {
            let untouched = |answer: &Answer| self.is_same(*answer, &back.after);
            let (changed, kept): (Vec<_>, Vec<_>) =
                back.answers.iter().copied().partition(untouched);
            for answer in &changed {
                self.take(*answer, &back.before);
            }
            self.read_again();
            self.unconfirm();
            self.forget_refusal_of(&changed);
            self.announce(Source::Undo, changed, kept);
        }
    }

    /// Says what was changed; there is no way back.
    pub(super) fn announce(&mut self, source: Source, changed: Vec<Answer>, kept: Vec<Answer>) {
        self.applied = Some(Rc::new(Applied {
            source,
            changed,
            kept,
            back: None,
        }));
    }
}
