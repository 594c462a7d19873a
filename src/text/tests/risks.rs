//! Risks, the ways out, and what is confirmed.

use super::*;
use crate::domain::coin::{Network, Ticker};
use crate::domain::environment::Environment;
use crate::domain::ip::{IpRange, Ipv6};
use crate::domain::lifetime::Lifetime;
use crate::domain::risk::{Level, Remedy, Risk};
use crate::domain::scope::{Breadth, Scope, WalletAction};
use crate::domain::summary::Of;

fn no_limits(breadth: Breadth, template: bool) -> Risk {
    Risk::NoLimits {
        breadth: Some(breadth),
        environment: Environment::Production,
        template,
    }
}

fn table() -> Vec<(Risk, &'static str, &'static [&'static str])> {
    let btc = Of::Coin(Ticker::parse("btc", Network::Main).unwrap());
    let block = IpRange::parse("8.8.8.0/24", Ipv6::Refused).unwrap();
    vec![
        (
            Risk::Everything,
            "Whoever gets hold of this token can do all that you can do.",
            &["Untick “Everything”"],
        ),
        (
            Risk::ManyScopes(13),
            "A leak does more harm the more a token may do, and this one has 13 permissions.",
            &["Untick all permissions"],
        ),
        (
            Risk::AdminFull,
            "Whoever gets hold of this token can do all that you can do as admin.",
            &["Let it only read"],
        ),
        (
            no_limits(Breadth::All, false),
            "It must be unlocked again and again before it may withdraw, and limits can't be added later.",
            &["Set a limit"],
        ),
        (
            no_limits(Breadth::All, true),
            "Unless its template has limits, it must be unlocked again and again before it may withdraw.",
            &["Set a limit"],
        ),
        (
            Risk::ZeroLimits(vec![btc, Of::Erc20]),
            "Every withdrawal of BTC and ERC-20 tokens will be refused, and the limit can't be changed later.",
            &["Remove the limit of zero"],
        ),
        (
            Risk::AllWallets(vec![WalletAction::Spend, WalletAction::Manage]),
            "A mistake or a leak reaches every wallet you have: “Spend” and “Manage”.",
            &["Narrow to one enterprise", "Narrow to one wallet"],
        ),
        (
            Risk::Anywhere(Environment::Test),
            "If it is stolen, it works from anywhere.",
            &["Go to the addresses"],
        ),
        (
            Risk::Unusable,
            "BitGo never sees requests from any of these addresses, so the token can't be used.",
            &["Go to the addresses"],
        ),
        (
            Risk::NeverSeen(vec![block]),
            "BitGo never sees requests from 8.8.8.0/24.",
            &["Remove what BitGo never sees"],
        ),
        (
            Risk::WideBlocks(vec![block]),
            "Every machine in 8.8.8.0/24 can use it, also those that you don't know.",
            &["Go to the addresses"],
        ),
        (
            Risk::LongLived(Lifetime::MAX),
            "If it leaks unnoticed, it works for up to 10 years.",
            &["Shorten to 90 days"],
        ),
        (
            Risk::Deprecated(vec![Scope::WalletEditEnterprise, Scope::PortfolioView]),
            "BitGo is retiring “Edit, one enterprise” and “Portfolio”, and then what relies on it stops working.",
            &["Untick “Edit, one enterprise” and “Portfolio”"],
        ),
        (
            Risk::Powerless(vec![Scope::UserManage]),
            "“Manage your user” does nothing in a long-lived token.",
            &["Untick “Manage your user”"],
        ),
        (
            Risk::Implied(vec![Scope::WalletView]),
            "A wider permission already includes “View, one wallet”.",
            &["Untick “View, one wallet”"],
        ),
        (
            Risk::UnusedLimits,
            "Its limits do nothing without a permission to spend.",
            &["Remove the limits"],
        ),
        (
            Risk::UnlockRemovesLimits,
            "Its first unlock removes all its limits for good.",
            &[],
        ),
    ]
}

#[test]
fn each_risk_has_one_sentence_and_words_for_its_ways_out() {
    let texts = texts();
    for (risk, sentence, remedies) in table() {
        let said = texts.risk(&risk);
        assert_eq!(said, sentence);
        assert!(said.ends_with('.') && !said[..said.len() - 1].contains(". "));
        let buttons = risk.remedies();
        let buttons: Vec<String> = buttons.iter().map(|remedy| texts.remedy(remedy)).collect();
        assert_eq!(buttons, remedies, "{risk:?}");
    }
}

#[test]
fn a_long_list_of_blocks_is_cut_short() {
    let blocks = (1..=4).map(|part| format!("8.8.{part}.0/24"));
    let blocks = blocks.map(|text| IpRange::parse(&text, Ipv6::Refused).unwrap());
    assert_eq!(
        texts().risk(&Risk::WideBlocks(blocks.collect())),
        "Every machine in 8.8.1.0/24, 8.8.2.0/24, 8.8.3.0/24 and … can use it, also those that you don't know."
    );
}

#[test]
fn a_level_that_matters_has_a_word() {
    let words = [Level::Note, Level::Caution, Level::Danger].map(|level| texts().level(level));
    assert_eq!(words, [None, Some("Caution"), Some("Danger")]);
    assert_eq!(texts().remedy(&Remedy::RemoveLimits), "Remove the limits");
}

#[test]
fn a_confirmation_names_what_is_confirmed() {
    let all = [
        Risk::Everything,
        Risk::AdminFull,
        no_limits(Breadth::Enterprise, false),
    ];
    assert_eq!(
        texts().confirmation(&all),
        "I want this token with all that I can do, full admin rights and withdrawals that no limit covers (one enterprise)."
    );
    let of_template = Risk::NoLimits {
        breadth: None,
        environment: Environment::Production,
        template: false,
    };
    let unknown = [no_limits(Breadth::All, true), of_template];
    assert_eq!(
        texts().confirmation(&unknown),
        "I want this token with withdrawals that only its template may limit (all wallets) and withdrawals that no limit covers (as far as its template lets it)."
    );
    // Each that must be confirmed has a name of its own.
    let table = table();
    let asking = table.iter().map(|(risk, ..)| risk).filter(|r| r.asks());
    let named: Vec<String> = asking
        .map(|risk| texts().confirmation(std::slice::from_ref(risk)))
        .collect();
    assert_eq!(named.len(), 4);
    assert!(named.iter().all(|text| text != "I want this token with ."));
}
