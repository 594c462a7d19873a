//! What is told of tokens and outcomes, as plain objects. None of it is
//! secret.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::components::{FormEvent, Status};
use crate::domain::outcome::{Doubt, DoubtCause, Issued, NotSent, Reason, Refusal};
use crate::form::Failure;

/// The name and the detail of the DOM event for what a host is told.
pub(super) fn event(event: &FormEvent) -> (&'static str, JsValue) {
    match event {
        FormEvent::Created(issued) => ("created", token(issued)),
        FormEvent::Failed(Failure::Refused(refusal)) => ("failed", refused(refusal)),
        FormEvent::Failed(Failure::NotSent(reason)) => {
            ("failed", object(&[("reason", not_sent(*reason).into())]))
        }
        FormEvent::Unknown { label, doubt } => ("unknown", unknown(label, doubt)),
        FormEvent::Dismissed { acknowledged, id } => {
            let detail = [("acknowledged", (*acknowledged).into()), ("id", text(id))];
            ("dismissed", object(&detail))
        }
    }
}

/// What the server says of a token.
pub(super) fn token(issued: &Issued) -> JsValue {
    object(&[
        ("id", text(&issued.id)),
        ("label", text(&issued.label)),
        ("scope", list(&issued.scopes)),
        ("created", text(&issued.created)),
        ("expires", text(&issued.expires)),
        ("ipRestrict", list(&issued.addresses)),
        ("enterprise", text(&issued.enterprise)),
    ])
}

fn refused(refusal: &Refusal) -> JsValue {
    object(&[
        ("reason", refusal_reason(refusal.reason).into()),
        ("status", refusal.status.into()),
        ("requestId", text(&refusal.request_id)),
    ])
}

pub(super) fn refusal_reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Otp => "otp",
        Reason::Scope => "scope",
        Reason::IpRestrict => "ipRestrict",
        Reason::Label => "label",
        Reason::Duration => "duration",
        Reason::SpendingLimits => "spendingLimits",
        Reason::Enterprise => "enterprise",
        Reason::Template => "accessTokenTemplateId",
        Reason::Session => "session",
        Reason::SessionAddress => "session-address",
        Reason::NotAllowed => "not-allowed",
        Reason::NotFound => "not-found",
        Reason::TooMany { .. } => "too-many-requests",
        Reason::Other => "other",
    }
}

pub(super) fn not_sent(reason: NotSent) -> &'static str {
    match reason {
        NotSent::Offline => "offline",
        NotSent::Credential => "credential",
        NotSent::Request => "request",
    }
}

fn unknown(label: &str, doubt: &Doubt) -> JsValue {
    let (cause, status) = doubt_cause(doubt.cause);
    object(&[
        ("label", label.into()),
        ("cause", cause.into()),
        ("status", status),
        ("requestId", text(&doubt.request_id)),
    ])
}

/// The cause and the status, where there is one.
pub(super) fn doubt_cause(cause: DoubtCause) -> (&'static str, JsValue) {
    let name = match cause {
        DoubtCause::NoAnswer => "no-answer",
        DoubtCause::TimedOut => "timed-out",
        DoubtCause::Status(status) => return ("status", status.into()),
        DoubtCause::Unreadable => "unreadable",
        DoubtCause::NoToken => "no-token",
        DoubtCause::PageLeft => "page-left",
        DoubtCause::Encrypted => "encrypted",
    };
    (name, JsValue::NULL)
}

/// The name of a form's status; it has none while it is just filled in.
pub(super) fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Ready => None,
        Status::Submitting => Some("submitting"),
        Status::Issued => Some("issued"),
        Status::Failed => Some("failed"),
    }
}

pub(super) fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A plain object takes every property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

pub(super) fn text(text: &Option<String>) -> JsValue {
    text.as_deref().map_or(JsValue::NULL, JsValue::from)
}

pub(super) fn list(items: &[String]) -> JsValue {
    items.iter().map(JsValue::from).collect::<Array>().into()
}
