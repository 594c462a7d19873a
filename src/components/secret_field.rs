//! An input whose value stays in it until the request leaves.

use js_sys::JsString;
use yew::{Html, NodeRef};

use super::dom::held_by;
use super::el::{Child, el};
use super::error_text::{error_text, field_class};
use super::ids::{described_by, hint_id, id_of};
use super::ui::Ui;
use crate::domain::problem::Field;
use crate::form::Action;

/// A secret and what is said about it.
pub(super) struct SecretField<'a> {
    /// The API's name for it.
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: String,
    pub(super) error: Option<&'a str>,
    pub(super) input: &'a NodeRef,
    /// A one-time password, of digits: shown, and filled in by the browser.
    /// Anything else is shown as dots.
    pub(super) one_time: bool,
    /// What the form may know of a value. What is copied into the module's
    /// memory can't be wiped for sure: where a character is not ASCII the copy
    /// may move while it is made.
    /// Where it is none of the form's, nothing.
    pub(super) judge: Option<fn(&JsString) -> Action>,
}

impl SecretField<'_> {
    pub(super) fn draw(self, ui: &Ui, field: Field) -> Html {
        let Self {
            error,
            one_time,
            judge,
            ..
        } = self;
        let id = id_of(field);
        let oninput =
            judge.map(|judge| ui.on_input(move |event| judge(&held_by(event.target().as_ref()))));
        let onblur = judge.map(|_| ui.on(move || Action::Left(field)));
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
            .child(
                el("input")
                    .class(if one_time { "in num short" } else { "in num" })
                    .with("id", id.clone())
                    .with("name", self.name)
                    .with("type", if one_time { "text" } else { "password" })
                    .with("inputmode", one_time.then_some("numeric"))
                    .with("dir", "ltr")
                    .with("spellcheck", "false")
                    .with("autocapitalize", "off")
                    .with(
                        "autocomplete",
                        if one_time { "one-time-code" } else { "off" },
                    )
                    .node(self.input)
                    .oninput(oninput)
                    .onblur(onblur)
                    .with("aria-required", "true")
                    .with("aria-invalid", error.map(|_| "true"))
                    .with("aria-describedby", described_by(&id, true, error.is_some())),
            )
            .html()
    }
}
