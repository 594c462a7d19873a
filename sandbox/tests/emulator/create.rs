use crate::support::{Bench, TOKENS, refused, required};
use serde_json::json;

#[test]
fn the_shortest_body_gets_a_token_for_ten_years() {
    let bench = Bench::new();
    let answer = bench.create(&required());
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let document = answer.json();
    let token = document["token"].as_str().unwrap();
    let secret = token.strip_prefix("v2x").unwrap();
    assert_eq!(secret.len(), 64);
    assert!(
        secret
            .bytes()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    );
    assert_eq!(document["id"].as_str().unwrap().len(), 32);
    assert_eq!(document["user"].as_str().unwrap().len(), 32);
    assert_eq!(document["label"], "Reports");
    assert_eq!(document["scope"], json!(["wallet_view_all"]));
    assert_eq!(document["created"], "2026-01-31T12:00:00.000Z");
    assert_eq!(document["expires"], "2036-01-29T12:00:00.000Z");
    assert_eq!(document["ip"], "127.0.0.1");
    assert_eq!(document["isExtensible"], false);
    for absent in ["admin", "adminScope", "ipRestrict", "enterprise", "unlock"] {
        assert!(document.get(absent).is_none(), "{absent}");
    }
}

#[test]
fn every_field_comes_back() {
    let bench = Bench::new();
    let enterprise = "0a".repeat(16);
    let wallet = "1b".repeat(16);
    let document = bench.token(&json!({
        "duration": 86400,
        "admin": true,
        "adminScope": "read",
        "ipRestrict": ["203.0.113.7", "198.51.100.0/24"],
        "enterprise": enterprise,
        "permittedWallets": [wallet],
        "scope": [format!("wallet_spend:{wallet}"), "all"],
        "spendingLimits": [
            { "coin": "tbtc", "txValueLimit": "1000000000" },
            { "coin": "teth", "txValueLimit": 5 },
            { "coin": "tsol", "maxLimit": true },
        ],
        "allErc20TokensLimit": { "enabled": true, "txValueLimit": "7" },
    }));
    assert_eq!(document["expires"], "2026-02-01T12:00:00.000Z");
    assert_eq!(document["admin"], true);
    assert_eq!(document["adminScope"], "read");
    assert_eq!(
        document["ipRestrict"],
        json!(["203.0.113.7", "198.51.100.0/24"])
    );
    assert_eq!(document["enterprise"], json!(enterprise));
    assert_eq!(document["permittedWallets"], json!([wallet]));
    let unlock = &document["unlock"];
    assert_eq!(unlock["expires"], document["expires"]);
    let limits = &unlock["spendingLimits"];
    assert_eq!(
        limits["tbtc"],
        json!({ "txCount": 0, "txValue": 0, "txValueLimit": 1000000000 })
    );
    assert_eq!(limits["teth"]["txValueLimit"], 5);
    assert_eq!(
        limits["tsol"]["txValueLimit"].to_string(),
        "1".to_owned() + &"0".repeat(26)
    );
    assert_eq!(unlock["allErc20TokensLimit"]["txValueLimit"], 7);
}

#[test]
fn limits_beyond_2_53_are_numbers_with_every_digit() {
    let bench = Bench::new();
    for sent in [
        json!("9007199254740993000001"),
        json!("0009007199254740993000001"),
    ] {
        let limits = json!([{ "coin": "teth", "txValueLimit": sent }]);
        let answer = bench.create_with(&json!({ "spendingLimits": limits }));
        assert!(
            answer
                .text
                .contains(r#""txValueLimit":9007199254740993000001}"#),
            "{}",
            answer.text
        );
    }
    let number = r#"{"label":"a","otp":"0000000","scope":["all"],
        "spendingLimits":[{"coin":"teth","txValueLimit":9007199254740993000001}]}"#;
    let json = [("content-type", "application/json; charset=utf-8")];
    let answer = bench.try_send("POST", TOKENS, &json, Some(number)).unwrap();
    assert!(
        answer
            .text
            .contains(r#""txValueLimit":9007199254740993000001}"#),
        "{}",
        answer.text
    );
}

#[test]
fn a_blank_limit_becomes_zero() {
    let document = Bench::new().token(&json!({ "spendingLimits": [{ "coin": "tbtc" }] }));
    assert_eq!(
        document["unlock"]["spendingLimits"]["tbtc"]["txValueLimit"],
        0
    );
}

#[test]
fn an_erc20_limit_that_is_not_enabled_is_none() {
    let document = Bench::new().token(&json!({ "allErc20TokensLimit": { "enabled": false } }));
    assert!(document.get("unlock").is_none());
}

#[test]
fn admin_without_a_breadth_is_full() {
    assert_eq!(
        Bench::new().token(&json!({ "admin": true }))["adminScope"],
        "full"
    );
}

#[test]
fn the_other_path_creates_too() {
    let bench = Bench::new();
    assert_eq!(
        bench.post("/api/auth/v1/accesstoken", &required()).status,
        200
    );
    assert_eq!(bench.created(), 1);
}

#[test]
fn tokens_with_one_label_are_two_tokens() {
    let bench = Bench::new();
    let (one, other) = (bench.token(&json!({})), bench.token(&json!({})));
    assert_ne!(one["id"], other["id"]);
    assert_ne!(one["token"], other["token"]);
}

#[test]
fn bodies_that_are_no_json_object_are_refused() {
    let bench = Bench::new();
    let json = [("content-type", "application/json")];
    for body in ["", "{", "[]", "7", "\"a\"", "\u{7f}"] {
        let answer = bench.try_send("POST", TOKENS, &json, Some(body)).unwrap();
        refused(&answer, 400, "ValidationError");
    }
    let text = [("content-type", "text/plain")];
    let answer = bench
        .try_send("POST", TOKENS, &text, Some(&required().to_string()))
        .unwrap();
    assert!(refused(&answer, 400, "ValidationError").contains("application/json"));
    assert_eq!(bench.created(), 0);
}

#[test]
fn an_unknown_method_and_an_unknown_path_are_refused_in_json() {
    let bench = Bench::new();
    refused(&bench.put(TOKENS, &required()), 405, "MethodNotAllowed");
    refused(
        &bench.post("/api/v3/user/accesstoken", &required()),
        404,
        "NotFound",
    );
    refused(
        &bench.get("/production/api/v3/user/accesstoken"),
        404,
        "NotFound",
    );
}
