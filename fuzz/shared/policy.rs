//! A host's policy, and what is done to a form in spite of it.

use access_token_widget::domain::admin::Admin;
use access_token_widget::domain::answer::Answer;
use access_token_widget::domain::risk::Remedy;
use access_token_widget::domain::scope::Scope;
use access_token_widget::form::{Action, reduce};
use serde_json::Value;

use super::host;
use super::rules::{fill_in, presets, sound};

/// A policy and a request, which the user enters in spite of it.
pub(crate) fn check(text: &str) {
    let Ok(Value::Array(parts)) = serde_json::from_str(text) else {
        return;
    };
    let [json, request] = parts.as_slice() else {
        return;
    };
    let Some(decisions) = host::policy(json) else {
        return;
    };
    let form = host::form(&decisions);
    sound(&form, json, &decisions);
    for action in hostile() {
        sound(&reduce(form.clone(), action), json, &decisions);
    }
    if let Some((draft, said)) = host::draft(request) {
        for preset in presets(draft, &said) {
            fill_in(&form, preset, json, &decisions);
        }
    }
}

fn hostile() -> [Action; 7] {
    [
        Action::Admin(Admin::Full),
        Action::Scope(Scope::WalletSpendAll, true),
        Action::ClearScopes,
        Action::Remedy(Remedy::RemoveLimits),
        Action::Erc20(true),
        Action::SpellOut(Answer::Admin, true),
        Action::Restart,
    ]
}
