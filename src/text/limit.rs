//! What is said of amounts, coins and limits.

use crate::domain::amount::{AmountError, BaseUnits};
use crate::domain::coin::{Ticker, TickerError};
use crate::domain::limit::LimitError;

use super::{Key, Texts};

impl Texts {
    pub(super) fn limit_error(&self, coin: Option<&Ticker>, error: &LimitError) -> String {
        match error {
            LimitError::Amount(error) => self.amount_error(coin, error),
            LimitError::Ticker(error) => self.ticker_error(error),
            LimitError::Zero => {
                let symbol = coin.map(symbol).unwrap_or_default();
                self.say(Key::AmountZero, &[(&symbol).into()])
            }
            LimitError::UnknownCoinNeedsBaseUnits => self.say(Key::CoinUnknownDecimals, &[]),
            LimitError::DuplicateCoin { first_index } => {
                self.say(Key::CoinDuplicate, &[(first_index + 1).into()])
            }
        }
    }

    pub(super) fn erc20_error(&self, error: &LimitError) -> String {
        match error {
            LimitError::Zero => self.say(Key::AmountZeroErc20, &[]),
            error => self.limit_error(None, error),
        }
    }

    fn ticker_error(&self, error: &TickerError) -> String {
        let letter = |key, found: &char| self.say(key, &[(&found.to_string()).into()]);
        match error {
            TickerError::Blank => self.say(Key::CoinBlank, &[]),
            TickerError::Character { found } => letter(Key::CoinCharacter, found),
            TickerError::NoLetter => self.say(Key::CoinNoLetter, &[]),
            TickerError::Edge { found } => letter(Key::CoinEdge, found),
            TickerError::TooLong { length } => self.say(Key::CoinTooLong, &[(*length).into()]),
            TickerError::WrongNetwork {
                coin,
                counterpart: Some(counterpart),
            } => self.say(
                Key::CoinWrongNetworkUse,
                &[(&coin.label()).into(), (&counterpart.label()).into()],
            ),
            TickerError::WrongNetwork { coin, .. } => {
                self.say(Key::CoinWrongNetwork, &[(&coin.label()).into()])
            }
            TickerError::NameMismatch { coin } => {
                self.say(Key::CoinMismatch, &[coin.ticker.into(), coin.name.into()])
            }
        }
    }

    fn amount_error(&self, coin: Option<&Ticker>, error: &AmountError) -> String {
        let reading = |with, without, reading: &Option<String>| match reading {
            Some(reading) => self.say(with, &[reading.into()]),
            None => self.say(without, &[]),
        };
        match error {
            AmountError::Blank => self.say(Key::AmountBlank, &[]),
            AmountError::Comma {
                as_point: Some(point),
                as_grouping: Some(grouping),
            } => self.say(Key::AmountCommaBoth, &[point.into(), grouping.into()]),
            AmountError::Comma {
                as_point,
                as_grouping,
            } => {
                let either = as_point.clone().or_else(|| as_grouping.clone());
                reading(Key::AmountComma, Key::AmountCommaNone, &either)
            }
            AmountError::Exponent { plain } => {
                reading(Key::AmountExponent, Key::AmountExponentNone, plain)
            }
            AmountError::OtherDigits { ascii } => {
                reading(Key::AmountOtherDigits, Key::AmountOtherDigitsNone, ascii)
            }
            AmountError::Negative => self.say(Key::AmountNegative, &[]),
            AmountError::Separator { found, without } => {
                let found = found.to_string();
                match without {
                    Some(without) => {
                        self.say(Key::AmountSeparator, &[(&found).into(), without.into()])
                    }
                    None => self.say(Key::AmountSeparatorNone, &[(&found).into()]),
                }
            }
            AmountError::Unit {
                unit,
                number: Some(number),
            } => self.say(Key::AmountUnitGiven, &[unit.into(), number.into()]),
            AmountError::Unit { unit, .. } => self.say(Key::AmountUnitGivenNone, &[unit.into()]),
            AmountError::ManyPoints { as_grouping } => reading(
                Key::AmountManyPoints,
                Key::AmountManyPointsNone,
                as_grouping,
            ),
            AmountError::LonePoint => self.say(Key::AmountLonePoint, &[]),
            AmountError::TooManyDecimals { got, max } => {
                let name = coin.map(coin_name).unwrap_or_default();
                self.say(
                    Key::AmountTooManyDecimals,
                    &[name.into(), (*got).into(), u64::from(*max).into()],
                )
            }
            AmountError::Fraction => {
                // Only a coin with known decimals has another unit to switch to.
                let switch = coin.is_some_and(|coin| coin.decimals().is_some());
                self.get(if switch {
                    Key::AmountFraction
                } else {
                    Key::AmountFractionOnly
                })
                .to_owned()
            }
            AmountError::TooLarge { digits } => self.say(Key::AmountTooLarge, &[(*digits).into()]),
            AmountError::Character { found } => {
                self.say(Key::AmountCharacter, &[(&found.to_string()).into()])
            }
        }
    }

    /// An amount in coins, or in base units of a coin that is not known.
    pub fn amount(&self, coin: &Ticker, units: &BaseUnits) -> String {
        let symbol = symbol(coin);
        match coin.decimals() {
            Some(decimals) => {
                let coins = self.locale().number(&units.in_coins(decimals));
                [&coins, &symbol].map(String::as_str).join("\u{a0}")
            }
            None => {
                let units = self.locale().number(units.as_str());
                self.say(Key::IssuedLimitUnits, &[(&units).into(), (&symbol).into()])
            }
        }
    }
}

/// How a coin is called beside an amount.
pub fn symbol(coin: &Ticker) -> String {
    match coin.coin() {
        Some(coin) => coin.ticker.to_ascii_uppercase(),
        None => coin.as_str().to_owned(),
    }
}

fn coin_name(coin: &Ticker) -> &str {
    coin.coin().map_or(coin.as_str(), |coin| coin.name)
}
