//! The element's own life: loading, stopping, moving, being used again.

use serde_json::{Value, json};

use crate::page::{Page, early, visit};

const WASM: &str = "*_bg.wasm*";

/// Keeps files from being loaded, or lets them.
pub(crate) fn block(page: &Page, urls: &[&str]) {
    page.browser.devtools("Network.enable", json!({}));
    page.browser
        .devtools("Network.setBlockedURLs", json!({ "urls": urls }));
}

/// The next node that the form makes is refused, as by a page that meddles.
const BREAK: &str = "const { cloneNode } = Node.prototype;
    Node.prototype.cloneNode = () => { Node.prototype.cloneNode = cloneNode; throw new Error('meddled'); };";

fn status(page: &Page) -> Value {
    page.eval(
        "['submitting', 'issued', 'failed'].filter((name) => form.matches(`:state(${name})`))",
    )
}

/// Opens the page with the module out of reach.
fn unloaded(test: impl FnOnce(&Page)) {
    visit("", |page| {
        block(page, &[WASM]);
        page.goto("/");
        page.until("one('[part=notice] button')");
        test(page);
        page.eval("seen.troubles.length = 0");
    });
}

#[test]
fn a_form_that_cannot_be_loaded_says_so_and_can_be_tried_again() {
    unloaded(|page| {
        let said = page.text("one('[part=notice]')");
        assert!(said.starts_with("The form could not be loaded."), "{said}");
        assert_eq!(page.events()[0]["detail"], json!({ "reason": "load" }));
        assert_eq!(status(page), json!(["failed"]));
        page.click_button("Try again");
        page.until("seen.events.length === 2");
        page.until("one('[part=notice] button')");
        block(page, &[]);
        page.click_button("Try again");
        page.until("named('label')");
        assert_eq!(status(page), json!([]));
        page.browser.post("se/log", json!({ "type": "browser" }));
    });
}

#[test]
fn a_form_that_has_stopped_says_so_and_starts_afresh() {
    visit("", |page| {
        page.fill("label", "Reports");
        page.eval(&format!("(() => {{ {BREAK} }})()"));
        page.click_button("Add a limit");
        page.until("one('[part=notice]')");
        let said = page.text("one('[part=notice]')");
        assert!(said.contains("Nothing was sent."), "{said}");
        let last = page.events().pop().unwrap();
        assert_eq!(last["type"], "access-token-failed");
        assert_eq!(last["detail"], json!({ "reason": "stopped" }));
        page.click_button("Try again");
        page.until("named('label')?.value === ''");
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        page.eval("seen.troubles.length = 0");
        let log = page.browser.post("se/log", json!({ "type": "browser" }));
        let log = log.to_string();
        assert!(log.contains("access-token-widget stopped at "), "{log}");
        assert!(!log.contains("Reports"), "{log}");
    });
}

#[test]
fn what_may_have_been_created_when_it_stopped_is_not_denied() {
    visit("", |page| {
        page.server.fail(json!({ "kind": "hang" }));
        page.fill_required();
        page.submit();
        page.server.wait_for_requests(1);
        assert_eq!(status(page), json!(["submitting"]));
        page.eval(&format!("(() => {{ {BREAK} }})()"));
        page.click_button("Add a limit");
        page.until("one('[part=notice]')");
        let said = page.text("one('[part=notice]')");
        assert!(said.contains("a token may have been created"), "{said}");
        let last = page.events().pop().unwrap();
        assert_eq!(last["type"], "access-token-unknown");
        assert_eq!(last["detail"]["cause"], "stopped");
        page.server.let_go();
        page.eval("seen.troubles.length = 0");
        page.browser.post("se/log", json!({ "type": "browser" }));
    });
}

#[test]
fn what_may_have_been_created_is_not_denied_after_a_time_out_either() {
    visit("", |page| {
        page.run("form.timeout = 1000;", &[]);
        page.server.fail(json!({ "kind": "hang" }));
        page.fill_required();
        page.submit();
        page.until_screen("unknown");
        page.click_button("Back to the form");
        page.eval(&format!("(() => {{ {BREAK} }})()"));
        page.click_button("Add a limit");
        page.until("one('[part=notice]')");
        let said = page.text("one('[part=notice]')");
        assert!(said.contains("a token may have been created"), "{said}");
        page.server.let_go();
        page.eval("seen.troubles.length = 0");
        page.browser.post("se/log", json!({ "type": "browser" }));
    });
}

#[test]
fn a_language_that_cannot_be_loaded_is_asked_for_once() {
    visit("", |page| {
        block(page, &["*/lang/de.js"]);
        page.run(
            "window.asked = 0;
            new PerformanceObserver((list) => asked += list.getEntries().filter(({ name }) => name.endsWith('de.js')).length)
                .observe({ type: 'resource' });
            form.lang = 'de';",
            &[],
        );
        page.fill("label", "Reports");
        page.run("form.theme = 'dark';", &[]);
        std::thread::sleep(std::time::Duration::from_millis(500));
        assert!(page.eval("asked").as_u64().unwrap() <= 1);
        assert_eq!(page.text("one('#title')"), "Create access token");
        page.browser.post("se/log", json!({ "type": "browser" }));
    });
}

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
fn options_that_change_together_are_judged_together() {
    visit("", |page| {
        page.fill("label", "Reports");
        page.run(
            "form.reveal = 'never'; form.onToken = async () => {};
            form.bearer = undefined; form.cookies = true;",
            &[],
        );
        page.until("!named('bearer')");
        page.run("form.onToken = undefined; form.reveal = undefined;", &[]);
        assert_eq!(page.eval("named('label').checkVisibility()"), true);
        assert_eq!(page.events(), Vec::<Value>::new());
        assert_eq!(page.value("label"), "Reports");
    });
}

