//! What went over the network, as the browser noted it.

use std::cell::RefCell;
use std::time::Duration;

use serde_json::{Value, json};

use crate::webdriver::Browser;

/// Everything that was noted since the browser started.
#[derive(Default)]
pub(super) struct NetworkLog(RefCell<Vec<Value>>);

impl NetworkLog {
    /// Where a text occurs, in names of places.
    pub(super) fn places(&self, browser: &Browser) -> Vec<(String, String)> {
        self.read(browser);
        let log = self.0.borrow();
        let creates: Vec<&Value> = log.iter().filter_map(create_id).collect();
        let mut places = Vec::new();
        for params in log.iter() {
            let ours = creates.contains(&&params["requestId"]);
            each_text(params, "", &mut |path, text| {
                places.push((place(path, ours), text.to_owned()));
            });
        }
        places
    }

    /// The token in the answer to the latest request for one.
    pub(super) fn token(&self, browser: &Browser) -> String {
        self.read(browser);
        let log = self.0.borrow();
        let id = log.iter().filter_map(create_id).next_back().unwrap();
        // The browser keeps the answer a moment later than the page has it.
        let answer = (0..100).find_map(|_| {
            let command =
                json!({ "cmd": "Network.getResponseBody", "params": { "requestId": id } });
            let answer = browser.attempt("goog/cdp/execute", command);
            let known = answer.get("body").is_some();
            std::thread::sleep(Duration::from_millis(20));
            known.then_some(answer)
        });
        let answer = answer.expect("the answer is kept");
        // Its JSON may be broken.
        let (_, token) = answer["body"].as_str().unwrap().split_once("v2x").unwrap();
        format!("v2x{}", &token[..64])
    }

    fn read(&self, browser: &Browser) {
        let entries = browser.post("se/log", json!({ "type": "performance" }));
        for entry in entries.as_array().unwrap() {
            let noted: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            let method = noted["message"]["method"].as_str().unwrap();
            if method.starts_with("Network.") {
                self.0.borrow_mut().push(noted["message"]["params"].clone());
            }
        }
    }
}

/// The id of a request for a token.
fn create_id(params: &Value) -> Option<&Value> {
    let request = &params["request"];
    let url = request["url"].as_str()?;
    (request["method"] == "POST" && url.ends_with("/user/accesstoken"))
        .then_some(&params["requestId"])
}

fn place(path: &str, ours: bool) -> String {
    if ours && path.to_lowercase().ends_with("headers.authorization") {
        return "header of the request".to_owned();
    }
    if ours && path == ".request.postData" {
        return "body of the request".to_owned();
    }
    let key = path.rsplit('.').next().unwrap_or_default();
    let key = if path.contains("headers.") {
        "header"
    } else {
        key
    };
    format!("network log: {key}")
}

fn each_text(value: &Value, path: &str, found: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => found(path, text),
        Value::Array(list) => list.iter().for_each(|item| each_text(item, path, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                // The name of a header may be a secret as well.
                found(path, key);
                each_text(value, &format!("{path}.{key}"), found);
            }
        }
        _ => {}
    }
}
