//! An input whose value stays in it until the request leaves.

use yew::{
    AttrValue, Callback, Html, InputEvent, NodeRef, Properties, classes, component, html,
    use_effect_with,
};
use zeroize::Zeroizing;

use super::dom::typed;
use super::error_text::error_text;
use super::ids::{described_by, hint_id, id_of};
use super::ui::Ui;
use crate::domain::problem::Field;
use crate::form::Action;

#[derive(Properties, PartialEq)]
pub(super) struct SecretFieldProps {
    pub(super) ui: Ui,
    pub(super) field: Field,
    /// The API's name for it.
    pub(super) name: AttrValue,
    pub(super) label: AttrValue,
    pub(super) hint: AttrValue,
    pub(super) error: Option<String>,
    pub(super) input: NodeRef,
    /// Whether it is shown as dots.
    #[prop_or_default]
    pub(super) masked: bool,
    /// Digits are expected: which keys a telephone shows, what it may fill in.
    #[prop_or_default]
    pub(super) one_time: bool,
    /// The input is emptied whenever this changes.
    #[prop_or_default]
    pub(super) round: u32,
    /// What the form may know of a value.
    pub(super) judge: Callback<Zeroizing<String>, Action>,
}

#[component]
pub(super) fn SecretField(props: &SecretFieldProps) -> Html {
    let SecretFieldProps {
        ui, field, input, ..
    } = props;
    let (id, field) = (id_of(*field), *field);
    let error = props.error.as_deref();
    use_effect_with(props.round, {
        let input = input.clone();
        move |_| {
            if let Some(input) = input.cast::<web_sys::HtmlInputElement>() {
                input.set_value("");
            }
        }
    });
    let oninput = {
        let (ui, judge) = (ui.clone(), props.judge.clone());
        move |event: InputEvent| ui.emit(judge.emit(Zeroizing::new(typed(&event))))
    };
    html! {
        <div class={classes!("field", error.map(|_| "bad"))}>
            <label class="label" for={id.clone()}>{ &props.label }</label>
            <p class="hint" id={hint_id(&id)}>{ &props.hint }</p>
            { error_text(ui, &id, error) }
            <input class={classes!("in", "num", props.one_time.then_some("short"))} id={id.clone()}
                name={props.name.clone()} type={if props.masked { "password" } else { "text" }}
                inputmode={props.one_time.then_some("numeric")} dir="ltr" spellcheck="false"
                autocapitalize="off" autocomplete={if props.one_time { "one-time-code" } else { "off" }}
                ref={input.clone()} {oninput} onblur={ui.on(move || Action::Left(field))}
                aria-required="true" aria-invalid={error.map(|_| "true")}
                aria-describedby={described_by(&id, true, error.is_some())} />
        </div>
    }
}