#[test]
fn a_wrong_option_that_was_set_early_is_named_and_can_be_mended() {
    visit("", |page| {
        let early = early("form.timeout = 'soon'; form.bearer = 'early';");
        page.browser.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": early }),
        );
        page.goto("/");
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

#[test]
fn how_the_form_stands_can_be_styled() {
    visit("", |page| {
        assert_eq!(status(page), json!([]));
        page.server.fail(json!({ "kind": "status", "status": 400 }));
        page.fill_required();
        page.submit();
        page.until("form.matches(':state(failed)')");
        page.fill_credentials();
        page.submit();
        page.until("form.matches(':state(issued)')");
        assert_eq!(status(page), json!(["issued"]));
        page.click("one('[part=acknowledge]')");
        page.until("!form.matches(':state(issued)')");
    });
}

#[test]
fn moving_keeps_what_was_typed_and_taking_away_does_not() {
    visit("", |page| {
        page.fill("label", "Reports");
        page.run("document.querySelector('#main').prepend(form);", &[]);
        assert_eq!(page.value("label"), "Reports");
        page.run(
            "document.querySelector('#main').moveBefore?.(form, null);",
            &[],
        );
        assert_eq!(page.value("label"), "Reports");
        page.run("window.kept = form; form.remove();", &[]);
        page.until("!kept.shadowRoot.querySelector('form')");
        page.run("document.querySelector('#main').append(kept);", &[]);
        page.until("named('label')?.value === ''");
    });
}

#[test]
fn a_token_that_is_taken_away_with_its_form_was_not_acknowledged() {
    visit("", |page| {
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        let token = page.reveal();
        page.run(
            "window.kept = form; window.told = [];
            form.addEventListener('access-token-dismissed', ({ detail }) => told.push(detail));
            form.remove();",
            &[],
        );
        page.until("told.length === 1");
        let created = page.events()[0]["detail"]["id"].clone();
        assert_eq!(
            page.eval("told[0]"),
            json!({ "acknowledged": false, "id": created })
        );
        // The next form in the same place starts empty.
        page.run("document.querySelector('#main').append(kept);", &[]);
        page.until("named('label')?.value === ''");
        let left = page.eval("root.textContent");
        assert!(!left.as_str().unwrap().contains(&token));
    });
}

#[test]
fn another_version_on_the_page_is_named() {
    visit("", |page| {
        let said = page.run(
            "return (async () => {
                const { defineAccessTokenForm } = await import('/widget/element.js');
                const said = [];
                console.warn = (...words) => said.push(words.join(' '));
                defineAccessTokenForm();
                customElements.define('other-form', class extends HTMLElement { static version = '9.9.9'; });
                defineAccessTokenForm('other-form');
                defineAccessTokenForm('second-form');
                document.body.append(document.createElement('second-form'));
                return said;
            })();",
            &[],
        );
        // The same version again says nothing.
        let said = said.as_array().unwrap();
        assert_eq!(said.len(), 1, "{said:?}");
        let said = said[0].as_str().unwrap();
        assert!(
            said.starts_with("<other-form> is already defined by version 9.9.9;"),
            "{said}"
        );
        page.until(
            "document.querySelector('second-form').shadowRoot.querySelector('[name=label]')",
        );
    });
}

#[test]
fn a_thousand_mounts_leave_nothing_behind() {
    let captured = "const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...given) => {
            const made = await instantiate.apply(WebAssembly, given);
            window.memory = (made.instance ?? made).exports.memory;
            return made;
        };";
    visit("", |page| {
        page.browser.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": captured }),
        );
        page.goto("/");
        page.until("named('label')");
        page.browser.devtools("Performance.enable", json!({}));
        mount(page, 200);
        let before = Figures::now(page);
        for _ in 0..5 {
            mount(page, 200);
        }
        let after = Figures::now(page);
        eprintln!("1,000 mounts: {before:?} -> {after:?}");
        assert_eq!(after.wasm, before.wasm, "bytes of the module's memory");
        assert_eq!(after.nodes, before.nodes, "nodes");
        assert_eq!(after.listeners, before.listeners, "listeners");
        // What compiled scripts and caches take is up to the browser.
        assert!(after.heap < before.heap + 500_000, "bytes of the heap");
    });
}

#[derive(Debug)]
struct Figures {
    wasm: u64,
    nodes: u64,
    listeners: u64,
    heap: u64,
}

impl Figures {
    fn now(page: &Page) -> Self {
        for _ in 0..3 {
            page.browser
                .devtools("HeapProfiler.collectGarbage", json!({}));
        }
        let metrics = page.browser.devtools("Performance.getMetrics", json!({}));
        let metric = |name: &str| {
            let metrics = metrics["metrics"].as_array().unwrap();
            let metric = metrics.iter().find(|metric| metric["name"] == name);
            metric.unwrap()["value"].as_f64().unwrap() as u64
        };
        Self {
            wasm: page.eval("memory.buffer.byteLength").as_u64().unwrap(),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
            heap: metric("JSHeapUsedSize"),
        }
    }
}

/// Puts a form into the page and takes it away, so many times.
fn mount(page: &Page, times: u32) {
    let mounted = page.run(
        "const tick = () => new Promise((go) => setTimeout(go));
        return (async () => {
            for (let count = 0; count < arguments[0]; count++) {
                const made = document.createElement('access-token-form');
                made.environment = 'test';
                made.apiBase = '/';
                document.body.append(made);
                await tick();
                const label = made.shadowRoot.querySelector('[name=label]');
                if (!label || label.value) return count;
                label.value = 'left behind';
                label.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                made.remove();
                await tick();
            }
            return arguments[0];
        })();",
        &[json!(times)],
    );
    assert_eq!(mounted, times, "every form is there, and empty");
}
