use crate::support::{Answer, Bench, exchange, raw_create, refused, required};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Arms a fault, creates once under it, and checks that it is over after that.
#[track_caller]
fn under(bench: &Bench, fault: Value) -> Answer {
    bench.arm(&fault);
    let answer = bench.create(&required());
    assert_eq!(
        bench.get("/_sandbox/fault").json(),
        json!({ "fault": null })
    );
    answer
}

#[test]
fn delay() {
    let bench = Bench::new();
    let start = Instant::now();
    let answer = under(&bench, json!({ "kind": "delay", "ms": 40 }));
    assert!(start.elapsed() >= Duration::from_millis(40));
    assert_eq!(answer.status, 200);
}

#[test]
fn hang_until_let_go() {
    let bench = Bench::new();
    bench.arm(&json!({ "kind": "hang" }));
    std::thread::scope(|scope| {
        let hanging = scope.spawn(|| bench.create(&required()));
        while bench.received().is_empty() {
            std::thread::sleep(Duration::from_millis(2));
        }
        assert_eq!(bench.created(), 0);
        assert!(!hanging.is_finished());
        bench.send("DELETE", "/_sandbox/fault", None);
        assert_eq!(hanging.join().unwrap().status, 200);
    });
    assert_eq!(bench.created(), 1);
}

#[test]
fn a_client_that_gives_up_on_a_hanging_request_leaves_no_token() {
    let bench = Bench::new();
    bench.arm(&json!({ "kind": "hang" }));
    let mut stream = bench.connect();
    std::io::Write::write_all(&mut stream, raw_create(&required()).as_bytes()).unwrap();
    while bench.received().is_empty() {
        std::thread::sleep(Duration::from_millis(2));
    }
    drop(stream);
    std::thread::sleep(Duration::from_millis(20));
    bench.send("DELETE", "/_sandbox/fault", None);
    bench.token(&json!({}));
    assert_eq!(bench.created(), 1);
}

#[test]
fn dropping_the_server_does_not_wait_for_what_hangs() {
    let bench = Bench::new();
    bench.arm(&json!({ "kind": "hang" }));
    let mut stream = bench.connect();
    std::io::Write::write_all(&mut stream, raw_create(&required()).as_bytes()).unwrap();
    while bench.received().is_empty() {
        std::thread::sleep(Duration::from_millis(2));
    }
    let start = Instant::now();
    drop(bench);
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[test]
fn cut_before_and_after_send_not_one_byte() {
    for (kind, created) in [("cut-before", 0), ("cut-after", 1)] {
        let bench = Bench::new();
        bench.arm(&json!({ "kind": kind }));
        assert_eq!(
            exchange(&mut bench.connect(), &raw_create(&required())),
            "",
            "{kind}"
        );
        assert_eq!(bench.created(), created, "{kind}");
        assert_eq!(bench.received()[0]["status"], Value::Null);
        bench.arm(&json!({ "kind": kind }));
        let json = [("content-type", "application/json")];
        let body = required().to_string();
        let result = bench.try_send("POST", crate::support::TOKENS, &json, Some(&body));
        assert!(result.is_err(), "{kind}: {result:?}");
        // Another label: on a slow machine the same one may pass for a repetition.
        bench.token(&json!({ "label": "after" }));
    }
}

#[test]
fn cut_body_ends_within_the_body() {
    let bench = Bench::new();
    bench.arm(&json!({ "kind": "cut-body" }));
    let answer = exchange(&mut bench.connect(), &raw_create(&required()));
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"));
    let length = head
        .lines()
        .find_map(|l| l.strip_prefix("content-length: "))
        .unwrap();
    assert!(
        !body.is_empty() && body.len() < length.parse().unwrap(),
        "{} of {length}",
        body.len()
    );
    assert_eq!(bench.created(), 1);
}

#[test]
fn a_refused_request_is_refused_whatever_would_spoil_its_answer() {
    let bench = Bench::new();
    bench.arm(&json!({ "kind": "cut-after" }));
    refused(
        &bench.create_with(&json!({ "otp": "1" })),
        401,
        "InvalidOtp",
    );
    bench.arm(&json!({ "kind": "broken-json" }));
    refused(
        &bench.create_with(&json!({ "otp": "1" })),
        401,
        "InvalidOtp",
    );
}

#[test]
fn statuses() {
    let bench = Bench::new();
    for (status, name) in [
        (400, "ValidationError"),
        (401, "Unauthorized"),
        (403, "Forbidden"),
        (404, "ValidationError"),
        (408, "ValidationError"),
        (429, "RateLimited"),
        (500, "InternalError"),
        (502, "BadGateway"),
        (503, "InternalError"),
    ] {
        let answer = under(&bench, json!({ "kind": "status", "status": status }));
        refused(&answer, status, name);
        assert!(answer.header("retry-after").is_none());
        assert!(answer.json().get("needsOTP").is_none());
    }
    assert_eq!(bench.created(), 0);
}

#[test]
fn a_status_with_its_own_words() {
    let bench = Bench::new();
    let answer = under(
        &bench,
        json!({
            "kind": "status", "status": 429, "error": "calm down", "name": "Calm",
            "needsOTP": true, "retryAfter": 7, "exposeRetryAfter": true,
        }),
    );
    assert_eq!(refused(&answer, 429, "Calm"), "calm down");
    assert_eq!(answer.json()["needsOTP"], true);
    assert_eq!(answer.header("retry-after"), Some("7"));
    assert_eq!(
        answer.header("access-control-expose-headers"),
        Some("Retry-After")
    );
}

#[test]
fn redirect() {
    let bench = Bench::new();
    let answer = under(&bench, json!({ "kind": "redirect" }));
    assert_eq!((answer.status, answer.header("location")), (307, Some("/")));
    assert_eq!(bench.created(), 0);
}

#[test]
fn html_200() {
    let bench = Bench::new();
    let answer = under(&bench, json!({ "kind": "html-200" }));
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .header("content-type")
            .unwrap()
            .starts_with("text/html")
    );
    assert!(answer.text.starts_with("<!doctype html>"));
    assert_eq!(bench.created(), 0);
}

