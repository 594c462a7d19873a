use crate::support::Bench;
use sandbox::{Clock, NotAnInstant};
use serde_json::json;

#[test]
fn it_stands_moves_and_runs() {
    let bench = Bench::new();
    let stands = json!({ "now": "2026-01-31T12:00:00.000Z", "frozen": true });
    assert_eq!(bench.get("/_sandbox/clock").json(), stands);
    bench.advance(90);
    assert_eq!(
        bench.get("/_sandbox/clock").json()["now"],
        "2026-01-31T12:01:30.000Z"
    );
    bench.advance(-30);
    assert_eq!(
        bench.get("/_sandbox/clock").json()["now"],
        "2026-01-31T12:01:00.000Z"
    );
    let set = bench.put(
        "/_sandbox/clock",
        &json!({ "now": "2027-03-01T01:00:00.5+01:00" }),
    );
    assert_eq!(
        set.json(),
        json!({ "now": "2027-03-01T00:00:00.500Z", "frozen": true })
    );
    let runs = bench.send("DELETE", "/_sandbox/clock", None).json();
    assert_eq!(runs["frozen"], false);
    assert_ne!(runs["now"], "2027-03-01T00:00:00.500Z");
    let before = bench.get("/_sandbox/clock").json()["now"]
        .as_str()
        .unwrap()
        .to_owned();
    bench.advance(86_400 * 366);
    let after = bench.get("/_sandbox/clock").json()["now"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        after[..4] > before[..4],
        "a running clock is shifted: {before} {after}"
    );
}

#[test]
fn tokens_live_by_it() {
    let bench = Bench::new();
    bench.put("/_sandbox/clock", &json!({ "now": "2028-02-28T23:59:59Z" }));
    let made = bench.token(&json!({ "duration": 1 }));
    assert_eq!(made["expires"], "2028-02-29T00:00:00.000Z");
}

#[test]
fn only_instants_of_our_calendar() {
    for text in [
        "",
        "now",
        "2026-01-31",
        "2026-02-30T00:00:00Z",
        "1969-12-31T23:59:59Z",
    ] {
        assert_eq!(Clock::frozen_at(text).err(), Some(NotAnInstant), "{text}");
    }
}
