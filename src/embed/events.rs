//! What the host is told, as DOM events. None of them carries a secret.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::components::FormEvent;
use crate::domain::outcome::{Doubt, DoubtCause, Issued, NotSent, Reason, Refusal};
use crate::form::Failure;

/// Dispatches an event that bubbles and leaves the shadow root.
pub(super) fn dispatch(element: &HtmlElement, event: &FormEvent) {
    let (name, detail) = match event {
        FormEvent::Created(issued) => ("access-token-created", created(issued)),
        FormEvent::Failed(Failure::Refused(refusal)) => ("access-token-failed", refused(refusal)),
        FormEvent::Failed(Failure::NotSent(reason)) => {
            let detail = [("reason", not_sent(*reason).into())];
            ("access-token-failed", object(&detail))
        }
        FormEvent::Unknown { label, doubt } => ("access-token-unknown", unknown(label, doubt)),
        FormEvent::Dismissed { acknowledged, id } => {
            let detail = [("acknowledged", (*acknowledged).into()), ("id", text(id))];
            ("access-token-dismissed", object(&detail))
        }
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // Only an event that is being dispatched already is refused.
        let _ = element.dispatch_event(&event);
    }
}

fn created(issued: &Issued) -> JsValue {
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
    let reason = match refusal.reason {
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
    };
    object(&[
        ("reason", reason.into()),
        ("status", refusal.status.into()),
        ("requestId", text(&refusal.request_id)),
    ])
}

fn not_sent(reason: NotSent) -> &'static str {
    match reason {
        NotSent::Offline => "offline",
        NotSent::Credential => "credential",
        NotSent::Request => "request",
    }
}

fn unknown(label: &str, doubt: &Doubt) -> JsValue {
    let (cause, status) = match doubt.cause {
        DoubtCause::NoAnswer => ("no-answer", None),
        DoubtCause::TimedOut => ("timed-out", None),
        DoubtCause::Status(status) => ("status", Some(status)),
        DoubtCause::Unreadable => ("unreadable", None),
        DoubtCause::NoToken => ("no-token", None),
        DoubtCause::Encrypted => ("encrypted", None),
    };
    object(&[
        ("label", label.into()),
        ("cause", cause.into()),
        ("status", status.map_or(JsValue::NULL, JsValue::from)),
        ("requestId", text(&doubt.request_id)),
    ])
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // A plain object takes every property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn text(text: &Option<String>) -> JsValue {
    text.as_deref().map_or(JsValue::NULL, JsValue::from)
}

fn list(items: &[String]) -> JsValue {
    items.iter().map(JsValue::from).collect::<Array>().into()
}
