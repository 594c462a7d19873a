//! What create requests looked like when they arrived.

use crate::{clock::iso, error::ApiError, random::digest, rules, session, state::Site};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use serde_json::{Value, json};

/// Notes a request before anything else happens to it. Of a bearer value only
/// the SHA-256 is kept.
pub(crate) fn note(
    site: &Site,
    path: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<i64, ApiError> {
    let parsed: Option<Value> = serde_json::from_slice(body).ok();
    let unknown = parsed
        .as_ref()
        .and_then(Value::as_object)
        .map(rules::unknown_fields);
    let names: Vec<&str> = headers.keys().map(HeaderName::as_str).collect();
    let record = json!({
        "at": iso(site.sandbox.clock.now()),
        "environment": site.environment.name(),
        "method": "POST",
        "path": path,
        "contentType": text(headers, header::CONTENT_TYPE),
        "accept": text(headers, header::ACCEPT),
        "origin": text(headers, header::ORIGIN),
        "referer": text(headers, header::REFERER),
        "cookie": headers.contains_key(header::COOKIE),
        "authorization": headers.get(header::AUTHORIZATION).map(|value| json!({
            "scheme": value.to_str().ok().and_then(|v| v.split(' ').next()),
            "sha256": session::bearer(headers).map(digest),
        })),
        "headerNames": names,
        "text": String::from_utf8_lossy(body),
        "body": parsed,
        "unknownFields": unknown.unwrap_or_default(),
    });
    Ok(site.sandbox.store.add_received(&record)?)
}

/// Notes the status of the answer; one that was cut keeps `null`.
pub(crate) fn close(site: &Site, seq: i64, status: StatusCode) -> Result<(), ApiError> {
    Ok(site.sandbox.store.close_received(seq, status.as_u16())?)
}

/// The same for the same request sent again.
pub(crate) fn fingerprint(path: &str, headers: &HeaderMap, body: &[u8]) -> String {
    let bearer = session::bearer(headers).unwrap_or_default();
    digest(&format!(
        "{path}\n{bearer}\n{}",
        String::from_utf8_lossy(body)
    ))
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|v| v.to_str().ok())
}
