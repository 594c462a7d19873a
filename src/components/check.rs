//! A box to tick.

use yew::{AttrValue, Callback, Event, Html};

use super::dom::ticked;
use super::el::{Child, all, el};

/// A box to tick and what is said about it.
#[derive(Default)]
pub(super) struct Check {
    pub(super) name: AttrValue,
    pub(super) value: Option<&'static str>,
    pub(super) label: AttrValue,
    pub(super) hint: Option<&'static str>,
    /// The API's own name, for those who know it.
    pub(super) code: Option<&'static str>,
    /// A short remark beside the label.
    pub(super) tag: Option<&'static str>,
    /// What it is called in the page's own style sheets.
    pub(super) part: Option<&'static str>,
    /// It stands at the end of its line.
    pub(super) at_end: bool,
    pub(super) checked: bool,
    /// It can't be changed.
    pub(super) fixed: bool,
    pub(super) on_change: Callback<bool>,
}

impl Check {
    pub(super) fn draw(self) -> Html {
        let key = self.value.unwrap_or(&self.name).to_owned();
        let onchange = self.on_change.reform(|event: Event| ticked(&event));
        el("label")
            .key(key)
            .class(if self.at_end { "check end" } else { "check" })
            .child(
                el("input")
                    .with("type", "checkbox")
                    .with("name", self.name)
                    .with("part", self.part)
                    .value(self.value)
                    .checked(self.checked)
                    .flag("disabled", self.fixed)
                    .onchange(onchange),
            )
            .child(
                el("span")
                    .child(if self.hint.is_some() {
                        el("b").child(self.label).html()
                    } else {
                        self.label.html()
                    })
                    .child(
                        self.tag.map(|tag| {
                            all([" ".html(), el("span").class("tag").child(tag).html()])
                        }),
                    )
                    .child(
                        self.hint.map(|hint| {
                            all([" ".html(), el("span").class("hint").child(hint).html()])
                        }),
                    )
                    .child(self.code.map(|code| {
                        all([" ".html(), el("code").class("hint").child(code).html()])
                    })),
            )
            .html()
    }
}
