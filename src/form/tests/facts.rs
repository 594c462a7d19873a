//! What the token that the form stands for will be able to do.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::lifetime::{Lifetime, LifetimeError};
use crate::domain::risk::Risk;
use crate::domain::scope::{Breadth, WalletAction};
use crate::domain::summary::{Fact, Of, Reach};
use crate::form::{LifetimeChoice, LifetimeField, Limit};

pub(super) fn facts(form: &Form) -> Vec<Fact> {
    form.facts(NOW)
}

fn ends() -> Fact {
    let lifetime = Lifetime::DEFAULT;
    Fact::Ends {
        end: lifetime.ends(NOW),
        lifetime,
    }
}

pub(super) fn wallet(action: WalletAction, breadth: Breadth, named: usize) -> Fact {
    let reach = Reach { breadth, named };
    Fact::Wallet { action, reach }
}

/// What has no other sentence, while a template is named and all is blank.
fn all_left() -> Fact {
    Fact::Left(vec![
        Answer::SpendingLimits,
        Answer::Erc20Limit,
        Answer::Enterprise,
        Answer::Admin,
        Answer::Permitted,
    ])
}

/// Tickers with their base units; none for the largest limit.
fn limits(form: &Form) -> Vec<(String, Option<String>)> {
    let name = |of: &Of| match of {
        Of::Coin(coin) => coin.as_str().to_owned(),
        Of::Erc20 => "ERC-20".to_owned(),
    };
    let limits = facts(form).into_iter().filter_map(|fact| match fact {
        Fact::Limits(limits) => Some(limits),
        _ => None,
    });
    limits
        .flatten()
        .map(|most| {
            let units = most.units.map(|units| units.as_str().to_owned());
            (name(&most.of), units)
        })
        .collect()
}

#[test]
fn an_empty_form_does_nothing() {
    let form = Form::new(Environment::Test);
    assert_eq!(facts(&form), [Fact::Nothing, Fact::Anywhere, ends()]);
    let form = Form::new(Environment::Production);
    assert_eq!(facts(&form), [Fact::Nothing, Fact::NoAddress, ends()]);
}

#[test]
fn a_template_may_decide_everything() {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Template, A)
        .act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Template,
            ..LifetimeField::default()
        }));
    let expected = [
        Fact::PermissionsFromTemplate,
        all_left(),
        Fact::AddressesFromTemplate,
        Fact::EndFromTemplate,
    ];
    assert_eq!(facts(&form), expected);
}

#[test]
fn a_template_does_not_decide_what_is_said_here() {
    let mut form = Form::new(Environment::Production);
    form.typed(Field::Template, A)
        .tick(&[Scope::WalletSpendAll])
        .typed(Field::IpRestrict, "203.0.113.10");
    let spend = wallet(WalletAction::Spend, Breadth::All, 0);
    assert_eq!(
        facts(&form),
        [spend, all_left(), Fact::Addresses(1), ends()]
    );
}

#[test]
fn what_is_said_beside_a_template_is_not_all_there_is() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::Template, A)
        .act(Action::Admin(Admin::Read))
        .act(Action::SpellOut(Answer::SpendingLimits, true))
        .typed(Field::PermittedWallets, B);
    let left = vec![Answer::Erc20Limit, Answer::Enterprise];
    let expected = [
        Fact::PermissionsFromTemplate,
        Fact::AdminRead,
        Fact::OnlyWallets(1),
        Fact::Left(left),
    ];
    assert_eq!(facts(&form)[..4], expected);
}

#[test]
fn each_action_is_said_in_its_widest_breadth() {
    let mut form = Form::new(Environment::Test);
    form.tick(&[Scope::WalletView, Scope::WalletFreeze])
        .tick(&[Scope::WalletViewEnterprise, Scope::WalletManageAll])
        .typed(Field::ScopeWallets(WalletAction::Freeze), &[A, B].join(" "));
    let expected = [
        wallet(WalletAction::View, Breadth::Enterprise, 0),
        wallet(WalletAction::Manage, Breadth::All, 0),
        wallet(WalletAction::Freeze, Breadth::Wallet, 2),
    ];
    assert_eq!(facts(&form)[..3], expected);
}

#[test]
fn other_scopes_unknown_ones_and_admin_rights_follow() {
    let mut form = Form::new(Environment::Test);
    form.tick(&[Scope::Profile, Scope::TradeView])
        .typed(Field::CustomScope, "x_1 x_2")
        .act(Action::Admin(Admin::Read));
    let expected = [
        Fact::Others(vec![Scope::TradeView, Scope::Profile]),
        Fact::Unknown(vec!["x_1".into(), "x_2".into()]),
        Fact::AdminRead,
    ];
    assert_eq!(facts(&form)[..3], expected);
    form.act(Action::Admin(Admin::Full));
    assert_eq!(facts(&form)[2], Fact::AdminFull);
}

