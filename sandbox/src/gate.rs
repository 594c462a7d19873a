use crate::{
    bounds, cors, create,
    environment::Environment,
    error::ApiError,
    list, revoke, session,
    state::{Sandbox, Site},
    unlock,
};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{delete, get, post},
};
use std::sync::Arc;

const V1_TOKENS: &str = "/api/v1/user/accesstoken";
const V2_TOKENS: &str = "/api/v2/user/accesstoken";
const AUTH_TOKENS: &str = "/api/auth/v1/accesstoken";

/// The API under one set of rules.
pub(crate) fn api(sandbox: Arc<Sandbox>, environment: Environment) -> Router {
    let patience = sandbox.patience;
    let site = Site {
        sandbox,
        environment,
    };
    Router::new()
        .route(V2_TOKENS, get(list::list).post(create::create))
        .route(AUTH_TOKENS, post(create::create))
        .route(V1_TOKENS, get(list::list))
        .route(&format!("{V2_TOKENS}/{{id}}"), delete(revoke::revoke))
        .route(&format!("{V1_TOKENS}/{{id}}"), delete(revoke::revoke))
        .route("/api/v2/user/session", get(session::show))
        .route("/api/v2/user/unlock", post(unlock::unlock))
        .method_not_allowed_fallback(wrong_method)
        .route_layer(from_fn_with_state(patience, bounds::whole_body))
        .route_layer(from_fn_with_state(site.clone(), pass))
        .with_state(site)
}

async fn wrong_method() -> ApiError {
    let error = "this endpoint does not know that method";
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "MethodNotAllowed", error)
}

/// What every request to the API goes through.
async fn pass(State(site): State<Site>, request: Request, next: Next) -> Response {
    if let Some(answer) = cors::preflight(request.method(), request.headers()) {
        return answer;
    }
    if !site.sandbox.latency.is_zero() {
        tokio::time::sleep(site.sandbox.latency).await;
    }
    let mut response = next.run(request).await.into_response();
    cors::allow(&mut response);
    let headers = response.headers_mut();
    // Answers carry tokens: no cache may keep one, whoever asked.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}
