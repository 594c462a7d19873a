//! Ways out of risks, where a policy does not leave everything to the user.

use super::policies::{scopes, under};
use super::*;
use crate::domain::answer::Answer;
use crate::domain::policy::{Offer, Policy};
use crate::domain::risk::Remedy;
use crate::domain::scope::{Breadth, WalletAction};
use crate::form::Limit;

/// The ways out of a risk that are left to the user.
fn ways_out(form: &Form, code: &str) -> Vec<Remedy> {
    let risks = form.ways_out(NOW).into_iter();
    let mut of = risks.filter(|(risk, _)| risk.code() == code);
    of.next().expect(code).1
}

#[test]
fn a_way_out_that_the_policy_bars_is_none() {
    let limits = |scope| {
        let mut form = Form::new(Environment::Test);
        form.tick(&[scope]).limit("tbtc", "1");
        form
    };
    let unused = || limits(Scope::WalletViewAll);
    let mut with_tokens = unused();
    with_tokens
        .act(Action::Erc20(true))
        .act(Action::Erc20Limit(Limit::Max(true)));
    let fixing = |form: &Form, answer| Policy {
        fixed: form.fixed(&[answer], NOW).unwrap(),
        ..Policy::default()
    };
    let offering = |list: &[Scope]| Policy {
        scopes: Some(Offer {
            known: scopes(list),
            others: Vec::new(),
        }),
        ..Policy::default()
    };
    let wide = || limits(Scope::WalletSpendAll);
    let to_one = Remedy::Narrow(vec![WalletAction::Spend], Breadth::Wallet);
    let required = Policy {
        required: vec![Answer::SpendingLimits],
        ..Policy::default()
    };
    let required_scope = Policy {
        required_scopes: scopes(&[Scope::WalletSpendAll]),
        ..Policy::default()
    };
    let table = [
        (unused(), required, "unused-limits", vec![]),
        (
            with_tokens.clone(),
            fixing(&with_tokens, Answer::Erc20Limit),
            "unused-limits",
            vec![],
        ),
        (
            unused(),
            fixing(&unused(), Answer::SpendingLimits),
            "unused-limits",
            vec![],
        ),
        // That there is none of that kind bars nothing.
        (
            unused(),
            fixing(&unused(), Answer::Erc20Limit),
            "unused-limits",
            vec![Remedy::RemoveLimits],
        ),
        (
            wide(),
            offering(&[Scope::WalletSpendAll]),
            "all-wallets",
            vec![],
        ),
        (wide(), required_scope, "all-wallets", vec![]),
        (
            wide(),
            offering(&[Scope::WalletSpendAll, Scope::WalletSpend]),
            "all-wallets",
            vec![to_one],
        ),
        (
            wide(),
            fixing(&wide(), Answer::IpRestrict),
            "anywhere",
            vec![],
        ),
        (
            wide(),
            fixing(&wide(), Answer::Admin),
            "anywhere",
            vec![Remedy::Answer(Field::IpRestrict)],
        ),
    ];
    for (index, (mut start, policy, code, expected)) in table.into_iter().enumerate() {
        start.typed(Field::Label, "Payouts");
        assert_eq!(ways_out(&under(start, policy), code), expected, "{index}");
    }
}
