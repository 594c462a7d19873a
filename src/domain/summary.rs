//! What a token will be able to do, as facts to be said in plain words.

use super::amount::BaseUnits;
use super::answer::Answer;
use super::coin::Ticker;
use super::lifetime::{Lifetime, Timestamp};
use super::permitted::Permitted;
use super::scope::{Breadth, Scope, WalletAction};

/// One fact about the token that a form stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// It does nothing yet.
    Nothing,
    /// Its template says what it does.
    PermissionsFromTemplate,
    /// It does all that its user does.
    Everything(Reach),
    /// A wallet action in its widest breadth.
    Wallet {
        /// What it does.
        action: WalletAction,
        /// How far that reaches.
        reach: Reach,
    },
    /// The other scopes.
    Others(Vec<Scope>),
    /// Scopes that the widget does not know, by name.
    Unknown(Vec<String>),
    /// Reads what an admin reads.
    AdminRead,
    /// Does what an admin does.
    AdminFull,
    /// It is tied to an enterprise.
    Enterprise,
    /// It reaches this many enterprises and no other.
    OnlyEnterprises(usize),
    /// It reaches this many wallets and no other.
    OnlyWallets(usize),
    /// Spends up to these amounts without an unlock.
    Limits(Vec<Most>),
    /// Its template says these, if anything does.
    Left(Vec<Answer>),
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

/// How far something reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// How many wallets that may be.
    pub breadth: Breadth,
    /// How many of them, or of their enterprises, are named.
    pub named: usize,
}

impl Reach {
    /// The same within what may be reached at all.
    #[must_use]
    pub fn within(self, permitted: &Permitted) -> Self {
        let (breadth, named) = match permitted {
            Permitted::Everything => return self,
            Permitted::Enterprises(ids) => (Breadth::Enterprise, ids.len()),
            Permitted::Wallets(ids) => (Breadth::Wallet, ids.len()),
        };
        if breadth < self.breadth {
            Self { breadth, named }
        } else {
            self
        }
    }
}

/// How far an action reaches by these facts.
pub fn breadth(facts: &[Fact], of: WalletAction) -> Option<Breadth> {
    facts.iter().find_map(|fact| match fact {
        Fact::Everything(reach) => Some(reach.breadth),
        Fact::Wallet { action, reach } if *action == of => Some(reach.breadth),
        _ => None,
    })
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
