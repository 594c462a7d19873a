use crate::scratch::Scratch;
use crate::support::{Bench, TOKENS, body_with};
use sandbox::Config;
use serde_json::json;

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|w| w == text.as_bytes())
}

#[test]
fn tokens_outlive_a_restart() {
    let scratch = Scratch::new("restart");
    let limits = json!([{ "coin": "teth", "txValueLimit": "9007199254740993000001" }]);
    let made = scratch.bench().token(&json!({ "spendingLimits": limits }));
    let bench = scratch.bench();
    let answer = bench.get(TOKENS);
    assert_eq!(answer.json()["accessTokens"][0]["id"], made["id"]);
    assert!(
        answer.text.contains(":9007199254740993000001}"),
        "{}",
        answer.text
    );
    let bench = bench.signed_in(made["token"].as_str().unwrap());
    assert_eq!(bench.get("/api/v2/user/session").status, 200);
    // Without a file nothing is kept.
    assert_eq!(Bench::new().created(), 0);
}

#[test]
fn the_file_holds_neither_tokens_nor_bearer_values() {
    let scratch = Scratch::new("secrets");
    let bench = scratch.bench().signed_in("very-secret-session");
    let made = bench.token(&json!({ "label": "findable" }));
    let token = made["token"].as_str().unwrap();
    let production = body_with(&json!({ "otp": "123456", "ipRestrict": ["203.0.113.7"] }));
    bench.post(&format!("/production{TOKENS}"), &production);
    bench.post("/api/v2/user/unlock", &json!({ "otp": "0000000" }));
    let bench = bench.signed_in(token);
    bench.post("/api/v2/user/unlock", &json!({ "otp": "0000000" }));
    for kind in ["no-token-200", "cut-after", "broken-json", "oversized"] {
        let bench = scratch.bench();
        bench.arm(&json!({ "kind": kind }));
        let json = [("content-type", "application/json")];
        let body = crate::support::required().to_string();
        let _ = bench.try_send("POST", TOKENS, &json, Some(&body));
    }
    drop(bench);
    let bytes = scratch.bytes();
    assert!(holds(&bytes, "findable"), "the search finds what is there");
    assert!(holds(&bytes, made["id"].as_str().unwrap()));
    assert!(!holds(&bytes, token));
    assert!(!holds(&bytes, &token[3..]), "without its prefix either");
    assert!(!holds(&bytes, "v2x"));
    assert!(!holds(&bytes, "very-secret-session"));
}

#[test]
fn a_used_password_stays_used() {
    let scratch = Scratch::new("passwords");
    let body = body_with(&json!({ "otp": "123456", "ipRestrict": ["203.0.113.7"] }));
    let path = format!("/production{TOKENS}");
    assert_eq!(scratch.bench().post(&path, &body).status, 200);
    assert_eq!(scratch.bench().post(&path, &body).status, 401);
}

#[test]
fn a_file_that_is_no_database_is_an_error() {
    let scratch = Scratch::new("damaged");
    let database = scratch.database();
    std::fs::write(&database, "this is no database, and long enough to tell").unwrap();
    let config = Config {
        database: Some(database),
        ..Config::default()
    };
    let error = sandbox::spawn(config).unwrap_err();
    assert!(error.to_string().contains("database"), "{error}");
}
