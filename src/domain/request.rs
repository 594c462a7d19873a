//! The request that creates a token.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::admin::Admin;
use super::environment::{Environment, Rules};
use super::id::{EnterpriseId, TemplateId};
use super::ip::IpRange;
use super::label::Label;
use super::lifetime::{Lifetime, LifetimeError};
use super::limit::{Erc20Limit, SpendingLimit};
use super::permitted::Permitted;
use super::problem::{Field, Problem, Rule};
use super::scope::Scope;
use super::scope_list::Grant;

/// The fields of a request, each right by itself.
///
/// An empty list is left out of the JSON, so that a template may supply it:
/// to the API, sending an empty list and sending none are different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The token's name.
    pub label: Label,
    /// How long it lives; only a template can supply this one.
    pub duration: Option<Lifetime>,
    /// What it may do.
    pub scope: Vec<Grant>,
    /// Whether it acts as admin.
    pub admin: Admin,
    /// Where it may be used from.
    pub ip_restrict: Vec<IpRange>,
    /// The enterprise it is tied to.
    pub enterprise: Option<EnterpriseId>,
    /// What it may spend, by coin.
    pub spending_limits: Vec<SpendingLimit>,
    /// What it may spend of every ERC-20 token.
    pub erc20_limit: Option<Erc20Limit>,
    /// The template whose values apply to fields that are left out.
    pub template: Option<TemplateId>,
    /// What it may reach at all.
    pub permitted: Permitted,
}

/// A request that keeps every rule that can be checked before it is sent.
/// The one-time password is no part of it: it stays in its input until the
/// request leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRequest(Parts);

impl TokenRequest {
    /// Checks the rules that look at several fields at once.
    ///
    /// # Errors
    /// Every rule that is broken.
    pub fn new(parts: Parts, rules: &Rules) -> Result<Self, Vec<Problem>> {
        let problems = whole_request_problems(
            rules,
            &Overview {
                template: parts.template.is_some(),
                lifetime: parts.duration.is_some(),
                scopes: !parts.scope.is_empty(),
                everything: parts.scope.contains(&Grant::Known(Scope::All)),
                addresses: !parts.ip_restrict.is_empty(),
            },
        );
        if problems.is_empty() {
            Ok(Self(parts))
        } else {
            Err(problems)
        }
    }

    /// The fields.
    pub fn parts(&self) -> &Parts {
        &self.0
    }
}

/// What the rules for a whole request look at, known even while some field is
/// not right yet.
#[derive(Clone, Copy, Debug)]
pub struct Overview {
    /// A template is named.
    pub template: bool,
    /// A lifetime was given, right or not.
    pub lifetime: bool,
    /// A scope was asked for.
    pub scopes: bool,
    /// The scope `all` was asked for.
    pub everything: bool,
    /// An address was entered.
    pub addresses: bool,
}

/// The broken ones among the rules that look at several fields at once:
/// a lifetime and a scope are needed, and in production an address
/// restriction, unless a template may supply them; `all` is for the test
/// environment. A request without a lifetime would ask for ten years.
pub fn whole_request_problems(rules: &Rules, overview: &Overview) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !overview.lifetime && !overview.template {
        let rule = Rule::Lifetime(LifetimeError::Blank);
        problems.push(Problem::new(Field::Duration, rule));
    }
    if !overview.scopes && !overview.template {
        problems.push(Problem::new(Field::Scope, Rule::NoScope));
    }
    if overview.everything && rules.environment == Environment::Production {
        problems.push(Problem::new(Field::Scope, Rule::AllInProduction));
    }
    if !overview.addresses && !overview.template && rules.ip_required() {
        problems.push(Problem::new(Field::IpRestrict, Rule::NoIpRestriction));
    }
    problems
}

impl Serialize for TokenRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = &self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("label", &parts.label)?;
        if let Some(duration) = &parts.duration {
            map.serialize_entry("duration", duration)?;
        }
        if !parts.scope.is_empty() {
            map.serialize_entry("scope", &parts.scope)?;
        }
        if let Some(scope) = parts.admin.scope() {
            map.serialize_entry("admin", &true)?;
            map.serialize_entry("adminScope", scope)?;
        }
        if !parts.ip_restrict.is_empty() {
            map.serialize_entry("ipRestrict", &parts.ip_restrict)?;
        }
        if let Some(enterprise) = &parts.enterprise {
            map.serialize_entry("enterprise", enterprise)?;
        }
        if !parts.spending_limits.is_empty() {
            map.serialize_entry("spendingLimits", &parts.spending_limits)?;
        }
        if let Some(limit) = &parts.erc20_limit {
            map.serialize_entry("allErc20TokensLimit", limit)?;
        }
        if let Some(template) = &parts.template {
            map.serialize_entry("accessTokenTemplateId", template)?;
        }
        match &parts.permitted {
            Permitted::Everything => {}
            Permitted::Enterprises(ids) => map.serialize_entry("permittedEnterprises", ids)?,
            Permitted::Wallets(ids) => map.serialize_entry("permittedWallets", ids)?,
        }
        map.end()
    }
}

#[cfg(test)]
mod tests;
