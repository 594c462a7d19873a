//! How each fault answers.

use crate::{
    connection::Line,
    create::issued,
    error::ApiError,
    fault::{Fault, Kind},
    state::Site,
};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use serde_json::{Value, json};
use std::time::Duration;

/// More than the client should be willing to read.
const PADDING: usize = 4 * 1024 * 1024;

pub(crate) enum Outcome {
    Answer(Response),
    /// No answer at all.
    Cut,
    /// An answer that ends after so many bytes, headers included.
    CutBody(Response, usize),
}

/// Carries out a fault. `make` creates the token; where it refuses to, its
/// refusal is the answer.
pub(crate) async fn carry_out(
    site: &Site,
    fault: Fault,
    make: impl FnOnce() -> Result<Value, ApiError>,
) -> Outcome {
    let answer = match fault.kind {
        Kind::Delay => {
            tokio::time::sleep(Duration::from_millis(fault.ms.unwrap_or_default())).await;
            issued(make())
        }
        Kind::Hang => {
            site.sandbox.faults.let_go().await;
            issued(make())
        }
        Kind::CutBefore => return Outcome::Cut,
        Kind::Status => refusal(fault),
        Kind::Redirect => Redirect::temporary("/").into_response(),
        Kind::Html200 => {
            Html("<!doctype html><title>Sign in</title><p>Please sign in.").into_response()
        }
        _ => match make() {
            Ok(document) => return spoil(fault.kind, document),
            Err(error) => error.into_response(),
        },
    };
    Outcome::Answer(answer)
}

/// The token exists; its answer goes wrong.
fn spoil(kind: Kind, mut document: Value) -> Outcome {
    let answer = match kind {
        Kind::CutAfter => return Outcome::Cut,
        Kind::CutBody => {
            // As long as the body alone: the headers arrive, its end does not.
            let length = document.to_string().len();
            return Outcome::CutBody(Json(document).into_response(), length);
        }
        Kind::WrongContentType => document.to_string().into_response(),
        Kind::BrokenJson => {
            let mut text = document.to_string();
            text.truncate(text.len() - 2);
            ([(header::CONTENT_TYPE, "application/json")], text).into_response()
        }
        Kind::NoToken200 => {
            remove_token(&mut document);
            Json(document).into_response()
        }
        Kind::Encrypted200 => {
            remove_token(&mut document);
            document["encryptedToken"] = json!("{\"iv\":\"\",\"ct\":\"sandbox\"}");
            document["derivationPath"] = json!("m/999999/1/1");
            Json(document).into_response()
        }
        Kind::Oversized => {
            document["padding"] = Value::String("x".repeat(PADDING));
            Json(document).into_response()
        }
        // The kinds that spoil no answer: it is left as it is.
        _ => Json(document).into_response(),
    };
    Outcome::Answer(answer)
}

fn remove_token(document: &mut Value) {
    if let Some(fields) = document.as_object_mut() {
        fields.remove("token");
    }
}

fn refusal(fault: Fault) -> Response {
    let status = fault
        .status_code()
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let (name, error) = match status.as_u16() {
        401 => ("Unauthorized", "the session token has expired"),
        403 => ("Forbidden", "this session may not do that"),
        429 => ("RateLimited", "too many requests"),
        400..=499 => ("ValidationError", "the request was refused"),
        502 => (
            "BadGateway",
            "the service behind the gateway did not answer",
        ),
        _ => ("InternalError", "something went wrong on the server"),
    };
    let error = ApiError {
        needs_otp: fault.needs_otp.unwrap_or(false),
        retry_after: fault.retry_after,
        name: fault.name.unwrap_or_else(|| name.to_owned()),
        ..ApiError::new(
            status,
            name,
            fault.error.unwrap_or_else(|| error.to_owned()),
        )
    };
    let mut response = error.into_response();
    if fault.expose_retry_after == Some(true) {
        response.headers_mut().insert(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("Retry-After"),
        );
    }
    response
}

/// Drops the connection without an answer.
pub(crate) fn cut(site: &Site, line: Option<&Line>, fingerprint: String) -> Response {
    let Some(line) = line else {
        return ApiError::internal("this listener's connections can't be cut").into_response();
    };
    site.sandbox.faults.expect_repeat(fingerprint);
    line.cut_after(0);
    StatusCode::NO_CONTENT.into_response()
}
