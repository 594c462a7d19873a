//! The screen after an outcome that nobody knows.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::focus::use_focused_title;
use super::form_view::tag;
use super::look::Look;
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
        html! {
            <li>
                <span class="n" aria-hidden="true">{ number }</span>
                <div class="stack">
                    <div><h3>{ ui.get(title) }</h3><p class="hint">{ ui.get(hint) }</p></div>
                    { more }
                </div>
            </li>
        }
    };
    let back = html! {
        <div>
            <button type="button" class="btn" onclick={ui.on(|| Action::Back)}>
                { ui.get(Key::UnknownBack) }
            </button>
        </div>
    };
    let look = props.wanted.clone().map(|wanted| {
        html! { <Look ui={ui.clone()} {wanted} connect={props.connect.clone()} /> }
    });
    let look = look.unwrap_or_default();
    html! {
        <div class="panel" part="unknown">
            <header class="top">
                <div class="line">
                    <h2 tabindex="-1" ref={title}>{ ui.get(Key::UnknownTitle) }</h2>
                    { tag(ui, props.environment) }
                </div>
            </header>
            <div class="note">
                <b>{ ui.say(Key::UnknownSent, &[(&sent).into()]) }</b>
                <p>{ ui.texts.doubt(doubt.cause) }</p>
                <p>{ ui.say(Key::UnknownHint, &[(&*props.label).into()]) }</p>
                if doubt.cause == DoubtCause::TimedOut {
                    <p>{ ui.get(Key::UnknownWaiting) }</p>
                }
                if let Some(id) = &doubt.request_id {
                    <p class="mono">{ ui.say(Key::RequestId, &[id.into()]) }</p>
                }
            </div>
            <ol class="todo">
                { step(1, Key::UnknownCheck, Key::UnknownCheckHint, look) }
                { step(2, Key::UnknownRevoke, Key::UnknownRevokeHint, Html::default()) }
                { step(3, Key::UnknownAgain, Key::UnknownAgainHint, back) }
            </ol>
        </div>
    }
}
