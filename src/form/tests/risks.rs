//! Risks of the form so far, their ways out, and their confirmation.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::lifetime::{Lifetime, Unit};
use crate::domain::problem::Rule;
use crate::domain::risk::{Remedy, Risk};
use crate::domain::scope::{Breadth, WalletAction};
use crate::form::{LifetimeChoice, LifetimeField, Limit};

/// In production, with all that is needed; it spends without limits.
fn payouts() -> Form {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Label, "Payouts")
        .tick(&[Scope::WalletSpendEnterprise])
        .typed(Field::IpRestrict, "8.8.8.8")
        .otp();
    form
}

fn codes(form: &Form) -> Vec<&'static str> {
    form.risks(NOW).iter().map(Risk::code).collect()
}

/// Takes every way out, one after the other.
fn mend(form: &mut Form, code: &str) -> Vec<Remedy> {
    let risks = form.risks(NOW);
    let risk = risks.iter().find(|risk| risk.code() == code);
    let remedies = risk.expect(code).remedies();
    form.act(Action::Remedy(remedies[0].clone()));
    remedies
}

#[test]
fn an_empty_form_has_no_risk() {
    for environment in [Environment::Production, Environment::Test] {
        assert_eq!(codes(&Form::new(environment)), [""; 0]);
    }
}

#[test]
fn each_way_out_takes_its_risk_away() {
    let mut form = Form::ready();
    form.tick(&Scope::ALL)
        .act(Action::Admin(Admin::Full))
        .typed(Field::IpRestrict, "8.8.8.8")
        .act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Number,
            number: "2".into(),
            unit: Unit::Years,
            ..LifetimeField::default()
        }))
        .limit("tbtc", "0")
        .limit("tsol", "1")
        .act(Action::Limit(0, Limit::Zero(true)))
        .act(Action::Erc20(true))
        .typed(Field::Erc20Limit, "0")
        .act(Action::Erc20Limit(Limit::Zero(true)));
    for code in [
        "zero-limits",
        "everything",
        "admin-full",
        "all-wallets",
        "long-lived",
        "deprecated",
        "powerless",
        "implied",
        "many-scopes",
        "unused-limits",
    ] {
        assert!(codes(&form).contains(&code), "{code}: {:?}", codes(&form));
        mend(&mut form, code);
        assert!(!codes(&form).contains(&code), "{code}");
    }
    assert_eq!(codes(&form), [""; 0]);
}

#[test]
fn a_way_out_changes_nothing_else() {
    let mut form = Form::ready();
    form.tick(&[Scope::WalletSpendAll])
        .act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Number,
            number: "200".into(),
            ..LifetimeField::default()
        }))
        .limit("tbtc", "0")
        .limit("tsol", "1")
        .act(Action::Limit(0, Limit::Zero(true)));
    mend(&mut form, "zero-limits");
    assert_eq!(form.limits.rows.len(), 1);
    assert_eq!(form.row(0).id, 1);
    let narrow = mend(&mut form, "all-wallets").remove(1);
    let chosen: Vec<Scope> = form.scopes.chosen.iter().collect();
    assert_eq!(chosen, [Scope::WalletViewAll, Scope::WalletSpendEnterprise]);
    form.act(Action::Remedy(narrow));
    assert!(form.scopes.chosen.has(Scope::WalletSpend));
    mend(&mut form, "long-lived");
    assert_eq!(
        form.lifetime.choice,
        LifetimeChoice::Preset(Lifetime::DEFAULT)
    );
    assert_eq!(form.lifetime.number, "200");
}

#[test]
fn a_limit_to_fill_in_is_offered_and_an_address_asked_for() {
    let mut form = payouts();
    mend(&mut form, "no-limits");
    assert_eq!(form.limits.rows.len(), 1);
    form.typed(Field::IpRestrict, "10.0.0.1");
    let before = form.0.clone();
    let remedies = mend(&mut form, "unusable");
    assert_eq!(remedies, [Remedy::Answer(Field::IpRestrict)]);
    assert!(Rc::ptr_eq(&before, &form.0));
}

#[test]
fn addresses_that_are_never_seen_go_and_the_others_stay_as_they_were() {
    let mut form = payouts();
    form.typed(
        Field::IpRestrict,
        "10.0.0.1, 8.8.8.8\n9.9.9.9 127.0.0.1 x\n",
    );
    assert_eq!(mend(&mut form, "never-seen"), [Remedy::RemoveUnseen]);
    assert_eq!(form.addresses.text, "8.8.8.8\n9.9.9.9 x\n");
    assert!(!codes(&form).contains(&"never-seen"));
}

#[test]
fn a_danger_that_is_not_confirmed_is_a_problem_like_any_other() {
    let mut form = payouts();
    assert_eq!(form.shown_fields(), []);
    form.submit();
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.shown_fields(), [Field::Confirm]);
    assert_eq!(form.shown[0].rule, Rule::NotConfirmed);
    form.act(Action::Confirm(true));
    assert_eq!(form.shown_fields(), []);
    assert!(form.request(NOW).is_ok());
    form.act(Action::Confirm(false)).submit();
    assert_eq!(form.shown_fields(), [Field::Confirm]);
    form.act(Action::Confirm(true)).submit();
    assert_eq!(form.phase, Phase::Sending);
}

