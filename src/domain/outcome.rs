//! How an attempt to create a token can end. Nothing here holds a secret.

use super::problem::Field;

/// How an attempt ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A token was made and its secret is here to be shown.
    Issued(Box<Issued>),
    /// The server answered that it made none.
    Refused(Refusal),
    /// Nothing was sent, so trying again is safe.
    NotSent(NotSent),
    /// The request left and no usable answer came back: a token may exist
    /// that nobody has seen.
    Unknown(Doubt),
}

/// What the server says of a token that it made, without the secret. Texts
/// are the server's own, for display only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issued {
    /// The public id, with which the token can be revoked.
    pub id: Option<String>,
    /// The name it is listed under.
    pub label: Option<String>,
    /// What it may do.
    pub scopes: Vec<String>,
    /// When it was made, ISO 8601.
    pub created: Option<String>,
    /// When it ends, ISO 8601.
    pub expires: Option<String>,
    /// Where it may be used from; empty is anywhere.
    pub addresses: Vec<String>,
    /// The enterprise it is tied to.
    pub enterprise: Option<String>,
    /// `read` or `full`.
    pub admin_scope: Option<String>,
    /// What it may spend, in the order of the answer.
    pub limits: Vec<IssuedLimit>,
    /// Whether the host has taken the secret over.
    pub handover: Handover,
}

/// Whether a host has taken a token's secret over, in place of its user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Handover {
    /// It need not: the user sees the token.
    #[default]
    NotAsked,
    /// It has, and nobody else need see the token.
    Done,
    /// It has not, so that the user must see the token after all.
    Failed,
}

/// A spending limit as the server confirms it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedLimit {
    /// The coin, absent for the limit on all ERC-20 tokens.
    pub ticker: Option<String>,
    /// Digits of base units, exact; absent if the answer gives none.
    pub base_units: Option<String>,
}

/// A readable answer that says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What it is about, as far as the answer lets it be told.
    pub reason: Reason,
    /// The HTTP status.
    pub status: u16,
    /// The server's number for this request, for its support.
    pub request_id: Option<String>,
    /// The server's own sentence, shortened, where it adds something:
    /// with [`Reason::Other`] and [`Reason::NotAllowed`].
    pub detail: Option<String>,
}

/// Why the server refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The one-time password is wrong, used up or too old.
    Otp,
    /// A scope is unknown to the server or not allowed to this user.
    Scope,
    /// The address restriction.
    IpRestrict,
    /// The label.
    Label,
    /// The lifetime.
    Duration,
    /// A spending limit.
    SpendingLimits,
    /// The enterprise.
    Enterprise,
    /// The template.
    Template,
    /// The session has ended or was never one.
    Session,
    /// The session may be used from other addresses only.
    SessionAddress,
    /// The user may not do this.
    NotAllowed,
    /// Nothing answers at this address.
    NotFound,
    /// Too many requests or one-time passwords in a short time.
    TooMany {
        /// Seconds to wait, where the server lets a page read them.
        wait: Option<u32>,
    },
    /// Something else.
    Other,
}

impl Reason {
    /// The field at which the reason is shown, if it is about one.
    pub fn field(self) -> Option<Field> {
        match self {
            Self::Otp => Some(Field::Otp),
            Self::Scope => Some(Field::Scope),
            Self::IpRestrict => Some(Field::IpRestrict),
            Self::Label => Some(Field::Label),
            Self::Duration => Some(Field::Duration),
            Self::SpendingLimits => Some(Field::Limits),
            Self::Enterprise => Some(Field::Enterprise),
            Self::Template => Some(Field::Template),
            Self::Session => Some(Field::Bearer),
            _ => None,
        }
    }
}

/// Why nothing was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSent {
    /// The browser says that there is no network.
    Offline,
    /// The host's function gave no session token.
    Credential,
    /// The browser refused to build the request, for example because the
    /// session token has characters that no header may have.
    Request,
}

/// Why it can't be told whether a token was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What happened instead of a usable answer.
    pub cause: DoubtCause,
    /// The server's number for this request, if an answer named one.
    pub request_id: Option<String>,
}

/// What happened instead of a usable answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtCause {
    /// The connection failed after the request may have left.
    NoAnswer,
    /// No answer within the time limit. One that comes later is still taken.
    TimedOut,
    /// A status that does not say whether the request took effect.
    Status(u16),
    /// An answer of success that can't be read.
    Unreadable,
    /// An answer of success without a token in it.
    NoToken,
    /// The token came encrypted for a key that this form does not have.
    Encrypted,
    /// The page was left before the answer came, and could not show the token.
    PageLeft,
}
