//! From a form that breaks no rule to the request that it stands for.

use crate::domain::lifetime::Timestamp;
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
            Some(parts) if problems.is_empty() => TokenRequest::new(parts, &self.rules),
            _ => Err(problems),
        }
    }

    /// The fields' values; absent while one breaks a rule.
    fn parts(&self) -> Option<Parts> {
        let advanced = &self.advanced;
        let mut scope = self.scopes.grants();
        let further = advanced.scopes.value.as_ref().ok()?;
        scope.extend(further.iter().cloned().map(Grant::Custom));
        let addresses = self.addresses.list.entries().iter();
        Some(Parts {
            label: self.label.value.as_ref().ok()?.clone(),
            duration: match self.lifetime.value(self.now).ok()? {
                LifetimeValue::Lasting(lifetime) => Some(lifetime),
                LifetimeValue::Template => None,
            },
            scope,
            admin: advanced.admin,
            ip_restrict: addresses
                .filter_map(|entry| entry.parsed.clone().ok())
                .collect(),
            enterprise: advanced.enterprise.value.clone().ok()?,
            spending_limits: self
                .limits
                .rows
                .iter()
                .filter_map(|row| row.limit())
                .collect(),
            erc20_limit: self.erc20.limit().ok()?,
            template: advanced.template.value.clone().ok()?,
            permitted: advanced.permitted(),
        })
    }
}
