//! Calls as the scripts write them down in code: `{base, path, request?}`.

use wasm_bindgen::JsValue;

use super::details::object;
use crate::components::{Call, Code, CodeWords};
use crate::domain::request::TokenRequest;
use crate::service::{ApiBase, TokensPath, request_object};

/// A call, and with it nothing that is secret.
pub(super) fn call(code: &Code) -> JsValue {
    match &code.call {
        Call::Create(request) => create(&code.base, &code.path, request),
        Call::Use => object(&place(&code.base, &code.path)),
    }
}

/// The call that creates a token.
pub(super) fn create(base: &ApiBase, path: &TokensPath, request: &TokenRequest) -> JsValue {
    let [base, path] = place(base, path);
    let request = request_object(request).map_or(JsValue::UNDEFINED, JsValue::from);
    object(&[base, path, ("request", request)])
}

fn place(base: &ApiBase, path: &TokensPath) -> [(&'static str, JsValue); 2] {
    [
        ("base", base.as_str().into()),
        ("path", path.as_str().into()),
    ]
}

/// The words around code, by the names that the scripts have for them.
pub(super) fn words(words: &CodeWords) -> JsValue {
    object(&[
        ("languages", words.languages.into()),
        ("copy", words.copy.into()),
        ("copied", words.copied.into()),
        ("copyRefused", words.copy_refused.into()),
        ("failed", words.failed.into()),
    ])
}
