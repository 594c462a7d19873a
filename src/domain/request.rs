//! The request that creates a token.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::admin::Admin;
use super::environment::{Environment, Rules};
use super::id::{EnterpriseId, TemplateId};
use super::ip::IpRange;
use super::label::Label;
use super::lifetime::{Lifetime, LifetimeError};
use super::limit::{Erc20Limit, NoErc20Limit, SpendingLimit};
use super::permitted::Permitted;
use super::policy::Policy;
use super::problem::{Field, Problem, Rule};
use super::said::Said;
use super::scope::Scope;
use super::scope_list::Grant;

/// The fields of a request, each right by itself.
///
/// What is [`Said`] to be none is sent so where there is a template, which
/// would supply it otherwise; without one it is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The token's name.
    pub label: Label,
    /// How long it lives; only a template can supply this one.
    pub duration: Option<Lifetime>,
    /// What it may do.
    pub scope: Vec<Grant>,
    /// Whether it acts as admin.
    pub admin: Said<Admin>,
    /// Where it may be used from.
    pub ip_restrict: Said<Vec<IpRange>>,
    /// The enterprise it is tied to.
    pub enterprise: Option<EnterpriseId>,
    /// What it may spend, by coin.
    pub spending_limits: Said<Vec<SpendingLimit>>,
    /// What it may spend of every ERC-20 token.
    pub erc20_limit: Said<Option<Erc20Limit>>,
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
    /// Checks the rules that look at several fields at once, and the host's.
    ///
    /// # Errors
    /// Every rule that is broken.
    pub fn new(parts: Parts, rules: &Rules, policy: &Policy) -> Result<Self, Vec<Problem>> {
        let template = parts.template.is_some();
        let mut problems = whole_request_problems(
            rules,
            &Overview {
                lifetime: parts.duration.is_some() || template,
                scopes: !parts.scope.is_empty() || template,
                everything: parts.scope.contains(&Grant::Known(Scope::All)),
                addresses: match &parts.ip_restrict {
                    Said::Left => template,
                    Said::As(ranges) => !ranges.is_empty(),
                },
            },
        );
        problems.extend(policy.broken_by(&parts));
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
    /// A lifetime was given, right or not, or is left to a template.
    pub lifetime: bool,
    /// A scope was asked for, or is left to a template.
    pub scopes: bool,
    /// The scope `all` was asked for.
    pub everything: bool,
    /// An address was entered, or is left to a template.
    pub addresses: bool,
}

/// The broken ones among the rules that look at several fields at once:
/// a lifetime and a scope are needed, and in production an address
/// restriction, unless a template may supply them; `all` is for the test
/// environment. A request without a lifetime would ask for ten years.
pub fn whole_request_problems(rules: &Rules, overview: &Overview) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !overview.lifetime {
        let rule = Rule::Lifetime(LifetimeError::Blank);
        problems.push(Problem::new(Field::Duration, rule));
    }
    if !overview.scopes {
        problems.push(Problem::new(Field::Scope, Rule::NoScope));
    }
    if overview.everything && rules.environment == Environment::Production {
        problems.push(Problem::new(Field::Scope, Rule::AllInProduction));
    }
    if !overview.addresses && rules.ip_required() {
        problems.push(Problem::new(Field::IpRestrict, Rule::NoIpRestriction));
    }
    problems
}

impl Serialize for TokenRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = &self.0;
        let mut map = serializer.serialize_map(None)?;
        let template = parts.template.is_some();
        map.serialize_entry("label", &parts.label)?;
        if let Some(duration) = &parts.duration {
            map.serialize_entry("duration", duration)?;
        }
        if !parts.scope.is_empty() {
            map.serialize_entry("scope", &parts.scope)?;
        }
        match parts.admin.value().map(|admin| admin.scope()) {
            Some(Some(scope)) => {
                map.serialize_entry("admin", &true)?;
                map.serialize_entry("adminScope", scope)?;
            }
            Some(None) if template => map.serialize_entry("admin", &false)?,
            _ => {}
        }
        if let Some(ranges) = parts.ip_restrict.value()
            && (template || !ranges.is_empty())
        {
            map.serialize_entry("ipRestrict", ranges)?;
        }
        if let Some(enterprise) = &parts.enterprise {
            map.serialize_entry("enterprise", enterprise)?;
        }
        if let Some(limits) = parts.spending_limits.value()
            && (template || !limits.is_empty())
        {
            map.serialize_entry("spendingLimits", limits)?;
        }
        match parts.erc20_limit.value() {
            Some(Some(limit)) => map.serialize_entry("allErc20TokensLimit", limit)?,
            Some(None) if template => map.serialize_entry("allErc20TokensLimit", &NoErc20Limit)?,
            _ => {}
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
