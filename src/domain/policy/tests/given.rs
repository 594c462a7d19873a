//! Answers that a policy gives, and what a template may bring beside them.

use super::*;

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
