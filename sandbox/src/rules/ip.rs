use super::{Fields, strings};
use crate::error::ApiError;
use ipnet::Ipv4Net;
use serde_json::Value;
use std::net::Ipv4Addr;

const MOST_ENTRIES: usize = 100;
/// The widest block is a /24.
const SHORTEST_PREFIX: u8 = 24;

/// `ipRestrict`; `null` restricts nothing.
pub(super) fn restriction(fields: &Fields) -> Result<Option<Vec<String>>, ApiError> {
    if fields.get("ipRestrict").is_none_or(Value::is_null) {
        return Ok(None);
    }
    let entries = strings(fields, "ipRestrict")?.unwrap_or_default();
    if entries.len() > MOST_ENTRIES {
        let error = format!("ipRestrict has {} entries of at most 100", entries.len());
        return Err(ApiError::invalid(error));
    }
    for entry in &entries {
        check(entry).map_err(|why| ApiError::invalid(format!("ipRestrict: {entry} {why}")))?;
    }
    Ok(Some(entries))
}

fn check(entry: &str) -> Result<(), &'static str> {
    if entry.parse::<Ipv4Addr>().is_ok() {
        return Ok(());
    }
    let block: Ipv4Net = entry
        .parse()
        .map_err(|_| "is neither an IPv4 address nor a CIDR block")?;
    if block.prefix_len() < SHORTEST_PREFIX {
        return Err("is wider than /24");
    }
    if block.addr() != block.network() {
        return Err("does not start its block: bits of the host part are set");
    }
    Ok(())
}
