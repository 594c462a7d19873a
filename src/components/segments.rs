//! A row of choices of which one holds.

use yew::{AttrValue, Callback, Html};

use super::el::{Child, el};

/// A choice: its value in the page, and its words.
pub(super) type Choice = (AttrValue, AttrValue);

/// The choices and the one that holds.
pub(super) struct Segments {
    pub(super) name: AttrValue,
    /// Names the group where no legend does.
    pub(super) label: Option<&'static str>,
    pub(super) choices: Vec<Choice>,
    pub(super) chosen: AttrValue,
    /// Called with the value that was chosen.
    pub(super) on_choose: Callback<AttrValue>,
}

impl Segments {
    pub(super) fn draw(self) -> Html {
        let choices = self.choices.into_iter().map(|(value, words)| {
            let checked = value == self.chosen;
            let key = value.to_string();
            let onchange = {
                let (on_choose, value) = (self.on_choose.clone(), value.clone());
                move |_| on_choose.emit(value.clone())
            };
            el("label")
                .key(key)
                .child(
                    el("input")
                        .with("type", "radio")
                        .with("name", self.name.clone())
                        .value(value)
                        .checked(checked)
                        .onchange(onchange),
                )
                .child(el("span").child(words))
                .html()
        });
        let role = self.label.map(|_| "radiogroup");
        el("div")
            .class("seg")
            .with("role", role)
            .with("aria-label", self.label)
            .list(choices)
            .html()
    }
}
