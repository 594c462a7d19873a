//! A new token, on its way to the one place that shows it.

use std::fmt;

use js_sys::JsString;

/// A handle to a token's secret, which stays a JavaScript string: it is never
/// copied into the module's memory. Dropping the handle lets go of the string.
///
/// It can't be cloned, compared, displayed or serialised, and prints as
/// `[REDACTED]`.
pub struct TokenSecret(JsString);

impl TokenSecret {
    pub(crate) fn new(secret: JsString) -> Self {
        Self(secret)
    }

    /// Another handle to the same string, for one more owner.
    pub(crate) fn share(&self) -> Self {
        Self(self.0.clone())
    }

    /// The secret itself, for the one node that shows it and for the
    /// clipboard. Converting it to a Rust string would copy it into the
    /// module's memory.
    pub fn expose(&self) -> &JsString {
        &self.0
    }
}

impl fmt::Debug for TokenSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenSecret([REDACTED])")
    }
}
