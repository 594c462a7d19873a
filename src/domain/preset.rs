//! Presets that every form offers: the fewest permissions for what most
//! tokens are made for.

use super::scope::{Breadth, ScopeSet};
use super::task::Task;

/// A preset that every form offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    /// Read everything, change nothing.
    Reporting,
    /// See and make trades.
    Trading,
    /// Stake from wallets that are named.
    Staking,
    /// Pay out from wallets that are named, under a limit.
    Payouts,
    /// Nothing is chosen.
    Nothing,
}

impl BuiltIn {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Reporting,
        Self::Trading,
        Self::Staking,
        Self::Payouts,
        Self::Nothing,
    ];

    /// What its tokens may do. Reading reaches every wallet, all else those
    /// that the user names.
    pub fn scopes(self) -> ScopeSet {
        let reading = Task::Report.allow(ScopeSet::default(), Breadth::All);
        match self {
            Self::Reporting => reading,
            Self::Trading => Task::Trade.allow(ScopeSet::default(), Breadth::Wallet),
            Self::Staking => Task::Stake.allow(reading, Breadth::Wallet),
            Self::Payouts => Task::Pay.allow(reading, Breadth::Wallet),
            Self::Nothing => ScopeSet::default(),
        }
    }

    /// Whether its tokens should have limits, so that there is one to fill in.
    pub fn has_limits(self) -> bool {
        self == Self::Payouts
    }
}
