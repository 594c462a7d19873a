//! Endings after which a token may exist that nobody has seen.

use access_token_widget::domain::outcome::{DoubtCause, Ending};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::*;

#[wasm_bindgen_test]
async fn a_rejection_is_no_answer_whatever_its_reason() {
    for reason in ["error", "dom", "undefined", "null", "string", "object"] {
        assert_eq!(
            cause(&reject(reason)).await,
            DoubtCause::NoAnswer,
            "{reason}"
        );
    }
    assert_eq!(cause(&throwing()).await, DoubtCause::NoAnswer);
    assert_eq!(cause(&opaque()).await, DoubtCause::NoAnswer);
}

#[wasm_bindgen_test]
async fn what_is_no_response_is_no_answer() {
    for value in [
        JsValue::UNDEFINED,
        JsValue::from_str("{}"),
        js_sys::Object::new().into(),
    ] {
        assert_eq!(cause(&resolve(&value)).await, DoubtCause::NoAnswer);
    }
}

#[wasm_bindgen_test]
async fn a_connection_that_ends_within_the_answer() {
    assert_eq!(cause(&cut(200)).await, DoubtCause::NoAnswer);
    assert_eq!(cause(&cut(502)).await, DoubtCause::Status(502));
}

#[wasm_bindgen_test]
async fn a_status_that_tells_nothing() {
    for status in [302, 304, 408, 444, 460, 499, 500, 502, 503, 504, 599] {
        assert_eq!(
            cause(&respond(status, "{}")).await,
            DoubtCause::Status(status)
        );
    }
    // Outside of the registry, and not in the API's style.
    let html = respond_headers(470, r#"{"content-type":"text/html"}"#, "<h1>No</h1>");
    assert_eq!(cause(&html).await, DoubtCause::Status(470));
}

#[wasm_bindgen_test]
async fn a_success_that_cant_be_read() {
    for body in [
        "",
        "{",
        "<html>",
        "null",
        "5",
        r#""v2x""#,
        "[]",
        r#"[{"token":"v2x"}]"#,
        r#"{"token":"v2x"} x"#,
        r#"{"token":'v2x'}"#,
    ] {
        assert_eq!(
            cause(&respond(200, body)).await,
            DoubtCause::Unreadable,
            "{body}"
        );
    }
    for headers in [
        "{}",
        r#"{"content-type":"text/plain"}"#,
        r#"{"content-type":"text/html"}"#,
    ] {
        let answer = respond_headers(200, headers, r#"{"token":"v2x-unwanted"}"#);
        assert_eq!(cause(&answer).await, DoubtCause::Unreadable, "{headers}");
    }
    assert_eq!(cause(&respond(204, "")).await, DoubtCause::Unreadable);
    assert_eq!(cause(&used_up(200)).await, DoubtCause::Unreadable);
    assert_eq!(cause(&locked_body(200)).await, DoubtCause::Unreadable);
}

#[wasm_bindgen_test]
async fn an_answer_too_large_is_read_no_further() {
    assert_eq!(
        cause(&stream(200, 0, 100_000)).await,
        DoubtCause::Unreadable
    );
    assert_eq!(cancel_count(), 1);
    let mut small = job();
    small.connection.options.answer_limit = 20;
    let report = run(small, &stream(200, 0, 7)).await;
    assert!(
        matches!(report.ending, Ending::Unknown(doubt) if doubt.cause == DoubtCause::Unreadable)
    );
    assert_eq!(cancel_count(), 1);
}

#[wasm_bindgen_test]
async fn an_answer_as_large_as_the_limit_is_read() {
    let body = r#"{"token":"v2xabcdef"}"#;
    for (limit, whole) in [(21, true), (20, false)] {
        let mut job = job();
        job.connection.options.answer_limit = limit;
        let report = run(job, &respond(200, body)).await;
        assert_eq!(report.secret.is_some(), whole, "{limit}");
    }
}

#[wasm_bindgen_test]
async fn a_success_without_a_token() {
    for body in [
        "{}",
        r#"{"token":""}"#,
        r#"{"token":null}"#,
        r#"{"token":5}"#,
        r#"{"token":{}}"#,
    ] {
        assert_eq!(
            cause(&respond(200, body)).await,
            DoubtCause::NoToken,
            "{body}"
        );
    }
    let encrypted = r#"{"id":"5f","encryptedToken":"{\"ct\":\"x\"}","derivationPath":"m/1"}"#;
    assert_eq!(cause(&respond(200, encrypted)).await, DoubtCause::Encrypted);
}

#[wasm_bindgen_test]
async fn the_number_of_the_request_is_kept() {
    let in_body = doubt(&respond(500, r#"{"error":"x","requestId":"cmh0r2q5x"}"#)).await;
    assert_eq!(in_body.request_id.as_deref(), Some("cmh0r2q5x"));
    let headers = r#"{"content-type":"text/html","x-request-id":"from-header"}"#;
    let in_header = doubt(&respond_headers(502, headers, "<html>")).await;
    assert_eq!(in_header.request_id.as_deref(), Some("from-header"));
    let unreadable = doubt(&respond_headers(200, headers, "<html>")).await;
    assert_eq!(unreadable.request_id.as_deref(), Some("from-header"));
    let strange = doubt(&respond(500, r#"{"requestId":"<b>"}"#)).await;
    assert_eq!(strange.request_id, None);
    let token_less = doubt(&respond(200, r#"{"requestId":"abc"}"#)).await;
    assert_eq!(token_less.request_id.as_deref(), Some("abc"));
}
