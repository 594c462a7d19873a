//! From an answer to the ending that it means.

use js_sys::{Date, JsString, Object};
use web_sys::Response;

use super::classify::{self, ErrorBody};
use super::create::Report;
use super::exact_json::Document;
use super::read::{self, Reader};
use super::response::{self, NoDocument};
use super::secret::TokenSecret;
use super::{clean, issued, retry_after};
use crate::domain::outcome::{Doubt, DoubtCause, Ending};

/// What was sent and must not come back in a text.
#[derive(Clone, Copy)]
pub(crate) struct Sent<'a> {
    /// The session token or another secret header.
    pub(crate) header: Option<&'a JsString>,
    pub(crate) otp: Option<&'a JsString>,
}

impl<'a> Sent<'a> {
    fn reader(self) -> Reader<'a> {
        Reader::without(self.otp.into_iter().chain(self.header))
    }
}

/// Reads the answer to a request for a token.
pub(crate) async fn report(response: &Response, sent: Sent<'_>, limit: u32) -> Report {
    match read(response, sent, limit).await {
        Ok(document) => success(response, &document, sent),
        Err(ending) => ending.into(),
    }
}

/// Reads an answer: the document of one that says yes.
///
/// # Errors
/// What any other answer means, which is never [`Ending::Issued`].
pub(crate) async fn read(
    response: &Response,
    sent: Sent<'_>,
    limit: u32,
) -> Result<Document, Ending> {
    let status = response.status();
    let reader = sent.reader();
    let document = response::document(response, &reader, limit).await;
    if (200..300).contains(&status) {
        return document.map_err(|none| {
            let cause = match none {
                NoDocument::Cut => DoubtCause::NoAnswer,
                NoDocument::Unusable => DoubtCause::Unreadable,
            };
            doubt(cause, response, &reader, None)
        });
    }
    let mut body = document
        .ok()
        .map(|document| error_body(document.object(), &reader));
    if !classify::refuses(status, body.is_some()) {
        let cause = match status {
            // What the page may not look into has no status.
            0 => DoubtCause::NoAnswer,
            status => DoubtCause::Status(status),
        };
        return Err(doubt(
            cause,
            response,
            &reader,
            body.and_then(|body| body.request_id),
        ));
    }
    let body = body.get_or_insert_default();
    if body.request_id.is_none() {
        body.request_id = response::header(response, &reader, REQUEST_ID);
    }
    let wait = response::header(response, &reader, "retry-after");
    let wait = wait.and_then(|value| retry_after::seconds(&value, Date::now(), Date::parse));
    Err(Ending::Refused(classify::refusal(status, body, wait)))
}

/// The header in which servers repeat the number of a request.
const REQUEST_ID: &str = "x-request-id";

fn success(response: &Response, document: &Document, sent: Sent<'_>) -> Report {
    let object = document.object();
    let Some(secret) = read::string(object, "token") else {
        let encrypted = read::string(object, "encryptedToken").is_some();
        let cause = match encrypted {
            true => DoubtCause::Encrypted,
            false => DoubtCause::NoToken,
        };
        let reader = sent.reader();
        let request_id = reader.text(object, "requestId");
        return doubt(cause, response, &reader, request_id).into();
    };
    // The one-time password is spent by now, and six digits occur in amounts.
    let reader = Reader::without(sent.header.into_iter().chain([&secret]));
    let details = issued::details(&reader, document);
    Report {
        ending: Ending::Issued(Box::new(details)),
        secret: Some(TokenSecret::new(secret)),
    }
}

fn error_body(document: &Object, reader: &Reader<'_>) -> ErrorBody {
    ErrorBody {
        error: reader.redacted(document, "error"),
        message: reader.redacted(document, "message"),
        name: reader.redacted(document, "name"),
        request_id: reader.text(document, "requestId"),
        needs_otp: read::is_true(document, "needsOTP"),
        needs_unlock: read::is_true(document, "needsUnlock"),
    }
}

fn doubt(
    cause: DoubtCause,
    response: &Response,
    reader: &Reader<'_>,
    request_id: Option<String>,
) -> Ending {
    let request_id = request_id.or_else(|| response::header(response, reader, REQUEST_ID));
    let request_id = request_id.as_deref().and_then(clean::request_id);
    Ending::Unknown(Doubt { cause, request_id })
}
