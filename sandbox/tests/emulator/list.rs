use crate::support::{Bench, TOKENS, refused};
use serde_json::{Value, json};

fn labels(answer: &Value) -> Vec<&str> {
    let tokens = answer["accessTokens"].as_array().unwrap();
    tokens
        .iter()
        .map(|t| t["label"].as_str().unwrap())
        .collect()
}

fn with_tokens(count: usize) -> Bench {
    let bench = Bench::new();
    let many = json!({ "requestsPerMinute": 1000, "passwordsPerMinute": 1000 });
    bench.put("/_sandbox/limits", &many);
    for n in 0..count {
        bench.token(&json!({ "label": n.to_string() }));
    }
    bench
}

#[test]
fn pages_follow_the_cursor_in_both_orders() {
    let bench = with_tokens(5);
    for (sort, expected) in [("ASC", "01234"), ("DESC", "43210")] {
        let (mut seen, mut pages, mut cursor) = (String::new(), 0, String::new());
        loop {
            let answer = bench
                .get(&format!("{TOKENS}?limit=2&sort={sort}{cursor}"))
                .json();
            seen.extend(labels(&answer));
            pages += 1;
            match answer["nextBatchPrevId"].as_str() {
                Some(id) => cursor = format!("&prevId={id}"),
                None => break,
            }
        }
        assert_eq!((seen.as_str(), pages), (expected, 3));
    }
    let all = bench.get(&format!("{TOKENS}?limit=5")).json();
    assert!(
        all.get("nextBatchPrevId").is_none(),
        "the last page is full, yet the last"
    );
    assert_eq!(bench.get("/api/v1/user/accesstoken").json(), all);
}

#[test]
fn a_page_has_a_hundred_unless_asked_and_two_hundred_at_most() {
    let bench = with_tokens(101);
    let first = bench.get(TOKENS).json();
    assert_eq!(labels(&first).len(), 100);
    assert_eq!(first["nextBatchPrevId"], first["accessTokens"][99]["id"]);
    assert_eq!(
        labels(&bench.get(&format!("{TOKENS}?limit=200")).json()).len(),
        101
    );
    for limit in ["0", "201", "-1", "1.5", "many", ""] {
        refused(
            &bench.get(&format!("{TOKENS}?limit={limit}")),
            400,
            "ValidationError",
        );
    }
}

#[test]
fn only_live_tokens_of_the_user_without_secrets() {
    let bench = Bench::new();
    let made = bench.token(&json!({ "label": "short", "duration": 60 }));
    bench.token(&json!({ "label": "long" }));
    let answer = bench.get(TOKENS);
    assert_eq!(labels(&answer.json()), ["short", "long"]);
    assert!(!answer.text.contains("\"token\"") && !answer.text.contains("v2x"));
    bench.advance(60);
    assert_eq!(labels(&bench.get(TOKENS).json()), ["long"]);
    // The cursor outlives its token.
    let after = format!("{TOKENS}?prevId={}", made["id"].as_str().unwrap());
    assert_eq!(labels(&bench.get(&after).json()), ["long"]);
    let bench = bench.signed_in("alice~1");
    assert_eq!(bench.get(TOKENS).json(), json!({ "accessTokens": [] }));
    refused(&bench.get(&after), 400, "ValidationError");
}

#[test]
fn wrong_parameters_are_refused() {
    let bench = Bench::new();
    for query in [
        "sort=asc",
        "sort=",
        "prevId=7",
        "prevId=ffffffffffffffffffffffffffffffff",
    ] {
        refused(
            &bench.get(&format!("{TOKENS}?{query}")),
            400,
            "ValidationError",
        );
    }
}
