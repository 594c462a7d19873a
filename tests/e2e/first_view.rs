//! The form before the module is there: it looks as it will, and what is
//! filled in is in the form that follows.

use std::time::Duration;

use serde_json::{Value, json};

use crate::page::{OTP, Page, SESSION};
use crate::visit::{Visit, early, visit};

/// The day on which the first view was recorded: a date takes the same room.
const SAME_DAY: &str = "Date.now = () => Date.UTC(2026, 8, 23, 10, 30);";

/// Opens the page, whose element has these properties, as far as its first
/// view; the query has a parameter or more.
fn open(page: &Visit, query: &str, properties: &str) {
    let set = early(&format!("Object.assign(form, {properties});"));
    page.site.run_early(&format!("{SAME_DAY}\n{set}"));
    page.goto(&format!("/early.html{query}&held"));
    page.until("early('[name=label]')");
}

/// The same page once more, as far as its first view.
pub(crate) fn open_again(page: &Page) {
    let url =
        page.eval("location.href.replace(/#.*/, '') + (location.search ? '&' : '?') + 'held'");
    page.browser.post("url", json!({ "url": url }));
    page.until("early('[name=label]')");
}

pub(crate) fn arrive(page: &Page) {
    page.run("arrive();", &[]);
    page.until("named('label')?.checkVisibility() && !early('*')");
    // What is loaded again is not held back.
    page.eval("history.replaceState(null, '', location.href.replace(/[?&]held/, ''))");
}

/// Enters a text where the first view has a place for it.
fn enter(page: &Page, name: &str, text: &str) {
    let select = "const control = early(`[name=\"${arguments[0]}\"]`);
        control.closest('details')?.setAttribute('open', '');
        control.focus();
        control.select();";
    page.run(select, &[json!(name)]);
    page.insert(text);
}

fn choose(page: &Page, name: &str, value: &str) {
    let control = format!("early('[name=\"{name}\"][value=\"{value}\"]')");
    assert!(
        page.browser
            .click(&page.element(&format!("{control}.closest('label')")))
    );
    page.until(&format!("{control}.checked"));
}

/// Every node: what it is, where it is, and whether it speaks of answers, which the first view can't.
const LOOK: &str = "(isFirst) => {
    const form = isFirst ? early('[part=form]') : one('[part=form]');
    const { left, top } = form.getBoundingClientRect();
    const what = (node) => {
        const attributes = [...node.attributes].filter(({ name }) => !['disabled', 'class', 'checked', 'inert'].includes(name));
        const classes = [...node.classList].filter((name) => name !== 'later');
        const texts = [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const digits = (words) => words.replaceAll(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660);
        return [
            node.localName, classes.join(' '), attributes.map(({ name, value }) => `${name}=${value}`).sort().join(' '),
            node.checked ?? '', digits(texts.map(({ data }) => data).join('|')),
        ].join('; ');
    };
    const where = (node) => {
        const box = node.getBoundingClientRect();
        return [box.left - left, box.top - top, box.width, box.height].map((number) => Math.round(number * 2) / 2).join(' ');
    };
    return [form, ...form.querySelectorAll('*')].map((node) => [what(node), where(node), !!node.closest('.later')]);
}";

type Nodes = Vec<(String, String, bool)>;

fn look(page: &Page, is_first: bool) -> Nodes {
    serde_json::from_value(page.eval(&format!("({LOOK})({is_first})"))).unwrap()
}

fn height(place: &str) -> f64 {
    place.rsplit(' ').next().unwrap().parse().unwrap()
}

/// Lets the form follow, and holds it against its first view.
fn compare(page: &Page, has_same_places: bool) {
    let first = look(page, true);
    assert!(first.len() > 500, "{}", first.len());
    arrive(page);
    let form = look(page, false);
    assert_eq!(first.len(), form.len());
    for ((what, first_where, is_later), (form, form_where, _)) in first.iter().zip(&form) {
        let anew = "`cargo xtask first-view` records it anew";
        assert!(what == form || *is_later, "{what}\n{form}\n{anew}");
        // What a bar stands for may have another width, or a line more.
        let is_there = first_where == form_where
            || !has_same_places
            || *is_later && (height(first_where) - height(form_where)).abs() < 30.0;
        assert!(is_there, "{what}: {first_where}, {form_where}");
    }
}

