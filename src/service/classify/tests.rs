#![allow(clippy::unwrap_used)] // A file that can't be read shall fail its test.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::*;
use crate::service::retry_after;

/// One recorded answer and what it means; the same files are answered to the
/// client in the browser's tests.
struct Recorded {
    name: String,
    status: u16,
    body: ErrorBody,
    wait: Option<u32>,
    expect: Value,
}

fn recorded() -> Vec<Recorded> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/answers/refused");
    let files = fs::read_dir(folder).unwrap();
    files.map(|file| read(&file.unwrap().path())).collect()
}

fn read(path: &Path) -> Recorded {
    let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let body = &file["body"];
    let text = |key: &str| body[key].as_str().map(str::to_owned);
    let flag = |key: &str| body[key].as_bool() == Some(true);
    let header = file["headers"]["retry-after"].as_str();
    Recorded {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        status: file["status"].as_u64().unwrap().try_into().unwrap(),
        body: ErrorBody {
            error: text("error"),
            message: text("message"),
            name: text("name"),
            request_id: text("requestId"),
            needs_otp: flag("needsOTP"),
            needs_unlock: flag("needsUnlock"),
        },
        wait: header.and_then(|header| retry_after::seconds(header, 0.0, |_| f64::NAN)),
        expect: file["expect"].clone(),
    }
}

#[test]
fn recorded_refusals_are_told_apart() {
    let recorded = recorded();
    assert!(recorded.len() > 40, "{} files", recorded.len());
    for answer in recorded {
        let Recorded { name, expect, .. } = &answer;
        assert!(refuses(answer.status, true), "{name}");
        let refusal = refusal(answer.status, &answer.body, answer.wait);
        let reason = format!("{:?}", refusal.reason);
        assert_eq!(Some(&*reason), expect["reason"].as_str(), "{name}");
        assert_eq!(
            refusal.detail.as_deref(),
            expect["detail"].as_str(),
            "{name}"
        );
        assert_eq!(
            refusal.request_id.as_deref(),
            expect["requestId"].as_str(),
            "{name}"
        );
        assert_eq!(refusal.status, answer.status, "{name}");
    }
}

#[test]
fn the_browsers_tests_answer_the_same_files() {
    let list = include_str!("../../../tests/browser/service/refusals.rs");
    for Recorded { name, .. } in recorded() {
        let quoted = format!("\"{}\"", name.trim_end_matches(".json"));
        assert!(list.contains(&quoted), "{name}");
    }
}

#[test]
fn a_status_alone_decides_where_it_is_registered() {
    let silent = ErrorBody::default();
    for (status, reason) in [
        (400, Reason::Other),
        (401, Reason::Session),
        (403, Reason::NotAllowed),
        (404, Reason::NotFound),
        (405, Reason::Other),
        (413, Reason::Other),
        (417, Reason::Other),
        (421, Reason::Other),
        (422, Reason::Other),
        (426, Reason::Other),
        (428, Reason::Other),
        (429, Reason::TooMany { wait: None }),
        (431, Reason::Other),
        (451, Reason::Other),
    ] {
        assert!(refuses(status, false), "{status}");
        let refusal = refusal(status, &silent, None);
        assert_eq!(refusal.reason, reason, "{status}");
        assert_eq!(refusal.detail, None);
        assert_eq!(refusal.request_id, None);
    }
}

#[test]
fn what_may_have_taken_effect_is_no_refusal() {
    let doubtful = [
        0, 199, 300, 302, 307, 399, 408, 444, 460, 499, 500, 502, 503, 504, 520, 599,
    ];
    for status in doubtful {
        assert!(!refuses(status, true), "{status}");
        assert!(!refuses(status, false), "{status}");
    }
    for unregistered in [418, 419, 427, 430, 432, 450, 452, 470, 498] {
        assert!(refuses(unregistered, true), "{unregistered}");
        assert!(!refuses(unregistered, false), "{unregistered}");
    }
}

#[test]
fn a_sentence_with_a_secret_in_it_still_tells_its_reason() {
    let mut body = ErrorBody {
        error: Some("otp \0 is wrong".to_owned()),
        ..ErrorBody::default()
    };
    assert_eq!(refusal(400, &body, None).reason, Reason::Otp);
    body.error = Some("\0 is strange".to_owned());
    let refused = refusal(400, &body, None);
    assert_eq!((refused.reason, refused.detail), (Reason::Other, None));
    body.request_id = Some("a\0b".to_owned());
    assert_eq!(refusal(400, &body, None).request_id, None);
}

#[test]
fn the_message_is_shown_before_the_error() {
    let mut body = ErrorBody {
        error: Some("Bad Request".to_owned()),
        message: Some("not on Sundays".to_owned()),
        ..ErrorBody::default()
    };
    let detail = |body: &ErrorBody| refusal(400, body, None).detail;
    assert_eq!(detail(&body).as_deref(), Some("not on Sundays"));
    body.message = Some(" ".to_owned());
    assert_eq!(detail(&body).as_deref(), Some("Bad Request"));
}
