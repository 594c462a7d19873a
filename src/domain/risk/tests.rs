mod theft;

use super::*;
use crate::domain::admin::Admin;
use crate::domain::amount::parse_base_units;
use crate::domain::answer::Answer;
use crate::domain::coin::{Network, Ticker};
use crate::domain::environment::Rules;
use crate::domain::ip::Ipv6;
use crate::domain::ip_list::IpList;
use crate::domain::limit::Cap;
use crate::domain::permitted::Permitted;
use crate::domain::scope::ScopeSet;

use Environment::{Production, Test};

/// A token that asks for something, and what it is asked for.
struct Token {
    rules: Rules,
    scopes: Vec<Scope>,
    unknown_scopes: bool,
    admin: Admin,
    limits: Vec<(Of, Cap)>,
    addresses: &'static str,
    days: Option<u64>,
    template: bool,
    confined: bool,
}

/// A token without a risk.
fn safe(environment: Environment) -> Token {
    Token {
        rules: Rules::of(environment),
        scopes: vec![Scope::WalletViewAll],
        unknown_scopes: false,
        admin: Admin::No,
        limits: Vec::new(),
        addresses: "8.8.8.8",
        days: Some(90),
        template: false,
        confined: false,
    }
}

impl Token {
    fn risks(&self) -> Vec<Risk> {
        let empty = ScopeSet::default();
        risks(&Asked {
            rules: &self.rules,
            scopes: self.scopes.iter().fold(empty, |set, s| set.with(*s, true)),
            unknown_scopes: self.unknown_scopes,
            admin: self.admin,
            limits: &self.limits,
            addresses: &IpList::parse(self.addresses, Ipv6::Allowed),
            lifetime: self
                .days
                .map(|days| Lifetime::from_seconds(days * 86_400).unwrap()),
            left: if self.template {
                Answer::ALL.into()
            } else {
                Vec::new()
            },
            permitted: if self.confined {
                Permitted::Wallets(Vec::new())
            } else {
                Permitted::Everything
            },
        })
    }

    fn codes(&self) -> Vec<&'static str> {
        self.risks().iter().map(Risk::code).collect()
    }
}

fn with(environment: Environment, change: impl FnOnce(&mut Token)) -> Token {
    let mut token = safe(environment);
    change(&mut token);
    token
}

fn btc(amount: &str) -> (Of, Cap) {
    let coin = Of::Coin(Ticker::parse("btc", Network::Main).unwrap());
    (coin, Cap::Value(parse_base_units(amount).unwrap()))
}

#[test]
fn a_token_that_asks_for_little_has_no_risk() {
    assert_eq!(safe(Production).risks(), []);
    assert_eq!(safe(Test).risks(), []);
}

#[test]
fn rights_that_are_too_wide() {
    use Scope as S;
    let table: [(&[Scope], &[&str]); 7] = [
        (&[S::All], &["everything", "no-limits"]),
        (&[S::All, S::WalletSpendAll], &["everything", "no-limits"]),
        (&[S::WalletManageAll], &["all-wallets"]),
        (&[S::WalletManageEnterprise], &[]),
        (&[S::WalletApproveAll], &[]),
        (&Scope::ALL[..12], &["no-limits", "implied"]),
        (&Scope::ALL[19..32], &["many-scopes", "powerless"]),
    ];
    for (scopes, expected) in table {
        let token = with(Test, |token| {
            token.scopes = scopes.to_vec();
            token.confined = scopes.len() == 12;
        });
        let mut codes = token.codes();
        codes.retain(|code| *code != "deprecated");
        assert_eq!(codes, expected, "{scopes:?}");
    }
    // Production refuses it, which is another matter than a risk.
    let token = with(Production, |token| token.scopes = vec![S::All]);
    assert_eq!(token.risks(), []);
}

#[test]
fn all_wallets_are_named_by_what_is_done_to_them() {
    let token = with(Test, |token| {
        token.scopes = vec![Scope::WalletSpendAll, Scope::WalletManageAll];
        token.limits = vec![btc("1")];
    });
    let wide = vec![WalletAction::Spend, WalletAction::Manage];
    assert_eq!(token.risks()[0], Risk::AllWallets(wide.clone()));
    let narrow = |breadth| Remedy::Narrow(wide.clone(), breadth);
    let expected = [narrow(Breadth::Enterprise), narrow(Breadth::Wallet)];
    assert_eq!(token.risks()[0].remedies(), expected);
    let confined = Token {
        confined: true,
        ..token
    };
    assert_eq!(confined.codes(), ["unlock-removes-limits"]);
}

