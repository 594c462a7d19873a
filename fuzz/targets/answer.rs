//! The body of a server's refusal, and every number in it. The browser parses
//! the JSON itself; here `serde_json` takes its place.
#![no_main]

use access_token_widget::domain::outcome::{Reason, Refusal};
use access_token_widget::service::fuzzing::{Body, refusal, whole};
use libfuzzer_sys::fuzz_target;
use num_bigint::BigUint;
use serde_json::{Map, Value};

fuzz_target!(|input: (u16, &str)| {
    let (status, text) = input;
    amount(text);
    let Ok(Value::Object(fields)) = serde_json::from_str(text) else {
        return;
    };
    fields.values().for_each(|value| amount(&value.to_string()));
    let refusal = refusal(status, body(&fields));
    check(status, &refusal);
});

fn body(fields: &Map<String, Value>) -> Body {
    let text = |name: &str| fields.get(name)?.as_str().map(str::to_owned);
    let flag = |name: &str| fields.get(name) == Some(&Value::Bool(true));
    Body {
        texts: ["error", "message", "name", "requestId"].map(text),
        flags: ["needsOTP", "needsUnlock"].map(flag),
    }
}

fn check(status: u16, refusal: &Refusal) {
    assert_eq!(refusal.status, status);
    if let Some(sentence) = &refusal.detail {
        assert!((1..=201).contains(&sentence.chars().count()));
        assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
        assert_eq!(sentence.trim(), sentence);
        assert!(matches!(refusal.reason, Reason::Other | Reason::NotAllowed));
    }
    if let Some(id) = &refusal.request_id {
        assert!((1..=80).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic()));
    }
    if status == 429 {
        assert_eq!(refusal.reason, Reason::TooMany { wait: None });
    }
}

/// An amount is what arithmetic makes of it, or none.
fn amount(text: &str) {
    let Some(digits) = whole(text) else {
        return;
    };
    assert!(digits == "0" || !digits.starts_with('0'));
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let big = |digits: &str| digits.parse::<BigUint>().unwrap();
    let ten = |power: usize| BigUint::from(10_u8).pow(u32::try_from(power).unwrap());
    // `-0` is one, too.
    let exponent: i32 = exponent.parse().unwrap();
    let power = usize::try_from(exponent).unwrap();
    let expected = big(&format!("{whole}{fraction}")) * ten(power);
    assert_eq!(big(&digits) * ten(fraction.len()), expected);
}
