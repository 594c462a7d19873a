//! The line that says what is wrong with a field.

use yew::{Html, html};

use super::icon::Icon;
use super::ids::error_id;
use super::ui::Ui;
use crate::text::Key;

/// The class of a field, whether or not something is wrong with it.
pub(super) fn field_class(error: Option<&str>) -> &'static str {
    if error.is_some() {
        "field bad"
    } else {
        "field"
    }
}

/// The error line of the control `id`, if there is something to say.
pub(super) fn error_text(ui: &Ui, id: &str, error: Option<&str>) -> Html {
    error.map_or_else(Html::default, |error| {
        html! {
            <p class="err" id={error_id(id)}>
                { Icon::Alert.draw() }
                <span><span class="vh">{ ui.get(Key::Error) }</span>{ error.to_owned() }</span>
            </p>
        }
    })
}
