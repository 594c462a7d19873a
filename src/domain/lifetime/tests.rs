use super::LifetimeError::*;
use super::*;

fn read(text: &str, unit: Unit) -> Result<u32, LifetimeError> {
    Lifetime::from_number(text, unit).map(Lifetime::seconds)
}

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

fn lifetime(seconds: u64) -> Lifetime {
    Lifetime::from_seconds(seconds).unwrap()
}

#[test]
fn numbers_of_any_unit_become_seconds() {
    assert_eq!(read("90", Unit::Days), Ok(7_776_000));
    assert_eq!(read(" 1 ", Unit::Seconds), Ok(1));
    assert_eq!(read("007", Unit::Weeks), Ok(7 * 604_800));
    assert_eq!(read("10", Unit::Years), Ok(315_360_000));
    assert_eq!(read("3650", Unit::Days), Ok(Lifetime::MAX.seconds()));
}

#[test]
fn too_long_names_the_largest_number_of_the_unit() {
    let too_long = |max, unit| Err(TooLong { max, unit });
    assert_eq!(read("11", Unit::Years), too_long(10, Unit::Years));
    assert_eq!(read("3651", Unit::Days), too_long(3_650, Unit::Days));
    assert_eq!(
        read("315360001", Unit::Seconds),
        too_long(315_360_000, Unit::Seconds)
    );
    assert_eq!(
        read(&"9".repeat(99), Unit::Hours),
        too_long(87_600, Unit::Hours)
    );
    assert_eq!(read("522", Unit::Weeks), too_long(521, Unit::Weeks));
    assert_eq!(Unit::Minutes.max(), 5_256_000);
}

#[test]
fn what_is_no_whole_number_is_refused() {
    let other = |ascii: Option<&str>| {
        Err(OtherDigits {
            ascii: ascii.map(String::from),
        })
    };
    assert_eq!(read(" ", Unit::Days), Err(Blank));
    assert_eq!(read("0", Unit::Days), Err(Zero));
    assert_eq!(read("000", Unit::Days), Err(Zero));
    for text in ["1.5", "1,5", "1.000", "5."] {
        assert_eq!(read(text, Unit::Days), Err(NotWhole), "{text}");
    }
    assert_eq!(read("-1", Unit::Days), Err(Negative));
    assert_eq!(read("٣٠", Unit::Days), other(Some("30")));
    assert_eq!(read("٣ days", Unit::Days), other(None));
    for text in ["1e3", "ten", ".", "+5", "90 days", "1 000"] {
        assert_eq!(read(text, Unit::Days), Err(NotANumber), "{text}");
    }
}

#[test]
fn seconds_from_elsewhere_keep_the_limits() {
    assert_eq!(Lifetime::from_seconds(0), Err(Zero));
    assert_eq!(Lifetime::from_seconds(315_360_000), Ok(Lifetime::MAX));
    let error = TooLong {
        max: 315_360_000,
        unit: Unit::Seconds,
    };
    assert_eq!(Lifetime::from_seconds(u64::MAX), Err(error));
}

#[test]
fn an_end_is_never_later_than_asked_for() {
    let now = at(1_000_000);
    assert_eq!(Lifetime::until(now, at(1_002_999)), Ok(lifetime(2)));
    assert_eq!(lifetime(2).ends(now), at(1_002_000));
    assert_eq!(Lifetime::until(now, at(1_001_000)), Ok(lifetime(1)));
}

#[test]
fn an_end_lies_between_a_second_and_ten_years_ahead() {
    let now = at(1_000_000);
    for end in [now, at(1_000_999), at(0), at(i64::MIN)] {
        assert_eq!(Lifetime::until(now, end), Err(InPast));
    }
    let last = at(1_000_000 + 315_360_000_000);
    assert_eq!(Lifetime::until(now, last), Ok(Lifetime::MAX));
    assert_eq!(
        Lifetime::until(now, at(last.millis() + 1_000)),
        Err(TooFar { last })
    );
    assert_eq!(Lifetime::until(now, at(i64::MAX)), Err(TooFar { last }));
}

#[test]
fn a_span_says_it_in_two_units() {
    let span = |seconds| lifetime(seconds).span();
    let exact = |first, second| Span {
        first,
        second,
        exact: true,
    };
    assert_eq!(Lifetime::DEFAULT.span(), exact((90, Unit::Days), None));
    assert_eq!(Lifetime::MAX.span(), exact((10, Unit::Years), None));
    assert_eq!(
        span(108_000),
        exact((1, Unit::Days), Some((6, Unit::Hours)))
    );
    assert_eq!(span(1), exact((1, Unit::Seconds), None));
    assert_eq!(
        span(86_405),
        exact((1, Unit::Days), Some((5, Unit::Seconds)))
    );
    let inexact = Span {
        first: (1, Unit::Days),
        second: Some((1, Unit::Hours)),
        exact: false,
    };
    assert_eq!(span(86_400 + 3_600 + 60 + 1), inexact);
}

#[test]
fn presets_are_days_and_a_year() {
    let days = Lifetime::PRESETS.map(|preset| preset.seconds() / 86_400);
    assert_eq!(days, [30, 90, 180, 365]);
    assert!(Lifetime::PRESETS.contains(&Lifetime::DEFAULT));
}

#[test]
fn json_gets_a_number() {
    assert_eq!(
        serde_json::to_string(&Lifetime::DEFAULT).unwrap(),
        "7776000"
    );
}
