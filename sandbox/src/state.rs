use crate::{
    Clock, Config, StartError, environment::Environment, fault::Faults, rate::Rates, store::Store,
};
use std::{
    sync::{Arc, mpsc::Sender},
    time::Duration,
};

/// Everything that one server knows.
pub(crate) struct Sandbox {
    pub(crate) clock: Clock,
    pub(crate) store: Store,
    pub(crate) rates: Rates,
    pub(crate) faults: Faults,
    pub(crate) sessions: Vec<String>,
    pub(crate) latency: Duration,
    pub(crate) patience: Duration,
    pub(crate) witness: Option<Sender<String>>,
}

impl Sandbox {
    pub(crate) fn new(config: &Config) -> Result<Self, StartError> {
        Ok(Self {
            clock: config.clock.clone(),
            store: Store::open(config.database.as_deref())?,
            rates: Rates::default(),
            faults: Faults::default(),
            sessions: config.sessions.clone(),
            latency: config.latency,
            patience: config.patience(),
            witness: config.witness.clone(),
        })
    }
}

/// What a handler of the API works with: the server under one set of rules.
#[derive(Clone)]
pub(crate) struct Site {
    pub(crate) sandbox: Arc<Sandbox>,
    pub(crate) environment: Environment,
}
