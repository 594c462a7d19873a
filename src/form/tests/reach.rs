//! How far the token reaches, whatever it may do there.

use super::facts::{facts, wallet};
use super::*;
use crate::domain::scope::{Breadth, WalletAction};
use crate::domain::summary::{Fact, breadth};

#[test]
fn an_action_reaches_no_further_than_the_token() {
    let (one, two) = (B.to_owned(), [B, C].join(" "));
    let all = (Breadth::All, 0);
    let table = [
        (
            Field::PermittedWallets,
            &one,
            Scope::WalletSpendAll,
            (Breadth::Wallet, 1),
        ),
        (
            Field::PermittedWallets,
            &two,
            Scope::WalletSpendEnterprise,
            (Breadth::Wallet, 2),
        ),
        (
            Field::PermittedWallets,
            &two,
            Scope::WalletSpend,
            (Breadth::Wallet, 0),
        ),
        (
            Field::PermittedEnterprises,
            &two,
            Scope::WalletSpendAll,
            (Breadth::Enterprise, 2),
        ),
        (
            Field::PermittedEnterprises,
            &two,
            Scope::WalletSpendEnterprise,
            (Breadth::Enterprise, 0),
        ),
        (Field::Enterprise, &one, Scope::WalletSpendAll, all),
    ];
    for (field, ids, scope, (breadth, named)) in table {
        let mut form = Form::new(Environment::Test);
        form.tick(&[scope]).typed(field, ids);
        let count = ids.split(' ').count();
        let kept = match field {
            Field::PermittedWallets => Fact::OnlyWallets(count),
            Field::PermittedEnterprises => Fact::OnlyEnterprises(count),
            _ => Fact::Enterprise,
        };
        let expected = [wallet(WalletAction::Spend, breadth, named), kept];
        assert_eq!(facts(&form)[..2], expected, "{scope:?}");
    }
}

#[test]
fn everything_is_every_action() {
    let mut form = Form::new(Environment::Test);
    form.tick(&[Scope::All, Scope::WalletView, Scope::Profile]);
    let reach = |form: &Form| WalletAction::ALL.map(|action| breadth(&facts(form), action));
    assert!(matches!(
        facts(&form)[..2],
        [Fact::Everything(_), Fact::Anywhere]
    ));
    assert_eq!(reach(&form), [Some(Breadth::All); 7]);
    form.typed(Field::PermittedEnterprises, A);
    assert_eq!(reach(&form), [Some(Breadth::Enterprise); 7]);
    form.act(Action::ClearScopes).tick(&[Scope::WalletEditAll]);
    let mut expected = [None; 7];
    expected[2] = Some(Breadth::Enterprise);
    assert_eq!(reach(&form), expected);
}
