//! Much of everything, and what grows by it.

use serde_json::json;

use super::{KEEP_MEMORY, before_all};
use crate::figures::figure;
use crate::page::Page;
use crate::visit::visit;

/// What a page takes, after what nobody needs was collected.
#[derive(Debug)]
struct Figures {
    wasm: u64,
    nodes: u64,
    listeners: u64,
    heap: u64,
}

impl Figures {
    /// Of a page that [`KEEP_MEMORY`] runs in and whose performance is measured.
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
            wasm: page.eval("memories[0].buffer.byteLength").as_u64().unwrap(),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
            heap: metric("JSHeapUsedSize"),
        }
    }

    /// Nothing has grown since; `what` was done between the two.
    fn assert_flat(&self, before: &Self, what: &str) {
        let grown = |name: &str, after: u64, before: u64| {
            let growth = i128::from(after) - i128::from(before);
            figure(&format!("{what}, {name} grown by"), growth);
        };
        grown("bytes of wasm memory", self.wasm, before.wasm);
        grown("nodes", self.nodes, before.nodes);
        grown("listeners", self.listeners, before.listeners);
        grown("bytes of the heap", self.heap, before.heap);
        assert_eq!(self.wasm, before.wasm, "bytes of the module's memory");
        assert_eq!(self.nodes, before.nodes, "nodes");
        assert_eq!(self.listeners, before.listeners, "listeners");
        // What compiled scripts and caches take is up to the browser.
        assert!(self.heap < before.heap + 500_000, "bytes of the heap");
    }
}

/// Opens the page so that [`Figures`] can be taken.
fn measured(test: impl FnOnce(&Page)) {
    visit("", |page| {
        before_all(&page.browser, KEEP_MEMORY);
        page.goto("/");
        page.until("named('label')");
        page.browser.devtools("Performance.enable", json!({}));
        test(page);
    });
}

#[test]
fn a_thousand_mounts_leave_nothing_behind() {
    measured(|page| {
        mount(page, 200);
        let before = Figures::now(page);
        for _ in 0..5 {
            mount(page, 200);
        }
        Figures::now(page).assert_flat(&before, "1,000 mounts");
    });
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

#[test]
fn a_thousand_failed_submissions_leave_nothing_behind() {
    measured(|page| {
        page.server.lift_limits();
        page.fill_required();
        // All that the page itself notes of them.
        page.run("document.querySelector('#events').remove();", &[]);
        fail(page, 200);
        let before = Figures::now(page);
        for _ in 0..5 {
            fail(page, 200);
        }
        Figures::now(page).assert_flat(&before, "1,000 failed submissions");
        assert_eq!(page.value("label"), "Reports");
        assert_eq!(page.server.tokens(), 0);
        assert_eq!(page.server.received().len(), 1_200);
    });
}

/// Submits the form so many times, every other time into an outcome that
/// nobody knows.
fn fail(page: &Page, times: u32) {
    for (status, times) in [(400, times / 2), (500, times / 2)] {
        page.server
            .fail(json!({ "kind": "status", "status": status, "times": times }));
        let failed = page.run(
            "return (async () => {
                for (let count = 0; count < arguments[0]; count++) {
                    const ended = new Promise((end) => {
                        for (const kind of ['failed', 'unknown'])
                            form.addEventListener(`access-token-${kind}`, end, { once: true });
                    });
                    const otp = named('otp');
                    otp.value = '0000000';
                    otp.dispatchEvent(new InputEvent('input', { bubbles: true }));
                    one('[type=submit]').click();
                    const { type } = await ended;
                    await new Promise((go) => setTimeout(go));
                    if (type.endsWith('unknown')) button('Back to the form').click();
                    await new Promise((go) => setTimeout(go));
                }
                seen.events.length = 0;
                return arguments[0];
            })();",
            &[json!(times)],
        );
        assert_eq!(failed, times);
    }
}
