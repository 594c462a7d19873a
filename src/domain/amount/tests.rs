use super::AmountError::*;
use super::*;

fn coins(text: &str, decimals: u8) -> Result<String, AmountError> {
    parse_coins(text, decimals).map(|amount| amount.as_str().into())
}

fn base(text: &str) -> Result<String, AmountError> {
    parse_base_units(text).map(|amount| amount.as_str().into())
}

fn some(text: &str) -> Option<String> {
    Some(text.into())
}

#[test]
fn coins_become_base_units_exactly() {
    assert_eq!(coins("1.5", 8), Ok("150000000".into()));
    assert_eq!(coins("0.00000001", 8), Ok("1".into()));
    assert_eq!(coins("25", 18), Ok("25000000000000000000".into()));
    assert_eq!(coins("0.000000000000000000000001", 24), Ok("1".into()));
    assert_eq!(coins("12", 0), Ok("12".into()));
    assert_eq!(coins(" \u{A0}12\n", 0), Ok("12".into()));
}

#[test]
fn base_units_become_coins_exactly() {
    let shown = |digits: &str, decimals| parse_base_units(digits).map(|a| a.in_coins(decimals));
    assert_eq!(shown("150000000", 8), Ok("1.5".into()));
    assert_eq!(shown("1", 8), Ok("0.00000001".into()));
    assert_eq!(shown("100000000", 8), Ok("1".into()));
    assert_eq!(shown("0", 24), Ok("0".into()));
    assert_eq!(shown("10", 0), Ok("10".into()));
    assert_eq!(shown("123456789", 8), Ok("1.23456789".into()));
}

#[test]
fn a_point_at_an_end_and_leading_zeros_are_fine() {
    assert_eq!(coins(".5", 1), Ok("5".into()));
    assert_eq!(coins("5.", 1), Ok("50".into()));
    assert_eq!(coins("007", 0), Ok("7".into()));
    assert_eq!(base("000"), Ok("0".into()));
}

#[test]
fn blank_is_not_zero() {
    assert_eq!(coins("", 8), Err(Blank));
    assert_eq!(base(" \t"), Err(Blank));
    assert!(parse_coins("0.0", 8).is_ok_and(|amount| amount.is_zero()));
    assert!(parse_base_units("1").is_ok_and(|amount| !amount.is_zero()));
}

#[test]
fn a_comma_has_both_readings_named() {
    let comma = |point: Option<&str>, grouping: Option<&str>| {
        let as_point = point.map(String::from);
        let as_grouping = grouping.map(String::from);
        Err(Comma {
            as_point,
            as_grouping,
        })
    };
    assert_eq!(coins("1,5", 8), comma(Some("1.5"), Some("15")));
    assert_eq!(coins("1,000", 8), comma(Some("1"), Some("1000")));
    assert_eq!(coins("1.000,5", 8), comma(Some("1000.5"), None));
    assert_eq!(coins("1,000.5", 8), comma(None, Some("1000.5")));
    assert_eq!(coins("1,000,000", 8), comma(None, Some("1000000")));
    assert_eq!(coins("1 000,5", 8), comma(Some("1000.5"), Some("10005")));
    assert_eq!(coins(",5", 8), comma(Some("0.5"), None));
    assert_eq!(coins("1,,5", 8), comma(None, None));
    assert_eq!(coins("1.00,5", 8), comma(None, None));
    // A reading that the field would refuse is none.
    assert_eq!(coins("1,5", 0), comma(None, Some("15")));
    assert_eq!(base("1,5"), comma(None, Some("15")));
}

#[test]
fn an_exponent_is_written_out() {
    let exponent = |plain: Option<&str>| {
        Err(Exponent {
            plain: plain.map(String::from),
        })
    };
    assert_eq!(coins("1e3", 8), exponent(Some("1000")));
    assert_eq!(coins("1.5E-3", 8), exponent(Some("0.0015")));
    assert_eq!(coins("12.34e1", 8), exponent(Some("123.4")));
    assert_eq!(coins("1e-9", 8), exponent(None));
    assert_eq!(coins("1e99", 8), exponent(None));
    assert_eq!(coins("1e99999999999999999999", 8), exponent(None));
    assert_eq!(base("2e+2"), exponent(Some("200")));
}

#[test]
fn digits_of_other_scripts_are_named_in_ascii() {
    let other = |ascii: Option<&str>| {
        Err(OtherDigits {
            ascii: ascii.map(String::from),
        })
    };
    assert_eq!(coins("١٢٫٥", 8), other(Some("12.5")));
    assert_eq!(coins("１２．５", 8), other(Some("12.5")));
    assert_eq!(coins("१२", 8), other(Some("12")));
    assert_eq!(coins("١٬٠٠٠", 8), other(None));
}

#[test]
fn a_minus_sign_is_refused() {
    for text in ["-1", "\u{2212}1", "- 1", "\u{2013}0.5"] {
        assert_eq!(coins(text, 8), Err(Negative), "{text}");
    }
}

