//! The scopes that the widget knows, with what is documented about each.

/// Something that can be done with a wallet, in up to three [`Breadth`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WalletAction {
    /// Read balances, addresses and transfers.
    View,
    /// Start transactions.
    Spend,
    /// Comment on transfers.
    Edit,
    /// Change settings, where the user is wallet admin.
    Manage,
    /// Decide on policies and transactions, where the user is wallet admin.
    Approve,
    /// Stop a wallet.
    Freeze,
    /// Start staking.
    Stake,
}

/// How many wallets an [`WalletAction`] reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breadth {
    /// Named wallets: the scope needs one or more wallet ids.
    Wallet,
    /// The wallets of one enterprise.
    Enterprise,
    /// Every wallet of the user.
    All,
}

/// How the scopes that are not wallet actions are grouped for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Creating wallets, deciding on approvals.
    Wallets,
    /// Seeing and making trades.
    Trading,
    /// Enterprises, their people and their audit logs.
    Enterprise,
    /// Settlement on the Go Network.
    Settlement,
    /// Who the user is.
    Identity,
    /// Data services, and what is being retired.
    Other,
}

/// A restriction that is documented for a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// BitGo is retiring it.
    Deprecated,
    /// Refused in production.
    TestOnly,
    /// Honoured only in short-lived tokens, which this form does not make.
    ShortLivedOnly,
    /// For Go Network partners.
    PartnersOnly,
}

impl WalletAction {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::View,
        Self::Spend,
        Self::Edit,
        Self::Manage,
        Self::Approve,
        Self::Freeze,
        Self::Stake,
    ];

    /// The scope for this action in a breadth; freezing and staking have none
    /// for an enterprise.
    pub fn scope(self, breadth: Breadth) -> Option<Scope> {
        Scope::ALL
            .into_iter()
            .find(|scope| scope.wallet() == Some((self, breadth)))
    }
}

impl Breadth {
    /// All of them, narrowest first.
    pub const ALL: [Self; 3] = [Self::Wallet, Self::Enterprise, Self::All];
}

impl Group {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Wallets,
        Self::Trading,
        Self::Enterprise,
        Self::Settlement,
        Self::Identity,
        Self::Other,
    ];

    /// The group's scopes.
    pub fn scopes(self) -> impl Iterator<Item = Scope> {
        Scope::ALL
            .into_iter()
            .filter(move |scope| scope.group() == Some(self))
    }
}

/// What a row of the table below says of a scope.
enum Kind {
    Wallet(WalletAction, Breadth),
    Grouped(Group),
}

/// Declares the scopes once: variant, name in the API, place.
macro_rules! scopes {
    ($($scope:ident $name:literal $kind:expr;)*) => {
        /// A scope that the widget knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the API's own names; what each allows is said to people by the text catalogue")]
        pub enum Scope { $($scope,)* }

        impl Scope {
            /// All of them, in the order in which they are shown and sent.
            pub const ALL: [Self; 36] = [$(Self::$scope,)*];

            /// The API's name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$scope => $name,)* }
            }

            fn kind(self) -> Kind {
                use {WalletAction::*, Breadth as B, Group as G, Kind::*};
                match self { $(Self::$scope => $kind,)* }
            }
        }
    };
}

scopes! {
    WalletView "wallet_view" Wallet(View, B::Wallet);
    WalletViewEnterprise "wallet_view_enterprise" Wallet(View, B::Enterprise);
    WalletViewAll "wallet_view_all" Wallet(View, B::All);
    WalletSpend "wallet_spend" Wallet(Spend, B::Wallet);
    WalletSpendEnterprise "wallet_spend_enterprise" Wallet(Spend, B::Enterprise);
    WalletSpendAll "wallet_spend_all" Wallet(Spend, B::All);
    WalletEdit "wallet_edit" Wallet(Edit, B::Wallet);
    WalletEditEnterprise "wallet_edit_enterprise" Wallet(Edit, B::Enterprise);
    WalletEditAll "wallet_edit_all" Wallet(Edit, B::All);
    WalletManage "wallet_manage" Wallet(Manage, B::Wallet);
    WalletManageEnterprise "wallet_manage_enterprise" Wallet(Manage, B::Enterprise);
    WalletManageAll "wallet_manage_all" Wallet(Manage, B::All);
    WalletApprove "wallet_approve" Wallet(Approve, B::Wallet);
    WalletApproveEnterprise "wallet_approve_enterprise" Wallet(Approve, B::Enterprise);
    WalletApproveAll "wallet_approve_all" Wallet(Approve, B::All);
    WalletFreeze "wallet_freeze" Wallet(Freeze, B::Wallet);
    WalletFreezeAll "wallet_freeze_all" Wallet(Freeze, B::All);
    WalletStake "wallet_stake" Wallet(Stake, B::Wallet);
    WalletStakeAll "wallet_stake_all" Wallet(Stake, B::All);
    WalletCreate "wallet_create" Grouped(G::Wallets);
    PendingApprovalUpdate "pending_approval_update" Grouped(G::Wallets);
    TradeView "trade_view" Grouped(G::Trading);
    TradeTrade "trade_trade" Grouped(G::Trading);
    TradeFix "trade_fix" Grouped(G::Trading);
    EnterpriseViewAll "enterprise_view_all" Grouped(G::Enterprise);
    EnterpriseManageAll "enterprise_manage_all" Grouped(G::Enterprise);
    AuditlogsViewAll "auditlogs_view_all" Grouped(G::Enterprise);
    SettlementNetworkRead "settlement_network_read" Grouped(G::Settlement);
    SettlementNetworkWrite "settlement_network_write" Grouped(G::Settlement);
    Openid "openid" Grouped(G::Identity);
    Profile "profile" Grouped(G::Identity);
    UserManage "user_manage" Grouped(G::Identity);
    CryptoCompare "crypto_compare" Grouped(G::Other);
    PortfolioView "portfolio_view" Grouped(G::Other);
    MetamaskInstitutional "metamask_institutional" Grouped(G::Other);
    All "all" Grouped(G::Other);
}

