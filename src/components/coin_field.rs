//! A coin, typed or chosen from a list that typing filters.

use yew::{AttrValue, Callback, Html, Properties, component};

use super::combo::{ComboInput, use_combo};
use super::combo_list::ComboOption;
use super::el::{Child, el};
use super::ids::{described_by, hint_id, id_of};
use super::ui::Ui;
use crate::domain::coin::{Coin, Network, search};
use crate::domain::problem::Field;
use crate::form::Action;
use crate::text::Key;

/// How many coins the list shows at most; typing narrows it down.
const MOST: usize = 50;

#[derive(Properties, PartialEq)]
pub(super) struct CoinFieldProps {
    pub(super) ui: Ui,
    /// The row's number.
    pub(super) id: u32,
    pub(super) name: AttrValue,
    pub(super) network: Network,
    pub(super) text: AttrValue,
    /// Which coin the text stands for, where the text does not say it.
    pub(super) note: Option<String>,
    /// The error line, which the row shows, is there.
    pub(super) invalid: bool,
}

#[component]
pub(super) fn CoinField(props: &CoinFieldProps) -> Html {
    let CoinFieldProps { ui, invalid, .. } = props;
    let field = Field::LimitCoin(props.id);
    let id = id_of(field);
    let combo = use_combo();
    let coins = if combo.is_open() {
        found(props, combo.is_whole())
    } else {
        Vec::new()
    };
    let options: Vec<ComboOption> = coins.iter().map(option).collect();
    let on_type = ui.dispatch.reform(move |text| Action::Typed(field, text));
    let on_choose = {
        let ui = ui.clone();
        Callback::from(move |index: usize| {
            if let Some(coin) = coins.get(index) {
                ui.emit(Action::Typed(field, coin.label()));
            }
        })
    };
    let input = ComboInput {
        id: &id,
        name: Some(props.name.clone()),
        text: props.text.clone(),
        purpose: None,
        described: described_by(&id, props.note.is_some(), *invalid),
        invalid: *invalid,
        label: ui.get(Key::LimitCoinList),
        options: &options,
        nothing: ui.get(Key::LimitCoinNone),
        on_type,
        on_choose,
        on_leave: ui.on(move || Action::Left(field)),
    };
    el("div")
        .class("field")
        .child(
            el("label")
                .class("label")
                .with("for", id.clone())
                .words(ui, Key::LimitCoin),
        )
        .child(combo.draw(input))
        .child(
            props
                .note
                .clone()
                .map(|note| el("p").class("hint").with("id", hint_id(&id)).child(note)),
        )
        .html()
}

fn found(props: &CoinFieldProps, whole: bool) -> Vec<Coin> {
    let words = if whole { "" } else { &*props.text };
    let mut coins = search(words, props.network);
    if let Some(allowed) = &props.ui.policy.coins {
        coins.retain(|coin| {
            allowed
                .iter()
                .any(|allowed| allowed.as_str() == coin.ticker)
        });
    }
    coins.truncate(MOST);
    coins
}

fn option(coin: &Coin) -> ComboOption {
    ComboOption {
        key: coin.ticker.into(),
        label: coin.name.into(),
        note: coin.ticker.into(),
        code: true,
    }
}
