//! The form without a mouse, and with fingers that are too quick.

use serde_json::{Value, json};

use crate::figures::figure;
use crate::page::{OTP, Page, SESSION, key};
use crate::visit::visit;

/// Presses Tab until an expression about the focus holds.
fn tab_to(page: &Page, expression: &str) {
    let mut visited = Vec::new();
    for _ in 0..60 {
        page.press(key::TAB);
        if page.eval(&format!("!!focused() && !!({expression})")) == true {
            return;
        }
        visited.push(page.eval("focused()?.name || focused()?.ariaLabel || text(focused())"));
    }
    panic!("Tab does not lead to {expression}, but to {visited:#?}");
}

fn tab_to_field(page: &Page, name: &str) {
    tab_to(page, &format!("focused().name === '{name}'"));
}

fn tab_to_button(page: &Page, words: &str) {
    tab_to(page, &format!("focused() === button('{words}')"));
}

#[test]
fn from_the_first_field_to_the_token_and_on() {
    visit("", |page| {
        tab_to_field(page, "label");
        page.press("Reports");
        tab_to_field(page, "duration");
        page.press(key::RIGHT);
        page.until("focused()?.value === '15552000'");
        tab_to(page, "focused().value === 'wallet_view_all'");
        page.press(key::SPACE);
        tab_to(page, "text(focused()).startsWith('Trading')");
        page.press(key::ENTER);
        tab_to(page, "focused().value === 'trade_view'");
        page.press(key::SPACE);
        tab_to_field(page, "ipRestrict");
        page.press("8.8.8.8");
        tab_to_button(page, "Add a limit");
        page.press(key::ENTER);
        page.until("focused()?.role === 'combobox'");
        page.press("tbtc");
        page.press(key::DOWN);
        page.press(key::ENTER);
        tab_to_field(page, "spendingLimits[0].txValueLimit");
        page.press("2");
        tab_to_field(page, "spendingLimits[0].unit");
        page.press(key::RIGHT);
        tab_to(page, "text(focused()).startsWith('Advanced')");
        page.press(key::ENTER);
        tab_to_field(page, "admin");
        page.press(key::SPACE);
        tab_to_field(page, "bearer");
        page.press(SESSION);
        tab_to_field(page, "otp");
        page.press(OTP);
        tab_to_button(page, "Create token");
        page.press(key::ENTER);
        page.until_screen("issued");
        let expected = json!({
            "label": "Reports",
            "otp": OTP,
            "scope": ["wallet_view_all", "trade_view"],
            "duration": 15_552_000,
            "admin": true,
            "adminScope": "read",
            "ipRestrict": ["8.8.8.8"],
            "spendingLimits": [{ "coin": "tbtc", "txValueLimit": "2" }],
        });
        assert_eq!(page.server.only_body(), expected);

        page.until("text(focused()) === 'Your token is ready'");
        tab_to_button(page, "Show");
        page.press(key::SPACE);
        page.until("/^v2x[0-9a-f]{64}$/.test(text(one('[part=token]')))");
        tab_to_button(page, "Copy");
        tab_to_button(page, "I have saved it");
        page.press(key::ENTER);
        page.until("text(focused()) === 'The token is off this page'");
        tab_to_button(page, "Create another token");
        page.press(key::ENTER);
        page.until("text(focused()) === 'Create access token'");
    });
}

