//! Every way in which a request can end: what the user sees, what the host
//! is told, and how many requests and tokens there were.

use serde_json::{Value, json};

use crate::page::{OTP, Page, SESSION};
use crate::visit::visit;

/// Fills in, submits, and returns the event that tells how it ended.
fn submit(page: &Page) -> Value {
    let before = page.events().len();
    page.fill_credentials();
    page.submit();
    page.until(&format!("seen.events.length > {before}"));
    page.events().pop().unwrap()
}

fn fill(page: &Page) {
    page.fill("label", "Reports");
    page.tick("wallet_view_all");
}

fn assert_kept(page: &Page) {
    assert_eq!(page.value("label"), "Reports");
    assert_eq!(page.eval("scope('wallet_view_all').checked"), true);
    assert_eq!(page.value("bearer"), SESSION);
    assert_eq!(page.value("otp"), "", "a one-time password works once");
}

/// The form after a refusal: input kept, the summary in focus.
fn assert_refused(page: &Page, text: &str) {
    page.until("focused()?.matches('[part=error-summary]')");
    let said = page.text("one('[part=error-summary]')");
    assert!(said.contains(text), "{text:?} is missing from {said:?}");
    assert!(said.contains("Your answers are kept"), "{said}");
    assert_kept(page);
}

fn assert_second_try_succeeds(page: &Page, requests: usize) {
    let event = submit(page);
    assert_eq!(event["type"], "access-token-created");
    page.until_screen("issued");
    assert_eq!(page.server.received().len(), requests);
}

#[test]
fn a_wrong_one_time_password_is_said_at_its_field() {
    visit("", |page| {
        fill(page);
        page.fill("bearer", SESSION);
        page.fill("otp", "123456");
        page.submit();
        page.until("summary().length");
        let text =
            "BitGo did not accept this one-time password. Wait for the next one and enter it";
        assert_refused(page, text);
        assert_eq!(page.summary(), [text]);
        assert_eq!(page.error("otp").as_deref(), Some(text));
        let event = &page.events()[0];
        assert_eq!(event["type"], "access-token-failed");
        assert_eq!(event["detail"]["reason"], "otp");
        let id = event["detail"]["requestId"].as_str().unwrap();
        assert!(page.text("one('[part=error-summary]')").contains(id));
        assert_second_try_succeeds(page, 2);
        assert_eq!(page.server.tokens(), 1);
    });
}

/// Refused by a fault that is armed: what it is about, the field where it is
/// said (if it is about one), and what is said.
fn refused(fault: Value, reason: &str, field: Option<&str>, text: &str) {
    visit("", |page| {
        fill(page);
        page.server.fail(fault);
        let event = submit(page);
        assert_eq!(event["type"], "access-token-failed");
        assert_eq!(event["detail"]["reason"], reason);
        assert_refused(page, text);
        let id = event["detail"]["requestId"].as_str().unwrap();
        assert!(page.text("one('[part=error-summary]')").contains(id));
        if let Some(field) = field {
            assert_eq!(page.summary(), [text]);
            assert_eq!(page.error(field).as_deref(), Some(text));
        }
        assert_eq!(page.server.tokens(), 0);
        assert_second_try_succeeds(page, 2);
    });
}

#[test]
fn a_scope_is_refused() {
    let fault =
        json!({ "kind": "status", "status": 400, "error": "invalid scope wallet_view_all" });
    let text = "BitGo refused the permissions. Remove those your user does not have";
    visit("", |page| {
        fill(page);
        page.server.fail(fault);
        let event = submit(page);
        assert_eq!(event["detail"]["reason"], "scope");
        assert_refused(page, text);
        assert_eq!(
            page.text("root.getElementById('scope-error')"),
            format!("Error: {text}")
        );
        // What the server said of the permissions no longer holds once they change.
        page.tick("wallet_freeze_all");
        page.until("!summary().length");
    });
}

#[test]
fn a_label_is_refused_at_its_field() {
    let fault = json!({ "kind": "status", "status": 400, "error": "label is not allowed" });
    refused(
        fault,
        "label",
        Some("label"),
        "BitGo refused the name. Choose another",
    );
}

#[test]
fn too_many_requests_say_how_long_to_wait() {
    let fault = json!({ "kind": "status", "status": 429, "retryAfter": 42 });
    let text = "BitGo received too many requests from you. Try again in 42 seconds";
    refused(fault, "too-many-requests", None, text);
}

#[test]
fn anything_else_is_refused_in_the_servers_words() {
    let fault = json!({ "kind": "status", "status": 400, "error": "the moon is full" });
    refused(fault, "other", None, "It says: the moon is full");
}

#[test]
fn a_session_that_is_over_or_may_not_is_told_from_a_wrong_password() {
    visit("", |page| {
        fill(page);
        page.fill("bearer", sandbox::EXPIRED_SESSION);
        page.fill("otp", OTP);
        page.submit();
        let text = "BitGo did not accept your session. Sign in again, then retry";
        page.until("summary().length");
        assert_eq!(page.summary(), [text]);
        assert_eq!(page.error("bearer").as_deref(), Some(text));
        assert_eq!(page.events()[0]["detail"]["reason"], "session");

        page.fill("bearer", sandbox::FORBIDDEN_SESSION);
        page.fill("otp", OTP);
        page.submit();
        page.until("seen.events.length === 2");
        assert_eq!(page.events()[1]["detail"]["reason"], "not-allowed");
        page.until("focused()?.matches('[part=error-summary]')");
        let said = page.text("one('[part=error-summary]')");
        assert!(
            said.contains("Your user may not create this token"),
            "{said}"
        );
        assert_eq!(page.error("bearer"), None);
        assert_second_try_succeeds(page, 3);
    });
}

#[test]
fn offline_nothing_is_sent() {
    visit("", |page| {
        fill(page);
        page.go_offline(true);
        let event = submit(page);
        page.go_offline(false);
        assert_eq!(event["type"], "access-token-failed");
        assert_eq!(event["detail"], json!({ "reason": "offline" }));
        page.until("focused()?.matches('[part=error-summary]')");
        let said = page.text("one('[part=error-summary]')");
        assert!(
            said.contains("You are offline, so nothing was sent"),
            "{said}"
        );
        assert_kept(page);
        assert_eq!(page.server.received(), Vec::<Value>::new());
        assert_second_try_succeeds(page, 1);
    });
}
