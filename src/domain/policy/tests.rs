//! No request exists that goes beyond its policy.

mod given;
mod limits;

use super::*;
use crate::domain::environment::{Environment, Rules};
use crate::domain::ip::{IpRange, Ipv6};
use crate::domain::label::Label;
use crate::domain::limit::{AmountUnit, Cap, Erc20Limit, SpendingLimit};
use crate::domain::permitted::Permitted;
use crate::domain::problem::{Field, Rule};
use crate::domain::request::{Parts, TokenRequest};
use crate::domain::said::Said;
use crate::domain::scope_list::Grant;

const A: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";
const B: &str = "00000000000000000000000000000001";

fn ticker(text: &str) -> Ticker {
    Ticker::parse(text, Environment::Test.network()).unwrap()
}

fn limit(coin: &str, amount: &str) -> SpendingLimit {
    let network = Environment::Test.network();
    SpendingLimit::parse(coin, network, amount, AmountUnit::BaseUnits, true).unwrap()
}

fn units(amount: &str) -> BaseUnits {
    match limit("tbtc", amount).cap {
        Cap::Value(units) => units,
        Cap::Max => unreachable!(),
    }
}

fn wallet(id: &str) -> WalletId {
    WalletId::parse(id).unwrap()
}

fn ranges(text: &str) -> Said<Vec<IpRange>> {
    Said::As(vec![IpRange::parse(text, Ipv6::Refused).unwrap()])
}

fn parts() -> Parts {
    Parts {
        label: Label::parse("Acme payouts").unwrap(),
        duration: Some(Lifetime::DEFAULT),
        scope: vec![Grant::Known(Scope::WalletViewAll)],
        admin: Said::As(Admin::No),
        ip_restrict: ranges("203.0.113.10"),
        enterprise: None,
        spending_limits: Said::As(vec![limit("tbtc", "1000")]),
        erc20_limit: Said::As(None),
        template: None,
        permitted: Permitted::Everything,
    }
}

/// The fields in which a request breaks a policy, and how.
fn broken(policy: &Policy, parts: Parts) -> Vec<(Field, PolicyError)> {
    let request = TokenRequest::new(parts, &Rules::of(Environment::Test), policy);
    let problems = request.err().unwrap_or_default().into_iter();
    problems
        .map(|problem| match problem.rule {
            Rule::Policy(error) => (problem.field, error),
            rule => panic!("{rule:?}"),
        })
        .collect()
}

#[track_caller]
fn refuses(policy: &Policy, change: impl FnOnce(&mut Parts), field: Field, error: PolicyError) {
    assert_eq!(broken(policy, parts()), [], "the request as it is");
    let mut parts = parts();
    change(&mut parts);
    assert_eq!(broken(policy, parts), [(field, error)]);
}

#[test]
fn without_a_policy_everything_is_allowed() {
    assert_eq!(broken(&Policy::default(), parts()), []);
}

#[test]
fn a_label_looks_as_it_has_to() {
    let pattern = LabelPattern::parse("Acme *").unwrap();
    let policy = Policy {
        label: Some(pattern.clone()),
        ..Policy::default()
    };
    refuses(
        &policy,
        |parts| parts.label = Label::parse("Payouts").unwrap(),
        Field::Label,
        PolicyError::Label(pattern),
    );
}

#[test]
fn a_lifetime_has_an_end_that_no_template_moves() {
    let longest = Lifetime::DEFAULT;
    let policy = Policy {
        longest: Some(longest),
        ..Policy::default()
    };
    let too_long = || PolicyError::Lifetime(longest);
    let year = Lifetime::from_seconds(365 * 86_400).unwrap();
    refuses(
        &policy,
        |parts| parts.duration = Some(year),
        Field::Duration,
        too_long(),
    );
    let left = |parts: &mut Parts| {
        parts.duration = None;
        parts.template = crate::domain::id::TemplateId::parse(A).ok();
    };
    refuses(&policy, left, Field::Duration, too_long());
}

#[test]
fn only_offered_scopes_can_be_asked_for_and_the_required_ones_must_be() {
    let known = ScopeSet::default()
        .with(Scope::WalletViewAll, true)
        .with(Scope::TradeView, true);
    let others = CustomScope::parse_list("vault_read").unwrap();
    let policy = Policy {
        scopes: Some(Offer { known, others }),
        required_scopes: ScopeSet::default().with(Scope::WalletViewAll, true),
        ..Policy::default()
    };
    let others = |names: &[&str]| {
        PolicyError::ScopesNotOffered(names.iter().map(|name| (*name).into()).collect())
    };
    let custom = |text| Grant::Custom(CustomScope::parse_list(text).unwrap().remove(0));
    refuses(
        &policy,
        |parts| {
            parts.scope.push(Grant::Known(Scope::TradeTrade));
            parts
                .scope
                .push(Grant::ForWallet(Scope::WalletSpend, wallet(A)));
            parts.scope.push(custom("vault_write"));
            parts.scope.push(custom("vault_read"));
        },
        Field::Scope,
        others(&["trade_trade", &format!("wallet_spend:{A}"), "vault_write"]),
    );
    refuses(
        &policy,
        |parts| parts.scope = vec![Grant::Known(Scope::TradeView)],
        Field::Scope,
        PolicyError::ScopesMissing(vec![Scope::WalletViewAll]),
    );
}

