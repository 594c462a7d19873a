//! The strict Content-Security-Policy, Trusted Types included, in every state
//! of the form.

use serde_json::json;

use crate::engine::Engine;
use crate::figures::figure;
use crate::states;
use crate::visit::{Visit, visit};

fn forbidden(page: &Visit) -> Vec<String> {
    let troubles: Vec<String> = serde_json::from_value(page.eval("seen.troubles")).unwrap();
    troubles
        .into_iter()
        .filter(|trouble| trouble.contains(" forbids "))
        .collect()
}

#[test]
fn no_state_is_at_odds_with_it() {
    visit("", |page| {
        let policy = page.run(
            "return fetch('/').then(({ headers }) => headers.get('content-security-policy'));",
            &[],
        );
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval';",
            "style-src 'self';",
            "connect-src 'self';",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ] {
            assert!(policy.as_str().unwrap().contains(part), "{policy}");
        }
        let mut states = 0;
        let mut found = Vec::new();
        states::each(page, |state| {
            for trouble in forbidden(page) {
                found.push(format!("{state}: {trouble}"));
            }
            states += 1;
        });
        let engine = page.browser.engine;
        figure(&format!("CSP, states ({engine})"), states);
        figure(&format!("CSP, violations ({engine})"), found.len());
        assert_eq!(found, Vec::<String>::new());
    });
}

#[test]
fn a_page_at_odds_with_it_would_be_noticed() {
    visit("", |page| {
        page.run("form.setAttribute('style', 'color: red');", &[]);
        page.until("seen.troubles.some((trouble) => trouble.startsWith('style-src'))");
        page.site.add(
            "odd.js",
            "document.createElement('div').innerHTML = 'text';",
        );
        let refused = page.run(
            "return load('/odd.js').then(() => 'allowed', ({ name }) => name);",
            &[],
        );
        assert_eq!(refused, "TypeError");
        page.forget_troubles();
    });
}

/// As the README says it: the nonce stands at the page's own script, and what
/// that one imports is trusted with it.
#[test]
fn a_nonce_is_enough_for_the_pages_own_script() {
    let policy = "default-src 'none'; script-src 'nonce-once' 'strict-dynamic' 'wasm-unsafe-eval'; \
        style-src 'self'; img-src 'self'; connect-src 'self'; \
        require-trusted-types-for 'script'; trusted-types 'none'";
    visit("", |page| {
        page.site.add_page("nonce.html", |html| {
            let policy =
                format!("<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
            html.replace("<script ", "<script nonce=\"once\" ")
                .replacen("<head>", &policy, 1)
        });
        page.goto("/nonce.html");
        page.until("named('label')");
        let mut states = 0;
        states::each(page, |state| {
            assert_eq!(forbidden(page), [""; 0], "{state}");
            states += 1;
        });
        let engine = page.browser.engine;
        figure(&format!("CSP with a nonce, states ({engine})"), states);

        // Without the nonce nothing of it runs.
        page.site.add("classic.js", "window.ran = true;");
        page.site.add_page("none.html", |html| {
            let head = format!(
                "<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
                <script src=\"/classic.js\"></script>"
            );
            html.replacen("<head>", &head, 1)
        });
        page.goto("/none.html");
        assert_eq!(page.eval("!!window.ran"), json!(false));
        // WebKit takes a module that stands in the page as one that a trusted script asked for.
        let defined = page.eval("!!customElements.get('access-token-form')");
        assert!(page.browser.engine == Engine::WebKit || defined == json!(false));
        page.goto("/");
        page.until("named('label')");
        page.forget_troubles();
    });
}
