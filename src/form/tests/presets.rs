//! Presets fill in answers together, and give them back.

use super::*;
use crate::domain::answer::Answer;
use crate::domain::policy::{Offer, Policy};
use crate::domain::preset::BuiltIn;
use crate::domain::scope::ScopeSet;

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
    let applied = form.applied.as_ref().unwrap();
    assert!(applied.before.applied.is_none(), "one can be taken back");
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
    assert_eq!(form.applied, None);
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
fn another_preset_can_be_undone_in_one_step_only() {
    let mut form = Form::new(Environment::Test);
    apply(&mut form, BuiltIn::Trading);
    apply(&mut form, BuiltIn::Reporting);
    form.act(Action::Undo);
    assert!(form.scopes.chosen.has(Scope::TradeTrade));
    assert_eq!(form.applied, None);
}
