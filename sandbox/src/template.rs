use serde_json::{Map, Value, json};

/// The one stored template: 90 days of `wallet_view_all` and
/// `wallet_spend_all`, from 203.0.113.0/24, up to 0.01 TBTC.
pub const TEMPLATE_ID: &str = "0123456789abcdef0123456789abcdef";

/// The fields of a stored template.
pub(crate) fn find(id: &str) -> Option<Map<String, Value>> {
    let fields = json!({
        "scope": ["wallet_view_all", "wallet_spend_all"],
        "duration": 7_776_000,
        "ipRestrict": ["203.0.113.0/24"],
        "spendingLimits": [{ "coin": "tbtc", "txValueLimit": "1000000" }],
    });
    match fields {
        Value::Object(fields) if id == TEMPLATE_ID => Some(fields),
        _ => None,
    }
}
