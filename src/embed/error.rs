//! Errors as the scripts turn them into `AccessTokenError`s: an object with
//! a `code`, a `message` and whatever else goes with the code.

use wasm_bindgen::JsValue;

use super::details::{doubt_cause, not_sent, object, refusal_reason, text};
use crate::domain::outcome::{Ending, NotSent, Refusal};

/// An option whose value can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OptionError {
    pub(super) option: String,
    /// What it must be.
    pub(super) wanted: &'static str,
}

impl OptionError {
    pub(super) fn new(option: impl Into<String>, wanted: &'static str) -> Self {
        let option = option.into();
        Self { option, wanted }
    }
}

impl From<OptionError> for JsValue {
    fn from(error: OptionError) -> Self {
        let message = ["The option ", &error.option, " must be ", error.wanted, "."].concat();
        object(&[
            ("code", "option-value".into()),
            ("message", message.into()),
            ("option", error.option.into()),
        ])
    }
}

/// How a call ended that gave nothing.
pub(super) fn from_ending(ending: &Ending) -> JsValue {
    match ending {
        Ending::Refused(refusal) => refused(refusal),
        Ending::NotSent(reason) => object(&[
            ("code", "not-sent".into()),
            ("message", not_sent_message(*reason).into()),
            ("reason", not_sent(*reason).into()),
        ]),
        Ending::Unknown(doubt) => {
            let (cause, status) = doubt_cause(doubt.cause);
            object(&[
                ("code", "unknown-outcome".into()),
                (
                    "message",
                    "The request was sent and no usable answer came back: it may have been carried \
                     out. Look before trying again."
                        .into(),
                ),
                ("cause", cause.into()),
                ("status", status),
                ("requestId", text(&doubt.request_id)),
            ])
        }
        Ending::Issued(_) => JsValue::UNDEFINED,
    }
}

fn refused(refusal: &Refusal) -> JsValue {
    let reason = refusal_reason(refusal.reason);
    let message = ["The server refused (", reason, ")."].concat();
    object(&[
        ("code", "refused".into()),
        ("message", message.into()),
        ("reason", reason.into()),
        ("status", refusal.status.into()),
        ("requestId", text(&refusal.request_id)),
    ])
}

fn not_sent_message(reason: NotSent) -> &'static str {
    match reason {
        NotSent::Offline => "Nothing was sent: the browser is offline.",
        NotSent::Credential => "Nothing was sent: there is no session token to send.",
        NotSent::Request => "Nothing was sent: the request could not be built.",
    }
}
