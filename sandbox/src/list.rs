use crate::{error::ApiError, rules, session::Caller, state::Site, store::Page};
use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
    http::HeaderMap,
};
use serde::Deserialize;
use serde_json::{Value, json};

const DEFAULT_LIMIT: usize = 100;
const MOST: usize = 200;

/// As sent; texts, so that each refusal is in the API's own shape.
#[derive(Deserialize)]
pub(crate) struct Parameters {
    limit: Option<String>,
    #[serde(rename = "prevId")]
    prev_id: Option<String>,
    sort: Option<String>,
}

/// Unexpired tokens of the user in the order of creation, page by page.
pub(crate) async fn list(
    State(site): State<Site>,
    headers: HeaderMap,
    parameters: Result<Query<Parameters>, QueryRejection>,
) -> Result<Json<Value>, ApiError> {
    site.sandbox.faults.expect_no_repeat();
    let caller = Caller::of_session(&site, &headers)?;
    let Query(parameters) = parameters.map_err(|e| ApiError::invalid(e.body_text()))?;
    let limit = limit(parameters.limit.as_deref())?;
    let page = Page {
        environment: site.environment.name(),
        user: &caller.user,
        now: site.sandbox.clock.now(),
        after: cursor(&site, &caller, parameters.prev_id.as_deref())?,
        newest_first: newest_first(parameters.sort.as_deref())?,
        // One more than asked for tells whether there is a next page.
        limit: limit + 1,
    };
    let mut tokens = site.sandbox.store.page(&page)?;
    let more = tokens.len() > limit;
    tokens.truncate(limit);
    let last = tokens.last().map(|t| t.id.clone());
    let documents: Vec<Value> = tokens.into_iter().map(|t| t.document).collect();
    let mut answer = json!({ "accessTokens": documents });
    if let (true, Some(last)) = (more, last) {
        answer["nextBatchPrevId"] = last.into();
    }
    Ok(Json(answer))
}

fn limit(sent: Option<&str>) -> Result<usize, ApiError> {
    let Some(sent) = sent else {
        return Ok(DEFAULT_LIMIT);
    };
    let limit = sent.parse().ok().filter(|n| (1..=MOST).contains(n));
    limit.ok_or_else(|| ApiError::invalid("limit must be a whole number from 1 to 200"))
}

fn newest_first(sent: Option<&str>) -> Result<bool, ApiError> {
    match sent {
        None | Some("ASC") => Ok(false),
        Some("DESC") => Ok(true),
        Some(_) => Err(ApiError::invalid("sort must be ASC or DESC")),
    }
}

/// Where the page before ended; its last token may be gone by now.
fn cursor(site: &Site, caller: &Caller, prev_id: Option<&str>) -> Result<Option<i64>, ApiError> {
    let Some(id) = prev_id else {
        return Ok(None);
    };
    if !rules::is_id(id) {
        return Err(ApiError::invalid(
            "prevId must be an id of 32 hex characters",
        ));
    }
    let token = site.sandbox.store.token_by_id(id)?;
    let own = token.filter(|t| t.user == caller.user && t.environment == site.environment.name());
    own.map(|t| Some(t.seq))
        .ok_or_else(|| ApiError::invalid("prevId names no token of this user"))
}
