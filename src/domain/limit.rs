//! Spending limits: how much a token may withdraw without being unlocked.
//!
//! A limit can't be changed after the token was created, and unlocking the
//! token removes all of them. No limit is not a limit of zero: a blank amount
//! is the absence of a value of this module.

#[cfg(test)]
mod tests;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::amount::{AmountError, BaseUnits, parse_base_units, parse_coins};
use super::coin::{Network, Ticker, TickerError};

/// How a limit was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AmountUnit {
    /// In whole coins and decimals of them. Only for coins with known decimals.
    Coins,
    /// In the smallest unit of the coin.
    BaseUnits,
}

/// How high a limit is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Cap {
    /// This amount: `txValueLimit`.
    Value(BaseUnits),
    /// The largest there is: `maxLimit: true`.
    Max,
}

/// The limit of one coin: an entry of `spendingLimits`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SpendingLimit {
    /// Which coin.
    pub coin: Ticker,
    /// How much of it.
    pub cap: Cap,
}

/// The one limit for all ERC-20 tokens: `allErc20TokensLimit`.
///
/// BitGo does not document its unit, so the number goes out as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Erc20Limit {
    /// How much.
    pub cap: Cap,
}

/// That there is no limit for all ERC-20 tokens, even if a template has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct NoErc20Limit;

/// Which rule a limit breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LimitError {
    /// The amount is none.
    Amount(AmountError),
    /// The coin is none of this environment.
    Ticker(TickerError),
    /// Zero refuses every withdrawal; it must be confirmed.
    Zero,
    /// The decimals of the coin aren't known: its limit can be given in base
    /// units only.
    UnknownCoinNeedsBaseUnits,
    /// An earlier row limits the same coin.
    DuplicateCoin {
        /// The index of the first such row.
        first_index: usize,
    },
}

impl Cap {
    /// Reads the amount of a coin's limit. Zero is refused unless the user has
    /// confirmed that every withdrawal of the coin shall be refused.
    ///
    /// # Errors
    /// The rule that is broken; never about the coin itself.
    pub fn parse(
        text: &str,
        unit: AmountUnit,
        coin: &Ticker,
        zero_confirmed: bool,
    ) -> Result<Self, LimitError> {
        let amount = match (unit, coin.decimals()) {
            (AmountUnit::BaseUnits, _) => parse_base_units(text)?,
            (AmountUnit::Coins, Some(decimals)) => parse_coins(text, decimals)?,
            (AmountUnit::Coins, None) => return Err(LimitError::UnknownCoinNeedsBaseUnits),
        };
        Self::confirmed(amount, zero_confirmed)
    }

    /// Whether it refuses every withdrawal.
    pub fn is_zero(&self) -> bool {
        matches!(self, Self::Value(amount) if amount.is_zero())
    }

    fn confirmed(amount: BaseUnits, zero_confirmed: bool) -> Result<Self, LimitError> {
        if amount.is_zero() && !zero_confirmed {
            return Err(LimitError::Zero);
        }
        Ok(Self::Value(amount))
    }
}

impl SpendingLimit {
    /// Reads both fields of a row: the coin, then the amount.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn parse(
        coin: &str,
        network: Network,
        amount: &str,
        unit: AmountUnit,
        zero_confirmed: bool,
    ) -> Result<Self, LimitError> {
        let coin = Ticker::parse(coin, network)?;
        let cap = Cap::parse(amount, unit, &coin, zero_confirmed)?;
        Ok(Self { coin, cap })
    }
}

impl Erc20Limit {
    /// Reads the number as it will be sent: whole, since its unit is not known.
    ///
    /// # Errors
    /// The rule that is broken.
    pub fn parse(text: &str, zero_confirmed: bool) -> Result<Self, LimitError> {
        let cap = Cap::confirmed(parse_base_units(text)?, zero_confirmed)?;
        Ok(Self { cap })
    }
}

/// For each row the index of the first row with the same coin, if it is not
/// that row itself. Rows whose coin is not known yet are `None`.
pub fn duplicates<'a>(coins: impl IntoIterator<Item = Option<&'a Ticker>>) -> Vec<Option<usize>> {
    let coins: Vec<_> = coins.into_iter().collect();
    let first = |(index, coin): (usize, &Option<&Ticker>)| {
        let coin = (*coin)?;
        coins[..index]
            .iter()
            .position(|earlier| *earlier == Some(coin))
    };
    coins.iter().enumerate().map(first).collect()
}

impl From<AmountError> for LimitError {
    fn from(error: AmountError) -> Self {
        Self::Amount(error)
    }
}

impl From<TickerError> for LimitError {
    fn from(error: TickerError) -> Self {
        Self::Ticker(error)
    }
}

impl Serialize for SpendingLimit {
    /// `{"coin":"tbtc","txValueLimit":"1000000000"}` or `{"coin":"btc","maxLimit":true}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("SpendingLimit", 2)?;
        object.serialize_field("coin", &self.coin)?;
        self.cap.serialize_into(&mut object)?;
        object.end()
    }
}

impl Serialize for Erc20Limit {
    /// `{"enabled":true,"txValueLimit":"5"}` or `{"enabled":true,"maxLimit":true}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Erc20Limit", 2)?;
        object.serialize_field("enabled", &true)?;
        self.cap.serialize_into(&mut object)?;
        object.end()
    }
}

impl Serialize for NoErc20Limit {
    /// `{"enabled":false}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("NoErc20Limit", 1)?;
        object.serialize_field("enabled", &false)?;
        object.end()
    }
}

impl Cap {
    fn serialize_into<S: SerializeStruct>(&self, object: &mut S) -> Result<(), S::Error> {
        match self {
            Self::Value(amount) => object.serialize_field("txValueLimit", amount),
            Self::Max => object.serialize_field("maxLimit", &true),
        }
    }
}
