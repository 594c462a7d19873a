//! Looking for the token after its answer was lost, against the real list.

use serde_json::json;

use crate::page::Page;
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
