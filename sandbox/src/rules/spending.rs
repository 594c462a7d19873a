use super::Fields;
use crate::error::ApiError;
use serde_json::{Map, Number, Value};

/// The largest limit there is, as far as the sandbox is concerned. The real one
/// differs by coin and is not documented.
const LARGEST: &str = "100000000000000000000000000";
/// A 256-bit number has at most so many digits.
const MOST_DIGITS: usize = 78;

/// An amount in base units, exact whatever its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Limit(Number);

impl Limit {
    pub(crate) fn number(&self) -> Value {
        Value::Number(self.0.clone())
    }
}

/// `spendingLimits` as coins and their limits.
pub(super) fn limits(fields: &Fields) -> Result<Vec<(String, Limit)>, ApiError> {
    let name = "spendingLimits";
    let Some(value) = fields.get(name) else {
        return Ok(Vec::new());
    };
    let not_an_array = || ApiError::invalid(format!("{name} must be an array"));
    let mut limits: Vec<(String, Limit)> = Vec::new();
    for (n, row) in value
        .as_array()
        .ok_or_else(not_an_array)?
        .iter()
        .enumerate()
    {
        let at = format!("{name}[{n}]");
        let not_an_object = || ApiError::invalid(format!("{at} must be an object"));
        let row = row.as_object().ok_or_else(not_an_object)?;
        let coin = row
            .get("coin")
            .and_then(Value::as_str)
            .filter(|c| is_ticker(c));
        let no_coin = || ApiError::invalid(format!("{at}.coin must be a ticker such as tbtc"));
        let coin = coin.ok_or_else(no_coin)?;
        if limits.iter().any(|(other, _)| other == coin) {
            return Err(ApiError::invalid(format!("{name} has {coin} twice")));
        }
        limits.push((coin.to_owned(), limit(row, &at)?));
    }
    Ok(limits)
}

/// `allErc20TokensLimit`; `None` where absent or not enabled.
pub(super) fn erc20(fields: &Fields) -> Result<Option<Limit>, ApiError> {
    let name = "allErc20TokensLimit";
    let Some(value) = fields.get(name) else {
        return Ok(None);
    };
    let not_an_object = || ApiError::invalid(format!("{name} must be an object"));
    let object = value.as_object().ok_or_else(not_an_object)?;
    let not_boolean = || ApiError::invalid(format!("{name}.enabled must be true or false"));
    let enabled = object
        .get("enabled")
        .and_then(Value::as_bool)
        .ok_or_else(not_boolean)?;
    let limit = limit(object, name)?;
    Ok(enabled.then_some(limit))
}

/// Where neither an amount nor the largest is asked for, the limit is 0: the
/// trap that the API is known for, kept so that a client that falls into it
/// shows it.
fn limit(object: &Map<String, Value>, at: &str) -> Result<Limit, ApiError> {
    let largest = match object.get("maxLimit") {
        None => false,
        Some(Value::Bool(largest)) => *largest,
        Some(_) => {
            let error = format!("{at}.maxLimit must be true or false");
            return Err(ApiError::invalid(error));
        }
    };
    let digits = match object.get("txValueLimit") {
        None if largest => LARGEST.to_owned(),
        None => "0".to_owned(),
        Some(_) if largest => {
            let error = format!("{at} has both txValueLimit and maxLimit");
            return Err(ApiError::invalid(error));
        }
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(_) => String::new(),
    };
    amount(&digits).map(Limit).ok_or_else(|| {
        let expected = "a whole number of base units, in digits only";
        ApiError::invalid(format!("{at}.txValueLimit must be {expected}"))
    })
}

fn amount(digits: &str) -> Option<Number> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let plain = digits.trim_start_matches('0');
    let plain = if plain.is_empty() { "0" } else { plain };
    (plain.len() <= MOST_DIGITS)
        .then(|| plain.parse().ok())
        .flatten()
}

fn is_ticker(text: &str) -> bool {
    let inner = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-' | b'.' | b'_');
    !text.is_empty() && text.len() <= 100 && text.bytes().all(inner)
}
