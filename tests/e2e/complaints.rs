//! What users of token forms complain about, each shown not to happen here.

use serde_json::{Value, json};

use crate::looking::find_and_revoke;
use crate::visit::visit;

const AMOUNT: &str = "spendingLimits[0].txValueLimit";

/// "I left the limit blank, it became 0, and now every withdrawal needs an
/// unlock." Further cases: `limits.rs`.
#[test]
fn a_limit_left_blank_is_no_limit_and_a_zero_is_never_an_accident() {
    visit("", |page| {
        page.fill_required();
        page.tick("wallet_spend_all");
        page.add_limit(0, "tbtc");
        let warned = "text(one('[part=summary]')).includes('must be unlocked again and again')";
        page.until(warned);
        page.fill(AMOUNT, "0");
        page.submit();
        page.until("summary().length");
        assert_eq!(page.server.received(), Vec::<Value>::new());
        page.fill(AMOUNT, "");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.only_body().get("spendingLimits"), None);
    });
}

/// "Nobody told me that the amount is in base units." Further cases:
/// `limits.rs`.
#[test]
fn an_amount_says_its_unit_and_what_it_is_in_the_other() {
    visit("", |page| {
        page.fill_required();
        page.add_limit(0, "tbtc");
        let units = format!("text(named('{AMOUNT}').closest('.join').querySelector('.seg'))");
        assert_eq!(page.eval(&units), "TBTC base units");
        page.fill(AMOUNT, "10");
        let meaning = format!("text(named('{AMOUNT}').closest('.field').querySelector('.hint'))");
        page.until(&format!("({meaning}).includes('1,000,000,000 base units')"));
        page.submit();
        page.until_screen("issued");
        let limits = page.server.only_body()["spendingLimits"].clone();
        assert_eq!(
            limits,
            json!([{ "coin": "tbtc", "txValueLimit": "1000000000" }])
        );
        page.until("text(one('[part=issued]')).includes('10 TBTC')");
    });
}

/// "Which scope do I need to show a balance?" Further cases: `permissions.rs`.
#[test]
fn a_task_finds_the_fewest_scopes() {
    visit("", |page| {
        page.fill("label", "Balances");
        page.click("option('task', 'report')");
        page.until("all('[name=scope]:checked').length === 1");
        assert_eq!(page.eval("scope('wallet_view').checked"), true);
        let why = page.text("option('task', 'report').closest('label')");
        assert!(why.len() > "Show balances".len(), "{why}");
    });
}

/// "The partner's guide has ten steps, and the partner rejects my token because
/// I ticked too much." The guide as a policy: `policies.rs`.
#[test]
fn a_partners_token_has_exactly_the_rights_that_the_partner_asks_for() {
    visit("", |page| {
        page.run(
            "form.policy = { name: 'Ledgerly', fields: ['label'], scope: { preset: ['wallet_view_all'] } };",
            &[],
        );
        page.until("one('[part=given]')");
        assert_eq!(page.eval("all('[name=scope]').length"), 0);
        page.fill("label", "Ledgerly");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        let scope = page.server.only_body()["scope"].clone();
        assert_eq!(scope, json!(["wallet_view_all"]));
    });
}

/// "Where is my token?" Shown once, it can't be passed over; and one whose
/// answer was lost is found. Further cases: `token.rs`, `unknown.rs`,
/// `looking.rs`.
#[test]
fn a_token_is_not_left_unseen_and_a_lost_one_is_found() {
    visit("", |page| {
        page.server.fail(json!({ "kind": "cut-after" }));
        page.fill_required();
        page.submit();
        page.until_screen("unknown");
        page.server.let_go();
        find_and_revoke(page);
        page.click_button("Back to the form");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        page.until("one('[part=token]') && one('[part=acknowledge]')");
        let leaves =
            page.eval("!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
        assert_eq!(leaves, true, "the page asks before it is left");
    });
}
