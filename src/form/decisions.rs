//! A host's policy as it is put together, decision by decision, over what the
//! form starts with.

use std::rc::Rc;

use crate::domain::admin::Admin;
use crate::domain::amount::{BaseUnits, parse_base_units};
use crate::domain::answer::Answer;
use crate::domain::coin::Ticker;
use crate::domain::id::Id;
use crate::domain::lifetime::{Lifetime, Timestamp, Unit};
use crate::domain::policy::{LabelPattern, Offer, PatternError, Policy};
use crate::domain::problem::Problem;
use crate::domain::scope::Scope;
use crate::domain::scope_list::CustomScope;

use super::FormState;

/// What a host has decided so far.
#[derive(Clone, Debug)]
pub struct Decisions {
    policy: Policy,
    start: Rc<FormState>,
    set: Vec<Answer>,
}

impl Decisions {
    /// Nothing yet. `start` has the preset answers, and `set` says which of
    /// them the host has given.
    pub fn new(by: Option<String>, start: Rc<FormState>, set: Vec<Answer>) -> Self {
        let policy = Policy {
            by,
            ..Policy::default()
        };
        Self { policy, start, set }
    }

    /// The policy.
    pub fn policy(&self) -> Rc<Policy> {
        Rc::new(self.policy.clone())
    }

    /// What a form starts with.
    pub fn start(&self) -> Rc<FormState> {
        self.start.clone()
    }

    /// Gives these answers: nobody can change them.
    ///
    /// # Errors
    /// The rules that they break, because of which no request could be sent.
    pub fn fix(&mut self, answers: &[Answer], now: Timestamp) -> Result<(), Vec<Problem>> {
        self.policy.fixed = self.start.fixed(answers, now)?;
        Ok(())
    }

    /// What the policy contradicts itself in.
    pub fn contradictions(&self, now: Timestamp) -> Vec<Problem> {
        let state = self.start.judged_by(self.policy());
        state.contradictions(&self.set, now)
    }

    /// Makes a decision by its name, such as `duration.max`. The values of
    /// `spendingLimits.max` are coins and amounts by turns.
    ///
    /// # Errors
    /// What its values must be.
    pub fn decide(&mut self, name: &str, values: &[String]) -> Result<(), &'static str> {
        let first = values.first().map(String::as_str).unwrap_or_default();
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
                if !self.set.contains(&Answer::Duration) {
                    let lifetime = &mut Rc::make_mut(&mut self.start).lifetime;
                    Rc::make_mut(lifetime).reset(policy.longest);
                }
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
                let coins = Some(coins?).filter(|coins| !coins.is_empty());
                policy.coins = Some(coins.ok_or("tickers of coins, at least one")?);
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
}

/// The answers of the fields with these names.
pub fn answers(names: &[String]) -> Vec<Answer> {
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
    if names.is_empty() {
        return Err("names of scopes, at least one");
    }
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
    let wanted = "ids of 32 hexadecimal characters, each of them once, at least one";
    Id::parse_list(&ids.join(" ")).map_err(|_| wanted)
}

fn units(amount: &str) -> Result<BaseUnits, &'static str> {
    parse_base_units(amount).map_err(|_| "an amount in base units, as a string of digits")
}
