//! JSON whose numbers keep every digit.

use js_sys::{Function, JsString, Object, RegExp};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::js;

/// A string of the JSON, or a number. In valid JSON a number outside of
/// strings stands alone, so what begins with a digit or a minus is one.
const STRING_OR_NUMBER: &str = r#""(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*"#;

/// Parses an object. Its numbers, at any depth, are strings of their own
/// text afterwards, because limits in wei exceed what a number can hold.
/// The text is not copied into the module's memory.
pub(crate) fn object(json: &JsString) -> Option<Object> {
    // The pattern above is meant for valid JSON only.
    js::parse_json(json).ok()?;
    let quote = Closure::<dyn Fn(JsString) -> JsString>::new(|found: JsString| {
        const QUOTE: u32 = b'"' as u32;
        if found.char_code_at(0) == f64::from(QUOTE) {
            found
        } else {
            let quote = JsString::from("\"");
            quote.concat(&found).concat(&quote)
        }
    });
    let pattern = RegExp::new(STRING_OR_NUMBER, "g");
    let function: &Function = quote.as_ref().unchecked_ref();
    let quoted = js::text(json).replace(&pattern, function).ok()?;
    let value: JsValue = js::parse_json(&quoted).ok()?;
    let is_plain = value.is_object() && !js_sys::Array::is_array(&value);
    is_plain.then(|| value.unchecked_into())
}
