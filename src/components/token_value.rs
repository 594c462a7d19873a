//! The one place that shows the secret. It is written to its node by hand,
//! so that it never is part of the virtual DOM.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::{
    Callback, Html, NodeRef, Properties, UseStateHandle, component, use_effect_with, use_node_ref,
    use_state,
};

use super::dom::select_all;
use super::el::{Child, button, el};
use super::icon::Icon;
use super::on_page::OnPage;
use super::secrets::Secrets;
use super::ui::Ui;
use crate::text::Key;

#[derive(Properties, PartialEq)]
pub(super) struct TokenValueProps {
    pub(super) ui: Ui,
    pub(super) secrets: Secrets,
    /// The form went away, and the token with it.
    pub(super) on_lost: Callback<()>,
}

#[component]
pub(super) fn TokenValue(props: &TokenValueProps) -> Html {
    let TokenValueProps {
        ui,
        secrets,
        on_lost,
    } = props;
    let node = use_node_ref();
    let shown = use_state(|| false);
    let status = use_state(|| Key::TokenHint);
    use_effect_with((), {
        let (node, on_lost) = (node.clone(), on_lost.clone());
        move |()| {
            mask(&node);
            let left = node.clone();
            let heard = [
                OnPage::new("beforeunload", |event| event.prevent_default()),
                // At once: there may be no drawing any more.
                OnPage::new("pagehide", move |_| clear(&left)),
            ];
            move || {
                drop(heard);
                clear(&node);
                on_lost.emit(());
            }
        }
    });
    let reveal = {
        let (secrets, node, shown) = (secrets.clone(), node.clone(), shown.clone());
        move |_| set_shown(&secrets, &node, &shown, !*shown)
    };
    let copy = {
        let (secrets, node, shown, status) =
            (secrets.clone(), node.clone(), shown.clone(), status.clone());
        move |_| {
            let copying = secrets.copy_first();
            let (secrets, node) = (secrets.clone(), node.clone());
            let (shown, status) = (shown.clone(), status.clone());
            spawn_local(async move {
                let copied = match copying {
                    Some(copying) => JsFuture::from(copying).await.is_ok(),
                    None => false,
                };
                if copied {
                    status.set(Key::Copied);
                } else {
                    set_shown(&secrets, &node, &shown, true);
                    if let Some(node) = node.get() {
                        select_all(&node);
                    }
                    status.set(Key::CopyRefused);
                }
            });
        }
    };
    let words = if *shown {
        (Key::TokenShown, Key::Hide)
    } else {
        (Key::TokenHidden, Key::Reveal)
    };
    el("section")
        .class("stack")
        .with("aria-labelledby", "token-title")
        .child(el("h3").with("id", "token-title").words(ui, Key::Token))
        .child(
            el("div")
                .class("token")
                .child(
                    el("code")
                        .class("value")
                        .with("part", "token")
                        .with("dir", "ltr")
                        .with("role", "textbox")
                        .with("aria-readonly", "true")
                        .with("tabindex", "0")
                        .with("aria-label", ui.get(words.0))
                        .node(&node),
                )
                .child(
                    button("btn")
                        .with("part", "reveal")
                        .onclick(reveal)
                        .words(ui, words.1),
                )
                .child(
                    button("btn main")
                        .with("part", "copy")
                        .onclick(copy)
                        .child(Icon::Copy.draw())
                        .words(ui, Key::Copy),
                ),
        )
        .child(
            el("p")
                .class("hint")
                .with("role", "status")
                .child(ui.get(*status)),
        )
        .html()
}

fn set_shown(secrets: &Secrets, node: &NodeRef, shown: &UseStateHandle<bool>, show: bool) {
    match node.get() {
        Some(element) if show => secrets.show_first(&element),
        _ => mask(node),
    }
    shown.set(show);
}

/// Dots, whose number says nothing of the secret.
fn mask(node: &NodeRef) {
    if let Some(node) = node.get() {
        node.set_text_content(Some(&"•".repeat(36)));
    }
}

fn clear(node: &NodeRef) {
    if let Some(node) = node.get() {
        node.set_text_content(None);
    }
}
