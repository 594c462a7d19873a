//! Who asks: what a request shows the API, or the proxy before it.

use std::fmt;

use js_sys::{Function, JsString, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::timer::within;

/// What a request is sent with, or who to ask for it.
#[derive(Clone, PartialEq)]
pub enum Credential {
    /// The session token itself.
    Token(JsString),
    /// A function of the host, called without arguments each time a request
    /// is about to be sent. It returns the session token or a promise of it.
    Ask(Function),
    /// The cookies of the page's own origin, where a proxy knows the user.
    Cookies(Option<Csrf>),
    /// Nothing: the host's transport knows the user.
    Transport,
}

/// A header with which a proxy tells its own pages from others.
#[derive(Clone, PartialEq)]
pub struct Csrf {
    /// The header's name.
    pub header: String,
    /// Its value, or a function that is asked for it.
    pub token: CsrfToken,
}

/// The value of a [`Csrf`] header.
#[derive(Clone, PartialEq)]
pub enum CsrfToken {
    /// The value itself.
    Value(JsString),
    /// A function of the host that returns it or a promise of it.
    Ask(Function),
}

/// What one request is sent with.
#[derive(Clone)]
pub(crate) enum Authority {
    Bearer(JsString),
    Cookies,
    CookiesAnd { header: String, token: JsString },
    Transport,
}

impl Credential {
    /// What to send. `None` if there is nothing: a function failed, took
    /// longer than the time limit, or gave something else than a string with
    /// characters in it.
    pub(crate) async fn obtain(&self, limit_ms: u32) -> Option<Authority> {
        Some(match self {
            Self::Token(token) => Authority::Bearer(usable(token.into())?),
            Self::Ask(function) => Authority::Bearer(ask(function, limit_ms).await?),
            Self::Cookies(None) => Authority::Cookies,
            Self::Cookies(Some(Csrf { header, token })) => Authority::CookiesAnd {
                header: header.clone(),
                token: match token {
                    CsrfToken::Value(token) => usable(token.into())?,
                    CsrfToken::Ask(function) => ask(function, limit_ms).await?,
                },
            },
            Self::Transport => Authority::Transport,
        })
    }
}

impl Authority {
    /// What must not come back in a text.
    pub(crate) fn secret(&self) -> Option<&JsString> {
        match self {
            Self::Bearer(token) | Self::CookiesAnd { token, .. } => Some(token),
            Self::Cookies | Self::Transport => None,
        }
    }
}

async fn ask(function: &Function, limit_ms: u32) -> Option<JsString> {
    let promise = Promise::resolve(&function.call0(&JsValue::UNDEFINED).ok()?);
    usable(within(limit_ms, JsFuture::from(promise)).await?.ok()?)
}

/// A string with characters in it, without white space around them.
fn usable(value: JsValue) -> Option<JsString> {
    let text = value.dyn_into::<JsString>().ok()?.trim();
    (text.length() > 0).then_some(text)
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token(_) => "Credential::Token([REDACTED])",
            Self::Ask(_) => "Credential::Ask",
            Self::Cookies(_) => "Credential::Cookies",
            Self::Transport => "Credential::Transport",
        })
    }
}
