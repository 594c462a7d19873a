use crate::{clock::iso, error::ApiError, rules, session::Caller, state::Site};
use axum::{
    Json,
    extract::{Path, State},
    http::HeaderMap,
};
use serde_json::Value;

/// Ends a token of the user now; the answer is its document as it ended.
pub(crate) async fn revoke(
    State(site): State<Site>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    site.sandbox.faults.expect_no_repeat();
    let caller = Caller::of_session(&site, &headers)?;
    if !rules::is_id(&id) {
        return Err(ApiError::invalid("the id must be 32 hex characters"));
    }
    let now = site.sandbox.clock.now();
    let token = site.sandbox.store.token_by_id(&id)?;
    let mut token = token
        .filter(|t| t.user == caller.user && t.environment == site.environment.name())
        .filter(|t| t.expires > now)
        .ok_or_else(|| ApiError::not_found("this user has no live token with that id"))?;
    token.expires = now;
    token.document["expires"] = iso(now).into();
    site.sandbox.store.update_token(&token)?;
    Ok(Json(token.document))
}
