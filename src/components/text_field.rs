//! A labelled text input or text area.

use yew::{AttrValue, Html, KeyboardEvent, html};

use super::chooser::Chooser;
use super::dom::typed;
use super::error_text::{error_text, field_class};
use super::ids::{described_by, hint_id, id_of};
use super::ui::Ui;
use crate::domain::problem::Field;
use crate::form::Action;
use crate::text::Key;

/// A text field and what is said about it.
#[derive(Default)]
pub(super) struct TextField {
    /// The API's name for it.
    pub(super) name: AttrValue,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) error: Option<String>,
    /// What the value means, shown below.
    pub(super) note: Option<String>,
    pub(super) value: String,
    /// Lines of a text area; none for an input.
    pub(super) rows: Option<&'static str>,
    /// Written in code: fixed width, left to right, not spell-checked.
    pub(super) code: bool,
    pub(super) required: bool,
    pub(super) placeholder: Option<&'static str>,
}

impl TextField {
    pub(super) fn draw(self, ui: &Ui, field: Field) -> Html {
        let Self { name, value, .. } = self;
        let (text, many) = (value.clone(), self.rows.is_some());
        let choices = ui.choices.of(field);
        let placeholder = choices.map(|_| ui.get(Key::FindOrType));
        let placeholder = placeholder.or(self.placeholder);
        let id = id_of(field);
        let error = self.error.as_deref();
        let class = if self.code { "in mono" } else { "in" };
        let dir = self.code.then_some("ltr");
        let spellcheck = self.code.then_some("false");
        let described = described_by(&id, true, error.is_some());
        let invalid = error.map(|_| "true");
        let required = self.required.then_some("true");
        let left = ui.on(move || Action::Left(field));
        let oninput = ui.on_input(move |event| Action::Typed(field, typed(event)));
        let control = match self.rows {
            Some(rows) => html! {
                <textarea id={id.clone()} {class} {name} {rows} {dir} {spellcheck}
                    autocomplete="off" {placeholder} {value} {oninput}
                    onblur={left} aria-describedby={described} aria-invalid={invalid}
                    aria-required={required} />
            },
            None => html! {
                <input id={id.clone()} {class} {name} {dir} {spellcheck} autocomplete="off"
                    {placeholder} {value} {oninput} onblur={left}
                    aria-describedby={described} aria-invalid={invalid} aria-required={required} />
            },
        };
        let control = match choices {
            None => control,
            Some((choices, words)) => html! {
                <Chooser ui={ui.clone()} {field} choices={choices.clone()} {words} {text} {many}>
                    { control }
                </Chooser>
            },
        };
        html! {
            <div class={field_class(error)}>
                <label class="label" for={id.clone()}>{ self.label }</label>
                <p class="hint" id={hint_id(&id)}>{ self.hint }</p>
                { error_text(ui, &id, error) }
                { control }
                if let Some(note) = self.note {
                    <p class="hint num">{ note }</p>
                }
            </div>
        }
    }
}

/// Keeps Enter in a search field or a list from sending the form.
pub(super) fn swallow_enter(event: &KeyboardEvent) {
    if event.key() == "Enter" {
        event.prevent_default();
    }
}
