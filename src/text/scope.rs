//! What is said of scopes.

use crate::domain::scope::{Breadth, Caveat, Group, Scope, WalletAction};
use crate::domain::task::Task;

use super::{Key, Texts};

impl Texts {
    /// The name of a wallet action.
    pub fn action(&self, action: WalletAction) -> &'static str {
        self.get(action_texts(action).0)
    }

    /// What a wallet action allows.
    pub fn action_hint(&self, action: WalletAction) -> &'static str {
        self.get(action_texts(action).1)
    }

    /// How many wallets a breadth reaches.
    pub fn breadth(&self, breadth: Breadth) -> &'static str {
        self.get(match breadth {
            Breadth::Wallet => Key::OneWallet,
            Breadth::Enterprise => Key::OneEnterprise,
            Breadth::All => Key::AllWallets,
        })
    }

    /// What software does with a token, and why that needs what it needs.
    pub fn task(&self, task: Task) -> (&'static str, &'static str) {
        let (name, reason) = match task {
            Task::Report => (Key::TaskReport, Key::TaskReportHint),
            Task::Pay => (Key::TaskPay, Key::TaskPayHint),
            Task::Approve => (Key::TaskApprove, Key::TaskApproveHint),
            Task::Stake => (Key::TaskStake, Key::TaskStakeHint),
            Task::WatchTrades => (Key::TaskWatchTrades, Key::TaskWatchTradesHint),
            Task::Trade => (Key::TaskTrade, Key::TaskTradeHint),
            Task::Policies => (Key::TaskPolicies, Key::TaskPoliciesHint),
            Task::Settings => (Key::TaskSettings, Key::TaskSettingsHint),
            Task::NewWallets => (Key::TaskNewWallets, Key::TaskNewWalletsHint),
            Task::Freeze => (Key::TaskFreeze, Key::TaskFreezeHint),
            Task::Audit => (Key::TaskAudit, Key::TaskAuditHint),
        };
        (self.get(name), self.get(reason))
    }

    /// The name of a group.
    pub fn group(&self, group: Group) -> &'static str {
        self.get(match group {
            Group::Wallets => Key::GroupWallets,
            Group::Trading => Key::GroupTrading,
            Group::Enterprise => Key::GroupEnterprise,
            Group::Settlement => Key::GroupSettlement,
            Group::Identity => Key::GroupIdentity,
            Group::Other => Key::GroupOther,
        })
    }

    /// The name of a scope for people.
    pub fn scope(&self, scope: Scope) -> &'static str {
        self.get(scope_texts(scope).0)
    }

    /// What a scope allows.
    pub fn scope_hint(&self, scope: Scope) -> &'static str {
        self.get(scope_texts(scope).1)
    }

    /// What else to know about a scope.
    pub fn caveat(&self, caveat: Caveat) -> &'static str {
        self.get(match caveat {
            Caveat::Deprecated => Key::CaveatDeprecated,
            Caveat::TestOnly => Key::CaveatTestOnly,
            Caveat::ShortLivedOnly => Key::CaveatShortLived,
            Caveat::PartnersOnly => Key::CaveatPartners,
        })
    }
}

/// A text without the capital of its first word; other words keep theirs, as
/// German nouns must.
pub fn lower_first(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

fn action_texts(action: WalletAction) -> (Key, Key) {
    match action {
        WalletAction::View => (Key::ActionView, Key::ActionViewHint),
        WalletAction::Spend => (Key::ActionSpend, Key::ActionSpendHint),
        WalletAction::Edit => (Key::ActionEdit, Key::ActionEditHint),
        WalletAction::Manage => (Key::ActionManage, Key::ActionManageHint),
        WalletAction::Approve => (Key::ActionApprove, Key::ActionApproveHint),
        WalletAction::Freeze => (Key::ActionFreeze, Key::ActionFreezeHint),
        WalletAction::Stake => (Key::ActionStake, Key::ActionStakeHint),
    }
}

fn scope_texts(scope: Scope) -> (Key, Key) {
    use {Key as K, Scope as S};
    if let Some((action, _)) = scope.wallet() {
        return action_texts(action);
    }
    match scope {
        S::WalletCreate => (K::WalletCreate, K::WalletCreateHint),
        S::PendingApprovalUpdate => (K::PendingApprovalUpdate, K::PendingApprovalUpdateHint),
        S::TradeView => (K::TradeView, K::TradeViewHint),
        S::TradeTrade => (K::TradeTrade, K::TradeTradeHint),
        S::TradeFix => (K::TradeFix, K::TradeFixHint),
        S::EnterpriseViewAll => (K::EnterpriseViewAll, K::EnterpriseViewAllHint),
        S::EnterpriseManageAll => (K::EnterpriseManageAll, K::EnterpriseManageAllHint),
        S::AuditlogsViewAll => (K::AuditlogsViewAll, K::AuditlogsViewAllHint),
        S::SettlementNetworkRead => (K::SettlementNetworkRead, K::SettlementNetworkReadHint),
        S::SettlementNetworkWrite => (K::SettlementNetworkWrite, K::SettlementNetworkWriteHint),
        S::Openid => (K::Openid, K::OpenidHint),
        S::Profile => (K::Profile, K::ProfileHint),
        S::UserManage => (K::UserManage, K::UserManageHint),
        S::CryptoCompare => (K::CryptoCompare, K::CryptoCompareHint),
        S::PortfolioView => (K::PortfolioView, K::PortfolioViewHint),
        S::MetamaskInstitutional => (K::MetamaskInstitutional, K::MetamaskInstitutionalHint),
        _ => (K::Everything, K::EverythingHint),
    }
}
