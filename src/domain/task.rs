//! What people make tokens for, and the fewest scopes that each task needs.

use super::policy::Policy;
use super::scope::{Breadth, Scope, ScopeSet, WalletAction};

/// Something that software does with a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Show balances, export past transfers: reporting, accounting.
    Report,
    /// Pay out.
    Pay,
    /// Approve or reject what waits for approval.
    Approve,
    /// Stake.
    Stake,
    /// See trades.
    WatchTrades,
    /// Trade.
    Trade,
    /// Change the policies of wallets.
    Policies,
    /// Change the settings of wallets.
    Settings,
    /// Create wallets.
    NewWallets,
    /// Stop a wallet.
    Freeze,
    /// Read audit logs.
    Audit,
}

/// What a task needs: a wallet action in some breadth, or a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Action(WalletAction),
    Scope(Scope),
}

impl Task {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Report,
        Self::Pay,
        Self::Approve,
        Self::Stake,
        Self::WatchTrades,
        Self::Trade,
        Self::Policies,
        Self::Settings,
        Self::NewWallets,
        Self::Freeze,
        Self::Audit,
    ];

    /// Those that need nothing but what a policy offers.
    pub fn offered(policy: &Policy, breadth: Breadth) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |task| {
            let needed = task.allow(ScopeSet::default(), breadth);
            needed.iter().all(|scope| policy.offers(scope))
        })
    }

    /// The breadths in which some of those are done to wallets, the narrowest
    /// first.
    pub fn reaches(policy: &Policy) -> Vec<Breadth> {
        let reaches = |breadth: &Breadth| {
            let mut needs = Self::offered(policy, *breadth).flat_map(Self::needs);
            needs.any(|need| matches!(need, Need::Action(of) if of.scope(*breadth).is_some()))
        };
        Breadth::ALL.into_iter().filter(reaches).collect()
    }

    fn needs(self) -> &'static [Need] {
        use Need::{Action, Scope as Other};
        const VIEW: Need = Need::Action(WalletAction::View);
        match self {
            Self::Report => &[VIEW],
            Self::Pay => &[VIEW, Action(WalletAction::Spend)],
            Self::Approve => &[VIEW, Other(Scope::PendingApprovalUpdate)],
            Self::Stake => &[VIEW, Action(WalletAction::Stake)],
            Self::WatchTrades => &[Other(Scope::TradeView)],
            Self::Trade => &[Other(Scope::TradeView), Other(Scope::TradeTrade)],
            Self::Policies => &[VIEW, Action(WalletAction::Approve)],
            Self::Settings => &[VIEW, Action(WalletAction::Manage)],
            Self::NewWallets => &[Other(Scope::WalletCreate)],
            Self::Freeze => &[Action(WalletAction::Freeze)],
            Self::Audit => &[Other(Scope::AuditlogsViewAll)],
        }
    }

    /// Whether these scopes are enough for the task.
    pub fn is_possible(self, chosen: ScopeSet) -> bool {
        self.needs().iter().all(|need| need.is_met(chosen))
    }

    /// The scopes with those that the task lacks, in the given breadth or the
    /// nearest that there is.
    #[must_use]
    pub fn allow(self, chosen: ScopeSet, breadth: Breadth) -> ScopeSet {
        self.needs()
            .iter()
            .filter(|need| !need.is_met(chosen))
            .filter_map(|need| need.scope(breadth))
            .fold(chosen, |chosen, scope| chosen.with(scope, true))
    }

    /// The scopes without what the task needs and no other possible task
    /// does; without all that it needs if the others need all of it.
    #[must_use]
    pub fn forbid(self, chosen: ScopeSet) -> ScopeSet {
        let others = Self::ALL
            .into_iter()
            .filter(|other| *other != self && other.is_possible(chosen));
        let shared: Vec<Need> = others.flat_map(Self::needs).copied().collect();
        let own: Vec<&Need> = self
            .needs()
            .iter()
            .filter(|need| !shared.contains(need))
            .collect();
        let gone = if own.is_empty() {
            self.needs().iter().collect()
        } else {
            own
        };
        gone.into_iter()
            .fold(chosen, |chosen, need| need.without(chosen))
    }
}

impl Need {
    fn is_met(self, chosen: ScopeSet) -> bool {
        match self {
            Self::Action(action) => chosen.widest(action).is_some(),
            Self::Scope(scope) => chosen.has(scope),
        }
    }

