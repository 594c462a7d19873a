//! How the form arrives: nothing jumps, and nothing is fetched twice.

use serde_json::json;

use crate::page::Page;
use crate::visit::{early, visit};

const LINES: &str = "one('[part=notice][role=status]')";
const FIRST_VIEW: &str = "early('[name=label]')";

/// Loads a page over a slow line, and returns how tall the element was when this was in the form's place.
fn arrive(page: &Page, path: &str, first: &str) -> f64 {
    page.browser.devtools("Network.enable", json!({}));
    page.browser
        .devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    page.browser.devtools(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": 20, "downloadThroughput": 600_000, "uploadThroughput": -1 }),
    );
    page.goto(path);
    page.until(first);
    let before = tall(page);
    page.until("named('label')");
    page.run(
        "window.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
            .observe({ type: 'layout-shift', buffered: true });",
        &[],
    );
    before
}

fn tall(page: &Page) -> f64 {
    let height = page.eval("form.getBoundingClientRect().height");
    height.as_f64().unwrap()
}

#[test]
fn nothing_jumps_when_the_form_comes() {
    visit("", |page| {
        page.site
            .run_early(&early("form.messages = { title: 'New key' };"));
        for (width, height) in [(360, 740), (768, 1024), (1280, 900)] {
            page.resize(width, height);
            for (path, first, part) in [
                ("/early.html", LINES, 0.1),
                // A date may take a line more than the one that stands for it.
                ("/", FIRST_VIEW, 0.01),
            ] {
                let before = arrive(page, path, first);
                let after = tall(page);
                assert!(
                    (before - after).abs() < after * part,
                    "{before} px became {after} at {width}"
                );
                // Long enough for what was seen to be told.
                std::thread::sleep(std::time::Duration::from_millis(300));
                assert_eq!(page.eval("shifts"), json!([]), "at {width} px");
                page.run(
                    "document.querySelector('h1').style.marginBlockStart = '99px';",
                    &[],
                );
                page.until("shifts.length > 0");
            }
        }
    });
}

/// When what has a name began to come, and when it was there.
fn fetched(page: &Page, name: &str) -> Vec<[f64; 2]> {
    let list = page.eval(&format!(
        "performance.getEntriesByType('resource').filter(({{ name }}) => name.includes('{name}'))
            .map(({{ startTime, responseEnd }}) => [startTime, responseEnd])"
    ));
    serde_json::from_value(list).unwrap()
}

#[test]
fn the_module_and_its_glue_come_at_the_same_time() {
    visit("", |page| {
        arrive(page, "/", FIRST_VIEW);
        let [[began, ended]] = fetched(page, "_bg.wasm")[..] else {
            panic!("one module");
        };
        let [[glue_began, glue_ended]] = fetched(page, "access-token-widget-web.js")[..] else {
            panic!("one script");
        };
        assert!(
            began < glue_ended && glue_began < ended,
            "one after the other: {began} to {ended}, {glue_began} to {glue_ended}"
        );
    });
}

#[test]
fn what_the_page_preloads_is_not_fetched_again() {
    visit("", |page| {
        page.browser.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": "new MutationObserver((_, watch) => {
                if (!document.head) return;
                watch.disconnect();
                const hint = document.createElement('link');
                hint.rel = 'preload';
                hint.as = 'fetch';
                hint.type = 'application/wasm';
                hint.crossOrigin = '';
                hint.href = '/access-token-widget-web_bg.wasm';
                document.head.append(hint);
            }).observe(document, { childList: true, subtree: true });" }),
        );
        arrive(page, "/", FIRST_VIEW);
        let [[began, _]] = fetched(page, "_bg.wasm")[..] else {
            panic!("one module");
        };
        let [[script, _]] = fetched(page, "widget/element.js")[..] else {
            panic!("one script");
        };
        assert!(began <= script, "the hint did nothing: {began}, {script}");
    });
}
