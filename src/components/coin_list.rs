//! The list of coins below a coin field.

use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, NodeRef, html};

use super::dom::by_id;
use super::ids::numbered;
use super::ui::Ui;
use crate::domain::coin::Coin;
use crate::text::Key;

/// The coins that can be chosen, one of which may be marked.
pub(super) struct CoinList<'a> {
    /// The row's number.
    pub(super) id: u32,
    pub(super) list_id: String,
    pub(super) list: NodeRef,
    pub(super) coins: &'a [Coin],
    pub(super) open: bool,
    pub(super) marked: Option<usize>,
    pub(super) choose: &'a Callback<Coin>,
}

impl CoinList<'_> {
    pub(super) fn draw(self, ui: &Ui) -> Html {
        let options = self.coins.iter().enumerate().map(|(index, coin)| {
            let coin = *coin;
            let selected = self.marked == Some(index);
            html! {
                <li key={coin.ticker} id={option_id(self.id, index)} role="option"
                    aria-selected={selected.to_string()} onclick={self.choose.reform(move |_| coin)}>
                    <span>{ coin.name }</span>{ " " }<span class="mono">{ coin.ticker }</span>
                </li>
            }
        });
        // The input keeps the focus while the list is clicked.
        let onmousedown = |event: MouseEvent| event.prevent_default();
        html! {
            <>
                <ul class="list" id={self.list_id} role="listbox" ref={self.list}
                    aria-label={ui.get(Key::LimitCoinList)} {onmousedown}
                    hidden={!self.open || self.coins.is_empty()}>
                    { for options }
                </ul>
                if self.open && self.coins.is_empty() {
                    <p class="list hint" role="status">{ ui.get(Key::LimitCoinNone) }</p>
                }
            </>
        }
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
