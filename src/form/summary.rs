//! The facts about the token that the form stands for so far.

use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::lifetime::Timestamp;
use crate::domain::limit::Cap;
use crate::domain::scope::{Scope, WalletAction};
use crate::domain::summary::{Fact, Most, Of};

use super::{FormState, LifetimeValue};

impl FormState {
    /// What the token will be able to do if it is created at `now`. Answers
    /// that break a rule are left out.
    pub fn facts(&self, now: Timestamp) -> Vec<Fact> {
        let mut facts = self.permissions();
        facts.extend(self.spending());
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
        let chosen = self.scopes.chosen;
        let mut facts: Vec<Fact> = WalletAction::ALL
            .into_iter()
            .filter_map(|action| {
                let wallets = self.scopes.wallets(action);
                Some(Fact::Wallet {
                    action,
                    breadth: chosen.widest(action)?,
                    wallets: wallets.value.as_ref().map_or(0, Vec::len),
                })
            })
            .collect();
        let others: Vec<Scope> = chosen
            .iter()
            .filter(|scope| scope.group().is_some())
            .collect();
        if !others.is_empty() {
            facts.push(Fact::Others(others));
        }
        let advanced = &self.advanced;
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
            facts.push(if self.is_left(Answer::Scope) {
                Fact::PermissionsFromTemplate
            } else {
                Fact::Nothing
            });
        }
        facts
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
