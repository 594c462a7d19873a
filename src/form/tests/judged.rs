//! How far a policy's judgement goes, and where it is said.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::id::{EnterpriseId, WalletId};
use crate::domain::policy::{Offer, Policy, PolicyError};
use crate::domain::problem::Rule;
use crate::domain::scope::ScopeSet;
use crate::domain::scope_list::CustomScope;
use crate::form::{LifetimeChoice, LifetimeField};

fn under(policy: Policy) -> Form {
    let rules = Rules::of(Environment::Test);
    let state = FormState::starting(None, Rc::new(policy), rules, false, NOW);
    Form(Rc::new(state))
}

/// What the policy says, and where.
fn said(form: &Form) -> Vec<(Field, PolicyError)> {
    let problems = form.problems().into_iter();
    problems
        .filter_map(|problem| match problem.rule {
            Rule::Policy(error) => Some((problem.field, error)),
            _ => None,
        })
        .collect()
}

#[test]
fn a_date_is_given_as_it_is_at_that_moment() {
    let mut start = Form::ready();
    start.act(Action::Lifetime(LifetimeField {
        choice: LifetimeChoice::Date,
        date: "2026-01-02".into(),
        end: Some(later(DAY)),
        ..LifetimeField::default()
    }));
    assert!(start.fixed(&[Answer::Duration], NOW).is_ok());
    assert!(start.fixed(&[Answer::Duration], later(2 * DAY)).is_err());

    let policy = Policy {
        fixed: start.fixed(&[Answer::Duration], NOW).unwrap(),
        ..Policy::default()
    };
    let judged = start.judged_by(Rc::new(policy));
    let fields = |now| {
        let found = judged.contradictions(&[Answer::Duration], now);
        found
            .iter()
            .map(|problem| problem.field)
            .collect::<Vec<_>>()
    };
    assert_eq!(fields(NOW), []);
    assert_eq!(fields(later(2 * DAY)), [Field::Duration]);
}

#[test]
fn what_a_request_leaves_out_is_as_it_is_given() {
    let mut start = Form::new(Environment::Test);
    start
        .typed(Field::Label, "Theirs")
        .typed(Field::Enterprise, A);
    let policy = Policy {
        fixed: start.fixed(&[Answer::Label], NOW).unwrap(),
        ..Policy::default()
    };
    let mut request = Form::new(Environment::Test);
    request.typed(Field::Label, "Mine");
    let judged = request.judged_by(Rc::new(policy));
    assert_eq!(judged.completed(&start, &[]).label.text, "Theirs");
    let said = judged.completed(&start, &[Answer::Label]);
    assert_eq!(said.label.text, "Mine");
    assert_eq!(said.advanced.enterprise.text, "", "nothing gives it");
}

#[test]
fn what_already_goes_just_as_far_is_left_alone() {
    let mut form = under(Policy {
        admin: Some(Admin::Read),
        ..Policy::default()
    });
    form.act(Action::Admin(Admin::Read));
    let advanced = form.advanced.clone();
    form.typed(Field::Label, "Payouts");
    assert!(Rc::ptr_eq(&advanced, &form.advanced));
}

#[test]
fn a_further_scope_that_is_not_offered_is_said_so() {
    let mut form = under(Policy {
        scopes: Some(Offer {
            known: ScopeSet::default(),
            others: CustomScope::parse_list("vault_read").unwrap(),
        }),
        ..Policy::default()
    });
    assert_eq!(said(&form), [], "that one is missing is a rule of the API");
    form.typed(Field::CustomScope, "vault_read");
    assert_eq!(said(&form), []);
    form.typed(Field::CustomScope, "vault_read vault_write");
    let others = PolicyError::ScopesNotOffered(vec!["vault_write".into()]);
    assert_eq!(said(&form), [(Field::Scope, others)]);
}

#[test]
fn what_the_token_may_reach_is_judged_where_it_is_said() {
    let wallets = || Policy {
        permitted_wallets: WalletId::parse(A).ok().map(|id| vec![id]),
        ..Policy::default()
    };
    let mut form = under(wallets());
    assert_eq!(
        said(&form),
        [(Field::PermittedWallets, PolicyError::Required)]
    );
    form.typed(Field::PermittedWallets, B);
    let other = || PolicyError::NotAllowed(B.into());
    assert_eq!(said(&form), [(Field::PermittedWallets, other())]);
    form.typed(Field::PermittedWallets, "§");
    assert_eq!(said(&form), [], "an id is to be mended first");

    let mut form = under(wallets());
    form.typed(Field::PermittedEnterprises, B);
    assert_eq!(
        said(&form),
        [(Field::PermittedEnterprises, PolicyError::Required)]
    );

    let mut form = under(Policy {
        permitted_enterprises: EnterpriseId::parse(A).ok().map(|id| vec![id]),
        ..Policy::default()
    });
    form.typed(Field::PermittedWallets, "§");
    assert_eq!(said(&form), [], "an id is to be mended first");
    form.typed(Field::PermittedWallets, "")
        .typed(Field::PermittedEnterprises, B);
    assert_eq!(said(&form), [(Field::PermittedEnterprises, other())]);
}
