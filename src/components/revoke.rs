//! Revoking a token.

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, component, use_state};

use super::el::{Child, button, el};
use super::ui::Ui;
use crate::domain::id::TokenId;
use crate::domain::outcome::Ending;
use crate::service::{Connection, revoke};
use crate::text::Key;

#[derive(PartialEq, Properties)]
pub(super) struct RevokeProps {
    pub(super) ui: Ui,
    /// The token's public id; what is none can't be revoked.
    pub(super) id: Option<String>,
    /// How the API is called, with the session that the form has now.
    pub(super) connect: Callback<(), Connection>,
    /// What to know before.
    #[prop_or_default]
    pub(super) hint: &'static str,
}

#[derive(Clone, PartialEq)]
enum Revocation {
    Waiting,
    Running,
    Failed(String),
    Done,
}

/// A button that revokes a token, and what came of it.
#[component]
pub(super) fn Revoke(props: &RevokeProps) -> Html {
    let RevokeProps { ui, connect, .. } = props;
    let state = use_state(|| Revocation::Waiting);
    let id = props.id.as_deref().and_then(|id| TokenId::parse(id).ok());
    let Some(id) = id else {
        return Html::default();
    };
    let onclick = {
        let (ui, connect, state) = (ui.clone(), connect.clone(), state.clone());
        Callback::from(move |_: MouseEvent| {
            if *state == Revocation::Running {
                return;
            }
            state.set(Revocation::Running);
            let (ui, connection) = (ui.clone(), connect.emit(()));
            let (id, state) = (id.clone(), state.clone());
            spawn_local(async move {
                let revoked = revoke(&connection, &id).await;
                state.set(match revoked {
                    Ok(_) => Revocation::Done,
                    Err(ending) => Revocation::Failed(failure(&ui, &ending, Key::RevokeFailed)),
                });
            });
        })
    };
    let said = match &*state {
        Revocation::Waiting => props.hint.to_owned(),
        Revocation::Running => ui.get(Key::Revoking).to_owned(),
        Revocation::Failed(said) => said.clone(),
        Revocation::Done => ui.get(Key::Revoked).to_owned(),
    };
    el("div")
        .class("line")
        .child((*state != Revocation::Done).then(|| {
            button("btn small")
                .with("part", "revoke")
                .onclick(onclick)
                .words(ui, Key::Revoke)
        }))
        .child(el("span").class("hint").with("role", "status").child(said))
        .html()
}

/// Why something was not done.
pub(super) fn failure(ui: &Ui, ending: &Ending, other: Key) -> String {
    match ending {
        Ending::Refused(refusal) => ui.texts.refusal(refusal),
        Ending::NotSent(reason) => ui.texts.not_sent(*reason).to_owned(),
        Ending::Unknown(_) | Ending::Issued(_) => ui.get(other).to_owned(),
    }
}