#[test]
fn it_looks_as_the_form_does() {
    visit("", |page| {
        for (query, properties, width) in [
            ("?", "{}", 1280),
            ("?", "{}", 320),
            ("?environment=production&dir=rtl", "{}", 768),
            ("?theme=dark", "{ bearer: () => '' }", 600),
            ("?", "{ cookies: true, builtInPresets: false }", 1024),
            ("?lang=de", "{ transport() {} }", 360),
            (
                "?environment=production",
                "{ builtInPresets: true, theme: 'dark' }",
                440,
            ),
        ] {
            page.resize(width, 900);
            open(page, query, properties);
            page.screenshot(&format!("first view-{width}"));
            compare(page, true);
        }
    });
}

#[test]
fn it_speaks_each_language() {
    visit("", |page| {
        for lang in ["ar", "de", "es", "fr", "ja"] {
            for environment in ["test", "production"] {
                open(
                    page,
                    &format!("?lang={lang}&environment={environment}"),
                    "{}",
                );
                assert_ne!(page.text("early('h2')"), "Create access token");
                // Whether an Arabic number has Arabic digits is the browser's to say, and they are wider.
                compare(page, lang != "ar");
            }
        }
    });
}

#[test]
fn what_is_filled_in_is_in_the_form_that_follows() {
    visit("", |page| {
        open(page, "?", "{}");
        enter(page, "label", "Reports");
        choose(page, "duration", "2592000");
        choose(page, "scope", "wallet_view_all");
        enter(page, "ipRestrict", "203.0.113.7, 198.51.100.0/24");
        enter(page, "enterprise", "59cd72485007a239fb00282ed480da1f");
        enter(page, "bearer", SESSION);
        enter(page, "otp", OTP);
        page.run(
            "early('[name=otp]').setSelectionRange(2, 5, 'backward');",
            &[],
        );
        arrive(page);
        let caret = page.eval(
            "[focused()?.name, focused().selectionStart, focused().selectionEnd, focused().selectionDirection]",
        );
        assert_eq!(caret, json!(["otp", 2, 5, "backward"]));
        assert_eq!(page.eval("one('[part=advanced]').open"), true);
        assert_eq!(
            page.eval("root.querySelectorAll('[name=otp]').length"),
            json!(1)
        );
        page.submit();
        page.until_screen("issued");
        let sent = page.server.only_body();
        assert_eq!(sent["label"], "Reports");
        assert_eq!(sent["duration"], 2_592_000);
        assert_eq!(sent["scope"], json!(["wallet_view_all"]));
        assert_eq!(sent["enterprise"], "59cd72485007a239fb00282ed480da1f");
        assert_eq!(
            sent["ipRestrict"],
            json!(["203.0.113.7", "198.51.100.0/24"])
        );
    });
}

/// A test of a host's that looks for a field finds one.
#[test]
fn there_are_never_two_forms() {
    visit("", |page| {
        open(page, "?", "{}");
        page.run(
            "window.most = 0;
            new MutationObserver(() => { window.most = Math.max(window.most, root.querySelectorAll('[name=label]').length); })
                .observe(root, { childList: true, subtree: true });",
            &[],
        );
        arrive(page);
        assert_eq!(page.eval("window.most"), 1);
    });
}

#[test]
fn what_is_wrong_with_it_is_said_as_soon_as_the_form_is_there() {
    visit("", |page| {
        open(page, "?", "{}");
        enter(page, "ipRestrict", "203.0.113.7/28");
        enter(page, "label", "x");
        arrive(page);
        page.until("errorOf(named('ipRestrict'))");
        assert_eq!(page.error("label"), None);
        page.insert("");
        page.until("named('label').value === ''");
        page.leave();
        page.until("errorOf(named('label'))");
    });
}

