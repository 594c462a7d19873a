//! The demo page as its user sees it: what can be done there, what can be read.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::server::Server;
use crate::webdriver::{Browser, Element};

/// How long a condition may take to come true.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
/// The session token that the tests enter.
pub(crate) const SESSION: &str = "session-of-the-treasurer";
/// The one-time password of the test environment.
pub(crate) const OTP: &str = "0000000";

/// Keys, as WebDriver names them.
pub(crate) mod key {
    pub(crate) const BACKSPACE: &str = "\u{E003}";
    pub(crate) const TAB: &str = "\u{E004}";
    pub(crate) const ENTER: &str = "\u{E007}";
    pub(crate) const ESCAPE: &str = "\u{E00C}";
    pub(crate) const SPACE: &str = " ";
    pub(crate) const RIGHT: &str = "\u{E014}";
    pub(crate) const DOWN: &str = "\u{E015}";
}

/// A page in a browser, and the server behind it.
pub(crate) struct Page {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
}

/// Opens a page that has the form.
pub(crate) fn open(browser: Browser, url: &str, server: Server) -> Page {
    let page = Page { browser, server };
    page.resize(1280, 900);
    page.browser.post("url", json!({ "url": url }));
    page.until("named('label')");
    page
}

impl Page {
    pub(crate) fn goto(&self, path: &str) {
        let url = format!("{}{path}", self.server.url());
        self.browser.post("url", json!({ "url": url }));
    }

    /// The value of an expression in the page.
    pub(crate) fn eval(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"), &[])
    }

    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Value {
        let script = format!("{}\n{script}", include_str!("page.js"));
        self.browser.run(&script, args)
    }

