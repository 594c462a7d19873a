use crate::support::{Bench, refused};
use serde_json::{Value, json};

const SESSION: &str = "/api/v2/user/session";
const UNLOCK: &str = "/api/v2/user/unlock";

#[test]
fn a_session_is_unlocked_for_a_while() {
    let bench = Bench::new();
    let answer = bench.post(UNLOCK, &json!({ "otp": "0000000" }));
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(
        answer.json()["session"]["unlock"],
        json!({
            "time": "2026-01-31T12:00:00.000Z",
            "expires": "2026-01-31T12:10:00.000Z",
            "txCount": 0,
            "txValue": 0,
        })
    );
    bench.advance(599);
    assert!(bench.get(SESSION).json()["session"].get("unlock").is_some());
    bench.advance(1);
    assert!(bench.get(SESSION).json()["session"].get("unlock").is_none());
}

#[test]
fn duration_is_up_to_an_hour() {
    let bench = Bench::new();
    for duration in [
        json!(0),
        json!(3601),
        json!(-1),
        json!(1.5),
        json!("60"),
        Value::Null,
    ] {
        let body = json!({ "otp": "0000000", "duration": duration });
        let error = refused(&bench.post(UNLOCK, &body), 400, "ValidationError");
        assert!(error.contains("duration"));
    }
    let answer = bench
        .post(UNLOCK, &json!({ "otp": "0000000", "duration": 3600 }))
        .json();
    assert_eq!(
        answer["session"]["unlock"]["expires"],
        "2026-01-31T13:00:00.000Z"
    );
}

#[test]
fn it_takes_a_one_time_password() {
    let bench = Bench::new();
    for body in [json!({}), json!({ "otp": "1" })] {
        refused(&bench.post(UNLOCK, &body), 401, "InvalidOtp");
    }
    refused(&bench.post(UNLOCK, &json!([])), 400, "ValidationError");
}

#[test]
fn a_token_loses_all_its_limits_for_good() {
    let bench = Bench::new();
    let limits = json!([{ "coin": "tbtc", "txValueLimit": "5" }]);
    let made = bench.token(&json!({ "spendingLimits": limits }));
    let bench = bench.signed_in(made["token"].as_str().unwrap());
    let session = bench.get(SESSION).json();
    assert_eq!(
        session["session"]["unlock"]["spendingLimits"]["tbtc"]["txValueLimit"],
        5
    );
    let answer = bench
        .post(UNLOCK, &json!({ "otp": "0000000", "duration": 1 }))
        .json();
    assert!(answer["session"]["unlock"].get("spendingLimits").is_none());
    bench.advance(1);
    assert!(bench.get(SESSION).json()["session"].get("unlock").is_none());
    let bench = bench.signed_in("session");
    let listed = bench.get("/api/v2/user/accesstoken").json();
    assert_eq!(listed["accessTokens"][0]["id"], made["id"]);
    assert!(listed["accessTokens"][0].get("unlock").is_none());
}
