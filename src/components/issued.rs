//! The screen that shows the token, once.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, component, use_mut_ref};

use super::code::CodeHost;
use super::code_fold::{CodeFold, CodeFoldProps, preview};
use super::el::{Child, button, component, el, remark};
use super::focus::use_focused_title;
use super::form_view::tag;
use super::icon::Icon;
use super::issued_details::issued_details;
use super::revoke::{Revoke, RevokeProps};
use super::secrets::Secrets;
use super::token_value::{TokenValue, TokenValueProps};
use super::ui::Ui;
use crate::domain::environment::Environment;
use crate::domain::outcome::{Handover, Issued};
use crate::form::FormState;
use crate::service::Connection;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct IssuedTokenProps {
    pub(super) ui: Ui,
    pub(super) environment: Environment,
    pub(super) issued: Rc<Issued>,
    pub(super) secrets: Secrets,
    pub(super) code: Option<CodeHost>,
    /// The form whose request made the token, as far as it is known.
    pub(super) request: Option<Rc<FormState>>,
    /// How the API is called.
    pub(super) connect: Callback<(), Connection>,
    /// Where the session is typed. What was typed went away with the form.
    pub(super) bearer: Option<NodeRef>,
    /// The user has saved the token (`true`), or it was taken away.
    pub(super) on_gone: Callback<bool>,
}

#[component]
pub(super) fn IssuedToken(props: &IssuedTokenProps) -> Html {
    let IssuedTokenProps { ui, issued, .. } = props;
    let title = use_focused_title();
    let on_gone = once(props.on_gone.clone(), use_mut_ref(|| false));
    let acknowledge = on_gone.reform(|_| true);
    let words = match issued.handover {
        Handover::NotAsked => (Key::IssuedOnce, Key::IssuedOnceHint),
        Handover::Done => (Key::HandedOver, Key::HandedOverHint),
        Handover::Failed => (Key::HandoverFailed, Key::HandoverFailedHint),
    };
    let handed_over = issued.handover == Handover::Done;
    let label = issued.label.as_deref().unwrap_or_default();
    el("div")
        .class("panel")
        .with("part", "issued")
        .child(
            el("header")
                .class("top")
                .child(
                    el("div")
                        .class("line good")
                        .child(
                            el("h2")
                                .with("tabindex", "-1")
                                .node(&title)
                                .child(Icon::Check.draw())
                                .words(ui, Key::IssuedTitle),
                        )
                        .child(tag(ui, props.environment)),
                )
                .child(
                    (!label.is_empty()).then(|| remark(ui.say(Key::IssuedIntro, &[label.into()]))),
                ),
        )
        .child(
            el("div")
                .class("note")
                .child(el("b").words(ui, words.0))
                .child(el("p").words(ui, words.1)),
        )
        .child((!handed_over).then(|| {
            component::<TokenValue>(TokenValueProps {
                ui: ui.clone(),
                secrets: props.secrets.clone(),
                on_lost: on_gone.reform(|()| false),
            })
        }))
        .child(props.code.as_ref().filter(|_| !handed_over).map(|code| {
            component::<CodeFold>(CodeFoldProps {
                ui: ui.clone(),
                part: "usage",
                title: Key::Usage,
                hint: Key::UsageHint,
                code: code.clone(),
                state: None,
            })
        }))
        .child(
            props
                .code
                .as_ref()
                .zip(props.request.as_ref())
                .map(|(code, state)| component::<CodeFold>(preview(ui, code, (**state).clone()))),
        )
        .child(issued_details(ui, props.environment.network(), issued))
        .child(component::<Revoke>(RevokeProps {
            ui: ui.clone(),
            id: issued.id.clone(),
            connect: props.connect.clone(),
            bearer: props.bearer.clone(),
            hint: ui.get(Key::RevokeHint),
        }))
        .child(
            el("div")
                .class("line")
                .child(
                    button("btn")
                        .with("part", "acknowledge")
                        .onclick(acknowledge)
                        .words(
                            ui,
                            if handed_over {
                                Key::HandedOverDone
                            } else {
                                Key::Acknowledge
                            },
                        ),
                )
                .child(
                    (!handed_over)
                        .then(|| el("span").class("hint").words(ui, Key::AcknowledgeHint)),
                ),
        )
        .html()
}

/// A token is gone once: what is acknowledged is not lost later, when its
/// screen is taken away.
fn once(on_gone: Callback<bool>, gone: Rc<RefCell<bool>>) -> Callback<bool> {
    Callback::from(move |acknowledged| {
        if !gone.replace(true) {
            on_gone.emit(acknowledged);
        }
    })
}
