//! The control endpoint: for tests, and for people who want to see the bad days.

use crate::{
    bounds, clock::iso, create::is_json, error::ApiError, fault::Fault, help, rate::Limits,
    state::Sandbox,
};
use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::HeaderMap,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::sync::Arc;

type Shared = State<Arc<Sandbox>>;
type Answer = Result<Json<Value>, ApiError>;

pub(crate) fn router(sandbox: Arc<Sandbox>) -> Router {
    Router::new()
        .route("/_sandbox", get(help::show).delete(reset))
        .route(
            "/_sandbox/clock",
            get(show_clock).put(set_clock).delete(run_clock),
        )
        .route("/_sandbox/clock/advance", post(advance_clock))
        .route(
            "/_sandbox/limits",
            get(show_limits).put(set_limits).delete(default_limits),
        )
        .route(
            "/_sandbox/received",
            get(show_received).delete(clear_received),
        )
        .route(
            "/_sandbox/fault",
            get(show_fault).put(arm_fault).delete(disarm_fault),
        )
        .route("/_sandbox/tokens", get(show_tokens))
        .route_layer(from_fn_with_state(sandbox.patience, bounds::whole_body))
        .with_state(sandbox)
}

/// A body of the control endpoint. JSON by name as well: a page of another
/// origin can't send that without asking first, and nobody would answer it.
fn read<T: DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Result<T, ApiError> {
    if !is_json(headers) {
        return Err(ApiError::invalid(
            "send JSON with Content-Type: application/json",
        ));
    }
    serde_json::from_slice(body).map_err(|e| ApiError::invalid(e.to_string()))
}

async fn reset(State(sandbox): Shared) -> Answer {
    sandbox.store.clear()?;
    sandbox.clock.run();
    sandbox.rates.set(Limits::default());
    sandbox.faults.arm(None);
    Ok(Json(json!({})))
}

fn clock(sandbox: &Sandbox) -> Json<Value> {
    let clock = &sandbox.clock;
    Json(json!({ "now": iso(clock.now()), "frozen": clock.is_frozen() }))
}

async fn show_clock(State(sandbox): Shared) -> Json<Value> {
    clock(&sandbox)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Instant {
    now: String,
}

async fn set_clock(State(sandbox): Shared, headers: HeaderMap, body: Bytes) -> Answer {
    let instant: Instant = read(&headers, &body)?;
    let freeze = sandbox.clock.freeze(&instant.now);
    freeze.map_err(|e| ApiError::invalid(e.to_string()))?;
    Ok(clock(&sandbox))
}

async fn run_clock(State(sandbox): Shared) -> Json<Value> {
    sandbox.clock.run();
    clock(&sandbox)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    seconds: i64,
}

async fn advance_clock(State(sandbox): Shared, headers: HeaderMap, body: Bytes) -> Answer {
    let Advance { seconds } = read(&headers, &body)?;
    match sandbox.clock.advance(seconds.saturating_mul(1000)) {
        true => Ok(clock(&sandbox)),
        false => Err(ApiError::invalid("that leaves the years 1970 to 9999")),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewLimits {
    requests_per_minute: Option<u32>,
    passwords_per_minute: Option<u32>,
}

fn limits(sandbox: &Sandbox) -> Json<Value> {
    let Limits {
        requests,
        passwords,
    } = sandbox.rates.limits();
    Json(json!({ "requestsPerMinute": requests, "passwordsPerMinute": passwords }))
}

async fn show_limits(State(sandbox): Shared) -> Json<Value> {
    limits(&sandbox)
}

async fn set_limits(State(sandbox): Shared, headers: HeaderMap, body: Bytes) -> Answer {
    let new: NewLimits = read(&headers, &body)?;
    let old = sandbox.rates.limits();
    sandbox.rates.set(Limits {
        requests: new.requests_per_minute.unwrap_or(old.requests),
        passwords: new.passwords_per_minute.unwrap_or(old.passwords),
    });
    Ok(limits(&sandbox))
}

async fn default_limits(State(sandbox): Shared) -> Json<Value> {
    sandbox.rates.set(Limits::default());
    limits(&sandbox)
}

async fn show_received(State(sandbox): Shared) -> Answer {
    Ok(Json(json!({ "received": sandbox.store.received()? })))
}

async fn clear_received(State(sandbox): Shared) -> Answer {
    sandbox.store.clear_received()?;
    Ok(Json(json!({ "received": [] })))
}

async fn show_fault(State(sandbox): Shared) -> Json<Value> {
    Json(json!({ "fault": sandbox.faults.armed() }))
}

async fn arm_fault(State(sandbox): Shared, headers: HeaderMap, body: Bytes) -> Answer {
    let fault: Fault = read(&headers, &body)?;
    fault.check().map_err(ApiError::invalid)?;
    sandbox.faults.arm(Some(fault));
    Ok(show_fault(State(sandbox)).await)
}

async fn disarm_fault(State(sandbox): Shared) -> Json<Value> {
    sandbox.faults.arm(None);
    show_fault(State(sandbox)).await
}

async fn show_tokens(State(sandbox): Shared) -> Answer {
    let now = sandbox.clock.now();
    let tokens = sandbox.store.tokens()?;
    let live = tokens.iter().filter(|t| t.expires > now).count();
    let documents = tokens.into_iter().map(|token| {
        let mut document = token.document;
        document["environment"] = token.environment.into();
        document
    });
    let documents: Vec<Value> = documents.collect();
    Ok(Json(
        json!({ "created": documents.len(), "live": live, "tokens": documents }),
    ))
}
