//! Calls that the binding crates offer only with Rust strings, or only in a
//! form that lets an exception through. With these the strings stay in
//! JavaScript and every exception is a value.

use js_sys::{Function, JsString, Object, RegExp, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `Headers`, for a value that must not become a Rust string.
    #[wasm_bindgen(js_name = Headers)]
    pub(crate) type SecretHeaders;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn set(this: &SecretHeaders, name: &str, value: &JsString) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn get(this: &SecretHeaders, name: &str) -> Result<JsValue, JsValue>;

    /// `TextDecoder`, whose result must not become a Rust string.
    #[wasm_bindgen(js_name = TextDecoder)]
    pub(crate) type TextDecoder;

    #[wasm_bindgen(constructor, catch, js_class = "TextDecoder")]
    pub(crate) fn new() -> Result<TextDecoder, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn decode(this: &TextDecoder, bytes: &Uint8Array) -> Result<JsString, JsValue>;

    /// A string, seen as what its methods make of other strings.
    pub(crate) type Text;

    #[wasm_bindgen(method, catch, js_name = replace)]
    pub(crate) fn replace(
        this: &Text,
        pattern: &RegExp,
        replacement: &Function,
    ) -> Result<JsString, JsValue>;

    #[wasm_bindgen(method, js_name = replaceAll)]
    pub(crate) fn replace_all(this: &Text, secret: &JsString, replacement: &str) -> JsString;

    #[wasm_bindgen(method)]
    pub(crate) fn includes(this: &Text, other: &JsString) -> bool;

    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    pub(crate) fn parse_json(text: &JsString) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = JSON, js_name = stringify)]
    pub(crate) fn to_json(value: &Object) -> Result<JsString, JsValue>;
}

/// The string with the methods above.
pub(crate) fn text(string: &JsString) -> &Text {
    string.unchecked_ref()
}
