//! One row of limits: coin and amount.

use std::rc::Rc;

use yew::{Html, Properties, component};

use super::amount_field::AmountField;
use super::coin_field::{CoinField, CoinFieldProps};
use super::el::{Child, button, component, el};
use super::error_text::error_text;
use super::icon::Icon;
use super::ids::id_of;
use super::ui::Ui;
use crate::domain::coin::{Network, Ticker};
use crate::domain::limit::{AmountUnit, Cap};
use crate::domain::problem::{Field, Problem};
use crate::form::{Action, Limit, LimitRow};
use crate::text::{Key, symbol};

#[derive(Properties, PartialEq)]
pub(super) struct LimitRowViewProps {
    pub(super) ui: Ui,
    /// The row's place, counted from 0.
    pub(super) index: usize,
    pub(super) network: Network,
    pub(super) row: Rc<LimitRow>,
    pub(super) problems: Vec<Problem>,
}

#[component]
pub(super) fn LimitRowView(props: &LimitRowViewProps) -> Html {
    let LimitRowViewProps {
        ui, row, problems, ..
    } = props;
    let id = row.id;
    let place = ui.say(Key::LimitRow, &[(props.index + 1).into()]);
    let prefix = ["spendingLimits[", &props.index.to_string(), "]"].concat();
    let is_broken = |field| problems.iter().any(|problem| problem.field == field);
    let errors = problems
        .iter()
        .map(|problem| error_text(ui, &id_of(problem.field), Some(&ui.texts.problem(problem))));
    let remove = ui.on(move || Action::Limit(id, Limit::Remove));
    let ticker = row.coin.as_ref().ok();
    let coin_words = ticker.map_or_else(|| ui.get(Key::LimitCoinsUnit).to_owned(), symbol);
    let zero_words = ui.say(Key::LimitZeroConfirm, &[(&coin_words).into()]);
    let amount = AmountField {
        prefix: &prefix,
        label: ui.get(Key::LimitAmount),
        amount: &row.amount,
        unit: row.effective_unit(),
        coin: Some(coin_words),
        one_unit: ticker.is_some_and(|ticker| ticker.decimals().is_none()),
        zero_words,
        meaning: with_cap(ui, row, meaning(ui, row)),
        invalid: is_broken(Field::LimitValue(id)),
        on_change: ui.dispatch.reform(move |change| Action::Limit(id, change)),
    };
    el("div")
        .class(if problems.is_empty() {
            "limit"
        } else {
            "limit bad"
        })
        .with("role", "group")
        .with("aria-label", place.clone())
        .list(errors)
        .child(component::<CoinField>(CoinFieldProps {
            ui: ui.clone(),
            id,
            name: [&prefix, "coin"].join(".").into(),
            network: props.network,
            text: row.coin_text.clone().into(),
            note: understood(row),
            invalid: is_broken(Field::LimitCoin(id)),
        }))
        .child(amount.draw(ui, Field::LimitValue(id)))
        .child(
            button("btn icon")
                .onclick(remove)
                .with("aria-label", ui.say(Key::Remove, &[(&place).into()]))
                .child(Icon::Cross.draw()),
        )
        .html()
}

/// The coin's name, where the text that stands for it is another one.
fn understood(row: &LimitRow) -> Option<String> {
    let coin = row.coin.as_ref().ok()?.coin()?;
    (row.coin_text.trim() != coin.label()).then(|| coin.label())
}

/// What the amount is in the other unit, or what a blank one means.
fn meaning(ui: &Ui, row: &LimitRow) -> Option<String> {
    let coin = row.coin.as_ref().ok()?;
    let symbol = symbol(coin);
    match row.cap() {
        Ok(None) => Some(ui.say(Key::LimitBlank, &[(&symbol).into()])),
        Ok(Some(Cap::Max)) => Some(ui.say(Key::LimitMaxMeaning, &[])),
        Ok(Some(Cap::Value(units))) => {
            let number = ui.texts.locale().number(units.as_str());
            Some(match (row.effective_unit(), coin.decimals()) {
                (AmountUnit::Coins, _) => ui.say(Key::LimitIsBase, &[(&number).into()]),
                (AmountUnit::BaseUnits, Some(decimals)) => {
                    let coins = ui.texts.locale().number(&units.in_coins(decimals));
                    ui.say(Key::LimitIsCoins, &[(&coins).into(), (&symbol).into()])
                }
                (AmountUnit::BaseUnits, None) => {
                    ui.say(Key::LimitIsPlain, &[(&number).into(), (&symbol).into()])
                }
            })
        }
        Err(_) => one_coin(ui, coin, &symbol),
    }
}

/// The most that the coin's limit may be here, and what was said besides.
fn with_cap(ui: &Ui, row: &LimitRow, said: Option<String>) -> Option<String> {
    let coin = row.coin.as_ref().ok();
    let Some((coin, most)) = coin.and_then(|coin| ui.policy.cap_of(coin)) else {
        return said;
    };
    Some(at_most(ui, said, &ui.texts.amount(coin, most)))
}

/// What was said of an amount, and the most that it may be.
pub(super) fn at_most(ui: &Ui, said: Option<String>, most: &str) -> String {
    let cap = ui.say(Key::PolicyCapHint, &[most.into()]);
    match said {
        Some(said) => ui.say(Key::Sentences, &[(&said).into(), (&cap).into()]),
        None => cap,
    }
}

/// How many base units one coin has, while the amount can't be read.
fn one_coin(ui: &Ui, coin: &Ticker, symbol: &str) -> Option<String> {
    let one = ["1", &"0".repeat(usize::from(coin.decimals()?))].concat();
    let number = ui.texts.locale().number(&one);
    Some(ui.say(Key::LimitDecimals, &[symbol.into(), (&number).into()]))
}
