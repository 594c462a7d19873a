//! Where the session token comes from, and when nothing is sent.

use access_token_widget::domain::outcome::NotSent;
use access_token_widget::service::Credential;
use js_sys::JsString;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::*;

#[wasm_bindgen_test]
async fn a_function_is_asked_for_the_session_token() {
    for kind in ["plain", "promise", "slow"] {
        let mut job = job();
        job.connection.credential = Credential::Ask(giver(kind, &JsString::from("asked-for")));
        run(job, &respond(200, r#"{"token":"v2x"}"#)).await;
        let authorization = plain_text(&sent().await, "headers.authorization");
        assert_eq!(authorization.as_deref(), Some("Bearer asked-for"), "{kind}");
    }
}

#[wasm_bindgen_test]
async fn without_a_session_token_nothing_is_sent() {
    let token = JsString::from("asked-for");
    for kind in [
        "throws", "rejects", "hangs", "number", "nothing", "blank", "object",
    ] {
        let mut job = impatient(50);
        job.connection.credential = Credential::Ask(giver(kind, &token));
        assert_eq!(run_unsent(job, true).await, NotSent::Credential, "{kind}");
    }
    let mut job = job();
    job.connection.credential = Credential::Token(JsString::from(" \t"));
    assert_eq!(run_unsent(job, true).await, NotSent::Credential);
}

#[wasm_bindgen_test]
async fn a_session_token_that_comes_too_late_is_not_used() {
    let mut job = impatient(20);
    job.connection.credential = Credential::Ask(giver("slow", &JsString::from("late")));
    let reports = run_for(250, job, &respond(200, r#"{"token":"v2x"}"#)).await;
    assert_eq!(call_count(), 0);
    assert_eq!(reports.count(), 1);
}

#[wasm_bindgen_test]
async fn without_a_network_nothing_is_sent_and_nobody_is_asked() {
    assert_eq!(run_unsent(job(), false).await, NotSent::Offline);
    let mut job = job();
    job.connection.credential = Credential::Ask(giver("throws", &JsString::from("unasked")));
    assert_eq!(run_unsent(job, false).await, NotSent::Offline);
}

#[wasm_bindgen_test]
async fn the_network_may_go_while_the_host_is_asked() {
    let mut job = job();
    job.connection.credential = Credential::Ask(giver("offline", &JsString::from("token")));
    assert_eq!(run_unsent(job, true).await, NotSent::Offline);
}

#[wasm_bindgen_test]
async fn a_session_token_that_no_header_may_have() {
    for token in ["two\nlines", "nul\0", "ключ", "v2x\u{2028}0"] {
        let mut job = job();
        job.connection.credential = Credential::Token(JsString::from(token));
        assert_eq!(run_unsent(job, true).await, NotSent::Request, "{token}");
    }
}
