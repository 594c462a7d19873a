//! Whole amounts as servers write them in JSON.

/// More digits than any amount has; an exponent may claim billions of them.
const LONGEST: usize = 80;

/// The digits of a JSON number that is whole and not negative, exact:
/// `1000`, but also `1e+21`, which is how JavaScript servers write 1,000 ETH
/// in wei.
pub(crate) fn whole(text: &str) -> Option<String> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let zeros = usize::try_from(exponent)
        .ok()?
        .checked_sub(fraction.len())?;
    if whole.len() + fraction.len() + zeros > LONGEST {
        return None;
    }
    let mut digits = [whole, fraction].concat();
    digits.extend(std::iter::repeat_n('0', zeros));
    let significant = digits.trim_start_matches('0');
    Some(
        if significant.is_empty() {
            "0"
        } else {
            significant
        }
        .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_amounts_are_exact() {
        for (text, digits) in [
            ("0", "0"),
            ("000", "0"),
            ("0.0", "0"),
            ("0012", "12"),
            ("9007199254740993", "9007199254740993"),
            (
                "123456789012345678901234567890",
                "123456789012345678901234567890",
            ),
            ("1e+21", "1000000000000000000000"),
            ("1E21", "1000000000000000000000"),
            ("1.2345e+21", "1234500000000000000000"),
            ("12.50e1", "125"),
            ("7.000", "7"),
        ] {
            assert_eq!(whole(text).as_deref(), Some(digits), "{text}");
        }
        let longest = "9".repeat(80);
        assert_eq!(whole(&longest), Some(longest.clone()));
    }

    #[test]
    fn anything_else_is_none() {
        for text in [
            "",
            "-1",
            "+1",
            "1.5",
            "1e-1",
            "10e-1",
            ".5",
            "1,000",
            "1e",
            "e5",
            "0x10",
            "NaN",
            "١",
            " 1",
            "1.2.3",
            "1e99999999999",
            "1e80",
            "1.5e0",
        ] {
            assert_eq!(whole(text), None, "{text}");
        }
        assert_eq!(whole(&"9".repeat(81)), None);
    }
}
