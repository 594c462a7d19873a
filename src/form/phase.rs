//! Where a form is on its way to a token.

use std::rc::Rc;

use crate::domain::lifetime::Timestamp;
use crate::domain::outcome::{Doubt, Issued, NotSent, Refusal};

/// Where the form is on its way to a token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// The user fills it in.
    #[default]
    Editing,
    /// A request is on its way.
    Sending,
    /// A token may exist that nobody has seen.
    Unknown {
        /// Why.
        doubt: Doubt,
        /// When the request left.
        sent: Timestamp,
        /// The name that it asked for.
        label: Rc<str>,
    },
    /// The token is being shown.
    Issued(Rc<Issued>),
    /// The user has saved the token, and it is gone.
    Done,
}

/// Why the last attempt made no token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server said so.
    Refused(Refusal),
    /// Nothing was sent.
    NotSent(NotSent),
}
