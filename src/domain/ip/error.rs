//! Why a text is no address to restrict a token to, and the ways out.

use core::net::Ipv4Addr;

use super::range::{v4_hosts, v4_range};
use super::{IpRange, MIN_IPV4_PREFIX};

/// Which rule the text of an address or block breaks.
///
/// Where the text has likely meanings that would be accepted,
/// [`IpError::readings`] lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IpError {
    /// Nothing but white space.
    Blank,
    /// It resembles no address.
    NotAnAddress,
    /// The name of a machine, as `example.com` or `localhost`.
    HostName,
    /// The address of a page, with `://`.
    Url {
        /// The address that it names, if it names one.
        address: Option<IpRange>,
    },
    /// An IPv4 address has four numbers; this has more or fewer.
    OctetCount {
        /// How many it has.
        got: usize,
    },
    /// There is no number between two points, before the first or after the last.
    EmptyOctet,
    /// One of the four numbers is above 255.
    OctetTooLarge {
        /// The number as typed.
        octet: String,
    },
    /// A number has leading zeros: some programs take `010` for 10, others for
    /// 8 (octal).
    LeadingZeros {
        /// With the zeros dropped.
        decimal: Option<IpRange>,
        /// With such numbers read as octal, where that makes a difference.
        octal: Option<IpRange>,
    },
    /// `0.0.0.0` or `::`, alone or with a prefix, or a block that starts there:
    /// every address to some programs, none to others.
    AnyAddress,
    /// There is nothing after the `/`.
    PrefixMissing,
    /// What follows the `/` is no number.
    PrefixNotANumber,
    /// The prefix has leading zeros, as `/024`.
    PrefixLeadingZeros {
        /// Without them.
        without: Option<IpRange>,
    },
    /// The prefix is longer than an address.
    PrefixTooLong {
        /// The longest there is: 32, or 128 in IPv6.
        max: u8,
    },
    /// The block is wider than the API takes, [`MIN_IPV4_PREFIX`].
    PrefixTooWide {
        /// The first address of the block.
        first: Ipv4Addr,
        /// The prefix, from 0 to 23.
        prefix: u8,
        /// How many addresses the block covers.
        addresses: u64,
        /// How many blocks of the widest size cover the same addresses.
        blocks: u32,
    },
    /// The IPv6 block is wider than [`super::MIN_IPV6_PREFIX`].
    Ipv6PrefixTooWide {
        /// The prefix.
        prefix: u8,
    },
    /// The address is not the first of the block, so either may be meant.
    HostBits {
        /// The block in which the address is.
        block: IpRange,
        /// The address alone.
        address: IpRange,
    },
    /// A prefix written as a mask, as `/255.255.255.0`.
    Netmask {
        /// The same block with a prefix.
        block: Option<IpRange>,
    },
    /// Stars for numbers, as `192.0.2.*`.
    Wildcard {
        /// The same block with a prefix.
        block: Option<IpRange>,
    },
    /// From one address to another, as `192.0.2.4-192.0.2.9`.
    Dash {
        /// The address before the dash.
        first: Ipv4Addr,
        /// The address after it, where that is one.
        last: Option<Ipv4Addr>,
    },
    /// A port follows the address, as `192.0.2.1:443`.
    Port {
        /// The address alone.
        address: Option<IpRange>,
    },
    /// An IPv4 address in IPv6 clothes, as `::ffff:192.0.2.1`.
    Ipv4Mapped {
        /// The plain address, where no prefix was written.
        address: Option<IpRange>,
    },
    /// IPv6, where only IPv4 is taken.
    Ipv6NotAllowed,
}

/// The most blocks of the widest size that a wider one is split into.
const MAX_SPLIT: usize = 4;
/// The most blocks that a range with a dash is split into.
const MAX_COVER: usize = 8;

impl IpError {
    /// What may have been meant instead, as values that are accepted: usually
    /// none or one, two where the text is ambiguous, or the few blocks that
    /// together are a wider one (up to four of /24) or a range (up to eight).
    pub fn readings(&self) -> Vec<IpRange> {
        match self {
            Self::Url { address } | Self::Port { address } | Self::Ipv4Mapped { address } => {
                address.iter().copied().collect()
            }
            Self::PrefixLeadingZeros { without: block }
            | Self::Netmask { block }
            | Self::Wildcard { block } => block.iter().copied().collect(),
            Self::LeadingZeros { decimal, octal } => decimal.iter().chain(octal).copied().collect(),
            Self::HostBits { block, address } => vec![*block, *address],
            Self::PrefixTooWide { first, prefix, .. } => {
                let first = first.to_bits();
                cover(first, first | v4_hosts(*prefix), MAX_SPLIT)
            }
            Self::Dash {
                first,
                last: Some(last),
            } => cover(first.to_bits(), last.to_bits(), MAX_COVER),
            _ => Vec::new(),
        }
    }
}

/// The fewest blocks that are exactly the addresses from first to last; none
/// if those are more than `limit`.
fn cover(first: u32, last: u32, limit: usize) -> Vec<IpRange> {
    let mut blocks = Vec::new();
    let (mut next, end) = (u64::from(first), u64::from(last) + 1);
    while let Ok(start) = u32::try_from(next)
        && next < end
    {
        let fits = |prefix: &u8| {
            let hosts = v4_hosts(*prefix);
            start & hosts == 0 && next + u64::from(hosts) < end
        };
        let prefix = (MIN_IPV4_PREFIX..32).find(fits).unwrap_or(32);
        let length = Some(prefix).filter(|prefix| *prefix < 32);
        match v4_range(Ipv4Addr::from_bits(start), length) {
            Ok(block) if blocks.len() < limit => blocks.push(block),
            _ => return Vec::new(),
        }
        next += u64::from(v4_hosts(prefix)) + 1;
    }
    blocks
}
