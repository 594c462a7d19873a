//! The facts about the token that the form stands for so far.

use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::lifetime::Timestamp;
use crate::domain::limit::Cap;
use crate::domain::permitted::Permitted;
use crate::domain::scope::{Breadth, Scope, WalletAction};
use crate::domain::summary::{Fact, Most, Of, Reach};

use super::{FormState, LifetimeValue};

impl FormState {
    /// What the token will be able to do if it is created at `now`. Answers
    /// that break a rule are left out.
    pub fn facts(&self, now: Timestamp) -> Vec<Fact> {
        let mut facts = self.permissions();
        facts.extend(self.confinement());
        facts.extend(self.spending());
        facts.extend(self.left());
        facts.push(self.reach());
        facts.push(match self.lifetime.value(now) {
            Ok(LifetimeValue::Lasting(lifetime)) => Fact::Ends {
                end: lifetime.ends(now),
                lifetime,
            },
            Ok(LifetimeValue::Template) if self.advanced.has_template() => Fact::EndFromTemplate,
            Ok(LifetimeValue::Template) | Err(_) => Fact::NoEnd,
        });
        facts
    }

    fn permissions(&self) -> Vec<Fact> {
        let advanced = &self.advanced;
        let mut facts = self.known_permissions();
        if self.is_left(Answer::Scope) {
            facts.push(Fact::PermissionsFromTemplate);
        }
        if let Ok(unknown) = &advanced.scopes.value
            && !unknown.is_empty()
        {
            let names = unknown.iter().map(|scope| scope.as_str().to_owned());
            facts.push(Fact::Unknown(names.collect()));
        }
        match advanced.admin {
            Admin::No => {}
            Admin::Read => facts.push(Fact::AdminRead),
            Admin::Full => facts.push(Fact::AdminFull),
        }
        if facts.is_empty() {
            facts.push(Fact::Nothing);
        }
        facts
    }

    fn known_permissions(&self) -> Vec<Fact> {
        let (chosen, permitted) = (self.scopes.chosen, self.advanced.permitted());
        let reach = |breadth, named| Reach { breadth, named }.within(&permitted);
        if chosen.has(Scope::All) {
            return vec![Fact::Everything(reach(Breadth::All, 0))];
        }
        let actions = WalletAction::ALL.into_iter().filter_map(|action| {
            let breadth = chosen.widest(action)?;
            let named = match breadth {
                Breadth::Wallet => self
                    .scopes
                    .wallets(action)
                    .value
                    .as_ref()
                    .map_or(0, Vec::len),
                Breadth::Enterprise | Breadth::All => 0,
            };
            let reach = reach(breadth, named);
            Some(Fact::Wallet { action, reach })
        });
        let mut facts: Vec<Fact> = actions.collect();
        let others = chosen.iter().filter(|scope| scope.group().is_some());
        let others: Vec<Scope> = others.collect();
        if !others.is_empty() {
            facts.push(Fact::Others(others));
        }
        facts
    }

    /// What the token is kept to, whatever it may do there.
    fn confinement(&self) -> Vec<Fact> {
        let advanced = &self.advanced;
        let enterprise = matches!(advanced.enterprise.value, Ok(Some(_)));
        let mut facts = Vec::new();
        if enterprise {
            facts.push(Fact::Enterprise);
        }
        match advanced.permitted() {
            Permitted::Everything => {}
            Permitted::Enterprises(ids) => facts.push(Fact::OnlyEnterprises(ids.len())),
            Permitted::Wallets(ids) => facts.push(Fact::OnlyWallets(ids.len())),
        }
        facts
    }

    /// What is left to the template and has no sentence of its own.
    fn left(&self) -> Option<Fact> {
        let answers = [
            Answer::SpendingLimits,
            Answer::Erc20Limit,
            Answer::Enterprise,
            Answer::Admin,
            Answer::Permitted,
        ];
        let left = answers.into_iter().filter(|answer| self.is_left(*answer));
        let left: Vec<Answer> = left.collect();
        (!left.is_empty()).then_some(Fact::Left(left))
    }

    /// What the limits allow. That they are zero, missing or of no use is a
    /// risk.
    fn spending(&self) -> Option<Fact> {
        let limits = self.caps().into_iter().filter(|(_, cap)| !cap.is_zero());
        let limits: Vec<Most> = limits
            .map(|(of, cap)| {
                let units = match cap {
                    Cap::Value(units) => Some(units),
                    Cap::Max => None,
                };
                Most { of, units }
            })
            .collect();
        (self.may_spend() && !limits.is_empty()).then_some(Fact::Limits(limits))
    }

    fn may_spend(&self) -> bool {
        let chosen = self.scopes.chosen;
        chosen.widest(WalletAction::Spend).is_some()
            || chosen.has(Scope::All)
            || self.is_left(Answer::Scope)
            || self.has_unknown_scopes()
    }

    /// The limits that are right, but for a zero that is not confirmed yet.
    pub(super) fn caps(&self) -> Vec<(Of, Cap)> {
        let coins = self.limits.rows.iter().filter_map(|row| row.asked());
        let coins = coins.map(|limit| (Of::Coin(limit.coin), limit.cap));
        let erc20 = self.erc20.asked();
        coins
            .chain(erc20.map(|limit| (Of::Erc20, limit.cap)))
            .collect()
    }

    /// Whether scopes were typed that may allow anything.
    pub(super) fn has_unknown_scopes(&self) -> bool {
        let scopes = self.advanced.scopes.value.as_ref();
        scopes.is_ok_and(|scopes| !scopes.is_empty())
    }

    fn reach(&self) -> Fact {
        match self.addresses.list.addresses() {
            0 if self.is_left(Answer::IpRestrict) => Fact::AddressesFromTemplate,
            0 if self.rules.ip_required() || !self.addresses.list.is_empty() => Fact::NoAddress,
            0 => Fact::Anywhere,
            count => Fact::Addresses(count),
        }
    }
}