#[test]
fn a_confirmation_holds_for_exactly_what_was_confirmed() {
    type Change = fn(&mut Form);
    let changes: [Change; 6] = [
        |form| {
            form.act(Action::Admin(Admin::Full));
        },
        |form| {
            form.tick(&[Scope::WalletSpendAll]);
        },
        |form| {
            form.limit("btc", "1");
        },
        |form| {
            form.act(Action::ClearScopes);
        },
        |form| {
            form.typed(Field::Template, A);
        },
        |form| {
            let rules = Rules::of(Environment::Test);
            let ask_bearer = false;
            form.act(Action::Rules { rules, ask_bearer });
        },
    ];
    for change in changes {
        let mut form = payouts();
        form.act(Action::Confirm(true));
        let confirmed = form.dangers();
        assert_eq!(form.confirmed, confirmed);
        change(&mut form);
        assert_ne!(form.dangers(), confirmed);
        assert_eq!(form.confirmed, []);
        let asked = form.problem_fields().contains(&Field::Confirm);
        assert_eq!(asked, !form.dangers().is_empty());
    }
}

#[test]
fn what_is_confirmed_reaches_no_further_than_the_token() {
    let mut form = payouts();
    form.tick(&[Scope::WalletSpendAll])
        .act(Action::Confirm(true))
        .typed(Field::PermittedWallets, A);
    let breadth = Some(Breadth::Wallet);
    assert!(matches!(form.dangers()[..], [Risk::NoLimits { breadth: at, .. }] if at == breadth));
    assert_eq!(form.confirmed, []);
}

#[test]
fn a_confirmation_outlasts_what_has_no_part_in_it() {
    let mut form = payouts();
    form.act(Action::Confirm(true))
        .typed(Field::Label, "Other")
        .tick(&[Scope::WalletViewAll])
        .typed(Field::IpRestrict, "8.8.8.0/24")
        .limit("btc", "")
        .submit()
        .end(1, refused(Reason::Otp));
    assert_eq!(form.problem_fields(), [Field::Otp]);
}

#[test]
fn nothing_is_to_be_confirmed_without_a_danger() {
    let mut form = Form::ready();
    form.tick(&[Scope::WalletSpend])
        .typed(Field::ScopeWallets(WalletAction::Spend), A)
        .act(Action::Confirm(true));
    assert_eq!(form.confirmed, []);
    assert_eq!(form.problems(), []);
}

#[test]
fn a_limit_of_zero_is_confirmed_once() {
    let mut form = payouts();
    form.limit("btc", "0");
    // The danger is named as soon as it is typed, and no other.
    let id = form.row(0).id;
    assert_eq!(codes(&form)[..2], ["zero-limits", "unlock-removes-limits"]);
    assert_eq!(form.problem_fields(), [Field::LimitValue(id)]);
    let mut mended = form.clone();
    mend(&mut mended, "zero-limits");
    assert_eq!(mended.limits.rows.len(), 0);
    form.act(Action::Limit(id, Limit::Zero(true)));
    assert_eq!(codes(&form)[0], "zero-limits");
    assert_eq!(form.problems(), []);
}

#[test]
fn a_limit_of_zero_on_tokens_is_a_danger_before_it_is_confirmed() {
    let mut form = payouts();
    form.act(Action::Erc20(true)).typed(Field::Erc20Limit, "0");
    assert_eq!(codes(&form)[0], "zero-limits");
    assert_eq!(form.problem_fields(), [Field::Erc20Limit]);
    mend(&mut form, "zero-limits");
    assert!(!form.erc20.enabled);
}

#[test]
fn another_token_is_confirmed_anew() {
    let mut form = payouts();
    form.act(Action::Confirm(true))
        .submit()
        .end(1, issued("t"))
        .act(Action::Acknowledge)
        .act(Action::Restart);
    assert_eq!(form.confirmed, []);
}

#[test]
fn a_program_confirms_by_asking_for_it() {
    let mut form = payouts();
    form.tick(&[Scope::WalletSpendAll])
        .act(Action::Admin(Admin::Full));
    assert_ne!(form.dangers(), []);
    assert!(form.request(NOW).is_err());
    assert!(form.confirmed().request(NOW).is_ok());
}

#[test]
fn a_zero_goes_from_every_row_for_its_coin() {
    let mut form = payouts();
    form.limit("btc", "0").limit("btc", "0.0").limit("eth", "0");
    mend(&mut form, "zero-limits");
    assert_eq!(form.limits.rows.len(), 0);
}

#[test]
fn limits_that_go_take_the_one_on_tokens_along_unless_it_is_not_zero() {
    let mut form = Form::ready();
    form.limit("tbtc", "0")
        .limit("hteth", "1")
        .act(Action::Erc20(true))
        .typed(Field::Erc20Limit, "5");
    let mut after = form.clone();
    after.act(Action::Remedy(Remedy::RemoveLimits));
    assert_eq!((after.limits.rows.len(), after.erc20.enabled), (0, false));
    let zero = form.row(0).id;
    form.act(Action::Limit(zero, Limit::Zero(true)))
        .act(Action::Remedy(Remedy::RemoveZeroLimits));
    assert_eq!((form.limits.rows.len(), form.erc20.enabled), (1, true));
}
