//! The element as the developer of a dashboard meets it: attributes,
//! properties, and more than one on a page.

use serde_json::{Value, json};

use crate::page::{OTP, Page};
use crate::visit::{early, visit};

/// What the sandbox keeps of a session token.
fn digest(page: &Page, token: &str) -> Value {
    let script = "const bytes = new TextEncoder().encode(arguments[0]);
        return crypto.subtle.digest('SHA-256', bytes).then((hash) =>
            [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));";
    page.run(script, &[json!(token)])
}

/// Fills in everything but the session token.
fn fill(page: &Page) {
    page.fill("label", "Reports");
    page.tick("wallet_view_all");
    page.fill("otp", OTP);
}

#[test]
fn two_on_a_page_know_nothing_of_each_other() {
    visit("", |page| {
        page.run("form.after(form.cloneNode());", &[]);
        let other = "document.querySelectorAll('access-token-form')[1].shadowRoot";
        page.until(&format!("{other}.querySelector('[name=label]')"));
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        let untouched = format!(
            "{other}.querySelector('[name=label]').value === ''
                && !{other}.querySelector('[name=scope]:checked')
                && !{other}.querySelector('.err')
                && !{other}.querySelector('[part=issued]')"
        );
        assert_eq!(page.eval(&untouched), true);
        assert_eq!(page.events().len(), 1);
    });
}

#[test]
fn a_session_token_can_be_a_property() {
    visit("", |page| {
        page.run("form.bearer = 'from-the-host';", &[]);
        page.until("!named('bearer')");
        fill(page);
        page.submit();
        page.until_screen("issued");
        let received = &page.server.received()[0];
        assert_eq!(
            received["authorization"]["sha256"],
            digest(page, "from-the-host")
        );
        assert_eq!(
            page.eval("form.getAttributeNames().includes('bearer')"),
            false
        );
    });
}

#[test]
fn a_property_set_before_the_element_is_known_counts() {
    visit("", |page| {
        let early = early("form.bearer = 'early';");
        page.site.run_early(&early);
        page.goto("/early.html");
        page.until("named('label')");
        assert_eq!(page.eval("named('bearer')"), Value::Null);
        fill(page);
        page.submit();
        page.until_screen("issued");
        let received = &page.server.received()[0];
        assert_eq!(received["authorization"]["sha256"], digest(page, "early"));
    });
}

#[test]
fn a_function_is_asked_anew_at_each_submit() {
    visit("", |page| {
        page.run(
            "window.asked = 0;
            form.bearer = () => new Promise((give) => setTimeout(() => give(`session-${++window.asked}`), 50));",
            &[],
        );
        page.until("!named('bearer')");
        fill(page);
        assert_eq!(page.eval("asked"), 0);
        page.server.fail(json!({ "kind": "status", "status": 400 }));
        page.submit();
        page.until("seen.events.length === 1");
        page.fill("otp", OTP);
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.eval("asked"), 2);
        let received = page.server.received();
        assert_eq!(received.len(), 2);
        for (request, session) in received.iter().zip(["session-1", "session-2"]) {
            assert_eq!(request["authorization"]["sha256"], digest(page, session));
        }
    });
}

#[test]
fn a_function_that_fails_sends_nothing() {
    visit("", |page| {
        fill(page);
        let failing = [
            "() => { throw new Error('signed out'); }",
            "async () => { throw new Error('signed out'); }",
            "() => undefined",
            "async () => ''",
            "() => 42",
        ];
        for (count, function) in (1..).zip(failing) {
            page.run(&format!("form.bearer = {function};"), &[]);
            page.until("!named('bearer')");
            page.fill("otp", OTP);
            page.submit();
            page.until(&format!("seen.events.length === {count}"));
            let event = page.events().pop().unwrap();
            assert_eq!(event["type"], "access-token-failed", "{function}");
            assert_eq!(
                event["detail"],
                json!({ "reason": "credential" }),
                "{function}"
            );
            page.until("one('[part=error-summary]')?.innerText.includes('nothing was sent')");
        }
        assert_eq!(page.server.received(), Vec::<Value>::new());

        page.run("form.bearer = () => 'signed-in-again';", &[]);
        page.fill("otp", OTP);
        page.submit();
        page.until_screen("issued");
    });
}

#[test]
fn an_attribute_that_cannot_be_used_is_named() {
    visit("", |page| {
        page.fill("label", "Reports");
        for (attribute, value, good) in [
            ("environment", "prod", "test"),
            ("api-base", "http://example.com", "/"),
            ("api-base", "//example.com", "/"),
            ("path", "accesstoken", "/api/v2/user/accesstoken"),
            ("timeout", "0", "30000"),
            ("timeout", "soon", "30000"),
            ("reveal", "never", "once"),
        ] {
            let set = |value| {
                page.run(
                    "form.setAttribute(...arguments);",
                    &[json!(attribute), json!(value)],
                );
            };
            set(value);
            page.until("!named('label').checkVisibility()");
            let said = page.text("one('[part=notice]')");
            let option = attribute.replace("-b", "B");
            let named = format!("access-token-form: The option {option} must be");
            assert!(said.contains(&named), "{value}: {said}");
            let event = page.events().pop().unwrap();
            assert_eq!(event["detail"], json!({ "reason": "option-value" }));
            set(good);
            page.until("named('label').checkVisibility() && !one('[part=notice]')");
            assert_eq!(page.value("label"), "Reports");
        }
    });
}

#[test]
fn the_path_that_creates_can_be_another() {
    visit("", |page| {
        page.run("form.path = '/api/auth/v1/accesstoken';", &[]);
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        assert_eq!(
            page.server.received()[0]["path"],
            "/api/auth/v1/accesstoken"
        );
    });
}

#[test]
fn the_rules_of_another_environment_apply_at_once() {
    visit("", |page| {
        page.fill_required();
        page.add_limit(0, "tbtc");
        page.fill("spendingLimits[0].txValueLimit", "1");
        page.run(
            "form.environment = 'production'; form.apiBase = '/production';",
            &[],
        );
        page.until("errorOf(named('spendingLimits[0].coin'))?.includes('other environment')");
        page.submit();
        page.until("summary().length === 2");
        assert!(page.error("ipRestrict").unwrap().contains("In production"));
        assert_eq!(page.server.received(), Vec::<Value>::new());
    });
}

/// Editors know the element by it.
#[test]
fn has_the_attributes_and_properties_of_its_manifest() {
    visit("", |page| {
        let manifest = include_str!("../../npm/custom-elements.json");
        let script =
            "const { attributes, members } = JSON.parse(arguments[0]).modules[0].declarations[0];
            const names = (list) => list.map(({ name }) => name).sort().join();
            return [
                names(attributes),
                form.constructor.observedAttributes.sort().join(),
                names(members.filter(({ kind }) => kind === 'field')),
                Object.keys(Object.getPrototypeOf(form)).sort().join(),
            ];";
        let [attributes, observed, fields, properties] =
            serde_json::from_value::<[String; 4]>(page.run(script, &[json!(manifest)])).unwrap();
        assert_eq!(attributes, observed);
        assert_eq!(fields, properties);
    });
}
