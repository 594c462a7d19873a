//! What the token may spend, as it stands in the form.

use std::rc::Rc;

use crate::domain::amount::AmountError;
use crate::domain::coin::{Network, Ticker, TickerError};
use crate::domain::limit::{AmountUnit, Cap, Erc20Limit, LimitError, SpendingLimit, duplicates};

/// An amount and the two boxes beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// The number, exactly as typed.
    pub text: String,
    /// "Largest possible" is ticked. What was typed is kept.
    pub max: bool,
    /// The user has confirmed that zero means that nothing can be spent.
    pub zero_confirmed: bool,
}

impl Amount {
    /// Takes another number, for which nothing is confirmed yet.
    pub(super) fn set(&mut self, text: String) {
        self.text = text;
        self.zero_confirmed = false;
    }

    /// Neither a number nor "largest possible", which asks for no limit.
    pub fn is_blank(&self) -> bool {
        !self.max && self.text.trim().is_empty()
    }
}

/// One row of limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitRow {
    /// The number that the row was made with.
    pub id: u32,
    /// The coin, exactly as typed.
    pub coin_text: String,
    /// Which one that is.
    pub coin: Result<Ticker, TickerError>,
    /// How much of it.
    pub amount: Amount,
    /// What the number counts.
    pub unit: AmountUnit,
    /// The earlier row for the same coin, counted from 0.
    pub duplicate_of: Option<usize>,
    /// What the answers come to, zero taken as confirmed. Read when they
    /// change and not at every key.
    asked: Result<Option<Cap>, LimitError>,
}

impl LimitRow {
    fn new(id: u32) -> Self {
        Self {
            id,
            coin_text: String::new(),
            coin: Err(TickerError::Blank),
            amount: Amount::default(),
            unit: AmountUnit::Coins,
            duplicate_of: None,
            asked: Err(TickerError::Blank.into()),
        }
    }

    /// Takes another coin; that zero is meant was confirmed for the one before.
    pub(super) fn set_coin(&mut self, text: String, network: Network) {
        let coin = Ticker::parse(&text, network);
        self.amount.zero_confirmed &= coin == self.coin;
        (self.coin, self.coin_text) = (coin, text);
    }

    /// The unit in which the amount counts: coins that the widget does not
    /// know can be given in base units only.
    pub fn effective_unit(&self) -> AmountUnit {
        match &self.coin {
            Ok(ticker) if ticker.decimals().is_none() => AmountUnit::BaseUnits,
            _ => self.unit,
        }
    }

    /// Nothing was entered, so the row asks for nothing.
    pub fn is_blank(&self) -> bool {
        self.coin == Err(TickerError::Blank) && self.amount.is_blank()
    }

    /// How much may be spent; a blank amount asks for no limit.
    ///
    /// # Errors
    /// The rule that the coin or the amount breaks.
    pub fn cap(&self) -> Result<Option<Cap>, LimitError> {
        if self.is_zero() && !self.amount.zero_confirmed {
            return Err(LimitError::Zero);
        }
        self.asked.clone()
    }

    fn read(&self) -> Result<Option<Cap>, LimitError> {
        let coin = self.coin.as_ref().map_err(|error| error.clone())?;
        if self.amount.max {
            return Ok(Some(Cap::Max));
        }
        if self.amount.is_blank() {
            return Ok(None);
        }
        Cap::parse(&self.amount.text, self.effective_unit(), coin, true).map(Some)
    }

    /// Whether another row says the same, confirmed or not.
    fn is_same(&self, other: &Self) -> bool {
        let meant = |row: &Self| row.with_zero(true).limit();
        let said = |row: &Self| Self {
            id: 0,
            ..row.with_zero(false)
        };
        match (meant(self), meant(other)) {
            (Some(own), Some(other)) => own == other,
            _ => said(self) == said(other),
        }
    }

    fn with_zero(&self, confirmed: bool) -> Self {
        let mut row = self.clone();
        row.amount.zero_confirmed = confirmed;
        row
    }

    /// Whether something is entered of which no limit comes.
    pub(super) fn is_incomplete(&self) -> bool {
        !self.is_blank() && self.cap() == Ok(None)
    }

    /// The limit that the row asks for, if it is right and asks for one.
    pub fn limit(&self) -> Option<SpendingLimit> {
        self.with(&self.cap())
    }

