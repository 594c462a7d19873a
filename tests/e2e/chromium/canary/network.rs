//! What went over the network, as the browser noted it.

use std::cell::RefCell;

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
        let ours: Vec<&Value> = log.iter().filter_map(id_of_ours).collect();
        let mut places = Vec::new();
        for params in log.iter() {
            let ours = ours.contains(&&params["requestId"]);
            each_text(params, "", &mut |path, text| {
                places.push((place(path, ours), text.to_owned()));
            });
        }
        places
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

/// The id of a request that creates, lists or revokes tokens.
fn id_of_ours(params: &Value) -> Option<&Value> {
    let url = params["request"]["url"].as_str()?;
    url.contains("/user/accesstoken")
        .then_some(&params["requestId"])
}

fn place(path: &str, ours: bool) -> String {
    let lower = path.to_lowercase();
    if ours
        && ["headers.authorization", "headers.x-csrf-token"]
            .iter()
            .any(|end| lower.ends_with(end))
    {
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
