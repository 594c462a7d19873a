//! What is risky about the token that the form stands for, and the ways out.

use super::{Action, FormState, LifetimeValue, Limit};
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::ip_list;
use crate::domain::lifetime::Timestamp;
use crate::domain::policy::Policy;
use crate::domain::problem::Field;
use crate::domain::risk::{self, Asked, Remedy, Risk};
use crate::domain::scope::Breadth;

impl FormState {
    /// Every risk of the token if it is created at `now`, the gravest first.
    pub fn risks(&self, now: Timestamp) -> Vec<Risk> {
        let advanced = &self.advanced;
        risk::risks(&Asked {
            rules: &self.rules,
            scopes: self.scopes.chosen,
            unknown_scopes: self.has_unknown_scopes(),
            admin: advanced.admin,
            limits: &self.caps(),
            addresses: &self.addresses.list,
            lifetime: match self.lifetime.value(now) {
                Ok(LifetimeValue::Lasting(lifetime)) => Some(lifetime),
                _ => None,
            },
            left: Answer::ALL
                .into_iter()
                .filter(|answer| self.is_left(*answer))
                .collect(),
            permitted: advanced.permitted(),
        })
    }

    /// The same, each with its ways out. One that a policy does not leave to
    /// the user is none.
    pub fn ways_out(&self, now: Timestamp) -> Vec<(Risk, Vec<Remedy>)> {
        let with_remedies = |risk: Risk| {
            let mut remedies = risk.remedies();
            if *self.policy != Policy::default() {
                remedies.retain(|remedy| self.leads_out(&risk, remedy, now));
            }
            (risk, remedies)
        };
        self.risks(now).into_iter().map(with_remedies).collect()
    }

    /// Whether a remedy leads to an answer that is the user's, or else takes
    /// its risk away within the policy.
    fn leads_out(&self, risk: &Risk, remedy: &Remedy, now: Timestamp) -> bool {
        let policy = &self.policy;
        let keeps = match remedy {
            Remedy::AddLimit | Remedy::Answer(_) => {
                return remedy.answer().is_none_or(|answer| !policy.fixes(answer));
            }
            Remedy::Narrow(actions, breadth) => actions.iter().all(|action| {
                let scope = action.scope(*breadth);
                scope.is_some_and(|scope| policy.offers(scope))
            }),
            _ => true,
        };
        let mut after = self.clone();
        after.remedy(remedy.clone());
        after.keep_policy();
        let before = self.policy_problems();
        let is_old = |problem| before.contains(problem);
        let remains = |other: &Risk| other.code() == risk.code();
        keeps && after.policy_problems().iter().all(is_old) && !after.risks(now).iter().any(remains)
    }

    /// The risks that must be confirmed, as far as they are known.
    pub fn dangers(&self) -> Vec<Risk> {
        let mut risks = self.risks(self.now);
        risks.retain(Risk::asks);
        risks
    }

    /// The same form, with its gravest risks confirmed.
    #[must_use]
    pub fn confirmed(&self) -> Self {
        Self {
            confirmed: self.dangers(),
            ..self.clone()
        }
    }

    /// A confirmation holds for what was confirmed and nothing else.
    pub(super) fn forget_confirmation(&mut self) {
        if !self.confirmed.is_empty() && self.confirmed != self.dangers() {
            self.confirmed = Vec::new();
        }
    }

    pub(super) fn remedy(&mut self, remedy: Remedy) {
        for action in self.steps(remedy) {
            self.apply(action);
        }
    }

    fn steps(&self, remedy: Remedy) -> Vec<Action> {
        match remedy {
            Remedy::Untick(scopes) => {
                let off = |scope| Action::Scope(scope, false);
                scopes.into_iter().map(off).collect()
            }
            Remedy::ClearScopes => vec![Action::ClearScopes],
            Remedy::Narrow(actions, breadth) => actions
                .into_iter()
                .flat_map(|action| [(action, Breadth::All, false), (action, breadth, true)])
                .filter_map(|(action, breadth, on)| Some(Action::Scope(action.scope(breadth)?, on)))
                .collect(),
            Remedy::ReadAsAdmin => vec![Action::Admin(Admin::Read)],
            Remedy::AddLimit => vec![Action::AddLimit],
            Remedy::RemoveZeroLimits => self.removals(true),
            Remedy::RemoveLimits => self.removals(false),
            Remedy::Shorten => {
                let mut lifetime = (*self.lifetime).clone();
                lifetime.reset(self.policy.longest);
                vec![Action::Lifetime(lifetime)]
            }
            Remedy::RemoveUnseen => vec![Action::Typed(Field::IpRestrict, self.seen_addresses())],
            Remedy::Answer(_) => Vec::new(),
        }
    }

    /// The addresses as they were typed, but for those that BitGo never sees.
    fn seen_addresses(&self) -> String {
        let entries = self.addresses.list.entries();
        ip_list::retain(&self.addresses.text, |index| {
            entries
                .get(index)
                .is_none_or(|entry| !entry.is_never_seen())
        })
    }

    /// Takes limits away: those of zero, or all.
    fn removals(&self, only_zero: bool) -> Vec<Action> {
        let rows = self.limits.rows.iter();
        let rows = rows.filter(|row| !only_zero || row.is_zero());
        let mut steps: Vec<Action> = rows
            .map(|row| Action::Limit(row.id, Limit::Remove))
            .collect();
        let erc20 = self.erc20.asked();
        if !only_zero || erc20.is_some_and(|limit| limit.cap.is_zero()) {
            steps.push(Action::Erc20(false));
        }
        steps
    }
}
