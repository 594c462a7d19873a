//! A host's policy over a form: what is given stays, what goes too far is a
//! broken rule.

use std::rc::Rc;

use crate::domain::answer::Answer;
use crate::domain::lifetime::Timestamp;
use crate::domain::policy::{Fixed, Policy, PolicyError};
use crate::domain::problem::{Field, Problem, Rule};
use crate::domain::scope::Scope;
use crate::domain::scope_list::CustomScope;

use super::{FormState, LifetimeValue, Typed};

impl FormState {
    /// These answers as given ones, for a [`Policy`].
    ///
    /// # Errors
    /// The rules that they break, because of which no request could be sent.
    pub fn fixed(&self, answers: &[Answer], now: Timestamp) -> Result<Fixed, Vec<Problem>> {
        let at = Self {
            now,
            ..self.clone()
        };
        let problems = at.problems_of(answers);
        if !problems.is_empty() {
            return Err(problems);
        }
        let given = |answer| answers.contains(&answer).then_some(());
        let lifetime = match at.lifetime.value(now) {
            Ok(LifetimeValue::Lasting(lifetime)) => Some(lifetime),
            Ok(LifetimeValue::Template) | Err(_) => None,
        };
        let label = self.label.value.as_ref().ok();
        let advanced = &self.advanced;
        let enterprise = advanced.enterprise.value.clone().ok().flatten();
        let template = advanced.template.value.clone().ok().flatten();
        Ok(Fixed {
            label: given(Answer::Label).and_then(|()| label.cloned()),
            duration: given(Answer::Duration).map(|()| lifetime),
            scope: given(Answer::Scope).map(|()| self.grants()),
            ip_restrict: given(Answer::IpRestrict).map(|()| self.ranges()),
            spending_limits: given(Answer::SpendingLimits).map(|()| self.spending_limits()),
            erc20_limit: given(Answer::Erc20Limit).map(|()| self.erc20.limit().ok().flatten()),
            enterprise: given(Answer::Enterprise).map(|()| enterprise),
            admin: given(Answer::Admin).map(|()| advanced.admin),
            template: given(Answer::Template).map(|()| template),
            permitted: given(Answer::Permitted).map(|()| advanced.permitted()),
        })
    }

    /// What a policy contradicts itself in, if the form starts with what the
    /// host has it start with: rules that the user could not mend, and
    /// answers of the host's own that go too far.
    pub fn contradictions(&self, set: &[Answer], now: Timestamp) -> Vec<Problem> {
        let policy = &self.policy;
        let given = Answer::ALL
            .into_iter()
            .filter(|answer| policy.fixes(*answer));
        let given: Vec<Answer> = given.collect();
        let at = Self {
            now,
            ..self.clone()
        };
        let mut problems = at.problems_of(&given);
        let own = at.policy_problems().into_iter().filter(|problem| {
            let answer = Answer::of(problem.field);
            answer.is_some_and(|answer| set.contains(&answer) && !given.contains(&answer))
        });
        problems.extend(own);
        let unoffered: Vec<Scope> = policy
            .required_scopes
            .iter()
            .filter(|scope| !policy.offers(*scope))
            .collect();
        if !unoffered.is_empty() {
            let rule = Rule::Policy(PolicyError::ScopesMissing(unoffered));
            problems.push(Problem::new(Field::Scope, rule));
        }
        problems
    }

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

    /// Takes over what the host has decided. What was typed stays where the
    /// policy leaves it to the user.
    pub(super) fn adopt(&mut self, policy: Rc<Policy>, start: Option<Rc<Self>>) {
        if policy != self.policy {
            self.applied = None;
        }
        (self.policy, self.start) = (policy, start);
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
            kept.push((Field::Enterprise, policy.enterprise(enterprise.as_ref())));
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
