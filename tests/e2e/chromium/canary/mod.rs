//! Secrets that are known, looked for in everything that a page can reach and
//! in the module's memory, at every step of their way.

mod network;
mod search;

use serde_json::{Value, json};

use super::before_all;
use crate::faults::expected::{End, FAULTS};
use crate::figures::figure;
use crate::page::Page;
use search::{Canary, watched};

const HEX: &str = "0123456789abcdef";
const SESSION: &str = "session: value of bearer";
const PASSWORD: &str = "password: value of otp";
const TOKEN: &str = "token: text of token";

fn fill(page: &Page) {
    page.fill("label", "Reports");
    page.tick("wallet_view_all");
    page.fill("ipRestrict", "203.0.113.10");
}

/// Types secrets key by key, as a person does. A session that was copied from a
/// page may have spaces with it that are not ASCII.
fn type_secrets(canary: &Canary<'_>) {
    let session = canary.make("session", 64, HEX);
    let password = canary.make("password", 7, "0123456789");
    let session = format!("{session}\u{a0}\u{a0}");
    for (name, secret) in [("bearer", session), ("otp", password)] {
        canary.page.select(name);
        canary.page.press(&secret);
    }
}

#[test]
fn the_search_finds_what_is_planted() {
    watched(|canary| {
        let page = canary.page;
        page.browser
            .devtools("Page.setBypassCSP", json!({ "enabled": true }));
        page.goto("/");
        page.until("named('label')");
        canary.make("session", 64, HEX);
        canary.make("password", 7, "0123456789");
        canary.make("token", 67, HEX);
        canary.assert_only("before", &[]);
        let shapes = json!(*canary.secrets.borrow());
        let planted = page.run(include_str!("plant.js"), &[shapes]);
        let planted: Vec<(String, String)> = serde_json::from_value(planted).unwrap();
        let (found, searched) = canary.search(&planted);
        for (place, _) in &planted {
            let (_, place_alone) = place.split_once(": ").unwrap();
            assert!(
                found.contains(&format!("{place}: {place_alone}")),
                "{place}"
            );
        }
        figure("secrets planted and found", planted.len());
        figure("kinds of places searched", searched);
    });
}

#[test]
fn secrets_that_are_typed_are_where_they_must_be_and_nowhere_else() {
    watched(|canary| {
        let page = canary.page;
        fill(page);
        type_secrets(canary);
        canary.assert_only("typed", &[SESSION, PASSWORD]);

        page.server.fail(json!({ "kind": "hang" }));
        page.submit();
        page.server.wait_for_requests(1);
        canary.allow_request();
        canary.assert_only("on their way", &[SESSION, PASSWORD]);
        page.server.let_go();
        page.until_screen("issued");
        assert_eq!(canary.learn_tokens(), 1);
        canary.assert_only("answered", &[]);
        page.reveal();
        canary.assert_only("shown", &[TOKEN]);
        page.click_button("Hide");
        page.until("text(one('[part=token]')).startsWith('•••')");
        canary.assert_only("hidden", &[]);
        page.reveal();
        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
        canary.assert_only("acknowledged", &[]);
    });
}

#[test]
fn a_session_of_the_host_and_a_hardware_key_are_in_the_request_alone() {
    watched(|canary| {
        let page = canary.page;
        let session = canary.make("session", 64, HEX);
        // Kept where a page keeps what it does not show.
        page.run(
            "const [session] = arguments; form.bearer = async () => session;",
            &[json!(session)],
        );
        page.until("!named('bearer')");
        fill(page);
        let password = canary.make("password", 44, "cbdefghijklnrtuv");
        // A hardware key types Enter at the end.
        page.select("otp");
        page.press(&password);
        canary.assert_only("typed", &[PASSWORD]);
        page.press(crate::page::key::ENTER);
        page.until_screen("issued");
        canary.allow_request();
        assert_eq!(canary.learn_tokens(), 1);
        canary.assert_only("answered", &[]);
        page.allow_clipboard();
        page.click("one('[part=copy]')");
        page.until("one('[part=issued]').innerText.includes('Copied.')");
        canary.assert_only("copied", &[]);
        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
        canary.assert_only("acknowledged", &[]);
    });
}

/// Every answer that the sandbox can give, and some that repeat secrets.
#[test]
fn no_answer_leaves_a_secret_behind() {
    watched(|canary| {
        let page = canary.page;
        page.server.lift_limits();
        fill(page);
        type_secrets(canary);
        canary.allow_request();
        let (session, password) = (canary.secret("session"), canary.secret("password"));
        let echo = format!("{session} or {password} is wrong");
        let status = |status: u16| json!({ "kind": "status", "status": status, "error": echo, "name": echo });
        let needs_otp = json!({ "kind": "status", "status": 401, "needsOTP": true, "error": echo });
        let mut orders = vec![
            (status(400), End::Refused),
            (needs_otp, End::Refused),
            (status(500), End::Unknown { made: 0 }),
        ];
        orders.extend(FAULTS.iter().map(|fault| (fault.order(), fault.end)));
        for (order, end) in &orders {
            let told = page.events().len();
            page.server.forget_requests();
            page.server.fail(order.clone());
            page.submit();
            page.server.wait_for_requests(1);
            if order["kind"] == "hang" {
                page.server.let_go();
            }
            page.until(&format!("seen.events.length > {told}"));
            assert_eq!(canary.learn_tokens() as u64, end.made(), "{order}");
            let when = format!("after {order}");
            if *end == End::Issued {
                page.until_screen("issued");
                canary.assert_only(&when, &[]);
                page.click("one('[part=acknowledge]')");
                page.click_button("Create another like this");
                page.fill("label", "Reports");
                page.fill("bearer", &session);
            } else {
                page.until("named('otp').value === ''");
                canary.assert_only(&when, &[SESSION]);
                if page.eval("screen()") == "unknown" {
                    page.click_button("Back to the form");
                }
            }
            page.until_screen("form");
            // Each password works once in its window.
            page.server.advance(60);
            page.fill("otp", &password);
        }
        canary.assert_only("at the end", &[SESSION, PASSWORD]);
    });
}

