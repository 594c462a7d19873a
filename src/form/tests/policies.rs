//! What a host has decided: given answers stay, and nothing goes too far.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::id::{EnterpriseId, WalletId};
use crate::domain::lifetime::Lifetime;
use crate::domain::limit::AmountUnit;
use crate::domain::policy::{LabelPattern, Offer, Policy, PolicyError};
use crate::domain::problem::{Problem, Rule};
use crate::domain::risk::Remedy;
use crate::domain::scope::{Breadth, ScopeSet};
use crate::domain::task::Task;
use crate::form::{LifetimeChoice, LifetimeField, Limit};

/// An accounting service's guide: name, addresses and "view only" are given.
fn accounting() -> Form {
    let mut start = Form::new(Environment::Production);
    start
        .typed(Field::Label, "Tallyhouse")
        .tick(&[Scope::WalletViewAll])
        .typed(Field::IpRestrict, "203.0.113.10 203.0.113.11");
    let all_but_duration: Vec<Answer> = Answer::ALL
        .into_iter()
        .filter(|answer| *answer != Answer::Duration)
        .collect();
    let policy = Policy {
        by: Some("Tallyhouse".into()),
        fixed: start.fixed(&all_but_duration, NOW).unwrap(),
        ..Policy::default()
    };
    under(start, policy)
}

pub(super) fn under(start: Form, policy: Policy) -> Form {
    let rules = start.rules;
    let state = FormState::starting(Some(start.0), Rc::new(policy), rules, false, NOW);
    Form(Rc::new(state))
}

pub(super) fn scopes(list: &[Scope]) -> ScopeSet {
    let none = ScopeSet::default();
    list.iter().fold(none, |set, scope| set.with(*scope, true))
}

#[test]
fn what_is_given_can_be_changed_by_nothing() {
    let form = accounting();
    let row = 7;
    for action in [
        Action::Typed(Field::Label, "Mine".into()),
        Action::Typed(Field::IpRestrict, "9.9.9.9".into()),
        Action::Scope(Scope::WalletSpendAll, true),
        Action::Scope(Scope::WalletViewAll, false),
        Action::AllowTask(Task::Pay, Breadth::All),
        Action::ForbidTask(Task::Report),
        Action::ClearScopes,
        Action::Typed(Field::CustomScope, "vault_read".into()),
        Action::AddLimit,
        Action::Limit(row, Limit::Unit(AmountUnit::BaseUnits)),
        Action::Erc20(true),
        Action::Admin(Admin::Full),
        Action::Typed(Field::Enterprise, A.into()),
        Action::Typed(Field::Template, A.into()),
        Action::Typed(Field::PermittedWallets, A.into()),
        Action::SpellOut(Answer::Admin, true),
        Action::Remedy(Remedy::ClearScopes),
    ] {
        let mut after = form.clone();
        after.act(action.clone());
        for answer in Answer::ALL {
            assert!(
                after.is_same(answer, &form),
                "{action:?} changed {answer:?}"
            );
        }
    }
}

#[test]
fn an_action_that_a_policy_undoes_changes_no_allocation() {
    let form = accounting();
    let mut after = form.clone();
    after
        .typed(Field::Label, "Mine")
        .typed(Field::PermittedWallets, A);
    assert!(Rc::ptr_eq(&form.label, &after.label) || form.label == after.label);
    assert_eq!(form.advanced, after.advanced);
}

#[test]
fn what_is_not_given_is_the_users() {
    let mut form = accounting();
    form.otp();
    assert_eq!(form.problems(), []);
    let year = Lifetime::from_seconds(365 * 86_400).unwrap();
    form.act(Action::Lifetime(LifetimeField {
        choice: LifetimeChoice::Preset(year),
        ..LifetimeField::default()
    }));
    let request = form.request(NOW).unwrap();
    assert_eq!(request.parts().duration, Some(year));
    assert_eq!(request.parts().label.as_str(), "Tallyhouse");
}

