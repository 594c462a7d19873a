//! The JSON that is sent.

use js_sys::{JsString, Object, Reflect, RegExp};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use super::js;
use crate::domain::request::TokenRequest;

/// White space as [`crate::domain::otp::check`] sees it: JavaScript's class
/// lacks one character of Unicode's.
const WHITE_SPACE: &str = r"[\s\u0085]+";

/// The request and the one-time password as JSON.
pub(crate) fn json(request: &TokenRequest, otp: &JsString) -> Option<JsString> {
    let object = object(request)?;
    let otp = without_white_space(otp);
    Reflect::set(&object, &JsValue::from_str("otp"), &otp).ok()?;
    js::to_json(&object).ok()
}

/// The request alone, as JavaScript has it.
pub(crate) fn object(request: &TokenRequest) -> Option<Object> {
    let request = request.serialize(&Serializer::json_compatible());
    request.ok()?.dyn_into().ok()
}

/// The one-time password as it is sent: authenticators show `123 456`.
pub(crate) fn without_white_space(otp: &JsString) -> JsString {
    otp.replace_by_pattern(&RegExp::new(WHITE_SPACE, "g"), "")
}
