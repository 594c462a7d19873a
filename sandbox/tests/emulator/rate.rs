use crate::support::{Bench, TOKENS, refused};
use serde_json::json;

#[test]
fn requests_a_minute() {
    let bench = Bench::new();
    let defaults = json!({ "requestsPerMinute": 360, "passwordsPerMinute": 15 });
    assert_eq!(bench.get("/_sandbox/limits").json(), defaults);
    for _ in 0..359 {
        assert_eq!(bench.get(TOKENS).status, 200);
    }
    bench.advance(20);
    assert_eq!(bench.get(TOKENS).status, 200);
    let answer = bench.get(TOKENS);
    refused(&answer, 429, "RateLimited");
    assert_eq!(answer.header("retry-after"), Some("40"));
    let bench = bench.signed_in("alice~1");
    assert_eq!(bench.get(TOKENS).status, 200, "the limit is per user");
    let bench = bench.signed_in("another-session-of-the-same-user");
    assert_eq!(bench.get(TOKENS).status, 429);
    bench.advance(40);
    assert_eq!(bench.get(TOKENS).status, 200);
}

#[test]
fn passwords_a_minute_right_or_wrong() {
    let bench = Bench::new();
    for n in 0..15 {
        let otp = if n % 2 == 0 { "0000000" } else { "1111111" };
        assert_ne!(bench.create_with(&json!({ "otp": otp })).status, 429);
    }
    let answer = bench.create_with(&json!({}));
    assert!(refused(&answer, 429, "RateLimited").contains("one-time passwords"));
    assert_eq!(answer.header("retry-after"), Some("60"));
    assert_eq!(bench.created(), 8);
    bench.advance(60);
    bench.token(&json!({}));
}

#[test]
fn limits_can_be_set() {
    let bench = Bench::new();
    let set = bench
        .put("/_sandbox/limits", &json!({ "requestsPerMinute": 1 }))
        .json();
    assert_eq!(
        set,
        json!({ "requestsPerMinute": 1, "passwordsPerMinute": 15 })
    );
    assert_eq!(bench.get(TOKENS).status, 200);
    assert_eq!(bench.get(TOKENS).status, 429);
    let back = bench.send("DELETE", "/_sandbox/limits", None).json();
    assert_eq!(back["requestsPerMinute"], 360);
    assert_eq!(bench.get(TOKENS).status, 200);
}
