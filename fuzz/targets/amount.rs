//! Typed amounts and numbers of JSON, against `num-bigint`. The first byte says
//! how many decimals the coin has.
#![no_main]

use access_token_widget::domain::amount::{
    AmountError, BaseUnits, MAX_DIGITS, parse_base_units, parse_coins,
};
use libfuzzer_sys::fuzz_target;
use num_bigint::BigUint;

fuzz_target!(|input: (u8, &str)| {
    let (decimals, text) = (input.0 % 31, input.1);
    check(text, decimals, |text| parse_coins(text, decimals));
    check(text, 0, parse_base_units);
    if let Some(amount) = BaseUnits::from_json_number(text) {
        assert_eq!(big(amount.as_str()), exponential(text));
    }
});

fn check(text: &str, decimals: u8, parse: impl Fn(&str) -> Result<BaseUnits, AmountError>) {
    match parse(text) {
        Ok(amount) => {
            let digits = amount.as_str();
            assert!((1..=MAX_DIGITS).contains(&digits.len()));
            assert!(digits == "0" || !digits.starts_with('0'));
            assert_eq!(big(digits), scaled(text.trim(), i64::from(decimals)));
            assert_eq!(amount.is_zero(), big(digits) == BigUint::ZERO);
            let coins = amount.in_coins(decimals);
            assert_eq!(parse_coins(&coins, decimals), Ok(amount));
        }
        Err(error) => {
            for reading in readings(error) {
                assert!(parse(&reading).is_ok(), "{reading} is proposed and refused");
            }
        }
    }
}

fn big(digits: &str) -> BigUint {
    digits.parse().unwrap()
}

/// Digits with a point in them, times a power of ten: whole, or this fails.
fn scaled(text: &str, power: i64) -> BigUint {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction = fraction.trim_end_matches('0');
    let power = power - fraction.len() as i64;
    let digits = big(&format!("0{whole}{fraction}"));
    match u32::try_from(power) {
        Ok(power) => digits * BigUint::from(10_u8).pow(power),
        Err(_) => {
            let divisor = BigUint::from(10_u8).pow(u32::try_from(-power).unwrap());
            assert_eq!(&digits % &divisor, BigUint::ZERO, "a part was dropped");
            digits / divisor
        }
    }
}

/// As in JSON: `1.2e+21`.
fn exponential(text: &str) -> BigUint {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    scaled(mantissa, exponent.parse().unwrap())
}

/// What an error proposes to write instead.
fn readings(error: AmountError) -> Vec<String> {
    use AmountError as E;
    let (first, second) = match error {
        E::Comma {
            as_point,
            as_grouping,
        } => (as_point, as_grouping),
        E::Exponent { plain: reading }
        | E::OtherDigits { ascii: reading }
        | E::Separator {
            without: reading, ..
        }
        | E::Unit {
            number: reading, ..
        }
        | E::ManyPoints {
            as_grouping: reading,
        } => (reading, None),
        _ => (None, None),
    };
    first.into_iter().chain(second).collect()
}
