//! A host's policy on its way from JavaScript, decision by decision. Its shape
//! was checked by the scripts; what a value means is judged here.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::details::object;
use super::draft::Draft;
use super::error::OptionError;
use super::fields;
use crate::components::now;
use crate::domain::admin::Admin;
use crate::domain::amount::{BaseUnits, parse_base_units};
use crate::domain::answer::Answer;
use crate::domain::coin::Ticker;
use crate::domain::id::Id;
use crate::domain::lifetime::Lifetime;
use crate::domain::policy::{LabelPattern, Offer, PatternError, Policy};
use crate::domain::problem::Problem;
use crate::domain::scope::Scope;
use crate::domain::scope_list::CustomScope;
use crate::form::FormState;
use crate::text::Texts;

/// What a host has decided, with what the form starts with.
#[wasm_bindgen(js_name = Policy)]
pub struct HostPolicy {
    policy: Policy,
    start: Rc<FormState>,
    set: Vec<Answer>,
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
            policy: Policy {
                by,
                ..Policy::default()
            },
            start: start.into_start(),
            set: answers(&set),
            texts,
        }
    }

    /// Gives these answers: nobody can change them. What is wrong with them
    /// is returned.
    pub fn fix(&mut self, names: Vec<String>) -> Array {
        match self.start.fixed(&answers(&names), now()) {
            Ok(fixed) => {
                self.policy.fixed = fixed;
                Array::new()
            }
            Err(problems) => self.told(&problems),
        }
    }

    /// Wants these answers not to be blank.
    pub fn require(&mut self, names: Vec<String>) {
        self.policy.required = answers(&names);
    }

    /// Wants labels to look like this.
    ///
    /// # Errors
    /// The text is no pattern.
    pub fn label(&mut self, pattern: &str) -> Result<(), JsValue> {
        let pattern = LabelPattern::parse(pattern).map_err(|error| {
            let wanted = match error {
                PatternError::NoStar => {
                    "a text with a * for the words of the user; without one, use preset and locked"
                }
                PatternError::Label(_) => {
                    "at most 100 characters, none of them a control character"
                }
            };
            OptionError::new("policy.label.pattern", wanted)
        })?;
        self.policy.label = Some(pattern);
        Ok(())
    }

    /// Sets the longest lifetime, in seconds.
    ///
    /// # Errors
    /// No lifetime is that long.
    pub fn longest(&mut self, seconds: f64) -> Result<(), JsValue> {
        let whole = (seconds.fract() == 0.0 && seconds >= 0.0).then_some(seconds as u64);
        let longest = whole.and_then(|seconds| Lifetime::from_seconds(seconds).ok());
        let wanted = "a whole number of seconds, from 1 to 315,360,000";
        self.policy.longest =
            Some(longest.ok_or_else(|| OptionError::new("policy.duration.max", wanted))?);
        Ok(())
    }

    /// Offers these scopes and no others.
    ///
    /// # Errors
    /// One of them can't be a scope.
    pub fn offer(&mut self, names: Vec<String>) -> Result<(), JsValue> {
        let mut offer = Offer::default();
        for name in &names {
            match Scope::from_name(name) {
                Some(scope) => offer.known = offer.known.with(scope, true),
                None => offer
                    .others
                    .extend(other_scope("policy.scope.allowed", name)?),
            }
        }
        self.policy.scopes = Some(offer);
        Ok(())
    }

    /// Wants these scopes to be asked for.
    ///
    /// # Errors
    /// One of them is not known.
    #[wasm_bindgen(js_name = requireScopes)]
    pub fn require_scopes(&mut self, names: Vec<String>) -> Result<(), JsValue> {
        for name in &names {
            let scope = Scope::from_name(name).ok_or_else(|| {
                OptionError::new(
                    "policy.scope.required",
                    "names of scopes that scopes() lists",
                )
            })?;
            self.policy.required_scopes = self.policy.required_scopes.with(scope, true);
        }
        Ok(())
    }

    /// Sets the most that a token may do as admin: `none`, `read` or `full`.
    pub fn admin(&mut self, most: &str) {
        self.policy.admin = Some(match most {
            "none" => Admin::No,
            "read" => Admin::Read,
            _ => Admin::Full,
        });
    }

    /// Allows these ids and no others for `enterprise`,
    /// `permittedEnterprises` or `permittedWallets`.
    ///
    /// # Errors
    /// One of them is no id.
    pub fn allow(&mut self, name: &str, ids: Vec<String>) -> Result<(), JsValue> {
        let option = ["policy.", name, ".allowed"].concat();
        match name {
            "enterprise" => self.policy.enterprises = Some(parse_ids(&option, &ids)?),
            "permittedEnterprises" => {
                self.policy.permitted_enterprises = Some(parse_ids(&option, &ids)?);
            }
            _ => self.policy.permitted_wallets = Some(parse_ids(&option, &ids)?),
        }
        Ok(())
    }

    /// Allows limits of these coins and no others.
    ///
    /// # Errors
    /// One of them is no coin of the environment.
    pub fn coins(&mut self, tickers: Vec<String>) -> Result<(), JsValue> {
        let tickers = tickers.iter();
        let coins: Result<Vec<Ticker>, JsValue> = tickers
            .map(|ticker| self.ticker("policy.spendingLimits.coins", ticker))
            .collect();
        self.policy.coins = Some(coins?);
        Ok(())
    }

    /// Sets the largest limit of a coin, in base units.
    ///
    /// # Errors
    /// The coin is none of the environment, or the amount is none.
    pub fn cap(&mut self, coin: &str, amount: &str) -> Result<(), JsValue> {
        let option = "policy.spendingLimits.max";
        let coin = self.ticker(option, coin)?;
        self.policy.caps.push((coin, units(option, amount)?));
        Ok(())
    }

    /// Sets the largest limit on ERC-20 tokens.
    ///
    /// # Errors
    /// The amount is none.
    #[wasm_bindgen(js_name = capErc20)]
    pub fn cap_erc20(&mut self, amount: &str) -> Result<(), JsValue> {
        self.policy.erc20 = Some(units("policy.allErc20TokensLimit.max", amount)?);
        Ok(())
    }

    /// What the policy contradicts itself in.
    pub fn contradictions(&self) -> Array {
        let state = self.start.judged_by(Rc::new(self.policy.clone()));
        self.told(&state.contradictions(&self.set, now()))
    }
}