#[test]
fn another_token_has_the_given_name_again() {
    let mut form = accounting();
    form.otp()
        .submit()
        .end(1, issued("t"))
        .act(Action::Acknowledge);
    let mut again = form.clone();
    again.act(Action::Again);
    assert_eq!(again.label.text, "Tallyhouse");
    form.act(Action::Restart);
    assert_eq!(form.label.text, "Tallyhouse");
    assert!(form.policy.fixes(Answer::Label));
}

#[test]
fn scopes_that_are_not_offered_cannot_be_chosen_in_any_way() {
    let policy = Policy {
        scopes: Some(Offer {
            known: scopes(&[Scope::WalletView, Scope::WalletViewAll, Scope::TradeView]),
            others: Vec::new(),
        }),
        required_scopes: scopes(&[Scope::TradeView]),
        ..Policy::default()
    };
    let mut form = under(Form::new(Environment::Test), policy);
    assert_eq!(form.scopes.chosen, scopes(&[Scope::TradeView]));
    form.tick(&[Scope::WalletSpendAll, Scope::WalletViewAll])
        .act(Action::AllowTask(Task::Trade, Breadth::All));
    let expected = scopes(&[Scope::TradeView, Scope::WalletViewAll]);
    assert_eq!(form.scopes.chosen, expected);
    form.act(Action::ClearScopes);
    assert_eq!(form.scopes.chosen, scopes(&[Scope::TradeView]));
    form.typed(Field::CustomScope, "vault_read");
    assert_eq!(form.advanced.scopes.text, "", "there is no field for it");
}

#[test]
fn what_goes_too_far_is_a_problem_where_it_can_be_mended() {
    let network = Environment::Test.network();
    let tbtc = crate::domain::coin::Ticker::parse("tbtc", network).unwrap();
    let most = crate::domain::amount::parse_coins("1", 8).unwrap();
    let pattern = LabelPattern::parse("Acme *").unwrap();
    let policy = Policy {
        label: Some(pattern.clone()),
        longest: Some(Lifetime::DEFAULT),
        admin: Some(Admin::Read),
        required: vec![Answer::IpRestrict],
        coins: Some(vec![tbtc.clone()]),
        caps: vec![(tbtc.clone(), most.clone())],
        ..Policy::default()
    };
    let mut form = under(Form::new(Environment::Test), policy);
    form.otp()
        .tick(&[Scope::WalletSpendAll])
        .typed(Field::Label, "Payouts")
        .limit("tbtc", "1.00000001")
        .limit("hteth", "1")
        .act(Action::Admin(Admin::Full))
        .act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Number,
            number: "91".into(),
            ..LifetimeField::default()
        }));
    assert_eq!(form.advanced.admin, Admin::Read, "it goes no further");
    let problem = |field, error| Problem::new(field, Rule::Policy(error));
    let expected = [
        problem(Field::Label, PolicyError::Label(pattern)),
        problem(Field::Duration, PolicyError::Lifetime(Lifetime::DEFAULT)),
        problem(Field::IpRestrict, PolicyError::Required),
        problem(
            Field::LimitValue(0),
            PolicyError::Cap(Some(tbtc.clone()), most),
        ),
        problem(Field::LimitCoin(1), PolicyError::Coin(vec![tbtc])),
    ];
    assert_eq!(form.problems(), expected);
    assert_eq!(form.request(NOW), Err(expected.to_vec()));
}

