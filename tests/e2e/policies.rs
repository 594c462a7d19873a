//! What a host decides: given answers, caps, presets and links.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::Page;
use crate::visit::visit;

/// An accounting service's guide of ten steps as a policy.
const ACCOUNTING: &str = "{ name: 'Tallyhouse', fields: ['duration'],
    label: { preset: 'Tallyhouse bookkeeping' },
    scope: { preset: ['wallet_view_all'] },
    ipRestrict: { preset: ['198.51.100.7', '198.51.100.8', '203.0.113.20', '203.0.113.21'] },
    duration: { preset: 31536000, max: 31536000 } }";

fn decide(page: &Page, set_up: &str) {
    page.run(
        &format!(
            "const next = document.createElement('access-token-form');
            Object.assign(next, {{ environment: 'test', apiBase: '/', bearer: 'session' }});
            {set_up}
            form.replaceWith(next);"
        ),
        &[],
    );
}

#[test]
fn an_accounting_services_guide_leaves_two_fields_to_the_user() {
    visit("", |page| {
        decide(page, &format!("next.policy = {ACCOUNTING};"));
        page.until("one('[part=given]')");
        let given = page.text("one('[part=given]')");
        for said in [
            "Set by Tallyhouse",
            "Tallyhouse bookkeeping",
            "View, all wallets wallet_view_all",
            "198.51.100.7, 198.51.100.8, 203.0.113.20, 203.0.113.21",
        ] {
            assert!(given.contains(said), "{said}: {given}");
        }
        let fields = page.eval(
            "[...new Set(all('[name]').filter((c) => c.checkVisibility()).map((c) => c.name))]",
        );
        assert_eq!(fields, json!(["duration", "otp"]));
        assert_eq!(page.eval("option('duration', '31536000').checked"), true);
        let steps = page.eval("all('.step h3 .n').length");
        assert_eq!(steps, 2);
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until_screen("issued");
        let body = page.server.only_body();
        assert_eq!(
            body,
            json!({
                "label": "Tallyhouse bookkeeping", "otp": "0000000", "duration": 31_536_000,
                "scope": ["wallet_view_all"],
                "ipRestrict": ["198.51.100.7", "198.51.100.8", "203.0.113.20", "203.0.113.21"],
            })
        );
    });
}

#[test]
fn what_is_not_offered_is_not_there_and_what_is_required_stays() {
    visit("", |page| {
        decide(
            page,
            "next.policy = { scope: { allowed: ['wallet_view_all', 'wallet_spend_all', 'trade_view'],
                required: ['trade_view'] }, duration: { max: 7776000 }, admin: { max: 'none' },
                spendingLimits: { coins: ['tbtc'], max: [{ coin: 'tbtc', txValueLimit: '100000000' }] } };",
        );
        page.until("scope('trade_view')");
        let scopes = page.eval("all('[name=scope]').map((box) => box.value)");
        assert_eq!(
            scopes,
            json!(["wallet_view_all", "wallet_spend_all", "trade_view"])
        );
        assert_eq!(
            page.eval("scope('trade_view').checked && scope('trade_view').disabled"),
            true
        );
        assert_eq!(page.eval("option('duration', '31536000')"), Value::Null);
        assert_eq!(page.eval("named('admin')"), Value::Null);
        assert_eq!(page.eval("named('accessTokenTemplateId')"), Value::Null);
        page.fill("label", "Payouts");
        page.click("scope('wallet_spend_all')");
        page.click_button("Add a limit");
        page.fill("spendingLimits[0].coin", "tbtc");
        page.fill("spendingLimits[0].txValueLimit", "1.5");
        page.until("text(one('.amount')).includes('At most 1 TBTC.')");
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until("one('[part=error-summary]')");
        assert_eq!(page.eval("summary()"), json!(["Enter at most 1 TBTC"]));
        page.fill("spendingLimits[0].txValueLimit", "1");
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until_screen("issued");
        let scope = page.server.only_body()["scope"].clone();
        assert_eq!(scope, json!(["wallet_spend_all", "trade_view"]));
    });
}

