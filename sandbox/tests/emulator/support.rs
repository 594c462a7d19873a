use sandbox::{Clock, Config, Handle};
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};
use ureq::{Agent, http::HeaderMap};

pub(crate) const TOKENS: &str = "/api/v2/user/accesstoken";
pub(crate) const NOON: &str = "2026-01-31T12:00:00Z";

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|v| v.to_str().unwrap())
    }
}

/// A sandbox of its own and a client for it, signed in as `session`.
pub(crate) struct Bench {
    pub(crate) sandbox: Handle,
    agent: Agent,
    pub(crate) bearer: Option<String>,
}

impl Bench {
    /// The clock stands still at [`NOON`].
    pub(crate) fn new() -> Self {
        Self::with(Config::default())
    }

    pub(crate) fn with(config: Config) -> Self {
        let clock = Clock::frozen_at(NOON).unwrap();
        let sandbox = sandbox::spawn(Config { clock, ..config }).unwrap();
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        Self {
            sandbox,
            agent,
            bearer: Some("session".to_owned()),
        }
    }

    pub(crate) fn signed_in(mut self, bearer: &str) -> Self {
        self.bearer = Some(bearer.to_owned());
        self
    }

    pub(crate) fn signed_out(mut self) -> Self {
        self.bearer = None;
        self
    }

    pub(crate) fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> Result<Answer, ureq::Error> {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.sandbox.url()));
        if let Some(bearer) = &self.bearer {
            request = request.header("authorization", format!("Bearer {bearer}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut answer = match body {
            Some(body) => self.agent.run(request.body(body.to_owned()).unwrap())?,
            None => self.agent.run(request.body(()).unwrap())?,
        };
        Ok(Answer {
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            text: answer
                .body_mut()
                .with_config()
                .limit(50_000_000)
                .read_to_string()?,
        })
    }

    pub(crate) fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Answer {
        let json = [("content-type", "application/json")];
        let body = body.map(Value::to_string);
        let headers = if body.is_some() { &json[..] } else { &[] };
        self.try_send(method, path, headers, body.as_deref())
            .unwrap()
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None)
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, Some(body))
    }

    pub(crate) fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, Some(body))
    }

    pub(crate) fn create(&self, body: &Value) -> Answer {
        self.post(TOKENS, body)
    }

    /// Creates with the given fields over the required ones.
    pub(crate) fn create_with(&self, fields: &Value) -> Answer {
        self.create(&body_with(fields))
    }

    /// The document of a new token.
    pub(crate) fn token(&self, fields: &Value) -> Value {
        let answer = self.create_with(fields);
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json()
    }

    pub(crate) fn advance(&self, seconds: i64) {
        let answer = self.post("/_sandbox/clock/advance", &json!({ "seconds": seconds }));
        assert_eq!(answer.status, 200, "{}", answer.text);
    }

    pub(crate) fn arm(&self, fault: &Value) {
        let answer = self.put("/_sandbox/fault", fault);
        assert_eq!(answer.status, 200, "{}", answer.text);
    }

    /// How many tokens were ever made.
    pub(crate) fn created(&self) -> u64 {
        self.get("/_sandbox/tokens").json()["created"]
            .as_u64()
            .unwrap()
    }

    pub(crate) fn received(&self) -> Vec<Value> {
        let mut answer = self.get("/_sandbox/received").json();
        answer["received"]
            .as_array_mut()
            .unwrap()
            .drain(..)
            .collect()
    }

    /// A connection for bytes written by hand.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.sandbox.port())).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .unwrap();
        stream
    }
}

/// The shortest body that creates a token.
pub(crate) fn required() -> Value {
    json!({ "label": "Reports", "otp": "0000000", "scope": ["wallet_view_all"] })
}

/// [`required`] with fields added or replaced.
pub(crate) fn body_with(fields: &Value) -> Value {
    let mut body = required();
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

/// [`required`] without one field.
pub(crate) fn body_without(field: &str) -> Value {
    let mut body = required();
    body.as_object_mut().unwrap().remove(field);
    body
}

/// A create request as bytes.
pub(crate) fn raw_create(body: &Value) -> String {
    let body = body.to_string();
    format!(
        "POST {TOKENS} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer session\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Sends bytes and reads until the other side closes; a reset counts as that.
pub(crate) fn exchange(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Err(e) if e.kind() != std::io::ErrorKind::ConnectionReset => panic!("{e}"),
        _ => String::from_utf8(answer).unwrap(),
    }
}

/// Asserts a refusal in the API's shape and returns its text.
#[track_caller]
pub(crate) fn refused(answer: &Answer, status: u16, name: &str) -> String {
    assert_eq!(answer.status, status, "{}", answer.text);
    let body = answer.json();
    assert_eq!(body["name"], name, "{body}");
    assert_eq!(body["context"], json!({}), "{body}");
    assert_eq!(body["requestId"].as_str().unwrap().len(), 26, "{body}");
    body["error"].as_str().unwrap().to_owned()
}
