//! The scope picker.

use serde_json::{Value, json};

use crate::page::{Page, key};
use crate::visit::visit;

const WALLET: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1";

fn filter(page: &Page, words: &str) {
    page.run("one('#filter').focus(); one('#filter').select();", &[]);
    page.press(key::BACKSPACE);
    page.insert(words);
}

fn shown(page: &Page) -> Vec<String> {
    let names =
        "all('[name=scope]').filter((box) => box.checkVisibility()).map((box) => box.value)";
    serde_json::from_value(page.eval(names)).unwrap()
}

#[test]
fn every_scope_of_the_api_is_a_box() {
    visit("", |page| {
        assert_eq!(page.eval("all('[name=scope]').length"), 36);
        assert_eq!(
            page.eval("new Set(all('[name=scope]').map((box) => box.value)).size"),
            36
        );
    });
}

#[test]
fn any_character_can_be_looked_for() {
    visit("", |page| {
        for words in ["(", "[", "\\", "*", "?", "😀", "<b>", "{0}"] {
            filter(page, words);
            page.until(&format!(
                "one('#scope').innerText.includes({})",
                json!(format!("No permission matches “{words}”."))
            ));
            assert_eq!(shown(page), Vec::<String>::new(), "{words}");
        }
        filter(page, "balance");
        page.until("!one('#scope').innerText.includes('No permission')");
        assert_eq!(
            shown(page),
            ["wallet_view", "wallet_view_enterprise", "wallet_view_all"]
        );
        filter(page, "trade_fix");
        page.until("scope('trade_fix')?.checkVisibility() && !scope('wallet_view')");
        assert_eq!(shown(page), ["trade_fix"]);
    });
}

#[test]
fn what_the_filter_hides_stays_chosen() {
    visit("", |page| {
        page.fill_required();
        filter(page, "trade_view");
        page.tick("trade_view");
        page.until("text(one('output[for=filter]')) === '2 of 36 chosen'");
        page.submit();
        page.until_screen("issued");
        let scopes = json!(["wallet_view_all", "trade_view"]);
        assert_eq!(page.server.only_body()["scope"], scopes);
    });
}

#[test]
fn all_can_be_cleared() {
    visit("", |page| {
        for scope in ["wallet_view_all", "wallet_spend_enterprise", "openid"] {
            page.tick(scope);
        }
        page.until("text(one('output[for=filter]')) === '3 of 36 chosen'");
        page.click_button("Clear all");
        page.until("text(one('output[for=filter]')) === '0 of 36 chosen'");
        assert_eq!(page.eval("all('[name=scope]:checked').length"), 0);
        assert!(
            page.text("one('[part=summary]')")
                .contains("Do nothing yet")
        );
    });
}

#[test]
fn a_wider_breadth_says_what_it_makes_needless_and_both_are_sent() {
    visit("", |page| {
        page.fill_required();
        page.tick("wallet_view");
        page.fill("scope.wallet_view.wallets", WALLET);
        page.until("one('#scope').innerText.includes('All wallets already includes: one wallet.')");
        page.submit();
        page.until_screen("issued");
        let scopes = json!([format!("wallet_view:{WALLET}"), "wallet_view_all"]);
        assert_eq!(page.server.only_body()["scope"], scopes);
    });
}

#[test]
fn a_scope_for_one_wallet_needs_to_know_which() {
    visit("", |page| {
        page.fill_required();
        page.tick("wallet_stake");
        page.submit();
        page.until("summary().length");
        let text = "Enter the id of each wallet that Stake is for";
        assert_eq!(
            page.error("scope.wallet_stake.wallets").as_deref(),
            Some(text)
        );
        assert_eq!(page.server.received(), Vec::<Value>::new());
        // A box that is off asks for nothing, and what was typed comes back with it.
        page.fill("scope.wallet_stake.wallets", WALLET);
        page.tick("wallet_stake");
        page.until("!named('scope.wallet_stake.wallets')");
        page.tick("wallet_stake");
        page.until("named('scope.wallet_stake.wallets')");
        assert_eq!(page.value("scope.wallet_stake.wallets"), WALLET);
    });
}

#[test]
fn the_summary_says_what_the_token_will_do() {
    visit("", |page| {
        page.tick("wallet_view_all");
        page.tick("wallet_spend_enterprise");
        page.fill("ipRestrict", "198.51.100.16/28");
        page.add_limit(0, "tbtc");
        page.fill("spendingLimits[0].txValueLimit", "0.5");
        let said = page.text("one('[part=summary]')");
        for sentence in [
            "See every wallet you have.",
            "Start withdrawals from one enterprise.",
            "Send up to 0.5 TBTC",
            "Work from 16 addresses only.",
            "after 90 days.",
        ] {
            assert!(
                said.contains(sentence),
                "{sentence:?} is missing from {said:?}"
            );
        }
    });
}