impl Scope {
    /// The scope of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }

    /// The action and breadth of a wallet scope.
    pub fn wallet(self) -> Option<(WalletAction, Breadth)> {
        match self.kind() {
            Kind::Wallet(action, breadth) => Some((action, breadth)),
            Kind::Grouped(_) => None,
        }
    }

    /// The group of a scope that is no wallet action.
    pub fn group(self) -> Option<Group> {
        match self.kind() {
            Kind::Wallet(..) => None,
            Kind::Grouped(group) => Some(group),
        }
    }

    /// The action of a scope that names its wallets:
    /// it is sent as `name:<wallet id>`, once for each wallet.
    pub fn needs_wallets(self) -> Option<WalletAction> {
        match self.wallet() {
            Some((action, Breadth::Wallet)) => Some(action),
            _ => None,
        }
    }

    /// What else is documented about it.
    pub fn caveat(self) -> Option<Caveat> {
        match self {
            Self::WalletEditEnterprise | Self::PortfolioView | Self::MetamaskInstitutional => {
                Some(Caveat::Deprecated)
            }
            Self::All => Some(Caveat::TestOnly),
            Self::UserManage => Some(Caveat::ShortLivedOnly),
            Self::SettlementNetworkRead | Self::SettlementNetworkWrite => {
                Some(Caveat::PartnersOnly)
            }
            _ => None,
        }
    }
}

/// A set of known scopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScopeSet(u64);

impl ScopeSet {
    /// Whether the scope is in the set.
    pub fn has(self, scope: Scope) -> bool {
        self.0 & Self::bit(scope) != 0
    }

    /// The set with the scope in it, or without.
    #[must_use]
    pub fn with(self, scope: Scope, on: bool) -> Self {
        if on {
            Self(self.0 | Self::bit(scope))
        } else {
            Self(self.0 & !Self::bit(scope))
        }
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The scopes in the set, in the order of [`Scope::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.into_iter().filter(move |scope| self.has(*scope))
    }

    /// The widest breadth in which the set allows an action.
    pub fn widest(self, action: WalletAction) -> Option<Breadth> {
        Breadth::ALL
            .into_iter()
            .rev()
            .find(|breadth| action.scope(*breadth).is_some_and(|scope| self.has(scope)))
    }

    fn bit(scope: Scope) -> u64 {
        1 << scope as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found_again() {
        for scope in Scope::ALL {
            assert_eq!(Scope::from_name(scope.name()), Some(scope));
        }
        assert_eq!(Scope::from_name("wallet_all"), None);
    }

    #[test]
    fn a_wallet_scopes_name_says_its_action_and_breadth() {
        for scope in Scope::ALL {
            let Some((action, breadth)) = scope.wallet() else {
                continue;
            };
            let action = format!("{action:?}").to_lowercase();
            let suffix = match breadth {
                Breadth::Wallet => "",
                Breadth::Enterprise => "_enterprise",
                Breadth::All => "_all",
            };
            assert_eq!(scope.name(), format!("wallet_{action}{suffix}"));
        }
        assert_eq!(WalletAction::Freeze.scope(Breadth::Enterprise), None);
        assert_eq!(WalletAction::Stake.scope(Breadth::Enterprise), None);
    }

    #[test]
    fn every_scope_is_shown_exactly_once() {
        let cells = WalletAction::ALL.into_iter().flat_map(|action| {
            Breadth::ALL
                .into_iter()
                .filter_map(move |breadth| action.scope(breadth))
        });
        let mut shown: Vec<_> = cells
            .chain(Group::ALL.into_iter().flat_map(Group::scopes))
            .collect();
        shown.sort_unstable();
        assert_eq!(shown, Scope::ALL);
    }

    #[test]
    fn a_set_remembers_each_scope_by_itself() {
        let mut set = ScopeSet::default();
        for (index, scope) in Scope::ALL.into_iter().enumerate() {
            assert!(!set.has(scope));
            set = set.with(scope, true);
            assert_eq!(set.len(), index + 1);
        }
        assert_eq!(set.iter().collect::<Vec<_>>(), Scope::ALL);
        assert!(!set.with(Scope::All, false).has(Scope::All));
    }

    #[test]
    fn what_is_documented_besides_is_known() {
        let with = |caveat| {
            let has_it = |scope: &Scope| scope.caveat() == Some(caveat);
            Scope::ALL.into_iter().filter(has_it).collect::<Vec<_>>()
        };
        assert_eq!(with(Caveat::TestOnly), [Scope::All]);
        assert_eq!(with(Caveat::ShortLivedOnly), [Scope::UserManage]);
        assert_eq!(
            with(Caveat::PartnersOnly),
            [Scope::SettlementNetworkRead, Scope::SettlementNetworkWrite]
        );
        assert_eq!(with(Caveat::Deprecated).len(), 3);
    }

    #[test]
    fn the_widest_breadth_counts() {
        let set = ScopeSet::default()
            .with(Scope::WalletView, true)
            .with(Scope::WalletViewEnterprise, true);
        assert_eq!(set.widest(WalletAction::View), Some(Breadth::Enterprise));
        assert_eq!(set.widest(WalletAction::Spend), None);
    }
}
