//! A local server that behaves like BitGo's test environment, as far as
//! long-lived access tokens are concerned.
//!
//! It answers under two sets of rules at once: those of the test environment at
//! `/`, those of production at `/production`. Nothing leaves the machine: the
//! server listens on the loopback interface only, its tokens open nothing, and
//! it keeps a hash of each, never the token.
//!
//! `/_sandbox` is a control endpoint with which a test, or a person who wants to
//! see the bad days, sets the clock, arms a fault or reads what was received.
//! `GET /_sandbox` describes it.
//!
//! In a test of another crate:
//!
//! ```
//! let sandbox = sandbox::spawn(sandbox::Config::default())?;
//! assert!(sandbox.url().starts_with("http://127.0.0.1:"));
//! // ... requests to sandbox.url(); the server stops when `sandbox` is dropped.
//! # Ok::<(), sandbox::StartError>(())
//! ```

mod bounds;
mod clock;
mod config;
mod connection;
mod control;
mod cors;
mod create;
mod environment;
mod error;
mod fault;
mod faulty;
mod gate;
mod help;
mod list;
mod otp;
mod random;
mod rate;
mod received;
mod revoke;
mod rules;
mod scopes;
mod serve;
mod session;
mod state;
mod static_files;
mod store;
mod template;
mod token;
mod unlock;

pub use clock::{Clock, NotAnInstant};
pub use config::Config;
pub use serve::{Handle, StartError, run, spawn};
pub use session::{EXPIRED_SESSION, FORBIDDEN_SESSION};
pub use static_files::CONTENT_SECURITY_POLICY;
pub use template::TEMPLATE_ID;

use axum::Router;
use std::sync::Arc;

/// The whole server as a router.
///
/// The faults that cut a connection need the listener of [`run`] or [`spawn`];
/// behind any other, they answer with 500.
///
/// # Errors
/// Where the database can't be opened or the directory of static files does not
/// exist.
pub fn app(config: &Config) -> Result<Router, StartError> {
    let sandbox = Arc::new(state::Sandbox::new(config)?);
    let api = |environment| gate::api(Arc::clone(&sandbox), environment);
    Ok(Router::new()
        .merge(api(environment::Environment::Test))
        .nest("/production", api(environment::Environment::Production))
        .merge(control::router(Arc::clone(&sandbox)))
        .fallback_service(static_files::router(config.dist.as_deref())?)
        .layer(axum::middleware::from_fn(connection::one_request)))
}
