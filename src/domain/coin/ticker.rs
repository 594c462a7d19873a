//! A ticker: the name of a coin in the API, of the table or not.

use serde::{Serialize, Serializer};

use super::{Coin, Network, coins};

/// The longest ticker that is taken for one. Tokens are named after their
/// chain and contract (`xlm:USDC-G…` has 65 characters).
pub const MAX_TICKER_LENGTH: usize = 128;

/// The ticker of a coin to be limited.
///
/// # Grammar
/// - A coin of the environment's table: by ticker (`btc`, `BTC`), by name
///   (`Bitcoin`), or as lists show it (`Bitcoin (btc)`). Letters of either case
///   are the same here; the value is always the table's own ticker, and the
///   form shows which coin was understood.
/// - Any other coin or token that BitGo may know: ASCII letters and digits, at
///   least one letter, and `:` `.` `_` `-` `$` between or before them; at most
///   [`MAX_TICKER_LENGTH`] characters. Kept exactly as typed, case included,
///   since the names of some tokens depend on it. Its decimals are unknown, so
///   its limit can be given in base units only.
/// - Never a coin of the other environment, nor a token on such a coin
///   (`teth:…` in production), nor its Go Account name (`ofctbtc`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ticker(Repr);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Repr {
    Known(Coin),
    Unknown(Box<str>),
}

/// Which rule the text of a ticker breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TickerError {
    /// Nothing but white space.
    Blank,
    /// It contains a character that no ticker has, a space for instance.
    Character {
        /// The first such character.
        found: char,
    },
    /// No letter: probably an amount.
    NoLetter,
    /// Punctuation at an end where a ticker has a letter or digit.
    Edge {
        /// That character.
        found: char,
    },
    /// Longer than [`MAX_TICKER_LENGTH`].
    TooLong {
        /// How many characters it has.
        length: usize,
    },
    /// A coin of the other environment, or a token on one.
    WrongNetwork {
        /// The coin of the other environment.
        coin: Coin,
        /// What it corresponds to here; `None` for tokens.
        counterpart: Option<Coin>,
    },
    /// `Name (ticker)` where that ticker is not that of the name.
    NameMismatch {
        /// The coin that the ticker means.
        coin: Coin,
    },
}

impl Ticker {
    /// Reads what was typed into a coin field of an environment.
    ///
    /// # Errors
    /// The rule of the grammar that the text breaks.
    pub fn parse(text: &str, network: Network) -> Result<Self, TickerError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TickerError::Blank);
        }
        if let Some((name, ticker)) = text.strip_suffix(')').and_then(|t| t.rsplit_once(" (")) {
            let found = Coin::find(ticker, network).or(Coin::find(ticker, network.other()));
            match found {
                Some(coin) if coin.name.eq_ignore_ascii_case(name) => return here(coin, network),
                Some(coin) => return Err(TickerError::NameMismatch { coin }),
                None => {}
            }
        }
        let named = |network| coins(network).find(|coin| coin.name.eq_ignore_ascii_case(text));
        let found = Coin::find(text, network)
            .or_else(|| named(network))
            .or_else(|| Coin::find(text, network.other()))
            .or_else(|| named(network.other()));
        match found {
            Some(coin) => here(coin, network),
            None => unknown(text, network),
        }
    }

    /// The ticker as the API wants it.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Repr::Known(coin) => coin.ticker,
            Repr::Unknown(ticker) => ticker,
        }
    }

    /// The coin of the table; `None` for others.
    pub fn coin(&self) -> Option<Coin> {
        match self.0 {
            Repr::Known(coin) => Some(coin),
            Repr::Unknown(_) => None,
        }
    }

    /// 10^decimals base units make one coin; `None` where this is not known.
    pub fn decimals(&self) -> Option<u8> {
        self.coin().map(|coin| coin.decimals)
    }
}

impl From<Coin> for Ticker {
    fn from(coin: Coin) -> Self {
        Self(Repr::Known(coin))
    }
}

impl Serialize for Ticker {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

fn here(coin: Coin, network: Network) -> Result<Ticker, TickerError> {
    if coin.network == network {
        return Ok(coin.into());
    }
    Err(TickerError::WrongNetwork {
        coin,
        counterpart: coin.counterpart(),
    })
}

fn unknown(text: &str, network: Network) -> Result<Ticker, TickerError> {
    let is_mark = |c: char| matches!(c, ':' | '.' | '_' | '-' | '$');
    if let Some(found) = text
        .chars()
        .find(|c| !c.is_ascii_alphanumeric() && !is_mark(*c))
    {
        return Err(TickerError::Character { found });
    }
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return Err(TickerError::NoLetter);
    }
    let first = text.chars().next().filter(|c| is_mark(*c) && *c != '$');
    let last = text.chars().next_back().filter(|c| is_mark(*c));
    if let Some(found) = first.or(last) {
        return Err(TickerError::Edge { found });
    }
    if text.len() > MAX_TICKER_LENGTH {
        return Err(TickerError::TooLong { length: text.len() });
    }
    let chain = text.split_once(':').map_or(text, |(chain, _)| chain);
    let chain = chain.strip_prefix("ofc").unwrap_or(chain);
    match Coin::find(chain, network.other()) {
        Some(coin) => Err(TickerError::WrongNetwork {
            coin,
            counterpart: None,
        }),
        None => Ok(Ticker(Repr::Unknown(text.into()))),
    }
}
