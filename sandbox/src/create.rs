use crate::{
    connection::Line, error::ApiError, faulty, otp, received, rules, session::Caller, state::Site,
    token,
};
use axum::{
    Json,
    body::Bytes,
    extract::{ConnectInfo, Extension, OriginalUri, State},
    http::{HeaderMap, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value};

pub(crate) async fn create(
    State(site): State<Site>,
    OriginalUri(uri): OriginalUri,
    line: Option<Extension<ConnectInfo<Line>>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ApiError> {
    let line = line.map(|Extension(ConnectInfo(line))| line);
    let faults = &site.sandbox.faults;
    let fingerprint = received::fingerprint(uri.path(), &headers, &body);
    if faults.is_repeat(&fingerprint) {
        return Ok(faulty::cut(&site, line.as_ref(), fingerprint));
    }
    let seq = received::note(&site, uri.path(), &headers, &body)?;
    let make = || make(&site, line.as_ref(), &headers, &body);
    let answer = match faults.take() {
        None => faulty::Outcome::Answer(issued(make())),
        Some(fault) => faulty::carry_out(&site, fault, make).await,
    };
    match answer {
        faulty::Outcome::Answer(response) => {
            received::close(&site, seq, response.status())?;
            Ok(response)
        }
        faulty::Outcome::CutBody(response, bytes) => {
            line.iter().for_each(|line| line.cut_after(bytes));
            Ok(response)
        }
        faulty::Outcome::Cut => Ok(faulty::cut(&site, line.as_ref(), fingerprint)),
    }
}

pub(crate) fn issued(made: Result<Value, ApiError>) -> Response {
    made.map(Json).into_response()
}

fn make(
    site: &Site,
    line: Option<&Line>,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Value, ApiError> {
    let caller = Caller::of_session(site, headers)?;
    let fields = fields(headers, body)?;
    let order = rules::check(&fields, site.environment)?;
    // Last, so that a body that breaks a rule uses up no one-time password.
    otp::redeem(site, &caller, fields.get("otp"))?;
    let ip = line.map_or_else(|| "127.0.0.1".to_owned(), |l| l.peer().ip().to_string());
    token::issue(site, &caller, order, &ip)
}

/// The fields of a JSON body.
pub(crate) fn fields(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, ApiError> {
    if !is_json(headers) {
        return Err(ApiError::invalid(
            "the body must be sent as application/json",
        ));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(ApiError::invalid("the body must be a JSON object")),
        Err(e) => Err(ApiError::invalid(format!("the body is no JSON: {e}"))),
    }
}

pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let sent = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let kind = sent.and_then(|v| v.split(';').next()).unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/json")
}
