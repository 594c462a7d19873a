//! What only Chromium's own protocol tells or does: all that assistive
//! technology gets, what is left in memory, colours that the user's system
//! forces upon pages. `cargo xtask test e2e` leaves these out in other engines,
//! and says how many.

mod arriving;
mod canary;
mod endurance;
mod freezes;
mod media;
mod tree;

use serde_json::json;

use crate::page::{Page, open};
use crate::server::Server;
use crate::webdriver::Browser;

/// What keeps the memory of every module that is started after it.
const KEEP_MEMORY: &str = include_str!("memory.js");

/// Opens a page in a browser with scripts that run before the page's own.
fn visit_in(
    browser: Browser,
    scripts: &[&str],
    url: &str,
    server: Server,
    test: impl FnOnce(&Page),
) {
    for script in [&[include_str!("../watch.js")], scripts].concat() {
        before_all(&browser, script);
    }
    test(&open(browser, url, server));
}

/// Has a script run in every document before anything else does.
fn before_all(browser: &Browser, script: &str) {
    let script = json!({ "source": script });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", script);
}
