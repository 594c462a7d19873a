//! A host's policy over a form: what is given stays, what goes too far is a
//! broken rule.

use std::rc::Rc;

use crate::domain::answer::Answer;
use crate::domain::policy::{Policy, PolicyError};
use crate::domain::problem::{Field, Problem, Rule};
use crate::domain::scope_list::CustomScope;

use super::{FormState, LifetimeField, LifetimeValue, Source, Typed};

impl FormState {
    /// The same answers, judged by a policy.
    #[must_use]
    pub fn judged_by(&self, policy: Rc<Policy>) -> Self {
        Self {
            policy,
            ..self.clone()
        }
    }

    /// The same answers, and those of `start` that the policy gives and that
    /// are not among `said`.
    #[must_use]
    pub fn completed(&self, start: &Self, said: &[Answer]) -> Self {
        let mut state = self.clone();
        for answer in Answer::ALL {
            if self.policy.fixes(answer) && !said.contains(&answer) {
                state.take(answer, start);
            }
        }
        state
    }

    /// Takes over what the host has decided, and says what that changes. What
    /// was typed stays where the policy leaves it to the user.
    pub(super) fn adopt(&mut self, policy: Rc<Policy>, start: Option<Rc<Self>>) {
        let former = self.start.as_ref().map(|start| start.lifetime.clone());
        let is_other = policy != self.policy;
        let before = self.clone();
        (self.policy, self.start) = (policy, start);
        if is_other {
            self.applied = None;
            self.fit_lifetime(&former.unwrap_or_default());
            self.keep_policy();
            let changed = self.others_than(&before);
            if !changed.is_empty() {
                self.announce(Source::Policy, changed, Vec::new());
            }
        }
    }

    /// A lifetime that nobody has chosen is not longer than it may be.
    pub(super) fn fit_lifetime(&mut self, proposed: &LifetimeField) {
        let longest = self.policy.longest;
        let is_proposed = self.lifetime.is_same(proposed);
        if let Ok(LifetimeValue::Lasting(lifetime)) = self.lifetime.value(self.now)
            && is_proposed
            && longest.is_some_and(|longest| lifetime > longest)
        {
            Rc::make_mut(&mut self.lifetime).reset(longest);
        }
    }

    /// What the policy gives can't be changed, and what it does not offer
    /// can't be chosen.
    pub(super) fn keep_policy(&mut self) {
        let policy = self.policy.clone();
        if let Some(start) = self.start.clone() {
            for answer in Answer::ALL {
                if policy.fixes(answer) {
                    self.take(answer, &start);
                }
            }
        }
        if !policy.fixes(Answer::Scope) {
            let offers_others = policy
                .scopes
                .as_ref()
                .is_none_or(|offer| !offer.others.is_empty());
            if !offers_others && !self.advanced.scopes.text.is_empty() {
                self.advanced().scopes = Typed::parse(String::new(), CustomScope::parse_list);
            }
            let chosen = policy.narrow(self.scopes.chosen);
            if chosen != self.scopes.chosen {
                Rc::make_mut(&mut self.scopes).chosen = chosen;
            }
        }
        if self.erc20.enabled && !policy.offers_erc20() {
            Rc::make_mut(&mut self.erc20).enabled = false;
        }
        if let Some(most) = policy.admin
            && self.advanced.admin > most
        {
            self.advanced().admin = most;
        }
    }

    /// The answers that are not as the policy wants them. What breaks a rule
    /// of its own is not looked at.
    pub(super) fn policy_problems(&self) -> Vec<Problem> {
        let (policy, advanced) = (&self.policy, &self.advanced);
        if **policy == Policy::default() {
            return Vec::new();
        }
        let mut kept = Vec::new();
        if let Ok(label) = &self.label.value {
            kept.push((Field::Label, policy.label(label)));
        }
        if let Ok(value) = self.lifetime.value(self.now) {
            let lifetime = match value {
                LifetimeValue::Lasting(lifetime) => Some(lifetime),
                LifetimeValue::Template => None,
            };
            kept.push((Field::Duration, policy.duration(lifetime)));
        }
        let grants = self.grants();
        if !grants.is_empty() || self.is_left(Answer::Scope) {
            kept.push((Field::Scope, self.but_for_wallets(policy.scope(&grants))));
        }
        let ranges = self.said(Answer::IpRestrict, self.ranges());
        kept.push((Field::IpRestrict, policy.ip_restrict(&ranges)));
        for row in &self.limits.rows {
            if let Some(limit) = row.limit() {
                let kept_limit = policy.limit(&limit);
                let field = match kept_limit {
                    Err(PolicyError::Coin(_)) => Field::LimitCoin(row.id),
                    _ => Field::LimitValue(row.id),
                };
                kept.push((field, kept_limit));
            }
        }
        let limits = self.said(Answer::SpendingLimits, self.spending_limits());
        kept.push((Field::Limits, policy.spending_limits(&limits)));
        if let Ok(limit) = self.erc20.limit() {
            let limit = self.said(Answer::Erc20Limit, limit);
            kept.push((Field::Erc20Limit, policy.erc20_limit(&limit)));
        }
        if let Ok(enterprise) = &advanced.enterprise.value {
            let kept_enterprise = policy.enterprise(enterprise.as_ref(), advanced.has_template());
            kept.push((Field::Enterprise, kept_enterprise));
        }
        let admin = self.said(Answer::Admin, advanced.admin);
        kept.push((Field::Admin, policy.admin(&admin)));
        if let Ok(template) = &advanced.template.value {
            kept.push((Field::Template, policy.template(template.as_ref())));
        }
        if advanced.enterprises.value.is_ok() && advanced.wallets.value.is_ok() {
            kept.push((
                self.permitted_field(),
                policy.permitted(&advanced.permitted()),
            ));
        }
        let problem = |(field, kept): (Field, Result<(), PolicyError>)| {
            Some(Problem::new(field, Rule::Policy(kept.err()?)))
        };
        kept.into_iter().filter_map(problem).collect()
    }

    /// A scope that is chosen and lacks its wallets says so at their field.
    fn but_for_wallets(&self, kept: Result<(), PolicyError>) -> Result<(), PolicyError> {
        match kept {
            Err(PolicyError::ScopesMissing(mut scopes)) => {
                scopes.retain(|scope| !self.scopes.chosen.has(*scope));
                if scopes.is_empty() {
                    return Ok(());
                }
                Err(PolicyError::ScopesMissing(scopes))
            }
            kept => kept,
        }
    }

    /// Where an answer is mended that says what the token may reach.
    fn permitted_field(&self) -> Field {
        let enterprises = self.advanced.enterprises.value != Ok(None);
        if enterprises || self.policy.permitted_wallets.is_none() {
            Field::PermittedEnterprises
        } else {
            Field::PermittedWallets
        }
    }
}
