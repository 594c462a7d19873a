//! The sandbox that serves a page and takes its requests.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

use crate::page::PATIENCE;
use crate::webdriver::agent;

/// A sandbox of a test's own; it stops when this is dropped.
pub(crate) struct Server {
    sandbox: sandbox::Handle,
    agent: Agent,
    secrets: Receiver<String>,
}

impl Server {
    /// Serves the files of a directory, if there is one, beside the API.
    pub(crate) fn start(dist: Option<PathBuf>) -> Self {
        let (witness, secrets) = channel();
        let config = sandbox::Config {
            dist,
            witness: Some(witness),
            ..sandbox::Config::default()
        };
        Self {
            sandbox: sandbox::spawn(config).expect("the sandbox starts"),
            agent: agent(),
            secrets,
        }
    }

    pub(crate) fn url(&self) -> String {
        self.sandbox.url()
    }

    /// Every create request as it came.
    pub(crate) fn received(&self) -> Vec<Value> {
        let answer = self.get("/_sandbox/received", None);
        answer["received"].as_array().cloned().unwrap_or_default()
    }

    /// The body of the only create request that came.
    pub(crate) fn only_body(&self) -> Value {
        let received = self.received();
        assert_eq!(received.len(), 1, "one click, one request: {received:#?}");
        assert_eq!(received[0]["unknownFields"], json!([]));
        received[0]["body"].clone()
    }

    /// Waits until so many create requests have arrived.
    pub(crate) fn wait_for_requests(&self, count: usize) {
        let deadline = Instant::now() + PATIENCE;
        while self.received().len() < count {
            assert!(Instant::now() < deadline, "request {count} does not arrive");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// How many tokens were made.
    pub(crate) fn tokens(&self) -> u64 {
        let answer = self.get("/_sandbox/tokens", None);
        answer["created"].as_u64().unwrap()
    }

    /// The secrets of the tokens that were made since this was last asked.
    pub(crate) fn new_secrets(&self) -> Vec<String> {
        self.secrets.try_iter().collect()
    }

    /// Whether a token opens its own session.
    pub(crate) fn accepts(&self, token: &str) -> bool {
        let session = self.get("/api/v2/user/session", Some(token));
        session.get("session").is_some()
    }

    /// Arms a fault for the next create request.
    pub(crate) fn fail(&self, fault: Value) {
        let url = format!("{}/_sandbox/fault", self.url());
        let answer = self.agent.put(url).send_json(&fault).unwrap();
        assert_eq!(answer.status(), 200, "the sandbox knows no fault {fault}");
    }

    /// Takes as many requests as come.
    pub(crate) fn lift_limits(&self) {
        let url = format!("{}/_sandbox/limits", self.url());
        let many = json!({ "requestsPerMinute": 1_000_000, "passwordsPerMinute": 1_000_000 });
        let answer = self.agent.put(url).send_json(many).unwrap();
        assert_eq!(answer.status(), 200);
    }

    /// Lets the server's time go by.
    pub(crate) fn advance(&self, seconds: u32) {
        let url = format!("{}/_sandbox/clock/advance", self.url());
        let answer = self
            .agent
            .post(url)
            .send_json(json!({ "seconds": seconds }));
        assert_eq!(answer.unwrap().status(), 200);
    }

    /// Forgets the create requests that came so far.
    pub(crate) fn forget_requests(&self) {
        let url = format!("{}/_sandbox/received", self.url());
        self.agent.delete(url).call().unwrap();
    }

    /// Disarms the fault, which lets go of a request that hangs, and forgets one
    /// that was cut: the next is a new one, however soon it comes.
    pub(crate) fn let_go(&self) {
        let url = format!("{}/_sandbox/fault", self.url());
        self.agent.delete(url).call().unwrap();
    }

    fn get(&self, path: &str, bearer: Option<&str>) -> Value {
        let mut request = self.agent.get(format!("{}{path}", self.url()));
        if let Some(bearer) = bearer {
            request = request.header("Authorization", format!("Bearer {bearer}"));
        }
        request.call().unwrap().body_mut().read_json().unwrap()
    }
}
