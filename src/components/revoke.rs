//! Revoking a token.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, SubmitEvent, component, use_effect_with,
    use_state,
};

use super::dom::{focus_node, held_text, is_filled};
use super::el::{Child, button, el};
use super::secret_field::SecretField;
use super::ui::Ui;
use crate::domain::id::TokenId;
use crate::domain::outcome::Ending;
use crate::domain::problem::Field;
use crate::service::{Connection, revoke};
use crate::text::Key;

#[derive(PartialEq, Properties)]
pub(super) struct RevokeProps {
    pub(super) ui: Ui,
    /// The token's public id; what is none can't be revoked.
    pub(super) id: Option<String>,
    /// How the API is called, with the session that the form has now.
    pub(super) connect: Callback<(), Connection>,
    /// Where the session is typed, if it must be asked for here. It is taken
    /// out of its input when the request leaves.
    pub(super) bearer: Option<NodeRef>,
    /// What to know before.
    #[prop_or_default]
    pub(super) hint: &'static str,
}

#[derive(Clone, PartialEq)]
enum Revocation {
    Waiting,
    /// For a session; and whether none was given.
    Asking(bool),
    Running,
    Failed(String),
    Done,
}

/// A button that revokes a token, and what came of it.
#[component]
pub(super) fn Revoke(props: &RevokeProps) -> Html {
    let RevokeProps { ui, connect, .. } = props;
    let state = use_state(|| Revocation::Waiting);
    let asked = !matches!(*state, Revocation::Waiting | Revocation::Done);
    use_effect_with(asked, {
        let bearer = props.bearer.clone();
        move |asked| {
            if let Some(bearer) = bearer.filter(|_| *asked) {
                focus_node(&bearer);
            }
        }
    });
    let id = props.id.as_deref().and_then(|id| TokenId::parse(id).ok());
    let Some(id) = id else {
        return Html::default();
    };
    let go = {
        let (ui, connect, state) = (ui.clone(), connect.clone(), state.clone());
        let bearer = props.bearer.clone();
        Callback::from(move |()| {
            match (&*state, &bearer) {
                (Revocation::Running | Revocation::Done, _) => return,
                (Revocation::Waiting, Some(_)) => return state.set(Revocation::Asking(false)),
                (_, Some(bearer)) if !is_filled(&held_text(bearer)) => {
                    return state.set(Revocation::Asking(true));
                }
                _ => state.set(Revocation::Running),
            }
            let (ui, connection) = (ui.clone(), connect.emit(()));
            if let Some(input) = bearer
                .as_ref()
                .and_then(|node| node.cast::<HtmlInputElement>())
            {
                input.set_value("");
            }
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
        Revocation::Waiting | Revocation::Asking(_) => props.hint.to_owned(),
        Revocation::Running => ui.get(Key::Revoking).to_owned(),
        Revocation::Failed(said) => said.clone(),
        Revocation::Done => ui.get(Key::Revoked).to_owned(),
    };
    let line = el("div")
        .class("line")
        .child((*state != Revocation::Done).then(|| {
            button("btn small")
                .with("part", "revoke")
                .onclick(go.reform(|_: MouseEvent| ()))
                .words(ui, Key::Revoke)
        }))
        .child(el("span").class("hint").with("role", "status").child(said));
    let Some(bearer) = &props.bearer else {
        return line.html();
    };
    let field = asked.then(|| {
        let none_given = *state == Revocation::Asking(true);
        let field = SecretField {
            name: "bearer",
            label: ui.get(Key::Bearer),
            hint: ui.get(Key::BearerHint).to_owned(),
            error: none_given.then(|| ui.get(Key::BearerBlank)),
            input: bearer,
            one_time: false,
            judge: None,
        };
        field.draw(ui, Field::Bearer)
    });
    let onsubmit = go.reform(|event: SubmitEvent| event.prevent_default());
    el("form")
        .class("stack")
        .flag("novalidate", true)
        .onsubmit(onsubmit)
        .child(field)
        .child(line)
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
