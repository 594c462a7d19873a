//! A box to tick.

use yew::{AttrValue, Callback, Event, Html, Properties, classes, component, html};

use super::dom::ticked;

/// A box to tick and what is said about it.
#[derive(Properties, PartialEq)]
pub(super) struct CheckProps {
    pub(super) name: AttrValue,
    #[prop_or_default]
    pub(super) value: Option<AttrValue>,
    pub(super) label: AttrValue,
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
    /// The API's own name, for those who know it.
    #[prop_or_default]
    pub(super) code: Option<AttrValue>,
    /// A short remark beside the label.
    #[prop_or_default]
    pub(super) tag: Option<AttrValue>,
    #[prop_or_default]
    pub(super) class: Option<AttrValue>,
    pub(super) checked: bool,
    pub(super) on_change: Callback<bool>,
}

#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let onchange = props.on_change.reform(|event: Event| ticked(&event));
    let strong = props.hint.is_some();
    html! {
        <label class={classes!("check", props.class.clone())}>
            <input type="checkbox" name={props.name.clone()} value={props.value.clone()}
                checked={props.checked} {onchange} />
            <span>
                if strong {
                    <b>{ &props.label }</b>
                } else {
                    { &props.label }
                }
                if let Some(tag) = &props.tag {
                    { " " }<span class="tag">{ tag }</span>
                }
                if let Some(hint) = &props.hint {
                    { " " }<span class="hint">{ hint }</span>
                }
                if let Some(code) = &props.code {
                    { " " }<code class="hint">{ code }</code>
                }
            </span>
        </label>
    }
}
