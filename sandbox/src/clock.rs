use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};
use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

/// Milliseconds since 1970, the unit in which the sandbox reckons.
pub(crate) type Millis = i64;

/// The last instant with a year of four digits.
const LAST: Millis = 253_402_300_799_999;

/// The time as the sandbox sees it: that of the system, shifted, or standing
/// still at an instant. Clones share one state.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Mutex<Mode>>);

#[derive(Clone, Copy, Debug)]
enum Mode {
    /// The system's time plus so much.
    Running(Millis),
    Frozen(Millis),
}

/// The text names no instant of RFC 3339 between 1970 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnInstant;

impl std::fmt::Display for NotAnInstant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected an instant between 1970 and 9999, such as 2026-01-31T12:00:00Z")
    }
}

impl std::error::Error for NotAnInstant {}

impl Default for Clock {
    fn default() -> Self {
        Self::system()
    }
}

impl Clock {
    /// Runs with the system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(Mode::Running(0))))
    }

    /// Stands still at the given instant until it is moved.
    ///
    /// # Errors
    /// Where the text is no instant.
    pub fn frozen_at(instant: &str) -> Result<Self, NotAnInstant> {
        let clock = Self::system();
        clock.freeze(instant)?;
        Ok(clock)
    }

    pub(crate) fn freeze(&self, instant: &str) -> Result<(), NotAnInstant> {
        self.set(Mode::Frozen(parse(instant)?));
        Ok(())
    }

    pub(crate) fn run(&self) {
        self.set(Mode::Running(0));
    }

    /// Moves on (or back); false where the result would leave the calendar.
    pub(crate) fn advance(&self, by: Millis) -> bool {
        let fits = (0..=LAST).contains(&self.now().saturating_add(by));
        if fits {
            self.set(match self.mode() {
                Mode::Running(shift) => Mode::Running(shift.saturating_add(by)),
                Mode::Frozen(at) => Mode::Frozen(at.saturating_add(by)),
            });
        }
        fits
    }

    pub(crate) fn now(&self) -> Millis {
        match self.mode() {
            Mode::Running(shift) => system_now().saturating_add(shift),
            Mode::Frozen(at) => at,
        }
    }

    pub(crate) fn is_frozen(&self) -> bool {
        matches!(self.mode(), Mode::Frozen(_))
    }

    fn mode(&self) -> Mode {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, mode: Mode) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = mode;
    }
}

fn system_now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |d| Millis::try_from(d.as_millis()).unwrap_or(LAST))
}

fn parse(instant: &str) -> Result<Millis, NotAnInstant> {
    let parsed = OffsetDateTime::parse(instant, &Rfc3339).map_err(|_| NotAnInstant)?;
    let millis = parsed.unix_timestamp_nanos() / 1_000_000;
    Millis::try_from(millis)
        .ok()
        .filter(|m| (0..=LAST).contains(m))
        .ok_or(NotAnInstant)
}

/// ISO 8601 in UTC with milliseconds, as the API writes instants.
pub(crate) fn iso(at: Millis) -> String {
    let nanos = i128::from(at.clamp(0, LAST)) * 1_000_000;
    let t = OffsetDateTime::from_unix_timestamp_nanos(nanos)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .to_offset(UtcOffset::UTC);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
        t.year(),
        u8::from(t.month()),
        t.day(),
        t.hour(),
        t.minute(),
        t.second(),
        t.millisecond()
    )
}
