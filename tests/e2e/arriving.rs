//! How the form arrives: nothing jumps, and nothing is fetched twice.

use serde_json::json;

use crate::page::{Page, visit};

/// Loads the page over a slow line, and returns how tall the element was before the form was there.
fn arrive(page: &Page, width: u32, height: u32) -> f64 {
    page.resize(width, height);
    page.browser.devtools("Network.enable", json!({}));
    page.browser
        .devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    page.browser.devtools(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": 20, "downloadThroughput": 600_000, "uploadThroughput": -1 }),
    );
    page.goto("/");
    page.until("one('[part=notice][role=status]')");
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
        for (width, height) in [(360, 740), (768, 1024), (1280, 900)] {
            let before = arrive(page, width, height);
            let after = tall(page);
            assert!(
                (before - after).abs() < after / 10.0,
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
        arrive(page, 1280, 900);
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
        arrive(page, 1280, 900);
        let [[began, _]] = fetched(page, "_bg.wasm")[..] else {
            panic!("one module");
        };
        let [[script, _]] = fetched(page, "widget/element.js")[..] else {
            panic!("one script");
        };
        assert!(began <= script, "the hint did nothing: {began}, {script}");
    });
}
