//! What leaves the form, held against JSON written by hand.

use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::visit;

const WALLETS: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2";

fn fixture(name: &str) -> Value {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/requests");
    let text = std::fs::read_to_string(format!("{directory}/{name}.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Submits, waits for the token and compares what the server received.
fn submit_and_compare(page: &Page, name: &str) {
    page.submit();
    page.until_screen("issued");
    assert_eq!(page.server.only_body(), fixture(name));
    assert_eq!(page.server.tokens(), 1);
}

#[test]
fn only_what_every_token_needs() {
    visit("", |page| {
        page.fill_required();
        submit_and_compare(page, "required");
    });
}

#[test]
fn every_field() {
    visit("", |page| {
        page.fill("label", "Treasury of Zürich");
        page.choose("duration", "number");
        page.fill("durationNumber", "45");

        page.tick("wallet_view_all");
        page.tick("wallet_spend_enterprise");
        page.tick("wallet_freeze");
        page.fill("scope.wallet_freeze.wallets", WALLETS);
        page.tick("pending_approval_update");
        page.tick("trade_view");

        page.paste("ipRestrict", "203.0.113.10, 198.51.100.16/28\n8.8.8.0/24");

        page.add_limit(0, "tbtc");
        page.fill("spendingLimits[0].txValueLimit", "1.5");
        page.add_limit(1, "hteth");
        page.choose("spendingLimits[1].unit", "base");
        page.fill(
            "spendingLimits[1].txValueLimit",
            "123456789012345678901234567890",
        );
        page.add_limit(2, "tltc");
        page.check("spendingLimits[2].maxLimit");
        page.check("allErc20TokensLimit.enabled");
        page.fill("allErc20TokensLimit.txValueLimit", "2500");

        page.fill("enterprise", "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee");
        page.check("admin");
        page.choose("adminScope", "full");
        page.check("confirm");
        page.fill("accessTokenTemplateId", sandbox::TEMPLATE_ID);
        page.fill("permittedWallets", WALLETS);

        page.fill_credentials();
        submit_and_compare(page, "everything");
    });
}

#[test]
fn enterprises_admin_rights_to_read_and_a_scope_that_the_form_does_not_know() {
    visit("", |page| {
        page.fill("label", "Staking rewards");
        page.fill(
            "permittedEnterprises",
            "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee1, eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee2",
        );
        page.check("admin");
        page.fill("customScope", "staking_reports_view");
        page.check("allErc20TokensLimit.enabled");
        page.check("allErc20TokensLimit.maxLimit");
        page.fill_credentials();
        page.submit();
        // The server does not know the scope either, and it is the one to say so.
        page.until("summary().length");
        assert_eq!(page.server.only_body(), fixture("permitted-enterprises"));
        let refused = "BitGo refused the permissions. Remove those your user does not have";
        assert_eq!(page.summary(), [refused]);
    });
}

#[test]
fn what_a_template_supplies_is_left_out() {
    visit("", |page| {
        page.fill("label", "As agreed");
        page.fill("accessTokenTemplateId", sandbox::TEMPLATE_ID);
        page.until("option('duration', 'template')");
        page.choose("duration", "template");
        page.fill_credentials();
        submit_and_compare(page, "template");
    });
}

#[test]
fn production_needs_addresses() {
    visit("?environment=production", |page| {
        page.fill("label", "Payouts");
        page.tick("wallet_spend_all");
        page.add_limit(0, "btc");
        page.fill("spendingLimits[0].txValueLimit", "0.00000001");
        page.fill_credentials();
        page.fill("otp", "123 456");
        page.submit();
        page.until("summary().length");
        assert_eq!(page.server.received(), Vec::<Value>::new());

        page.fill("ipRestrict", "203.0.113.10\n198.51.100.7/32");
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.only_body(), fixture("production"));
        assert_eq!(page.server.received()[0]["environment"], "production");
    });
}

#[test]
fn the_request_carries_the_session_and_nothing_that_identifies_the_page() {
    visit("", |page| {
        page.run("document.cookie = 'theme=dark';", &[]);
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        let request = &page.server.received()[0];
        assert_eq!(request["path"], "/api/v2/user/accesstoken");
        assert_eq!(request["contentType"], "application/json");
        assert_eq!(request["authorization"]["scheme"], "Bearer");
        assert_eq!(request["cookie"], false);
        assert_eq!(request["referer"], json!(null));
    });
}
