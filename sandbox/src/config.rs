use crate::{Clock, bounds::PATIENCE};
use std::{path::PathBuf, sync::mpsc::Sender, time::Duration};

/// How a sandbox is set up; every field has a usable default.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Port on 127.0.0.1; 0, the default, takes any free one.
    pub port: u16,
    /// Directory whose files are served at `/`.
    pub dist: Option<PathBuf>,
    /// SQLite file; without one the state lives in memory.
    pub database: Option<PathBuf>,
    /// The bearer values that count as sessions; empty: any does.
    pub sessions: Vec<String>,
    /// A wait before every answer of the API.
    pub latency: Duration,
    /// For how long a client may take to send its request, or to take in more of
    /// the answer: half a minute unless given.
    pub patience: Option<Duration>,
    /// Is told the secret of each token, which is kept nowhere: for tests that
    /// look for it where it may not be.
    pub witness: Option<Sender<String>>,
    /// What time it is; [`Clock::system`] by default.
    pub clock: Clock,
}

impl Config {
    pub(crate) fn patience(&self) -> Duration {
        self.patience.unwrap_or(PATIENCE)
    }
}