#[test]
fn spending_without_limits_is_said_by_a_risk() {
    let no_limits = |form: &Form| {
        let risks = form.risks(NOW);
        risks.iter().any(|risk| risk.code() == "no-limits")
    };
    for scope in [Scope::WalletSpend, Scope::WalletSpendEnterprise, Scope::All] {
        let mut form = Form::new(Environment::Test);
        form.tick(&[scope]);
        assert!(no_limits(&form), "{scope:?}");
        // Blank is no limit, neither is one that can't be read.
        form.limit("tbtc", "").limit("tsol", "1,5");
        assert!(no_limits(&form), "{scope:?}");
        form.typed(Field::LimitValue(0), "1");
        assert!(!no_limits(&form), "{scope:?}");
    }
    assert!(!no_limits(&Form::ready()));
}

#[test]
fn limits_are_said_with_zero_apart() {
    let mut form = Form::ready();
    form.tick(&[Scope::WalletSpendAll])
        .limit("tbtc", "1.5")
        .limit("hteth", "0")
        .limit("tsol", "1")
        .act(Action::Erc20(true))
        .typed(Field::Erc20Limit, "9")
        .act(Action::Limit(1, Limit::Zero(true)))
        .act(Action::Limit(2, Limit::Max(true)));
    let expected = [
        ("tbtc".into(), Some("150000000".into())),
        ("tsol".into(), None),
        ("ERC-20".into(), Some("9".into())),
    ];
    assert_eq!(limits(&form), expected);
    let zero = |form: &Form| {
        let risks = form.risks(NOW).into_iter();
        risks
            .filter_map(|risk| match risk {
                Risk::ZeroLimits(of) => Some(of.len()),
                _ => None,
            })
            .sum::<usize>()
    };
    assert_eq!(zero(&form), 1);
    form.typed(Field::Erc20Limit, "0")
        .act(Action::Erc20Limit(Limit::Zero(true)));
    assert_eq!(limits(&form).len(), 2);
    assert_eq!(zero(&form), 2);
}

#[test]
fn addresses_are_counted_once_however_they_overlap() {
    let mut form = Form::ready();
    form.typed(
        Field::IpRestrict,
        "203.0.113.0/24 203.0.113.7 8.8.8.8 8.8.8.8 x",
    );
    assert!(facts(&form).contains(&Fact::Addresses(257)));
}

#[test]
fn addresses_that_can_not_be_read_are_still_to_be_entered() {
    let mut form = Form::ready();
    form.typed(Field::IpRestrict, "x");
    assert!(facts(&form).contains(&Fact::NoAddress));
}

#[test]
fn a_lifetime_that_breaks_a_rule_is_still_to_be_said() {
    let mut form = Form::ready();
    form.act(Action::Lifetime(LifetimeField {
        choice: LifetimeChoice::Number,
        ..LifetimeField::default()
    }));
    assert_eq!(form.lifetime.value(NOW), Err(LifetimeError::Blank));
    assert_eq!(facts(&form).last(), Some(&Fact::NoEnd));
    // So is one that is left to a template that is not named.
    form.act(Action::Lifetime(LifetimeField {
        choice: LifetimeChoice::Template,
        ..LifetimeField::default()
    }));
    assert_eq!(facts(&form).last(), Some(&Fact::NoEnd));
}

#[test]
fn limits_that_do_nothing_allow_nothing() {
    let mut form = Form::new(Environment::Test);
    form.tick(&[Scope::WalletViewAll]).limit("tbtc", "1");
    assert_eq!(limits(&form).len(), 0);
    form.typed(Field::CustomScope, "x_1");
    assert_eq!(limits(&form).len(), 1);
    form.typed(Field::CustomScope, "")
        .tick(&[Scope::WalletSpendAll]);
    assert!(matches!(facts(&form)[2], Fact::Limits(_)));
}

#[test]
fn limits_count_for_whoever_may_spend_and_for_what_is_not_known() {
    let typed = |field, text: &str| Action::Typed(field, text.to_owned());
    for (action, counts) in [
        (Action::ClearScopes, false),
        (Action::Scope(Scope::WalletViewAll, true), false),
        (Action::Scope(Scope::WalletSpendAll, true), true),
        (Action::Scope(Scope::All, true), true),
        (typed(Field::CustomScope, "vault_read"), true),
        (typed(Field::Template, A), true),
    ] {
        let mut form = Form::new(Environment::Test);
        form.limit("tbtc", "1").act(action.clone());
        let facts = form.facts(NOW);
        let said = facts.iter().any(|fact| matches!(fact, Fact::Limits(_)));
        assert_eq!(said, counts, "{action:?}");
    }
}
