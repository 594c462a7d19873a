//! The screen after the token was saved.

use yew::{Html, Properties, component};

use super::el::{Child, button, el, remark};
use super::focus::use_focused_title;
use super::ui::Ui;
use crate::form::Action;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct DoneProps {
    pub(super) ui: Ui,
}

#[component]
pub(super) fn Done(props: &DoneProps) -> Html {
    let ui = &props.ui;
    let title = use_focused_title();
    el("div")
        .class("panel")
        .with("part", "done")
        .child(
            el("header")
                .child(
                    el("h2")
                        .with("tabindex", "-1")
                        .node(&title)
                        .words(ui, Key::DoneTitle),
                )
                .child(remark(ui.get(Key::DoneHint))),
        )
        .child(
            el("div")
                .class("line")
                .child(
                    button("btn")
                        .onclick(ui.on(|| Action::Restart))
                        .words(ui, Key::Another),
                )
                .child(
                    button("btn")
                        .onclick(ui.on(|| Action::Again))
                        .words(ui, Key::AnotherLikeIt),
                ),
        )
        .child(remark(ui.get(Key::AnotherLikeItHint)))
        .html()
}
