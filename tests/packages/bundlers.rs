//! Pages without a server of their own: built, then served by the sandbox under
//! the strict Content-Security-Policy.

use serde_json::json;

use crate::page::{Page, open};
use crate::project::Project;
use crate::server::Server;
use crate::webdriver::Browser;

/// Builds an example and creates a token in its page, which nothing is said
/// against but what has one of these words in it.
fn check(example: &str, but_for: &[&str]) {
    let project = Project::build(&format!("examples/{example}"), &[]);
    let server = Server::start(Some(project.directory.join("dist")));
    visit_at(&server.url(), server, |page| {
        create_token(page);
        page.assert_calm(but_for);
    });
}

/// Opens a page that has the form, in Chromium, which can be told to run a
/// script before all those of the page.
pub(crate) fn visit_at(url: &str, server: Server, test: impl FnOnce(&Page)) {
    let browser = Browser::start();
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": include_str!("../e2e/watch.js") }),
    );
    test(&open(browser, url, server));
}

/// What a user does, and what then everybody knows: the server of one token,
/// the page of its id.
pub(crate) fn create_token(page: &Page) {
    page.fill_required();
    page.submit();
    page.until_screen("issued");
    let token = page.reveal();
    assert!(page.server.accepts(&token));

    let body = page.server.only_body();
    assert_eq!(body["label"], "Reports");
    assert_eq!(body["scope"], json!(["wallet_view_all"]));

    let events = page.events();
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0]["type"], "access-token-created");
    let id = &events[0]["detail"]["id"];
    assert!(id.is_string(), "{events:#?}");
    page.until(&format!(
        "document.querySelector('#created').textContent === {id}"
    ));
    let outside = page.eval("document.documentElement.outerHTML");
    assert!(!outside.as_str().unwrap().contains(&token));
}

#[test]
fn a_page_without_a_bundler_shows_the_form() {
    check("script", &[]);
}

#[test]
fn vite_bundles_the_form() {
    check("vite", &[]);
}

#[test]
fn webpack_bundles_the_form() {
    check("webpack", &[]);
}

#[test]
fn rollup_bundles_the_form_with_the_module_inside() {
    check("rollup", &[]);
}

#[test]
fn esbuild_bundles_the_form_with_the_module_beside_it() {
    check("esbuild", &[]);
}

#[test]
fn react_shows_the_form() {
    check("react", &[]);
}

#[test]
fn vue_shows_the_form() {
    // Vue itself asks for a policy of Trusted Types and goes on without one.
    check("vue", &["trusted-types-policy vue", "'vue' violates"]);
}