/// What is asked for after an answer that does not come, and the one that does.
#[test]
fn lists_revocations_and_late_answers_leave_no_secret_behind() {
    watched(|canary| {
        let page = canary.page;
        page.run("form.timeout = 1000;", &[]);
        fill(page);
        type_secrets(canary);
        page.server.fail(json!({ "kind": "hang" }));
        page.submit();
        page.until_screen("unknown");
        canary.allow_request();
        page.click_button("Look for it");
        page.until("text(one('[part=look] [role=status]')).startsWith('Not found yet.')");
        canary.assert_only("looked for", &[SESSION]);
        page.server.let_go();
        page.until_screen("issued");
        assert_eq!(canary.learn_tokens(), 1);
        canary.assert_only("late", &[]);
        page.click_button("Revoke");
        page.until("focused()?.name === 'bearer'");
        let session = canary.make("session", 64, HEX);
        page.press(&format!("{session}\u{a0}"));
        canary.assert_only("asked for again", &[SESSION]);
        page.click_button("Revoke");
        page.until("one('[part=issued]').innerText.includes('Revoked.')");
        canary.assert_only("revoked", &[]);
    });
}

#[test]
fn a_token_that_the_host_takes_over_is_with_the_host_alone() {
    watched(|canary| {
        let page = canary.page;
        let session = canary.make("session", 64, HEX);
        let csrf = "const [session] = arguments;
            form.cookies = { csrfHeader: 'X-CSRF-Token', csrfToken: () => session };";
        page.run(csrf, &[json!(session)]);
        page.until("!named('bearer')");
        fill(page);
        let password = canary.make("password", 7, "0123456789");
        page.fill("otp", &password);
        page.submit();
        // The sandbox has no proxy before it that knows cookies.
        page.until("seen.events.length === 1 && named('otp').value === ''");
        canary.allow_request();
        canary.assert_only("refused", &[]);

        let host = "const [session] = arguments;
            const tokens = [];
            form.cookies = undefined;
            form.bearer = async () => session;
            form.reveal = 'never';
            form.onToken = async (token) => {
                tokens.push(token);
                if (tokens.length === 2) throw new Error('the store is out of reach');
            };";
        page.run(host, &[json!(session)]);
        page.fill("otp", &password);
        page.submit();
        page.until_screen("issued");
        assert_eq!(canary.learn_tokens(), 1);
        canary.assert_only("taken over", &[]);
        page.click("one('[part=acknowledge]')");
        page.click_button("Create another like this");
        page.fill("label", "Reports");
        page.server.advance(60);
        page.fill("otp", &password);
        page.submit();
        page.until_screen("issued");
        assert_eq!(canary.learn_tokens(), 1);
        canary.assert_only("not taken over", &[]);
        page.reveal();
        canary.assert_only("shown", &[TOKEN]);
        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
        canary.assert_only("acknowledged", &[]);
    });
}

/// The next node that the form makes is refused, and the module stops.
#[test]
fn a_module_that_stops_repeats_nothing_that_was_typed() {
    watched(|canary| {
        let page = canary.page;
        let label = canary.make("label", 32, HEX);
        page.fill("label", &label);
        type_secrets(canary);
        // What is no secret may be in the memory of what has stopped.
        canary
            .secrets
            .borrow_mut()
            .retain(|(name, _)| name != "label");
        page.run(crate::loading::BREAK, &[]);
        page.click_button("Add a limit");
        page.until("one('[part=notice]')");
        canary.assert_only("stopped", &[]);
        let told = page.eval("[overheard.events, overheard.console, seen.troubles]");
        assert!(told.to_string().contains("access-token-widget stopped at"));
        assert!(!told.to_string().contains(&label), "{told}");
    });
}

#[test]
fn a_page_that_comes_back_from_the_browsers_cache_shows_no_token() {
    watched(|canary| {
        let page = canary.page;
        before_all(
            &page.browser,
            "addEventListener('pageshow', ({ persisted }) => { window.restored = persisted; });",
        );
        page.goto("/?environment=production&theme=light");
        page.until("named('label')");
        fill(page);
        type_secrets(canary);
        page.submit();
        page.until_screen("issued");
        canary.allow_request();
        assert_eq!(canary.learn_tokens(), 1);
        page.reveal();
        page.goto("/?theme=dark");
        page.until("named('label')");
        page.browser.post("back", json!({}));
        page.until("restored === true");
        canary.assert_only("back again", &[]);
        assert_eq!(page.eval("screen()"), Value::from("done"));
    });
}
