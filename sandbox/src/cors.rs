//! Cross-origin rules: a page of any origin may send `Authorization` and
//! `Content-Type`, and nothing else.

use axum::{
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};

const ALLOWED_HEADERS: [&str; 2] = ["authorization", "content-type"];
const ALLOWED_METHODS: [&str; 4] = ["GET", "HEAD", "POST", "DELETE"];

/// The answer to a preflight; `None` where the request is none.
pub(crate) fn preflight(method: &Method, headers: &HeaderMap) -> Option<Response> {
    let wanted = headers.get(header::ACCESS_CONTROL_REQUEST_METHOD)?;
    if *method != Method::OPTIONS {
        return None;
    }
    let method_allowed = ALLOWED_METHODS.iter().any(|m| wanted == m);
    if !method_allowed || !headers_allowed(headers) {
        return Some(StatusCode::FORBIDDEN.into_response());
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    let answer = response.headers_mut();
    let mut set = |name, value| answer.insert(name, HeaderValue::from_static(value));
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, DELETE");
    set(
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        "Authorization, Content-Type",
    );
    set(header::ACCESS_CONTROL_MAX_AGE, "60");
    Some(response)
}

/// Lets a page of any origin read the answer. Headers stay unexposed, so
/// `Retry-After` can't be read from another origin.
pub(crate) fn allow(response: &mut Response) {
    let any = HeaderValue::from_static("*");
    response
        .headers_mut()
        .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
}

fn headers_allowed(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::ACCESS_CONTROL_REQUEST_HEADERS)
        .iter()
        .all(|line| {
            line.to_str().is_ok_and(|names| {
                let mut names = names.split(',').map(str::trim).filter(|n| !n.is_empty());
                names.all(|n| ALLOWED_HEADERS.iter().any(|a| n.eq_ignore_ascii_case(a)))
            })
        })
}
