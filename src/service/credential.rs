//! Where the session token comes from.

use std::fmt;

use js_sys::{Function, JsString, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::timer::within;

/// The session token that a request is sent with, or who to ask for it.
#[derive(Clone)]
pub enum Bearer {
    /// The token itself.
    Value(JsString),
    /// A function of the host, called without arguments each time a request
    /// is about to be sent. It returns the token or a promise of it.
    Ask(Function),
}

impl Bearer {
    /// The session token, without white space around it. `None` if there is
    /// none: the function failed, took longer than the time limit, or gave
    /// something else than a string with characters in it.
    pub(crate) async fn obtain(&self, limit_ms: u32) -> Option<JsString> {
        let value = match self {
            Self::Value(token) => JsValue::from(token),
            Self::Ask(function) => {
                let promise = Promise::resolve(&function.call0(&JsValue::UNDEFINED).ok()?);
                within(limit_ms, JsFuture::from(promise)).await?.ok()?
            }
        };
        let token = value.dyn_into::<JsString>().ok()?.trim();
        (token.length() > 0).then_some(token)
    }
}

impl PartialEq for Bearer {
    /// Compares in JavaScript: the same characters, or the same function.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Value(one), Self::Value(other)) => same(one, other),
            (Self::Ask(one), Self::Ask(other)) => same(one, other),
            _ => false,
        }
    }
}

impl fmt::Debug for Bearer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Value(_) => "Bearer::Value([REDACTED])",
            Self::Ask(_) => "Bearer::Ask",
        })
    }
}

fn same(one: &JsValue, other: &JsValue) -> bool {
    one == other
}
