//! A place to paste a request, folded away.

use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, MouseEvent, Properties, component, use_node_ref, use_state_eq};

use super::dom::focus;
use super::el::{Child, button, el};
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
    /// What reads it could not be loaded.
    NotLoaded,
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
                    match problem {
                        None => area.set_value(""),
                        // Where what is wrong is read out.
                        Some(_) => focus(&area),
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
        NotFilledIn::NotLoaded => ui.get(Key::ImportNotLoaded).to_owned(),
        NotFilledIn::Field { name, message } => {
            ui.say(Key::ImportWrong, &[name.into(), message.into()])
        }
    });
    let error = error.as_deref();
    el("details")
        .class("box adv")
        .with("part", "import")
        .child(
            el("summary")
                .child(el("span").class("label").words(ui, Key::Import))
                .child(el("span").class("hint").words(ui, Key::ImportHint))
                .child(Icon::Down.draw()),
        )
        .child(
            el("div")
                .class("in-details")
                .child(
                    el("div")
                        .class(field_class(error))
                        .child(
                            el("label")
                                .class("label")
                                .with("for", ID)
                                .words(ui, Key::ImportText),
                        )
                        .child(
                            el("p")
                                .class("hint")
                                .with("id", hint_id(ID))
                                .words(ui, Key::ImportTextHint),
                        )
                        .child(error_text(ui, ID, error))
                        .child(
                            el("textarea")
                                .with("id", ID)
                                .class("in mono")
                                .with("rows", "5")
                                .with("dir", "ltr")
                                .with("spellcheck", "false")
                                .with("autocomplete", "off")
                                .node(&input)
                                .with("aria-describedby", described_by(ID, true, error.is_some()))
                                .with("aria-invalid", error.map(|_| "true")),
                        ),
                )
                .child(
                    el("div").class("line").child(
                        button("btn small")
                            .onclick(onclick)
                            .words(ui, Key::ImportApply),
                    ),
                ),
        )
        .html()
}
