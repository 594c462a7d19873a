//! A token can be kept to some of its user's enterprises or wallets.

use super::id::{EnterpriseId, WalletId};

/// What a token may reach at all. The API takes one of the two lists, never
/// both; a list that is absent means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Permitted {
    /// Every enterprise and wallet of the user.
    #[default]
    Everything,
    /// These enterprises only.
    Enterprises(Vec<EnterpriseId>),
    /// These wallets only.
    Wallets(Vec<WalletId>),
}
