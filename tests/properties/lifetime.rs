//! Lifetimes: arithmetic, in wider integers.

use access_token_widget::domain::lifetime::{Lifetime, LifetimeError, Timestamp, Unit};
use proptest::prelude::*;

fn unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL.to_vec())
}

fn lifetime() -> impl Strategy<Value = Lifetime> {
    (1..=u64::from(Lifetime::MAX.seconds())).prop_map(|s| Lifetime::from_seconds(s).unwrap())
}

proptest! {
    #[test]
    fn a_number_of_a_unit_is_its_product(count in 0_u64..1_000_000_000, unit in unit()) {
        let seconds = u128::from(count) * u128::from(unit.seconds());
        let expected = match seconds {
            0 => Err(LifetimeError::Zero),
            1..=315_360_000 => Ok(seconds),
            _ => Err(LifetimeError::TooLong { max: unit.max(), unit }),
        };
        let answer = Lifetime::from_number(&count.to_string(), unit);
        prop_assert_eq!(answer.map(|lifetime| lifetime.seconds().into()), expected);
    }

    #[test]
    fn the_largest_number_of_a_unit_is_the_last_that_is_accepted(unit in unit()) {
        let parse = |count: u32| Lifetime::from_number(&count.to_string(), unit);
        prop_assert!(parse(unit.max()).is_ok());
        prop_assert!(parse(unit.max() + 1).is_err());
    }

    #[test]
    fn until_and_ends_are_inverse(now in -1_i64 << 50..1 << 50, lifetime in lifetime(), rest in 0_i64..1_000) {
        let now = Timestamp::from_millis(now);
        let end = lifetime.ends(now);
        prop_assert_eq!(Lifetime::until(now, end), Ok(lifetime));
        let later = Timestamp::from_millis(end.millis() + rest);
        prop_assert_eq!(Lifetime::until(now, later), Ok(lifetime));
    }

    #[test]
    fn any_two_moments_have_an_answer(now in any::<i64>(), end in any::<i64>()) {
        let (from, to) = (Timestamp::from_millis(now), Timestamp::from_millis(end));
        let seconds = (i128::from(end) - i128::from(now)).div_euclid(1_000);
        match Lifetime::until(from, to) {
            Ok(lifetime) => prop_assert_eq!(i128::from(lifetime.seconds()), seconds),
            Err(LifetimeError::InPast) => prop_assert!(seconds < 1),
            Err(LifetimeError::TooFar { last }) => {
                prop_assert!(seconds > 315_360_000 && last < to);
            }
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn a_span_adds_up(lifetime in lifetime()) {
        let span = lifetime.span();
        let seconds = |(count, unit): (u32, Unit)| count * unit.seconds();
        let said = seconds(span.first) + span.second.map_or(0, seconds);
        prop_assert_eq!(said == lifetime.seconds(), span.exact);
        prop_assert!(said <= lifetime.seconds());
        // What is left out is less than one of the last unit that is said.
        let last = span.second.unwrap_or(span.first).1;
        prop_assert!(lifetime.seconds() - said < last.seconds());
        prop_assert!(span.first.0 > 0 && span.second.is_none_or(|(n, unit)| n > 0 && unit < span.first.1));
    }

    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,20}|[-+0-9.,eE ]{0,30}", unit in unit()) {
        if let Ok(lifetime) = Lifetime::from_number(&text, unit) {
            prop_assert!(text.trim().bytes().all(|byte| byte.is_ascii_digit()));
            prop_assert!((1..=315_360_000).contains(&lifetime.seconds()));
        }
    }
}
