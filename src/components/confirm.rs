//! The box with which the gravest risks are confirmed.

use yew::{Event, Html};

use super::dom::ticked;
use super::el::{Child, el};
use super::error_text::{error_text, field_class};
use super::ids::{described_by, id_of};
use super::ui::Ui;
use crate::domain::problem::Field;
use crate::domain::risk::Risk;
use crate::form::Action;

pub(super) fn confirm(ui: &Ui, dangers: &[Risk], confirmed: bool, error: Option<&str>) -> Html {
    let id = id_of(Field::Confirm);
    let onchange = ui
        .dispatch
        .reform(|event: Event| Action::Confirm(ticked(&event)));
    el("div")
        .class(field_class(error))
        .child(error_text(ui, &id, error))
        .child(
            el("label")
                .class("check")
                .child(
                    el("input")
                        .with("type", "checkbox")
                        .with("id", id.clone())
                        .with("name", "confirm")
                        .with("part", "confirm")
                        .with("aria-required", "true")
                        .with("aria-invalid", error.map(|_| "true"))
                        .with(
                            "aria-describedby",
                            described_by(&id, false, error.is_some()),
                        )
                        .checked(confirmed)
                        .onchange(onchange),
                )
                .child(el("b").child(ui.texts.confirmation(dangers))),
        )
        .html()
}
