//! Reads addresses and blocks, and finds out what else a text may be.

use core::net::{Ipv4Addr, Ipv6Addr};

use super::range::{v4_range, v6_range};
use super::{IpError, IpRange, Ipv6};

pub(super) fn parse(text: &str, ipv6: Ipv6) -> Result<IpRange, IpError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(IpError::Blank);
    }
    if let Some((_, rest)) = text.split_once("://") {
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
        let address = v4_alone(host);
        return Err(IpError::Url { address });
    }
    if let Some((first, last)) = text.split_once(['-', '\u{2013}', '\u{2014}'])
        && let Ok(first) = v4_address(first.trim_end())
    {
        let last = dash_end(first, last.trim_start());
        return Err(IpError::Dash { first, last });
    }
    if text.contains('*') {
        return Err(wildcard(text));
    }
    let (address, prefix) = match text.split_once('/') {
        Some((address, prefix)) => (address, Some(prefix)),
        None => (text, None),
    };
    if address.contains(':') {
        v6(address, prefix, ipv6)
    } else {
        v4(address, prefix)
    }
}

fn v4(address: &str, prefix: Option<&str>) -> Result<IpRange, IpError> {
    let address = match v4_address(address) {
        Err(IpError::LeadingZeros { .. }) => return Err(leading_zeros(address, prefix)),
        address => address?,
    };
    if let Some(mask) = prefix.and_then(|mask| v4_address(mask).ok()) {
        let mask = mask.to_bits();
        let length = u8::try_from(mask.leading_ones()).ok();
        let length = length.filter(|_| mask.count_ones() == mask.leading_ones());
        let block = length.and_then(|length| v4_range(address, Some(length)).ok());
        return Err(IpError::Netmask { block });
    }
    let length = prefix_length(prefix, 32, |length| v4_range(address, Some(length)).ok())?;
    v4_range(address, length)
}

fn v6(address: &str, prefix: Option<&str>, ipv6: Ipv6) -> Result<IpRange, IpError> {
    if let Some((host, port)) = address.split_once(':')
        && host.contains('.')
        && !port.contains(':')
    {
        v4_address(host)?;
        let address = v4_alone(host);
        return Err(IpError::Port { address });
    }
    let Ok(parsed) = address.parse::<Ipv6Addr>() else {
        let host = address.split(':').next().unwrap_or(address);
        return Err(no_address(host));
    };
    if let Some(mapped) = parsed.to_ipv4_mapped() {
        let address = v4_range(mapped, None).ok().filter(|_| prefix.is_none());
        return Err(IpError::Ipv4Mapped { address });
    }
    if ipv6 == Ipv6::Refused {
        return Err(IpError::Ipv6NotAllowed);
    }
    let length = prefix_length(prefix, 128, |length| v6_range(parsed, Some(length)).ok())?;
    v6_range(parsed, length)
}

/// The number after the slash, if there is one.
fn prefix_length(
    prefix: Option<&str>,
    max: u8,
    range: impl Fn(u8) -> Option<IpRange>,
) -> Result<Option<u8>, IpError> {
    let Some(prefix) = prefix else {
        return Ok(None);
    };
    if prefix.is_empty() {
        return Err(IpError::PrefixMissing);
    }
    if !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(IpError::PrefixNotANumber);
    }
    let length = match prefix.trim_start_matches('0') {
        "" => 0,
        digits => digits.parse().unwrap_or(u8::MAX),
    };
    if length > max {
        return Err(IpError::PrefixTooLong { max });
    }
    if is_padded(prefix) {
        let without = range(length);
        return Err(IpError::PrefixLeadingZeros { without });
    }
    Ok(Some(length))
}

/// Four numbers and nothing else.
fn v4_address(text: &str) -> Result<Ipv4Addr, IpError> {
    let is_digit = |byte: u8| byte.is_ascii_digit();
    if !text.bytes().all(|byte| is_digit(byte) || byte == b'.') || !text.bytes().any(is_digit) {
        return Err(no_address(text));
    }
    if text.split('.').any(str::is_empty) {
        return Err(IpError::EmptyOctet);
    }
    let mut octets = [0; 4];
    let got = text.split('.').count();
    if got != octets.len() {
        return Err(IpError::OctetCount { got });
    }
    if text.split('.').any(is_padded) {
        let (decimal, octal) = (None, None);
        return Err(IpError::LeadingZeros { decimal, octal });
    }
    for (octet, text) in octets.iter_mut().zip(text.split('.')) {
        *octet = text.parse().map_err(|_| {
            let octet = text.into();
            IpError::OctetTooLarge { octet }
        })?;
    }
    Ok(octets.into())
}

/// An address that is the whole of a text.
fn v4_alone(text: &str) -> Option<IpRange> {
    v4_range(v4_address(text).ok()?, None).ok()
}

/// The error for a text of other characters than an IPv4 address has.
fn no_address(text: &str) -> IpError {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let is_host = text.contains('.') || text.eq_ignore_ascii_case("localhost");
    if is_host && text.chars().all(is_name) && text.chars().any(is_letter) {
        return IpError::HostName;
    }
    IpError::NotAnAddress
}

/// The two meanings of an address with leading zeros.
fn leading_zeros(address: &str, prefix: Option<&str>) -> IpError {
    let read = |radix: u32| {
        let mut octets = [0; 4];
        for (octet, text) in octets.iter_mut().zip(address.split('.')) {
            let radix = if is_padded(text) { radix } else { 10 };
            *octet = u8::from_str_radix(text, radix).ok()?;
        }
        let length = prefix_length(prefix, 32, |_| None).ok()?;
        v4_range(octets.into(), length).ok()
    };
    let decimal = read(10);
    let octal = read(8).filter(|octal| Some(*octal) != decimal);
    IpError::LeadingZeros { decimal, octal }
}

/// `192.0.2.*` is a block that is accepted; stars for more are too wide.
fn wildcard(text: &str) -> IpError {
    let first = text
        .strip_suffix(".*")
        .map(|start| [start, ".0"].concat())
        .and_then(|first| v4_address(&first).ok());
    let block = first.and_then(|first| v4_range(first, Some(24)).ok());
    IpError::Wildcard { block }
}

/// The end of a range: an address, or the last number of one.
fn dash_end(first: Ipv4Addr, text: &str) -> Option<Ipv4Addr> {
    if text.contains('.') {
        return v4_address(text).ok();
    }
    let [a, b, c, _] = first.octets();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit()) && !is_padded(text);
    let last = text.parse().ok().filter(|_| is_number)?;
    Some([a, b, c, last].into())
}

fn is_padded(number: &str) -> bool {
    number.len() > 1 && number.starts_with('0')
}
