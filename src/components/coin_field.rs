//! A coin, typed or chosen from a list that typing filters.

use yew::{
    AttrValue, Callback, Html, InputEvent, KeyboardEvent, NodeRef, Properties, UseStateHandle,
    component, html, use_node_ref, use_state,
};

use super::coin_list::{CoinList, option_id, reveal_option};
use super::dom::typed;
use super::icon::Icon;
use super::ids::{described_by, hint_id, id_of, numbered};
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

/// What the list shows: nothing, or coins of which one may be marked.
#[derive(Clone, Copy, Default, PartialEq)]
struct Open {
    open: bool,
    /// The text was not typed since the list opened, so it does not filter.
    whole: bool,
    marked: Option<usize>,
}

#[component]
pub(super) fn CoinField(props: &CoinFieldProps) -> Html {
    let CoinFieldProps {
        ui,
        id,
        text,
        invalid,
        ..
    } = props;
    let field = Field::LimitCoin(*id);
    let (input_id, list_id) = (id_of(field), numbered("coins", *id));
    let state = use_state(Open::default);
    let list = use_node_ref();
    let coins = if state.open {
        found(props, state.whole)
    } else {
        Vec::new()
    };
    let choose = {
        let (ui, state) = (ui.clone(), state.clone());
        Callback::from(move |coin: Coin| {
            ui.emit(Action::Typed(field, coin.label()));
            state.set(Open::default());
        })
    };
    let oninput = {
        let (ui, state) = (ui.clone(), state.clone());
        move |event: InputEvent| {
            ui.emit(Action::Typed(field, typed(&event)));
            state.set(Open {
                open: true,
                ..Open::default()
            });
        }
    };
    let onclick = {
        let state = state.clone();
        move |_| {
            state.set(Open {
                open: !state.open,
                whole: true,
                marked: None,
            })
        }
    };
    let onblur = {
        let (ui, state) = (ui.clone(), state.clone());
        move |_| {
            state.set(Open::default());
            ui.emit(Action::Left(field));
        }
    };
    let onkeydown = keys(props, &state, &coins, &choose, &list);
    let marked = state.marked.map(|index| option_id(*id, index));
    let options = CoinList {
        id: *id,
        list_id: list_id.clone(),
        list,
        coins: &coins,
        open: state.open,
        marked: state.marked,
        choose: &choose,
    };
    html! {
        <div class="field">
            <label class="label" for={input_id.clone()}>{ ui.get(Key::LimitCoin) }</label>
            <div class="combo">
                <input class="in" id={input_id.clone()} name={props.name.clone()} role="combobox"
                    autocomplete="off" spellcheck="false" aria-autocomplete="list"
                    aria-expanded={state.open.to_string()} aria-controls={list_id}
                    aria-activedescendant={marked} aria-invalid={invalid.then_some("true")}
                    aria-describedby={described_by(&input_id, props.note.is_some(), *invalid)}
                    value={text.clone()} {oninput} {onclick} {onblur} {onkeydown} />
                { Icon::Down.draw() }
                { options.draw(ui) }
            </div>
            if let Some(note) = &props.note {
                <p class="hint" id={hint_id(&input_id)}>{ note }</p>
            }
        </div>
    }
}

fn found(props: &CoinFieldProps, whole: bool) -> Vec<Coin> {
    let words = if whole { "" } else { &*props.text };
    let mut coins = search(words, props.network);
    coins.truncate(MOST);
    coins
}

/// Arrows mark, Enter chooses what is marked, Escape closes. Enter never
/// sends the form from here.
fn keys(
    props: &CoinFieldProps,
    state: &UseStateHandle<Open>,
    coins: &[Coin],
    choose: &Callback<Coin>,
    list: &NodeRef,
) -> Callback<KeyboardEvent> {
    let (state, choose, list) = (state.clone(), choose.clone(), list.clone());
    let (count, marked) = (
        coins.len(),
        state.marked.and_then(|index| coins.get(index)).copied(),
    );
    let id = props.id;
    Callback::from(move |event: KeyboardEvent| {
        let step = match &*event.key() {
            "ArrowDown" => Some(state.marked.map_or(0, |index| index + 1)),
            "ArrowUp" => {
                let before = state.marked.unwrap_or(0).checked_sub(1);
                before.or(Some(count.saturating_sub(1)))
            }
            "Enter" => {
                if let Some(coin) = marked {
                    choose.emit(coin);
                }
                event.prevent_default();
                return;
            }
            "Escape" if state.open => {
                event.stop_propagation();
                state.set(Open::default());
                return;
            }
            _ => None,
        };
        let Some(step) = step else { return };
        event.prevent_default();
        if state.open && count > 0 {
            let marked = if step >= count { 0 } else { step };
            reveal_option(&list, &option_id(id, marked));
            state.set(Open {
                marked: Some(marked),
                ..*state
            });
        } else {
            state.set(Open {
                open: true,
                whole: true,
                marked: None,
            });
        }
    })
}
