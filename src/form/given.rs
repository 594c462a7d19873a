//! The answers that a policy gives, taken from what a form starts with, and
//! what a policy contradicts itself in.

use crate::domain::amount::AmountError;
use crate::domain::answer::Answer;
use crate::domain::lifetime::Timestamp;
use crate::domain::limit::LimitError;
use crate::domain::policy::{Fixed, PolicyError};
use crate::domain::problem::{Field, Problem, Rule};
use crate::domain::said::Said;
use crate::domain::scope::Scope;

use super::{FormState, LifetimeValue};

impl FormState {
    /// These answers as given ones, for a [`Policy`](crate::domain::policy::Policy). A blank one is what the
    /// template says, if that is given too. A zero limit can't be given, since
    /// the user could not confirm it.
    ///
    /// # Errors
    /// The rules that they break, because of which no request could be sent.
    pub fn fixed(&self, answers: &[Answer], now: Timestamp) -> Result<Fixed, Vec<Problem>> {
        let mut at = Self {
            now,
            ..self.clone()
        };
        at.unconfirm();
        let given = |answer| answers.contains(&answer);
        let mut problems = at.problems_of(answers);
        if given(Answer::SpendingLimits) {
            problems.extend(at.amounts_that_lack());
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let leaves = |answer| given(Answer::Template) && at.is_left(answer);
        let lifetime = match at.lifetime.value(now) {
            Ok(LifetimeValue::Lasting(lifetime)) => Some(lifetime),
            Ok(LifetimeValue::Template) | Err(_) => None,
        };
        let advanced = &at.advanced;
        let enterprise = || advanced.enterprise.value.clone().ok().flatten();
        let template = || advanced.template.value.clone().ok().flatten();
        let erc20 = || at.erc20.limit().ok().flatten();
        let label = at.label.value.as_ref().ok();
        let ip = Answer::IpRestrict;
        let limits = Answer::SpendingLimits;
        Ok(Fixed {
            label: label.filter(|_| given(Answer::Label)).cloned(),
            duration: given(Answer::Duration).then_some(lifetime),
            scope: given(Answer::Scope).then(|| at.grants()),
            ip_restrict: given(ip).then(|| said(leaves(ip), at.ranges())),
            spending_limits: given(limits).then(|| said(leaves(limits), at.spending_limits())),
            erc20_limit: given(Answer::Erc20Limit)
                .then(|| said(leaves(Answer::Erc20Limit), erc20())),
            enterprise: given(Answer::Enterprise).then(enterprise),
            admin: given(Answer::Admin).then(|| said(leaves(Answer::Admin), advanced.admin)),
            template: given(Answer::Template).then(template),
            permitted: given(Answer::Permitted).then(|| advanced.permitted()),
        })
    }

    /// The rows of limits that nobody could complete.
    fn amounts_that_lack(&self) -> impl Iterator<Item = Problem> {
        let incomplete = self.limits.rows.iter().filter(|row| row.is_incomplete());
        incomplete.map(|row| {
            let rule = Rule::Limit {
                coin: row.coin.clone().ok(),
                error: LimitError::Amount(AmountError::Blank),
            };
            Problem::new(Field::LimitValue(row.id), rule)
        })
    }

    /// What a policy contradicts itself in, if the form starts with what the
    /// host has it start with: rules that the user could not mend, and
    /// answers of the host's own that go too far.
    pub fn contradictions(&self, set: &[Answer], now: Timestamp) -> Vec<Problem> {
        let policy = &self.policy;
        let given = Answer::ALL.into_iter();
        let given: Vec<Answer> = given.filter(|answer| policy.fixes(*answer)).collect();
        let at = Self {
            now,
            ..self.clone()
        };
        let mut problems = at.problems_of(&given);
        let own = at.policy_problems().into_iter().filter(|problem| {
            let answer = Answer::of(problem.field);
            let is_own = answer.is_some_and(|of| set.contains(&of) && !given.contains(&of));
            is_own && !problem.is_blank()
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
        if policy.permitted_enterprises.is_some() && policy.permitted_wallets.is_some() {
            problems.push(Problem::new(Field::PermittedWallets, Rule::PermittedBoth));
        }
        problems
    }
}

fn said<T>(is_left: bool, value: T) -> Said<T> {
    if is_left { Said::Left } else { Said::As(value) }
}
