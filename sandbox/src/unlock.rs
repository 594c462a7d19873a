use crate::{
    create::fields,
    error::ApiError,
    otp,
    session::{self, Caller},
    state::Site,
    token::unlocked,
};
use axum::{Json, body::Bytes, extract::State, http::HeaderMap};
use serde_json::{Map, Value, json};

const DEFAULT_DURATION: i64 = 600;
const LONGEST_DURATION: i64 = 3600;

/// Unlocks the bearer value in use for a while. A token that has spending
/// limits loses them all, for good.
pub(crate) async fn unlock(
    State(site): State<Site>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let mut caller = Caller::of(&site, &headers)?;
    let fields = fields(&headers, &body)?;
    let duration = duration(&fields)?;
    otp::redeem(&site, &caller, fields.get("otp"))?;
    if let Some(token) = &mut caller.token {
        if let Some(document) = token.document.as_object_mut() {
            document.remove("unlock");
        }
        site.sandbox.store.update_token(token)?;
    }
    let now = site.sandbox.clock.now();
    let expires = now + duration * 1000;
    let unlock = unlocked(now, expires);
    site.sandbox
        .store
        .set_unlock(&caller.hash, expires, &unlock)?;
    session::describe(&site, caller).map(|session| Json(json!({ "session": session })))
}

fn duration(fields: &Map<String, Value>) -> Result<i64, ApiError> {
    let Some(sent) = fields.get("duration") else {
        return Ok(DEFAULT_DURATION);
    };
    let duration = sent.as_i64().filter(|d| (1..=LONGEST_DURATION).contains(d));
    duration.ok_or_else(|| ApiError::invalid("duration must be a whole number from 1 to 3600"))
}
