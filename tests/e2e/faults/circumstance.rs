//! The ways in which a user comes to submit, and what happens meanwhile.

use serde_json::{Value, json};

use super::expected::End;
use crate::engine::Engine;
use crate::page::{Page, key};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Circumstance {
    First,
    AfterFailure,
    Unmount,
    DoubleClick,
    EnterHeld,
    Offline,
    TimedOut,
}

impl Circumstance {
    /// How many requests there were before the one that meets the fault.
    pub(super) fn requests_before(self) -> usize {
        usize::from(self == Self::AfterFailure)
    }

    /// Has the form, filled in, sent into a fault.
    pub(super) fn submit(self, page: &Page, fault: Value) {
        let hangs = fault["kind"] == "hang";
        if self == Self::AfterFailure {
            page.server.fail(json!({ "kind": "status", "status": 400 }));
            page.submit();
            page.until("seen.events.length === 1");
            page.until("named('otp').value === ''");
            page.fill_credentials();
        }
        page.server.fail(fault);
        match self {
            Self::First | Self::AfterFailure => page.submit(),
            Self::Unmount => {
                page.run(
                    "window.gone = form;
                    for (const kind of ['created', 'failed', 'unknown', 'dismissed'])
                        form.addEventListener(`access-token-${kind}`, ({ type, detail }) =>
                            form.isConnected || seen.events.push({ type, detail }));
                    const { fetch } = window;
                    window.fetch = (request) => {
                        const answer = fetch(request);
                        gone.remove();
                        return answer;
                    };
                    one('[type=submit]').click();",
                    &[],
                );
            }
            Self::DoubleClick => {
                page.run("const b = one('[type=submit]'); b.click(); b.click();", &[]);
            }
            Self::EnterHeld => hold_enter(page),
            Self::Offline => {
                page.run(
                    "const { fetch } = window;
                    window.fetch = (request) => {
                        const answer = fetch(request);
                        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
                        dispatchEvent(new Event('offline'));
                        return answer;
                    };
                    one('[type=submit]').click();",
                    &[],
                );
            }
            Self::TimedOut => {
                page.run(
                    "form.timeout = 1000;
                    const { fetch } = window;
                    window.fetch = (request) => {
                        const answer = fetch(request);
                        answer.catch(() => {}); // it is awaited later
                        const late = new Promise((go) => window.arrive = go);
                        return late.then(() => answer);
                    };
                    one('[type=submit]').click();",
                    &[],
                );
                page.until_screen("unknown");
                let said = page.text("one('[part=unknown]')");
                assert!(said.contains("No answer came in time."), "{said}");
            }
        }
        if hangs {
            page.server.wait_for_requests(1 + self.requests_before());
            page.server.let_go();
        }
        if self == Self::TimedOut {
            page.run("arrive();", &[]);
        }
    }

    /// What the host was told, once the end was told.
    pub(super) fn told(self, page: &Page, end: End) -> Vec<Value> {
        let count = match (self, end) {
            (Self::AfterFailure | Self::TimedOut, _) => 2,
            // The token goes with the form.
            (Self::Unmount, End::Issued) => 2,
            _ => 1,
        };
        page.until(&format!("seen.events.length >= {count}"));
        let told = page.events();
        assert_eq!(told.len(), count, "{told:#?}");
        told
    }
}

/// As long as it is down, Enter comes again and again. Where a driver can't
/// hold it, it is pressed as often.
fn hold_enter(page: &Page) {
    page.run("named('otp').focus();", &[]);
    if Engine::chosen() != Engine::Chromium {
        return page.press(&key::ENTER.repeat(15));
    }
    let stroke = |kind: &str, repeats: bool| {
        let stroke = json!({
            "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13,
            "text": if kind == "keyDown" { "\r" } else { "" }, "autoRepeat": repeats,
        });
        page.browser.devtools("Input.dispatchKeyEvent", stroke);
    };
    stroke("keyDown", false);
    for _ in 0..15 {
        stroke("keyDown", true);
    }
    stroke("keyUp", false);
}
