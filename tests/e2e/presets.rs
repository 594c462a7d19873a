//! What fills in several answers at once: presets, links, pasted requests.

use serde_json::{Value, json};

use crate::page::Page;
use crate::policies::decide;
use crate::visit::visit;

/// What a policy must say at least where a link may fill in the form.
const BOUNDED: &str = "{ duration: { max: 7776000 }, admin: { max: 'none' },
    scope: { allowed: ['wallet_view_all', 'trade_view'] } }";

fn paste(page: &Page, json: &str) {
    page.run(
        "named; root.getElementById('import').value = arguments[0];",
        &[json.into()],
    );
    page.click("one('[part=import] button')");
}

/// The request as the form shows it to be kept.
fn exported(page: &Page) -> String {
    page.eval("one('[part=preview]').open || one('[part=preview] summary').click()");
    page.until("one('[part=preview] [value=json]')");
    page.click("one('[part=preview] [value=json]').closest('label')");
    page.text("one('[part=preview] [part=code]')")
}

#[test]
fn a_preset_says_what_it_changes_and_can_be_undone() {
    visit("", |page| {
        decide(
            page,
            "next.presets = [{ name: 'Ledgerly', hint: 'Bookkeeping',
                request: { label: 'Ledgerly', duration: 2592000, scope: ['wallet_view_all'] } }];",
        );
        page.until("one('[part=presets]')");
        let offered = page.eval("all('[part=presets] li').map(text)");
        let expected = [
            "Ledgerly",
            "Read-only reporting",
            "Trading",
            "Staking",
            "Payouts with limits",
            "Start from nothing",
        ];
        assert_eq!(offered, json!(expected));
        page.fill("label", "My own name");
        page.click("scope('trade_trade')");
        page.click_button("Ledgerly");
        let said = "“Ledgerly” has changed: Name, Lifetime, and Permissions.";
        page.until(&format!(
            "text(one('[part=presets] [role=status]')) === '{said}'"
        ));
        assert_eq!(page.value("label"), "Ledgerly");
        assert_eq!(page.eval("scope('trade_trade').checked"), false);
        page.click_button("Undo");
        page.until("named('label').value === 'My own name'");
        assert_eq!(page.eval("scope('trade_trade').checked"), true);
        assert_eq!(page.eval("focused()?.getAttribute('role')"), "status");

        let said = page.text("one('[part=presets] [role=status]')");
        assert_eq!(said, "Undone. As before: Name, Lifetime, and Permissions.");

        // A row of presets goes back to what was there before the first, but
        // for what was edited since.
        page.click_button("Ledgerly");
        page.until("named('label').value === 'Ledgerly'");
        page.click_button("Trading");
        page.until("scope('trade_trade').checked");
        page.fill("label", "Edited since");
        page.click_button("Undo");
        page.until("text(one('[part=presets] [role=status]')).startsWith('Undone')");
        let said = page.text("one('[part=presets] [role=status]')");
        assert!(
            said.ends_with("edited these since, so they stay: Name."),
            "{said}"
        );
        assert_eq!(page.value("label"), "Edited since");

        // The rows that come with one do not take the focus away.
        page.click_button("Payouts with limits");
        page.until("named('spendingLimits[0].coin')");
        assert_eq!(page.eval("text(focused())"), "Payouts with limits");
    });
}

#[test]
fn every_built_in_preset_leads_to_a_token() {
    const WALLET: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";
    for (preset, scopes) in [
        ("Read-only reporting", json!(["wallet_view_all"])),
        ("Trading", json!(["trade_view", "trade_trade"])),
        (
            "Staking",
            json!(["wallet_view_all", format!("wallet_stake:{WALLET}")]),
        ),
        (
            "Payouts with limits",
            json!(["wallet_view_all", format!("wallet_spend:{WALLET}")]),
        ),
    ] {
        visit("", |page| {
            page.fill("label", preset);
            page.click_button(preset);
            page.until("all('[name=scope]:checked').length > 0");
            for field in ["scope.wallet_stake.wallets", "scope.wallet_spend.wallets"] {
                if !page.eval(&format!("named('{field}')")).is_null() {
                    page.fill(field, WALLET);
                }
            }
            if !page.eval("named('spendingLimits[0].coin')").is_null() {
                page.fill("spendingLimits[0].coin", "tbtc");
                page.fill("spendingLimits[0].txValueLimit", "0.5");
            }
            page.fill_credentials();
            page.submit();
            page.until_screen("issued");
            assert_eq!(page.server.only_body()["scope"], scopes, "{preset}");
        });
    }
}

