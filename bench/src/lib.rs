//! Forms of any size, as the benchmarks need them.

use std::rc::Rc;

use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::lifetime::Timestamp;
use access_token_widget::domain::otp;
use access_token_widget::domain::problem::Field;
use access_token_widget::domain::scope::{Breadth, Scope};
use access_token_widget::form::{Action, FormState, reduce};
use access_token_widget::text::Locale;

/// When the forms are filled in.
pub const NOW: Timestamp = Timestamp::from_millis(1_767_225_600_000);

/// How much a form holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// Entries of the list of addresses.
    pub addresses: usize,
    /// Rows of limits, each for a coin of its own.
    pub limits: u32,
    /// Scopes that are ticked.
    pub scopes: usize,
}

/// Blocks of addresses, a line each.
pub fn addresses(count: usize) -> String {
    let block = |index: usize| format!("203.{}.{}.0/24\n", index / 256, index % 256);
    (0..count).map(block).collect()
}

/// A form that breaks no rule.
pub fn form(size: Size) -> Rc<FormState> {
    let empty = FormState::new(Rules::of(Environment::Test), false, NOW);
    let typed = |field, text: &str| Action::Typed(field, text.to_owned());
    let mut actions = vec![
        typed(Field::Label, "Reports"),
        typed(Field::IpRestrict, &addresses(size.addresses)),
        Action::Otp(otp::check("123456".chars())),
    ];
    // A bare scope needs wallets besides.
    let is_whole = |scope: &Scope| {
        scope
            .wallet()
            .is_none_or(|(_, breadth)| breadth != Breadth::Wallet)
    };
    let scopes = Scope::ALL.into_iter().filter(is_whole);
    actions.extend(
        scopes
            .take(size.scopes)
            .map(|scope| Action::Scope(scope, true)),
    );
    let coins = include_str!("../../src/domain/coins.tsv").lines();
    let coins = coins.filter_map(|line| Some(line.split_once('\t')?.0));
    // Rows are numbered from 0.
    for (row, coin) in (0..size.limits).zip(coins) {
        actions.extend([
            Action::AddLimit,
            typed(Field::LimitCoin(row), &format!("t{coin}")),
            typed(Field::LimitValue(row), "1"),
        ]);
    }
    let form = actions.into_iter().fold(Rc::new(empty), reduce);
    Rc::new(form.confirmed())
}

/// English, without a browser to ask.
pub struct English;

impl Locale for English {
    fn number(&self, digits: &str) -> String {
        digits.to_owned()
    }

    fn plural(&self, count: u64) -> usize {
        usize::from(count != 1)
    }

    fn day(&self, moment: Timestamp) -> String {
        moment.millis().to_string()
    }

    fn moment(&self, moment: Timestamp) -> String {
        self.day(moment)
    }

    fn list(&self, items: &[String]) -> String {
        items.join(", ")
    }
}
