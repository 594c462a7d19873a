use crate::clock::Millis;
use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
};

/// Over which both limits count.
const WINDOW: Millis = 60_000;

/// How much one user may ask for in a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    pub(crate) requests: u32,
    pub(crate) passwords: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            requests: 360,
            passwords: 15,
        }
    }
}

#[derive(Default)]
struct Counts {
    limits: Limits,
    requests: HashMap<String, VecDeque<Millis>>,
    passwords: HashMap<String, VecDeque<Millis>>,
}

/// Counts requests and one-time passwords per user.
#[derive(Default)]
pub(crate) struct Rates(Mutex<Counts>);

impl Rates {
    /// Counts one request, or says how many seconds to wait.
    pub(crate) fn request(&self, user: &str, now: Millis) -> Result<(), u64> {
        self.with(|c| count(&mut c.requests, user, now, c.limits.requests))
    }

    /// Counts one one-time password, right or wrong.
    pub(crate) fn password(&self, user: &str, now: Millis) -> Result<(), u64> {
        self.with(|c| count(&mut c.passwords, user, now, c.limits.passwords))
    }

    pub(crate) fn limits(&self) -> Limits {
        self.with(|c| c.limits)
    }

    /// Sets new limits and starts counting afresh.
    pub(crate) fn set(&self, limits: Limits) {
        self.with(|c| {
            *c = Counts {
                limits,
                ..Counts::default()
            };
        });
    }

    fn with<T>(&self, f: impl FnOnce(&mut Counts) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn count(
    counts: &mut HashMap<String, VecDeque<Millis>>,
    user: &str,
    now: Millis,
    limit: u32,
) -> Result<(), u64> {
    let seen = counts.entry(user.to_owned()).or_default();
    // The clock may have been set back: what lies ahead counts no longer.
    seen.retain(|at| (now - WINDOW + 1..=now).contains(at));
    if seen.len() < limit as usize {
        seen.push_back(now);
        return Ok(());
    }
    let oldest = seen.front().copied().unwrap_or(now);
    let wait = u64::try_from(oldest + WINDOW - now).unwrap_or_default();
    Err(wait.div_ceil(1000).max(1))
}
