//! Every state of the form, held against the rules of WCAG 2.2 A and AA and
//! the good practice that axe-core knows.

use serde_json::Value;

use crate::figures::figure;
use crate::states;
use crate::visit::{Visit, visit};
use crate::webdriver::variable;

/// What axe finds, one line for each place.
const INSPECT: &str = "
    window.inspect = async () => {
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const options = {
            runOnly: { type: 'tag', values },
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
        };
        const { violations, passes } = await axe.run(document, options);
        const lines = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`));
        return { lines, rules: passes.map(({ id }) => id) };
    };
";

fn with_axe(query: &str, test: impl FnOnce(&Visit)) {
    visit(query, |page| {
        let axe = std::fs::read_to_string(variable("ATW_AXE")).unwrap();
        page.site.run_early(&format!("{axe}\n{INSPECT}"));
        page.goto(&format!("/early.html{query}"));
        page.until("named('label') && window.axe");
        test(page);
    });
}

fn inspect(page: &Visit) -> Value {
    page.eval("inspect()")
}

fn every_state(query: &str, look: &str) {
    with_axe(query, |page| {
        let mut states = 0;
        let mut found = Vec::new();
        states::each(page, |state| {
            let seen = inspect(page);
            let rules = seen["rules"].to_string();
            assert!(rules.contains("target-size"), "{state}: {rules}");
            states += 1;
            for line in seen["lines"].as_array().unwrap() {
                found.push(format!("{state}: {}", line.as_str().unwrap()));
            }
        });
        let engine = page.browser.engine;
        figure(&format!("axe, states ({engine}, {look})"), states);
        figure(&format!("axe, violations ({engine}, {look})"), found.len());
        assert_eq!(found, Vec::<String>::new());
    });
}

#[test]
fn in_the_light() {
    every_state("?theme=light", "light");
}

#[test]
fn in_the_dark() {
    every_state("?theme=dark", "dark");
}

#[test]
fn from_right_to_left() {
    every_state("?theme=light&dir=rtl", "right to left");
}

#[test]
fn a_check_that_could_not_fail_would_be_none() {
    with_axe("", |page| {
        page.run(
            "named('label').removeAttribute('id');
            one('#title').style.color = '#eee';
            form.theme = 'light';
            one('[type=submit]').style.cssText = 'min-block-size: 0; block-size: 8px; inline-size: 8px; padding: 0';",
            &[],
        );
        let lines = inspect(page)["lines"].to_string();
        for rule in ["label: ", "color-contrast: "] {
            assert!(lines.contains(rule), "{rule} is missing from {lines}");
        }
    });
}

/// What the driver asks the browser for, in the words of the standard.
#[test]
fn controls_have_their_names_and_roles() {
    visit("", |page| {
        page.add_limit(0, "tbtc");
        for (control, name, role) in [
            ("one('form')", "Create access token", "form"),
            ("named('label')", "Name", "textbox"),
            ("named('ipRestrict')", "Allowed IP addresses", "textbox"),
            ("named('spendingLimits[0].coin')", "Coin", "combobox"),
            ("named('otp')", "One-time password", "textbox"),
            ("one('[type=submit]')", "Create token", "button"),
        ] {
            let element = page.element(control);
            assert_eq!(
                page.browser.name_and_role(&element),
                (name.to_owned(), role.to_owned()),
                "{control}"
            );
        }
        // The standard knows no role for a field of which nobody may see the content.
        let element = page.element("named('bearer')");
        let (name, _) = page.browser.name_and_role(&element);
        assert_eq!(name, "Session token");
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        let element = page.element("one('[part=token]')");
        let (name, _) = page.browser.name_and_role(&element);
        assert_eq!(name, "Token, hidden");
    });
}
