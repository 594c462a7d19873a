//! Problems come in the order of the form, one for each field.

use super::*;
use crate::domain::scope::WalletAction;
use crate::form::{LifetimeChoice, LifetimeField, Section};

/// A form in which every field breaks a rule that can.
fn all_wrong() -> Form {
    let mut form = Form::new(Environment::Production);
    form.act(Action::Rules {
        rules: form.rules,
        ask_bearer: true,
    })
    .act(Action::Lifetime(LifetimeField {
        choice: LifetimeChoice::Number,
        ..LifetimeField::default()
    }))
    .tick(&[Scope::All, Scope::WalletStake, Scope::WalletView])
    .typed(Field::IpRestrict, "x 203.0.113.10 y 203.0.113.10")
    .limit("tbtc", "1")
    .limit("btc", "-1")
    .limit("btc", "1,5")
    .act(Action::Erc20(true))
    .typed(Field::CustomScope, "_")
    .typed(Field::PermittedWallets, "x")
    .typed(Field::PermittedEnterprises, "x")
    .typed(Field::Template, "x")
    .typed(Field::Enterprise, "x");
    form
}

#[test]
fn every_problem_has_its_place() {
    let expected = [
        Field::Label,
        Field::Duration,
        Field::Scope,
        Field::ScopeWallets(WalletAction::View),
        Field::ScopeWallets(WalletAction::Stake),
        Field::IpEntry(0),
        Field::IpEntry(2),
        Field::IpEntry(3),
        Field::LimitCoin(0),
        Field::LimitValue(1),
        Field::LimitCoin(2),
        Field::LimitValue(2),
        Field::Erc20Limit,
        Field::Enterprise,
        Field::Template,
        Field::PermittedEnterprises,
        Field::PermittedWallets,
        Field::CustomScope,
        Field::Bearer,
        Field::Otp,
    ];
    assert_eq!(all_wrong().problem_fields(), expected);
}

#[test]
fn sections_follow_each_other() {
    let fields = all_wrong().problem_fields();
    let sections: Vec<u8> = fields.iter().map(|f| Section::of(*f) as u8).collect();
    assert!(sections.is_sorted());
    assert_eq!(sections.first(), Some(&(Section::Name as u8)));
    assert_eq!(sections.last(), Some(&(Section::Review as u8)));
}

#[test]
fn fields_are_declared_in_that_order_too() {
    let mut heads = [
        Field::Label,
        Field::Duration,
        Field::Scope,
        Field::IpRestrict,
        Field::Limits,
        Field::Erc20Limit,
        Field::Enterprise,
        Field::Template,
        Field::PermittedEnterprises,
        Field::PermittedWallets,
        Field::CustomScope,
        Field::Bearer,
        Field::Otp,
    ];
    let declared = heads;
    heads.sort_unstable();
    assert_eq!(heads, declared);
}

#[test]
fn a_field_has_one_problem() {
    let mut fields = all_wrong().problem_fields();
    let count = fields.len();
    fields.sort_unstable();
    fields.dedup();
    assert_eq!(fields.len(), count);
}

#[test]
fn an_empty_row_is_no_problem() {
    let mut form = Form::ready();
    form.act(Action::AddLimit).act(Action::AddLimit);
    assert_eq!(form.problems(), []);
}
