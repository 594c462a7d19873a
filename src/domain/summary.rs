//! What a token will be able to do, as facts to be said in plain words.

use super::amount::BaseUnits;
use super::coin::Ticker;
use super::lifetime::{Lifetime, Timestamp};
use super::scope::{Breadth, Scope, WalletAction};

/// One fact about the token that a form stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// It does nothing yet.
    Nothing,
    /// Its template says what it does.
    PermissionsFromTemplate,
    /// A wallet action in its widest breadth.
    Wallet {
        /// What it does.
        action: WalletAction,
        /// How far that reaches.
        breadth: Breadth,
        /// How many wallets are named, where they must be.
        wallets: usize,
    },
    /// The other scopes.
    Others(Vec<Scope>),
    /// Scopes that the widget does not know, by name.
    Unknown(Vec<String>),
    /// Reads what an admin reads.
    AdminRead,
    /// Does what an admin does.
    AdminFull,
    /// Spends up to these amounts without an unlock.
    Limits(Vec<Most>),
    /// Works from this many addresses.
    Addresses(u128),
    /// Works from anywhere.
    Anywhere,
    /// Its addresses are still to be entered.
    NoAddress,
    /// Its template says from where it works.
    AddressesFromTemplate,
    /// Ends then.
    Ends {
        /// The moment, if it was created now.
        end: Timestamp,
        /// How long that is.
        lifetime: Lifetime,
    },
    /// Its template says when it ends.
    EndFromTemplate,
    /// Its end is still to be said.
    NoEnd,
}

/// What a limit is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// One coin.
    Coin(Ticker),
    /// Every ERC-20 token.
    Erc20,
}

/// The most that may be spent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Most {
    /// Of what.
    pub of: Of,
    /// How much; absent for the largest limit there is.
    pub units: Option<BaseUnits>,
}
