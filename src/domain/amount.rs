//! Amounts of money: a whole number of base units, and the two ways to type one.
//!
//! BitGo's token API takes spending limits in *base units*, the smallest part
//! of a coin: `100000000` is one bitcoin. People think in coins. Both ways of
//! typing lead to the same exact [`BaseUnits`]; nothing here rounds.
//!
//! # Grammar of a typed amount
//! - ASCII digits and at most one `.`; white space around it is ignored.
//! - `.5` and `5.` are accepted, being unambiguous and passed through while
//!   `0.5` or `5.25` is typed; a lone `.` is not.
//! - Leading zeros are accepted and mean nothing: `007` is 7.
//! - Decimals: up to those of the coin. Zeros beyond that lose nothing and are
//!   accepted: `1.5000000000` is a fine amount of a coin with 8 decimals.
//! - In base units a point is refused, `1.0` too: whoever types one thinks in coins.
//! - At most [`MAX_DIGITS`] digits of base units, which is what the largest
//!   integer of an Ethereum contract needs.
//! - Everything else is refused, and where a likely meaning exists the error
//!   names it: commas, exponents, spaces, digits of other scripts, units.

mod reading;
#[cfg(test)]
mod tests;

use core::cmp::Ordering;
use std::rc::Rc;

use serde::{Serialize, Serializer};

pub(super) use reading::ascii_digits;

/// The most digits that an amount in base units may have: those of 2²⁵⁶ − 1.
pub const MAX_DIGITS: usize = 78;

/// An amount in the smallest unit of a coin, of any size and exact.
///
/// Held as decimal digits without leading zeros (`0` for zero) and serialised
/// as a JSON string of them, the form in which the API takes amounts that
/// exceed what a JSON number carries safely. Shared, since a form hands its
/// limits around at every key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BaseUnits(Rc<str>);

/// Which rule a typed amount breaks.
///
/// A *reading* is what the text probably means, written so that it would be
/// accepted in the same field; it is absent where there is no such amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmountError {
    /// Nothing but white space. Blank is no amount, and it is not zero.
    Blank,
    /// It contains commas, which stand for a point in some countries and
    /// separate thousands in others: `1,500` is one and a half or 1500.
    Comma {
        /// The amount if the comma is a decimal point.
        as_point: Option<String>,
        /// The amount if commas separate groups of digits.
        as_grouping: Option<String>,
    },
    /// It has an exponent, as `1e3`.
    Exponent {
        /// The same number written out.
        plain: Option<String>,
    },
    /// It has digits of another script, as `١٢`, or full-width ones.
    OtherDigits {
        /// The same number in the digits 0 to 9.
        ascii: Option<String>,
    },
    /// It starts with a minus sign.
    Negative,
    /// A space, underscore or apostrophe separates digits.
    Separator {
        /// The first one.
        found: char,
        /// The number without them.
        without: Option<String>,
    },
    /// A unit or currency sign stands before or after the number: `1.5 BTC`.
    Unit {
        /// The unit as typed.
        unit: String,
        /// The number beside it, unless the unit may be a factor (`10k`). It
        /// may still be another unit than that of the field (`5 sat`), so
        /// nothing may take this number over unasked.
        number: Option<String>,
    },
    /// It has two points or more.
    ManyPoints {
        /// The amount if points separate thousands, as in `1.000.000`.
        as_grouping: Option<String>,
    },
    /// A point without any digit.
    LonePoint,
    /// It has more decimals than the coin.
    TooManyDecimals {
        /// How many decimals were typed.
        got: usize,
        /// How many the coin has.
        max: u8,
    },
    /// It has a point, and base units have no fractions.
    Fraction,
    /// It has more than [`MAX_DIGITS`] digits in base units.
    TooLarge {
        /// How many it has.
        digits: usize,
    },
    /// It contains a character that belongs to no number.
    Character {
        /// The first such character.
        found: char,
    },
}

