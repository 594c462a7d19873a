use crate::support::{Bench, TOKENS, refused, required};
use serde_json::{Value, json};

#[test]
fn help_names_every_endpoint_and_fault() {
    let answer = Bench::new().get("/_sandbox");
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
    for word in [
        "/_sandbox/clock",
        "/_sandbox/clock/advance",
        "/_sandbox/limits",
        "/_sandbox/received",
        "/_sandbox/tokens",
        "/_sandbox/fault",
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
        "expired-session",
        "forbidden-session",
        sandbox::TEMPLATE_ID,
        "0000000",
    ] {
        assert!(answer.text.contains(word), "{word}");
    }
}

#[test]
fn received_requests_are_kept_as_they_came() {
    let bench = Bench::new().signed_in("a-secret-session");
    let body =
        r#"{ "label": "a", "otp": "0000000", "scope": ["all"], "n": 9007199254740993000001 }"#;
    let headers = [
        ("content-type", "application/json"),
        ("origin", "https://example.org"),
    ];
    bench
        .try_send("POST", TOKENS, &headers, Some(body))
        .unwrap();
    bench.post(
        "/production/api/auth/v1/accesstoken",
        &json!({ "label": 7 }),
    );
    let text = bench.get("/_sandbox/received").text;
    assert!(!text.contains("a-secret-session"));
    assert!(text.contains("9007199254740993000001"));
    let received = bench.received();
    let first = &received[0];
    assert_eq!(first["at"], "2026-01-31T12:00:00.000Z");
    assert_eq!(
        (&first["method"], &first["path"]),
        (&json!("POST"), &json!(TOKENS))
    );
    assert_eq!(
        (&first["environment"], &first["status"]),
        (&json!("test"), &json!(200))
    );
    assert_eq!(first["text"], body);
    assert_eq!(first["body"], serde_json::from_str::<Value>(body).unwrap());
    assert_eq!(first["unknownFields"], json!(["n"]));
    assert_eq!(first["contentType"], "application/json");
    assert_eq!(first["origin"], "https://example.org");
    assert_eq!(
        (&first["referer"], &first["cookie"]),
        (&Value::Null, &json!(false))
    );
    let sha256 = "dcf8afecfe75ddc41dc0a23c832a82adc755587cafde6ee35df097fd35060eaa";
    assert_eq!(first["authorization"]["scheme"], "Bearer");
    assert_eq!(first["authorization"]["sha256"], sha256);
    assert!(
        first["headerNames"]
            .as_array()
            .unwrap()
            .contains(&json!("authorization"))
    );
    let second = &received[1];
    assert_eq!(second["path"], "/production/api/auth/v1/accesstoken");
    assert_eq!(
        (&second["environment"], &second["status"]),
        (&json!("production"), &json!(400))
    );
    bench.send("DELETE", "/_sandbox/received", None);
    assert!(bench.received().is_empty());
    assert_eq!(bench.created(), 1, "forgetting requests keeps tokens");
}

#[test]
fn a_body_that_is_no_json_is_kept_as_text() {
    let mut bench = Bench::new();
    bench.bearer = None;
    bench
        .try_send("POST", TOKENS, &[("cookie", "a=b")], Some("{"))
        .unwrap();
    let received = bench.received();
    assert_eq!(
        (&received[0]["text"], &received[0]["body"]),
        (&json!("{"), &Value::Null)
    );
    assert_eq!(received[0]["authorization"], Value::Null);
    assert_eq!(received[0]["cookie"], true);
}

#[test]
fn tokens_are_counted() {
    let bench = Bench::new();
    bench.token(&json!({ "duration": 60 }));
    let made = bench.token(&json!({}));
    bench.advance(60);
    let answer = bench.get("/_sandbox/tokens");
    assert!(!answer.text.contains("v2x"));
    let tokens = answer.json();
    assert_eq!(
        (&tokens["created"], &tokens["live"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(tokens["tokens"][1]["id"], made["id"]);
    assert_eq!(tokens["tokens"][1]["environment"], "test");
}

#[test]
fn everything_can_start_afresh() {
    let bench = Bench::new();
    bench.token(&json!({}));
    bench.arm(&json!({ "kind": "hang" }));
    bench.put("/_sandbox/limits", &json!({ "requestsPerMinute": 0 }));
    assert_eq!(bench.send("DELETE", "/_sandbox", None).status, 200);
    assert_eq!(bench.created(), 0);
    assert!(bench.received().is_empty());
    assert_eq!(bench.get("/_sandbox/clock").json()["frozen"], false);
    assert_eq!(bench.create(&required()).status, 200);
}

#[test]
fn nonsense_is_refused() {
    let bench = Bench::new();
    for (path, body) in [
        ("/_sandbox/limits", json!({ "requests": 1 })),
        ("/_sandbox/limits", json!({ "requestsPerMinute": -1 })),
        ("/_sandbox/clock", json!({ "now": "tomorrow" })),
        ("/_sandbox/clock", json!({})),
        ("/_sandbox/fault", json!([])),
    ] {
        refused(&bench.put(path, &body), 400, "ValidationError");
    }
    let far = json!({ "seconds": i64::MAX });
    refused(
        &bench.post("/_sandbox/clock/advance", &far),
        400,
        "ValidationError",
    );
}
