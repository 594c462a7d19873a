//! The frame that every numbered section has.

use yew::{Html, html};

use super::ui::Ui;
use crate::text::Key;

/// A section with its heading and remark around its fields. Its number tells
/// it from others; the one that is seen counts the sections that are there.
pub(super) fn section(ui: &Ui, number: u8, title: Key, hint: &str, fields: Html) -> Html {
    let id = ["section", &number.to_string()].join("-");
    html! {
        <section class="step" part="section" aria-labelledby={id.clone()}>
            <div>
                <h3 {id}><span class="n" aria-hidden="true" />{ ui.get(title) }</h3>
                <p class="hint">{ hint.to_owned() }</p>
            </div>
            { fields }
        </section>
    }
}
