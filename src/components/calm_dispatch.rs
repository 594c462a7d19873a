//! Keeps the page still while the pointer is down.
//!
//! A field that is left may get an error line, which moves what is below it.
//! If that happened between pressing a button and letting go, the click would
//! miss. So what leaving a field shows waits until the pointer is up.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use yew::{Callback, UseReducerDispatcher, hook, use_effect_with, use_memo};

use crate::form::{Action, FormState};

#[derive(Default)]
struct Pointer {
    down: Cell<bool>,
    waiting: RefCell<Vec<Action>>,
}

/// Dispatches every action at once, but [`Action::Left`] not before the
/// pointer is up.
#[hook]
pub(super) fn use_calm_dispatch(dispatcher: UseReducerDispatcher<FormState>) -> Callback<Action> {
    let calm = use_memo((), |()| Calm::new(dispatcher));
    use_effect_with((), {
        let calm = calm.clone();
        move |()| {
            let listeners = Listeners::new(&calm.pointer, &calm.at_once);
            move || drop(listeners)
        }
    });
    calm.dispatch.clone()
}

struct Calm {
    pointer: Rc<Pointer>,
    at_once: Callback<Action>,
    dispatch: Callback<Action>,
}

impl Calm {
    fn new(dispatcher: UseReducerDispatcher<FormState>) -> Self {
        let pointer = Rc::<Pointer>::default();
        let at_once = Callback::from(move |action| dispatcher.dispatch(action));
        let dispatch = {
            let (pointer, at_once) = (pointer.clone(), at_once.clone());
            Callback::from(move |action| match action {
                Action::Left(_) if pointer.down.get() => pointer.waiting.borrow_mut().push(action),
                action => at_once.emit(action),
            })
        };
        Self {
            pointer,
            at_once,
            dispatch,
        }
    }
}

/// Listeners on the window, since the pointer may be let go anywhere.
struct Listeners {
    pressed: Closure<dyn FnMut()>,
    released: Closure<dyn FnMut()>,
}

impl Listeners {
    fn new(pointer: &Rc<Pointer>, dispatch: &Callback<Action>) -> Self {
        let pressed = {
            let pointer = pointer.clone();
            Closure::new(move || pointer.down.set(true))
        };
        let released = {
            let (pointer, dispatch) = (pointer.clone(), dispatch.clone());
            Closure::new(move || {
                pointer.down.set(false);
                let (pointer, dispatch) = (pointer.clone(), dispatch.clone());
                // The click comes right after this event.
                let flush = Closure::once_into_js(move || {
                    for action in pointer.waiting.take() {
                        dispatch.emit(action);
                    }
                });
                if let Some(window) = web_sys::window() {
                    // Fails for nothing that is a function.
                    let _ = window.set_timeout_with_callback(flush.unchecked_ref());
                }
            })
        };
        let listeners = Self { pressed, released };
        listeners.each(|window, name, listener| {
            let _ = window.add_event_listener_with_callback_and_bool(name, listener, true);
        });
        listeners
    }

    fn each(&self, change: impl Fn(&web_sys::Window, &str, &Function)) {
        if let Some(window) = web_sys::window() {
            change(
                &window,
                "pointerdown",
                self.pressed.as_ref().unchecked_ref(),
            );
            change(&window, "pointerup", self.released.as_ref().unchecked_ref());
            change(
                &window,
                "pointercancel",
                self.released.as_ref().unchecked_ref(),
            );
        }
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        self.each(|window, name, listener| {
            let _ = window.remove_event_listener_with_callback_and_bool(name, listener, true);
        });
    }
}
