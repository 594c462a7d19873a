//! When there is no form to show: not loaded, or stopped.

use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::{Visit, visit};

/// The next node that the form makes is refused, as by a page that meddles.
pub(crate) const BREAK: &str = "const { cloneNode } = Node.prototype;
    Node.prototype.cloneNode = () => { Node.prototype.cloneNode = cloneNode; throw new Error('meddled'); };";

pub(crate) fn status(page: &Page) -> Value {
    page.eval(
        "['submitting', 'issued', 'failed'].filter((name) => form.matches(`:state(${name})`))",
    )
}

/// Opens the page with the module out of reach.
fn unloaded(test: impl FnOnce(&Visit)) {
    visit("", |page| {
        page.site.take_away("_bg.wasm");
        page.goto("/");
        page.until("one('[part=notice] button')");
        test(page);
        page.forget_troubles();
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
        page.site.put_back();
        page.click_button("Try again");
        page.until("named('label')");
        assert_eq!(status(page), json!([]));
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
        let log = page.eval("seen.troubles").to_string();
        assert!(log.contains("access-token-widget stopped at "), "{log}");
        assert!(!log.contains("Reports"), "{log}");
        page.forget_troubles();
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
        page.forget_troubles();
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
        page.forget_troubles();
    });
}

#[test]
fn a_language_that_cannot_be_loaded_is_asked_for_once() {
    visit("", |page| {
        page.site.take_away("lang/de.js");
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
        page.forget_troubles();
    });
}

/// As `cargo xtask dist` writes it down for a page.
fn integrity(page: &Page, file: &str) -> String {
    let integrity = page.run(
        "return fetch(arguments[0])
            .then((answer) => answer.arrayBuffer())
            .then((content) => crypto.subtle.digest('SHA-384', content))
            .then((digest) => `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);",
        &[file.into()],
    );
    integrity.as_str().unwrap().to_owned()
}

#[test]
fn a_file_with_another_content_than_the_page_expects_does_not_run() {
    visit("", |page| {
        let module = integrity(page, "/access-token-widget-web_bg.wasm");
        let loads = |integrity: &str| {
            format!(
                "import {{ defineAccessTokenForm, init }} from './widget/element.js';
                const options = {{ integrity: '{integrity}' }};
                try {{
                    await init(await fetch('/access-token-widget-web_bg.wasm', options));
                    defineAccessTokenForm();
                    window.ends = 'loaded';
                }} catch {{
                    window.ends = 'refused';
                }}"
            )
        };
        let open = |script: &str, integrity: &str| {
            page.site.add("sri.js", script);
            page.site.add_page("sri.html", |html| {
                let tag = format!("<script src=\"/sri.js\" integrity=\"{integrity}\" ");
                html.replace("<script src=\"/boot.js\" ", &tag)
            });
            page.goto("/sri.html");
        };
        page.site.add("sri.js", &loads(&module));
        let own = integrity(page, "/sri.js");
        open(&loads(&module), &own);
        page.until("named('label')");
        assert_eq!(page.eval("ends"), "loaded");

        let defined = "!!customElements.get('access-token-form')";
        let other = module.to_lowercase();
        page.site.add("sri.js", &loads(&other));
        let own = integrity(page, "/sri.js");
        open(&loads(&other), &own);
        page.until("window.ends === 'refused'");
        assert_eq!(page.eval(defined), false);

        open(&loads(&module), &own);
        assert_eq!(page.eval("window.ends ?? 'nothing'"), "nothing");
        assert_eq!(page.eval(defined), false);
        page.forget_troubles();
    });
}