#[test]
fn from_the_errors_to_a_token_that_was_lost_and_found() {
    visit("", |page| {
        tab_to_button(page, "Read-only reporting");
        page.press(key::ENTER);
        page.until("scope('wallet_view_all')?.checked");
        page.select("otp");
        page.press(&format!("{OTP}{}", key::ENTER));
        page.until("focused()?.matches('[part=error-summary]')");
        tab_to_button(page, "Enter a name for the token");
        page.press(key::ENTER);
        page.until("focused()?.name === 'label'");
        page.press("Reports");
        page.server.fail(json!({ "kind": "cut-after" }));
        tab_to_field(page, "bearer");
        page.press(SESSION);
        page.press(key::ENTER);
        page.until_screen("unknown");
        tab_to_button(page, "Look for it");
        page.press(key::ENTER);
        page.until("one('[part=look] li')");
        tab_to_button(page, "Revoke");
        page.press(key::SPACE);
        page.until("text(one('[part=look] li')).includes('Revoked.')");
        tab_to_button(page, "Back to the form");
        page.press(key::ENTER);
        page.until_screen("form");
        page.fill_credentials();
        page.press(key::ENTER);
        page.until_screen("issued");
        assert_eq!(page.server.received().len(), 2);
        figure(
            &format!("journeys by keyboard alone ({})", page.browser.engine),
            2,
        );
    });
}

#[test]
fn a_hardware_key_types_its_password_and_enter() {
    visit("?environment=production", |page| {
        let code = "cccccbggnkjbtbuhcvttckuktulnbvlgllerhgvlvfje";
        page.fill("label", "Payouts");
        page.tick("wallet_spend_all");
        page.fill("ipRestrict", "8.8.8.8");
        page.check("confirm");
        page.fill("bearer", SESSION);
        page.select("otp");
        page.press(&format!("{code}{}", key::ENTER));
        page.until_screen("issued");
        assert_eq!(page.server.only_body()["otp"], code);
    });
}

#[test]
fn two_clicks_send_one_request() {
    visit("", |page| {
        page.fill_required();
        page.server.fail(json!({ "kind": "hang", "times": 2 }));
        page.run("const b = one('[type=submit]'); b.click(); b.click();", &[]);
        page.until("one('[type=submit][aria-disabled=true]')");
        page.run("one('[type=submit]').click();", &[]);
        page.server.wait_for_requests(1);
        page.server.let_go();
        page.until_screen("issued");
        assert_eq!(page.server.received().len(), 1);
        assert_eq!(page.server.tokens(), 1);
    });
}

#[test]
fn two_times_enter_sends_one_request() {
    visit("", |page| {
        page.fill_required();
        page.server
            .fail(json!({ "kind": "delay", "ms": 400, "times": 2 }));
        page.run("named('otp').focus();", &[]);
        page.press(&key::ENTER.repeat(3));
        page.until_screen("issued");
        assert_eq!(page.server.received().len(), 1);
        assert_eq!(page.events().len(), 1);
    });
}

#[test]
fn the_button_keeps_the_focus_while_the_request_is_on_its_way() {
    visit("", |page| {
        page.fill_required();
        page.server.fail(json!({ "kind": "hang" }));
        page.submit();
        page.server.wait_for_requests(1);
        page.until("one('[type=submit][aria-disabled=true]')");
        assert_eq!(page.eval("focused()?.type"), "submit");
        assert_eq!(page.eval("one('[type=submit]').disabled"), false);
        let said = page.eval("all('[role=status]').map(text)");
        assert!(
            said.as_array()
                .unwrap()
                .contains(&json!("Creating the token…")),
            "{said}"
        );
        page.press(key::ENTER);
        page.press(key::SPACE);
        assert_eq!(page.eval("focused()?.type"), "submit");
        page.server.let_go();
        page.until_screen("issued");
        assert_eq!(page.server.received().len(), 1);
    });
}

#[test]
fn what_is_typed_while_the_request_is_on_its_way_does_not_change_it() {
    visit("", |page| {
        page.fill_required();
        page.server.fail(json!({ "kind": "hang" }));
        page.submit();
        page.server.wait_for_requests(1);
        page.fill("label", "Something else");
        page.server.let_go();
        page.until_screen("issued");
        assert!(
            page.text("one('[part=issued]')")
                .contains("“Reports” works from now on.")
        );
        assert_eq!(page.server.only_body()["label"], "Reports");
        assert_eq!(page.events()[0]["detail"]["label"], json!("Reports"));
        assert_eq!(page.events().get(1), None::<&Value>);
    });
}