    fn scope(self, breadth: Breadth) -> Option<Scope> {
        match self {
            Self::Action(action) => action
                .scope(breadth)
                .or_else(|| action.scope(Breadth::Wallet)),
            Self::Scope(scope) => Some(scope),
        }
    }

    fn without(self, chosen: ScopeSet) -> ScopeSet {
        match self {
            Self::Action(action) => Breadth::ALL
                .into_iter()
                .filter_map(|breadth| action.scope(breadth))
                .fold(chosen, |chosen, scope| chosen.with(scope, false)),
            Self::Scope(scope) => chosen.with(scope, false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policy::Offer;

    fn set(scopes: &[Scope]) -> ScopeSet {
        let none = ScopeSet::default();
        scopes
            .iter()
            .fold(none, |set, scope| set.with(*scope, true))
    }

    #[test]
    fn each_task_gets_the_fewest_scopes_and_can_be_taken_back() {
        let none = ScopeSet::default();
        for task in Task::ALL {
            let chosen = task.allow(none, Breadth::All);
            assert!(task.is_possible(chosen), "{task:?}");
            assert_eq!(chosen.len(), task.needs().len(), "{task:?}");
            assert!(!task.is_possible(task.forbid(chosen)), "{task:?}");
            for scope in chosen.iter() {
                let fewer = chosen.with(scope, false);
                assert!(!task.is_possible(fewer), "{task:?} does not need {scope:?}");
                assert_eq!(scope.caveat(), None, "{task:?} takes {scope:?}");
            }
        }
    }

    #[test]
    fn a_task_reaches_as_far_as_it_is_told() {
        let reports = |breadth| Task::Report.allow(ScopeSet::default(), breadth);
        assert_eq!(reports(Breadth::Wallet), set(&[Scope::WalletView]));
        assert_eq!(
            reports(Breadth::Enterprise),
            set(&[Scope::WalletViewEnterprise])
        );
        assert_eq!(reports(Breadth::All), set(&[Scope::WalletViewAll]));
        // Nothing between one wallet and all of them.
        let stop = Task::Freeze.allow(ScopeSet::default(), Breadth::Enterprise);
        assert_eq!(stop, set(&[Scope::WalletFreeze]));
    }

    #[test]
    fn what_is_there_already_is_not_asked_for_twice() {
        let all = set(&[Scope::WalletViewAll]);
        let paying = Task::Pay.allow(all, Breadth::Wallet);
        assert_eq!(paying, set(&[Scope::WalletViewAll, Scope::WalletSpend]));
    }

    #[test]
    fn tasks_need_what_is_offered_in_a_breadth_that_is() {
        use Breadth::{All, Enterprise, Wallet};
        let offering = |scopes: &[Scope]| Policy {
            scopes: Some(Offer {
                known: set(scopes),
                others: Vec::new(),
            }),
            ..Policy::default()
        };
        let table: [(&[Scope], &[Breadth], &[Task]); 5] = [
            (&[Scope::WalletViewAll], &[All], &[Task::Report]),
            (
                &[
                    Scope::WalletView,
                    Scope::WalletViewAll,
                    Scope::WalletSpendAll,
                ],
                &[Wallet, All],
                &[Task::Report],
            ),
            // Nothing stops the wallets of one enterprise, so that it is one.
            (
                &[Scope::WalletViewEnterprise, Scope::WalletFreeze],
                &[Wallet, Enterprise],
                &[Task::Freeze],
            ),
            (&[Scope::TradeView], &[], &[Task::WatchTrades]),
            (&[Scope::Profile], &[], &[]),
        ];
        for (scopes, reaches, narrowest) in table {
            let policy = offering(scopes);
            assert_eq!(Task::reaches(&policy), reaches, "{scopes:?}");
            let first = reaches.first().copied().unwrap_or(Wallet);
            let tasks: Vec<Task> = Task::offered(&policy, first).collect();
            assert_eq!(tasks, narrowest, "{scopes:?}");
        }
        assert_eq!(Task::reaches(&Policy::default()), Breadth::ALL);
    }

    #[test]
    fn another_task_keeps_what_it_needs() {
        let both = set(&[Scope::WalletViewAll, Scope::WalletSpend, Scope::TradeTrade]);
        let reporting = Task::Pay.forbid(both);
        assert_eq!(reporting, set(&[Scope::WalletViewAll, Scope::TradeTrade]));
        // Taking back what others are built on takes them back too.
        let rest = Task::Report.forbid(both);
        assert_eq!(rest, set(&[Scope::WalletSpend, Scope::TradeTrade]));
    }
}
