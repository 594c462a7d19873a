//! A place to paste a request, folded away.

use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_node_ref, use_state_eq};

use super::error_text::{error_text, field_class};
use super::icon::Icon;
use super::ids::{described_by, hint_id};
use super::ui::Ui;
use crate::text::Key;

/// A request that the user has pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// What was pasted.
    pub text: String,
    /// Takes what is wrong with it, or nothing once it is filled in.
    pub reply: Callback<Option<NotFilledIn>>,
}

/// Why a pasted request was not filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFilledIn {
    /// It is no request.
    Unreadable,
    /// One of its fields can't be used.
    Field {
        /// The field's name in the API.
        name: String,
        /// What is wrong and what to do.
        message: String,
    },
}

#[derive(Properties, PartialEq)]
pub(super) struct ImportFoldProps {
    pub(super) ui: Ui,
    pub(super) on_paste: Callback<Pasted>,
}

#[component]
pub(super) fn ImportFold(props: &ImportFoldProps) -> Html {
    const ID: &str = "import";
    let ImportFoldProps { ui, on_paste } = props;
    let input = use_node_ref();
    let wrong = use_state_eq(|| None);
    let onclick = {
        let (input, wrong, on_paste) = (input.clone(), wrong.clone(), on_paste.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = input.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let reply = {
                let (wrong, area) = (wrong.clone(), area.clone());
                Callback::from(move |problem: Option<NotFilledIn>| {
                    if problem.is_none() {
                        area.set_value("");
                    }
                    wrong.set(problem);
                })
            };
            let text = area.value();
            on_paste.emit(Pasted { text, reply });
        })
    };
    let error = wrong.as_ref().map(|wrong| match wrong {
        NotFilledIn::Unreadable => ui.get(Key::ImportUnreadable).to_owned(),
        NotFilledIn::Field { name, message } => {
            ui.say(Key::ImportWrong, &[name.into(), message.into()])
        }
    });
    let error = error.as_deref();
    html! {
        <details class="box adv" part="import">
            <summary>
                <span class="label">{ ui.get(Key::Import) }</span>
                <span class="hint">{ ui.get(Key::ImportHint) }</span>
                { Icon::Down.draw() }
            </summary>
            <div class="in-details">
                <div class={field_class(error)}>
                    <label class="label" for={ID}>{ ui.get(Key::ImportText) }</label>
                    <p class="hint" id={hint_id(ID)}>{ ui.get(Key::ImportTextHint) }</p>
                    { error_text(ui, ID, error) }
                    <textarea id={ID} class="in mono" rows="5" dir="ltr" spellcheck="false"
                        autocomplete="off" ref={input}
                        aria-describedby={described_by(ID, true, error.is_some())}
                        aria-invalid={error.map(|_| "true")} />
                </div>
                <div class="line">
                    <button type="button" class="btn small" {onclick}>{ ui.get(Key::ImportApply) }</button>
                </div>
            </div>
        </details>
    }
}