#[test]
fn a_partners_guide_leaves_wallets_and_amounts_to_the_user() {
    const WALLET: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";
    visit("", |page| {
        decide(
            page,
            "next.policy = { name: 'Payline', spendingLimits: { coins: ['tbtc'], required: true,
                preset: [{ coin: 'tbtc' }], max: [{ coin: 'tbtc', txValueLimit: '200000000' }] } };
            next.preset = { label: 'Payline', scope: ['wallet_view_all', 'wallet_spend'] };",
        );
        page.until("named('scope.wallet_spend.wallets')");
        assert_eq!(
            page.eval("named('allErc20TokensLimit.enabled')"),
            Value::Null
        );
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until("one('[part=error-summary]')");
        assert_eq!(page.eval("summary().length"), 2);
        page.fill("scope.wallet_spend.wallets", WALLET);
        page.fill("spendingLimits[0].txValueLimit", "1.5");
        page.until("text(one('.amount')).includes('At most 2 TBTC.')");
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until_screen("issued");
        let body = page.server.only_body();
        assert_eq!(body["scope"][1], format!("wallet_spend:{WALLET}"));
        let limits = json!([{ "coin": "tbtc", "txValueLimit": "150000000" }]);
        assert_eq!(body["spendingLimits"], limits);
    });
}

#[test]
fn a_link_fills_in_what_the_policy_allows_and_says_so() {
    visit("", |page| {
        let follow = |request: &str, policy: &str| {
            page.run(
                &format!("location.hash = new URLSearchParams([['token', `{request}`]]);"),
                &[],
            );
            decide(
                page,
                &format!("next.prefill = 'token'; next.policy = {policy};"),
            );
            page.until("named('label') || one('[part=notice][role=alert]')");
        };
        let status = "text(one('[part=presets] [role=status]'))";
        follow(
            "{\"label\":\"Ledgerly of May\",\"duration\":2592000}",
            BOUNDED,
        );
        page.until("named('label').value === 'Ledgerly of May'");
        let said = page.eval(status);
        assert_eq!(
            said,
            "A link has filled in part of this form. Check every answer before you create the token. \
             “The link” has changed: Name and Lifetime."
        );
        for refused in [
            "{\"label\":\"x\",\"duration\":31536000}",
            "{\"label\":\"x\",\"otp\":\"0000000\"}",
            "{\"label\":\"x\",\"admin\":true}",
            "{\"label\":\"x\",\"scope\":[\"wallet_spend_all\"]}",
            "{\"spendingLimits\":[{\"coin\":\"tbtc\",\"txValueLimit\":\"0\",\"zeroConfirmed\":true}]}",
            "{\"label\":\"x\",\"bearer\":\"0000000\"}",
            "{\"label\":\"x\",\"accessTokenTemplateId\":\"5f3a9c0e71d24b86a0c2e4f81b7d93c2\"}",
            "[]",
            "nonsense",
        ] {
            follow(refused, BOUNDED);
            page.until(&format!(
                "({status})?.startsWith('The link asks for something')"
            ));
            assert_eq!(page.value("label"), "", "{refused}");
        }
        for policy in [
            "undefined",
            "{}",
            "{ name: 'Ledgerly', label: { pattern: 'L*' } }",
        ] {
            decide(
                page,
                &format!("next.prefill = 'token'; next.policy = {policy};"),
            );
            page.until("one('[part=notice]')?.getAttribute('role') === 'alert'");
            let notice = page.text("one('[part=notice]')");
            assert!(
                notice.contains("The option prefill needs a policy"),
                "{policy}: {notice}"
            );
        }
    });
}

