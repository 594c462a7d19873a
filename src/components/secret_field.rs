//! An input whose value stays in it until the request leaves.

use yew::{Html, NodeRef, html};
use zeroize::Zeroizing;

use super::dom::typed;
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
    /// What the form may know of a value.
    pub(super) judge: fn(&str) -> Action,
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
        let oninput = ui.on_input(move |event| judge(&Zeroizing::new(typed(event))));
        html! {
            <div class={field_class(error)}>
                <label class="label" for={id.clone()}>{ self.label }</label>
                <p class="hint" id={hint_id(&id)}>{ self.hint }</p>
                { error_text(ui, &id, error) }
                <input class={if one_time { "in num short" } else { "in num" }} id={id.clone()}
                    name={self.name} type={if one_time { "text" } else { "password" }}
                    inputmode={one_time.then_some("numeric")} dir="ltr" spellcheck="false"
                    autocapitalize="off" autocomplete={if one_time { "one-time-code" } else { "off" }}
                    ref={self.input.clone()} {oninput} onblur={ui.on(move || Action::Left(field))}
                    aria-required="true" aria-invalid={error.map(|_| "true")}
                    aria-describedby={described_by(&id, true, error.is_some())} />
            </div>
        }
    }
}
