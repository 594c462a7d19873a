//! How the places of a text are filled.

use super::*;

#[test]
fn a_place_takes_its_argument() {
    let said = texts().say(Key::LimitDecimals, &["BTC".into(), "100".into()]);
    assert_eq!(said, "1 BTC = 100 base units");
}

#[test]
fn a_count_is_written_as_the_language_does_and_chooses_the_form() {
    let say = |count: u64| texts().say(Key::IpTotal, &[count.into()]);
    assert_eq!(say(0), "0 addresses in total.");
    assert_eq!(say(1), "1 address in total.");
    assert_eq!(say(1_000), "1,000 addresses in total.");
}

#[test]
fn what_is_put_in_is_not_read_as_a_place() {
    let said = texts().say(Key::FilterNone, &["{0} {1|a|b} }{".into()]);
    assert_eq!(said, "No permission matches “{0} {1|a|b} }{”.");
}

#[test]
fn a_place_without_an_argument_is_left_out() {
    assert_eq!(texts().say(Key::LimitRow, &[]), "Limit ");
}

#[test]
fn counts_beyond_64_bits_have_their_text() {
    assert_eq!(texts().ip_count(u128::from(u64::MAX)).len(), 36);
    assert_eq!(texts().ip_count(1), "1 address");
    let beyond = texts().ip_count(u128::MAX);
    assert_eq!(
        beyond,
        "340,282,366,920,938,463,463,374,607,431,768,211,455 addresses"
    );
}

#[test]
fn texts_are_equal_if_they_share_their_locale() {
    let one = texts();
    assert!(one == one.clone());
    assert!(one != texts());
}
