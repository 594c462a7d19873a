//! No secret enters the module's memory, nor any text made of it.

use access_token_widget::service::{Credential, Job, Query, list};
use js_sys::{Function, JsString};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::*;

struct Secrets {
    bearer: JsString,
    otp: JsString,
    token: JsString,
}

impl Secrets {
    fn new() -> Self {
        Self {
            bearer: random_secret(),
            otp: random_digits(),
            token: random_secret(),
        }
    }

    fn job(&self) -> Job {
        let mut job = job();
        job.connection.credential = Credential::Token(self.bearer.clone());
        job.otp = self.otp.clone();
        job
    }

    fn fill(&self, template: &str) -> JsString {
        let filled = fill(&JsString::from(template), "TOKEN", &self.token);
        let filled = fill(&filled, "BEARER", &self.bearer);
        fill(&filled, "OTP", &self.otp)
    }

    fn assert_absent(&self, when: &str) {
        assert!(!holds(&self.bearer), "session token {when}");
        assert!(!holds(&self.otp), "one-time password {when}");
        assert!(!holds(&self.token), "token {when}");
    }
}

#[wasm_bindgen_test]
fn a_string_in_memory_would_be_found() {
    let needle = random_secret();
    assert!(!holds(&needle));
    let copy = String::from(&needle);
    assert!(holds(&needle));
    drop(copy);
}

#[wasm_bindgen_test]
async fn memory_holds_no_secret_after_any_answer() {
    let full = include_str!("../../fixtures/answers/issued/full.json");
    let echo = r#"{"error":"bad OTP of BEARER","message":"OTP","requestId":"BEARER"}"#;
    let odd = r#"{"token":"TOKEN","id":"TOKEN","label":"BEARER","scope":["TOKEN"]}"#;
    for (status, template) in [
        (200, full),
        (200, odd),
        (200, r#"{"token":"TOKEN""#),
        (400, echo),
        (401, echo),
        (500, echo),
        (500, r#"{"token":"TOKEN"}"#),
        (302, echo),
    ] {
        let secrets = Secrets::new();
        let answer: Function = respond_js(status, &secrets.fill(template));
        let report = run(secrets.job(), &answer).await;
        secrets.assert_absent("while the report is held");
        let debug = format!("{report:?}");
        secrets.assert_absent("in the report's debug text");
        drop((report, debug));
    }
}

#[wasm_bindgen_test]
async fn memory_holds_no_secret_when_nothing_comes_back() {
    for answer in [
        reject("error"),
        cut(200),
        stream(200, 0, 100_000),
        throwing(),
    ] {
        let secrets = Secrets::new();
        let report = run(secrets.job(), &answer).await;
        secrets.assert_absent("after a failure");
        drop(report);
    }
    let secrets = Secrets::new();
    let mut job = secrets.job();
    job.connection.options.time_limit_ms = 20;
    let reports = run_for(1_500, job, &hang()).await;
    assert_eq!(reports.count(), 1);
    secrets.assert_absent("while an answer is late");
    let mut job = secrets.job();
    job.connection.credential = Credential::Ask(giver("throws", &secrets.bearer));
    run_unsent(job, true).await;
    secrets.assert_absent("after the host's function failed");
}

/// What a server puts into a header, or repeats without making a token, is no
/// way into the memory either.
#[wasm_bindgen_test]
async fn headers_and_answers_without_a_token_bring_no_secret() {
    for (status, body) in [(200, "{}"), (200, "<p>"), (429, "{}"), (500, "{}")] {
        let secrets = Secrets::new();
        for name in ["BEARER", "OTP"] {
            let headers = secrets.fill(&format!(
                r#"{{"content-type":"application/json","x-request-id":"{name}","retry-after":"{name}"}}"#
            ));
            let answer = respond_headers_js(status, &headers, &JsString::from(body));
            let report = run(secrets.job(), &answer).await;
            secrets.assert_absent("after a header");
            drop(report);
        }
        let body = secrets.fill(r#"{"requestId":"OTP"}"#);
        let report = run(secrets.job(), &respond_js(status, &body)).await;
        secrets.assert_absent("after an answer without a token");
        drop(report);
    }
}

/// The bytes that have come are overwritten however reading them ends.
#[wasm_bindgen_test]
async fn the_bytes_of_a_body_that_is_given_up_are_overwritten() {
    let secrets = Secrets::new();
    let text = secrets.fill(r#"{"token":"TOKEN""#);
    run(secrets.job(), &strange(200, &text)).await;
    assert!(piece_is_wiped(), "after something that is no bytes");
    assert_eq!(cancel_count(), 1);
    run(secrets.job(), &cut(200)).await;
    assert!(piece_is_wiped(), "after a cut");
    // Listing gives up when the time is over.
    let _restored = Restored;
    install(&piece(200, &text));
    let mut connection = secrets.job().connection;
    connection.options.time_limit_ms = 500;
    list(&connection, &Query::default()).await.unwrap_err();
    assert!(piece_is_wiped(), "after the time limit");
    assert_eq!(cancel_count(), 1);
}

#[wasm_bindgen_test]
async fn debug_texts_are_redacted() {
    let bearer = Credential::Token(JsString::from("session-token"));
    assert_eq!(format!("{bearer:?}"), "Credential::Token([REDACTED])");
    let ask = Credential::Ask(giver("plain", &JsString::from("session-token")));
    assert_eq!(format!("{ask:?}"), "Credential::Ask");
    let report = run(job(), &respond(200, r#"{"token":"v2xabcdef"}"#)).await;
    let secret = report.secret.unwrap();
    assert_eq!(format!("{secret:?}"), "TokenSecret([REDACTED])");
}
