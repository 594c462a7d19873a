//! Reads addresses and blocks, and finds out what else a text may be.

use core::net::{Ipv4Addr, Ipv6Addr};

use super::{IpError, IpRange, Ipv6, MIN_IPV4_PREFIX, MIN_IPV6_PREFIX, v4_hosts, v6_hosts};

pub(super) fn parse(text: &str, ipv6: Ipv6) -> Result<IpRange, IpError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(IpError::Blank);
    }
    if let Some((_, rest)) = text.split_once("://") {
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
        return Err(IpError::Url {
            address: plain_v4(host),
        });
    }
    if let Some((first, last)) = text.split_once(['-', '\u{2013}', '\u{2014}'])
        && let Ok(first) = v4_address(first.trim_end())
    {
        return Err(IpError::Dash {
            first,
            last: dash_end(first, last.trim_start()),
        });
    }
    if text.contains('*') {
        return Err(wildcard(text));
    }
    let (address, prefix) = match text.split_once('/') {
        Some((address, prefix)) => (address, Some(prefix)),
        None => (text, None),
    };
    if address.contains(':') {
        return v6(address, prefix, ipv6);
    }
    match v4_address(address) {
        Err(IpError::LeadingZeros { .. }) => Err(leading_zeros(address, prefix)),
        address => v4_range(address?, prefix),
    }
}

fn v6(address: &str, prefix: Option<&str>, ipv6: Ipv6) -> Result<IpRange, IpError> {
    if let Some((host, port)) = address.split_once(':')
        && v4_address(host).is_ok()
        && !port.contains(':')
    {
        return Err(IpError::Port {
            address: plain_v4(host),
        });
    }
    let Ok(address) = address.parse::<Ipv6Addr>() else {
        return Err(IpError::NotAnAddress);
    };
    if let Some(mapped) = address.to_ipv4_mapped() {
        let address = if prefix.is_none() {
            v4_range(mapped, None).ok()
        } else {
            None
        };
        return Err(IpError::Ipv4Mapped { address });
    }
    if ipv6 == Ipv6::Refused {
        return Err(IpError::Ipv6NotAllowed);
    }
    let range = |address, prefix, written| IpRange {
        first: address,
        prefix,
        written,
    };
    let length = match prefix.map(|prefix| number(prefix, 128)).transpose() {
        Ok(length) => length,
        Err(BadPrefix::Padded(length)) => {
            let without = v6(&address.to_string(), Some(&length.to_string()), ipv6).ok();
            return Err(IpError::PrefixLeadingZeros { without });
        }
        Err(bad) => return Err(bad.into_error(128)),
    };
    if address.is_unspecified() {
        return Err(IpError::AnyAddress);
    }
    let Some(length) = length else {
        return Ok(range(address.into(), 128, false));
    };
    if length < MIN_IPV6_PREFIX {
        return Err(IpError::Ipv6PrefixTooWide { prefix: length });
    }
    let first = Ipv6Addr::from_bits(address.to_bits() & !v6_hosts(length));
    if first != address {
        return Err(IpError::HostBits {
            block: range(first.into(), length, true),
            address: range(address.into(), 128, false),
        });
    }
    Ok(range(address.into(), length, true))
}

fn v4_range(address: Ipv4Addr, prefix: Option<&str>) -> Result<IpRange, IpError> {
    let range = |address: Ipv4Addr, prefix, written| IpRange {
        first: address.into(),
        prefix,
        written,
    };
    let length = match prefix.map(|prefix| number(prefix, 32)).transpose() {
        Ok(length) => length,
        Err(BadPrefix::Padded(length)) => {
            return Err(IpError::PrefixLeadingZeros {
                without: v4_block(address, length),
            });
        }
        Err(BadPrefix::Text) if prefix.is_some_and(|mask| v4_address(mask).is_ok()) => {
            let mask = prefix
                .and_then(|mask| v4_address(mask).ok())
                .map(Ipv4Addr::to_bits);
            let length = mask.filter(|mask| mask.count_zeros() == mask.trailing_zeros());
            let block = length.and_then(|mask| v4_block(address, mask.leading_ones() as u8));
            return Err(IpError::Netmask { block });
        }
        Err(bad) => return Err(bad.into_error(32)),
    };
    if address.is_unspecified() {
        return Err(IpError::AnyAddress);
    }
    let Some(length) = length else {
        return Ok(range(address, 32, false));
    };
    if length < MIN_IPV4_PREFIX {
        return Err(IpError::too_wide(address, length));
    }
    let first = Ipv4Addr::from_bits(address.to_bits() & !v4_hosts(length));
    if first != address {
        return Err(IpError::HostBits {
            block: range(first, length, true),
            address: range(address, 32, false),
        });
    }
    Ok(range(address, length, true))
}