    pub(crate) fn text(&self, expression: &str) -> String {
        let value = self.eval(&format!("text({expression})"));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until an expression holds.
    pub(crate) fn until(&self, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.eval(&format!("!!({expression})")) != true {
            if Instant::now() > deadline {
                let page = self.eval("root ? [...root.children].map(text).join() : null");
                let troubles = self.eval("seen.troubles");
                panic!("never became true: {expression}\nthe form: {page}\n{troubles:#}");
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    pub(crate) fn until_screen(&self, screen: &str) {
        self.until(&format!("screen() === '{screen}'"));
    }

    // What a user does.

    /// Clicks what an expression finds, unfolding what it is folded into.
    pub(crate) fn click(&self, expression: &str) {
        self.until(expression);
        self.unfold(expression);
        self.tap(expression);
    }

    fn unfold(&self, expression: &str) {
        let fold = format!("({expression}).closest('details:not([open])')?.firstElementChild");
        if !self.eval(&format!("{fold}?.tagName")).is_null() {
            self.tap(&fold);
        }
    }

    /// Clicks until the element has felt it, and no more: a list that is being
    /// typed into may be drawn anew under the pointer, and WebKit's driver
    /// clicks where the element was before it came into view.
    fn tap(&self, expression: &str) {
        let aim = include_str!("aim.js").replace("EXPRESSION", expression);
        for _ in 0..3 {
            self.run(&aim, &[]);
            if self.browser.click(&self.element(expression)) && self.is_felt() {
                return;
            }
        }
        panic!("no click arrives at {expression}");
    }

    /// Whether the click has arrived; a page that was left by it says nothing.
    fn is_felt(&self) -> bool {
        let deadline = Instant::now() + Duration::from_secs(1);
        while self.eval("window.felt === false") == true {
            if Instant::now() > deadline {
                return false;
            }
            std::thread::sleep(Duration::from_millis(15));
        }
        true
    }

    pub(crate) fn element(&self, expression: &str) -> Element {
        let script = format!("{}\nreturn ({expression});", include_str!("page.js"));
        self.browser.element(&script).expect(expression)
    }

    pub(crate) fn press(&self, keys: &str) {
        self.browser.press(keys);
    }

    /// Replaces what a control holds, as a browser's own filling in does.
    pub(crate) fn fill(&self, name: &str, text: &str) {
        self.select(name);
        self.insert(text);
    }

    /// Puts a text in place of what is selected, all at once.
    pub(crate) fn insert(&self, text: &str) {
        if text.is_empty() {
            self.press(key::BACKSPACE);
        } else {
            let insert = "document.execCommand('insertText', false, arguments[0]);";
            self.run(insert, &[json!(text)]);
        }
    }

    /// Gives a control the focus and selects all that is in it.
    pub(crate) fn select(&self, name: &str) {
        let control = format!("named('{name}')");
        self.until(&control);
        self.unfold(&control);
        self.run(
            "named(arguments[0]).focus(); named(arguments[0]).select();",
            &[json!(name)],
        );
    }

    /// Leaves the control that has the focus.
    pub(crate) fn leave(&self) {
        self.eval("focused()?.blur()");
    }

    /// Pastes from the clipboard in place of what a control holds.
    pub(crate) fn paste(&self, name: &str, text: &str) {
        self.beside("node.value = arguments[0]; node.select();", text);
        self.browser.press_with_control('c');
        self.select(name);
        self.browser.press_with_control('v');
        self.run("document.querySelector('#beside').remove();", &[]);
    }

    /// What is in the clipboard.
    pub(crate) fn clipboard(&self) -> String {
        self.beside("", "");
        self.browser.press_with_control('v');
        let text = self.run(
            "const node = document.querySelector('#beside'); node.remove(); return node.value;",
            &[],
        );
        text.as_str().unwrap_or_default().to_owned()
    }

    /// A text field of the page's own, with the focus.
    fn beside(&self, then: &str, text: &str) {
        let script = format!(
            "const node = document.createElement('textarea');
            node.id = 'beside';
            document.body.append(node);
            node.focus();
            {then}"
        );
        self.run(&script, &[json!(text)]);
    }

    /// Has the browser ask nobody before a page writes to the clipboard. Only
    /// Chromium does.
    pub(crate) fn allow_clipboard(&self) {
        if self.browser.engine == Engine::Chromium {
            self.set_clipboard("granted");
        }
    }

    /// Has the browser refuse to write to the clipboard. Where no setting does
    /// that, the page is answered in its place.
    pub(crate) fn refuse_clipboard(&self) {
        if self.browser.engine == Engine::Chromium {
            self.set_clipboard("denied");
        } else {
            let refuse = "navigator.clipboard.writeText = () =>
                Promise.reject(new DOMException('refused', 'NotAllowedError'));";
            self.run(refuse, &[]);
        }
    }

    fn set_clipboard(&self, state: &str) {
        let descriptor = json!({ "name": "clipboard-write" });
        let setting = json!({ "descriptor": descriptor, "state": state });
        self.browser.post("permissions", setting);
    }

    /// Ticks a scope's box.
    pub(crate) fn tick(&self, scope: &str) {
        self.click(&format!("scope('{scope}').closest('label')"));
    }

    /// Ticks a box, or chooses among several that have a name.
    pub(crate) fn choose(&self, name: &str, value: &str) {
        self.click(&format!("option('{name}', '{value}').closest('label')"));
    }

    pub(crate) fn check(&self, name: &str) {
        self.click(&format!("named('{name}').closest('label')"));
    }

    /// Adds a row of limits and names its coin.
    pub(crate) fn add_limit(&self, row: usize, coin: &str) {
        self.click("button('Add a limit')");
        self.fill(&format!("spendingLimits[{row}].coin"), coin);
        self.press(key::TAB);
    }

    pub(crate) fn click_button(&self, words: &str) {
        self.click(&format!("button({})", json!(words)));
    }

    pub(crate) fn submit(&self) {
        self.click("one('button[type=submit]')");
    }

    /// Fills in what every token needs, the credentials included.
    pub(crate) fn fill_required(&self) {
        self.fill("label", "Reports");
        self.tick("wallet_view_all");
        self.fill_credentials();
    }

    pub(crate) fn fill_credentials(&self) {
        self.fill("bearer", SESSION);
        self.fill("otp", OTP);
    }

    // What can be read.

    pub(crate) fn value(&self, name: &str) -> String {
        let value = self.eval(&format!("named('{name}').value"));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// What is said to be wrong at a control.
    pub(crate) fn error(&self, name: &str) -> Option<String> {
        let error = self.eval(&format!("errorOf(named('{name}'))"));
        error.as_str().map(str::to_owned)
    }

    /// The lines of the error summary.
    pub(crate) fn summary(&self) -> Vec<String> {
        serde_json::from_value(self.eval("summary()")).unwrap()
    }

    /// The events that the page was told since it was loaded.
    pub(crate) fn events(&self) -> Vec<Value> {
        self.eval("seen.events")
            .as_array()
            .cloned()
            .unwrap_or_default()
    }

    /// Shows the token and reads it.
    pub(crate) fn reveal(&self) -> String {
        self.click("one('[part=reveal]')");
        self.until("/^v2x[0-9a-f]{64}$/.test(text(one('[part=token]')))");
        self.text("one('[part=token]')")
    }

    // The window.

    /// Gives the document so much room, whatever the window has around it.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        if self.browser.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.browser
                .devtools("Emulation.setDeviceMetricsOverride", metrics);
            return;
        }
        let around = self.run(
            "document.documentElement.style.width = '';
            return [outerWidth - innerWidth, outerHeight - innerHeight];",
            &[],
        );
        let [across, down] = serde_json::from_value::<[u32; 2]>(around).unwrap();
        let rect = json!({ "x": 0, "y": 0, "width": width + across, "height": height + down });
        self.browser.post("window/rect", rect);
        self.until(&format!(
            "innerWidth !== {width} || innerHeight === {height}"
        ));
        if self.eval("innerWidth") != width {
            // WebKit's window is never narrower than its toolbar.
            let narrow = format!("document.documentElement.style.width = '{width}px'");
            self.eval(&narrow);
        }
    }

    /// Brings the top of the page back into view.
    pub(crate) fn scroll_to_top(&self) {
        self.eval("scrollTo(0, 0)");
    }

    /// Nothing was forbidden by the policy and nothing was complained of, but
    /// for what has one of these words in it, and for what the browser itself
    /// says of the requests that tests spoil.
    pub(crate) fn assert_calm(&self, but_for: &[&str]) {
        let expected = |text: &str| but_for.iter().any(|words| text.contains(words));
        let mut troubles: Vec<String> = serde_json::from_value(self.eval("seen.troubles")).unwrap();
        troubles.retain(|trouble| !expected(trouble));
        assert_eq!(troubles, [""; 0]);
        let log = self.log();
        let complaint = |entry: &&Value| {
            let message = entry["message"].as_str().unwrap_or_default();
            let spoilt = ["/user/accesstoken", "net::ERR_FAILED"];
            entry["level"] != "INFO"
                && !spoilt.iter().any(|part| message.contains(part))
                && !expected(message)
        };
        let complaints: Vec<&Value> = log.iter().filter(complaint).collect();
        assert!(complaints.is_empty(), "{complaints:#?}");
    }

    /// Cuts the browser from the network. Where no driver can, the page is only
    /// told that it is cut.
    pub(crate) fn go_offline(&self, offline: bool) {
        if self.browser.engine == Engine::Chromium {
            let conditions = json!({
                "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
            });
            self.browser.devtools("Network.enable", json!({}));
            self.browser
                .devtools("Network.emulateNetworkConditions", conditions);
        } else {
            let tell = "Object.defineProperty(navigator, 'onLine', { value: !arguments[0], configurable: true });";
            self.run(tell, &[json!(offline)]);
        }
    }

    /// What is wrong on purpose.
    pub(crate) fn forget_troubles(&self) {
        self.eval("seen.troubles.length = 0");
        self.log();
    }

    /// What the browser itself wrote to the console since this was last asked;
    /// only Chromium tells.
    fn log(&self) -> Vec<Value> {
        if self.browser.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.browser.post("se/log", json!({ "type": "browser" }));
        log.as_array().cloned().unwrap_or_default()
    }
}