    /// The same, whether or not a zero is confirmed: it is a danger before.
    pub(super) fn asked(&self) -> Option<SpendingLimit> {
        self.with(&self.asked)
    }

    /// Whether it refuses every withdrawal, if nothing else stands in its way.
    pub(super) fn is_zero(&self) -> bool {
        matches!(&self.asked, Ok(Some(cap)) if cap.is_zero())
    }

    fn with(&self, cap: &Result<Option<Cap>, LimitError>) -> Option<SpendingLimit> {
        if self.duplicate_of.is_some() {
            return None;
        }
        let cap = cap.as_ref().ok()?.clone()?;
        let coin = self.coin.clone().ok()?;
        Some(SpendingLimit { coin, cap })
    }
}

/// The rows of limits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The rows, in the order in which they are shown and sent.
    pub rows: Vec<Rc<LimitRow>>,
    /// The row that was asked for last, so that a view can lead to it.
    pub asked: Option<u32>,
    next_id: u32,
}

impl Limits {
    /// A row that the user asks for.
    pub(super) fn ask(&mut self) {
        self.asked = Some(self.next_id);
        self.add();
    }

    pub(super) fn add(&mut self) {
        self.rows.push(Rc::new(LimitRow::new(self.next_id)));
        self.next_id += 1;
    }

    /// Changes one row, or removes it where `change` says `false`, and finds
    /// the rows again that name the same coin as an earlier one.
    pub(super) fn edit(&mut self, id: u32, change: impl FnOnce(&mut LimitRow) -> bool) {
        if let Some(index) = self.rows.iter().position(|row| row.id == id) {
            let row = Rc::make_mut(&mut self.rows[index]);
            if change(row) {
                row.asked = row.read();
            } else {
                self.rows.remove(index);
            }
            self.find_duplicates();
        }
    }

    /// Whether the rows say the same, in any order, whatever numbers they were
    /// made with.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let has = |row: &Rc<LimitRow>| other.rows.iter().any(|other| row.is_same(other));
        self.rows.len() == other.rows.len() && self.rows.iter().all(has)
    }

    /// Takes rows over. They get numbers of their own, so that none is taken
    /// for a row that was there before. No zero is confirmed in them.
    pub(super) fn take(&mut self, other: &Self) {
        self.rows.clear();
        for row in &other.unconfirmed().rows {
            let row = LimitRow {
                id: self.next_id,
                ..(**row).clone()
            };
            self.rows.push(Rc::new(row));
            self.next_id += 1;
        }
    }

    /// The same rows, with no zero confirmed.
    pub(super) fn unconfirmed(&self) -> Self {
        let mut limits = self.clone();
        for row in limits
            .rows
            .iter_mut()
            .filter(|row| row.amount.zero_confirmed)
        {
            Rc::make_mut(row).amount.zero_confirmed = false;
        }
        limits
    }

    fn find_duplicates(&mut self) {
        let found = duplicates(self.rows.iter().map(|row| row.coin.as_ref().ok()));
        for (row, found) in self.rows.iter_mut().zip(found) {
            if row.duplicate_of != found {
                Rc::make_mut(row).duplicate_of = found;
            }
        }
    }
}

/// The limit on every ERC-20 token. Its unit is not documented, so the number
/// is sent as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erc20Field {
    /// Whether there shall be one.
    pub enabled: bool,
    /// How much.
    pub amount: Amount,
}

impl Erc20Field {
    /// The same, with zero not confirmed.
    pub(super) fn unconfirmed(&self) -> Self {
        let mut field = self.clone();
        field.amount.zero_confirmed = false;
        field
    }

    /// The limit that is asked for.
    ///
    /// # Errors
    /// The rule that the amount breaks.
    pub fn limit(&self) -> Result<Option<Erc20Limit>, LimitError> {
        self.read(self.amount.zero_confirmed)
    }

    /// The limit that is asked for, whether or not a zero is confirmed.
    pub(super) fn asked(&self) -> Option<Erc20Limit> {
        self.read(true).ok().flatten()
    }

    fn read(&self, zero_confirmed: bool) -> Result<Option<Erc20Limit>, LimitError> {
        if !self.enabled {
            return Ok(None);
        }
        if self.amount.max {
            return Ok(Some(Erc20Limit { cap: Cap::Max }));
        }
        if self.amount.is_blank() {
            return Err(LimitError::Amount(AmountError::Blank));
        }
        Erc20Limit::parse(&self.amount.text, zero_confirmed).map(Some)
    }
}
