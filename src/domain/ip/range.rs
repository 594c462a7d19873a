//! The rules of a block, given its address and the length of its prefix.

use core::net::{Ipv4Addr, Ipv6Addr};

use super::{IpError, IpRange, MIN_IPV4_PREFIX, MIN_IPV6_PREFIX};

/// The bits of an IPv4 address that its prefix leaves open.
pub(super) const fn v4_hosts(prefix: u8) -> u32 {
    match u32::MAX.checked_shr(prefix as u32) {
        Some(hosts) => hosts,
        None => 0,
    }
}

/// The bits of an IPv6 address that its prefix leaves open.
pub(super) const fn v6_hosts(prefix: u8) -> u128 {
    match u128::MAX.checked_shr(prefix as u32) {
        Some(hosts) => hosts,
        None => 0,
    }
}

/// An address, or a block where a prefix of at most 32 was written.
pub(super) fn v4_range(address: Ipv4Addr, length: Option<u8>) -> Result<IpRange, IpError> {
    let prefix = length.unwrap_or(32);
    let hosts = v4_hosts(prefix);
    let first = Ipv4Addr::from_bits(address.to_bits() & !hosts);
    if !address.is_unspecified() && prefix < MIN_IPV4_PREFIX {
        return Err(IpError::PrefixTooWide {
            first,
            prefix,
            addresses: u64::from(hosts) + 1,
            blocks: 1 << (MIN_IPV4_PREFIX - prefix),
        });
    }
    if first.is_unspecified() {
        return Err(IpError::AnyAddress);
    }
    let block = IpRange {
        first: first.into(),
        prefix,
        written: length.is_some(),
    };
    if first != address {
        let address = v4_range(address, None)?;
        return Err(IpError::HostBits { block, address });
    }
    Ok(block)
}

/// An address, or a block where a prefix of at most 128 was written.
pub(super) fn v6_range(address: Ipv6Addr, length: Option<u8>) -> Result<IpRange, IpError> {
    let prefix = length.unwrap_or(128);
    let first = Ipv6Addr::from_bits(address.to_bits() & !v6_hosts(prefix));
    if !address.is_unspecified() && prefix < MIN_IPV6_PREFIX {
        return Err(IpError::Ipv6PrefixTooWide { prefix });
    }
    if first.is_unspecified() {
        return Err(IpError::AnyAddress);
    }
    let block = IpRange {
        first: first.into(),
        prefix,
        written: length.is_some(),
    };
    if first != address {
        let address = v6_range(address, None)?;
        return Err(IpError::HostBits { block, address });
    }
    Ok(block)
}