/// The block of that prefix, where it is one.
fn v4_block(address: Ipv4Addr, prefix: u8) -> Option<IpRange> {
    v4_range(address, Some(&prefix.to_string())).ok()
}

/// An address that is the whole of a text.
fn plain_v4(text: &str) -> Option<IpRange> {
    v4_range(v4_address(text).ok()?, None).ok()
}

fn v4_address(text: &str) -> Result<Ipv4Addr, IpError> {
    if !text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
    {
        return Err(not_an_address(text));
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(IpError::NotAnAddress);
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
        return Err(IpError::LeadingZeros {
            decimal: None,
            octal: None,
        });
    }
    for (octet, text) in octets.iter_mut().zip(text.split('.')) {
        *octet = text
            .parse()
            .map_err(|_| IpError::OctetTooLarge { octet: text.into() })?;
    }
    Ok(octets.into())
}

fn not_an_address(text: &str) -> IpError {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if text.chars().all(is_name) && (text.contains('.') || text.eq_ignore_ascii_case("localhost")) {
        return IpError::HostName;
    }
    IpError::NotAnAddress
}

fn leading_zeros(address: &str, prefix: Option<&str>) -> IpError {
    let read = |radix: u32| {
        let mut octets = [0; 4];
        for (octet, text) in octets.iter_mut().zip(address.split('.')) {
            let radix = if is_padded(text) { radix } else { 10 };
            *octet = u8::from_str_radix(text, radix).ok()?;
        }
        v4_range(octets.into(), prefix).ok()
    };
    let decimal = read(10);
    IpError::LeadingZeros {
        decimal,
        octal: read(8).filter(|octal| Some(*octal) != decimal),
    }
}

/// `192.0.2.*` is a block that is accepted; stars for more are too wide.
fn wildcard(text: &str) -> IpError {
    let block = text
        .strip_suffix(".*")
        .and_then(|start| v4_address(&[start, ".0"].concat()).ok());
    IpError::Wildcard {
        block: block.and_then(|first| v4_block(first, 24)),
    }
}

/// The end of a range: an address, or the last number of one.
fn dash_end(first: Ipv4Addr, text: &str) -> Option<Ipv4Addr> {
    let [a, b, c, _] = first.octets();
    match text.parse::<u8>() {
        Ok(last) if !is_padded(text) && !text.starts_with('+') => Some([a, b, c, last].into()),
        _ => v4_address(text).ok(),
    }
}

fn is_padded(number: &str) -> bool {
    number.len() > 1 && number.starts_with('0')
}

enum BadPrefix {
    Missing,
    Text,
    Padded(u8),
    TooLong,
}

impl BadPrefix {
    fn into_error(self, max: u8) -> IpError {
        match self {
            Self::Missing => IpError::PrefixMissing,
            Self::Text => IpError::PrefixNotANumber,
            Self::Padded(_) => IpError::PrefixLeadingZeros { without: None },
            Self::TooLong => IpError::PrefixTooLong { max },
        }
    }
}

fn number(prefix: &str, max: u8) -> Result<u8, BadPrefix> {
    if prefix.is_empty() {
        return Err(BadPrefix::Missing);
    }
    if !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BadPrefix::Text);
    }
    match prefix.trim_start_matches('0').parse() {
        _ if prefix.bytes().all(|byte| byte == b'0') && is_padded(prefix) => {
            Err(BadPrefix::Padded(0))
        }
        _ if prefix == "0" => Ok(0),
        Ok(length) if length > max => Err(BadPrefix::TooLong),
        Err(_) => Err(BadPrefix::TooLong),
        Ok(length) if is_padded(prefix) => Err(BadPrefix::Padded(length)),
        Ok(length) => Ok(length),
    }
}