#[test]
fn a_policy_that_cannot_hold_is_named_in_place_of_the_form() {
    visit("", |page| {
        for (policy, said) in [
            ("{ lable: {} }", "There is no option policy.lable"),
            (
                "{ label: { locked: true } }",
                "policy.label can't be locked: Enter a name",
            ),
            (
                "{ label: { preset: 'x', pattern: 'Acme *' } }",
                "policy.label contradicts itself",
            ),
            (
                "{ label: { pattern: 'Acme' } }",
                "policy.label.pattern must be",
            ),
            (
                "{ duration: { preset: 200, max: 100 } }",
                "policy.duration contradicts itself",
            ),
            ("{ duration: { max: 1.5 } }", "policy.duration.max must be"),
            (
                "{ scope: { allowed: ['trade_view'], required: ['trade_trade'] } }",
                "policy.scope contradicts itself",
            ),
            (
                "{ scope: { allowed: ['trade_view'], preset: ['wallet_view_all'] } }",
                "policy.scope contradicts itself",
            ),
            (
                "{ scope: { required: ['teleport'] } }",
                "policy.scope.required must be",
            ),
            (
                "{ admin: { preset: 'full', max: 'read' } }",
                "policy.admin contradicts itself",
            ),
            (
                "{ ipRestrict: { preset: ['10.0.0.0/8'] } }",
                "policy.ipRestrict.preset[0]",
            ),
            (
                "{ ipRestrict: { required: true, locked: true } }",
                "policy.ipRestrict",
            ),
            (
                "{ spendingLimits: { coins: ['btc'] } }",
                "policy.spendingLimits.coins must be",
            ),
            (
                "{ spendingLimits: { max: [{ coin: 'tbtc' }] } }",
                "policy.spendingLimits.max must be",
            ),
            (
                "{ permittedWallets: { allowed: ['x'] } }",
                "policy.permittedWallets.allowed must be",
            ),
            ("{ fields: ['labels'] }", "policy.fields must be"),
        ] {
            decide(page, &format!("next.policy = {policy};"));
            page.until("one('[part=notice]')?.getAttribute('role') === 'alert'");
            let notice = page.text("one('[part=notice]')");
            assert!(notice.contains(said), "{policy}: {notice}");
            assert_eq!(page.eval("named('label')"), Value::Null);
        }
    });
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
            "{ duration: { max: 7776000 } }",
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
            "{\"label\":\"x\",\"bearer\":\"0000000\"}",
            "{\"label\":\"x\",\"accessTokenTemplateId\":\"5f3a9c0e71d24b86a0c2e4f81b7d93c2\"}",
            "[]",
            "nonsense",
        ] {
            follow(refused, "{ duration: { max: 7776000 } }");
            page.until(&format!(
                "({status})?.startsWith('The link asks for something')"
            ));
            assert_eq!(page.value("label"), "", "{refused}");
        }
        decide(page, "next.prefill = 'token';");
        page.until("one('[part=notice]')?.getAttribute('role') === 'alert'");
        let notice = page.text("one('[part=notice]')");
        assert!(
            notice.contains("The option prefill needs a policy"),
            "{notice}"
        );
    });
}

