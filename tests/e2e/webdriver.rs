//! ChromeDriver, a browser of its own for each test, and the few commands of
//! the WebDriver protocol that the tests need.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

/// A browser that is closed when this is dropped.
pub(crate) struct Browser {
    driver: Child,
    /// Kept open: the driver ends when it can't write.
    _output: BufReader<ChildStdout>,
    agent: Agent,
    /// The address of the session's commands.
    session: String,
}

/// An element of the page, as WebDriver refers to it.
pub(crate) struct Element(Value);

impl Browser {
    pub(crate) fn start() -> Self {
        Self::with_logs(json!({ "browser": "ALL" }))
    }

    /// Notes all that goes over the network too.
    pub(crate) fn start_listening() -> Self {
        Self::with_logs(json!({ "browser": "ALL", "performance": "ALL" }))
    }

    fn with_logs(logs: Value) -> Self {
        // The port that it takes may be free for one version of the Internet
        // Protocol and not for the other; then it ends.
        let (driver, output, port) = (0..5)
            .find_map(|_| start_driver())
            .expect("ChromeDriver says on which port it listens");
        let server = format!("http://127.0.0.1:{port}");
        let agent = agent();
        let created = send(
            agent
                .post(format!("{server}/session"))
                .send_json(capabilities(logs)),
        );
        let id = created["sessionId"].as_str().unwrap_or_default();
        assert!(!id.is_empty(), "the browser does not start: {created}");
        Self {
            driver,
            _output: output,
            agent,
            session: format!("{server}/session/{id}"),
        }
    }

    /// Gives a command, which must succeed.
    pub(crate) fn post(&self, command: &str, body: Value) -> Value {
        let value = self.attempt(command, body);
        assert!(value.get("error").is_none(), "{command}: {value:#}");
        value
    }

    /// Gives a command and returns its value, or its error as the driver words it.
    pub(crate) fn attempt(&self, command: &str, body: Value) -> Value {
        let url = format!("{}/{command}", self.session);
        send(self.agent.post(url).send_json(body))
    }

    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Value {
        self.post("execute/sync", json!({ "script": script, "args": args }))
    }

    /// A command of the browser's own protocol.
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
    pub(crate) fn click(&self, Element(element): &Element) -> bool {
        let id = element.as_object().and_then(|map| map.values().next());
        let id = id.and_then(Value::as_str).unwrap_or_default();
        let answer = self.attempt(&format!("element/{id}/click"), json!({}));
        let gone = answer["error"] == "stale element reference";
        assert!(answer.is_null() || gone, "{answer:#}");
        !gone
    }

    /// Presses and releases keys one after the other, wherever the focus is.
    pub(crate) fn press(&self, keys: &str) {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        self.post(
            "actions",
            json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] }),
        );
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Whatever has gone wrong, neither browser nor driver may stay behind.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
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
    let mut answer = answer.expect("ChromeDriver answers");
    let body: Value = answer
        .body_mut()
        .with_config()
        .limit(u64::MAX)
        .read_json()
        .unwrap();
    body["value"].clone()
}

fn start_driver() -> Option<(Child, BufReader<ChildStdout>, u16)> {
    let mut driver = Command::new(variable("CHROMEDRIVER"))
        .args(["--port=0", "--log-level=SEVERE"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("ChromeDriver starts");
    let mut output = BufReader::new(driver.stdout.take().unwrap());
    let port = output
        .by_ref()
        .lines()
        .map_while(Result::ok)
        .find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
    if port.is_none() {
        let _ = driver.wait();
    }
    Some((driver, output, port?))
}

/// The flags are those of the browser tests.
fn capabilities(logs: Value) -> Value {
    let mut wanted: Value = serde_json::from_str(include_str!("../../webdriver.json")).unwrap();
    wanted["goog:chromeOptions"]["binary"] = variable("CHROMIUM").into();
    wanted["goog:loggingPrefs"] = logs;
    json!({ "capabilities": { "alwaysMatch": wanted } })
}
