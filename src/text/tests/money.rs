//! Broken rules of coins, amounts and limits.

use super::*;
use crate::domain::amount::AmountError;
use crate::domain::coin::{Network, Ticker, TickerError};
use crate::domain::limit::{AmountUnit, Erc20Limit, LimitError, SpendingLimit};

fn ticker(text: &str) -> Option<Ticker> {
    Ticker::parse(text, Network::Main).ok()
}

/// The rule that a row breaks which is typed like this.
fn row(coin: &str, amount: &str, unit: AmountUnit) -> Rule {
    Rule::Limit {
        coin: ticker(coin),
        error: SpendingLimit::parse(coin, Network::Main, amount, unit, false).unwrap_err(),
    }
}

fn coins_table() -> Table {
    let long = "a".repeat(129);
    let coins = [
        ("", "Choose the coin of this limit"),
        (
            "wrapped btc",
            "“ ” is not part of a coin's ticker. Choose from the list",
        ),
        ("100", "This looks like an amount. Choose the coin here"),
        ("eth:", "A ticker does not begin or end with “:”. Remove it"),
        (
            &*long,
            "A ticker this long does not exist (129 characters). Choose from the list",
        ),
        (
            "tbtc",
            "Testnet Bitcoin (tbtc) belongs to the other environment. Use Bitcoin (btc)",
        ),
        (
            "tbtc:x",
            "Testnet Bitcoin (tbtc) belongs to the other environment. Choose another coin",
        ),
        (
            "Ethereum (btc)",
            "btc is the ticker of Bitcoin. Choose from the list",
        ),
    ];
    let rows = coins.map(|(coin, said)| (row(coin, "1", AmountUnit::Coins), said));
    let coin = ticker("btc");
    let duplicate = LimitError::DuplicateCoin { first_index: 1 };
    let second = (
        Rule::Limit {
            coin,
            error: duplicate,
        },
        "Limit 2 is for the same coin. Remove one",
    );
    rows.into_iter().chain([second]).collect()
}

fn amounts_table() -> Table {
    let coins = [
        (
            "0",
            "0 BTC refuses every BTC withdrawal. Enter an amount, or confirm it below",
        ),
        ("1,5", "Use a point, not a comma: did you mean 1.5 or 15?"),
        ("1.000,5", "Use a point, not a comma: did you mean 1000.5?"),
        ("1,000.5", "Use a point, not a comma: did you mean 1000.5?"),
        ("1,,5", "Use digits and one point, without commas"),
        ("1e3", "Write the number out: 1000"),
        ("1e999", "Write the number out, without an exponent"),
        ("١٢", "Write it with the digits 0 to 9: 12"),
        ("١x", "Write it with the digits 0 to 9"),
        ("-1", "A limit can't be negative. Remove the minus sign"),
        ("1 000", "Remove “ ” between the digits: 1000"),
        ("1_0.0.0", "Remove “_” between the digits"),
        (
            "1.5 BTC",
            "Remove “BTC”, and check that 1.5 counts in the unit of this field",
        ),
        (
            "5 sat",
            "Remove “sat”, and check that 5 counts in the unit of this field",
        ),
        ("10k", "Remove “k”, and write the whole number out"),
        ("1.000.000", "One point is enough: did you mean 1000000?"),
        ("1.0.0", "One point is enough. Check the number"),
        (".", "Enter digits before or after the point"),
        (
            "1.123456789",
            "Bitcoin has 8 decimals, and this amount has 9. Shorten it",
        ),
        ("1#", "“#” is not part of a number. Remove it"),
    ];
    let coins = coins.map(|(amount, said)| (row("btc", amount, AmountUnit::Coins), said));
    let digits = "9".repeat(79);
    let base = [
        (
            "btc",
            "1.5",
            "Base units are whole. Remove the decimals, or switch the unit",
        ),
        ("a:b", "1.5", "Enter a whole number, without decimals"),
        (
            "btc",
            &*digits,
            "79 digits are more than any coin has. Check the number",
        ),
    ];
    let base = base.map(|(coin, text, said)| (row(coin, text, AmountUnit::BaseUnits), said));
    let unknown = (
        row("a:b", "1", AmountUnit::Coins),
        "This form does not know this coin's decimals. Enter base units",
    );
    coins.into_iter().chain(base).chain([unknown]).collect()
}

fn erc20_table() -> Table {
    let typed = |text| Rule::Erc20Limit(Erc20Limit::parse(text, false).unwrap_err());
    vec![
        (
            typed(""),
            "Enter an amount, tick “Largest possible” or turn this limit off",
        ),
        (
            typed("0"),
            "0 refuses every ERC-20 withdrawal. Enter an amount, or confirm it below",
        ),
        (typed("1.5"), "Enter a whole number, without decimals"),
        (
            typed("1,500"),
            "Use a point, not a comma: did you mean 1500?",
        ),
    ]
}

pub(super) fn table() -> Table {
    [coins_table(), amounts_table(), erc20_table()].concat()
}

#[test]
fn each_broken_rule_has_its_sentence() {
    check(table());
}

#[test]
fn every_rule_is_in_the_table() {
    use std::collections::HashSet;
    use std::mem::discriminant;
    let errors = table().into_iter().filter_map(|(rule, _)| match rule {
        Rule::Limit { error, .. } | Rule::Erc20Limit(error) => Some(error),
        _ => None,
    });
    let errors: Vec<LimitError> = errors.collect();
    let (mut limits, mut amounts, mut tickers) = (HashSet::new(), HashSet::new(), HashSet::new());
    for error in &errors {
        limits.insert(discriminant(error));
        match error {
            LimitError::Amount(error) => _ = amounts.insert(discriminant::<AmountError>(error)),
            LimitError::Ticker(error) => _ = tickers.insert(discriminant::<TickerError>(error)),
            _ => {}
        }
    }
    assert_eq!([limits.len(), amounts.len(), tickers.len()], [5, 13, 7]);
}
