use crate::support::{Answer, Bench, TOKENS, body_with, refused};
use serde_json::{Value, json};

const IPS: &str = "203.0.113.7";

fn create(bench: &Bench, fields: Value) -> Answer {
    let mut body = body_with(&json!({ "ipRestrict": [IPS], "otp": "123456" }));
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    bench.post(&format!("/production{TOKENS}"), &body)
}

#[test]
fn a_password_works_once_in_a_window() {
    let bench = Bench::new();
    assert_eq!(create(&bench, json!({})).status, 200);
    let again = create(&bench, json!({}));
    refused(&again, 401, "InvalidOtp");
    assert_eq!(again.json()["needsOTP"], true);
    assert_eq!(create(&bench, json!({ "otp": "1234567" })).status, 200);
    bench.advance(29);
    refused(&create(&bench, json!({})), 401, "InvalidOtp");
    bench.advance(1);
    assert_eq!(create(&bench, json!({})).status, 200);
    assert_eq!(bench.created(), 3);
}

#[test]
fn a_password_is_the_users_own() {
    let bench = Bench::new();
    assert_eq!(create(&bench, json!({})).status, 200);
    let bench = bench.signed_in("alice~1");
    assert_eq!(create(&bench, json!({})).status, 200);
}

#[test]
fn a_refused_body_leaves_the_password_usable() {
    let bench = Bench::new();
    refused(
        &create(&bench, json!({ "duration": 0 })),
        400,
        "ValidationError",
    );
    assert_eq!(create(&bench, json!({})).status, 200);
}

#[test]
fn passwords_have_six_or_seven_digits_or_are_of_a_hardware_key() {
    let bench = Bench::new();
    let key = "cbdefghijklnrtuv".repeat(3)[..44].to_owned();
    for (n, otp) in ["", "12345", "12345678", "12345a", "0x12345", &key[1..]]
        .iter()
        .enumerate()
    {
        refused(&create(&bench, json!({ "otp": otp })), 401, "InvalidOtp");
        assert!(n < 10, "within the limit of passwords a minute");
    }
    refused(
        &create(&bench, json!({ "otp": "a".repeat(44) })),
        401,
        "InvalidOtp",
    );
    assert_eq!(create(&bench, json!({ "otp": key })).status, 200);
    refused(&create(&bench, json!({ "otp": key })), 401, "InvalidOtp");
}

#[test]
fn ip_restriction_is_required() {
    let bench = Bench::new();
    for restriction in [Value::Null, json!([])] {
        let answer = create(&bench, json!({ "ipRestrict": restriction }));
        assert!(refused(&answer, 400, "ValidationError").contains("ipRestrict"));
    }
    let mut body = body_with(&json!({ "otp": "123456" }));
    refused(
        &bench.post(&format!("/production{TOKENS}"), &body),
        400,
        "ValidationError",
    );
    body["accessTokenTemplateId"] = json!(sandbox::TEMPLATE_ID);
    assert_eq!(
        bench.post(&format!("/production{TOKENS}"), &body).status,
        200
    );
}

#[test]
fn the_scope_all_is_refused() {
    let answer = create(&Bench::new(), json!({ "scope": ["all"] }));
    assert_eq!(refused(&answer, 400, "InvalidScope"), "invalid scope: all");
}

#[test]
fn the_two_environments_share_no_tokens() {
    let bench = Bench::new();
    let made = create(&bench, json!({})).json();
    let list = bench.get(TOKENS).json();
    assert_eq!(list["accessTokens"], json!([]));
    let list = bench.get(&format!("/production{TOKENS}")).json();
    assert_eq!(list["accessTokens"][0]["id"], made["id"]);
    let id = made["id"].as_str().unwrap();
    refused(
        &bench.send("DELETE", &format!("{TOKENS}/{id}"), None),
        404,
        "NotFound",
    );
    let bench = bench.signed_in(made["token"].as_str().unwrap());
    refused(&bench.get("/api/v2/user/session"), 401, "Unauthorized");
    assert_eq!(bench.get("/production/api/v2/user/session").status, 200);
}
