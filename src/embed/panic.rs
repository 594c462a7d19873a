//! A panic ends the whole module: those who show it must know.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::set_custom_panic_hook;

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has a function called when the module has panicked, with the place in the
/// source. The message is not passed on: it may repeat what was typed.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(tell: Function) {
    TELL.set(Some(tell));
    // Yew would set one of its own, which prints the message.
    set_custom_panic_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    let place = info.location();
    let place = place.map(|place| [place.file(), &place.line().to_string()].join(":"));
    if let Some(tell) = TELL.take() {
        // Nobody is left to hear of a failure.
        let _ = tell.call1(&JsValue::UNDEFINED, &place.into());
    }
}
