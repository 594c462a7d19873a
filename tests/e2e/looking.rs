//! Looking for the token after its answer was lost, against the real list.

use serde_json::{Value, json};

use crate::page::{OTP, Page, SESSION, key};
use crate::visit::visit;

/// Sends a request that the server carries out and whose answer is cut off.
fn lose_the_answer(page: &Page) {
    page.server.fail(json!({ "kind": "cut-after" }));
    page.fill_required();
    page.submit();
    page.until_screen("unknown");
    page.server.let_go();
    assert_eq!(page.server.tokens(), 1);
}

/// Finds the token whose answer was lost, and revokes it.
pub(crate) fn find_and_revoke(page: &Page) {
    page.click_button("Look for it");
    page.until("one('[part=look] li')");
    page.click_button("Revoke");
    page.until("text(one('[part=look] li')).includes('Revoked.')");
}

fn said(page: &Page) -> String {
    page.text("one('[part=look] [role=status]')")
}

#[test]
fn a_lost_token_is_found_and_revoked_and_made_anew() {
    visit("", |page| {
        lose_the_answer(page);
        page.click_button("Look for it");
        page.until("one('[part=look] li')");
        assert!(said(page).starts_with("Found 1 token"), "{}", said(page));
        assert_eq!(page.eval("all('[part=look] li').length"), 1);
        page.click_button("Revoke");
        page.until("text(one('[part=look] li')).includes('Revoked.')");
        page.click_button("Look again");
        page.until("text(one('[part=look] [role=status]')).startsWith('Not found yet.')");
        // Looking and revoking create nothing.
        assert_eq!(page.server.received().len(), 1);

        page.click_button("Back to the form");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.received().len(), 2);
        assert_eq!(
            page.server.received()[0]["body"]["scope"],
            page.server.received()[1]["body"]["scope"]
        );
    });
}

/// The recipe of the package's README, with as much of the SDK as it uses.
#[test]
fn a_transport_by_bitgos_sdk_finds_and_revokes_too() {
    let (_, recipe) = include_str!("../../npm/README.md")
        .split_once("### BitGo's SDK as the transport")
        .unwrap();
    let recipe = recipe.split("```").nth(1).unwrap();
    let recipe = recipe.strip_prefix("js").unwrap();
    visit("", |page| {
        page.run(
            &format!("{}\n{recipe}", include_str!("looking/sdk.js")),
            &[SESSION.into()],
        );
        page.until("!named('bearer')");
        page.server.fail(json!({ "kind": "cut-after" }));
        page.fill("label", "Reports");
        page.tick("wallet_view_all");
        page.fill("otp", OTP);
        page.submit();
        page.until_screen("unknown");
        page.server.let_go();
        find_and_revoke(page);

        page.click_button("Back to the form");
        page.server.fail(json!({ "kind": "status", "status": 400 }));
        page.fill("otp", OTP);
        page.submit();
        page.until("one('[part=error-summary]')");
        page.until("named('otp').value === ''");
        page.fill("otp", OTP);
        page.submit();
        page.until_screen("issued");
        assert!(page.server.accepts(&page.reveal()));
    });
}

/// Two that look alike: the user tells them apart by their times. What is sent
/// again is what was sent before, but for the one-time password.
#[test]
fn of_two_candidates_the_user_chooses_and_then_sends_the_same_again() {
    visit("?environment=production", |page| {
        let fill = |password: &str| {
            page.fill("label", "Reports");
            page.fill("bearer", SESSION);
            page.fill("otp", password);
        };
        page.tick("wallet_view_all");
        page.fill("ipRestrict", "203.0.113.10");
        page.add_limit(0, "btc");
        page.fill("spendingLimits[0].txValueLimit", "0.5");
        fill("111111");
        page.submit();
        page.until_screen("issued");
        page.click("one('[part=acknowledge]')");
        page.click_button("Create another like this");
        // The clock of the server goes on; the user's does not.
        page.server.advance(2 * 3600);
        page.server.fail(json!({ "kind": "cut-after" }));
        fill("222222");
        page.submit();
        page.until_screen("unknown");
        page.server.let_go();
        assert_eq!(page.server.tokens(), 2);

        page.click_button("Look for it");
        page.until("all('[part=look] li').length === 2");
        assert!(said(page).starts_with("Found 2 tokens"), "{}", said(page));
        let made = page.eval("all('[part=look] li').map((row) => text(row.querySelector('p')))");
        assert_ne!(made[0], made[1], "their times tell them apart");
        // The nearer in time by the user's clock is the one before.
        let lost = page.text("all('[part=look] li')[1].querySelector('.mono')");
        page.click("all('[part=look] li')[1].querySelector('button')");
        page.until("text(all('[part=look] li')[1]).includes('Revoked.')");
        assert!(!page.text("all('[part=look] li')[0]").contains("Revoked."));
        page.click_button("Look again");
        page.until("all('[part=look] li').length === 1");
        let left = page.text("one('[part=look] li .mono')");
        assert_ne!(left, lost, "the other one is still there");

        page.click_button("Back to the form");
        page.until_screen("form");
        page.fill("otp", "333333");
        page.submit();
        page.until_screen("issued");
        let received = page.server.received();
        let but_for_otp = |index: usize| {
            let mut body = received[index]["body"].clone();
            body.as_object_mut().unwrap().remove("otp");
            body
        };
        assert_eq!(received.len(), 3);
        assert_eq!(but_for_otp(1), but_for_otp(2));
    });
}

/// The session that was typed went away with the form.
#[test]
fn a_mistake_that_is_seen_too_late_is_revoked_with_a_session_that_is_asked_for() {
    visit("", |page| {
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        let token = page.reveal();
        page.click_button("Revoke");
        page.until("focused()?.name === 'bearer'");
        page.click_button("Revoke");
        page.until("errorOf(named('bearer')) === 'Enter your session token'");
        assert!(page.server.accepts(&token));
        page.fill("bearer", SESSION);
        page.press(key::ENTER);
        page.until("one('[part=issued]').innerText.includes('Revoked.')");
        assert!(!page.server.accepts(&token));
        assert_eq!(page.eval("named('bearer')"), Value::Null);
        assert_eq!(page.server.received().len(), 1);
    });
}

#[test]
fn a_token_of_another_name_is_none_of_the_candidates() {
    visit("", |page| {
        page.fill("label", "Payouts");
        page.tick("wallet_view_all");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        page.click("one('[part=acknowledge]')");
        page.click_button("Create another token");
        page.server.fail(json!({ "kind": "cut-before" }));
        page.fill_required();
        page.submit();
        page.until_screen("unknown");
        page.click_button("Look for it");
        page.until("text(one('[part=look] [role=status]')).startsWith('Not found yet.')");
        assert_eq!(page.eval("all('[part=look] li').length"), 0);
    });
}
