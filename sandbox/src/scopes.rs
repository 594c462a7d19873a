//! The scopes that the API knows.

use crate::environment::Environment;

/// Bare wallet scopes: they need a wallet, as in `wallet_view:<wallet id>`.
const PER_WALLET: [&str; 7] = [
    "wallet_approve",
    "wallet_edit",
    "wallet_freeze",
    "wallet_manage",
    "wallet_spend",
    "wallet_stake",
    "wallet_view",
];

const WHOLE: [&str; 28] = [
    "auditlogs_view_all",
    "crypto_compare",
    "enterprise_manage_all",
    "enterprise_view_all",
    "metamask_institutional",
    "openid",
    "pending_approval_update",
    "portfolio_view",
    "profile",
    "settlement_network_read",
    "settlement_network_write",
    "trade_fix",
    "trade_trade",
    "trade_view",
    "user_manage",
    "wallet_approve_all",
    "wallet_approve_enterprise",
    "wallet_create",
    "wallet_edit_all",
    "wallet_edit_enterprise",
    "wallet_freeze_all",
    "wallet_manage_all",
    "wallet_manage_enterprise",
    "wallet_spend_all",
    "wallet_spend_enterprise",
    "wallet_stake_all",
    "wallet_view_all",
    "wallet_view_enterprise",
];

/// Exists in the test environment only.
const EVERYTHING: &str = "all";

/// Whether a token can be made with this scope.
pub(crate) fn exists(scope: &str, environment: Environment) -> bool {
    match scope.split_once(':') {
        Some((bare, wallet)) => PER_WALLET.contains(&bare) && crate::rules::is_id(wallet),
        None if scope == EVERYTHING => environment == Environment::Test,
        None => WHOLE.contains(&scope),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_thirty_six() {
        assert_eq!(PER_WALLET.len() + WHOLE.len() + 1, 36);
    }
}
