//! Answers with a token in them.

use access_token_widget::domain::outcome::{Ending, Handover, Issued, IssuedLimit};
use access_token_widget::service::{Report, TokenSecret};
use js_sys::JsString;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::*;

const FULL: &str = include_str!("../../fixtures/answers/issued/full.json");
const LEAST: &str = include_str!("../../fixtures/answers/issued/least.json");
const FOREIGN: &str = include_str!("../../fixtures/answers/issued/foreign-types.json");

fn parts_of(report: Report) -> (Issued, TokenSecret) {
    match report {
        Report {
            ending: Ending::Issued(issued),
            secret: Some(secret),
        } => (*issued, secret),
        report => panic!("{report:?}"),
    }
}

fn limit(ticker: Option<&str>, base_units: Option<&str>) -> IssuedLimit {
    IssuedLimit {
        ticker: ticker.map(str::to_owned),
        base_units: base_units.map(str::to_owned),
    }
}

fn full() -> Issued {
    let text = |text: &str| Some(text.to_owned());
    Issued {
        id: text("5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f"),
        label: text(r#"Reporting "2^53": 9007199254740993, -1e5 {}"#),
        scopes: vec![
            "wallet_view_all".to_owned(),
            "wallet_spend_enterprise".to_owned(),
        ],
        created: text("2026-11-23T19:00:00.000Z"),
        expires: text("2027-02-21T19:00:00.000Z"),
        addresses: vec!["192.0.2.7".to_owned(), "198.51.100.0/24".to_owned()],
        enterprise: text("9f8e7d6c5b4a39281706f5e4d3c2b1a0"),
        admin_scope: text("read"),
        limits: vec![
            limit(Some("teth"), Some("123456789012345678901234567890")),
            limit(Some("tbtc"), Some("1000000000")),
            limit(Some("tltc"), Some("9007199254740993")),
            limit(Some("tmatic"), Some("1500000000000000000000")),
            limit(Some("tsol"), None),
            limit(Some("txrp"), None),
            limit(None, Some("18446744073709551617")),
        ],
        handover: Handover::NotAsked,
    }
}

#[wasm_bindgen_test]
async fn every_detail_is_read_and_no_digit_lost() {
    for answer in [respond(200, FULL), respond(201, FULL), bytewise(FULL)] {
        let (issued, secret) = parts_of(run(job(), &answer).await);
        assert_eq!(issued, full());
        assert!(JsValue::from(secret.expose()) == JsValue::from_str("TOKEN"));
    }
}

#[wasm_bindgen_test]
async fn only_the_token_is_needed() {
    let id = "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f".to_owned();
    let (issued, _) = parts_of(run(job(), &respond(200, LEAST)).await);
    assert_eq!(
        issued,
        Issued {
            id: Some(id),
            ..Issued::default()
        }
    );
    let (issued, _) = parts_of(run(job(), &respond(200, r#"{"token":"v2x"}"#)).await);
    assert_eq!(issued, Issued::default());
}

#[wasm_bindgen_test]
async fn fields_of_other_types_are_left_out() {
    let (issued, _) = parts_of(run(job(), &respond(200, FOREIGN)).await);
    let expected = Issued {
        addresses: vec!["192.0.2.7".to_owned()],
        ..Issued::default()
    };
    assert_eq!(issued, expected);
}

#[wasm_bindgen_test]
async fn strings_are_left_alone() {
    for ticker in [
        r#"\"1234567890123456789\""#,
        r#"back\\slash\\\\"#,
        r#"\u0022: 12345678901234567890,"#,
        r#"{\"a\": 1e400}"#,
        "héllo 😀 -0.0",
        r#"\\\" 99999999999999999999 \\"#,
    ] {
        let limit =
            format!(r#"{{"{ticker}":{{"x":[1,-2.5e3],"txValueLimit":12345678901234567890}}}}"#);
        let body = format!(
            r#"{{"unlock":{{"spendingLimits":{limit}}},"label":"{ticker}","token":"v2x123456"}}"#
        );
        let expected = plain_text(&body, "label");
        let (issued, _) = parts_of(run(job(), &bytewise(&body)).await);
        assert_eq!(issued.limits[0].ticker, expected);
        assert_eq!(
            issued.limits[0].base_units.as_deref(),
            Some("12345678901234567890")
        );
        assert_eq!(issued.label, expected);
    }
}

#[wasm_bindgen_test]
async fn a_large_answer_is_read() {
    let wei = r#""unlock":{"spendingLimits":{"teth":{"txValueLimit":9007199254740993}}}"#;
    let entries = vec![r#"{"n": 12345678901234567890, "s": "1, \" 2"}"#; 20_000].join(",");
    let long = "1\\\\".repeat(300_000);
    for noise in [format!("[{entries}]"), format!("\"{long}\"")] {
        let body = format!(r#"{{"label":{noise},{wei},"token":"v2xabcdef"}}"#);
        let (issued, _) = parts_of(run(job(), &respond(200, &body)).await);
        assert_eq!(
            issued.limits,
            [limit(Some("teth"), Some("9007199254740993"))]
        );
    }
}

#[wasm_bindgen_test]
async fn a_token_that_is_repeated_elsewhere_is_read_only_once() {
    let token = random_secret();
    let template =
        JsString::from(r#"{"id":"a-SECRET","scope":["SECRET","openid"],"token":"SECRET"}"#);
    let answer = respond_js(200, &fill(&template, "SECRET", &token));
    let (issued, secret) = parts_of(run(job(), &answer).await);
    assert_eq!(issued.id, None);
    assert_eq!(issued.scopes, ["openid"]);
    assert!(JsValue::from(secret.expose()) == JsValue::from(&token));
}
