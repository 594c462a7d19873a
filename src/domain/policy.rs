//! What a host has decided about the tokens that are made in its form: which
//! answers are given, and how far the others may go.

mod check;
mod fixed;
mod pattern;
#[cfg(test)]
mod tests;
mod whole;

use super::admin::Admin;
use super::amount::BaseUnits;
use super::answer::Answer;
use super::coin::Ticker;
use super::id::{EnterpriseId, WalletId};
use super::lifetime::Lifetime;
use super::said::Said;
use super::scope::{Scope, ScopeSet};
use super::scope_list::CustomScope;

pub use fixed::Fixed;
pub(crate) use fixed::is_same_list;
pub use pattern::{LabelPattern, PatternError};

/// What a host has decided. The empty policy, which is the default, decides
/// nothing. A [`TokenRequest`](super::request::TokenRequest) keeps its policy,
/// however it came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Who decided, by a name that the user knows.
    pub by: Option<String>,
    /// The answers that are given.
    pub fixed: Fixed,
    /// Answers that can't be left blank.
    pub required: Vec<Answer>,
    /// What a label looks like.
    pub label: Option<LabelPattern>,
    /// The longest lifetime.
    pub longest: Option<Lifetime>,
    /// The only scopes that may be asked for.
    pub scopes: Option<Offer>,
    /// Scopes that every request asks for.
    pub required_scopes: ScopeSet,
    /// The most that a token may do as admin.
    pub admin: Option<Admin>,
    /// The only enterprises that a token may be tied to.
    pub enterprises: Option<Vec<EnterpriseId>>,
    /// The only enterprises that it may reach: it has to be kept to some.
    pub permitted_enterprises: Option<Vec<EnterpriseId>>,
    /// The only wallets that it may reach: it has to be kept to some.
    pub permitted_wallets: Option<Vec<WalletId>>,
    /// The only coins that limits may be for.
    pub coins: Option<Vec<Ticker>>,
    /// The largest limit of a coin.
    pub caps: Vec<(Ticker, BaseUnits)>,
    /// The largest limit on ERC-20 tokens, in the number that is sent.
    pub erc20: Option<BaseUnits>,
}

/// Scopes of which some may be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Those that the widget knows. One that needs a wallet stands for every
    /// wallet.
    pub known: ScopeSet,
    /// Others, by name.
    pub others: Vec<CustomScope>,
}

/// Why an answer is not what a policy wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyError {
    /// The answer is given, and this is another one.
    Fixed,
    /// Nothing is said, and something must be.
    Required,
    /// The label is not made like this.
    Label(LabelPattern),
    /// The lifetime is longer than this, or left to a template.
    Lifetime(Lifetime),
    /// These scopes are not among those that may be asked for.
    ScopesNotOffered(Vec<String>),
    /// These scopes are missing.
    ScopesMissing(Vec<Scope>),
    /// More admin permissions than these.
    Admin(Admin),
    /// An id that is not among the allowed ones.
    NotAllowed(String),
    /// A coin that is not among these.
    Coin(Vec<Ticker>),
    /// A limit above this one. Without a coin, the one on ERC-20 tokens.
    Cap(Option<Ticker>, BaseUnits),
    /// A limit on every ERC-20 token, where coins are limited one by one.
    Erc20NotOffered,
    /// A template could bring an enterprise that is not allowed.
    EnterpriseOfTemplate,
    /// A template could bring an enterprise, and there is to be none.
    TemplateWithEnterprise,
}

impl Policy {
    /// Whether the answer is given, so that the user can't change it.
    pub fn fixes(&self, answer: Answer) -> bool {
        self.fixed.has(answer)
    }

    /// Whether the answer may not be whatever a template has for it.
    pub fn restricts(&self, answer: Answer) -> bool {
        let limits = match answer {
            Answer::Duration => self.longest.is_some(),
            Answer::Scope => self.scopes.is_some() || !self.required_scopes.is_empty(),
            Answer::Admin => self.admin.is_some_and(|most| most < Admin::Full),
            Answer::SpendingLimits => self.coins.is_some() || !self.caps.is_empty(),
            Answer::Erc20Limit => self.erc20.is_some() || !self.offers_erc20(),
            Answer::Permitted => {
                self.permitted_enterprises.is_some() || self.permitted_wallets.is_some()
            }
            Answer::Label | Answer::IpRestrict | Answer::Enterprise | Answer::Template => false,
        };
        let given = self.fixes(answer) && !self.fixed.leaves(answer);
        limits || given || self.required.contains(&answer)
    }

    /// Whether there may be a limit on every ERC-20 token. It would let a
    /// token spend coins that are not allowed, or go beyond a token's limit or
    /// cap, so that it needs a decision of its own where there are such.
    pub fn offers_erc20(&self) -> bool {
        let may_be_token = |(coin, _): &(Ticker, BaseUnits)| coin.coin().is_none();
        let given = matches!(self.fixed.spending_limits, Some(Said::As(_)));
        let of_coins = given || self.coins.is_some() || self.caps.iter().any(may_be_token);
        !of_coins || self.erc20.is_some() || self.fixes(Answer::Erc20Limit)
    }

    /// The largest limit of a coin: the lowest of its caps.
    pub fn cap_of(&self, coin: &Ticker) -> Option<&(Ticker, BaseUnits)> {
        let caps = self
            .caps
            .iter()
            .filter(|(capped, _)| holds_for(capped, coin));
        caps.min_by(|(_, one), (_, other)| one.cmp(other))
    }

    /// Whether both scopes and admin permissions are bounded, so that whoever
    /// fills in the form for its user can't give himself all of them.
    pub fn bounds_rights(&self) -> bool {
        let scopes = self.scopes.is_some() || self.fixes(Answer::Scope);
        scopes && (self.admin.is_some() || self.fixes(Answer::Admin))
    }

    /// Whether a scope may be chosen.
    pub fn offers(&self, scope: Scope) -> bool {
        self.scopes
            .as_ref()
            .is_none_or(|offer| offer.known.has(scope))
    }

    /// Whether the user may choose of this scope whether it is asked for.
    pub fn leaves_open(&self, scope: Scope) -> bool {
        self.offers(scope) && !self.required_scopes.has(scope)
    }

    /// The scopes among the chosen that are offered, and those that are
    /// required.
    #[must_use]
    pub fn narrow(&self, chosen: ScopeSet) -> ScopeSet {
        Scope::ALL.into_iter().fold(chosen, |chosen, scope| {
            let on = self.offers(scope) && chosen.has(scope);
            chosen.with(scope, on || self.required_scopes.has(scope))
        })
    }
}

/// Whether a cap on a coin holds for another: the same one, its Go Account,
/// which counts in the same base units, or a token in letters of another case.
fn holds_for(capped: &Ticker, coin: &Ticker) -> bool {
    let (capped, coin) = (capped.as_str(), coin.as_str());
    let go_account = coin
        .get(..3)
        .filter(|start| start.eq_ignore_ascii_case("ofc"));
    let own = go_account.and_then(|_| coin.get(3..));
    coin.eq_ignore_ascii_case(capped) || own.is_some_and(|own| own.eq_ignore_ascii_case(capped))
}
