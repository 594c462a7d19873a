//! What happens to the page that the form is in.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

/// Listens to the window until it is dropped.
pub(super) struct OnPage {
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl OnPage {
    pub(super) fn new(name: &'static str, heard: impl FnMut(Event) + 'static) -> Self {
        let heard = Closure::new(heard);
        if let Some(window) = web_sys::window() {
            // Neither this nor the opposite fails with a name and a function.
            let _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        }
        Self { name, heard }
    }
}

impl Drop for OnPage {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let heard = self.heard.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.name, heard);
        }
    }
}
