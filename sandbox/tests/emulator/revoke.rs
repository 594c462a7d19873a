use crate::support::{Bench, TOKENS, refused};
use serde_json::json;

#[test]
fn a_revoked_token_ends_now_and_is_gone() {
    let bench = Bench::new();
    for path in [TOKENS, "/api/v1/user/accesstoken"] {
        let made = bench.token(&json!({ "duration": 600 }));
        let path = format!("{path}/{}", made["id"].as_str().unwrap());
        bench.advance(30);
        let now = bench.get("/_sandbox/clock").json()["now"].clone();
        let answer = bench.send("DELETE", &path, None);
        assert_eq!(answer.status, 200);
        let ended = answer.json();
        assert_eq!(ended["id"], made["id"]);
        assert_eq!(ended["expires"], now);
        assert!(ended.get("token").is_none());
        refused(&bench.send("DELETE", &path, None), 404, "NotFound");
        assert_eq!(bench.get(TOKENS).json()["accessTokens"], json!([]));
    }
}

#[test]
fn a_revoked_token_authenticates_no_more() {
    let bench = Bench::new();
    let made = bench.token(&json!({}));
    let path = format!("{TOKENS}/{}", made["id"].as_str().unwrap());
    assert_eq!(bench.send("DELETE", &path, None).status, 200);
    let bench = bench.signed_in(made["token"].as_str().unwrap());
    refused(&bench.get("/api/v2/user/session"), 401, "Unauthorized");
}

#[test]
fn only_ids_of_live_tokens_of_the_user() {
    let bench = Bench::new();
    for id in ["7", &"F".repeat(32), &"f".repeat(33)] {
        let answer = bench.send("DELETE", &format!("{TOKENS}/{id}"), None);
        refused(&answer, 400, "ValidationError");
    }
    let unknown = format!("{TOKENS}/{}", "f".repeat(32));
    refused(&bench.send("DELETE", &unknown, None), 404, "NotFound");
    let made = bench.token(&json!({ "duration": 60 }));
    let path = format!("{TOKENS}/{}", made["id"].as_str().unwrap());
    let bench = bench.signed_in("alice~1");
    refused(&bench.send("DELETE", &path, None), 404, "NotFound");
    let bench = bench.signed_in("session");
    bench.advance(60);
    refused(&bench.send("DELETE", &path, None), 404, "NotFound");
}