#[test]
fn answers_without_a_token() {
    let bench = Bench::new();
    let answer = under(&bench, json!({ "kind": "no-token-200" })).json();
    assert!(answer.get("token").is_none() && answer.get("id").is_some());
    let answer = under(&bench, json!({ "kind": "encrypted-200" })).json();
    assert!(answer.get("token").is_none() && answer.get("id").is_some());
    assert!(answer["encryptedToken"].is_string() && answer["derivationPath"].is_string());
    assert_eq!(bench.created(), 2);
}

#[test]
fn oversized() {
    let bench = Bench::new();
    let answer = under(&bench, json!({ "kind": "oversized" }));
    assert!(answer.text.len() > 4 * 1024 * 1024);
    assert!(answer.json()["token"].is_string());
}

#[test]
fn wrong_content_type() {
    let bench = Bench::new();
    let answer = under(&bench, json!({ "kind": "wrong-content-type" }));
    assert!(
        answer
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
    assert!(answer.json()["token"].is_string());
}

#[test]
fn broken_json() {
    let bench = Bench::new();
    let answer = under(&bench, json!({ "kind": "broken-json" }));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert!(answer.text.starts_with('{'));
    assert!(serde_json::from_str::<Value>(&answer.text).is_err());
    assert_eq!(bench.created(), 1);
}

#[test]
fn times_counts_create_requests_only() {
    let bench = Bench::new();
    bench.arm(&json!({ "kind": "status", "status": 500, "times": 2 }));
    assert_eq!(bench.get(crate::support::TOKENS).status, 200);
    assert_eq!(bench.create(&required()).status, 500);
    assert_eq!(bench.get("/_sandbox/fault").json()["fault"]["times"], 1);
    assert_eq!(bench.create(&required()).status, 500);
    assert_eq!(bench.create(&required()).status, 200);
}

#[test]
fn wrong_faults_are_refused_by_name() {
    let bench = Bench::new();
    let error = refused(
        &bench.put("/_sandbox/fault", &json!({ "kind": "zut" })),
        400,
        "ValidationError",
    );
    for kind in [
        "delay",
        "hang",
        "cut-before",
        "cut-after",
        "cut-body",
        "status",
        "redirect",
        "html-200",
        "no-token-200",
        "encrypted-200",
        "oversized",
        "wrong-content-type",
        "broken-json",
    ] {
        assert!(error.contains(&format!("`{kind}`")), "{kind}: {error}");
    }
    for fault in [
        json!({}),
        json!({ "kind": "hang", "time": 1 }),
        json!({ "kind": "hang", "times": 0 }),
        json!({ "kind": "hang", "ms": 1 }),
        json!({ "kind": "delay" }),
        json!({ "kind": "delay", "ms": 600_001 }),
        json!({ "kind": "status" }),
        json!({ "kind": "status", "status": 200 }),
        json!({ "kind": "status", "status": 600 }),
        json!({ "kind": "hang", "status": 400 }),
        json!({ "kind": "hang", "error": "x" }),
    ] {
        refused(
            &bench.put("/_sandbox/fault", &fault),
            400,
            "ValidationError",
        );
    }
    assert_eq!(
        bench.get("/_sandbox/fault").json(),
        json!({ "fault": null })
    );
}
