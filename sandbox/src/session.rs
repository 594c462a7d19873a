//! Who is asking.

use crate::{
    clock::{Millis, iso},
    error::ApiError,
    random::digest,
    state::Site,
    store::StoredToken,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header::AUTHORIZATION},
};
use serde_json::{Value, json};

/// The bearer value of a session that has run out: 401.
pub const EXPIRED_SESSION: &str = "expired-session";
/// The bearer value of a session that may do nothing: 403.
pub const FORBIDDEN_SESSION: &str = "forbidden-session";

/// Part of a session value before this names its user, so that tests can be
/// several users: `alice~1` and `alice~2` are sessions of one user.
const USER_SEPARATOR: char = '~';
/// The user of every session that names none.
const DEFAULT_USER: &str = "sandbox";

/// How long a session is said to last from now; nothing relies on it.
const SESSION_LIFE: Millis = 3_600_000;

/// A request's authenticated sender.
pub(crate) struct Caller {
    /// 32 hex characters.
    pub(crate) user: String,
    /// Of the bearer value.
    pub(crate) hash: String,
    /// Where the bearer value is a token made here.
    pub(crate) token: Option<StoredToken>,
}

impl Caller {
    /// Authenticates and counts against the user's rate limit.
    pub(crate) fn of(site: &Site, headers: &HeaderMap) -> Result<Self, ApiError> {
        let bearer = bearer(headers).ok_or_else(|| ApiError::unauthorized("no token was sent"))?;
        let caller = Self::authenticate(site, bearer)?;
        let now = site.sandbox.clock.now();
        site.sandbox
            .rates
            .request(&caller.user, now)
            .map_err(|wait| ApiError::too_many("requests", wait))?;
        Ok(caller)
    }

    /// As [`Self::of`], for what a long-lived token may not do.
    pub(crate) fn of_session(site: &Site, headers: &HeaderMap) -> Result<Self, ApiError> {
        let caller = Self::of(site, headers)?;
        match caller.token {
            Some(_) => Err(ApiError::forbidden(
                "tokens are managed from a session, not with a long-lived token",
            )),
            None => Ok(caller),
        }
    }

    fn authenticate(site: &Site, bearer: &str) -> Result<Self, ApiError> {
        let sandbox = &site.sandbox;
        let hash = digest(bearer);
        if let Some(token) = sandbox.store.token_by_hash(&hash)? {
            let elsewhere = token.environment != site.environment.name();
            if elsewhere || token.expires <= sandbox.clock.now() {
                return Err(ApiError::unauthorized("this token is unknown or expired"));
            }
            return Ok(Self {
                user: token.user.clone(),
                hash,
                token: Some(token),
            });
        }
        match bearer {
            EXPIRED_SESSION => Err(ApiError::unauthorized("the session token has expired")),
            FORBIDDEN_SESSION => Err(ApiError::forbidden("this session may not do that")),
            _ if !sandbox.sessions.is_empty() && !sandbox.sessions.iter().any(|s| s == bearer) => {
                Err(ApiError::unauthorized("this session token is unknown"))
            }
            _ => Ok(Self {
                user: user_of(bearer),
                hash,
                token: None,
            }),
        }
    }
}

/// The value of `Authorization: Bearer <value>`, where there is one.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, value) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let value = value.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !value.is_empty()).then_some(value)
}

fn user_of(bearer: &str) -> String {
    let name = bearer.split_once(USER_SEPARATOR).map(|(name, _)| name);
    let name = name.filter(|n| !n.is_empty()).unwrap_or(DEFAULT_USER);
    digest(&format!("user {name}")).chars().take(32).collect()
}

pub(crate) async fn show(
    State(site): State<Site>,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    let caller = Caller::of(&site, &headers)?;
    describe(&site, caller).map(|session| Json(json!({ "session": session })))
}

/// The document of the bearer value in use; `unlock` is there while unlocked.
pub(crate) fn describe(site: &Site, caller: Caller) -> Result<Value, ApiError> {
    let now = site.sandbox.clock.now();
    let unlock = site.sandbox.store.unlock(&caller.hash, now)?;
    let mut session = match caller.token {
        Some(token) => token.document,
        None => json!({
            "id": caller.hash.chars().take(32).collect::<String>(),
            "user": caller.user,
            "client": crate::token::CLIENT,
            "scope": ["user_manage", "openid", "profile", "wallet_create", "wallet_manage_all"],
            "created": iso(now),
            "expires": iso(now + SESSION_LIFE),
            "origin": crate::token::ORIGIN,
            "isExtensible": true,
        }),
    };
    if let Some(unlock) = unlock {
        session["unlock"] = unlock;
    }
    Ok(session)
}
