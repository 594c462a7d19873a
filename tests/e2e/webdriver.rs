//! A browser of its own for each test, and the few commands of the WebDriver
//! protocol that the tests need.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use crate::engine::{Driver, Engine};

/// A browser that is closed when this is dropped.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    agent: Agent,
    /// The address of the session's commands.
    session: String,
    /// Ends after the session.
    _driver: Driver,
}

/// An element of the page, as WebDriver refers to it.
pub(crate) struct Element(Value);

impl Browser {
    pub(crate) fn start() -> Self {
        let engine = Engine::chosen();
        Self::with(engine, engine.capabilities())
    }

    /// Chromium, noting all that goes over the network too.
    pub(crate) fn start_listening() -> Self {
        let engine = Engine::chosen();
        let mut wanted = engine.capabilities();
        wanted["goog:loggingPrefs"]["performance"] = "ALL".into();
        Self::with(engine, wanted)
    }

    fn with(engine: Engine, capabilities: Value) -> Self {
        let driver = engine.start();
        let agent = agent();
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let sessions = format!("{}/session", driver.url);
        let created = send(agent.post(&sessions).send_json(wanted));
        let id = created["sessionId"].as_str().unwrap_or_default();
        assert!(!id.is_empty(), "{engine} does not start: {created}");
        let browser = Self {
            engine,
            agent,
            session: format!("{sessions}/{id}"),
            _driver: driver,
        };
        if engine == Engine::Firefox {
            browser.move_to_a_bare_window();
        }
        browser
    }

    /// Firefox makes a window with a toolbar no narrower than 500 pixels.
    fn move_to_a_bare_window(&self) {
        let first = self.get("window");
        self.run("open('about:blank', '', 'popup');", &[]);
        let handles = self.get("window/handles");
        let mut handles = handles.as_array().into_iter().flatten();
        let bare = handles.find(|handle| **handle != first);
        self.agent
            .delete(format!("{}/window", self.session))
            .call()
            .unwrap();
        self.post("window", json!({ "handle": bare }));
    }

    /// Gives a command, which must succeed.
    pub(crate) fn post(&self, command: &str, body: Value) -> Value {
        let value = self.attempt(command, body);
        assert!(value.get("error").is_none(), "{command}: {value:#}");
        value
    }

    /// Asks for something, which must be known.
    pub(crate) fn get(&self, command: &str) -> Value {
        let value = send(self.agent.get(format!("{}/{command}", self.session)).call());
        assert!(value.get("error").is_none(), "{command}: {value:#}");
        value
    }

    /// Gives a command and returns its value, or its error as the driver words it.
    pub(crate) fn attempt(&self, command: &str, body: Value) -> Value {
        let url = format!("{}/{command}", self.session);
        send(self.agent.post(url).send_json(body))
    }

    /// A picture of the window, in base64, if the driver is still there to take it.
    pub(crate) fn picture(&self) -> Option<String> {
        let url = format!("{}/screenshot", self.session);
        let mut answer = self.agent.get(url).call().ok()?;
        let body = answer.body_mut().with_config().limit(u64::MAX);
        let body: Value = body.read_json().ok()?;
        body["value"].as_str().map(str::to_owned)
    }

    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Value {
        self.post("execute/sync", json!({ "script": script, "args": args }))
    }

    /// A command of Chromium's own protocol.
    pub(crate) fn devtools(&self, command: &str, params: Value) -> Value {
        self.post(
            "goog/cdp/execute",
            json!({ "cmd": command, "params": params }),
        )
    }

    /// The element that a script returns.
    pub(crate) fn element(&self, script: &str) -> Option<Element> {
        let value = self.run(script, &[]);
        (!value.is_null()).then_some(Element(value))
    }

    /// Clicks as a user does: not on what is covered or can't be seen. Whether
    /// the element was still there.
    pub(crate) fn click(&self, element: &Element) -> bool {
        let answer = self.attempt(&format!("element/{}/click", element.id()), json!({}));
        let gone = answer["error"] == "stale element reference";
        assert!(answer.is_null() || gone, "{answer:#}");
        !gone
    }

    /// What the browser tells assistive technology that an element is called,
    /// and what it is.
    pub(crate) fn name_and_role(&self, element: &Element) -> (String, String) {
        let ask = |what| {
            let value = self.get(&format!("element/{}/{what}", element.id()));
            value.as_str().unwrap_or_default().to_owned()
        };
        (ask("computedlabel"), ask("computedrole"))
    }

    /// Presses and releases keys one after the other, wherever the focus is.
    pub(crate) fn press(&self, keys: &str) {
        let strokes = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| (kind, key)));
        self.strokes(strokes);
    }

    /// Presses a key while Control is held.
    pub(crate) fn press_with_control(&self, key: char) {
        const CONTROL: char = '\u{E009}';
        self.strokes([
            ("keyDown", CONTROL),
            ("keyDown", key),
            ("keyUp", key),
            ("keyUp", CONTROL),
        ]);
    }

    fn strokes(&self, strokes: impl IntoIterator<Item = (&'static str, char)>) {
        let strokes: Vec<Value> = strokes
            .into_iter()
            .map(|(kind, key)| json!({ "type": kind, "value": key }))
            .collect();
        self.post(
            "actions",
            json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] }),
        );
    }
}

impl Element {
    fn id(&self) -> &str {
        let id = self.0.as_object().and_then(|map| map.values().next());
        id.and_then(Value::as_str).unwrap_or_default()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Whatever has gone wrong, neither browser nor driver may stay behind.
        let _ = self.agent.delete(&self.session).call();
    }
}

/// What `cargo xtask test` sets.
pub(crate) fn variable(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run these tests by `cargo xtask test`"))
}

/// Takes every answer as one, whatever its status.
pub(crate) fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(60)))
        .build()
        .new_agent()
}

fn send(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Value {
    let mut answer = answer.expect("the driver answers");
    let body: Value = answer
        .body_mut()
        .with_config()
        .limit(u64::MAX)
        .read_json()
        .unwrap();
    body["value"].clone()
}
