//! A labelled text input or text area.

use yew::{AttrValue, Html, InputEvent, KeyboardEvent, Properties, classes, component, html};

use super::dom::typed;
use super::error_text::error_text;
use super::ids::{described_by, hint_id, id_of};
use super::ui::Ui;
use crate::domain::problem::Field;
use crate::form::Action;

/// A text field and what is said about it.
#[derive(Properties, PartialEq)]
pub(super) struct TextFieldProps {
    pub(super) ui: Ui,
    pub(super) field: Field,
    /// The API's name for it.
    pub(super) name: AttrValue,
    pub(super) label: AttrValue,
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
    #[prop_or_default]
    pub(super) error: Option<String>,
    /// What the value means, shown below.
    #[prop_or_default]
    pub(super) note: Option<String>,
    pub(super) value: AttrValue,
    /// Lines of a text area; none for an input.
    #[prop_or_default]
    pub(super) rows: Option<u32>,
    /// Written in code: fixed width, left to right, not spell-checked.
    #[prop_or_default]
    pub(super) code: bool,
    #[prop_or_default]
    pub(super) required: bool,
    #[prop_or_default]
    pub(super) placeholder: Option<AttrValue>,
}

#[component]
pub(super) fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { ui, field, .. } = props;
    let id = id_of(*field);
    let error = props.error.as_deref();
    let class = classes!("in", props.code.then_some("mono"));
    let dir = props.code.then_some("ltr");
    let spellcheck = props.code.then_some("false");
    let described = described_by(&id, props.hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    let required = props.required.then_some("true");
    let left = ui.on({
        let field = *field;
        move || Action::Left(field)
    });
    let oninput = {
        let (ui, field) = (ui.clone(), *field);
        move |event: InputEvent| ui.emit(Action::Typed(field, typed(&event)))
    };
    let control = match props.rows {
        Some(rows) => html! {
            <textarea id={id.clone()} {class} name={props.name.clone()} rows={rows.to_string()}
                {dir} {spellcheck} autocomplete="off" placeholder={props.placeholder.clone()}
                value={props.value.clone()} {oninput} onblur={left}
                aria-describedby={described} aria-invalid={invalid} aria-required={required} />
        },
        None => html! {
            <input id={id.clone()} {class} name={props.name.clone()} {dir} {spellcheck}
                autocomplete="off" placeholder={props.placeholder.clone()}
                value={props.value.clone()} {oninput} onblur={left}
                aria-describedby={described} aria-invalid={invalid} aria-required={required} />
        },
    };
    html! {
        <div class={classes!("field", error.map(|_| "bad"))}>
            <label class="label" for={id.clone()}>{ &props.label }</label>
            if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id(&id)}>{ hint }</p>
            }
            { error_text(ui, &id, error) }
            { control }
            if let Some(note) = &props.note {
                <p class="hint num">{ note }</p>
            }
        </div>
    }
}

/// Keeps Enter in a search field or a list from sending the form.
pub(super) fn swallow_enter(event: &KeyboardEvent) {
    if event.key() == "Enter" {
        event.prevent_default();
    }
}
