//! The frame that every numbered section has.

use yew::Html;

use super::el::{Child, el, remark};
use super::ui::Ui;
use crate::text::Key;

/// A section with its heading and remark around its fields. Its number tells
/// it from others; the one that is seen counts the sections that are there.
pub(super) fn section(ui: &Ui, number: u8, title: Key, hint: &str, fields: Html) -> Html {
    let id = ["section", &number.to_string()].join("-");
    el("section")
        .class("step")
        .with("part", "section")
        .with("aria-labelledby", id.clone())
        .child(
            el("div")
                .child(
                    el("h3")
                        .with("id", id)
                        .child(el("span").class("n").with("aria-hidden", "true"))
                        .words(ui, title),
                )
                .child(remark(hint.to_owned())),
        )
        .child(fields)
        .html()
}