#[test]
fn a_policy_that_contradicts_itself_is_found() {
    let contradictions = |start: &Form, policy: Policy, set: &[Answer]| {
        let state = start.judged_by(Rc::new(policy));
        let found = state.contradictions(set, NOW);
        found
            .iter()
            .map(|problem| problem.field)
            .collect::<Vec<_>>()
    };
    let mut start = Form::new(Environment::Production);
    start
        .typed(Field::Label, "Payouts")
        .tick(&[Scope::WalletSpendAll]);
    let pattern = || LabelPattern::parse("Acme *").ok();
    let label = Policy {
        label: pattern(),
        ..Policy::default()
    };
    assert_eq!(
        contradictions(&start, label.clone(), &[Answer::Label]),
        [Field::Label]
    );
    assert_eq!(
        contradictions(&start, label, &[]),
        [],
        "the user can mend it"
    );
    let fixed = Policy {
        label: pattern(),
        fixed: start.fixed(&[Answer::Label], NOW).unwrap(),
        ..Policy::default()
    };
    assert_eq!(
        contradictions(&start, fixed, &[Answer::Label]),
        [Field::Label]
    );
    let required = Policy {
        scopes: Some(Offer {
            known: scopes(&[Scope::TradeView]),
            others: Vec::new(),
        }),
        required_scopes: scopes(&[Scope::TradeTrade]),
        ..Policy::default()
    };
    assert_eq!(contradictions(&start, required, &[]), [Field::Scope]);
    let kept_to = |enterprises: bool, wallets: bool| {
        let policy = Policy {
            permitted_enterprises: enterprises.then(|| EnterpriseId::parse_list(A).unwrap()),
            permitted_wallets: wallets.then(|| WalletId::parse_list(A).unwrap()),
            ..Policy::default()
        };
        contradictions(&start, policy, &[])
    };
    assert_eq!(
        (kept_to(true, false), kept_to(false, true)),
        (vec![], vec![])
    );
    assert_eq!(kept_to(true, true), [Field::PermittedWallets]);
    // Production needs addresses, and nobody could enter any.
    assert!(start.fixed(&[Answer::IpRestrict], NOW).is_err());
}

#[test]
fn the_same_policy_again_leaves_what_a_preset_has_changed_to_be_undone() {
    let mut form = Form::new(Environment::Test);
    let preset = form.built_in(crate::domain::preset::BuiltIn::Trading);
    form.act(Action::Apply(Rc::new(preset)));
    let again = |policy: Policy| Action::Adopt {
        policy: Rc::new(policy),
        start: None,
    };
    form.act(again(Policy::default()));
    assert!(form.applied.is_some());
    form.act(again(Policy {
        longest: Some(Lifetime::DEFAULT),
        ..Policy::default()
    }));
    assert!(form.applied.is_none());
}

#[test]
fn a_scope_that_can_no_longer_be_typed_is_gone() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::CustomScope, "vault_read")
        .tick(&[Scope::TradeView]);
    let policy = Policy {
        scopes: Some(Offer {
            known: scopes(&[Scope::TradeView]),
            others: Vec::new(),
        }),
        ..Policy::default()
    };
    form.act(Action::Adopt {
        policy: Rc::new(policy),
        start: None,
    });
    assert_eq!(form.advanced.scopes.text, "");
    assert!(!form.problem_fields().contains(&Field::Scope));
}

#[test]
fn a_required_scope_without_wallets_is_said_to_lack_wallets_only() {
    let policy = Policy {
        required_scopes: scopes(&[Scope::WalletView]),
        ..Policy::default()
    };
    let mut form = under(Form::new(Environment::Test), policy);
    form.tick(&[Scope::TradeView]);
    let fields = form.problem_fields();
    assert!(fields.contains(&Field::ScopeWallets(
        crate::domain::scope::WalletAction::View
    )));
    assert!(!fields.contains(&Field::Scope));
}

#[test]
fn another_policy_leaves_what_it_leaves_to_the_user() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::Label, "Mine").tick(&[Scope::TradeView]);
    let mut start = Form::new(Environment::Test);
    start.typed(Field::Label, "Theirs");
    let policy = Policy {
        fixed: start.fixed(&[Answer::Label], NOW).unwrap(),
        ..Policy::default()
    };
    form.act(Action::Adopt {
        policy: Rc::new(policy),
        start: Some(start.0),
    });
    assert_eq!(form.label.text, "Theirs");
    assert_eq!(form.scopes.chosen, scopes(&[Scope::TradeView]));
}
