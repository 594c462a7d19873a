//! Broken rules of the name, the lifetime, permissions, ids and the review.

use super::*;
use crate::domain::id::{IdError, IdListError};
use crate::domain::label::LabelError;
use crate::domain::lifetime::{LifetimeError, Unit};
use crate::domain::otp::OtpError;
use crate::domain::scope::{Scope, WalletAction};
use crate::domain::scope_list::CustomScopeError;

pub(super) fn table() -> Table {
    [name(), scopes(), ids(), review()].concat()
}

#[test]
fn each_broken_rule_has_its_sentence() {
    check(table());
}

fn name() -> Table {
    let life = Rule::Lifetime;
    vec![
        (Rule::Label(LabelError::Blank), "Enter a name for the token"),
        (
            Rule::Label(LabelError::TooLong { got: 1_234 }),
            "The name has 1,234 characters. Use 100 or fewer",
        ),
        (
            Rule::Label(LabelError::Control { place: 3 }),
            "Character 3 of the name can't be seen. Delete it",
        ),
        (
            life(LifetimeError::Blank),
            "Enter how long the token shall live",
        ),
        (
            life(LifetimeError::NotANumber),
            "Enter the lifetime as a whole number, such as 90",
        ),
        (
            life(LifetimeError::NotWhole),
            "The lifetime is not a whole number. Use one, or a smaller unit",
        ),
        (
            life(LifetimeError::Negative),
            "The lifetime can't be negative. Enter a whole number",
        ),
        (
            life(LifetimeError::OtherDigits {
                ascii: Some("90".into()),
            }),
            "Write the lifetime with the digits 0 to 9: 90",
        ),
        (
            life(LifetimeError::OtherDigits { ascii: None }),
            "Write the lifetime with the digits 0 to 9",
        ),
        (
            life(LifetimeError::Zero),
            "A token that lives for no time is useless. Enter 1 or more",
        ),
        (
            life(LifetimeError::TooLong {
                max: 3_650,
                unit: Unit::Days,
            }),
            "A token lives ten years at most. Enter 3,650 days or fewer",
        ),
        (
            life(LifetimeError::InPast),
            "That day is over. Pick a later one",
        ),
        (
            life(LifetimeError::TooFar {
                last: Timestamp::from_millis(24_000 * 86_400_000),
            }),
            "That is more than ten years away. Pick a day before day 24000",
        ),
    ]
}

fn scopes() -> Table {
    let custom = Rule::CustomScope;
    let spend = |error| Rule::ScopeWallets(WalletAction::Spend, error);
    let error = IdError::Length { got: 31 };
    vec![
        (Rule::NoScope, "Choose at least one permission"),
        (
            Rule::AllInProduction,
            "“Everything” works in the test environment only. Choose single permissions",
        ),
        (
            spend(IdListError::Blank),
            "Enter the id of each wallet that Spend is for",
        ),
        (
            spend(IdListError::Item { number: 2, error }),
            "Wallets for Spend, item 2: an id has 32 characters, and this has 31. Copy it again",
        ),
        (
            spend(IdListError::Duplicate {
                number: 3,
                first: 1,
            }),
            "Wallets for Spend, item 3 repeats item 1. Remove one",
        ),
        (
            custom(CustomScopeError::Character {
                number: 2,
                found: '§',
            }),
            "Other permissions, item 2: no scope has “§” there. Remove it",
        ),
        (
            custom(CustomScopeError::TooLong { number: 1 }),
            "Other permissions, item 1 is too long for a scope. Use 128 characters or fewer",
        ),
        (
            custom(CustomScopeError::Known {
                scope: Scope::WalletView,
            }),
            "wallet_view has a box under Permissions. Tick that, and remove it here",
        ),
        (
            custom(CustomScopeError::Duplicate {
                number: 3,
                first: 1,
            }),
            "Other permissions, item 3 repeats item 1. Remove one",
        ),
    ]
}

fn ids() -> Table {
    let item = |error| IdListError::Item { number: 2, error };
    vec![
        (
            Rule::Enterprise(IdError::Blank),
            "Enterprise id: enter an id",
        ),
        (
            Rule::Enterprise(IdError::UpperCase),
            "Enterprise id: write the letters a to f in lower case",
        ),
        (
            Rule::Template(IdError::Character { found: 'g' }),
            "Template id: “g” is not part of an id. Use 0 to 9 and a to f",
        ),
        (
            Rule::Template(IdError::Length { got: 33 }),
            "Template id: an id has 32 characters, and this has 33. Copy it again",
        ),
        (
            Rule::PermittedEnterprises(IdListError::Blank),
            "Only these enterprises: enter an id",
        ),
        (
            Rule::PermittedEnterprises(item(IdError::UpperCase)),
            "Only these enterprises, item 2: write the letters a to f in lower case",
        ),
        (
            Rule::PermittedWallets(IdListError::Blank),
            "Only these wallets: enter an id",
        ),
        (
            Rule::PermittedWallets(item(IdError::Character { found: ' ' })),
            "Only these wallets, item 2: “ ” is not part of an id. Use 0 to 9 and a to f",
        ),
        (
            Rule::PermittedWallets(IdListError::Duplicate {
                number: 2,
                first: 1,
            }),
            "Only these wallets, item 2 repeats item 1. Remove one",
        ),
        (
            Rule::PermittedBoth,
            "List enterprises or wallets, not both. Clear one of the two",
        ),
    ]
}

fn review() -> Table {
    vec![
        (Rule::NoBearer, "Enter your session token"),
        (Rule::Otp(OtpError::Blank), "Enter the one-time password"),
        (
            Rule::Otp(OtpError::DigitCount { got: 5 }),
            "Enter 6 or 7 digits. This has 5",
        ),
        (
            Rule::Otp(OtpError::KeyLength { got: 43 }),
            "Enter 6 or 7 digits, or touch your hardware key: it types 44 characters, and this has 43",
        ),
        (
            Rule::Otp(OtpError::Character),
            "Enter only the digits that your authenticator shows",
        ),
    ]
}