#[test]
fn the_query_fills_in_nothing() {
    let query = "?token=%7B%22label%22%3A%22From%20the%20query%22%7D&label=Query&scope=all";
    visit(query, |page| {
        decide(
            page,
            &format!("next.prefill = 'token'; next.policy = {BOUNDED};"),
        );
        page.until("named('label')");
        assert_eq!(page.value("label"), "");
        assert_eq!(page.eval("all('[name=scope]:checked').length"), 0);
        assert_eq!(page.text("one('[part=presets] [role=status]')"), "");
    });
}

#[test]
fn a_request_that_was_exported_can_be_pasted_again() {
    visit("", |page| {
        let paste = |json: &str| paste(page, json);
        paste("{ \"label\": ");
        page.until("text(one('[part=import] .err'))?.includes('not a request in JSON')");
        paste("{\"label\":\"Payouts\",\"scope\":[\"wallet_spend\"]}");
        page.until("text(one('[part=import] .err'))?.includes('scope')");
        assert_eq!(page.value("label"), "");
        paste(
            "{\"label\":\"Payouts\",\"otp\":\"{{BITGO_OTP}}\",\"scope\":[\"wallet_view_all\"],
            \"spendingLimits\":[{\"coin\":\"tbtc\",\"txValueLimit\":\"150000000\"},
            {\"coin\":\"teth\",\"txValueLimit\":\"0\"}]}",
        );
        page.until("named('label').value === 'Payouts'");
        assert_eq!(page.eval("root.getElementById('import').value"), "");
        assert_eq!(page.eval("one('[part=import] .err')"), Value::Null);
        let status = page.text("one('[part=presets] [role=status]')");
        assert!(
            status.starts_with("“The pasted request” has changed: Name"),
            "{status}"
        );
        page.fill_credentials();
        page.submit();
        page.until("summary().some((line) => line.includes('refuses every TETH withdrawal'))");
        page.check("spendingLimits[1].zeroConfirmed");
        page.submit();
        page.until_screen("issued");
        let body = page.server.only_body();
        assert_eq!(body["spendingLimits"][0]["txValueLimit"], "150000000");
        assert_eq!(body["spendingLimits"][1]["txValueLimit"], "0");
        assert_eq!(body["otp"], "0000000");
    });
}

#[test]
fn what_is_exported_stands_for_the_whole_request() {
    visit("", |page| {
        page.fill("label", "Reports");
        page.click("scope('wallet_view_all')");
        page.paste("ipRestrict", "203.0.113.10");
        let kept = exported(page);
        let request: Value = serde_json::from_str(&kept).unwrap();
        assert_eq!(request.get("otp"), None);
        // Wider answers that the pasted request does not have.
        page.click("scope('wallet_spend_all')");
        page.click("one('[part=advanced] summary')");
        page.check("admin");
        page.click_button("Add a limit");
        page.fill("spendingLimits[0].coin", "tbtc");
        page.fill("spendingLimits[0].txValueLimit", "1");
        page.paste("ipRestrict", "");
        paste(page, &kept);
        page.until("!scope('wallet_spend_all').checked");
        let said = page.text("one('[part=presets] [role=status]')");
        assert!(said.contains("and nothing else"), "{said}");
        assert_eq!(page.eval("named('admin').checked"), false);
        assert_eq!(page.eval("named('spendingLimits[0].coin')"), Value::Null);
        page.click_button("Undo");
        page.until("scope('wallet_spend_all').checked && named('admin').checked");
        paste(page, &kept);
        page.until("!scope('wallet_spend_all').checked");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        let mut body = page.server.only_body();
        body.as_object_mut().unwrap().remove("otp");
        assert_eq!(body, request);
        // It can be had after success too.
        assert_eq!(exported(page), kept);
    });
}

#[test]
fn what_is_wrong_with_a_pasted_request_is_said_in_the_pages_language() {
    visit("", |page| {
        page.run("form.lang = 'de';", &[]);
        page.until("text(one('h2')).includes('erstellen')");
        paste(page, "{\"label\":5}");
        page.until("text(one('[part=import] .err'))?.includes('Zeichenkette')");
    });
}
