//! The table of coins, and tickers.

use std::collections::HashSet;

use access_token_widget::domain::coin::{Coin, Network, Ticker, coins, search};
use access_token_widget::domain::limit::{AmountUnit, SpendingLimit};
use proptest::prelude::*;

const NETWORKS: [Network; 2] = [Network::Main, Network::Test];

#[test]
fn every_line_of_the_table_is_a_coin() {
    let table = include_str!("../../src/domain/coins.tsv");
    let lines = table.lines().filter(|line| !line.is_empty()).count();
    assert_eq!(
        NETWORKS
            .map(|network| coins(network).count())
            .iter()
            .sum::<usize>(),
        lines
    );
    assert_eq!(NETWORKS.map(|network| coins(network).count()), [145, 152]);
}

#[test]
fn each_half_of_the_table_is_sorted() {
    for network in NETWORKS {
        assert!(coins(network).map(|coin| coin.ticker).is_sorted());
        assert!(coins(network).all(|coin| coin.network == network));
    }
}

#[test]
fn tickers_and_names_are_unique() {
    let mut tickers = HashSet::new();
    for network in NETWORKS {
        let mut names = HashSet::new();
        for coin in coins(network) {
            assert!(tickers.insert(coin.ticker), "{}", coin.ticker);
            assert!(
                names.insert(coin.name.to_ascii_lowercase()),
                "{}",
                coin.name
            );
        }
    }
}

#[test]
fn coins_are_written_as_the_api_and_people_write_them() {
    for coin in NETWORKS.into_iter().flat_map(coins) {
        let is_lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == ':';
        assert!(
            !coin.ticker.is_empty() && coin.ticker.chars().all(is_lower),
            "{}",
            coin.ticker
        );
        assert!(
            !coin.name.is_empty() && coin.name == coin.name.trim(),
            "{}",
            coin.name
        );
        assert!(coin.decimals <= 24, "{}", coin.ticker);
    }
}

#[test]
fn every_coin_is_found_by_all_its_names() {
    for coin in NETWORKS.into_iter().flat_map(coins) {
        let upper = coin.ticker.to_ascii_uppercase();
        for text in [coin.ticker, &upper, &coin.label()] {
            let ticker = Ticker::parse(text, coin.network).unwrap();
            assert_eq!(ticker, Ticker::from(coin), "{text}");
            assert_eq!(search(text, coin.network)[0], coin, "{text}");
            assert!(Ticker::parse(text, coin.network.other()).is_err(), "{text}");
        }
    }
}

#[test]
fn counterparts_lead_back_to_the_production_coin() {
    for coin in coins(Network::Main) {
        let back = coin.counterpart().map(|test| test.counterpart());
        assert!(
            back.is_none_or(|back| back == Some(coin)),
            "{}",
            coin.ticker
        );
    }
    assert!(coins(Network::Test).all(|coin| coin.counterpart().is_some()));
}

fn network() -> impl Strategy<Value = Network> {
    prop_oneof![Just(Network::Main), Just(Network::Test)]
}

proptest! {
    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,40}|[a-zA-Z0-9:._$() -]{0,40}", network in network()) {
        let _ = search(&text, network);
        if let Ok(ticker) = Ticker::parse(&text, network) {
            let known = ticker.coin().map(|coin| coin.network);
            prop_assert!(known.is_none_or(|of| of == network));
            prop_assert!(known.is_some() || ticker.as_str() == text.trim());
            prop_assert_eq!(Ticker::parse(ticker.as_str(), network), Ok(ticker.clone()));
        }
    }

    #[test]
    fn a_limit_in_coins_is_the_limit_in_base_units(units in 1_u64.., index in 0_usize..145) {
        let coin = coins(Network::Main).nth(index).unwrap();
        prop_assert_eq!(Coin::find(coin.ticker, Network::Main), Some(coin));
        let parse = |text: &str, unit| {
            SpendingLimit::parse(coin.ticker, Network::Main, text, unit, false)
        };
        let base = access_token_widget::domain::amount::parse_base_units(&units.to_string());
        let in_coins = base.unwrap().in_coins(coin.decimals);
        let in_base_units = parse(&units.to_string(), AmountUnit::BaseUnits).unwrap();
        prop_assert_eq!(parse(&in_coins, AmountUnit::Coins).unwrap(), in_base_units);
    }
}
