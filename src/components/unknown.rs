//! The screen after an outcome that nobody knows.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component};

use super::el::{Child, button, component, el, remark};
use super::focus::use_focused_title;
use super::form_view::tag;
use super::look::{Look, LookProps};
use super::ui::Ui;
use crate::domain::environment::Environment;
use crate::domain::lifetime::Timestamp;
use crate::domain::lookup::Wanted;
use crate::domain::outcome::{Doubt, DoubtCause};
use crate::form::Action;
use crate::service::Connection;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct UnknownProps {
    pub(super) ui: Ui,
    pub(super) environment: Environment,
    pub(super) doubt: Doubt,
    pub(super) sent: Timestamp,
    pub(super) label: Rc<str>,
    /// What to look for.
    pub(super) wanted: Option<Rc<Wanted>>,
    pub(super) connect: Callback<(), Connection>,
}

#[component]
pub(super) fn Unknown(props: &UnknownProps) -> Html {
    let UnknownProps { ui, doubt, .. } = props;
    let title = use_focused_title();
    let sent = ui.texts.locale().moment(props.sent);
    let step = |number: u8, title, hint, more| {
        el("li")
            .child(
                el("span")
                    .class("n")
                    .with("aria-hidden", "true")
                    .child(number.to_string()),
            )
            .child(
                el("div")
                    .class("stack")
                    .child(
                        el("div")
                            .child(el("h3").words(ui, title))
                            .child(remark(ui.get(hint))),
                    )
                    .child(more),
            )
            .html()
    };
    let back = el("div")
        .child(
            button("btn")
                .onclick(ui.on(|| Action::Back))
                .words(ui, Key::UnknownBack),
        )
        .html();
    let look = props.wanted.clone().map(|wanted| {
        component::<Look>(LookProps {
            ui: ui.clone(),
            wanted,
            connect: props.connect.clone(),
        })
    });
    let look = look.unwrap_or_default();
    el("div")
        .class("panel")
        .with("part", "unknown")
        .child(
            el("header").class("top").child(
                el("div")
                    .class("line")
                    .child(
                        el("h2")
                            .with("tabindex", "-1")
                            .node(&title)
                            .words(ui, Key::UnknownTitle),
                    )
                    .child(tag(ui, props.environment)),
            ),
        )
        .child(
            el("div")
                .class("note")
                .child(el("b").child(ui.say(Key::UnknownSent, &[(&sent).into()])))
                .child(el("p").child(ui.texts.doubt(doubt.cause)))
                .child(el("p").child(ui.say(Key::UnknownHint, &[(&*props.label).into()])))
                .child(
                    (doubt.cause == DoubtCause::TimedOut)
                        .then(|| el("p").words(ui, Key::UnknownWaiting)),
                )
                .child(doubt.request_id.as_ref().map(|id| {
                    el("p")
                        .class("mono")
                        .child(ui.say(Key::RequestId, &[id.into()]))
                })),
        )
        .child(
            el("ol")
                .class("todo")
                .child(step(1, Key::UnknownCheck, Key::UnknownCheckHint, look))
                .child(step(
                    2,
                    Key::UnknownRevoke,
                    Key::UnknownRevokeHint,
                    Html::default(),
                ))
                .child(step(3, Key::UnknownAgain, Key::UnknownAgainHint, back)),
        )
        .html()
}
