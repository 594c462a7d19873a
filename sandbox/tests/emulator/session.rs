use crate::support::{Bench, TOKENS, refused, required};
use sandbox::{Config, EXPIRED_SESSION, FORBIDDEN_SESSION};
use serde_json::json;

#[test]
fn without_a_bearer_value_there_is_no_session() {
    let mut bench = Bench::new();
    bench.bearer = None;
    refused(&bench.create(&required()), 401, "Unauthorized");
    for value in ["Bearer", "Bearer ", "Basic abc", ""] {
        let headers = [("authorization", value)];
        let answer = bench.try_send("GET", TOKENS, &headers, None).unwrap();
        refused(&answer, 401, "Unauthorized");
    }
    let headers = [("authorization", "bearer abc")];
    assert_eq!(
        bench
            .try_send("GET", TOKENS, &headers, None)
            .unwrap()
            .status,
        200
    );
}

#[test]
fn seeded_sessions_are_expired_or_forbidden() {
    let bench = Bench::new().signed_in(EXPIRED_SESSION);
    assert!(refused(&bench.create(&required()), 401, "Unauthorized").contains("expired"));
    let bench = bench.signed_in(FORBIDDEN_SESSION);
    refused(&bench.create(&required()), 403, "Forbidden");
    assert_eq!(bench.created(), 0);
}

#[test]
fn the_flag_narrows_what_counts() {
    let sessions = vec!["first".to_owned(), "second".to_owned()];
    let bench = Bench::with(Config {
        sessions,
        ..Config::default()
    });
    refused(&bench.create(&required()), 401, "Unauthorized");
    let bench = bench.signed_in("second");
    let document = bench.token(&json!({}));
    let bench = bench.signed_in(FORBIDDEN_SESSION);
    refused(&bench.create(&required()), 403, "Forbidden");
    let bench = bench.signed_in(document["token"].as_str().unwrap());
    assert_eq!(bench.get("/api/v2/user/session").status, 200);
}

#[test]
fn a_session_describes_itself() {
    let bench = Bench::new();
    let session = &bench.get("/api/v2/user/session").json()["session"];
    assert_eq!(session["id"].as_str().unwrap().len(), 32);
    assert_eq!(session["user"], bench.token(&json!({}))["user"]);
    assert!(session.get("unlock").is_none());
}

#[test]
fn a_token_describes_itself_without_its_secret_and_manages_nothing() {
    let bench = Bench::new();
    let made = bench.token(&json!({ "ipRestrict": ["203.0.113.7"], "duration": 60 }));
    let bench = bench.signed_in(made["token"].as_str().unwrap());
    let answer = bench.get("/api/v2/user/session");
    let mut expected = made.clone();
    expected.as_object_mut().unwrap().remove("token");
    assert_eq!(answer.json()["session"], expected);
    refused(&bench.create(&required()), 403, "Forbidden");
    refused(&bench.get(TOKENS), 403, "Forbidden");
    bench.advance(59);
    assert_eq!(bench.get("/api/v2/user/session").status, 200);
    bench.advance(1);
    refused(&bench.get("/api/v2/user/session"), 401, "Unauthorized");
}

#[test]
fn what_precedes_a_tilde_names_the_user() {
    let user = |bearer: &str| {
        let bench = Bench::new().signed_in(bearer);
        bench.get("/api/v2/user/session").json()["session"]["user"].clone()
    };
    assert_eq!(user("alice~1"), user("alice~2"));
    assert_ne!(user("alice~1"), user("bob~1"));
    assert_eq!(user("one"), user("two"));
}
