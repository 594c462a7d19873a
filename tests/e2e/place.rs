//! The element's place in the document, which a host may change at any time.

use serde_json::json;

use crate::page::{OTP, SESSION};
use crate::visit::visit;

#[test]
fn moving_it_keeps_what_was_typed() {
    visit("", |page| {
        page.fill_required();
        page.add_limit(0, "tbtc");
        page.run("document.body.prepend(form);", &[]);
        page.until("form.isConnected");
        assert_eq!(page.value("label"), "Reports");
        assert_eq!(page.value("bearer"), SESSION);
        assert_eq!(page.value("otp"), OTP);
        assert_eq!(page.eval("scope('wallet_view_all').checked"), true);
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.tokens(), 1);
    });
}

/// Notes events at the element itself, where they arrive even after it was
/// taken from the document.
const LISTEN: &str = "
    window.told = [];
    window.element = form;
    for (const kind of ['created', 'failed', 'unknown', 'dismissed'])
        form.addEventListener(`access-token-${kind}`, ({ type, detail }) => told.push({ type, detail }));
";

#[test]
fn taking_it_away_does_not_stop_a_request() {
    visit("", |page| {
        page.run(LISTEN, &[]);
        page.fill_required();
        page.server.fail(json!({ "kind": "hang" }));
        page.submit();
        page.server.wait_for_requests(1);
        page.run("form.remove();", &[]);
        page.server.let_go();
        page.until("told.some(({ type }) => type === 'access-token-created')");
        assert_eq!(page.server.received().len(), 1);
        assert_eq!(page.server.tokens(), 1);
        assert!(
            !page
                .eval("JSON.stringify(told)")
                .to_string()
                .contains("v2x")
        );

        // Nobody was there to be shown it, and putting the form back shows none.
        page.run("document.body.append(element);", &[]);
        page.until("named('label')");
        assert_eq!(page.eval("screen()"), "form");
        assert_eq!(page.value("bearer"), "");
    });
}

#[test]
fn taking_it_away_while_it_shows_a_token_takes_the_token_away() {
    visit("", |page| {
        page.run(LISTEN, &[]);
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        page.reveal();
        page.run("form.remove();", &[]);
        page.until("told.length === 2");
        let dismissed = page.eval("told[1]");
        assert_eq!(dismissed["type"], "access-token-dismissed");
        assert_eq!(dismissed["detail"]["acknowledged"], false);
        page.until("!element.shadowRoot.textContent.includes('v2x')");
    });
}
