//! Presets fill in answers together, and give them back.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::lifetime::Lifetime;
use crate::domain::policy::{Offer, Policy};
use crate::domain::preset::BuiltIn;
use crate::domain::scope::ScopeSet;
use crate::form::{Draft, LifetimeChoice, Preset, Source};

fn apply(form: &mut Form, preset: BuiltIn) {
    let preset = form.built_in(preset);
    form.act(Action::Apply(Rc::new(preset)));
}

fn changed(form: &Form) -> &[Answer] {
    &form.applied.as_ref().unwrap().changed
}

#[test]
fn a_preset_says_what_it_changes_and_leaves_the_rest() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::Label, "Mine")
        .typed(Field::IpRestrict, "9.9.9.9");
    apply(&mut form, BuiltIn::Payouts);
    assert_eq!(changed(&form), [Answer::Scope, Answer::SpendingLimits]);
    assert!(form.scopes.chosen.has(Scope::WalletSpend));
    assert_eq!(form.limits.rows.len(), 1);
    assert_eq!(
        (&*form.label.text, &*form.addresses.text),
        ("Mine", "9.9.9.9")
    );
    apply(&mut form, BuiltIn::Payouts);
    assert_eq!(changed(&form), []);
    assert!(form.applied.as_ref().unwrap().can_be_undone());
}

#[test]
fn undoing_gives_the_users_own_entries_back() {
    let mut form = Form::new(Environment::Test);
    form.tick(&[Scope::TradeTrade]).limit("tbtc", "1.5");
    let before = form.clone();
    apply(&mut form, BuiltIn::Nothing);
    assert!(form.scopes.chosen.is_empty() && form.limits.rows.is_empty());
    form.typed(Field::Label, "Typed since").act(Action::Undo);
    assert_eq!(form.scopes, before.scopes);
    assert_eq!(form.row(0).amount, before.row(0).amount);
    assert_eq!(form.label.text, "Typed since");
    assert_eq!(changed(&form), [Answer::Scope, Answer::SpendingLimits]);
    assert!(!form.applied.as_ref().unwrap().can_be_undone());
}

#[test]
fn what_the_server_said_of_an_answer_goes_with_it() {
    let mut form = Form::sending();
    form.end(1, refused(Reason::Scope));
    assert!(form.failure.is_some());
    apply(&mut form, BuiltIn::Trading);
    assert!(form.failure.is_none());
    let mut form = Form::sending();
    form.end(1, refused(Reason::Label));
    apply(&mut form, BuiltIn::Trading);
    assert!(form.failure.is_some(), "that was about another");
}

#[test]
fn rows_that_come_have_numbers_of_their_own() {
    let mut form = Form::new(Environment::Test);
    form.limit("tbtc", "1");
    let first = form.row(0).id;
    apply(&mut form, BuiltIn::Payouts);
    assert_ne!(form.row(0).id, first);
    apply(&mut form, BuiltIn::Payouts);
    assert_eq!(changed(&form), [], "a row's number says nothing");
    form.act(Action::AddLimit);
    assert_ne!(form.row(0).id, form.row(1).id);
}

#[test]
fn a_preset_goes_no_further_than_the_policy() {
    let known = ScopeSet::default().with(Scope::WalletViewAll, true);
    let others = Vec::new();
    let policy = Policy {
        scopes: Some(Offer { known, others }),
        ..Policy::default()
    };
    let mut form = Form::new(Environment::Test);
    form.act(Action::Adopt {
        policy: Rc::new(policy),
        start: None,
    });
    apply(&mut form, BuiltIn::Payouts);
    assert_eq!(form.scopes.chosen, known);
    let offered: Vec<BuiltIn> = BuiltIn::ALL
        .into_iter()
        .filter(|preset| form.allows(&form.built_in(*preset)))
        .collect();
    assert_eq!(offered, [BuiltIn::Reporting, BuiltIn::Nothing]);
}

#[test]
fn what_a_policy_requires_comes_with_every_preset() {
    let required = ScopeSet::default().with(Scope::WalletViewAll, true);
    let policy = Policy {
        required_scopes: required,
        ..Policy::default()
    };
    let mut form = Form::new(Environment::Test);
    form.act(Action::Adopt {
        policy: Rc::new(policy),
        start: None,
    });
    assert!(form.allows(&form.built_in(BuiltIn::Trading)));
    apply(&mut form, BuiltIn::Trading);
    assert!(form.scopes.chosen.has(Scope::TradeTrade));
    assert!(form.scopes.chosen.has(Scope::WalletViewAll));
}

#[test]
fn a_row_of_presets_is_undone_as_a_whole() {
    let mut form = Form::new(Environment::Test);
    form.tick(&[Scope::TradeFix]).limit("tbtc", "1.5");
    let own = form.clone();
    apply(&mut form, BuiltIn::Payouts);
    apply(&mut form, BuiltIn::Trading);
    apply(&mut form, BuiltIn::Trading);
    assert_eq!(changed(&form), []);
    assert!(form.applied.as_ref().unwrap().can_be_undone());
    form.act(Action::Undo);
    assert!(form.is_same(Answer::Scope, &own) && form.is_same(Answer::SpendingLimits, &own));
}

