//! No request exists that goes beyond its policy.

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
fn no_template_brings_scopes_that_are_not_offered() {
    let known = ScopeSet::default().with(Scope::TradeView, true);
    let policy = Policy {
        scopes: Some(Offer {
            known,
            others: Vec::new(),
        }),
        ..Policy::default()
    };
    let left = Parts {
        scope: Vec::new(),
        template: crate::domain::id::TemplateId::parse(A).ok(),
        ..parts()
    };
    assert_eq!(
        broken(&policy, left),
        [(Field::Scope, PolicyError::Required)]
    );
}

#[test]
fn the_lowest_cap_of_a_coin_holds() {
    let policy = Policy {
        caps: vec![
            (ticker("tbtc"), units("5000")),
            (ticker("tbtc"), units("10")),
        ],
        ..Policy::default()
    };
    let error = PolicyError::Cap(Some(ticker("tbtc")), units("10"));
    assert_eq!(broken(&policy, parts()), [(Field::LimitValue(0), error)]);
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
fn limits_are_of_allowed_coins_and_below_their_caps() {
    let policy = Policy {
        coins: Some(vec![ticker("tbtc"), ticker("tltc")]),
        caps: vec![(ticker("tbtc"), units("1000"))],
        erc20: Some(units("7")),
        ..Policy::default()
    };
    let limits =
        |list: Vec<SpendingLimit>| move |parts: &mut Parts| parts.spending_limits = Said::As(list);
    let above = || PolicyError::Cap(Some(ticker("tbtc")), units("1000"));
    let first = Field::LimitValue(0);
    refuses(&policy, limits(vec![limit("tbtc", "1001")]), first, above());
    let max = SpendingLimit {
        coin: ticker("tbtc"),
        cap: Cap::Max,
    };
    refuses(&policy, limits(vec![max]), first, above());
    let coins = PolicyError::Coin(vec![ticker("tbtc"), ticker("tltc")]);
    refuses(
        &policy,
        limits(vec![limit("tbtc", "1"), limit("hteth", "1")]),
        Field::LimitValue(1),
        coins,
    );
    let erc20 =
        |cap| move |parts: &mut Parts| parts.erc20_limit = Said::As(Some(Erc20Limit { cap }));
    let most = || PolicyError::Cap(None, units("7"));
    refuses(
        &policy,
        erc20(Cap::Value(units("8"))),
        Field::Erc20Limit,
        most(),
    );
    refuses(&policy, erc20(Cap::Max), Field::Erc20Limit, most());
    refuses(
        &policy,
        |parts| parts.spending_limits = Said::Left,
        Field::Limits,
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
fn given_enterprises_may_be_in_any_order_and_no_others() {
    let ids = |ids: &[&str]| {
        let ids = ids.iter().map(|id| EnterpriseId::parse(id).unwrap());
        Permitted::Enterprises(ids.collect())
    };
    let policy = Policy {
        fixed: Fixed {
            permitted: Some(ids(&[A, B])),
            ..Fixed::default()
        },
        ..Policy::default()
    };
    assert_eq!(policy.permitted(&ids(&[B, A])), Ok(()));
    assert_eq!(policy.permitted(&ids(&[A])), Err(PolicyError::Fixed));
}

#[test]
fn a_given_lifetime_may_be_the_templates() {
    let given = |duration| Fixed {
        duration: Some(duration),
        ..Fixed::default()
    };
    assert!(given(None).leaves(Answer::Duration));
    assert!(!given(Some(Lifetime::DEFAULT)).leaves(Answer::Duration));
    assert!(!Fixed::default().leaves(Answer::Duration));
}

#[test]
fn a_given_answer_is_the_only_one() {
    let template = crate::domain::id::TemplateId::parse(A).ok();
    let given = parts();
    let policy = Policy {
        fixed: Fixed {
            label: Some(given.label.clone()),
            duration: Some(given.duration),
            scope: Some(given.scope.clone()),
            ip_restrict: Some(given.ip_restrict.clone()),
            spending_limits: Some(given.spending_limits.clone()),
            erc20_limit: Some(Said::As(None)),
            enterprise: Some(None),
            admin: Some(Said::As(Admin::No)),
            template: Some(None),
            permitted: Some(Permitted::Everything),
        },
        ..Policy::default()
    };
    type Change = Box<dyn FnOnce(&mut Parts)>;
    let changes: [(Field, Change); 10] = [
        (
            Field::Label,
            Box::new(|p| p.label = Label::parse("Other").unwrap()),
        ),
        (
            Field::Duration,
            Box::new(|p| p.duration = Lifetime::from_seconds(60).ok()),
        ),
        (
            Field::Scope,
            Box::new(|p| p.scope.push(Grant::Known(Scope::TradeView))),
        ),
        (
            Field::IpRestrict,
            Box::new(|p| p.ip_restrict = ranges("203.0.113.11")),
        ),
        (
            Field::Limits,
            Box::new(|p| p.spending_limits = Said::As(Vec::new())),
        ),
        (
            Field::Erc20Limit,
            Box::new(|p| p.erc20_limit = Said::As(Some(Erc20Limit { cap: Cap::Max }))),
        ),
        (
            Field::Enterprise,
            Box::new(|p| p.enterprise = EnterpriseId::parse(A).ok()),
        ),
        (Field::Admin, Box::new(|p| p.admin = Said::As(Admin::Read))),
        (Field::Template, Box::new(move |p| p.template = template)),
        (
            Field::PermittedEnterprises,
            Box::new(|p| p.permitted = Permitted::Wallets(vec![wallet(A)])),
        ),
    ];
    for (field, change) in changes {
        refuses(&policy, change, field, PolicyError::Fixed);
    }
}

#[test]
fn a_given_list_may_be_in_any_order_and_no_other() {
    let both = |first: &str, second: &str| {
        let range = |text| IpRange::parse(text, Ipv6::Refused).unwrap();
        vec![range(first), range(second)]
    };
    let ids = |first: &str, second: &str| Permitted::Wallets(vec![wallet(first), wallet(second)]);
    let policy = Policy {
        fixed: Fixed {
            ip_restrict: Some(Said::As(both("203.0.113.10", "203.0.113.11"))),
            permitted: Some(ids(A, B)),
            ..Fixed::default()
        },
        ..Policy::default()
    };
    let asks = |ips: Vec<IpRange>, permitted: Permitted| Parts {
        ip_restrict: Said::As(ips),
        permitted,
        ..parts()
    };
    let turned = asks(both("203.0.113.11", "203.0.113.10"), ids(B, A));
    assert_eq!(broken(&policy, turned), []);
    let other = asks(both("203.0.113.11", "203.0.113.12"), ids(B, B));
    let fixed = |field| (field, PolicyError::Fixed);
    assert_eq!(
        broken(&policy, other),
        [fixed(Field::IpRestrict), fixed(Field::PermittedEnterprises)]
    );
}

#[test]
fn a_template_may_supply_what_is_not_restricted() {
    let required_scopes = ScopeSet::default().with(Scope::TradeView, true);
    let offer = Offer {
        known: required_scopes,
        others: Vec::new(),
    };
    let nothing = Policy::default();
    let restricting: [(&[Answer], Policy); 5] = [
        (
            &[Answer::Scope],
            Policy {
                scopes: Some(offer),
                ..nothing.clone()
            },
        ),
        (
            &[Answer::Scope],
            Policy {
                required_scopes,
                ..nothing.clone()
            },
        ),
        (
            &[Answer::Admin],
            Policy {
                admin: Some(Admin::Read),
                ..nothing.clone()
            },
        ),
        (
            &[Answer::SpendingLimits, Answer::Erc20Limit],
            Policy {
                coins: Some(vec![ticker("tbtc")]),
                ..nothing.clone()
            },
        ),
        (
            &[Answer::SpendingLimits],
            Policy {
                caps: vec![(ticker("tbtc"), units("5"))],
                ..nothing.clone()
            },
        ),
    ];
    let kept_to = |enterprise: bool| Policy {
        permitted_enterprises: enterprise.then(|| EnterpriseId::parse_list(A).unwrap()),
        permitted_wallets: (!enterprise).then(|| WalletId::parse_list(A).unwrap()),
        ..Policy::default()
    };
    let addresses = |said| Policy {
        fixed: Fixed {
            ip_restrict: Some(said),
            ..Fixed::default()
        },
        ..Policy::default()
    };
    let required = Policy {
        required: vec![Answer::IpRestrict],
        ..Policy::default()
    };
    let others: [(&[Answer], Policy); 5] = [
        (&[Answer::Permitted], kept_to(true)),
        (&[Answer::Permitted], kept_to(false)),
        (&[Answer::IpRestrict], addresses(Said::As(Vec::new()))),
        (&[], addresses(Said::Left)),
        (&[Answer::IpRestrict], required),
    ];
    for (answers, policy) in restricting.into_iter().chain(others) {
        let restricted = Answer::ALL.into_iter().filter(|of| policy.restricts(*of));
        assert_eq!(restricted.collect::<Vec<_>>(), answers);
    }
    let every_right = Policy {
        admin: Some(Admin::Full),
        ..nothing
    };
    assert!(!every_right.restricts(Answer::Admin));
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
fn a_cap_is_not_gone_around() {
    let of = |coin: &str| Policy {
        caps: vec![(ticker(coin), units("1000"))],
        ..Policy::default()
    };
    let max = Erc20Limit { cap: Cap::Max };
    let with_erc20 = |policy: &Policy| {
        let parts = Parts {
            erc20_limit: Said::As(Some(max.clone())),
            ..parts()
        };
        broken(policy, parts)
    };
    let not_offered = [(Field::Erc20Limit, PolicyError::Erc20NotOffered)];
    // Of a coin that is not in the table it can't be told that it is no token.
    assert_eq!(with_erc20(&of("tusdc")), not_offered);
    assert_eq!(with_erc20(&of("tbtc")), []);
    let coins = Policy {
        coins: Some(vec![ticker("tbtc")]),
        ..Policy::default()
    };
    assert_eq!(with_erc20(&coins), not_offered);
    let decided = Policy {
        fixed: Fixed {
            erc20_limit: Some(Said::As(Some(max.clone()))),
            ..Fixed::default()
        },
        ..coins.clone()
    };
    assert_eq!(with_erc20(&decided), []);
    assert!(coins.restricts(Answer::Erc20Limit), "nor from a template");
    // Nor are limits that are given.
    for limits in [vec![limit("tusdc", "1000")], Vec::new()] {
        let mut given = Policy {
            fixed: Fixed {
                spending_limits: Some(Said::As(limits.clone())),
                ..Fixed::default()
            },
            ..Policy::default()
        };
        let asked = || Parts {
            spending_limits: Said::As(limits.clone()),
            erc20_limit: Said::As(Some(max.clone())),
            ..parts()
        };
        assert_eq!(broken(&given, asked()), not_offered);
        given.erc20 = Some(units("5"));
        let above = PolicyError::Cap(None, units("5"));
        assert_eq!(broken(&given, asked()), [(Field::Erc20Limit, above)]);
    }

    for (capped, coin) in [
        ("tusdc", "TUSDC"),
        ("tbtc", "ofctbtc"),
        ("tusdc", "OFCtusdc"),
    ] {
        let asked = Parts {
            spending_limits: Said::As(vec![limit(coin, "1001")]),
            ..parts()
        };
        let error = PolicyError::Cap(Some(ticker(capped)), units("1000"));
        let expected = [(Field::LimitValue(0), error)];
        assert_eq!(broken(&of(capped), asked), expected, "{coin}");
    }
    let other = Parts {
        spending_limits: Said::As(vec![limit("tbtc", "1001")]),
        ..parts()
    };
    assert_eq!(broken(&of("ofctbtc"), other), [], "one way only");
}

#[test]
fn where_there_is_to_be_no_enterprise_no_template_brings_one() {
    let named = |parts: &mut Parts| parts.template = crate::domain::id::TemplateId::parse(A).ok();
    let mut policy = Policy {
        fixed: Fixed {
            enterprise: Some(None),
            ..Fixed::default()
        },
        ..Policy::default()
    };
    let why = PolicyError::TemplateWithEnterprise;
    refuses(&policy, named, Field::Template, why);
    assert_eq!(broken(&policy, parts()), []);
    // Who gives the template knows what it has.
    policy.fixed.template = Some(crate::domain::id::TemplateId::parse(A).ok());
    let mut tied = parts();
    named(&mut tied);
    assert_eq!(broken(&policy, tied), []);
}

#[test]
fn no_template_brings_an_enterprise_that_is_not_allowed() {
    let policy = Policy {
        enterprises: Some(vec![EnterpriseId::parse(A).unwrap()]),
        ..Policy::default()
    };
    let named = |parts: &mut Parts| parts.template = crate::domain::id::TemplateId::parse(A).ok();
    refuses(
        &policy,
        named,
        Field::Enterprise,
        PolicyError::EnterpriseOfTemplate,
    );
    let mut tied = parts();
    named(&mut tied);
    tied.enterprise = EnterpriseId::parse(A).ok();
    assert_eq!(broken(&policy, tied), []);
}

#[test]
fn the_largest_limit_is_no_required_one() {
    let policy = Policy {
        required: vec![Answer::SpendingLimits],
        ..Policy::default()
    };
    let largest = |coin| SpendingLimit {
        coin: ticker(coin),
        cap: Cap::Max,
    };
    let only = |parts: &mut Parts| parts.spending_limits = Said::As(vec![largest("tltc")]);
    refuses(&policy, only, Field::Limits, PolicyError::Required);
    let mut one = parts();
    one.spending_limits = Said::As(vec![largest("tltc"), limit("tbtc", "1")]);
    assert_eq!(broken(&policy, one), []);

    let policy = Policy {
        required: vec![Answer::Erc20Limit],
        erc20: Some(units("5")),
        ..Policy::default()
    };
    let asked = |cap: Option<Cap>| {
        let limit = cap.map(|cap| Erc20Limit { cap });
        let erc20_limit = Said::As(limit);
        broken(
            &policy,
            Parts {
                erc20_limit,
                ..parts()
            },
        )
    };
    let required = [(Field::Erc20Limit, PolicyError::Required)];
    assert_eq!(asked(None), required);
    assert_eq!(asked(Some(Cap::Max)), required);
    assert_eq!(asked(Some(Cap::Value(units("5")))), []);
    let above = PolicyError::Cap(None, units("5"));
    let sixth = asked(Some(Cap::Value(units("6"))));
    assert_eq!(sixth, [(Field::Erc20Limit, above)]);
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
