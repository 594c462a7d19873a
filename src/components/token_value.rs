//! The one place that shows the secret. It is written to its node by hand,
//! so that it never is part of the virtual DOM.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BeforeUnloadEvent, Node};
use yew::{
    Callback, Html, NodeRef, Properties, UseStateHandle, component, use_effect_with, use_node_ref,
    use_state,
};

use super::dom::{copy, select_all, show_text};
use super::el::{Child, button, el};
use super::icon::Icon;
use super::ui::Ui;
use crate::service::TokenSecret;
use crate::text::Key;

/// The secrets of issued tokens, the one being shown first. They have no
/// other owner.
#[derive(Clone, Default)]
pub(super) struct Secrets(Rc<RefCell<VecDeque<TokenSecret>>>);

impl PartialEq for Secrets {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Secrets {
    pub(super) fn keep(&self, secret: TokenSecret) {
        self.0.borrow_mut().push_back(secret);
    }

    pub(super) fn forget_first(&self) {
        self.0.borrow_mut().pop_front();
    }

    pub(super) fn forget_all(&self) {
        self.0.borrow_mut().clear();
    }

    fn show_first(&self, node: &Node) {
        if let Some(secret) = self.0.borrow().front() {
            show_text(node, secret.expose());
        }
    }

    fn copy_first(&self) -> Option<js_sys::Promise> {
        copy(self.0.borrow().front()?.expose())
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct TokenValueProps {
    pub(super) ui: Ui,
    pub(super) secrets: Secrets,
    /// The page or the form went away, and the token with it.
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
            let guard = PageGuard::new(node.clone(), on_lost.clone());
            move || {
                drop(guard);
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

/// Warns before the page is left, and takes the token away when it is:
/// a page that comes back from the browser's cache shows none.
struct PageGuard {
    leaving: Closure<dyn FnMut(BeforeUnloadEvent)>,
    left: Closure<dyn FnMut()>,
}

impl PageGuard {
    fn new(node: NodeRef, on_lost: Callback<()>) -> Self {
        let leaving = Closure::new(|event: BeforeUnloadEvent| event.prevent_default());
        let left = Closure::new(move || {
            clear(&node);
            on_lost.emit(());
        });
        let guard = Self { leaving, left };
        guard.listen(|window, name, listener| {
            window.add_event_listener_with_callback(name, listener)
        });
        guard
    }

    fn listen(
        &self,
        change: impl Fn(&web_sys::Window, &str, &js_sys::Function) -> Result<(), JsValue>,
    ) {
        if let Some(window) = web_sys::window() {
            // Neither call fails with a name and a function.
            let _ = change(
                &window,
                "beforeunload",
                self.leaving.as_ref().unchecked_ref(),
            );
            let _ = change(&window, "pagehide", self.left.as_ref().unchecked_ref());
        }
    }
}

impl Drop for PageGuard {
    fn drop(&mut self) {
        self.listen(|window, name, listener| {
            window.remove_event_listener_with_callback(name, listener)
        });
    }
}
