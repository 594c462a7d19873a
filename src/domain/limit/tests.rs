use super::*;

use AmountUnit::{BaseUnits as Base, Coins};

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

fn limit(coin: &str, network: Network, amount: &str) -> Result<SpendingLimit, LimitError> {
    SpendingLimit::parse(coin, network, amount, Coins, false)
}

#[test]
fn a_limit_becomes_the_json_of_the_api() {
    let ten = limit("tbtc", Network::Test, "10").unwrap();
    assert_eq!(json(&ten), r#"{"coin":"tbtc","txValueLimit":"1000000000"}"#);
    let coin = Ticker::parse("btc", Network::Main).unwrap();
    let largest = SpendingLimit {
        coin,
        cap: Cap::Max,
    };
    assert_eq!(json(&largest), r#"{"coin":"btc","maxLimit":true}"#);
    let tokens = Erc20Limit::parse("5", false).unwrap();
    assert_eq!(json(&tokens), r#"{"enabled":true,"txValueLimit":"5"}"#);
    assert_eq!(
        json(&Erc20Limit { cap: Cap::Max }),
        r#"{"enabled":true,"maxLimit":true}"#
    );
}

#[test]
fn coins_and_base_units_give_the_same_limit() {
    let base = SpendingLimit::parse("btc", Network::Main, "150000000", Base, false);
    assert_eq!(base, limit("btc", Network::Main, "1.5"));
}

#[test]
fn zero_must_be_confirmed_and_blank_is_not_zero() {
    assert_eq!(limit("eth", Network::Main, "0.0"), Err(LimitError::Zero));
    let confirmed = SpendingLimit::parse("eth", Network::Main, "0", Coins, true).unwrap();
    assert_eq!(json(&confirmed), r#"{"coin":"eth","txValueLimit":"0"}"#);
    let blank = Err(LimitError::Amount(AmountError::Blank));
    assert_eq!(
        SpendingLimit::parse("eth", Network::Main, " ", Coins, true),
        blank
    );
    assert_eq!(Erc20Limit::parse("0", false), Err(LimitError::Zero));
    assert!(Erc20Limit::parse("0", true).is_ok());
}

#[test]
fn unknown_coins_are_limited_in_base_units_only() {
    let token = "eth:usdc";
    assert_eq!(
        limit(token, Network::Main, "5"),
        Err(LimitError::UnknownCoinNeedsBaseUnits)
    );
    let base = SpendingLimit::parse(token, Network::Main, "5000000", Base, false).unwrap();
    assert_eq!(
        json(&base),
        r#"{"coin":"eth:usdc","txValueLimit":"5000000"}"#
    );
}

#[test]
fn errors_of_the_parts_come_through() {
    let fraction = Err(LimitError::Amount(AmountError::Fraction));
    assert_eq!(
        SpendingLimit::parse("btc", Network::Main, "1.5", Base, false),
        fraction
    );
    assert_eq!(Erc20Limit::parse("1.5", false).err(), fraction.err());
    let ticker = limit("tbtc", Network::Main, "1");
    assert!(matches!(
        ticker,
        Err(LimitError::Ticker(TickerError::WrongNetwork { .. }))
    ));
}

#[test]
fn duplicates_name_the_first_row_of_a_coin() {
    let coin = |text| Ticker::parse(text, Network::Main).unwrap();
    let (btc, eth, same) = (coin("btc"), coin("eth"), coin("BTC"));
    let rows = [Some(&btc), None, Some(&eth), Some(&same), None, Some(&btc)];
    assert_eq!(duplicates(rows), [None, None, None, Some(0), None, Some(0)]);
}
