//! What a refusal is about.

use super::clean;
use super::words::Words;
use crate::domain::outcome::{Reason, Refusal};

/// What is readable of a refusal's JSON, in either of the API's two styles:
/// `{error, requestId, context, name}` and
/// `{error, needsOTP, needsUnlock, name, requestId, message}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ErrorBody {
    pub(crate) error: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) needs_otp: bool,
    pub(crate) needs_unlock: bool,
}

/// Whether a status means that no token was made.
///
/// A status of the client's side says that the request was not carried out,
/// whether the API or a proxy before it says so, in JSON or not. Not so those
/// with which servers and proxies report that they stopped waiting or that
/// the connection ended (408, 444, 460, 499): the API may have gone on. A
/// status that is not in the registry means something only to those who
/// speak JSON as the API does.
pub(crate) fn refuses(status: u16, json: bool) -> bool {
    match status {
        408 | 444 | 460 | 499 => false,
        400..=417 | 421..=426 | 428 | 429 | 431 | 451 => true,
        400..=499 => json,
        _ => false,
    }
}

/// What a refusal is about. `wait` is what the server says of how long to
/// wait, for a refusal of too many requests.
pub(crate) fn refusal(status: u16, body: &ErrorBody, wait: Option<u32>) -> Refusal {
    let reason = reason(status, body, wait);
    let sentence = body.message.as_deref().and_then(clean::sentence);
    let sentence = sentence.or_else(|| body.error.as_deref().and_then(clean::sentence));
    let adds_something = matches!(reason, Reason::Other | Reason::NotAllowed);
    Refusal {
        reason,
        status,
        request_id: body.request_id.as_deref().and_then(clean::request_id),
        detail: sentence.filter(|_| adds_something),
    }
}

fn reason(status: u16, body: &ErrorBody, wait: Option<u32>) -> Reason {
    let texts = [&body.error, &body.message, &body.name];
    let words = Words::of(texts.into_iter().filter_map(Option::as_deref));
    let about_values = matches!(status, 400 | 401 | 403 | 422);
    // Who may not do this may well be told of two-factor authentication.
    let otp_words = || status != 403 && words.have(OTP);
    if status == 429 || words.have(RATE) {
        Reason::TooMany { wait }
    } else if about_values && (body.needs_otp || otp_words()) {
        Reason::Otp
    } else if about_values && words.have(&["invalid scope", "invalid scopes"]) {
        Reason::Scope
    } else {
        match status {
            401 | 403 if words.have(ADDRESS) => Reason::SessionAddress,
            401 if words.have(&["address"]) => Reason::SessionAddress,
            401 | 403 if body.needs_unlock => Reason::Other,
            401 => Reason::Session,
            403 => Reason::NotAllowed,
            404 => words.first(SUBJECTS).unwrap_or(Reason::NotFound),
            _ => words.first(SUBJECTS).unwrap_or(Reason::Other),
        }
    }
}

const RATE: &[&str] = &["too many requests", "rate limit", "rate limited"];

const OTP: &[&str] = &[
    "otp",
    "totp",
    "one time password",
    "one time code",
    "two factor",
    "second factor",
    "2fa",
    "authenticator",
    "yubikey",
];

const ADDRESS: &[&str] = &["ip", "ips", "ipv4", "ipv6"];

/// Which field a word points at.
const SUBJECTS: &[(&str, Reason)] = &[
    // Fields that a reason of their own would be too much for, but whose
    // names have a word of another field in them.
    ("admin scope", Reason::Other),
    ("permitted enterprises", Reason::Other),
    ("permitted wallets", Reason::Other),
    ("scope", Reason::Scope),
    ("scopes", Reason::Scope),
    ("ip", Reason::IpRestrict),
    ("ips", Reason::IpRestrict),
    ("ipv4", Reason::IpRestrict),
    ("ipv6", Reason::IpRestrict),
    ("cidr", Reason::IpRestrict),
    ("label", Reason::Label),
    ("duration", Reason::Duration),
    ("lifetime", Reason::Duration),
    ("expiry", Reason::Duration),
    ("expiration", Reason::Duration),
    ("spending", Reason::SpendingLimits),
    ("tx value limit", Reason::SpendingLimits),
    ("max limit", Reason::SpendingLimits),
    ("erc20", Reason::SpendingLimits),
    ("coin", Reason::SpendingLimits),
    ("coins", Reason::SpendingLimits),
    ("template", Reason::Template),
    ("enterprise", Reason::Enterprise),
];

#[cfg(test)]
mod tests;
