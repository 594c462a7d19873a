//! What a policy says of spending limits.

use super::*;

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
