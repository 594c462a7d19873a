//! The box with which the gravest risks are confirmed.

use yew::{Event, Html, html};

use super::dom::ticked;
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
    html! {
        <div class={field_class(error)}>
            { error_text(ui, &id, error) }
            <label class="check">
                <input type="checkbox" id={id.clone()} name="confirm" part="confirm"
                    aria-required="true" aria-invalid={error.map(|_| "true")}
                    aria-describedby={described_by(&id, false, error.is_some())}
                    checked={confirmed} {onchange} />
                <b>{ ui.texts.confirmation(dangers) }</b>
            </label>
        </div>
    }
}
