//! What a link or a pasted request fills in.

use access_token_widget::domain::admin::Admin;
use access_token_widget::domain::scope::Scope;
use access_token_widget::form::{Action, reduce};
use serde_json::Value;

use super::host;
use super::rules::{fill_in, presets};

/// What a link asks for, under a policy that bounds it.
pub(crate) fn check(text: &str) {
    const POLICY: &str = r#"{"scope":{"allowed":["wallet_view_all","wallet_spend","vault_read"]},
        "admin":{"max":"read"},"duration":{"max":2592000},"label":{"pattern":"A*"},
        "spendingLimits":{"max":[{"coin":"tbtc","txValueLimit":"1000"}]}}"#;
    let Ok(policy) = serde_json::from_str::<Value>(POLICY) else {
        return;
    };
    let request = serde_json::from_str(text).ok();
    let parts = host::policy(&policy).zip(request.as_ref().and_then(host::draft));
    if let Some((decisions, (draft, said))) = parts {
        let own = [
            Action::Scope(Scope::WalletViewAll, true),
            Action::Admin(Admin::Read),
            Action::AddLimit,
        ];
        let form = own.into_iter().fold(host::form(&decisions), reduce);
        for preset in presets(draft, &said) {
            fill_in(&form, preset, &policy, &decisions);
        }
    }
}
