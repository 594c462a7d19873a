//! Secrets that are known, looked for in everything that a page can reach and
//! in the module's memory, at every step of their way.

mod network;
mod search;

use serde_json::{Value, json};

use super::before_all;
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

/// Types secrets key by key, as a person does.
fn type_secrets(canary: &Canary<'_>) {
    let session = canary.make("session", 64, HEX);
    let password = canary.make("password", 7, "0123456789");
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
        canary.learn_token();
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
        canary.learn_token();
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

/// Answers that repeat secrets or have a token that can't be used.
#[test]
fn no_answer_leaves_a_secret_behind() {
    watched(|canary| {
        let page = canary.page;
        fill(page);
        type_secrets(canary);
        let secret = |name: &str| {
            let secrets = canary.secrets.borrow();
            let mut of_name = secrets.iter().filter(|(known, _)| known == name);
            of_name.next_back().unwrap().1.clone()
        };
        canary.allow_request();
        let echo = format!("{} or {} is wrong", secret("session"), secret("password"));
        let faults = [
            json!({ "kind": "status", "status": 400, "error": echo }),
            json!({ "kind": "status", "status": 401, "needsOTP": true, "error": echo, "name": echo }),
            json!({ "kind": "status", "status": 500, "error": echo }),
            json!({ "kind": "broken-json" }),
            json!({ "kind": "wrong-content-type" }),
            json!({ "kind": "oversized" }),
            json!({ "kind": "no-token-200" }),
            json!({ "kind": "cut-after" }),
        ];
        for (count, fault) in (1..).zip(&faults) {
            page.server.fail(fault.clone());
            page.submit();
            page.until(&format!("seen.events.length === {count}"));
            if fault["kind"] == "broken-json" {
                canary.learn_token();
            }
            page.until("named('otp').value === ''");
            canary.assert_only(&format!("after {fault}"), &[SESSION]);
            if page.eval("screen()") == "unknown" {
                page.click_button("Back to the form");
                page.until_screen("form");
            }
            page.fill("otp", &secret("password"));
        }
        canary.assert_only("at the end", &[SESSION, PASSWORD]);
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
        canary.learn_token();
        page.reveal();
        page.goto("/?theme=dark");
        page.until("named('label')");
        page.browser.post("back", json!({}));
        page.until("restored === true");
        canary.assert_only("back again", &[]);
        assert_eq!(page.eval("screen()"), Value::from("done"));
    });
}
