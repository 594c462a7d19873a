//! A request that is filled in field by field, as a program or a page writes
//! it, so that the form's rules hold for it.

use std::rc::Rc;

use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::environment::Rules;
use crate::domain::lifetime::{Lifetime, Timestamp, Unit};
use crate::domain::limit::AmountUnit;
use crate::domain::otp::{OtpError, OtpKind};
use crate::domain::policy::Policy;
use crate::domain::problem::{Field, Problem};

use super::{Action, FormState, LifetimeChoice, LifetimeField, Limit, choose_scopes, reduce};

/// A request that is being put together.
#[derive(Clone, Debug)]
pub struct Draft {
    state: Rc<FormState>,
    /// Without one, nothing is said of the one-time password.
    has_otp: bool,
}

impl Draft {
    /// An empty request: without a lifetime, until it is given one.
    pub fn new(rules: Rules, now: Timestamp) -> Self {
        let mut draft = Self {
            state: Rc::new(FormState::new(rules, false, now)),
            has_otp: false,
        };
        draft.lifetime(LifetimeChoice::Number, String::new());
        draft
    }

    /// How the form would stand.
    pub fn state(&self) -> &Rc<FormState> {
        &self.state
    }

    /// Fills in a field of text.
    pub fn text(&mut self, field: Field, text: String) {
        self.apply(Action::Typed(field, text));
    }

    /// Fills in `duration`, in seconds.
    pub fn duration(&mut self, seconds: String) {
        let same = |offered: &Lifetime| offered.seconds().to_string() == seconds;
        match Lifetime::PRESETS.into_iter().find(same) {
            Some(offered) => self.lifetime(LifetimeChoice::Preset(offered), String::new()),
            None => self.lifetime(LifetimeChoice::Number, seconds),
        }
    }

    /// Leaves `duration` to the template.
    pub fn duration_from_template(&mut self) {
        self.lifetime(LifetimeChoice::Template, String::new());
    }

    /// Fills in `scope`.
    pub fn scope(&mut self, names: &[String]) {
        for action in choose_scopes(names) {
            self.apply(action);
        }
    }

    /// Fills in `admin` and `adminScope`.
    pub fn admin(&mut self, full: bool) {
        let admin = if full { Admin::Full } else { Admin::Read };
        self.apply(Action::Admin(admin));
    }

    /// Adds to `spendingLimits`; without a value, the largest limit there is.
    pub fn limit(&mut self, coin: String, value: Option<String>, zero: bool) {
        self.apply(Action::AddLimit);
        let Some(id) = self.state.limits.rows.last().map(|row| row.id) else {
            return;
        };
        self.apply(Action::Typed(Field::LimitCoin(id), coin));
        // One without an amount has its user's unit.
        if value.as_ref().is_none_or(|value| !value.is_empty()) {
            self.apply(Action::Limit(id, Limit::Unit(AmountUnit::BaseUnits)));
        }
        match value {
            Some(value) => self.apply(Action::Typed(Field::LimitValue(id), value)),
            None => self.apply(Action::Limit(id, Limit::Max(true))),
        }
        self.apply(Action::Limit(id, Limit::Zero(zero)));
    }

    /// Fills in `allErc20TokensLimit`.
    pub fn erc20(&mut self, value: Option<String>, zero: bool) {
        self.apply(Action::Erc20(true));
        match value {
            Some(value) => self.apply(Action::Typed(Field::Erc20Limit, value)),
            None => self.apply(Action::Erc20Limit(Limit::Max(true))),
        }
        self.apply(Action::Erc20Limit(Limit::Zero(zero)));
    }

    /// Wants there to be none of an answer, whatever the template has.
    pub fn none(&mut self, answer: Answer) {
        self.apply(Action::SpellOut(answer, true));
    }

    /// Judges the request by a policy. The answers that it gives are taken
    /// over from `start`, unless the request has them in `said`.
    pub fn judge(&mut self, policy: Rc<Policy>, start: &FormState, said: &[Answer]) {
        let judged = self.state.judged_by(policy);
        self.state = Rc::new(judged.completed(start, said));
    }

    /// Says of what kind the one-time password is.
    pub fn otp(&mut self, otp: Result<OtpKind, OtpError>) {
        self.has_otp = true;
        self.apply(Action::Otp(otp));
    }

    /// Every rule that the request breaks.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.state.problems();
        problems.retain(|problem| self.has_otp || problem.field != Field::Otp);
        problems.retain(|problem| problem.field != Field::Confirm);
        problems
    }

    /// What a form starts with, or is filled in with: what was left out is as
    /// in an empty form, and nothing is confirmed.
    pub fn into_start(self) -> Rc<FormState> {
        let mut state = (*self.state).clone();
        if state.lifetime.choice == LifetimeChoice::Number && state.lifetime.number.is_empty() {
            state.lifetime = Rc::default();
        }
        state.unconfirm();
        // Forms that start with the same are the same.
        state.now = Timestamp::from_millis(0);
        Rc::new(state)
    }

    fn apply(&mut self, action: Action) {
        self.state = reduce(self.state.clone(), action);
    }

    fn lifetime(&mut self, choice: LifetimeChoice, number: String) {
        self.apply(Action::Lifetime(LifetimeField {
            choice,
            number,
            unit: Unit::Seconds,
            ..LifetimeField::default()
        }));
    }
}
