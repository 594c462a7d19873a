//! The summary, each line of which completes "This token will".

use super::*;
use crate::domain::amount::{BaseUnits, parse_base_units};
use crate::domain::answer::Answer;
use crate::domain::coin::{Network, Ticker};
use crate::domain::lifetime::Lifetime;
use crate::domain::scope::{Breadth, Scope, WalletAction};
use crate::domain::summary::{Fact, Most, Of, Reach};

fn coin(text: &str) -> Of {
    Of::Coin(Ticker::parse(text, Network::Main).unwrap())
}

fn units(digits: &str) -> Option<BaseUnits> {
    parse_base_units(digits).ok()
}

fn most(of: Of, units: Option<BaseUnits>) -> Most {
    Most { of, units }
}

fn check(table: &[(Fact, &str)]) {
    for (fact, expected) in table {
        assert_eq!(texts().fact(fact), *expected, "{fact:?}");
    }
}

#[test]
fn permissions() {
    check(&[
        (Fact::Nothing, "Do nothing yet. Choose a permission."),
        (
            Fact::PermissionsFromTemplate,
            "Do what its template allows.",
        ),
        (
            Fact::Others(vec![Scope::TradeView, Scope::Profile]),
            "Also: “See trades” and “See your profile”.",
        ),
        (
            Fact::Everything(Reach {
                breadth: Breadth::All,
                named: 0,
            }),
            "Do everything your user can do.",
        ),
        (Fact::Unknown(vec!["x_1".into()]), "Also: x_1."),
        (Fact::AdminRead, "Read what your admin role can read."),
        (Fact::AdminFull, "Act with your full admin role."),
        (Fact::Enterprise, "Be tied to one enterprise."),
        (
            Fact::OnlyEnterprises(1),
            "Reach 1 named enterprise and no other.",
        ),
        (Fact::OnlyWallets(2), "Reach 2 named wallets and no other."),
        (
            Fact::Left(vec![Answer::SpendingLimits, Answer::Admin]),
            "Have what its template has for “Spending limits” and “Act as admin”.",
        ),
    ]);
}

#[test]
fn wallet_actions_and_how_far_they_reach() {
    let say = |action, breadth, named| {
        let reach = Reach { breadth, named };
        texts().fact(&Fact::Wallet { action, reach })
    };
    let reaches = [
        (Breadth::Wallet, 0, "one wallet, not named yet"),
        (Breadth::Wallet, 1, "1 named wallet"),
        (Breadth::Wallet, 2, "2 named wallets"),
        (Breadth::Enterprise, 0, "one enterprise"),
        (Breadth::Enterprise, 2, "2 named enterprises"),
        (Breadth::All, 0, "every wallet you have"),
    ];
    let actions = [
        (WalletAction::View, "See"),
        (WalletAction::Spend, "Start withdrawals from"),
        (WalletAction::Edit, "Edit comments in"),
        (WalletAction::Manage, "Change settings of"),
        (WalletAction::Approve, "Decide on transactions of"),
        (WalletAction::Freeze, "Freeze"),
        (WalletAction::Stake, "Stake from"),
    ];
    for (action, verb) in actions {
        for (breadth, named, reach) in reaches {
            assert_eq!(say(action, breadth, named), format!("{verb} {reach}."));
        }
    }
}

#[test]
fn spending() {
    check(&[
        (
            Fact::Limits(vec![most(coin("btc"), units("150000000"))]),
            "Send up to 1.5\u{a0}BTC without an unlock.",
        ),
        (
            Fact::Limits(vec![
                most(coin("eth"), units("1234000000000000000000")),
                most(coin("a:b"), units("1000")),
                most(coin("sol"), None),
            ]),
            "Send up to 1,234\u{a0}ETH, 1,000 base units of a:b and the largest amount of SOL without an unlock.",
        ),
        // BitGo does not say in which unit, so that neither may the form.
        (
            Fact::Limits(vec![most(Of::Erc20, units("5000"))]),
            "Send up to 5,000 of ERC-20 tokens (BitGo does not name the unit) without an unlock.",
        ),
        (
            Fact::Limits(vec![most(Of::Erc20, None)]),
            "Send up to the largest amount of ERC-20 tokens without an unlock.",
        ),
    ]);
}

#[test]
fn addresses() {
    check(&[
        (Fact::Addresses(1), "Work from 1 address only."),
        (Fact::Addresses(257), "Work from 257 addresses only."),
        (
            Fact::Addresses(1 << 64),
            "Work from 18,446,744,073,709,551,616 addresses only.",
        ),
        (Fact::Anywhere, "Work from any address."),
        (Fact::NoAddress, "Work from addresses still to be entered."),
        (
            Fact::AddressesFromTemplate,
            "Work from where its template says.",
        ),
    ]);
}

#[test]
fn the_end() {
    let lifetime = Lifetime::from_seconds(90_000).unwrap();
    let end = Timestamp::from_millis(20_000 * 86_400_000);
    check(&[
        (
            Fact::Ends { end, lifetime },
            "End on day 20000, after 1 day 1 hour.",
        ),
        (Fact::EndFromTemplate, "End when its template says."),
        (Fact::NoEnd, "End on a day still to be picked."),
    ]);
}

#[test]
fn spans_are_said_in_two_units() {
    let table = [
        (1, "1 second"),
        (61, "1 minute 1 second"),
        (7_200, "2 hours"),
        (90 * 86_400, "90 days"),
        (365 * 86_400, "1 year"),
        (315_360_000, "10 years"),
        (2 * 365 * 86_400 + 86_400 + 1, "2 years 1 day"),
    ];
    for (seconds, expected) in table {
        let lifetime = Lifetime::from_seconds(seconds).unwrap();
        assert_eq!(texts().span(lifetime), expected);
    }
}
