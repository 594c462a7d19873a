//! What the server said, at the field that it is about.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::lifetime::Unit;
use crate::domain::limit::AmountUnit;
use crate::domain::problem::Rule;
use crate::domain::scope::WalletAction;
use crate::form::{Failure, LifetimeChoice, LifetimeField, Limit};

fn refused_for(reason: Reason) -> Form {
    let mut form = Form::ready();
    form.act(Action::Rules {
        rules: form.rules,
        ask_bearer: true,
    })
    .act(Action::Bearer { filled: true })
    .typed(Field::IpRestrict, "203.0.113.10")
    .limit("tbtc", "1")
    .typed(Field::Enterprise, A)
    .typed(Field::Template, A)
    .submit()
    .end(1, refused(reason));
    assert_eq!(form.phase, Phase::Editing);
    form
}

fn is_refusal(form: &Form) -> bool {
    matches!(form.shown.first().map(|p| &p.rule), Some(Rule::Refused(_)))
}

fn typed(field: Field, text: &str) -> Action {
    Action::Typed(field, text.into())
}

#[test]
fn a_refusal_about_a_field_is_shown_there_until_the_field_is_edited() {
    let view = WalletAction::View;
    let weeks = LifetimeField {
        choice: LifetimeChoice::Number,
        number: "1".into(),
        unit: Unit::Weeks,
        ..LifetimeField::default()
    };
    let table = [
        (
            Reason::Otp,
            Field::Otp,
            Action::Otp(Err(crate::domain::otp::OtpError::Blank)),
        ),
        (
            Reason::Scope,
            Field::Scope,
            Action::Scope(Scope::Profile, true),
        ),
        (Reason::Scope, Field::Scope, Action::ClearScopes),
        (
            Reason::Scope,
            Field::Scope,
            typed(Field::ScopeWallets(view), B),
        ),
        (Reason::Scope, Field::Scope, typed(Field::CustomScope, "a")),
        (
            Reason::IpRestrict,
            Field::IpRestrict,
            typed(Field::IpRestrict, "8.8.8.8"),
        ),
        (Reason::Label, Field::Label, typed(Field::Label, "Other")),
        (Reason::Duration, Field::Duration, Action::Lifetime(weeks)),
        (
            Reason::SpendingLimits,
            Field::Limits,
            typed(Field::LimitCoin(0), "hteth"),
        ),
        (
            Reason::SpendingLimits,
            Field::Limits,
            typed(Field::LimitValue(0), "2"),
        ),
        (
            Reason::SpendingLimits,
            Field::Limits,
            Action::Limit(0, Limit::Remove),
        ),
        (
            Reason::SpendingLimits,
            Field::Limits,
            Action::Limit(0, Limit::Unit(AmountUnit::BaseUnits)),
        ),
        (
            Reason::SpendingLimits,
            Field::Limits,
            typed(Field::Erc20Limit, "2"),
        ),
        (Reason::SpendingLimits, Field::Limits, Action::Erc20(true)),
        (
            Reason::SpendingLimits,
            Field::Limits,
            Action::Erc20Limit(Limit::Max(true)),
        ),
        (
            Reason::Enterprise,
            Field::Enterprise,
            typed(Field::Enterprise, B),
        ),
        (Reason::Template, Field::Template, typed(Field::Template, B)),
        (
            Reason::Session,
            Field::Bearer,
            Action::Bearer { filled: true },
        ),
    ];
    for (reason, field, edit) in table {
        let mut form = refused_for(reason);
        assert_eq!(form.shown_fields(), [field]);
        assert!(is_refusal(&form));
        let Some(Failure::Refused(refusal)) = form.failure.as_deref() else {
            panic!("{reason:?}");
        };
        assert_eq!(refusal.reason, reason);
        // Another field changes nothing about it.
        form.act(Action::Admin(Admin::Read));
        form.typed(Field::PermittedWallets, A);
        assert!(is_refusal(&form));
        form.act(edit.clone());
        assert!(form.shown.is_empty(), "{edit:?}");
        assert_eq!(form.failure, None, "{edit:?}");
    }
}

#[test]
fn a_refusal_about_no_field_stays_until_the_next_submit() {
    for reason in [
        Reason::SessionAddress,
        Reason::NotAllowed,
        Reason::NotFound,
        Reason::TooMany { wait: None },
        Reason::Other,
    ] {
        let mut form = refused_for(reason);
        assert_eq!(form.shown_fields(), []);
        form.typed(Field::Label, "Other").otp();
        assert!(form.failure.is_some());
        form.submit();
        assert_eq!(form.failure, None);
        assert_eq!(form.phase, Phase::Sending);
    }
}

#[test]
fn a_refused_session_that_the_host_gave_is_about_no_field() {
    let mut form = Form::sending();
    form.end(1, refused(Reason::Session));
    assert!(form.failure.is_some());
    assert_eq!(form.shown_fields(), []);
}

#[test]
fn a_refusal_does_not_keep_the_form_from_being_sent_again() {
    let mut form = refused_for(Reason::Label);
    assert_eq!(form.problem_fields(), [Field::Otp]);
    form.otp().submit();
    assert_eq!((form.phase.clone(), form.submission), (Phase::Sending, 2));
    assert_eq!(form.shown_fields(), []);
}

#[test]
fn a_refusal_takes_the_place_of_its_field() {
    let mut form = refused_for(Reason::Template);
    form.typed(Field::Label, "").left(Field::Label);
    form.typed(Field::Enterprise, "x").left(Field::Enterprise);
    form.typed(Field::PermittedWallets, "x")
        .left(Field::PermittedWallets);
    form.typed(Field::CustomScope, "_").left(Field::CustomScope);
    let expected = [
        Field::Label,
        Field::Enterprise,
        Field::Template,
        Field::PermittedWallets,
        Field::CustomScope,
    ];
    assert_eq!(form.shown_fields(), expected);
}

#[test]
fn a_refusal_of_a_whole_stands_before_its_parts() {
    let mut form = refused_for(Reason::Label);
    form.act(Action::Lifetime(LifetimeField {
        choice: LifetimeChoice::Number,
        ..LifetimeField::default()
    }))
    .left(Field::Duration);
    assert_eq!(form.shown_fields(), [Field::Label, Field::Duration]);

    let mut form = refused_for(Reason::Scope);
    form.submit();
    assert_eq!(form.shown_fields(), [Field::Otp]);
    form.otp().submit().end(2, refused(Reason::SpendingLimits));
    form.act(Action::Left(Field::Erc20Limit));
    assert_eq!(form.shown_fields(), [Field::Limits]);
}

#[test]
fn what_the_server_says_replaces_what_the_form_says() {
    let mut form = refused_for(Reason::Otp);
    form.left(Field::Otp);
    assert_eq!(form.shown_fields(), [Field::Otp]);
    assert!(is_refusal(&form));
}
