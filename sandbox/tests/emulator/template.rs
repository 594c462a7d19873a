use crate::support::{Bench, refused};
use sandbox::TEMPLATE_ID;
use serde_json::json;

#[test]
fn it_fills_what_is_left_out() {
    let bench = Bench::new();
    let body = json!({ "label": "a", "otp": "0000000", "accessTokenTemplateId": TEMPLATE_ID });
    let document = bench.create(&body).json();
    assert_eq!(
        document["scope"],
        json!(["wallet_view_all", "wallet_spend_all"])
    );
    assert_eq!(document["expires"], "2026-05-01T12:00:00.000Z");
    assert_eq!(document["ipRestrict"], json!(["203.0.113.0/24"]));
    assert_eq!(
        document["unlock"]["spendingLimits"]["tbtc"]["txValueLimit"],
        1_000_000
    );
}

#[test]
fn what_is_sent_wins_be_it_empty() {
    let document = Bench::new().token(&json!({
        "accessTokenTemplateId": TEMPLATE_ID,
        "scope": ["openid"],
        "duration": 60,
        "ipRestrict": [],
        "spendingLimits": [],
    }));
    assert_eq!(document["scope"], json!(["openid"]));
    assert_eq!(document["expires"], "2026-01-31T12:01:00.000Z");
    assert_eq!(document["ipRestrict"], json!([]));
    assert!(document.get("unlock").is_none());
}

#[test]
fn others_do_not_exist() {
    let bench = Bench::new();
    for id in [json!("f".repeat(32)), json!("short"), json!(7)] {
        let answer = bench.create_with(&json!({ "accessTokenTemplateId": id }));
        let error = refused(&answer, 400, "ValidationError");
        assert!(error.contains("accessTokenTemplateId"));
    }
}
