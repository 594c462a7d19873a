//! What is left of forms that are gone.

use serde_json::json;

use crate::page::Page;
use crate::visit::visit;

#[test]
fn a_thousand_mounts_leave_nothing_behind() {
    let captured = "const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...given) => {
            const made = await instantiate.apply(WebAssembly, given);
            window.memory = (made.instance ?? made).exports.memory;
            return made;
        };";
    visit("", |page| {
        page.site.run_early(captured);
        page.goto("/early.html");
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
