//! A box to tick.

use yew::{AttrValue, Callback, Event, Html, html};

use super::dom::ticked;

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
        html! {
            <label {key} class={if self.at_end { "check end" } else { "check" }}>
                <input type="checkbox" name={self.name} value={self.value} checked={self.checked}
                    disabled={self.fixed} {onchange} />
                <span>
                    if self.hint.is_some() {
                        <b>{ self.label }</b>
                    } else {
                        { self.label }
                    }
                    if let Some(tag) = self.tag {
                        { " " }<span class="tag">{ tag }</span>
                    }
                    if let Some(hint) = self.hint {
                        { " " }<span class="hint">{ hint }</span>
                    }
                    if let Some(code) = self.code {
                        { " " }<code class="hint">{ code }</code>
                    }
                </span>
            </label>
        }
    }
}