/// Reads an amount typed in coins, each of 10^`decimals` base units.
///
/// # Errors
/// The rule of the [grammar](self) that the text breaks.
pub fn parse_coins(text: &str, decimals: u8) -> Result<BaseUnits, AmountError> {
    parse(text, Some(decimals))
}

/// Reads an amount typed in base units.
///
/// # Errors
/// The rule of the [grammar](self) that the text breaks.
pub fn parse_base_units(text: &str) -> Result<BaseUnits, AmountError> {
    parse(text, None)
}

impl BaseUnits {
    /// The decimal digits, without leading zeros.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is zero: a limit that refuses every withdrawal.
    pub fn is_zero(&self) -> bool {
        &*self.0 == "0"
    }

    /// The same amount in coins of 10^`decimals` base units: exact, a `.`
    /// only before decimals, no zeros at their end.
    pub fn in_coins(&self, decimals: u8) -> String {
        let digits = self.as_str();
        let decimals = usize::from(decimals);
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(decimals));
        let mut coins = String::from(if whole.is_empty() { "0" } else { whole });
        let significant = fraction.trim_end_matches('0');
        if !significant.is_empty() {
            coins.push('.');
            coins.extend(core::iter::repeat_n('0', decimals - fraction.len()));
            coins.push_str(significant);
        }
        coins
    }

    /// The amount in a JSON number, which a server may write with an exponent:
    /// `1e+21`. `None` for negative numbers, fractions and other texts.
    pub fn from_json_number(text: &str) -> Option<Self> {
        match plain(text, 0) {
            Err(AmountError::Character { .. }) => plain(&reading::written_out(text)?, 0).ok(),
            answer => answer.ok(),
        }
    }

    fn from_digits(digits: &str) -> Result<Self, AmountError> {
        let digits = match digits.trim_start_matches('0') {
            "" => "0",
            significant => significant,
        };
        if digits.len() > MAX_DIGITS {
            return Err(AmountError::TooLarge {
                digits: digits.len(),
            });
        }
        Ok(Self(digits.into()))
    }
}

impl PartialOrd for BaseUnits {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for BaseUnits {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self.as_str(), other.as_str());
        a.len().cmp(&b.len()).then_with(|| a.cmp(b))
    }
}

impl Serialize for BaseUnits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// `decimals` is `None` for base units.
fn parse(text: &str, decimals: Option<u8>) -> Result<BaseUnits, AmountError> {
    let text = text.trim();
    let answer = match decimals {
        _ if text.is_empty() => return Err(AmountError::Blank),
        None if text.matches('.').count() == 1 && text.len() > 1 && is_plain(text) => {
            return Err(AmountError::Fraction);
        }
        _ => plain(text, decimals.unwrap_or(0)),
    };
    match answer {
        Err(AmountError::Character { found }) => Err(reading::explain(text, found, decimals)),
        Err(AmountError::ManyPoints { .. }) => Err(AmountError::ManyPoints {
            as_grouping: reading::thousands(text, decimals),
        }),
        answer => answer,
    }
}

fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Digits with at most one point; says no more about other texts than
/// which character is the first that does not belong.
fn plain(text: &str, decimals: u8) -> Result<BaseUnits, AmountError> {
    if let Some(found) = text.chars().find(|c| !c.is_ascii_digit() && *c != '.') {
        return Err(AmountError::Character { found });
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.contains('.') {
        return Err(AmountError::ManyPoints { as_grouping: None });
    }
    if whole.is_empty() && fraction.is_empty() {
        return Err(AmountError::LonePoint);
    }
    let significant = fraction.trim_end_matches('0');
    let Some(missing) = usize::from(decimals).checked_sub(significant.len()) else {
        return Err(AmountError::TooManyDecimals {
            got: fraction.len(),
            max: decimals,
        });
    };
    let mut digits = String::with_capacity(whole.len() + usize::from(decimals));
    digits.push_str(whole);
    digits.push_str(significant);
    digits.extend(core::iter::repeat_n('0', missing));
    BaseUnits::from_digits(&digits)
}
