//! Endings after which nobody knows whether a token exists. The user is told
//! so, and a second request goes out only when the user asks for one.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{Page, SESSION};
use crate::visit::visit;

const UNREADABLE: &str = "The server answered, but not in a form that can be read.";

fn submit(page: &Page) {
    page.fill_credentials();
    page.submit();
}

/// Meets a fault for each, one after the other on the same page: its cause as
/// the host is told, its status, and what the user reads.
fn each_is_unknown(faults: &[(Value, &str, Option<u16>, &str)]) {
    visit("", |page| {
        page.fill("label", "Reports");
        page.tick("wallet_view_all");
        for (count, (fault, cause, status, text)) in (1..).zip(faults) {
            page.server.fail(fault.clone());
            submit(page);
            page.until_screen("unknown");
            let event = page.events().pop().unwrap();
            assert_eq!(event["type"], "access-token-unknown", "{fault}");
            assert_eq!(event["detail"]["label"], "Reports", "{fault}");
            assert_eq!(event["detail"]["cause"], *cause, "{fault}");
            assert_eq!(event["detail"]["status"], json!(status), "{fault}");
            assert_unknown(page, text);
            if let Some(id) = event["detail"]["requestId"].as_str() {
                assert!(page.text("one('[part=unknown]')").contains(id), "{fault}");
            } else {
                assert_eq!(*status, None, "the sandbox numbers its errors: {fault}");
            }
            assert_eq!(page.events().len(), count, "{fault}");
            assert_eq!(page.server.received().len(), count, "{fault}");
            go_back(page);
        }
        submit(page);
        page.until_screen("issued");
        assert_eq!(page.server.received().len(), faults.len() + 1);
    });
}

fn assert_unknown(page: &Page, text: &str) {
    page.until("focused()?.matches('h2')");
    assert_eq!(
        page.text("focused()"),
        "We cannot tell whether your token exists"
    );
    let said = page.text("one('[part=unknown]')");
    for part in [text, "BitGo may have created “Reports”."] {
        assert!(said.contains(part), "{part:?} is missing from {said:?}");
    }
}

fn go_back(page: &Page) {
    page.click_button("Back to the form");
    page.until_screen("form");
    page.until("text(focused()) === 'Create access token'");
    assert_eq!(page.value("label"), "Reports");
    assert_eq!(page.eval("scope('wallet_view_all').checked"), true);
    assert_eq!(page.value("bearer"), SESSION);
    assert_eq!(page.value("otp"), "", "a one-time password works once");
}

#[test]
fn a_connection_that_is_cut() {
    let text = "The connection failed on the way.";
    // WebKit hands out a text that was cut as if it were whole.
    let (cut, said) = match Engine::chosen() {
        Engine::WebKit => ("unreadable", UNREADABLE),
        _ => ("no-answer", text),
    };
    each_is_unknown(&[
        (json!({ "kind": "cut-before" }), "no-answer", None, text),
        (json!({ "kind": "cut-after" }), "no-answer", None, text),
        (json!({ "kind": "cut-body" }), cut, None, said),
        (json!({ "kind": "redirect" }), "no-answer", None, text),
    ]);
}

#[test]
fn a_status_that_does_not_say() {
    let status = |status: u16| json!({ "kind": "status", "status": status });
    let text = |status: u16| format!("The server answered with an error ({status})");
    let faults = [408, 500, 502, 503].map(|code| (status(code), text(code), code));
    let faults = faults.each_ref();
    each_is_unknown(
        &faults.map(|(fault, text, code)| (fault.clone(), "status", Some(*code), &**text)),
    );
}

#[test]
fn success_that_cannot_be_read() {
    let text = UNREADABLE;
    let fault = |kind: &str| json!({ "kind": kind });
    each_is_unknown(&[
        (fault("html-200"), "unreadable", None, text),
        (fault("wrong-content-type"), "unreadable", None, text),
        (fault("broken-json"), "unreadable", None, text),
        (fault("oversized"), "unreadable", None, text),
    ]);
}

#[test]
fn success_without_a_token() {
    each_is_unknown(&[
        (
            json!({ "kind": "no-token-200" }),
            "no-token",
            None,
            "The server reported success and sent no token.",
        ),
        (
            json!({ "kind": "encrypted-200" }),
            "encrypted",
            None,
            "The server sent the token encrypted",
        ),
    ]);
}

#[test]
fn the_focus_goes_to_the_first_control_that_is_shown() {
    visit("", |page| {
        page.run("form.focus();", &[]);
        page.until("focused()?.name === 'label'");
        page.server.fail(json!({ "kind": "cut-after" }));
        page.fill_required();
        page.submit();
        page.until_screen("unknown");
        page.run("form.focus();", &[]);
        assert_eq!(
            page.eval("focused() === one('[part=unknown] button')"),
            true
        );
        go_back(page);
        page.run("form.focus();", &[]);
        page.until("focused()?.name === 'label'");
    });
}

#[test]
fn an_answer_that_comes_after_the_time_limit_is_still_shown() {
    visit("", |page| {
        page.run("form.setAttribute('timeout', '1000');", &[]);
        page.server.fail(json!({ "kind": "hang" }));
        page.fill_required();
        page.submit();
        page.until_screen("unknown");
        assert_unknown(page, "No answer came in time.");
        assert_unknown(page, "Keep this page open.");
        assert_eq!(page.events()[0]["detail"]["cause"], "timed-out");

        page.server.let_go();
        page.until_screen("issued");
        assert!(page.server.accepts(&page.reveal()));
        assert_eq!(page.events()[1]["type"], "access-token-created");
        assert_eq!(page.server.received().len(), 1);
    });
}

#[test]
fn a_late_answer_is_shown_even_while_the_form_is_being_filled_in_again() {
    visit("", |page| {
        page.run("form.setAttribute('timeout', '1000');", &[]);
        page.server.fail(json!({ "kind": "hang" }));
        page.fill_required();
        page.submit();
        page.until_screen("unknown");
        go_back(page);
        page.fill("label", "Reports again");
        page.server.let_go();
        page.until_screen("issued");
        assert!(
            page.text("one('[part=issued]')")
                .contains("“Reports” works from now on.")
        );
        assert!(page.server.accepts(&page.reveal()));
        assert_eq!(page.server.tokens(), 1);
    });
}

#[test]
fn a_slow_answer_is_waited_for() {
    visit("", |page| {
        page.fill_required();
        page.server.fail(json!({ "kind": "hang" }));
        page.submit();
        page.until("one('[type=submit][aria-disabled=true]')");
        assert_eq!(page.text("one('[type=submit]')"), "Creating the token…");
        assert_eq!(page.eval("one('form').ariaBusy"), "true");
        page.server.wait_for_requests(1);
        page.server.let_go();
        page.until_screen("issued");
        assert_eq!(page.server.received().len(), 1);
    });
}
