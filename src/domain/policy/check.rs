//! Whether an answer is one that a policy wants.

use super::fixed::{is_said_list, is_same_list, is_same_reach};
use super::{Policy, PolicyError};
use crate::domain::admin::Admin;
use crate::domain::amount::BaseUnits;
use crate::domain::answer::Answer;
use crate::domain::id::{EnterpriseId, TemplateId, WalletId};
use crate::domain::ip::IpRange;
use crate::domain::label::Label;
use crate::domain::lifetime::Lifetime;
use crate::domain::limit::{Cap, Erc20Limit, SpendingLimit};
use crate::domain::permitted::Permitted;
use crate::domain::said::Said;
use crate::domain::scope::Scope;
use crate::domain::scope_list::Grant;

/// Whether an answer is kept, or the first reason why not.
pub(super) type Kept = Result<(), PolicyError>;

impl Policy {
    /// Whether the label may be this.
    pub fn label(&self, label: &Label) -> Kept {
        is_fixed(self.fixed.label.as_ref(), label)?;
        match &self.label {
            Some(pattern) if !pattern.matches(label) => Err(PolicyError::Label(pattern.clone())),
            _ => Ok(()),
        }
    }

    /// Whether the lifetime may be this; absent, it is left to a template.
    pub fn duration(&self, duration: Option<Lifetime>) -> Kept {
        is_fixed(self.fixed.duration.as_ref(), &duration)?;
        match self.longest {
            Some(longest) if duration.is_none_or(|duration| duration > longest) => {
                Err(PolicyError::Lifetime(longest))
            }
            _ => Ok(()),
        }
    }

    /// Whether these scopes may be asked for.
    pub fn scope(&self, scope: &[Grant]) -> Kept {
        if scope.is_empty() && self.restricts(Answer::Scope) {
            return Err(PolicyError::Required);
        }
        is_fixed_by(is_same_list, self.fixed.scope.as_deref(), scope)?;
        let others: Vec<String> = scope
            .iter()
            .filter(|grant| !self.offers_grant(grant))
            .map(Grant::to_text)
            .collect();
        if !others.is_empty() {
            return Err(PolicyError::ScopesNotOffered(others));
        }
        let missing: Vec<Scope> = self
            .required_scopes
            .iter()
            .filter(|required| !scope.iter().any(|grant| grant.scope() == Some(*required)))
            .collect();
        if !missing.is_empty() {
            return Err(PolicyError::ScopesMissing(missing));
        }
        let named = scope.iter().filter_map(Grant::wallet);
        allowed(self.permitted_wallets.as_deref(), named, WalletId::as_str)
    }

    fn offers_grant(&self, grant: &Grant) -> bool {
        match (grant, &self.scopes) {
            (_, None) => true,
            (Grant::Known(scope) | Grant::ForWallet(scope, _), Some(offer)) => {
                offer.known.has(*scope)
            }
            (Grant::Custom(scope), Some(offer)) => offer.others.contains(scope),
        }
    }

    /// Whether the token may act as this kind of admin.
    pub fn admin(&self, admin: &Said<Admin>) -> Kept {
        self.may_be_left(Answer::Admin, admin)?;
        is_fixed(self.fixed.admin.as_ref(), admin)?;
        let admin = admin.value().copied().unwrap_or_default();
        match self.admin {
            Some(most) if admin > most => Err(PolicyError::Admin(most)),
            _ => Ok(()),
        }
    }

    /// Whether the token may be used from there.
    pub fn ip_restrict(&self, ranges: &Said<Vec<IpRange>>) -> Kept {
        self.may_be_left(Answer::IpRestrict, ranges)?;
        is_fixed_by(is_said_list, self.fixed.ip_restrict.as_ref(), ranges)?;
        let ranges = ranges.value().map(Vec::as_slice).unwrap_or_default();
        self.is_answered(Answer::IpRestrict, !ranges.is_empty())
    }

    /// Whether the token may be tied to this enterprise. Without one, a
    /// template that is named would supply its own.
    pub fn enterprise(&self, enterprise: Option<&EnterpriseId>, has_template: bool) -> Kept {
        let fixed = self.fixed.enterprise.as_ref();
        is_fixed(fixed.map(Option::as_ref).as_ref(), &enterprise)?;
        self.is_answered(Answer::Enterprise, enterprise.is_some())?;
        let allowed_ids = self.enterprises.as_deref();
        if allowed_ids.is_some() && enterprise.is_none() && has_template {
            return Err(PolicyError::EnterpriseOfTemplate);
        }
        allowed(allowed_ids, enterprise.into_iter(), EnterpriseId::as_str)
    }

