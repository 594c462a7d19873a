//! The rules that look at several fields at once.

use super::*;
use crate::domain::id::IdListError;
use crate::domain::lifetime::LifetimeError;
use crate::domain::problem::{Problem, Rule};
use crate::domain::scope::WalletAction;
use crate::form::{LifetimeChoice, LifetimeField};

fn production() -> Form {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Label, "Payouts")
        .tick(&[Scope::WalletViewAll])
        .otp();
    form
}

/// The one problem of a form; its request is refused for it too.
fn only(form: &Form) -> Problem {
    let problems = form.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(form.request(NOW), Err(problems.clone()));
    problems.into_iter().next().unwrap()
}

#[test]
fn production_needs_addresses() {
    let form = production();
    let expected = Problem::new(Field::IpRestrict, Rule::NoIpRestriction);
    assert_eq!(only(&form), expected);
    assert!(
        form.clone()
            .typed(Field::IpRestrict, "203.0.113.10")
            .request(NOW)
            .is_ok()
    );
}

#[test]
fn an_exception_lifts_the_need_for_addresses() {
    let mut form = production();
    let rules = Rules {
        ip_exception: true,
        ..form.rules
    };
    form.act(Action::Rules {
        rules,
        ask_bearer: false,
    });
    assert_eq!(form.problems(), []);
}

#[test]
fn a_template_may_bring_addresses_and_scopes() {
    let mut form = production();
    form.act(Action::ClearScopes).typed(Field::Template, A);
    assert_eq!(form.problems(), []);
}

#[test]
fn a_template_that_is_not_right_yet_is_the_only_problem() {
    let mut form = production();
    form.act(Action::ClearScopes).typed(Field::Template, "x");
    assert_eq!(only(&form).field, Field::Template);
}

#[test]
fn an_entry_that_is_wrong_is_named_and_not_the_lack_of_addresses() {
    let mut form = production();
    form.typed(Field::IpRestrict, "203.0.113.0/23");
    assert_eq!(only(&form).field, Field::IpEntry(0));
}

#[test]
fn separators_are_no_addresses() {
    let mut form = production();
    form.typed(Field::IpRestrict, " ,;\n[]");
    assert_eq!(only(&form).rule, Rule::NoIpRestriction);
}

#[test]
fn everything_is_for_the_test_environment() {
    let mut form = Form::ready();
    form.tick(&[Scope::All]).act(Action::Confirm(true));
    assert_eq!(form.problems(), []);
    form.typed(Field::IpRestrict, "203.0.113.10")
        .act(Action::Rules {
            rules: Rules::of(Environment::Production),
            ask_bearer: false,
        });
    let expected = Problem::new(Field::Scope, Rule::AllInProduction);
    assert_eq!(only(&form), expected);
    // A template changes nothing about that.
    form.typed(Field::Template, A);
    assert_eq!(only(&form), expected);
}

#[test]
fn a_scope_is_needed() {
    let mut form = Form::ready();
    form.act(Action::ClearScopes);
    let expected = Problem::new(Field::Scope, Rule::NoScope);
    assert_eq!(only(&form), expected);
    form.typed(Field::CustomScope, "wallet_teleport");
    assert_eq!(form.problems(), []);
}

#[test]
fn separators_are_no_scope() {
    let mut form = Form::ready();
    form.act(Action::ClearScopes)
        .typed(Field::CustomScope, " , ;");
    assert_eq!(only(&form).rule, Rule::NoScope);
}

#[test]
fn a_scope_for_named_wallets_needs_them() {
    let mut form = Form::ready();
    form.tick(&[Scope::WalletSpend]);
    let action = WalletAction::Spend;
    let rule = Rule::ScopeWallets(action, IdListError::Blank);
    assert_eq!(only(&form), Problem::new(Field::ScopeWallets(action), rule));
    form.typed(Field::ScopeWallets(action), A);
    assert_eq!(form.problems(), []);
}

#[test]
fn enterprises_and_wallets_are_not_listed_together() {
    let mut form = Form::ready();
    form.typed(Field::PermittedEnterprises, A)
        .typed(Field::PermittedWallets, B);
    let expected = Problem::new(Field::PermittedWallets, Rule::PermittedBoth);
    assert_eq!(only(&form), expected);
    form.typed(Field::PermittedEnterprises, "\n");
    assert_eq!(form.problems(), []);
}

#[test]
fn a_lifetime_is_not_left_to_a_template_that_is_not_named() {
    let mut form = Form::ready();
    form.act(Action::Lifetime(LifetimeField {
        choice: LifetimeChoice::Template,
        ..LifetimeField::default()
    }));
    let rule = Rule::Lifetime(LifetimeError::Blank);
    assert_eq!(only(&form), Problem::new(Field::Duration, rule));
}

#[test]
fn a_session_token_is_needed_where_the_form_asks_for_it() {
    let mut form = Form::ready();
    form.act(Action::Rules {
        rules: form.rules,
        ask_bearer: true,
    });
    assert_eq!(only(&form), Problem::new(Field::Bearer, Rule::NoBearer));
    form.act(Action::Bearer { filled: true });
    assert_eq!(form.problems(), []);
}