/// The form does not come between a press and its click, or into a word that
/// is being composed.
#[test]
fn what_the_user_is_in_the_middle_of_is_not_broken_off() {
    visit("", |page| {
        let box_of_view = "early('[name=scope][value=wallet_view]')";
        for (begin, end) in [
            (
                format!("{box_of_view}.dispatchEvent(new PointerEvent('pointerdown', options));"),
                format!(
                    "const box = {box_of_view};
                    box.dispatchEvent(new PointerEvent('pointerup', options));
                    setTimeout(() => box.click(), 50);"
                ),
            ),
            (
                format!("{box_of_view}.dispatchEvent(new KeyboardEvent('keydown', options));"),
                format!("{box_of_view}.dispatchEvent(new KeyboardEvent('keyup', options)); {box_of_view}.click();"),
            ),
            (
                "early('[name=label]').dispatchEvent(new CompositionEvent('compositionstart', options));".to_owned(),
                format!("early('[name=label]').dispatchEvent(new CompositionEvent('compositionend', options)); {box_of_view}.click();"),
            ),
        ] {
            let options = "const options = { bubbles: true, composed: true, key: ' ' };";
            open(page, "?", "{}");
            // Whoever holds a key or goes on with a word says so again and again.
            let hold = format!(
                "{options} const begin = () => {{ {begin} }}; begin(); window.held = setInterval(begin, 200);"
            );
            page.run(&format!("{hold} arrive();"), &[]);
            std::thread::sleep(Duration::from_millis(600));
            assert!(!page.eval("early('[name=label]')").is_null(), "{begin}");
            page.run(&format!("clearInterval(held); {options} {end}"), &[]);
            page.until("scope('wallet_view')?.checked && !early('*')");
        }
    });
}

#[test]
fn what_only_the_module_can_do_waits() {
    visit("", |page| {
        open(page, "?", "{}");
        assert_eq!(page.eval("early('button:enabled')"), Value::Null);
        page.run("form.focus();", &[]);
        assert_eq!(page.eval("focused().name"), "label");
        assert_eq!(
            page.eval("early('[name=task]:enabled, #filter:enabled')"),
            Value::Null
        );
        page.press("Reports\u{E007}");
        page.until("text(early('> [role=status]'))?.startsWith('Loading')");
        arrive(page);
        page.until("text(root.lastElementChild) === 'The form is ready.'");
        assert_eq!(page.value("label"), "Reports");
        assert_eq!(page.server.received(), [Value::Null; 0]);
        assert_eq!(page.summary(), [""; 0]);
    });
}

#[test]
fn nothing_is_lost_if_the_module_can_not_be_had() {
    visit("", |page| {
        open(page, "?", "{}");
        enter(page, "label", "Reports");
        enter(page, "otp", OTP);
        page.site.take_away("_bg.wasm");
        page.run("arrive();", &[]);
        page.until("one('[part=notice][role=alert]')");
        page.site.put_back();
        page.click_button("Try again");
        page.until("named('label')?.checkVisibility()");
        assert_eq!(page.value("label"), "Reports");
        assert_eq!(page.value("otp"), OTP);
        page.forget_troubles();
    });
}

#[test]
fn it_changes_with_the_options_and_keeps_what_was_typed() {
    visit("", |page| {
        open(page, "?", "{}");
        enter(page, "label", "Reports");
        page.run("form.setAttribute('environment', 'production');", &[]);
        page.until("text(early('.tag')) === 'Production'");
        assert_eq!(page.eval("focused().name"), "label");
        page.run("form.bearer = () => '';", &[]);
        page.until("!early('[name=bearer]')");
        assert_eq!(page.eval("early('[name=label]').value"), "Reports");
        arrive(page);
        assert_eq!(page.value("label"), "Reports");
    });
}

#[test]
fn it_does_not_wait_for_ever_for_the_end_of_a_word() {
    visit("", |page| {
        open(page, "?", "{}");
        page.run(
            "early('[name=label]').focus();
            early('[name=label]').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));",
            &[],
        );
        page.press("Reports");
        arrive(page);
        assert_eq!(page.value("label"), "Reports");
    });
}

