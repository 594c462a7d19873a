//! The list below a combobox.

use web_sys::HtmlElement;
use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef};

use super::dom::by_id;
use super::el::{Child, all, el};

/// Something that can be chosen.
#[derive(Clone, PartialEq)]
pub(super) struct ComboOption {
    /// No other option has it.
    pub(super) key: AttrValue,
    pub(super) label: AttrValue,
    /// What tells it from others, perhaps nothing.
    pub(super) note: AttrValue,
    /// The note is written in code.
    pub(super) code: bool,
}

/// The options, one of which may be marked.
pub(super) struct ComboList<'a> {
    /// The id of the input.
    pub(super) id: &'a str,
    pub(super) list: &'a NodeRef,
    pub(super) label: &'static str,
    pub(super) options: &'a [ComboOption],
    /// What is said where there are no options.
    pub(super) nothing: &'static str,
    pub(super) open: bool,
    pub(super) marked: Option<usize>,
    pub(super) choose: &'a Callback<usize>,
}

impl ComboList<'_> {
    pub(super) fn draw(self) -> Html {
        // The input keeps the focus while the list is clicked.
        let onmousedown = |event: MouseEvent| event.prevent_default();
        let options = self.options.iter().enumerate().map(|(index, option)| {
            let selected = self.marked == Some(index);
            let class = if option.code { "mono" } else { "hint" };
            el("li")
                .key(&*option.key)
                .with("id", option_id(self.id, index))
                .with("role", "option")
                .with("aria-selected", selected.to_string())
                .onmousedown(onmousedown)
                .onclick(self.choose.reform(move |_| index))
                .child(el("span").child(&option.label))
                .child(" ")
                .child(el("span").class(class).child(&option.note))
                .html()
        });
        let empty = self.options.is_empty();
        all([
            el("ul")
                .class("list")
                .with("id", list_id(self.id))
                .with("role", "listbox")
                .node(self.list)
                .with("aria-label", self.label)
                .onmousedown(onmousedown)
                .flag("hidden", !self.open || empty)
                .list(options)
                .html(),
            (self.open && empty)
                .then(|| {
                    el("p")
                        .class("list hint")
                        .with("role", "status")
                        .child(self.nothing)
                })
                .html(),
        ])
    }
}

pub(super) fn list_id(id: &str) -> String {
    [id, "list"].join("-")
}

pub(super) fn option_id(id: &str, index: usize) -> String {
    [id, &index.to_string()].join("-")
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