#[test]
fn a_request_that_was_exported_can_be_pasted_again() {
    visit("", |page| {
        let paste = |json: &str| {
            page.run(
                "named; root.getElementById('import').value = arguments[0];",
                &[json.into()],
            );
            page.click("one('[part=import] button')");
        };
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
fn with_a_template_none_can_be_said() {
    visit("", |page| {
        page.fill("label", "From a template");
        page.fill("accessTokenTemplateId", sandbox::TEMPLATE_ID);
        page.until("named('ipRestrict.template')?.checked");
        page.click("named('ipRestrict.template')");
        page.click("named('admin.template')");
        page.choose("duration", "template");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        let body = page.server.only_body();
        assert_eq!(body["ipRestrict"], json!([]));
        assert_eq!(body["admin"], false);
        for left in ["duration", "scope", "spendingLimits", "allErc20TokensLimit"] {
            assert_eq!(body.get(left), None, "{left}");
        }
    });
}

#[test]
fn a_policy_that_is_set_late_holds_before_anything_can_be_sent() {
    visit("", |page| {
        // In the same task as the element comes into the page.
        page.run(
            "const next = document.createElement('access-token-form');
            Object.assign(next, { environment: 'test', apiBase: '/' });
            form.replaceWith(next);
            next.policy = { label: { preset: 'Given', locked: true } };",
            &[],
        );
        page.until("one('[part=given]')?.checkVisibility()");
        assert_eq!(page.eval("named('label')"), Value::Null);
    });
    visit("", |page| {
        page.site.take_away("policy");
        page.fill("label", "Mine");
        page.run("form.policy = { duration: { max: 60 } };", &[]);
        page.until("one('[part=notice][role=alert]')");
        assert_eq!(
            page.eval("Boolean(named('label')?.checkVisibility())"),
            false
        );
        page.forget_troubles();
    });
}

/// After an outcome that nobody knows the form can be sent again, and not
/// before a policy that came meanwhile holds.
#[test]
fn a_policy_that_is_set_after_an_unknown_outcome_holds_before_the_next_request() {
    visit("", |page| {
        page.site.take_away("policy");
        page.run("form.timeout = 1000;", &[]);
        page.server.fail(json!({ "kind": "hang" }));
        page.fill_required();
        page.submit();
        page.until_screen("unknown");
        page.run(
            "form.policy = { label: { preset: 'Given', locked: true } };",
            &[],
        );
        page.until("one('[part=notice][role=alert]')");
        assert_eq!(page.eval("screen()"), Value::Null);
        // Not even by what is covered up.
        assert_eq!(page.eval("Boolean(button('Back to the form'))"), false);
        // The request still is on its way: its token must not go astray.
        page.server.let_go();
        page.until_screen("issued");
        assert!(page.server.accepts(&page.reveal()));
        page.site.put_back();
        page.click("one('[part=acknowledge]')");
        // Other engines remember that a script did not come, and show no form.
        if page.browser.engine == Engine::Chromium {
            page.until_screen("done");
            page.click_button("Create another token");
            page.until("one('[part=given]')?.checkVisibility()");
            assert_eq!(page.eval("named('label')"), Value::Null);
        }
        assert_eq!(page.server.received().len(), 1);
        page.forget_troubles();
    });
}

#[test]
fn a_token_that_is_shown_outlives_a_script_that_does_not_come() {
    visit("", |page| {
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        page.site.take_away("policy");
        page.run(
            "form.presets = [{ name: 'Late', request: { label: 'Late' } }];",
            &[],
        );
        std::thread::sleep(std::time::Duration::from_millis(500));
        assert_eq!(page.eval("one('[part=token]')?.checkVisibility()"), true);
        assert_eq!(
            page.eval("one('[part=acknowledge]')?.checkVisibility()"),
            true
        );
        page.forget_troubles();
    });
}

#[test]
fn what_is_locked_stays_locked_and_a_twin_field_stays_open() {
    visit("", |page| {
        decide(
            page,
            "next.policy = { fields: ['label', 'permittedWallets'], label: { preset: 'x', locked: true },
                scope: { preset: ['wallet_view_all'] }, permittedWallets: { required: true } };",
        );
        page.until("one('[part=given]')");
        assert_eq!(page.eval("named('label')"), Value::Null);
        let open =
            page.eval("[named('permittedWallets'), named('permittedEnterprises')].every(Boolean)");
        assert_eq!(open, true);
    });
}
