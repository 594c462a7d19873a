//! From a form that breaks no rule to the request that it stands for.

use crate::domain::answer::Answer;
use crate::domain::ip::IpRange;
use crate::domain::lifetime::Timestamp;
use crate::domain::limit::SpendingLimit;
use crate::domain::problem::{Field, Problem};
use crate::domain::request::{Parts, TokenRequest};
use crate::domain::scope_list::Grant;

use super::{FormState, LifetimeValue};

impl FormState {
    /// The request that the form stands for at `now`.
    ///
    /// # Errors
    /// Every rule that the form breaks, the one-time password's included.
    pub fn request(&self, now: Timestamp) -> Result<TokenRequest, Vec<Problem>> {
        self.request_if(now, |_| true)
    }

    /// The same before the secrets are entered, which are no part of it.
    ///
    /// # Errors
    /// Every rule that the rest of the form breaks.
    pub fn request_without_secrets(&self, now: Timestamp) -> Result<TokenRequest, Vec<Problem>> {
        self.request_if(now, |field| !matches!(field, Field::Otp | Field::Bearer))
    }

    fn request_if(
        &self,
        now: Timestamp,
        counts: impl Fn(Field) -> bool,
    ) -> Result<TokenRequest, Vec<Problem>> {
        let at = Self {
            now,
            ..self.clone()
        };
        let mut problems = at.problems();
        problems.retain(|problem| counts(problem.field));
        match at.parts() {
            Some(parts) if problems.is_empty() => {
                TokenRequest::new(parts, &self.rules, &self.policy)
            }
            _ => Err(problems),
        }
    }

    /// The fields' values; absent while one breaks a rule.
    fn parts(&self) -> Option<Parts> {
        let advanced = &self.advanced;
        let erc20 = self.erc20.limit().ok()?;
        Some(Parts {
            label: self.label.value.as_ref().ok()?.clone(),
            duration: match self.lifetime.value(self.now).ok()? {
                LifetimeValue::Lasting(lifetime) => Some(lifetime),
                LifetimeValue::Template => None,
            },
            scope: self.grants(),
            admin: self.said(Answer::Admin, advanced.admin),
            ip_restrict: self.said(Answer::IpRestrict, self.ranges()),
            enterprise: advanced.enterprise.value.clone().ok()?,
            spending_limits: self.said(Answer::SpendingLimits, self.spending_limits()),
            erc20_limit: self.said(Answer::Erc20Limit, erc20),
            template: advanced.template.value.clone().ok()?,
            permitted: advanced.permitted(),
        })
    }

    /// The scopes that break no rule.
    pub(super) fn grants(&self) -> Vec<Grant> {
        let mut scope = self.scopes.grants();
        let further = self.advanced.scopes.value.iter().flatten();
        scope.extend(further.cloned().map(Grant::Custom));
        scope
    }

    /// The addresses that break no rule.
    pub(super) fn ranges(&self) -> Vec<IpRange> {
        let entries = self.addresses.list.entries().iter();
        entries
            .filter_map(|entry| entry.parsed.clone().ok())
            .collect()
    }

    /// The limits that break no rule.
    pub(super) fn spending_limits(&self) -> Vec<SpendingLimit> {
        let rows = self.limits.rows.iter();
        rows.filter_map(|row| row.limit()).collect()
    }
}
