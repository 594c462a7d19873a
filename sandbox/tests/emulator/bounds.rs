//! A client that sends too much, or is too slow, costs little.

use crate::support::{Bench, TOKENS, body_with, exchange, raw_create, refused, required};
use sandbox::Config;
use serde_json::json;
use std::{
    io::{Read, Write},
    time::{Duration, Instant},
};

/// Long enough for a busy machine to send a request in.
const PATIENCE: Duration = Duration::from_secs(1);

fn impatient() -> Bench {
    Bench::with(Config {
        patience: Some(PATIENCE),
        ..Config::default()
    })
}

#[test]
fn a_body_of_megabytes_is_refused_wherever_it_goes() {
    let bench = Bench::new();
    let long = body_with(&json!({ "label": "x".repeat(20_000_000) }));
    for path in [TOKENS, "/production/api/auth/v1/accesstoken"] {
        refused(&bench.post(path, &long), 413, "BadBody");
    }
    refused(&bench.post("/api/v2/user/unlock", &long), 413, "BadBody");
    refused(&bench.put("/_sandbox/fault", &long), 413, "BadBody");
    let fits = body_with(&json!({ "label": "x".repeat(1_000_000) }));
    assert_eq!(bench.create(&fits).status, 200);
    assert_eq!(bench.created(), 1);
}

#[test]
fn a_page_of_another_origin_may_read_that_its_body_is_too_long() {
    let bench = Bench::new();
    let answer = bench.create(&body_with(&json!({ "label": "x".repeat(2_000_000) })));
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
}

#[test]
fn a_head_that_does_not_end_is_not_waited_for() {
    let bench = impatient();
    for start in ["", "POST /api/v2/user/accesstoken HTTP/1.1\r\nhost:"] {
        let from = Instant::now();
        assert_eq!(exchange(&mut bench.connect(), start), "", "{start}");
        assert!(from.elapsed() >= PATIENCE);
    }
}

#[test]
fn one_byte_now_and_then_is_too_slow_for_a_head() {
    let bench = impatient();
    let mut stream = bench.connect();
    let from = Instant::now();
    while stream.write_all(b"G").is_ok() {
        std::thread::sleep(PATIENCE / 50);
        assert!(from.elapsed() < PATIENCE * 20, "it is still waited for");
    }
    assert!(from.elapsed() >= PATIENCE);
}

#[test]
fn a_body_that_does_not_end_is_refused() {
    let bench = impatient();
    let whole = raw_create(&required());
    let cut = &whole[..whole.len() - 1];
    let answer = exchange(&mut bench.connect(), cut);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert_eq!(bench.created(), 0);
}

#[test]
fn an_answer_that_nobody_takes_in_is_dropped() {
    let bench = impatient();
    bench.arm(&json!({ "kind": "oversized" }));
    let mut stream = bench.connect();
    stream
        .write_all(raw_create(&required()).as_bytes())
        .unwrap();
    std::thread::sleep(PATIENCE * 3);
    let mut taken = Vec::new();
    // What the system keeps on its way arrives; the rest was given up.
    let _ = stream.read_to_end(&mut taken);
    assert!(!taken.ends_with(b"}"), "{}", taken.len());
    assert_eq!(bench.created(), 1);
}

#[test]
fn a_server_that_hangs_is_not_cut_short() {
    let bench = impatient();
    let wait = PATIENCE * 2;
    let ms = u64::try_from(wait.as_millis()).unwrap();
    bench.arm(&json!({ "kind": "delay", "ms": ms }));
    assert_eq!(bench.create(&required()).status, 200);
}
