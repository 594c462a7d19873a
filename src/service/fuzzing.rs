//! For fuzzing and random walks: what reads a server's words and needs no browser.

use super::classify::{self, ErrorBody};
use super::digits;
use crate::domain::outcome::Refusal;

/// The texts and flags of a refusal's body, as the classification wants them.
pub struct Body {
    /// `error`, `message`, `name` and `requestId`.
    pub texts: [Option<String>; 4],
    /// `needsOTP` and `needsUnlock`.
    pub flags: [bool; 2],
}

/// What a refusal is about.
pub fn refusal(status: u16, body: Body) -> Refusal {
    let [error, message, name, request_id] = body.texts;
    let [needs_otp, needs_unlock] = body.flags;
    let body = ErrorBody {
        error,
        message,
        name,
        request_id,
        needs_otp,
        needs_unlock,
    };
    classify::refusal(status, &body, None)
}

/// Whether a status, with JSON or without, means that no token was made.
pub fn refuses(status: u16, json: bool) -> bool {
    classify::refuses(status, json)
}

/// The digits of a whole amount in JSON.
pub fn whole(text: &str) -> Option<String> {
    digits::whole(text)
}
