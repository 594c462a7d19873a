//! Reading single fields of an answer.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::clean::REDACTED;
use super::js;

/// Shorter strings are no secrets, and would be found in any sentence.
const SHORTEST_SECRET: u32 = 6;

/// Copies texts out of an answer, except for what is secret.
pub(crate) struct Reader<'a> {
    secrets: Vec<&'a JsString>,
}

impl<'a> Reader<'a> {
    /// A reader that keeps the `secrets` out of the module's memory, wherever
    /// a server repeats them.
    pub(crate) fn without(secrets: impl IntoIterator<Item = &'a JsString>) -> Self {
        let secrets = secrets.into_iter();
        Self {
            secrets: secrets.filter(|s| s.length() >= SHORTEST_SECRET).collect(),
        }
    }

    /// The text of a field; none if a secret is in it.
    pub(crate) fn text(&self, object: &Object, key: &str) -> Option<String> {
        self.plain(&get(object, key)?)
    }

    /// The text of a field with [`REDACTED`] in place of every secret.
    pub(crate) fn redacted(&self, object: &Object, key: &str) -> Option<String> {
        let mut text: JsString = get(object, key)?.dyn_into().ok()?;
        for secret in &self.secrets {
            text = js::text(&text).replace_all(secret, REDACTED);
        }
        text.as_string()
    }

    /// The texts of a list, without those that have a secret in them.
    pub(crate) fn texts(&self, object: &Object, key: &str) -> Vec<String> {
        let list = get(object, key).and_then(|value| value.dyn_into::<Array>().ok());
        let texts = list.map(|list| list.iter().filter_map(|item| self.plain(&item)).collect());
        texts.unwrap_or_default()
    }

    /// A text; none if a secret is in it, or if it is something else.
    pub(crate) fn plain(&self, value: &JsValue) -> Option<String> {
        let text: &JsString = value.dyn_ref()?;
        let clean = |secret: &&JsString| !js::text(text).includes(secret);
        self.secrets.iter().all(clean).then(|| text.as_string())?
    }
}

/// A string field, left in JavaScript.
pub(crate) fn string(object: &Object, key: &str) -> Option<JsString> {
    let string: JsString = get(object, key)?.dyn_into().ok()?;
    (string.length() > 0).then_some(string)
}

/// An object field.
pub(crate) fn object(object: &Object, key: &str) -> Option<Object> {
    let value = get(object, key)?;
    (value.is_object() && !Array::is_array(&value)).then(|| value.unchecked_into())
}

/// The objects of a list; none if there is no list.
pub(crate) fn objects(object: &Object, key: &str) -> Option<Vec<Object>> {
    let list: Array = get(object, key)?.dyn_into().ok()?;
    Some(
        list.iter()
            .filter_map(|item| item.dyn_into().ok())
            .collect(),
    )
}

/// Whether a field is `true`.
pub(crate) fn is_true(object: &Object, key: &str) -> bool {
    get(object, key).and_then(|value| value.as_bool()) == Some(true)
}

/// Whether a field is `false`.
pub(crate) fn is_false(object: &Object, key: &str) -> bool {
    get(object, key).and_then(|value| value.as_bool()) == Some(false)
}

/// Whether a field says nothing: it is not there, `null`, or an empty text.
pub(crate) fn is_blank(object: &Object, key: &str) -> bool {
    get(object, key).is_none_or(|value| {
        let empty = |text: &JsString| text.length() == 0;
        value.is_null() || value.is_undefined() || value.dyn_ref().is_some_and(empty)
    })
}

fn get(object: &Object, key: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(key)).ok()
}