#[test]
fn admin_permissions_go_so_far_and_are_not_left_to_a_template() {
    let policy = Policy {
        admin: Some(Admin::Read),
        ..Policy::default()
    };
    let too_much = || PolicyError::Admin(Admin::Read);
    refuses(
        &policy,
        |parts| parts.admin = Said::As(Admin::Full),
        Field::Admin,
        too_much(),
    );
    refuses(
        &policy,
        |parts| parts.admin = Said::Left,
        Field::Admin,
        PolicyError::Required,
    );
}

#[test]
fn what_is_required_is_not_blank() {
    let policy = Policy {
        required: vec![Answer::IpRestrict, Answer::SpendingLimits],
        ..Policy::default()
    };
    let none = |parts: &mut Parts| parts.ip_restrict = Said::As(Vec::new());
    refuses(&policy, none, Field::IpRestrict, PolicyError::Required);
    let none = |parts: &mut Parts| parts.spending_limits = Said::As(Vec::new());
    refuses(&policy, none, Field::Limits, PolicyError::Required);
}

#[test]
fn a_token_stays_in_the_allowed_wallets_and_enterprises() {
    let policy = Policy {
        permitted_wallets: Some(vec![wallet(A)]),
        ..Policy::default()
    };
    let kept_to = |permitted, scope: &str| Parts {
        permitted,
        scope: vec![Grant::ForWallet(Scope::WalletSpend, wallet(scope))],
        ..parts()
    };
    let wallets = |id| Permitted::Wallets(vec![wallet(id)]);
    assert_eq!(broken(&policy, kept_to(wallets(A), A)), []);
    let other = PolicyError::NotAllowed(B.into());
    let permitted = Field::PermittedEnterprises;
    assert_eq!(
        broken(&policy, kept_to(wallets(B), A)),
        [(permitted, other.clone())]
    );
    assert_eq!(
        broken(&policy, kept_to(wallets(A), B)),
        [(Field::Scope, other)]
    );
    for wider in [
        Permitted::Everything,
        Permitted::Enterprises(vec![EnterpriseId::parse(A).unwrap()]),
    ] {
        let needed = [(permitted, PolicyError::Required)];
        assert_eq!(broken(&policy, kept_to(wider, A)), needed);
    }
    let enterprise = |id| EnterpriseId::parse(id).unwrap();
    let policy = Policy {
        enterprises: Some(vec![enterprise(A)]),
        permitted_enterprises: Some(vec![enterprise(A)]),
        ..Policy::default()
    };
    let tied = Parts {
        enterprise: Some(enterprise(B)),
        permitted: Permitted::Enterprises(vec![enterprise(A)]),
        ..parts()
    };
    let other = PolicyError::NotAllowed(B.into());
    assert_eq!(broken(&policy, tied), [(Field::Enterprise, other)]);
    // A wallet may be in another enterprise.
    let elsewhere = Parts {
        enterprise: Some(enterprise(A)),
        permitted: wallets(A),
        ..parts()
    };
    let needed = [(permitted, PolicyError::Required)];
    assert_eq!(broken(&policy, elsewhere), needed);
}

#[test]
fn a_scope_is_left_open_where_it_is_offered_and_not_required() {
    let known = ScopeSet::default()
        .with(Scope::TradeView, true)
        .with(Scope::TradeTrade, true);
    let policy = Policy {
        scopes: Some(Offer {
            known,
            others: Vec::new(),
        }),
        required_scopes: ScopeSet::default().with(Scope::TradeView, true),
        ..Policy::default()
    };
    let open = Scope::ALL
        .into_iter()
        .filter(|scope| policy.leaves_open(*scope));
    assert_eq!(open.collect::<Vec<_>>(), [Scope::TradeTrade]);
}

#[test]
fn rights_are_bounded_where_both_kinds_are() {
    let scopes = Some(Offer::default());
    for (scopes, admin, expected) in [
        (None, None, false),
        (scopes.clone(), None, false),
        (None, Some(Admin::No), false),
        (scopes, Some(Admin::Read), true),
    ] {
        let policy = Policy {
            scopes,
            admin,
            ..Policy::default()
        };
        assert_eq!(policy.bounds_rights(), expected);
    }
}