#[test]
fn separators_between_digits_are_refused() {
    let separator = |found, without: Option<&str>| {
        Err(Separator {
            found,
            without: without.map(String::from),
        })
    };
    assert_eq!(coins("1 000.5", 8), separator(' ', Some("1000.5")));
    assert_eq!(base("1_000_000"), separator('_', Some("1000000")));
    assert_eq!(base("1'000"), separator('\'', Some("1000")));
    assert_eq!(base("1\u{202F}000"), separator('\u{202F}', Some("1000")));
    assert_eq!(base("_"), separator('_', None));
}

#[test]
fn units_are_refused_and_named() {
    let unit = |unit: &str, number: Option<&str>| {
        let number = number.map(String::from);
        Err(Unit {
            unit: unit.into(),
            number,
        })
    };
    assert_eq!(coins("1.5 BTC", 8), unit("BTC", Some("1.5")));
    assert_eq!(coins("1.5 złoty", 8), unit("złoty", Some("1.5")));
    assert_eq!(coins("2 руб", 8), unit("руб", Some("2")));
    for found in ['×', '÷'] {
        let text = ["2", &found.to_string()].concat();
        assert_eq!(coins(&text, 8), Err(Character { found }));
    }
    // Without the unit it would still be no number of base units.
    assert_eq!(base("1.5 BTC"), unit("BTC", None));
    assert_eq!(coins("$5", 8), unit("$", Some("5")));
    assert_eq!(coins("5 €", 8), unit("€", Some("5")));
    assert_eq!(coins("$5 USD", 8), unit("USD", Some("5")));
    assert_eq!(coins("abc", 8), unit("abc", None));
    assert_eq!(coins("1,5 BTC", 8), unit("BTC", None));
    // 10k is not 10.
    assert_eq!(coins("10k", 8), unit("k", None));
    assert_eq!(coins("2 bn", 8), unit("bn", None));
    assert_eq!(coins("5e", 8), unit("e", None));
}

#[test]
fn points_are_counted() {
    let as_grouping = some("1000000");
    assert_eq!(
        coins("1.000.000", 8),
        Err(ManyPoints {
            as_grouping: as_grouping.clone()
        })
    );
    assert_eq!(base("1.000.000"), Err(ManyPoints { as_grouping }));
    assert_eq!(coins("1.2.3", 8), Err(ManyPoints { as_grouping: None }));
    assert_eq!(coins("1..5", 8), Err(ManyPoints { as_grouping: None }));
    assert_eq!(coins(".", 8), Err(LonePoint));
    assert_eq!(base("."), Err(LonePoint));
}

#[test]
fn decimals_are_those_of_the_coin() {
    assert_eq!(
        coins("0.123456789", 8),
        Err(TooManyDecimals { got: 9, max: 8 })
    );
    assert_eq!(coins("1.5", 0), Err(TooManyDecimals { got: 1, max: 0 }));
    assert_eq!(coins("1.5000000000", 8), Ok("150000000".into()));
    assert_eq!(coins("1.0", 0), Ok("1".into()));
}

#[test]
fn base_units_have_no_fractions() {
    for text in ["1.5", "1.0", "5.", ".5"] {
        assert_eq!(base(text), Err(Fraction), "{text}");
    }
}

#[test]
fn there_is_a_largest_number_of_digits() {
    let nines = "9".repeat(MAX_DIGITS);
    assert_eq!(base(&nines), Ok(nines.clone()));
    assert_eq!(base(&format!("00{nines}")), Ok(nines.clone()));
    assert_eq!(base(&format!("{nines}0")), Err(TooLarge { digits: 79 }));
    assert_eq!(coins(&nines, 2), Err(TooLarge { digits: 80 }));
}

#[test]
fn other_characters_are_named() {
    assert_eq!(coins("+5", 8), Err(Character { found: '+' }));
    assert_eq!(coins("0x10", 8), Err(Character { found: 'x' }));
    assert_eq!(coins("1/2", 8), Err(Character { found: '/' }));
    assert_eq!(coins("1½", 8), Err(Character { found: '½' }));
    assert_eq!(coins("10²", 8), Err(Character { found: '²' }));
}

#[test]
fn the_order_is_that_of_the_values() {
    let amount = |digits| parse_base_units(digits).unwrap();
    assert!(amount("9") < amount("10"));
    assert!(amount("100000000000000000000") > amount("99999999999999999999"));
    assert_eq!(amount("007"), amount("7"));
}

#[test]
fn json_numbers_are_read_exactly() {
    let read = |text| BaseUnits::from_json_number(text).map(|a| a.as_str().to_owned());
    assert_eq!(read("9007199254740993"), some("9007199254740993"));
    assert_eq!(read("1e+21"), some("1000000000000000000000"));
    assert_eq!(read("1.5e1"), some("15"));
    assert_eq!(read("1.0"), some("1"));
    for text in ["", "-1", "1.5", "1e-1", "1e", "NaN", "null", "1,0"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn json_gets_a_string() {
    let json = serde_json::to_string(&parse_base_units("1000000000").unwrap());
    assert_eq!(json.unwrap(), r#""1000000000""#);
}
