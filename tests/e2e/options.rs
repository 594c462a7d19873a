//! Options of the element that go together, come early, or change the language.

use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::{early, visit};

#[test]
fn a_language_comes_with_its_texts_numbers_and_direction() {
    visit("?lang=de", |page| {
        page.until("text(one('#title')) === 'Zugriffstoken erstellen'");
        let lifetime = page.text("one('output.num')");
        assert!(lifetime.contains("7.776.000"), "{lifetime}");
        page.run("form.lang = 'ar';", &[]);
        page.until("text(one('#title')) === 'إنشاء رمز وصول'");
        assert_eq!(page.eval("getComputedStyle(one('form')).direction"), "rtl");
        page.run("form.dir = 'ltr';", &[]);
        page.until("getComputedStyle(one('form')).direction === 'ltr'");
        page.run("form.lang = 'en'; form.removeAttribute('dir');", &[]);
        page.until("text(one('#title')) === 'Create access token'");
    });
}

#[test]
fn a_text_that_a_language_lacks_is_in_english() {
    visit("", |page| {
        let file = "widget/lang/de.js";
        let texts = std::fs::read_to_string(page.site.directory.join(file)).unwrap();
        let title = "  \"title\": \"Zugriffstoken erstellen\",\n";
        assert!(texts.contains(title));
        page.site.add(file, &texts.replacen(title, "", 1));
        page.run("form.lang = 'de';", &[]);
        page.until("text(one('button[type=submit]')) === 'Token erstellen'");
        assert_eq!(page.text("one('#title')"), "Create access token");
    });
}

#[test]
fn an_attribute_that_a_server_wrote_in_lower_case_counts() {
    visit("", |page| {
        page.run(
            "form.removeAttribute('api-base'); form.setAttribute('apibase', '/production');
            form.removeAttribute('environment');",
            &[],
        );
        assert_eq!(page.eval("form.apiBase"), "/production");
        page.run("form.apiBase = '/';", &[]);
        assert_eq!(page.eval("form.hasAttribute('apibase')"), false);
        assert_eq!(page.eval("form.getAttribute('api-base')"), "/");
    });
}

#[test]
fn options_that_change_together_are_judged_together() {
    visit("", |page| {
        page.fill("label", "Reports");
        // In a task, as pages do: WebKit ends each line of a driver's script like one.
        page.run(
            "setTimeout(() => {
                form.reveal = 'never'; form.onToken = async () => {};
                form.bearer = undefined; form.cookies = true;
            });",
            &[],
        );
        page.until("!named('bearer')");
        page.run(
            "setTimeout(() => {
                form.onToken = undefined; form.reveal = undefined; window.changed = true;
            });",
            &[],
        );
        page.until("window.changed");
        assert_eq!(page.eval("named('label').checkVisibility()"), true);
        assert_eq!(page.events(), Vec::<Value>::new());
        assert_eq!(page.value("label"), "Reports");
    });
}

#[test]
fn a_wrong_option_that_was_set_early_is_named_and_can_be_mended() {
    visit("", |page| {
        let early = early("form.timeout = 'soon'; form.bearer = 'early';");
        page.site.run_early(&early);
        page.goto("/early.html");
        page.until("one('[part=notice]')?.getAttribute('role') === 'alert'");
        assert!(
            page.text("one('[part=notice]')")
                .contains("The option timeout must be")
        );
        page.run("form.timeout = 20000;", &[]);
        page.until("named('label')?.checkVisibility()");
        assert_eq!(page.eval("named('bearer')"), Value::Null);
    });
}

/// Puts another element into the page, in place of the first.
fn replace(page: &Page, set_up: &str) {
    page.run(
        &format!(
            "const next = document.createElement('access-token-form');
            Object.assign(next, {{ environment: 'test', apiBase: '/' }});
            {set_up}
            form.replaceWith(next);"
        ),
        &[],
    );
}

#[test]
fn a_preset_is_what_the_form_starts_with() {
    visit("", |page| {
        replace(
            page,
            "next.preset = { label: 'Bookkeeping', duration: 31536000, scope: ['wallet_view_all'],
                ipRestrict: ['198.51.100.7', '203.0.113.20'],
                spendingLimits: [{ coin: 'tbtc', txValueLimit: '150000000' }] };",
        );
        page.until("named('label')?.value === 'Bookkeeping'");
        assert_eq!(page.eval("all('.err').length"), 0);
        assert_eq!(page.value("ipRestrict"), "198.51.100.7\n203.0.113.20");
        page.fill("label", "Bookkeeping of May");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        let body = page.server.only_body();
        assert_eq!(body["label"], "Bookkeeping of May");
        assert_eq!(body["duration"], 31_536_000);
        assert_eq!(body["scope"], json!(["wallet_view_all"]));
        assert_eq!(body["ipRestrict"], json!(["198.51.100.7", "203.0.113.20"]));
        assert_eq!(body["spendingLimits"][0]["txValueLimit"], "150000000");

        // The next token starts with it as well.
        page.click("one('[part=acknowledge]')");
        page.click_button("Create another token");
        page.until("named('label')?.value === 'Bookkeeping'");
    });
}

#[test]
fn a_preset_that_breaks_a_rule_is_named() {
    visit("", |page| {
        for (preset, said) in [
            ("{ ipRestrict: ['10.0.0.0/8'] }", "preset.ipRestrict[0]"),
            ("{ scopes: ['wallet_view_all'] }", "preset.scopes"),
            ("{ otp: '0000000' }", "preset.otp"),
            ("{ permittedWallets: [] }", "preset.permittedWallets"),
        ] {
            replace(page, &format!("next.preset = {preset};"));
            page.until("one('[part=notice]')?.getAttribute('role') === 'alert'");
            let notice = page.text("one('[part=notice]')");
            assert!(notice.contains(said), "{preset}: {notice}");
            assert_eq!(page.eval("named('label')"), Value::Null);
        }
        page.run("form.preset = { label: 'Mended' };", &[]);
        page.until("named('label')?.value === 'Mended'");
    });
}

#[test]
fn the_page_on_themes_lists_every_variable_and_changes_it_live() {
    visit("", |page| {
        page.goto("/theme.html");
        page.until("named('label') && document.querySelector('#variables button')");
        let manifest = include_str!("../../npm/custom-elements.json");
        let manifest: Value = serde_json::from_str(manifest).unwrap();
        let element = &manifest["modules"][0]["declarations"][0];
        let mut known: Vec<&str> = element["cssProperties"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|property| property["name"].as_str())
            .collect();
        known.sort_unstable();
        let listed = page.eval(
            "[...document.querySelectorAll('#variables input')].map(({ name }) => `--atw-${name}`).sort()",
        );
        assert_eq!(listed, json!(known));

        page.run(
            "const input = document.querySelector('#variables [name=accent]');
            input.value = '#7a2ea0';
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));",
            &[],
        );
        page.until(
            "getComputedStyle(one('button[type=submit]')).backgroundColor === 'rgb(122, 46, 160)'",
        );
        let css = page.eval("document.querySelector('#css').textContent");
        assert!(
            css.as_str().unwrap().contains("--atw-accent: #7a2ea0;"),
            "{css}"
        );
    });
}
