//! What an action does not touch stays the same allocation.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::otp::OtpError;
use crate::domain::scope::WalletAction;
use crate::form::{LifetimeField, Limit};

/// The slices that views compare, by address.
fn slices(state: &FormState) -> [(&'static str, *const ()); 8] {
    [
        ("label", Rc::as_ptr(&state.label).cast()),
        ("lifetime", Rc::as_ptr(&state.lifetime).cast()),
        ("scopes", Rc::as_ptr(&state.scopes).cast()),
        ("addresses", Rc::as_ptr(&state.addresses).cast()),
        ("limits", Rc::as_ptr(&state.limits).cast()),
        ("erc20", Rc::as_ptr(&state.erc20).cast()),
        ("advanced", Rc::as_ptr(&state.advanced).cast()),
        ("shown", Rc::as_ptr(&state.shown).cast()),
    ]
}

/// The names of the slices that an action replaced.
fn replaced(form: &Form, action: Action) -> Vec<&'static str> {
    let before = slices(form);
    let after = form.clone().act(action).0.clone();
    let pairs = before.into_iter().zip(slices(&after));
    pairs
        .filter(|((_, old), (_, new))| old != new)
        .map(|((name, _), _)| name)
        .collect()
}

fn filled() -> Form {
    let mut form = Form::ready();
    form.limit("tbtc", "1").limit("hteth", "2");
    form
}

fn typed(field: Field, text: &str) -> Action {
    Action::Typed(field, text.into())
}

#[test]
fn a_keystroke_replaces_the_slice_of_its_field_only() {
    let table = [
        (typed(Field::Label, "x"), "label"),
        (
            typed(Field::ScopeWallets(WalletAction::View), "x"),
            "scopes",
        ),
        (typed(Field::CustomScope, "x"), "advanced"),
        (typed(Field::IpRestrict, "x"), "addresses"),
        (typed(Field::LimitCoin(0), "x"), "limits"),
        (typed(Field::LimitValue(0), "x"), "limits"),
        (typed(Field::Erc20Limit, "x"), "erc20"),
        (typed(Field::Enterprise, "x"), "advanced"),
        (typed(Field::Template, "x"), "advanced"),
        (typed(Field::PermittedEnterprises, "x"), "advanced"),
        (typed(Field::PermittedWallets, "x"), "advanced"),
        (Action::Scope(Scope::Profile, true), "scopes"),
        (Action::ClearScopes, "scopes"),
        (Action::AddLimit, "limits"),
        (Action::Limit(0, Limit::Max(true)), "limits"),
        (Action::Erc20(true), "erc20"),
        (Action::Erc20Limit(Limit::Max(true)), "erc20"),
        (Action::Admin(Admin::Read), "advanced"),
    ];
    for (action, slice) in table {
        assert_eq!(replaced(&filled(), action.clone()), [slice], "{action:?}");
    }
}

#[test]
fn what_touches_no_slice_replaces_none() {
    let table = [
        Action::Otp(Err(OtpError::Blank)),
        Action::Bearer { filled: true },
        Action::Left(Field::Label),
        Action::Submit(NOW),
        Action::Back,
        Action::Lost,
    ];
    for action in table {
        assert!(replaced(&filled(), action.clone()).is_empty(), "{action:?}");
    }
}

#[test]
fn a_row_that_is_not_edited_is_the_same_row() {
    let before = filled();
    let mut after = before.clone();
    after.typed(Field::LimitValue(0), "3");
    assert!(!Rc::ptr_eq(&before.limits.rows[0], &after.limits.rows[0]));
    assert!(Rc::ptr_eq(&before.limits.rows[1], &after.limits.rows[1]));
}

#[test]
fn wallets_of_other_actions_are_the_same() {
    let before = filled();
    let mut after = before.clone();
    after.typed(Field::ScopeWallets(WalletAction::Spend), A);
    for action in WalletAction::ALL {
        let same = Rc::ptr_eq(before.scopes.wallets(action), after.scopes.wallets(action));
        assert_eq!(same, action != WalletAction::Spend);
    }
}

#[test]
fn the_same_again_is_the_same_state() {
    let rules = Rules::of(Environment::Production);
    let texts = [
        Field::Label,
        Field::ScopeWallets(WalletAction::Stake),
        Field::CustomScope,
        Field::IpRestrict,
        Field::LimitCoin(0),
        Field::LimitValue(1),
        Field::Erc20Limit,
        Field::Enterprise,
        Field::Template,
        Field::PermittedEnterprises,
        Field::PermittedWallets,
        // Not made of text: nothing changes the first time either.
        Field::Bearer,
        Field::Otp,
        Field::Duration,
    ];
    let others = [
        Action::Lifetime(LifetimeField {
            number: "5".into(),
            ..LifetimeField::default()
        }),
        Action::Scope(Scope::Profile, true),
        Action::ClearScopes,
        Action::Limit(0, Limit::Max(true)),
        Action::Limit(1, Limit::Remove),
        Action::Limit(9, Limit::Zero(true)),
        Action::Erc20(true),
        Action::Erc20Limit(Limit::Zero(true)),
        Action::Admin(Admin::Full),
        Action::Otp(Err(OtpError::Character)),
        Action::Bearer { filled: true },
        Action::Left(Field::Label),
        Action::Left(Field::IpEntry(7)),
        Action::Rules {
            rules,
            ask_bearer: true,
        },
        Action::Back,
        Action::Acknowledge,
        Action::Lost,
        Action::Restart,
        Action::Again,
    ];
    let texts = texts.into_iter().map(|field| typed(field, "xyz"));
    for action in texts.chain(others) {
        let once = reduce(filled().0, action.clone());
        let twice = reduce(once.clone(), action.clone());
        assert!(Rc::ptr_eq(&once, &twice), "{action:?}");
    }
}

#[test]
fn nothing_happens_to_a_state_by_an_action_out_of_place() {
    let editing = Form::ready();
    let sending = Form::sending();
    let unknown = Form::unknown();
    let out_of_place = [
        (&editing, Action::Back),
        (&editing, Action::Acknowledge),
        (&editing, Action::Restart),
        (&editing, Action::Again),
        (&editing, Action::Lost),
        (&sending, Action::Submit(later(1))),
        (&sending, Action::Back),
        (&sending, Action::Acknowledge),
        (&sending, Action::Restart),
        (&unknown, Action::Submit(later(1))),
        (&unknown, Action::Acknowledge),
        (&unknown, Action::Restart),
        (&unknown, Action::Again),
        (&unknown, Action::Lost),
    ];
    for (form, action) in out_of_place {
        let after = reduce(form.0.clone(), action.clone());
        assert!(Rc::ptr_eq(&form.0, &after), "{action:?}");
    }
}
