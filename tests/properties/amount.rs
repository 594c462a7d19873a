//! Amounts, against the big integers of `num-bigint`.

use access_token_widget::domain::amount::{
    AmountError, BaseUnits, MAX_DIGITS, parse_base_units, parse_coins,
};
use num_bigint::BigUint;
use proptest::prelude::*;
use proptest::string::string_regex;

fn big(digits: &str) -> BigUint {
    digits.parse().unwrap()
}

/// Base units by arithmetic: the digits without their point, times a power of ten.
fn expected(whole: &str, fraction: &str, decimals: u8) -> BigUint {
    let shift = u32::from(decimals) - u32::try_from(fraction.len()).unwrap();
    big(&format!("0{whole}{fraction}")) * BigUint::from(10_u8).pow(shift)
}

fn coins() -> impl Strategy<Value = (String, String, u8)> {
    (0_u8..=24).prop_flat_map(|decimals| {
        let fraction = string_regex(&format!("[0-9]{{0,{decimals}}}")).unwrap();
        ("[0-9]{1,40}", fraction, Just(decimals))
    })
}

/// Texts that are nearly amounts, which random ones hardly ever are.
fn nearly() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,30}", "[-+0-9.,eE' _BTC$€١２k]{0,12}", ".{0,30}"]
}

/// What an error proposes to write instead.
fn readings(error: AmountError) -> Vec<String> {
    use AmountError::*;
    let (first, second) = match error {
        Comma {
            as_point,
            as_grouping,
        } => (as_point, as_grouping),
        Exponent { plain: reading }
        | OtherDigits { ascii: reading }
        | Separator {
            without: reading, ..
        }
        | Unit {
            number: reading, ..
        }
        | ManyPoints {
            as_grouping: reading,
        } => (reading, None),
        _ => (None, None),
    };
    first.into_iter().chain(second).collect()
}

proptest! {
    #[test]
    fn coins_become_the_base_units_of_arithmetic((whole, fraction, decimals) in coins()) {
        let amount = parse_coins(&format!("{whole}.{fraction}"), decimals).unwrap();
        prop_assert_eq!(amount.as_str(), expected(&whole, &fraction, decimals).to_string());
    }

    #[test]
    fn base_units_become_coins_and_back(digits in "[0-9]{1,78}", decimals in 0_u8..=24) {
        let amount = parse_base_units(&digits).unwrap();
        prop_assert_eq!(amount.as_str(), big(&digits).to_string());
        let coins = amount.in_coins(decimals);
        prop_assert!(!coins.contains('.') || !coins.ends_with(['0', '.']));
        prop_assert_eq!(parse_coins(&coins, decimals), Ok(amount));
    }

    #[test]
    fn the_order_is_that_of_the_numbers(a in "[0-9]{1,30}", b in "[0-9]{1,30}") {
        let (left, right) = (parse_base_units(&a).unwrap(), parse_base_units(&b).unwrap());
        prop_assert_eq!(left.cmp(&right), big(&a).cmp(&big(&b)));
    }

    #[test]
    fn a_decimal_too_many_is_refused((whole, fraction, decimals) in coins(), last in 1..=9) {
        let padding = usize::from(decimals);
        let text = format!("{whole}.{fraction:0<padding$}{last}");
        let error = AmountError::TooManyDecimals { got: padding + 1, max: decimals };
        prop_assert_eq!(parse_coins(&text, decimals), Err(error));
    }

    #[test]
    fn any_text_has_an_answer_that_keeps_the_rules(text in nearly(), decimals in 0_u8..=24) {
        for parsed in [parse_coins(&text, decimals), parse_base_units(&text)].into_iter().flatten() {
            let digits = parsed.as_str();
            prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
            prop_assert!((1..=MAX_DIGITS).contains(&digits.len()));
            prop_assert!(digits == "0" || !digits.starts_with('0'));
        }
    }

    #[test]
    fn what_an_error_proposes_is_accepted(text in nearly(), decimals in 0_u8..=24) {
        if let Err(error) = parse_coins(&text, decimals) {
            for reading in readings(error) {
                prop_assert!(parse_coins(&reading, decimals).is_ok(), "{reading}");
            }
        }
        if let Err(error) = parse_base_units(&text) {
            for reading in readings(error) {
                prop_assert!(parse_base_units(&reading).is_ok(), "{reading}");
            }
        }
    }

    #[test]
    fn a_plain_amount_holds_digits_and_one_point(text in nearly()) {
        let trimmed = text.trim();
        let plain = trimmed.chars().all(|c| c.is_ascii_digit() || c == '.');
        prop_assert!(plain || parse_coins(&text, 24).is_err());
    }

    #[test]
    fn json_numbers_are_those_of_arithmetic(digits in "[1-9][0-9]{0,20}", exponent in 0_u32..=40) {
        let amount = BaseUnits::from_json_number(&format!("{digits}e+{exponent}")).unwrap();
        let expected = big(&digits) * BigUint::from(10_u8).pow(exponent);
        prop_assert_eq!(amount.as_str(), expected.to_string());
    }

    #[test]
    fn json_numbers_never_panic(text in "\\PC{0,20}|[-+0-9.eE]{0,12}") {
        let _ = BaseUnits::from_json_number(&text);
    }
}