/// What a host has decided is never shown as open.
#[test]
fn there_is_none_where_a_host_decides() {
    visit("", |page| {
        let policy = "{ label: { pattern: 'R*' } }";
        for properties in [
            &format!("{{ policy: {policy} }}"),
            &format!("{{ policy: {policy}, prefill: '#token=label:R' }}"),
            "{ preset: { label: 'R' } }",
            "{ presets: [] }",
            "{ messages: { title: 'New key' } }",
            "{ ipv6: true }",
            "{ ipException: true }",
        ] {
            let set = early(&format!("Object.assign(form, {properties});"));
            page.site.run_early(&set);
            page.goto("/early.html?environment=production&held");
            page.until("one('[part=notice][role=status]')");
            std::thread::sleep(Duration::from_millis(300));
            assert!(page.eval("early('*')").is_null(), "{properties}");
        }
    });
}

/// A decision that comes while the first view is shown counts, but for what
/// the user has entered where it is left to the user.
#[test]
fn a_decision_that_comes_later_holds() {
    visit("", |page| {
        for decided in [
            "form.policy = { scope: { preset: ['wallet_view_all'] }, duration: { preset: 2592000 } };",
            "form.preset = { scope: ['wallet_view_all'], duration: 2592000 };",
        ] {
            open(page, "?", "{}");
            enter(page, "label", "Reports");
            choose(page, "scope", "wallet_freeze");
            page.run(decided, &[]);
            page.until("one('[part=notice][role=status]') && !early('*')");
            page.run("arrive();", &[]);
            page.until("named('label')?.checkVisibility()");
            page.until("named('label').value === 'Reports'");
            let ticked = page.eval("all('[name=scope]:checked').map(({ value }) => value)");
            assert_eq!(
                ticked,
                json!(["wallet_view_all", "wallet_freeze"]),
                "{decided}"
            );
            assert_eq!(page.eval("option('duration', '2592000').checked"), true);
        }
    });
}

#[test]
fn it_changes_its_language_and_keeps_what_was_typed() {
    visit("", |page| {
        open(page, "?", "{}");
        enter(page, "enterprise", "59cd");
        page.run("form.lang = 'de';", &[]);
        page.until("text(early('h2')) === 'Zugriffstoken erstellen'");
        assert_eq!(page.eval("focused().name"), "enterprise");
        assert_eq!(page.eval("early('[part=advanced]').open"), true);
        page.press("72");
        arrive(page);
        assert_eq!(page.value("enterprise"), "59cd72");
        assert_eq!(page.eval("focused().name"), "enterprise");
        assert_eq!(page.eval("one('[part=advanced]').open"), true);
    });
}

#[test]
fn an_element_that_is_moved_keeps_it_and_fails_once() {
    visit("", |page| {
        open(page, "?", "{}");
        enter(page, "label", "Reports");
        page.run("document.querySelector('main').append(form);", &[]);
        std::thread::sleep(Duration::from_millis(200));
        assert_eq!(page.eval("early('[name=label]').value"), "Reports");
        page.site.take_away("_bg.wasm");
        page.run("arrive();", &[]);
        page.until("one('[part=notice][role=alert]')");
        std::thread::sleep(Duration::from_millis(200));
        assert_eq!(page.events().len(), 1);
        page.forget_troubles();
    });
}

#[test]
fn an_element_that_is_taken_away_and_comes_back_starts_afresh() {
    visit("", |page| {
        open(page, "?", "{}");
        enter(page, "label", "Reports");
        page.run(
            "Object.assign(window, { place: form.parentElement, gone: root, otp: early('[name=otp]') });
            otp.value = '0000000';
            form.remove();",
            &[],
        );
        std::thread::sleep(Duration::from_millis(100));
        assert_eq!(
            page.eval("[gone.childElementCount, otp.value]"),
            json!([0, ""])
        );
        page.run(
            "const next = document.createElement('access-token-form');
            next.setAttribute('environment', 'test');
            place.prepend(next);",
            &[],
        );
        page.until("early('[name=label]')?.value === ''");
        arrive(page);
        assert_eq!(page.value("label"), "");
    });
}
