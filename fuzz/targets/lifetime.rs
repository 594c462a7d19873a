//! A typed number of a unit of time, against wider integers.
#![no_main]

use access_token_widget::domain::lifetime::{Lifetime, LifetimeError, Timestamp, Unit};
use libfuzzer_sys::fuzz_target;
use num_bigint::BigUint;

const TEN_YEARS: u32 = 315_360_000;

fuzz_target!(|input: (i64, i64, &str)| {
    let (now, end, text) = input;
    for unit in Unit::ALL {
        number(text, unit);
    }
    moments(now, end);
});

fn number(text: &str, unit: Unit) {
    let typed = text.trim();
    let whole = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = |digits: &str| digits.parse::<BigUint>().unwrap() * unit.seconds();
    match Lifetime::from_number(text, unit) {
        Ok(lifetime) => {
            assert!((1..=TEN_YEARS).contains(&lifetime.seconds()));
            assert_eq!(seconds(typed), lifetime.seconds().into());
        }
        Err(LifetimeError::Zero) => assert_eq!(seconds(typed), BigUint::ZERO),
        Err(LifetimeError::TooLong { max, .. }) => {
            assert!(seconds(typed) > TEN_YEARS.into());
            assert!(Lifetime::from_number(&max.to_string(), unit).is_ok());
        }
        Err(LifetimeError::OtherDigits { ascii: Some(ascii) }) => {
            assert!(!whole && ascii.bytes().all(|byte| byte.is_ascii_digit()));
        }
        Err(_) => assert!(!whole, "{typed} is a number"),
    }
}

fn moments(now: i64, end: i64) {
    let seconds = (i128::from(end) - i128::from(now)).div_euclid(1_000);
    let (from, to) = (Timestamp::from_millis(now), Timestamp::from_millis(end));
    match Lifetime::until(from, to) {
        Ok(lifetime) => assert_eq!(i128::from(lifetime.seconds()), seconds),
        Err(LifetimeError::InPast) => assert!(seconds < 1),
        Err(error) => {
            assert!(matches!(error, LifetimeError::TooFar { .. }));
            assert!(seconds > i128::from(TEN_YEARS));
        }
    }
}