#[test]
fn admin_permissions_are_a_danger_if_they_are_full() {
    for (admin, expected) in [
        (Admin::No, &[][..]),
        (Admin::Read, &[]),
        (Admin::Full, &[Risk::AdminFull]),
    ] {
        let token = with(Test, |token| token.admin = admin);
        assert_eq!(token.risks(), expected);
    }
}

#[test]
fn limits() {
    let spend = vec![Scope::WalletSpend];
    type Change = fn(&mut Token);
    let table: [(Change, &[&str]); 8] = [
        (|_| {}, &["no-limits"]),
        (|token| token.template = true, &["no-limits"]),
        (
            |token| token.limits = vec![btc("1")],
            &["unlock-removes-limits"],
        ),
        (
            |token| token.limits = vec![btc("0"), (Of::Erc20, Cap::Max)],
            &["zero-limits", "unlock-removes-limits"],
        ),
        (
            |token| {
                token.limits = vec![btc("1")];
                token.scopes = vec![Scope::WalletView];
            },
            &["unused-limits"],
        ),
        (
            |token| {
                token.limits = vec![btc("1")];
                token.scopes = Vec::new();
                token.unknown_scopes = true;
            },
            &["unlock-removes-limits"],
        ),
        (
            |token| {
                token.limits = vec![btc("1")];
                token.scopes = Vec::new();
                token.template = true;
            },
            &["unlock-removes-limits"],
        ),
        (|token| token.scopes = vec![Scope::WalletStakeAll], &[]),
    ];
    for (index, (change, expected)) in table.into_iter().enumerate() {
        let token = with(Production, |token| {
            token.scopes.clone_from(&spend);
            change(token);
        });
        assert_eq!(token.codes(), expected, "{index}");
    }
}

#[test]
fn scopes_that_are_not_needed() {
    let token = with(Test, |token| {
        token.scopes = vec![
            Scope::WalletView,
            Scope::WalletViewEnterprise,
            Scope::WalletViewAll,
            Scope::WalletEditEnterprise,
            Scope::UserManage,
            Scope::PortfolioView,
        ];
    });
    let implied = vec![Scope::WalletView, Scope::WalletViewEnterprise];
    let expected = [
        Risk::Deprecated(vec![Scope::WalletEditEnterprise, Scope::PortfolioView]),
        Risk::Powerless(vec![Scope::UserManage]),
        Risk::Implied(implied.clone()),
    ];
    assert_eq!(token.risks(), expected);
    assert_eq!(expected[2].remedies(), [Remedy::Untick(implied)]);
}

#[test]
fn the_gravest_comes_first_and_four_kinds_are_grave() {
    let mut token = with(Production, |token| {
        token.scopes = Scope::ALL[..19].to_vec();
        token.admin = Admin::Full;
        token.days = Some(3_650);
        token.addresses = "8.8.8.0/24";
    });
    let levels: Vec<Level> = token.risks().iter().map(Risk::level).collect();
    assert!(levels.is_sorted_by(|a, b| a >= b), "{levels:?}");
    let asked = |token: &Token| {
        let mut risks = token.risks();
        risks.retain(|risk| risk.level() == Level::Danger);
        risks
            .iter()
            .map(|r| (r.code(), r.asks()))
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(&token), [("admin-full", true), ("no-limits", true)]);
    token.limits = vec![btc("0")];
    // The row of a limit of zero has its own confirmation.
    assert_eq!(
        asked(&token),
        [("admin-full", true), ("zero-limits", false)]
    );
    token.rules = Rules::of(Test);
    token.scopes = vec![Scope::All];
    token.limits.clear();
    assert_eq!(asked(&token), [("everything", true), ("admin-full", true)]);
}

#[test]
fn what_is_said_of_limits_is_told_from_the_rest() {
    let none = Risk::NoLimits {
        breadth: None,
        environment: Test,
        template: false,
    };
    let about = [none, Risk::ZeroLimits(Vec::new()), Risk::UnusedLimits];
    assert!(about.iter().all(Risk::is_about_limits));
    let others = [Risk::Everything, Risk::AdminFull, Risk::Unusable];
    assert!(!others.iter().any(Risk::is_about_limits));
}

#[test]
fn a_remedy_changes_one_answer_or_leads_to_it() {
    let remedies = [
        (Remedy::ClearScopes, Answer::Scope),
        (Remedy::ReadAsAdmin, Answer::Admin),
        (Remedy::RemoveLimits, Answer::SpendingLimits),
        (Remedy::Shorten, Answer::Duration),
        (Remedy::Answer(Field::IpRestrict), Answer::IpRestrict),
    ];
    for (remedy, answer) in remedies {
        assert_eq!(remedy.answer(), Some(answer), "{remedy:?}");
    }
    assert_eq!(Remedy::Answer(Field::Otp).answer(), None);
}
