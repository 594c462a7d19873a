//! How long a token lives.
//!
//! The API takes a whole number of seconds, documented up to ten years. All
//! units are exact multiples of a second: a day is 86,400 of them, whatever
//! clocks do in spring and autumn, a week is 7 days and a year 365 days. An end
//! chosen on a calendar is a moment in time and is counted in seconds from now.

#[cfg(test)]
mod tests;

use serde::{Serialize, Serializer};

use super::amount::ascii_digits;

/// A moment: milliseconds since 1970-01-01T00:00:00Z, as JavaScript counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// The lifetime of a token in whole seconds, from 1 second to ten years.
/// Serialised as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lifetime(u32);

/// A unit of time, of constant length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// One second.
    Seconds,
    /// 60 seconds.
    Minutes,
    /// 3,600 seconds.
    Hours,
    /// 86,400 seconds.
    Days,
    /// 7 days.
    Weeks,
    /// 365 days.
    Years,
}

/// A lifetime in the units people would say it in: `90 days`, `1 day 6 hours`.
/// Years, days, hours, minutes, seconds; weeks stay days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The largest unit, at least one of it.
    pub first: (u32, Unit),
    /// The next smaller unit of which there is any.
    pub second: Option<(u32, Unit)>,
    /// Whether that is all; if not, the rest was left out.
    pub exact: bool,
}

/// Which rule a lifetime breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LifetimeError {
    /// Nothing but white space.
    Blank,
    /// It is no number.
    NotANumber,
    /// It has a point or a comma; a smaller unit says it in a whole number.
    NotWhole,
    /// It starts with a minus sign.
    Negative,
    /// It has digits of another script.
    OtherDigits {
        /// The same text in the digits 0 to 9, where that makes a whole number.
        ascii: Option<String>,
    },
    /// Zero: the token would end at once.
    Zero,
    /// More than ten years.
    TooLong {
        /// The largest number of that unit.
        max: u32,
        /// The unit.
        unit: Unit,
    },
    /// The end is not at least a second away.
    InPast,
    /// The end is more than ten years away.
    TooFar {
        /// The last moment that is not.
        last: Timestamp,
    },
}

impl Timestamp {
    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub const fn millis(self) -> i64 {
        self.0
    }
}

impl Unit {
    /// All units, the smallest first.
    pub const ALL: [Self; 6] = [
        Self::Seconds,
        Self::Minutes,
        Self::Hours,
        Self::Days,
        Self::Weeks,
        Self::Years,
    ];

    /// The length in seconds.
    pub const fn seconds(self) -> u32 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 3_600,
            Self::Days => 86_400,
            Self::Weeks => 7 * 86_400,
            Self::Years => 365 * 86_400,
        }
    }

    /// The most of this unit that a lifetime can have.
    pub const fn max(self) -> u32 {
        Lifetime::MAX.0 / self.seconds()
    }
}

impl Lifetime {
    /// The longest: ten years of 365 days.
    pub const MAX: Self = Self(315_360_000);
    /// What the form proposes: 90 days.
    pub const DEFAULT: Self = Self(90 * 86_400);
    /// Lifetimes to choose from: 30, 90 and 180 days, one year.
    pub const PRESETS: [Self; 4] = [
        Self(30 * 86_400),
        Self::DEFAULT,
        Self(180 * 86_400),
        Self(365 * 86_400),
    ];

    /// A lifetime of so many seconds.
    ///
    /// # Errors
    /// `Zero` or `TooLong`.
    pub fn from_seconds(seconds: u64) -> Result<Self, LifetimeError> {
        Self::from_units(seconds, Unit::Seconds)
    }

    /// Reads a number of a unit: ASCII digits, white space around them ignored.
    ///
    /// # Errors
    /// The rule that the text breaks.
    pub fn from_number(text: &str, unit: Unit) -> Result<Self, LifetimeError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LifetimeError::Blank);
        }
        if is_digits(text) {
            // More digits than a u64 has are more than ten years of anything.
            return match text.trim_start_matches('0') {
                "" => Err(LifetimeError::Zero),
                digits => Self::from_units(digits.parse().unwrap_or(u64::MAX), unit),
            };
        }
        if text.starts_with(['-', '\u{2212}', '\u{2013}']) {
            return Err(LifetimeError::Negative);
        }
        if let Some(ascii) = ascii_digits(text) {
            return Err(LifetimeError::OtherDigits {
                ascii: Some(ascii).filter(|t| is_digits(t)),
            });
        }
        let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
        if has_digit && is_digits(&text.replace(['.', ','], "")) {
            return Err(LifetimeError::NotWhole);
        }
        Err(LifetimeError::NotANumber)
    }

    /// The lifetime of a token that is created now and ends then. Parts of a
    /// second are dropped, so that it never ends later than asked for.
    ///
    /// # Errors
    /// `InPast` or `TooFar`.
    pub fn until(now: Timestamp, end: Timestamp) -> Result<Self, LifetimeError> {
        let seconds = end.0.saturating_sub(now.0) / 1_000;
        match u64::try_from(seconds).map(Self::from_seconds) {
            Ok(Ok(lifetime)) => Ok(lifetime),
            Ok(Err(LifetimeError::TooLong { .. })) => Err(LifetimeError::TooFar {
                last: Self::MAX.ends(now),
            }),
            _ => Err(LifetimeError::InPast),
        }
    }

    /// When a token that is created at `from` ends.
    pub fn ends(self, from: Timestamp) -> Timestamp {
        Timestamp(from.0.saturating_add(i64::from(self.0) * 1_000))
    }

    /// The length in seconds.
    pub const fn seconds(self) -> u32 {
        self.0
    }

    /// The length in at most two units. What is left after them is dropped
    /// and [`Span::exact`] says so.
    pub fn span(self) -> Span {
        let mut rest = self.0;
        let mut parts = [
            Unit::Years,
            Unit::Days,
            Unit::Hours,
            Unit::Minutes,
            Unit::Seconds,
        ]
        .into_iter()
        .filter_map(|unit| {
            let count = rest / unit.seconds();
            rest %= unit.seconds();
            (count > 0).then_some((count, unit))
        });
        Span {
            first: parts.next().unwrap_or((0, Unit::Seconds)),
            second: parts.next(),
            exact: parts.next().is_none(),
        }
    }

    fn from_units(count: u64, unit: Unit) -> Result<Self, LifetimeError> {
        match u32::try_from(count) {
            Ok(0) => Err(LifetimeError::Zero),
            Ok(count) if count <= unit.max() => Ok(Self(count * unit.seconds())),
            _ => Err(LifetimeError::TooLong {
                max: unit.max(),
                unit,
            }),
        }
    }
}

impl Serialize for Lifetime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
