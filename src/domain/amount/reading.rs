//! What a refused amount probably means.
//!
//! Every reading has been parsed again under the rules of its field, so that
//! whoever takes it up is not refused a second time.

use super::{AmountError, is_plain, parse};

/// The error of a text that has a character which belongs to no plain amount.
pub(super) fn explain(text: &str, found: char, decimals: Option<u8>) -> AmountError {
    if text.starts_with(['-', '\u{2212}', '\u{2013}']) {
        return AmountError::Negative;
    }
    if let Some(ascii) = ascii_digits(text) {
        return AmountError::OtherDigits {
            ascii: accepted(&ascii, decimals),
        };
    }
    if is_exponential(text) {
        let plain = written_out(text).and_then(|plain| accepted(&plain, decimals));
        return AmountError::Exponent { plain };
    }
    let number = text.trim_matches(|c: char| is_unit(c) || c.is_whitespace());
    if number.len() < text.len() {
        let before = text.trim_start_matches(is_unit);
        let after = text.trim_end_matches(is_unit);
        let unit = match &text[after.len()..] {
            "" => &text[..text.len() - before.len()],
            unit => unit,
        };
        let number = if is_factor(unit) {
            None
        } else {
            accepted(number, decimals)
        };
        return AmountError::Unit {
            unit: unit.into(),
            number,
        };
    }
    let belongs = |c: char| c.is_ascii_digit() || c == '.' || c == ',' || is_separator(c);
    if let Some(found) = text.chars().find(|c| !belongs(*c)) {
        return AmountError::Character { found };
    }
    let joined: String = text.chars().filter(|c| !is_separator(*c)).collect();
    if joined.contains(',') {
        return AmountError::Comma {
            as_point: comma_as_point(&joined).and_then(|t| accepted(&t, decimals)),
            as_grouping: comma_as_grouping(&joined).and_then(|t| accepted(&t, decimals)),
        };
    }
    AmountError::Separator {
        found,
        without: accepted(&joined, decimals),
    }
}

/// `1.000.000` as 1000000: points as separators of thousands.
pub(super) fn thousands(text: &str, decimals: Option<u8>) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    grouped.then(|| accepted(&text.replace('.', ""), decimals))?
}

/// A number with an exponent written out; `None` where it would be absurdly
/// long or the text is no such number.
pub(super) fn written_out(text: &str) -> Option<String> {
    if !is_exponential(text) {
        return None;
    }
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let exponent: isize = exponent.parse().ok().filter(|e| (-99..=99).contains(e))?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [whole, fraction].concat();
    let point = isize::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let zeros = |count: usize| "0".repeat(count);
    Some(match usize::try_from(point) {
        Err(_) => ["0.", &zeros(point.unsigned_abs()), &digits].concat(),
        Ok(point) => match point.checked_sub(digits.len()) {
            Some(missing) => [digits, zeros(missing)].concat(),
            None => {
                let (whole, fraction) = digits.split_at(point);
                [whole, ".", fraction].concat()
            }
        },
    })
}

/// The text with digits of other scripts as ASCII ones, and the separators
/// that go with them; `None` where it has none.
pub(in super::super) fn ascii_digits(text: &str) -> Option<String> {
    let mut changed = false;
    let ascii = text.chars().map(|c| {
        let other = ascii_digit(c);
        changed |= other.is_some();
        other.unwrap_or(match c {
            '\u{066B}' | '\u{FF0E}' => '.',
            '\u{066C}' | '\u{FF0C}' => ',',
            c => c,
        })
    });
    let ascii = ascii.collect();
    changed.then_some(ascii)
}

/// Code points of the zeros of the scripts in everyday use.
const ZEROS: [u32; 19] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10,
];

fn ascii_digit(c: char) -> Option<char> {
    let values = ZEROS
        .iter()
        .filter_map(|zero| u32::from(c).checked_sub(*zero));
    values
        .into_iter()
        .find_map(|value| char::from_digit(value, 10))
}

/// The text of the amount where it would be accepted, in its plainest form.
fn accepted(text: &str, decimals: Option<u8>) -> Option<String> {
    if !is_plain(text) {
        return None;
    }
    let amount = parse(text, decimals).ok()?;
    Some(amount.in_coins(decimals.unwrap_or(0)))
}

fn is_exponential(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let is_digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    is_digits(exponent) && is_digits(&mantissa.replacen('.', "", 1))
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '_' | '\'' | '\u{2019}')
}

fn is_unit(c: char) -> bool {
    let is_letter = matches!(c, '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{52F}') && !"×÷".contains(c);
    let is_currency = matches!(c, '$' | '\u{A2}'..='\u{A5}' | '\u{20A0}'..='\u{20CF}');
    c.is_ascii_alphabetic() || is_letter || is_currency
}

/// Whether a unit may well be a factor, as the `k` of `10k`.
fn is_factor(unit: &str) -> bool {
    let unit = unit.to_ascii_lowercase();
    unit.bytes().all(|byte| byte.is_ascii_alphabetic()) && unit.len() == 1
        || matches!(&*unit, "bn" | "mn" | "mm" | "mio" | "mil")
}

/// One comma as the decimal point; points before it then separate thousands.
fn comma_as_point(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once(',')?;
    if fraction.contains(['.', ',']) || whole.split('.').skip(1).any(|group| group.len() != 3) {
        return None;
    }
    Some([&whole.replace('.', ""), ".", fraction].concat())
}

/// Commas between digits, all before any point, as separators.
fn comma_as_grouping(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.contains(',') || whole.split(',').any(str::is_empty) {
        return None;
    }
    Some(text.replace(',', ""))
}
