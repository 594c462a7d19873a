//! The list of coins below a coin field.

use web_sys::HtmlElement;
use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef, Properties, component, html};

use super::dom::by_id;
use super::ids::numbered;
use super::ui::Ui;
use crate::domain::coin::Coin;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct CoinListProps {
    pub(super) ui: Ui,
    /// The row's number.
    pub(super) id: u32,
    pub(super) list_id: AttrValue,
    pub(super) list: NodeRef,
    pub(super) coins: Vec<Coin>,
    pub(super) open: bool,
    pub(super) marked: Option<usize>,
    pub(super) choose: Callback<Coin>,
}

#[component]
pub(super) fn CoinList(props: &CoinListProps) -> Html {
    let CoinListProps {
        ui, coins, choose, ..
    } = props;
    let options = coins.iter().enumerate().map(|(index, coin)| {
        let coin = *coin;
        let selected = props.marked == Some(index);
        html! {
            <li key={coin.ticker} id={option_id(props.id, index)} role="option"
                aria-selected={selected.to_string()} onclick={choose.reform(move |_| coin)}>
                <span>{ coin.name }</span>{ " " }<span class="mono">{ coin.ticker }</span>
            </li>
        }
    });
    // The input keeps the focus while the list is clicked.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <>
            <ul class="list" id={props.list_id.clone()} role="listbox" ref={props.list.clone()}
                aria-label={ui.get(Key::LimitCoinList)} {onmousedown}
                hidden={!props.open || coins.is_empty()}>
                { for options }
            </ul>
            if props.open && coins.is_empty() {
                <p class="list hint" role="status">{ ui.get(Key::LimitCoinNone) }</p>
            }
        </>
    }
}

/// The id of an option of the list.
pub(super) fn option_id(row: u32, index: usize) -> String {
    [numbered("coin", row), index.to_string()].join("-")
}

/// Scrolls the list, and nothing else, until an option can be seen.
pub(super) fn reveal_option(list: &NodeRef, id: &str) {
    let (Some(list_element), Some(option)) = (list.cast::<HtmlElement>(), by_id(list, id)) else {
        return;
    };
    let (top, height) = (option.offset_top(), option.offset_height());
    let (from, shown) = (list_element.scroll_top(), list_element.client_height());
    if top < from {
        list_element.set_scroll_top(top);
    } else if top + height > from + shown {
        list_element.set_scroll_top(top + height - shown);
    }
}
