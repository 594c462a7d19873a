//! The secrets of issued tokens, until the user has saved them.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Promise;
use web_sys::Node;
use yew::{Callback, hook, use_effect_with};

use super::dom::{copy, show_text};
use super::on_page::OnPage;
use super::settings::FormEvent;
use super::ui::Ui;
use crate::form::Action;
use crate::service::TokenSecret;

/// The secrets of issued tokens, the one being shown first. They have no
/// other owner.
#[derive(Clone, Default)]
pub(super) struct Secrets(Rc<Kept>);

#[derive(Default)]
struct Kept {
    /// Each with the public id of its token.
    tokens: RefCell<VecDeque<(TokenSecret, Option<String>)>>,
    /// The user has left the page, which may come back from the browser's cache.
    away: Cell<bool>,
    /// The form was taken away: nobody sees what comes.
    gone: Cell<bool>,
}

impl PartialEq for Secrets {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Secrets {
    /// Whether the secret was kept: a page that was left keeps none.
    pub(super) fn keep(&self, secret: TokenSecret, id: Option<String>) -> bool {
        let here = !self.0.away.get();
        if here {
            self.0.tokens.borrow_mut().push_back((secret, id));
        }
        here
    }

    pub(super) fn are_seen(&self) -> bool {
        !self.0.gone.get()
    }

    pub(super) fn forget_first(&self) {
        self.0.tokens.borrow_mut().pop_front();
    }

    pub(super) fn show_first(&self, node: &Node) {
        if let Some((secret, _)) = self.0.tokens.borrow().front() {
            show_text(node, secret.expose());
        }
    }

    pub(super) fn copy_first(&self) -> Option<Promise> {
        copy(self.0.tokens.borrow().front()?.0.expose())
    }

    /// Forgets the token that is shown and those that wait, and tells so.
    pub(super) fn lose_all(&self, ui: &Ui, on_event: &Callback<FormEvent>) {
        let lost = self.0.tokens.take();
        if lost.is_empty() {
            return;
        }
        ui.emit(Action::Lost);
        for (_, id) in lost {
            let acknowledged = false;
            on_event.emit(FormEvent::Dismissed { acknowledged, id });
        }
    }
}

/// Forgets every secret when the page is left, whatever it shows then: one
/// that comes back from the browser's cache has none. Notes, too, when the
/// form is taken away.
#[hook]
pub(super) fn use_page_left(ui: &Ui, secrets: &Secrets, on_event: &Callback<FormEvent>) {
    use_effect_with(on_event.clone(), {
        let (ui, left, back) = (ui.clone(), secrets.clone(), secrets.clone());
        let here = secrets.clone();
        move |on_event| {
            let on_event = on_event.clone();
            here.0.gone.set(false);
            let heard = [
                OnPage::new("pagehide", move |_| {
                    left.0.away.set(true);
                    left.lose_all(&ui, &on_event);
                }),
                OnPage::new("pageshow", move |_| back.0.away.set(false)),
            ];
            move || {
                here.0.gone.set(true);
                drop(heard);
            }
        }
    });
}