    /// Whether this template may be named. That there is no enterprise can't
    /// be said to the API, so that a template's would count.
    pub fn template(&self, template: Option<&TemplateId>) -> Kept {
        let fixed = self.fixed.template.as_ref();
        is_fixed(fixed.map(Option::as_ref).as_ref(), &template)?;
        let no_enterprise = self.fixed.enterprise == Some(None);
        if no_enterprise && template.is_some() && fixed.is_none() {
            return Err(PolicyError::TemplateWithEnterprise);
        }
        self.is_answered(Answer::Template, template.is_some())
    }

    /// Whether a coin's limit may be this.
    pub fn limit(&self, limit: &SpendingLimit) -> Kept {
        if let Some(coins) = &self.coins
            && !coins.contains(&limit.coin)
        {
            return Err(PolicyError::Coin(coins.clone()));
        }
        match self.cap_of(&limit.coin) {
            Some((coin, most)) if is_above(&limit.cap, most) => {
                Err(PolicyError::Cap(Some(coin.clone()), most.clone()))
            }
            _ => Ok(()),
        }
    }

    /// Whether these are as many limits as are wanted; each of them is looked
    /// at by [`Policy::limit`]. Where some are required, one has an amount: the
    /// largest limit there is would limit nothing.
    pub fn spending_limits(&self, limits: &Said<Vec<SpendingLimit>>) -> Kept {
        self.may_be_left(Answer::SpendingLimits, limits)?;
        is_fixed_by(is_said_list, self.fixed.spending_limits.as_ref(), limits)?;
        let mut limits = limits.value().into_iter().flatten();
        let limited = limits.any(|limit| limit.cap != Cap::Max);
        self.is_answered(Answer::SpendingLimits, limited)
    }

    /// Whether the limit on ERC-20 tokens may be this.
    pub fn erc20_limit(&self, limit: &Said<Option<Erc20Limit>>) -> Kept {
        self.may_be_left(Answer::Erc20Limit, limit)?;
        is_fixed(self.fixed.erc20_limit.as_ref(), limit)?;
        let limit = limit.value().and_then(Option::as_ref);
        if limit.is_some() && !self.offers_erc20() {
            return Err(PolicyError::Erc20NotOffered);
        }
        let limited = limit.is_some_and(|limit| limit.cap != Cap::Max);
        self.is_answered(Answer::Erc20Limit, limited)?;
        match (&self.erc20, limit) {
            (Some(most), Some(limit)) if is_above(&limit.cap, most) => {
                Err(PolicyError::Cap(None, most.clone()))
            }
            _ => Ok(()),
        }
    }

    /// Whether the token may be kept to these, or to none.
    pub fn permitted(&self, permitted: &Permitted) -> Kept {
        is_fixed_by(is_same_reach, self.fixed.permitted.as_ref(), permitted)?;
        let enterprises = self.permitted_enterprises.as_deref();
        let wallets = self.permitted_wallets.as_deref();
        match permitted {
            Permitted::Enterprises(ids) if wallets.is_none() => {
                allowed(enterprises, ids.iter(), EnterpriseId::as_str)
            }
            Permitted::Wallets(ids) if wallets.is_some() || enterprises.is_none() => {
                allowed(wallets, ids.iter(), WalletId::as_str)
            }
            Permitted::Everything if wallets.is_none() && enterprises.is_none() => {
                self.is_answered(Answer::Permitted, false)
            }
            // An enterprise may have other wallets, and a wallet may be in
            // another enterprise.
            _ => Err(PolicyError::Required),
        }
    }

    fn may_be_left<T>(&self, answer: Answer, said: &Said<T>) -> Kept {
        match said {
            Said::Left if self.restricts(answer) => Err(PolicyError::Required),
            _ => Ok(()),
        }
    }

    fn is_answered(&self, answer: Answer, answered: bool) -> Kept {
        if answered || !self.required.contains(&answer) {
            Ok(())
        } else {
            Err(PolicyError::Required)
        }
    }
}

fn is_fixed<T: PartialEq + ?Sized>(fixed: Option<&T>, answer: &T) -> Kept {
    is_fixed_by(T::eq, fixed, answer)
}

fn is_fixed_by<T: ?Sized>(is_same: fn(&T, &T) -> bool, fixed: Option<&T>, answer: &T) -> Kept {
    match fixed {
        Some(fixed) if !is_same(fixed, answer) => Err(PolicyError::Fixed),
        _ => Ok(()),
    }
}

fn is_above(cap: &Cap, most: &BaseUnits) -> bool {
    match cap {
        Cap::Max => true,
        Cap::Value(amount) => amount > most,
    }
}

fn allowed<'a, T: PartialEq + 'a>(
    ids: Option<&[T]>,
    mut named: impl Iterator<Item = &'a T>,
    text: fn(&T) -> &str,
) -> Kept {
    let Some(ids) = ids else {
        return Ok(());
    };
    match named.find(|id| !ids.contains(id)) {
        Some(other) => Err(PolicyError::NotAllowed(text(other).to_owned())),
        None => Ok(()),
    }
}
