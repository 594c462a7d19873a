//! JSON whose numbers can be had with every digit.

use js_sys::{Array, Function, JsString, Object, RegExp};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::js;

/// A string of the JSON, or a number. In valid JSON a number outside of
/// strings stands alone, so what begins with a digit or a minus is one.
const STRING_OR_NUMBER: &str = r#""[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*"#;

/// A JSON object, in JavaScript: nothing of it is copied into the module's
/// memory.
pub(crate) struct Document {
    json: JsString,
    object: Object,
}

impl Document {
    /// Parses JSON; `None` if it is no object.
    pub(crate) fn parse(json: JsString) -> Option<Self> {
        let value = js::parse_json(&json).ok()?;
        let is_plain = value.is_object() && !Array::is_array(&value);
        is_plain.then(|| Self {
            json,
            object: value.unchecked_into(),
        })
    }

    /// The object as JavaScript parses it.
    pub(crate) fn object(&self) -> &Object {
        &self.object
    }

    /// The object with strings in place of its numbers, at any depth, each
    /// the text of the number: limits in wei exceed what a number can hold.
    pub(crate) fn exact(&self) -> Option<Object> {
        let quote = Closure::<dyn Fn(JsString) -> JsString>::new(quote_number);
        let function: &Function = quote.as_ref().unchecked_ref();
        let pattern = RegExp::new(STRING_OR_NUMBER, "g");
        let quoted = js::text(&self.json).replace(&pattern, function).ok()?;
        js::parse_json(&quoted).ok()?.dyn_into().ok()
    }
}

fn quote_number(found: JsString) -> JsString {
    const QUOTE: u32 = b'"' as u32;
    if found.char_code_at(0) == f64::from(QUOTE) {
        return found;
    }
    let quote = JsString::from("\"");
    quote.concat(&found).concat(&quote)
}
