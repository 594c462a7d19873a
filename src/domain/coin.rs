//! The coins of an environment and the tickers that name them.
//!
//! The table holds base coins only (Bitcoin, not the thousands of tokens on
//! Ethereum). It was derived from the npm package `@bitgo/statics` 59.16.0,
//! Copyright BitGo, Inc., licensed under Apache-2.0: ticker, decimals and name
//! of every base coin, unchanged. `coins.tsv` has a line per coin, production
//! coins first, then after an empty line those of the test environment, both
//! sorted by ticker.

#[cfg(test)]
mod tests;
mod ticker;

pub use ticker::{MAX_TICKER_LENGTH, Ticker, TickerError};

const TABLE: &str = include_str!("coins.tsv");

/// Which of BitGo's two worlds a coin lives in. Neither knows the other's coins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Network {
    /// Coins of the production environment.
    Main,
    /// Coins of the test environment, without value.
    Test,
}

/// A base coin of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Coin {
    /// The name that the API uses: `btc`.
    pub ticker: &'static str,
    /// The name for people: `Bitcoin`.
    pub name: &'static str,
    /// 10^`decimals` base units make one coin. 0 to 24 occur.
    pub decimals: u8,
    /// Where the coin lives.
    pub network: Network,
}

/// Coins that come first in a list nobody has searched yet.
const FAVOURITES: [&str; 22] = [
    "btc", "eth", "sol", "xrp", "ltc", "doge", "bch", "ada", "trx", "polygon", "avaxc", "tbtc",
    "tbtc4", "hteth", "tsol", "txrp", "tltc", "tdoge", "tbch", "tada", "ttrx", "tpolygon",
];

/// Production coins and their test coins, where it is not `t` and the ticker
/// or there are several; the first one stands for the production coin.
const COUNTERPARTS: [(&str, &str); 11] = [
    ("eth", "hteth"),
    ("eth", "sepeth"),
    ("eth", "gteth"),
    ("eth", "teth"),
    ("btc", "tbtc"),
    ("btc", "tbtc4"),
    ("btc", "tbtcsig"),
    ("btc", "tbtcbgsig"),
    ("btc", "tbtcstx"),
    ("btc", "tbtcstxprivate1"),
    ("somi", "tstt"),
];

impl Network {
    /// The other of the two.
    pub fn other(self) -> Self {
        match self {
            Self::Main => Self::Test,
            Self::Test => Self::Main,
        }
    }
}

impl Coin {
    /// The coin of that ticker, in letters of either case.
    pub fn find(ticker: &str, network: Network) -> Option<Self> {
        coins(network).find(|coin| coin.ticker.eq_ignore_ascii_case(ticker))
    }

    /// What a list of coins shows, and [`Ticker::parse`] understands: `Bitcoin (btc)`.
    pub fn label(self) -> String {
        [self.name, " (", self.ticker, ")"].concat()
    }

    /// The same coin of the other network: `tbtc` for `btc` and the reverse.
    pub fn counterpart(self) -> Option<Self> {
        match self.network {
            Network::Main => match COUNTERPARTS.iter().find(|pair| pair.0 == self.ticker) {
                Some((_, test)) => Self::find(test, Network::Test),
                None => Self::find(&["t", self.ticker].concat(), Network::Test),
            },
            Network::Test => Self::find(self.production_ticker(), Network::Main),
        }
    }

    /// What the coin is called in production, if it is there.
    fn production_ticker(self) -> &'static str {
        match (
            self.network,
            COUNTERPARTS.iter().find(|pair| pair.1 == self.ticker),
        ) {
            (Network::Test, Some((main, _))) => main,
            (Network::Test, None) => self.ticker.strip_prefix('t').unwrap_or(self.ticker),
            (Network::Main, _) => self.ticker,
        }
    }

    fn from_line(line: &'static str, network: Network) -> Option<Self> {
        let mut columns = line.split('\t');
        Some(Self {
            ticker: columns.next()?,
            decimals: columns.next()?.parse().ok()?,
            name: columns.next()?,
            network,
        })
    }

    /// How well the coin fits lower-case search text; the lower the better.
    fn rank(self, text: &str) -> Option<u8> {
        let name = self.name.to_ascii_lowercase();
        let production = self.production_ticker();
        if self.ticker == text {
            Some(0)
        } else if production == text {
            Some(1)
        } else if self.ticker.starts_with(text) {
            Some(2)
        } else if production.starts_with(text) {
            Some(3)
        } else if name.starts_with(text) || name.split([' ', '(']).any(|w| w.starts_with(text)) {
            Some(4)
        } else if self.ticker.contains(text) || name.contains(text) {
            Some(5)
        } else {
            None
        }
    }

    fn favour(self) -> usize {
        let place = FAVOURITES.iter().position(|ticker| *ticker == self.ticker);
        place.unwrap_or(FAVOURITES.len())
    }
}

/// All coins of a network, by ticker.
pub fn coins(network: Network) -> impl Iterator<Item = Coin> {
    let (main, test) = TABLE.split_once("\n\n").unwrap_or((TABLE, ""));
    let lines = match network {
        Network::Main => main,
        Network::Test => test,
    };
    lines
        .lines()
        .filter_map(move |line| Coin::from_line(line, network))
}

/// The coins that a text typed into a coin field may mean, best first: ticker,
/// start of a ticker (of the production coin too, so that `btc` finds `tbtc`),
/// start of a word of the name, any part of either. Letters of either case.
/// Blank text gives all coins; among equals the best known come first.
pub fn search(text: &str, network: Network) -> Vec<Coin> {
    let text = text.trim().to_ascii_lowercase();
    if text.ends_with(')')
        && let Some(coin) = coins(network).find(|coin| coin.label().eq_ignore_ascii_case(&text))
    {
        return vec![coin];
    }
    let mut found: Vec<((u8, usize), Coin)> = Vec::new();
    for coin in coins(network) {
        let rank = if text.is_empty() {
            Some(0)
        } else {
            coin.rank(&text)
        };
        if let Some(rank) = rank {
            let place = (rank, coin.favour());
            let at = found.partition_point(|(other, _)| *other <= place);
            found.insert(at, (place, coin));
        }
    }
    found.into_iter().map(|(_, coin)| coin).collect()
}
