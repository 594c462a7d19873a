//! Browsers open connections in advance. When such a one dies without an answer
//! they repeat the request by themselves, POST included.

use crate::support::{Bench, exchange, raw_create, required};
use serde_json::json;
use std::time::Duration;

#[test]
fn a_connection_serves_one_request() {
    let bench = Bench::new();
    let answer = exchange(&mut bench.connect(), &raw_create(&required()));
    assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
}

#[test]
fn the_repetition_of_a_cut_request_is_cut_too_and_counts_as_one() {
    let bench = Bench::new();
    // Connections that were opened in advance, or at once on a busy machine.
    for idle in [40, 0] {
        bench.send("DELETE", "/_sandbox", None);
        let (mut early, mut second) = (bench.connect(), bench.connect());
        std::thread::sleep(Duration::from_millis(idle));
        bench.arm(&json!({ "kind": "cut-after" }));
        assert_eq!(exchange(&mut early, &raw_create(&required())), "");
        assert_eq!(exchange(&mut second, &raw_create(&required())), "");
        assert_eq!(exchange(&mut bench.connect(), &raw_create(&required())), "");
        assert_eq!(
            (bench.created(), bench.received().len()),
            (1, 1),
            "{idle} ms"
        );
    }
}

#[test]
fn another_request_or_a_later_one_is_not_taken_for_a_repetition() {
    let bench = Bench::new();
    let mut early = bench.connect();
    bench.arm(&json!({ "kind": "cut-before" }));
    assert_eq!(exchange(&mut early, &raw_create(&required())), "");
    bench.token(&json!({ "label": "another" }));
    // Disarming forgets the request that was cut.
    bench.send("DELETE", "/_sandbox/fault", None);
    bench.token(&json!({}));
    // So does a page that looks for what came of it.
    bench.arm(&json!({ "kind": "cut-before" }));
    assert_eq!(exchange(&mut bench.connect(), &raw_create(&required())), "");
    bench.send("GET", "/api/v2/user/accesstoken", None);
    assert_ne!(exchange(&mut bench.connect(), &raw_create(&required())), "");
    bench.arm(&json!({ "kind": "cut-before" }));
    assert_eq!(exchange(&mut bench.connect(), &raw_create(&required())), "");
    std::thread::sleep(Duration::from_millis(1_200));
    assert_ne!(exchange(&mut bench.connect(), &raw_create(&required())), "");
}
