//! The screen that shows the token, once.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_mut_ref};

use super::code::CodeHost;
use super::code_fold::CodeFold;
use super::focus::use_focused_title;
use super::form_view::tag;
use super::icon::Icon;
use super::issued_details::issued_details;
use super::revoke::Revoke;
use super::token_value::{Secrets, TokenValue};
use super::ui::Ui;
use crate::domain::environment::Environment;
use crate::domain::outcome::{Handover, Issued};
use crate::service::Connection;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct IssuedTokenProps {
    pub(super) ui: Ui,
    pub(super) environment: Environment,
    pub(super) issued: Rc<Issued>,
    pub(super) secrets: Secrets,
    pub(super) code: Option<CodeHost>,
    /// How the API is called, where the session is the host's: one that was
    /// typed went away with the form.
    pub(super) connect: Option<Callback<(), Connection>>,
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
    html! {
        <div class="panel" part="issued">
            <header class="top">
                <div class="line good">
                    { Icon::Check.draw() }
                    <h2 tabindex="-1" ref={title}>{ ui.get(Key::IssuedTitle) }</h2>
                    { tag(ui, props.environment) }
                </div>
                if !label.is_empty() {
                    <p class="hint">{ ui.say(Key::IssuedIntro, &[label.into()]) }</p>
                }
            </header>
            <div class="note">
                <b>{ ui.get(words.0) }</b>
                <p>{ ui.get(words.1) }</p>
            </div>
            if !handed_over {
                <TokenValue ui={ui.clone()} secrets={props.secrets.clone()}
                    on_lost={on_gone.reform(|()| false)} />
            }
            if let (false, Some(code)) = (handed_over, &props.code) {
                <CodeFold ui={ui.clone()} part="usage" title={Key::Usage} hint={Key::UsageHint}
                    code={code.clone()} />
            }
            { issued_details(ui, props.environment.network(), issued) }
            if let Some(connect) = &props.connect {
                <Revoke ui={ui.clone()} id={issued.id.clone()} connect={connect.clone()}
                    hint={ui.get(Key::RevokeHint)} />
            }
            <div class="line">
                <button type="button" class="btn" part="acknowledge" onclick={acknowledge}>
                    { ui.get(if handed_over { Key::HandedOverDone } else { Key::Acknowledge }) }
                </button>
                if !handed_over {
                    <span class="hint">{ ui.get(Key::AcknowledgeHint) }</span>
                }
            </div>
        </div>
    }
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
