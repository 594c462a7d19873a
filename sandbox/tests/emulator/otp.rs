use crate::support::{Answer, Bench, body_without, refused};
use serde_json::{Value, json};

#[track_caller]
fn wrong(answer: &Answer) {
    refused(answer, 401, "InvalidOtp");
    assert_eq!(answer.json()["needsOTP"], true);
}

#[test]
fn in_test_only_seven_zeros_are_right_and_always() {
    let bench = Bench::new();
    wrong(&bench.create(&body_without("otp")));
    for otp in ["", "000000", "00000000", "1234567", " 0000000", "٠٠٠٠٠٠٠"] {
        wrong(&bench.create_with(&json!({ "otp": otp })));
    }
    wrong(&bench.create_with(&json!({ "otp": Value::Null })));
    refused(
        &bench.create_with(&json!({ "otp": 0 })),
        400,
        "ValidationError",
    );
    assert_eq!(bench.created(), 0);
    bench.token(&json!({}));
    bench.token(&json!({}));
}
