use super::*;

fn parse(text: &str, network: Network) -> Result<String, TickerError> {
    Ticker::parse(text, network).map(|ticker| ticker.as_str().into())
}

fn tickers(text: &str, network: Network) -> Vec<&'static str> {
    let found = search(text, network).into_iter();
    found.map(|coin| coin.ticker).collect()
}

fn main(ticker: &str) -> Coin {
    Coin::find(ticker, Network::Main).unwrap()
}

fn test(ticker: &str) -> Coin {
    Coin::find(ticker, Network::Test).unwrap()
}

#[test]
fn the_table_has_the_coins_people_know() {
    assert_eq!(main("btc").name, "Bitcoin");
    assert_eq!((main("btc").decimals, main("eth").decimals), (8, 18));
    assert_eq!((main("near").decimals, main("fiatjpy").decimals), (24, 0));
    assert_eq!((main("dot").decimals, test("tdot").decimals), (10, 12));
    assert_eq!(Coin::find("btc", Network::Test), None);
}

#[test]
fn coins_of_the_two_networks_correspond() {
    for (production, counterpart) in [("btc", "tbtc"), ("eth", "hteth"), ("somi", "tstt")] {
        assert_eq!(main(production).counterpart(), Some(test(counterpart)));
        assert_eq!(test(counterpart).counterpart(), Some(main(production)));
    }
    assert_eq!(test("tbtc4").counterpart(), Some(main("btc")));
    assert_eq!(test("sepeth").counterpart(), Some(main("eth")));
    assert_eq!(main("ethw").counterpart(), None);
}

#[test]
fn a_search_finds_tickers_before_names() {
    assert_eq!(tickers("BTC", Network::Main)[0], "btc");
    assert_eq!(tickers(" bitc", Network::Main)[..3], ["btc", "bch", "bsv"]);
    assert_eq!(tickers("cash", Network::Main), ["bch", "bcha", "zec"]);
    // South African Rand, and Algorand.
    assert_eq!(tickers("rand", Network::Main), ["fiatzar", "algo"]);
    assert_eq!(tickers("btc", Network::Test)[..2], ["tbtc", "tbtc4"]);
    assert_eq!(tickers("eth", Network::Test)[0], "hteth");
    assert_eq!(tickers("coin sv", Network::Main), ["bsv"]);
    // Inside of a word, and not of the ticker.
    assert_eq!(tickers("itcoin c", Network::Main), ["bch"]);
    assert_eq!(tickers("bitcoin (btc)", Network::Main), ["btc"]);
    assert!(tickers("(", Network::Main).contains(&"arbeth"));
    assert!(tickers("no such coin", Network::Main).is_empty());
}

#[test]
fn a_blank_search_gives_all_and_the_best_known_first() {
    assert_eq!(tickers("", Network::Main)[..3], ["btc", "eth", "sol"]);
    assert_eq!(tickers(" ", Network::Test)[..3], ["tbtc", "tbtc4", "hteth"]);
    assert_eq!(
        search("", Network::Main).len(),
        coins(Network::Main).count()
    );
}

#[test]
fn every_favourite_and_counterpart_exists() {
    let exists = |ticker: &str| {
        let find = |network| Coin::find(ticker, network);
        find(Network::Main).or(find(Network::Test)).is_some()
    };
    assert!(FAVOURITES.iter().all(|ticker| exists(ticker)));
    assert!(
        COUNTERPARTS
            .iter()
            .all(|pair| exists(pair.0) && exists(pair.1))
    );
}

#[test]
fn a_coin_is_known_by_ticker_name_and_label() {
    for text in [
        "btc",
        "BTC",
        " btc ",
        "Bitcoin",
        "Bitcoin (btc)",
        "bitcoin (BTC)",
    ] {
        let ticker = Ticker::parse(text, Network::Main).unwrap();
        assert_eq!(
            (ticker.as_str(), ticker.decimals()),
            ("btc", Some(8)),
            "{text}"
        );
    }
    let text = "Arbitrum Ethereum (L2 Chain) (arbeth)";
    assert_eq!(parse(text, Network::Main), Ok("arbeth".into()));
    assert_eq!(parse("USDC (ARC)", Network::Main), Ok("arcusdc".into()));
}

#[test]
fn other_tickers_stay_as_typed() {
    let stellar = format!("xlm:USDC-{}", "G".repeat(56));
    for text in [
        "eth:usdc", "usdc", "ofc", "ofcbtc", "1inch", "eth:$wif", &stellar,
    ] {
        let ticker = Ticker::parse(text, Network::Main).unwrap();
        assert_eq!((ticker.as_str(), ticker.coin()), (text, None));
        assert_eq!(ticker.decimals(), None);
    }
}

#[test]
fn coins_of_the_other_network_are_refused() {
    let wrong = |coin, counterpart| Err(TickerError::WrongNetwork { coin, counterpart });
    assert_eq!(
        parse("tbtc", Network::Main),
        wrong(test("tbtc"), Some(main("btc")))
    );
    assert_eq!(
        parse("BTC", Network::Test),
        wrong(main("btc"), Some(test("tbtc")))
    );
    assert_eq!(
        parse("Bitcoin (btc)", Network::Test),
        wrong(main("btc"), Some(test("tbtc")))
    );
    assert_eq!(
        parse("Bitcoin", Network::Test),
        wrong(main("btc"), Some(test("tbtc")))
    );
    assert_eq!(parse("ethw", Network::Test), wrong(main("ethw"), None));
}

/// So that a ticker of one network is never one of the other.
#[test]
fn no_coin_is_in_both_networks() {
    for coin in coins(Network::Main) {
        assert_eq!(Coin::find(coin.ticker, Network::Test), None);
    }
}

#[test]
fn tokens_on_a_chain_of_the_other_network_are_refused() {
    let wrong = |coin| {
        Err(TickerError::WrongNetwork {
            coin,
            counterpart: None,
        })
    };
    assert_eq!(parse("hteth:usdc", Network::Main), wrong(test("hteth")));
    assert_eq!(parse("eth:usdc", Network::Test), wrong(main("eth")));
    assert_eq!(parse("ofctbtc", Network::Main), wrong(test("tbtc")));
}

#[test]
fn what_is_no_ticker_is_refused() {
    use TickerError::*;
    assert_eq!(parse(" ", Network::Main), Err(Blank));
    assert_eq!(
        parse("my coin", Network::Main),
        Err(Character { found: ' ' })
    );
    assert_eq!(
        parse("Foo (bar)", Network::Main),
        Err(Character { found: ' ' })
    );
    assert_eq!(parse("btс", Network::Main), Err(Character { found: 'с' }));
    assert_eq!(parse("1000", Network::Main), Err(NoLetter));
    assert_eq!(parse("eth:", Network::Main), Err(Edge { found: ':' }));
    assert_eq!(parse("-eth", Network::Main), Err(Edge { found: '-' }));
    assert_eq!(
        parse(&"x".repeat(129), Network::Main),
        Err(TooLong { length: 129 })
    );
    assert!(parse(&"x".repeat(128), Network::Main).is_ok());
    let coin = main("btc");
    assert_eq!(
        parse("Ethereum (btc)", Network::Main),
        Err(NameMismatch { coin })
    );
}
