use axum::{
    Json,
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// A refusal in the API's shape: `{error, requestId, context, name}`.
#[derive(Clone, Debug)]
pub(crate) struct ApiError {
    pub(crate) status: StatusCode,
    pub(crate) name: String,
    pub(crate) error: String,
    pub(crate) needs_otp: bool,
    /// Seconds, for the header `Retry-After`.
    pub(crate) retry_after: Option<u64>,
}

impl ApiError {
    pub(crate) fn new(status: StatusCode, name: &str, error: impl Into<String>) -> Self {
        Self {
            status,
            name: name.to_owned(),
            error: error.into(),
            needs_otp: false,
            retry_after: None,
        }
    }

    /// A body or a parameter that breaks a rule.
    pub(crate) fn invalid(error: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "ValidationError", error)
    }

    pub(crate) fn invalid_scope(scope: &str) -> Self {
        let error = format!("invalid scope: {scope}");
        Self::new(StatusCode::BAD_REQUEST, "InvalidScope", error)
    }

    pub(crate) fn wrong_otp(error: impl Into<String>) -> Self {
        Self {
            needs_otp: true,
            ..Self::new(StatusCode::UNAUTHORIZED, "InvalidOtp", error)
        }
    }

    pub(crate) fn unauthorized(error: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Unauthorized", error)
    }

    pub(crate) fn forbidden(error: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "Forbidden", error)
    }

    pub(crate) fn not_found(error: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "NotFound", error)
    }

    pub(crate) fn too_many(what: &str, retry_after: u64) -> Self {
        let error = format!("too many {what}: try again in {retry_after} seconds");
        Self {
            retry_after: Some(retry_after),
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, "RateLimited", error)
        }
    }

    /// The sandbox itself failed: a full disk, a damaged file.
    pub(crate) fn internal(cause: impl std::fmt::Display) -> Self {
        let error = format!("the sandbox failed: {cause}");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "InternalError", error)
    }

    fn body(&self) -> Value {
        // A request id only helps to find the request again: where randomness
        // is out, an empty one is still an answer.
        let request_id = crate::random::hex::<13>().unwrap_or_default();
        let mut body = json!({
            "error": self.error,
            "requestId": request_id,
            "context": {},
            "name": self.name,
        });
        if self.needs_otp {
            body["needsOTP"] = Value::Bool(true);
        }
        body
    }
}

impl From<rusqlite::Error> for ApiError {
    fn from(error: rusqlite::Error) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = (self.status, Json(self.body())).into_response();
        if let Some(seconds) = self.retry_after {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
