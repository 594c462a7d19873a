//! What a body that creates a token must look like.

mod ip;
mod spending;

pub(crate) use spending::Limit;

use crate::{environment::Environment, error::ApiError, scopes, template};
use serde_json::{Map, Value};

/// Ten years of 365 days.
pub(crate) const LONGEST_DURATION: u64 = 315_360_000;

/// Every field that the API documents for a new token.
const KNOWN: [&str; 13] = [
    "accessTokenTemplateId",
    "admin",
    "adminScope",
    "allErc20TokensLimit",
    "duration",
    "enterprise",
    "ipRestrict",
    "label",
    "otp",
    "permittedEnterprises",
    "permittedWallets",
    "scope",
    "spendingLimits",
];

type Fields = Map<String, Value>;

/// A token to be made: the request and its template, checked.
#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) label: String,
    pub(crate) scope: Vec<String>,
    /// Seconds.
    pub(crate) duration: u64,
    pub(crate) admin: Option<bool>,
    pub(crate) admin_scope: Option<String>,
    pub(crate) ip_restrict: Option<Vec<String>>,
    pub(crate) enterprise: Option<String>,
    pub(crate) permitted_enterprises: Option<Vec<String>>,
    pub(crate) permitted_wallets: Option<Vec<String>>,
    /// Coin and limit.
    pub(crate) spending: Vec<(String, Limit)>,
    pub(crate) erc20: Option<Limit>,
}

/// Checks the fields of a request; the one-time password is not looked at.
pub(crate) fn check(sent: &Fields, environment: Environment) -> Result<Order, ApiError> {
    let fields = &with_template(sent)?;
    let order = Order {
        label: label(fields)?,
        scope: scope(fields, environment)?,
        duration: duration(fields)?,
        admin: optional(fields, "admin", "true or false", |v| v.as_bool())?,
        admin_scope: optional(fields, "adminScope", "read or full", |v| {
            v.as_str()
                .filter(|s| matches!(*s, "read" | "full"))
                .map(str::to_owned)
        })?,
        ip_restrict: ip::restriction(fields)?,
        enterprise: optional(fields, "enterprise", "an id of 32 hex characters", as_id)?,
        permitted_enterprises: ids(fields, "permittedEnterprises")?,
        permitted_wallets: ids(fields, "permittedWallets")?,
        spending: spending::limits(fields)?,
        erc20: spending::erc20(fields)?,
    };
    if order.permitted_enterprises.is_some() && order.permitted_wallets.is_some() {
        let error = "permittedEnterprises and permittedWallets exclude each other";
        return Err(ApiError::invalid(error));
    }
    let open = order.ip_restrict.as_ref().is_none_or(Vec::is_empty);
    if environment == Environment::Production && open {
        return Err(ApiError::invalid("ipRestrict is required"));
    }
    Ok(order)
}

/// The names of fields that the API does not document.
pub(crate) fn unknown_fields(sent: &Fields) -> Vec<&str> {
    let known = |name: &&String| !KNOWN.contains(&name.as_str());
    sent.keys().filter(known).map(String::as_str).collect()
}

/// Ids are 32 lower-case hex characters.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// The request's fields over those of its template. A field that was sent wins,
/// be it empty.
fn with_template(sent: &Fields) -> Result<Fields, ApiError> {
    let name = "accessTokenTemplateId";
    let Some(id) = optional(sent, name, "an id of 32 hex characters", as_id)? else {
        return Ok(sent.clone());
    };
    let mut fields = template::find(&id)
        .ok_or_else(|| ApiError::invalid(format!("{name}: there is no template {id}")))?;
    fields.extend(sent.iter().map(|(k, v)| (k.clone(), v.clone())));
    Ok(fields)
}

fn label(fields: &Fields) -> Result<String, ApiError> {
    optional(fields, "label", "a text that is not blank", |v| {
        v.as_str()
            .filter(|s| !s.trim().is_empty())
            .map(str::to_owned)
    })?
    .ok_or_else(|| ApiError::invalid("label is required"))
}

fn scope(fields: &Fields, environment: Environment) -> Result<Vec<String>, ApiError> {
    let scope = strings(fields, "scope")?.unwrap_or_default();
    if scope.is_empty() {
        return Err(ApiError::invalid_scope("at least one is required"));
    }
    match scope.iter().find(|s| !scopes::exists(s, environment)) {
        Some(unknown) => Err(ApiError::invalid_scope(unknown)),
        None => Ok(scope),
    }
}

fn duration(fields: &Fields) -> Result<u64, ApiError> {
    let expected = "a whole number of seconds from 1 to 315360000";
    let duration = optional(fields, "duration", expected, |v| {
        v.as_u64().filter(|d| (1..=LONGEST_DURATION).contains(d))
    })?;
    Ok(duration.unwrap_or(LONGEST_DURATION))
}

fn ids(fields: &Fields, name: &str) -> Result<Option<Vec<String>>, ApiError> {
    let ids = strings(fields, name)?;
    match ids.iter().flatten().find(|id| !is_id(id)) {
        Some(id) => Err(ApiError::invalid(format!(
            "{name}: {id} is not an id of 32 hex characters"
        ))),
        None => Ok(ids),
    }
}

fn as_id(value: &Value) -> Option<String> {
    value.as_str().filter(|s| is_id(s)).map(str::to_owned)
}

/// A field that may be absent; `null` is a value like any other, and wrong.
fn optional<T>(
    fields: &Fields,
    name: &str,
    expected: &str,
    read: impl FnOnce(&Value) -> Option<T>,
) -> Result<Option<T>, ApiError> {
    fields
        .get(name)
        .map(|v| read(v).ok_or_else(|| ApiError::invalid(format!("{name} must be {expected}"))))
        .transpose()
}

/// A field that may be absent and is an array of texts without repetition.
fn strings(fields: &Fields, name: &str) -> Result<Option<Vec<String>>, ApiError> {
    let texts = optional(fields, name, "an array of texts", |v| {
        let items = v.as_array()?.iter();
        items
            .map(|i| i.as_str().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
    })?;
    match texts.as_deref().and_then(repeated) {
        Some(twice) => Err(ApiError::invalid(format!("{name} has {twice} twice"))),
        None => Ok(texts),
    }
}

fn repeated(texts: &[String]) -> Option<&String> {
    let mut seen = std::collections::HashSet::new();
    texts.iter().find(|text| !seen.insert(*text))
}
