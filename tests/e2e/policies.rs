//! What a host decides: given answers and caps.

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

pub(crate) fn decide(page: &Page, set_up: &str) {
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

#[test]
fn the_guide_holds_in_production_too() {
    visit("", |page| {
        decide(
            page,
            &format!(
                "next.environment = 'production'; next.apiBase = '/production'; next.policy = {ACCOUNTING};"
            ),
        );
        page.until("one('[part=given]')");
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until_screen("issued");
        let body = page.server.only_body();
        assert_eq!(body["ipRestrict"].as_array().unwrap().len(), 4);
        assert_eq!(page.server.received()[0]["environment"], "production");
    });
}

#[test]
fn what_is_typed_is_held_against_the_policy() {
    visit("", |page| {
        decide(
            page,
            "next.policy = { label: { pattern: 'Acme *' }, duration: { max: 2592000 },
                spendingLimits: { required: true }, permittedWallets:
                { preset: ['5f3a9c0e71d24b86a0c2e4f81b7d93c2'], locked: true } };",
        );
        page.until("named('label')");
        assert!(
            page.text("one('[part=given]')")
                .contains("Only these wallets")
        );
        assert_eq!(page.eval("option('duration', '2592000').checked"), true);
        page.click("scope('wallet_spend_all')");
        page.fill("label", "Mine");
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until("one('[part=error-summary]')");
        let said = json!([
            "Name it like this: Acme *. The star stands for your own words",
            "An answer is needed here"
        ]);
        assert_eq!(page.eval("summary()"), said);
        page.fill("label", "Acme payouts");
        page.until("summary().length === 1");
        page.click_button("Add a limit");
        page.fill("spendingLimits[0].coin", "tbtc");
        page.check("spendingLimits[0].maxLimit");
        page.until("summary().length === 1");
        page.check("spendingLimits[0].maxLimit");
        page.fill("spendingLimits[0].txValueLimit", "1");
        page.fill("otp", crate::page::OTP);
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.only_body()["label"], "Acme payouts");
    });
}

#[test]
fn a_late_policy_says_what_it_takes_away() {
    visit("", |page| {
        page.fill("customScope", "vault_read");
        page.run(
            "form.policy = { name: 'Tallyhouse', scope: { allowed: ['trade_view'] } };",
            &[],
        );
        page.until(
            "text(one('[part=presets] [role=status]'))?.startsWith('Tallyhouse now decides')",
        );
        let said = page.text("one('[part=presets] [role=status]')");
        assert!(said.ends_with("have changed: Permissions."), "{said}");
    });
}

#[test]
fn a_policy_that_did_not_come_is_not_taken_for_none() {
    visit("", |page| {
        for policy in ["null", "new (class { get scope() { return {}; } })()"] {
            let said = page.eval(&format!(
                "(() => {{ try {{ form.policy = {policy}; }} catch (error) {{ return error.code; }} }})()"
            ));
            assert_eq!(said, "option-type", "{policy}");
        }
    });
}