impl HostPolicy {
    pub(super) fn policy(&self) -> Rc<Policy> {
        Rc::new(self.policy.clone())
    }

    pub(super) fn start(&self) -> Rc<FormState> {
        self.start.clone()
    }

    fn ticker(&self, option: &str, text: &str) -> Result<Ticker, JsValue> {
        let network = self.start.rules.environment.network();
        let wanted = "tickers of coins of the environment";
        Ticker::parse(text, network).map_err(|_| OptionError::new(option, wanted).into())
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

/// The answers of the fields with these names.
pub(super) fn answers(names: &[String]) -> Vec<Answer> {
    let mut answers: Vec<Answer> = Vec::new();
    for answer in names.iter().filter_map(|name| Answer::from_name(name)) {
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    answers
}

fn other_scope(option: &str, name: &str) -> Result<Vec<CustomScope>, JsValue> {
    CustomScope::parse_list(name).map_err(|_| OptionError::new(option, "names of scopes").into())
}

fn parse_ids<Kind: PartialEq>(option: &str, ids: &[String]) -> Result<Vec<Id<Kind>>, JsValue> {
    let wanted = "ids of 32 hexadecimal characters, each of them once";
    Id::parse_list(&ids.join(" ")).map_err(|_| OptionError::new(option, wanted).into())
}

fn units(option: &str, amount: &str) -> Result<BaseUnits, JsValue> {
    let wanted = "an amount in base units, as a string of digits";
    parse_base_units(amount).map_err(|_| OptionError::new(option, wanted).into())
}
