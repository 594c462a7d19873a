//! The line that says what is wrong with a field.

use yew::Html;

use super::el::{Child, el};
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
        el("p")
            .class("err")
            .with("id", error_id(id))
            .child(Icon::Alert.draw())
            .child(
                el("span")
                    .child(el("span").class("vh").words(ui, Key::Error))
                    .child(error.to_owned()),
            )
            .html()
    })
}