#[test]
fn what_is_edited_after_a_preset_survives_undoing_and_is_named() {
    let mut form = Form::new(Environment::Test);
    form.tick(&[Scope::TradeFix]).limit("tbtc", "1.5");
    apply(&mut form, BuiltIn::Payouts);
    form.tick(&[Scope::WalletFreeze]);
    // The edited answer is the user's own from here on.
    apply(&mut form, BuiltIn::Trading);
    assert!(form.limits.rows.is_empty());
    form.limit("tltc", "3").act(Action::Undo);
    assert!(form.scopes.chosen.has(Scope::WalletFreeze));
    assert!(!form.scopes.chosen.has(Scope::TradeFix));
    assert_eq!(form.row(0).coin_text, "tltc");
    let applied = form.applied.clone().unwrap();
    assert_eq!(applied.changed, [Answer::Scope]);
    assert_eq!(applied.kept, [Answer::SpendingLimits]);
}

#[test]
fn the_same_in_another_unit_or_order_is_no_change() {
    let preset = |start: &Form, sets: &[Answer]| Preset {
        source: Source::Link,
        sets: sets.to_vec(),
        answers: start.0.clone(),
    };
    let mut draft = Draft::new(Rules::of(Environment::Test), NOW);
    draft.duration("7776000".into());
    draft.limit("tltc".into(), Some("5".into()), false);
    draft.limit("TBTC".into(), Some("150000000".into()), false);
    let theirs = Form(draft.into_start());
    let mut form = Form::new(Environment::Test);
    form.limit("tbtc", "1.5").limit("tltc", "0.00000005");
    let sets = [Answer::Duration, Answer::SpendingLimits];
    form.act(Action::Apply(Rc::new(preset(&theirs, &sets))));
    assert_eq!(changed(&form), []);
    assert_eq!(form.row(0).amount.text, "1.5");

    let mut start = Form::new(Environment::Test);
    start.typed(Field::IpRestrict, "203.0.113.10 203.0.113.11");
    let policy = Policy {
        fixed: start.fixed(&[Answer::IpRestrict], NOW).unwrap(),
        ..Policy::default()
    };
    let form = start.judged_by(Rc::new(policy));
    let mut turned = Form::new(Environment::Test);
    turned
        .typed(Field::IpRestrict, "203.0.113.11,203.0.113.10")
        .tick(&[Scope::TradeView]);
    let sets = [Answer::IpRestrict, Answer::Scope];
    assert!(form.allows(&preset(&turned, &sets)));
    turned.typed(Field::IpRestrict, "203.0.113.11,203.0.113.12");
    assert!(!form.allows(&preset(&turned, &sets)));
}

/// Or a form would hold every form that it was.
#[test]
fn a_preset_does_not_keep_the_one_before() {
    let mut form = Form::new(Environment::Test);
    apply(&mut form, BuiltIn::Trading);
    let former = Rc::downgrade(form.applied.as_ref().unwrap());
    apply(&mut form, BuiltIn::Staking);
    assert!(former.upgrade().is_none());
}

#[test]
fn a_pasted_request_stands_for_the_whole() {
    let mut form = Form::new(Environment::Test);
    let mut week = (*form.lifetime).clone();
    week.choice = LifetimeChoice::Preset(Lifetime::from_seconds(604_800).unwrap());
    let week = || Action::Lifetime(week.clone());
    form.act(week())
        .typed(Field::Label, "Mine")
        .tick(&[Scope::WalletSpendAll])
        .limit("tbtc", "1")
        .typed(Field::IpRestrict, "9.9.9.9")
        .typed(Field::Enterprise, A)
        .typed(Field::Template, A)
        .typed(Field::PermittedWallets, A)
        .act(Action::SpellOut(Answer::Admin, true))
        .act(Action::Admin(Admin::Full))
        .act(Action::Erc20(true))
        .otp()
        .act(Action::Bearer { filled: true });
    let own = form.clone();
    let mut draft = Draft::new(form.rules, NOW);
    draft.scope(&["wallet_view_all".into()]);
    let pasted = Preset::whole_request(draft.into_start(), &[Answer::Scope]);
    form.act(Action::Apply(Rc::new(pasted)));
    let mut expected = Form::new(Environment::Test);
    expected
        .act(week())
        .typed(Field::Label, "Mine")
        .tick(&[Scope::WalletViewAll]);
    for answer in Answer::ALL {
        assert!(form.is_same(answer, &expected), "{answer:?}");
    }
    assert!(form.otp.is_ok() && form.bearer_filled);
    form.act(Action::Undo);
    for answer in Answer::ALL {
        assert!(form.is_same(answer, &own), "{answer:?}");
    }
}

#[test]
fn a_pasted_request_with_a_template_leaves_the_rest_to_it() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::IpRestrict, "9.9.9.9");
    let mut draft = Draft::new(form.rules, NOW);
    draft.text(Field::Template, A.into());
    draft.duration_from_template();
    let pasted = Preset::whole_request(draft.into_start(), &[Answer::Template]);
    form.typed(Field::Label, "Mine")
        .act(Action::Apply(Rc::new(pasted)));
    assert_eq!(form.lifetime.choice, LifetimeChoice::Template);
    for left in [Answer::Scope, Answer::IpRestrict, Answer::Admin] {
        assert!(form.is_left(left), "{left:?}");
    }
}
