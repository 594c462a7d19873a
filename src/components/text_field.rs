//! A labelled text input or text area.

use yew::{AttrValue, Callback, Event, Html, KeyboardEvent};

use super::chooser::{Chooser, ChooserProps};
use super::dom::typed;
use super::el::{Child, component, el};
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
    pub(super) hint: AttrValue,
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
    /// Called before what is pasted into a text area is in it.
    pub(super) on_paste: Option<Callback<Event>>,
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
            Some(rows) => el("textarea")
                .with("id", id.clone())
                .class(class)
                .with("name", name)
                .with("rows", rows)
                .with("dir", dir)
                .with("spellcheck", spellcheck)
                .with("autocomplete", "off")
                .with("placeholder", placeholder)
                .value(value)
                .oninput(oninput)
                .onblur(left)
                .onpaste(self.on_paste)
                .with("aria-describedby", described)
                .with("aria-invalid", invalid)
                .with("aria-required", required)
                .html(),
            None => el("input")
                .with("id", id.clone())
                .class(class)
                .with("name", name)
                .with("dir", dir)
                .with("spellcheck", spellcheck)
                .with("autocomplete", "off")
                .with("placeholder", placeholder)
                .value(value)
                .oninput(oninput)
                .onblur(left)
                .with("aria-describedby", described)
                .with("aria-invalid", invalid)
                .with("aria-required", required)
                .html(),
        };
        let control = match choices {
            None => control,
            Some((choices, words)) => component::<Chooser>(ChooserProps {
                ui: ui.clone(),
                field,
                choices: choices.clone(),
                words,
                text,
                many,
                children: control.html(),
            }),
        };
        el("div")
            .class(field_class(error))
            .child(
                el("label")
                    .class("label")
                    .with("for", id.clone())
                    .child(self.label),
            )
            .child(
                el("p")
                    .class("hint")
                    .with("id", hint_id(&id))
                    .child(self.hint),
            )
            .child(error_text(ui, &id, error))
            .child(control)
            .child(self.note.map(|note| el("p").class("hint num").child(note)))
            .html()
    }
}

/// Keeps Enter in a search field or a list from sending the form.
pub(super) fn swallow_enter(event: &KeyboardEvent) {
    if event.key() == "Enter" {
        event.prevent_default();
    }
}
