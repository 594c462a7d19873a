use crate::StartError;
use axum::{
    Router,
    extract::Request,
    handler::HandlerWithoutStateExt,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::map_response,
    response::{IntoResponse, Response},
};
use std::path::Path;
use tower_http::services::ServeDir;

/// The policy under which the demo page must hold.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The files of a directory, or a pointer to the help where there is none.
/// Paths of the API that do not exist never fall through to a page.
pub(crate) fn router(dist: Option<&Path>) -> Result<Router, StartError> {
    let files = match dist {
        Some(path) if !path.is_dir() => return Err(StartError::NoSuchDirectory(path.to_owned())),
        Some(directory) => Router::new().fallback_service(
            ServeDir::new(directory)
                .call_fallback_on_method_not_allowed(true)
                .fallback(missing.into_service()),
        ),
        None => Router::new().fallback(missing),
    };
    Ok(files.layer(map_response(with_headers)))
}

async fn missing(request: Request) -> Response {
    let path = request.uri().path();
    if path.starts_with("/api/") || path.starts_with("/production/") {
        return crate::error::ApiError::not_found(format!("no such endpoint: {path}"))
            .into_response();
    }
    let text = "Nothing is here. GET /_sandbox describes this server.\n";
    (StatusCode::NOT_FOUND, text).into_response()
}

async fn with_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    set(
        headers,
        header::CONTENT_SECURITY_POLICY,
        CONTENT_SECURITY_POLICY,
    );
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::REFERRER_POLICY, "no-referrer");
    // Always ask: a rebuilt page must show at the next reload.
    set(headers, header::CACHE_CONTROL, "no-cache");
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
