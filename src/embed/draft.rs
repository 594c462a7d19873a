//! A request on its way from JavaScript: filled in like the form, field by
//! field, so that the same rules and the same sentences hold.

use std::rc::Rc;

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use super::code;
use super::details::{list, object};
use super::fields;
use super::policy::{HostPolicy, answers};
use super::settings::read;
use crate::components::{Browser, characters, now};
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::lifetime::{Lifetime, Timestamp, Unit};
use crate::domain::limit::AmountUnit;
use crate::domain::otp;
use crate::domain::problem::{Field, Problem};
use crate::domain::request::TokenRequest;
use crate::domain::risk::{Level, Risk};
use crate::form::{Action, FormState, LifetimeChoice, LifetimeField, Limit, choose_scopes, reduce};
use crate::service::{ApiBase, TokensPath};
use crate::text::Texts;

/// A request that is being put together.
#[wasm_bindgen]
pub struct Draft {
    state: Rc<FormState>,
    pub(super) texts: Texts,
    base: ApiBase,
    path: TokensPath,
    /// Without one, nothing is said of the one-time password.
    has_otp: bool,
}

#[wasm_bindgen]
impl Draft {
    /// An empty request under the rules that the options name.
    ///
    /// # Errors
    /// An option that can't be used.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Self, JsValue> {
        let settings = read(options)?;
        let locale = Browser::new(&settings.lang, settings.messages.is_empty());
        let mut draft = Self {
            state: Rc::new(FormState::new(settings.rules, false, now())),
            texts: Texts::new(Rc::new(locale), settings.messages),
            base: settings.api_base,
            path: settings.path,
            has_otp: false,
        };
        draft.lifetime(LifetimeChoice::Number, String::new());
        Ok(draft)
    }

    /// Fills in a field of text.
    pub fn text(&mut self, name: &str, text: String) {
        if let Some(field) = fields::of_text(name) {
            self.apply(Action::Typed(field, text));
        }
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
    #[wasm_bindgen(js_name = durationFromTemplate)]
    pub fn duration_from_template(&mut self) {
        self.lifetime(LifetimeChoice::Template, String::new());
    }

    /// Fills in `scope`.
    pub fn scope(&mut self, names: Vec<String>) {
        for action in choose_scopes(&names) {
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
        self.apply(Action::Limit(id, Limit::Unit(AmountUnit::BaseUnits)));
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
    pub fn none(&mut self, name: &str) {
        if let Some(answer) = Answer::from_name(name) {
            self.apply(Action::SpellOut(answer, true));
        }
    }

    /// Judges the request by a policy. The answers that it gives are taken
    /// over, unless the request has them in `said`.
    pub fn judge(&mut self, policy: &HostPolicy, said: Vec<String>) {
        let judged = self.state.judged_by(policy.policy());
        self.state = Rc::new(judged.completed(&policy.start(), &answers(&said)));
    }

    /// Has the one-time password checked; it is not kept.
    pub fn otp(&mut self, otp: &JsString) {
        self.has_otp = true;
        self.apply(Action::Otp(otp::check(characters(otp))));
    }

    /// Every rule that the request breaks.
    pub fn problems(&self) -> Array {
        let problems = self.state.problems();
        problems
            .iter()
            .filter(|problem| self.has_otp || problem.field != Field::Otp)
            .filter(|problem| problem.field != Field::Confirm)
            .map(|problem| self.told(problem))
            .collect()
    }

    /// The call that creates the token, as the scripts write it down in code;
    /// nothing if the request breaks a rule.
    pub fn call(&self) -> JsValue {
        let request = self.state.request_without_secrets(now());
        request.map_or(JsValue::UNDEFINED, |request| {
            code::create(&self.base, &self.path, &request)
        })
    }

    /// What is risky about the token, the gravest first.
    pub fn risks(&self) -> Array {
        let risks = self.state.risks(now());
        risks.iter().map(|risk| self.assessed(risk)).collect()
    }

    /// What the token would be able to do, in sentences.
    pub fn describe(&self) -> JsValue {
        let facts = self.state.facts(now());
        let facts = facts.iter().map(|fact| self.texts.fact(fact));
        let risks = self.state.risks(now());
        let risks = risks.iter().filter(|risk| risk.is_about_limits());
        let sentences: Vec<String> = facts
            .chain(risks.map(|risk| self.texts.risk(risk)))
            .collect();
        list(&sentences)
    }
}

impl Draft {
    /// The request, if it breaks no rule. A program has no box to tick: it is
    /// told of risks where it asks for them.
    pub(super) fn request(&self) -> Option<TokenRequest> {
        self.state.confirmed().request(now()).ok()
    }

    /// What a form starts with: what was left out is as in an empty form.
    pub(super) fn into_start(self) -> Rc<FormState> {
        let mut state = (*self.state).clone();
        if state.lifetime.choice == LifetimeChoice::Number && state.lifetime.number.is_empty() {
            state.lifetime = Rc::default();
        }
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

    fn assessed(&self, risk: &Risk) -> JsValue {
        let level = match risk.level() {
            Level::Note => "note",
            Level::Caution => "caution",
            Level::Danger => "danger",
        };
        object(&[
            ("level", level.into()),
            ("code", risk.code().into()),
            ("message", self.texts.risk(risk).into()),
        ])
    }

    fn told(&self, problem: &Problem) -> JsValue {
        object(&[
            ("field", fields::name(problem.field).into()),
            ("message", self.texts.problem(problem).into()),
        ])
    }
}
