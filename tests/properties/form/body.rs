//! The JSON of a request, read back.

use access_token_widget::form::FormState;
use serde_json::Value;

/// The fields of the contract and no others, each of its type.
pub(super) fn check_body(body: &Value, state: &FormState, at: &str) {
    let ids = |value: &Value| strings(value).all(|id| id.len() == 32);
    // What would be the template's is sent as none where the user says so.
    let spelled_out = !state.spelled_out.is_empty() && body.get("accessTokenTemplateId").is_some();
    let none = |value: &Value| spelled_out && (value == false || value["enabled"] == false);
    for (key, value) in body.as_object().unwrap() {
        let right = match key.as_str() {
            "label" => value.as_str().is_some_and(|label| label == label.trim()),
            "duration" => value
                .as_u64()
                .is_some_and(|s| (1..=315_360_000).contains(&s)),
            "scope" => strings(value).count() == value.as_array().unwrap().len(),
            "admin" => none(value) || value == true && body.get("adminScope").is_some(),
            "adminScope" => value == "read" || value == "full",
            "ipRestrict" => strings(value).all(|ip| !ip.starts_with("0.")),
            "enterprise" | "accessTokenTemplateId" => value.as_str().unwrap().len() == 32,
            "spendingLimits" => value.as_array().unwrap().iter().all(|limit| {
                let coin = limit.get("coin").is_some_and(Value::is_string);
                coin && cap(limit, 2)
            }),
            "allErc20TokensLimit" => none(value) || value["enabled"] == true && cap(value, 2),
            "permittedEnterprises" => ids(value) && body.get("permittedWallets").is_none(),
            "permittedWallets" => ids(value),
            _ => false,
        };
        assert!(right, "{at}: {key} is {value}");
        assert!(spelled_out || value != &Value::Array(vec![]), "{at}: {key}");
    }
    let template = body.get("accessTokenTemplateId").is_some();
    for key in ["duration", "scope"] {
        assert!(template || body.get(key).is_some(), "{at}: {key}");
    }
    let addresses = template || body.get("ipRestrict").is_some();
    assert!(addresses || !state.rules.ip_required(), "{at}");
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().unwrap().iter().filter_map(Value::as_str)
}

/// Either a text of digits or `maxLimit`, beside one other field.
fn cap(limit: &Value, fields: usize) -> bool {
    let digits = |value: &Value| {
        let text = value.as_str().unwrap_or("-");
        text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let one = match (limit.get("txValueLimit"), limit.get("maxLimit")) {
        (Some(value), None) => digits(value),
        (None, Some(max)) => max == true,
        _ => false,
    };
    one && limit.as_object().unwrap().len() == fields
}
