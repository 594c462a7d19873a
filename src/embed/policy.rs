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
use crate::domain::lifetime::{Lifetime, Unit};
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

    /// Makes a decision by its name below `policy`, such as `duration.max`.
    /// The values are texts; those of `spendingLimits.max` are coins and
    /// amounts by turns.
    ///
    /// # Errors
    /// A value can't be used.
    pub fn decide(&mut self, name: &str, values: Vec<String>) -> Result<(), JsValue> {
        let first = values.first().map(String::as_str).unwrap_or_default();
        let wanted = self.take(name, &values, first).err();
        wanted.map_or(Ok(()), |wanted| {
            Err(OptionError::new(["policy.", name].concat(), wanted).into())
        })
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

    /// Takes a decision over, or says what its values must be.
    fn take(&mut self, name: &str, values: &[String], first: &str) -> Result<(), &'static str> {
        let network = self.start.rules.environment.network();
        let ticker = |text: &String| {
            Ticker::parse(text, network).map_err(|_| "tickers of coins of the environment")
        };
        let policy = &mut self.policy;
        match name {
            "required" => policy.required = answers(values),
            "label.pattern" => policy.label = Some(LabelPattern::parse(first).map_err(no_pattern)?),
            "duration.max" => {
                let longest = Lifetime::from_number(first, Unit::Seconds);
                let wanted = "a whole number of seconds, from 1 to 315,360,000";
                policy.longest = Some(longest.map_err(|_| wanted)?);
            }
            "scope.allowed" => policy.scopes = Some(offer(values)?),
            "scope.required" => {
                for name in values {
                    let scope =
                        Scope::from_name(name).ok_or("names of scopes that scopes() lists")?;
                    policy.required_scopes = policy.required_scopes.with(scope, true);
                }
            }
            "admin.max" => {
                policy.admin = Some(match first {
                    "none" => Admin::No,
                    "read" => Admin::Read,
                    _ => Admin::Full,
                });
            }
            "enterprise.allowed" => policy.enterprises = Some(ids(values)?),
            "permittedEnterprises.allowed" => policy.permitted_enterprises = Some(ids(values)?),
            "permittedWallets.allowed" => policy.permitted_wallets = Some(ids(values)?),
            "spendingLimits.coins" => {
                let coins: Result<Vec<Ticker>, &'static str> = values.iter().map(ticker).collect();
                policy.coins = Some(coins?);
            }
            "spendingLimits.max" => {
                for pair in values.chunks_exact(2) {
                    if let [coin, amount] = pair {
                        policy.caps.push((ticker(coin)?, units(amount)?));
                    }
                }
            }
            "allErc20TokensLimit.max" => policy.erc20 = Some(units(first)?),
            _ => return Err("left out: there is no such decision"),
        }
        Ok(())
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

fn no_pattern(error: PatternError) -> &'static str {
    match error {
        PatternError::NoStar => {
            "a text with a * for the words of the user; without one, use preset and locked"
        }
        PatternError::Label(_) => "at most 100 characters, none of them a control character",
    }
}

fn offer(names: &[String]) -> Result<Offer, &'static str> {
    let mut offer = Offer::default();
    for name in names {
        match Scope::from_name(name) {
            Some(scope) => offer.known = offer.known.with(scope, true),
            None => {
                let others = CustomScope::parse_list(name).map_err(|_| "names of scopes")?;
                offer.others.extend(others);
            }
        }
    }
    Ok(offer)
}

fn ids<Kind: PartialEq>(ids: &[String]) -> Result<Vec<Id<Kind>>, &'static str> {
    let wanted = "ids of 32 hexadecimal characters, each of them once";
    Id::parse_list(&ids.join(" ")).map_err(|_| wanted)
}

fn units(amount: &str) -> Result<BaseUnits, &'static str> {
    parse_base_units(amount).map_err(|_| "an amount in base units, as a string of digits")
}
