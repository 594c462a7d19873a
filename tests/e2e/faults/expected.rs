//! The faults, and how a submission that meets one must end.

use std::fmt;

use serde_json::{Value, json};

pub(crate) struct Fault {
    /// As the sandbox calls it.
    pub(crate) kind: &'static str,
    /// Of kind `status`.
    status: Option<u16>,
    pub(crate) end: End,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum End {
    Issued,
    Refused,
    /// With how many tokens made.
    Unknown {
        made: u64,
    },
}

impl End {
    /// How many tokens it leaves behind.
    pub(crate) fn made(self) -> u64 {
        match self {
            Self::Issued => 1,
            Self::Refused => 0,
            Self::Unknown { made } => made,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Refused => "refused",
            Self::Unknown { .. } => "unknown",
        }
    }
}

const NOTHING_MADE: End = End::Unknown { made: 0 };
const MADE: End = End::Unknown { made: 1 };

const fn fault(kind: &'static str, end: End) -> Fault {
    let status = None;
    Fault { kind, status, end }
}

const fn status(status: u16, end: End) -> Fault {
    Fault {
        kind: "status",
        status: Some(status),
        end,
    }
}

pub(crate) const FAULTS: [Fault; 21] = [
    fault("delay", End::Issued),
    fault("hang", End::Issued),
    fault("cut-before", NOTHING_MADE),
    fault("cut-after", MADE),
    fault("cut-body", MADE),
    fault("redirect", NOTHING_MADE),
    fault("html-200", NOTHING_MADE),
    fault("no-token-200", MADE),
    fault("encrypted-200", MADE),
    fault("oversized", MADE),
    fault("wrong-content-type", MADE),
    fault("broken-json", MADE),
    status(400, End::Refused),
    status(401, End::Refused),
    status(403, End::Refused),
    status(404, End::Refused),
    status(429, End::Refused),
    status(408, NOTHING_MADE),
    status(500, NOTHING_MADE),
    status(502, NOTHING_MADE),
    status(503, NOTHING_MADE),
];

impl Fault {
    /// As the sandbox takes it.
    pub(crate) fn order(&self) -> Value {
        let mut order = json!({ "kind": self.kind });
        if let Some(status) = self.status {
            order["status"] = status.into();
        }
        if self.kind == "delay" {
            order["ms"] = 300.into();
        }
        order
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            Some(status) => write!(f, "{} {status}", self.kind),
            None => f.write_str(self.kind),
        }
    }
}
