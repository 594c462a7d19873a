//! A request on its way from JavaScript: filled in like the form, field by
//! field, so that the same rules and the same sentences hold.

use std::rc::Rc;

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use super::code;
use super::details::{list, object};
use super::fields;
use super::policy::HostPolicy;
use super::settings::read;
use crate::components::{Browser, characters, now};
use crate::domain::answer::Answer;
use crate::domain::otp;
use crate::domain::problem::Problem;
use crate::domain::request::TokenRequest;
use crate::domain::risk::{Level, Risk};
use crate::form::{self, FormState, answers};
use crate::service::{ApiBase, TokensPath};
use crate::text::Texts;

/// A request that is being put together.
#[wasm_bindgen]
pub struct Draft {
    draft: form::Draft,
    pub(super) texts: Texts,
    base: ApiBase,
    path: TokensPath,
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
        Ok(Self {
            draft: form::Draft::new(settings.rules, now()),
            texts: Texts::new(Rc::new(locale), settings.messages),
            base: settings.api_base,
            path: settings.path,
        })
    }

    /// Fills in a field of text.
    pub fn text(&mut self, name: &str, text: String) {
        if let Some(field) = fields::of_text(name) {
            self.draft.text(field, text);
        }
    }

    /// Fills in `duration`, in seconds.
    pub fn duration(&mut self, seconds: String) {
        self.draft.duration(seconds);
    }

    /// Leaves `duration` to the template.
    #[wasm_bindgen(js_name = durationFromTemplate)]
    pub fn duration_from_template(&mut self) {
        self.draft.duration_from_template();
    }

    /// Fills in `scope`.
    pub fn scope(&mut self, names: Vec<String>) {
        self.draft.scope(&names);
    }

    /// Fills in `admin` and `adminScope`.
    pub fn admin(&mut self, full: bool) {
        self.draft.admin(full);
    }

    /// Adds to `spendingLimits`; without a value, the largest limit there is.
    pub fn limit(&mut self, coin: String, value: Option<String>, zero: bool) {
        self.draft.limit(coin, value, zero);
    }

    /// Fills in `allErc20TokensLimit`.
    pub fn erc20(&mut self, value: Option<String>, zero: bool) {
        self.draft.erc20(value, zero);
    }

    /// Wants there to be none of an answer, whatever the template has.
    pub fn none(&mut self, name: &str) {
        if let Some(answer) = Answer::from_name(name) {
            self.draft.none(answer);
        }
    }

    /// Judges the request by a policy. The answers that it gives are taken
    /// over, unless the request has them in `said`.
    pub fn judge(&mut self, policy: &HostPolicy, said: Vec<String>) {
        let start = policy.start();
        self.draft.judge(policy.policy(), &start, &answers(&said));
    }

    /// Has the one-time password checked; it is not kept.
    pub fn otp(&mut self, otp: &JsString) {
        self.draft.otp(otp::check(characters(otp)));
    }

    /// Every rule that the request breaks; `for_user` leaves out what its user
    /// is yet to enter.
    pub fn problems(&self, for_user: bool) -> Array {
        let problems = self.draft.problems();
        problems
            .iter()
            .filter(|problem| !(for_user && problem.is_blank()))
            .map(|problem| self.told(problem))
            .collect()
    }

    /// The call that creates the token, as the scripts write it down in code;
    /// nothing if the request breaks a rule.
    pub fn call(&self) -> JsValue {
        let request = self.draft.state().request_without_secrets(now());
        request.map_or(JsValue::UNDEFINED, |request| {
            code::create(&self.base, &self.path, &request)
        })
    }

    /// What is risky about the token, the gravest first.
    pub fn risks(&self) -> Array {
        let risks = self.draft.state().risks(now());
        risks.iter().map(|risk| self.assessed(risk)).collect()
    }

    /// What the token would be able to do, in sentences.
    pub fn describe(&self) -> JsValue {
        let state = self.draft.state();
        let facts = state.facts(now());
        let facts = facts.iter().map(|fact| self.texts.fact(fact));
        let risks = state.risks(now());
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
        self.draft.state().confirmed().request(now()).ok()
    }

    /// What a form starts with: what was left out is as in an empty form.
    pub(super) fn into_start(self) -> Rc<FormState> {
        self.draft.into_start()
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
