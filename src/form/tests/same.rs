//! When two answers are the same, however they were typed.

use super::*;
use crate::domain::id::EnterpriseId;
use crate::domain::ip::Ipv6;
use crate::domain::lifetime::{Lifetime, Unit};
use crate::domain::scope_list::CustomScope;
use crate::form::{IpField, LifetimeChoice, LifetimeField, Typed};

#[test]
fn lists_are_the_same_in_any_order() {
    let list = |text: &str| Typed::parse(text.to_owned(), CustomScope::parse_list);
    assert!(list("vault_read, vault_write").lists_same(&list("vault_write vault_read")));
    assert!(!list("vault_read").lists_same(&list("vault_write")));
    // What breaks a rule is compared as it was typed.
    assert!(list("§").lists_same(&list("§")));
    assert!(!list("§").lists_same(&list("§§")));
    assert!(!list("§").lists_same(&list("vault_read")));
}

#[test]
fn optional_lists_are_the_same_in_any_order_or_both_blank() {
    let list = |text: &str| Typed::optional(text.to_owned(), EnterpriseId::parse_list);
    assert!(list(&format!("{A} {B}")).may_list_same(&list(&format!("{B}, {A}"))));
    assert!(!list(A).may_list_same(&list(B)));
    assert!(list("").may_list_same(&list("  ")));
    assert!(!list("").may_list_same(&list(A)));
    assert!(list("§").may_list_same(&list("§")));
    assert!(!list("§").may_list_same(&list("")));
}

#[test]
fn addresses_are_the_same_in_any_order() {
    let field = |text: &str| IpField::parse(text.to_owned(), Ipv6::Refused);
    assert!(field("9.9.9.9, 8.8.8.8").is_same(&field("8.8.8.8\n9.9.9.9")));
    assert!(!field("9.9.9.9").is_same(&field("8.8.8.8")));
    assert!(field("9.9.9").is_same(&field("9.9.9")));
    assert!(!field("9.9.9").is_same(&field("9.9")));
    assert!(!field("9.9.9").is_same(&field("9.9.9.9")));
}

#[test]
fn lifetimes_are_the_same_in_any_unit() {
    let number = |number: &str, unit| LifetimeField {
        choice: LifetimeChoice::Number,
        number: number.into(),
        unit,
        ..LifetimeField::default()
    };
    let date = |date: &str, days: i64| LifetimeField {
        choice: LifetimeChoice::Date,
        date: date.into(),
        end: Some(later(days * DAY)),
        ..LifetimeField::default()
    };
    assert!(number("60", Unit::Seconds).is_same(&number("1", Unit::Minutes)));
    assert!(!number("60", Unit::Seconds).is_same(&number("2", Unit::Minutes)));
    let preset = LifetimeField {
        choice: LifetimeChoice::Preset(Lifetime::DEFAULT),
        ..LifetimeField::default()
    };
    assert!(number("90", Unit::Days).is_same(&preset));
    assert!(number("", Unit::Days).is_same(&number("", Unit::Days)));
    assert!(!number("", Unit::Days).is_same(&number("x", Unit::Days)));

    assert!(date("2026-01-02", 1).is_same(&date("2026-01-02", 1)));
    assert!(!date("2026-01-02", 1).is_same(&date("2026-01-02", 2)));
    assert!(!date("2026-01-02", 1).is_same(&date("2026-01-03", 1)));
    assert!(!date("2026-01-02", 1).is_same(&preset));
    assert!(!preset.is_same(&date("2026-01-02", 1)));
    // A span from one moment is no span from another.
    let once = LifetimeField {
        end: Some(Timestamp::from_millis(90 * DAY)),
        ..date("1970-04-01", 0)
    };
    assert!(!once.is_same(&preset) && !preset.is_same(&once));
}
