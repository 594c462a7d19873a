//! The one request that creates a token, and those that list and revoke:
//! what is sent, how its answer is read, and what the answer means.
//!
//! - [`create`] sends exactly one `POST` and reports how it ended. It is to be
//!   spawned apart from any view: dropping a view must not lose a token that
//!   the server has made.
//! - The session token, the one-time password and the new token stay handles
//!   to JavaScript strings from the first to the last line. Their characters
//!   never enter the memory of the WebAssembly module, so there is nothing in
//!   it to wipe and no message or panic that could repeat them.
//! - Whatever a server, a proxy or a host's function does, the outcome is one
//!   of [`crate::domain::outcome::Ending`]; nothing here panics.

mod answer;
mod api_base;
mod body;
mod classify;
mod clean;
mod client;
mod create;
mod credential;
mod digits;
mod exact_json;
#[cfg(any(fuzzing, not(target_arch = "wasm32")))]
#[doc(hidden)]
pub mod fuzzing;
mod issued;
mod js;
mod read;
mod request;
mod response;
mod retry_after;
mod secret;
mod timer;
mod tokens;
mod words;

pub use api_base::{ApiBase, ApiBaseError, TokensPath, TokensPathError};
#[cfg(feature = "embed")]
pub(crate) use body::object as request_object;
pub use client::{Connection, Options};
pub use create::{Job, Report, create};
pub use credential::{Credential, Csrf, CsrfToken};
pub use secret::TokenSecret;
pub(crate) use timer::{sleep, within};
pub use tokens::{Next, Order, Page, Query, list, revoke};
