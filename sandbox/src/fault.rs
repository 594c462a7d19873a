//! Which fault waits for the next create requests.

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::watch;

/// The longest delay: ten minutes.
const LONGEST_DELAY: u64 = 600_000;
/// A browser takes the loss of a connection that it opened in advance for the
/// race with a server that closes an idle one, and repeats the request by
/// itself, at once. Which connections those were can't be told from here.
const REPEATED_WITHIN: Duration = Duration::from_secs(1);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Delay,
    Hang,
    CutBefore,
    CutAfter,
    CutBody,
    Status,
    Redirect,
    #[serde(rename = "html-200")]
    Html200,
    #[serde(rename = "no-token-200")]
    NoToken200,
    #[serde(rename = "encrypted-200")]
    Encrypted200,
    Oversized,
    WrongContentType,
    BrokenJson,
}

/// A fault as the control endpoint takes and shows it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Fault {
    pub(crate) kind: Kind,
    /// For how many create requests; counts down.
    #[serde(default = "once")]
    pub(crate) times: u32,
    /// Of a delay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) ms: Option<u64>,
    // The rest is for kind `status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[serde(rename = "needsOTP", skip_serializing_if = "Option::is_none")]
    pub(crate) needs_otp: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) retry_after: Option<u64>,
    /// Lets a page of another origin read `Retry-After`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) expose_retry_after: Option<bool>,
}

fn once() -> u32 {
    1
}

impl Fault {
    /// What does not go together, in words.
    pub(crate) fn check(&self) -> Result<(), &'static str> {
        let of_status = self.error.is_some()
            || self.name.is_some()
            || self.needs_otp.is_some()
            || self.retry_after.is_some()
            || self.expose_retry_after.is_some();
        if self.times == 0 {
            return Err("times must be 1 or more; DELETE disarms");
        }
        match self.kind {
            Kind::Delay if self.ms.is_none_or(|ms| ms > LONGEST_DELAY) => {
                Err("kind delay needs ms, at most 600000")
            }
            Kind::Status if self.status_code().is_none() => {
                Err("kind status needs status, from 400 to 599")
            }
            kind if self.ms.is_some() && kind != Kind::Delay => Err("only kind delay takes ms"),
            kind if (self.status.is_some() || of_status) && kind != Kind::Status => Err(
                "only kind status takes status, error, name, needsOTP, retryAfter, exposeRetryAfter",
            ),
            _ => Ok(()),
        }
    }

    pub(crate) fn status_code(&self) -> Option<StatusCode> {
        let status = self.status.filter(|s| (400..=599).contains(s))?;
        StatusCode::from_u16(status).ok()
    }
}

pub(crate) struct Faults {
    state: Mutex<State>,
    /// Changes whenever a fault is armed or disarmed: lets go what hangs.
    changed: watch::Sender<u64>,
}

#[derive(Default)]
struct State {
    armed: Option<Fault>,
    /// A request that was cut and that a browser may be about to repeat.
    cut: Option<(String, Instant)>,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            state: Mutex::default(),
            changed: watch::Sender::new(0),
        }
    }
}

impl Faults {
    pub(crate) fn armed(&self) -> Option<Fault> {
        self.state().armed.clone()
    }

    pub(crate) fn arm(&self, fault: Option<Fault>) {
        *self.state() = State {
            armed: fault,
            cut: None,
        };
        self.changed.send_modify(|n| *n = n.wrapping_add(1));
    }

    /// The fault for one request, which uses it up by one.
    pub(crate) fn take(&self) -> Option<Fault> {
        let mut state = self.state();
        let armed = state.armed.as_mut()?;
        armed.times = armed.times.saturating_sub(1);
        let fault = armed.clone();
        if fault.times == 0 {
            state.armed = None;
        }
        Some(fault)
    }

    /// Resolves when a fault is armed or disarmed.
    pub(crate) async fn let_go(&self) {
        // The sender is this very field: it can't be gone.
        let _ = self.changed.subscribe().changed().await;
    }

    pub(crate) fn expect_repeat(&self, fingerprint: String) {
        self.state().cut = Some((fingerprint, Instant::now()));
    }

    /// Whether this is a request that was cut just now, repeated by a browser
    /// of its own accord: to the page it is one request, and so it is here.
    pub(crate) fn is_repeat(&self, fingerprint: &str) -> bool {
        let mut state = self.state();
        state.cut.take_if(|(_, at)| at.elapsed() > REPEATED_WITHIN);
        state
            .cut
            .as_ref()
            .is_some_and(|(cut, _)| cut == fingerprint)
    }

    /// A page that asks for something else has seen the connection end: what it
    /// sends from then on is a request of its own.
    pub(crate) fn expect_no_repeat(&self) {
        self.state().cut = None;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
