//! Addresses and blocks of addresses from which a token may be used.
//!
//! # Grammar
//! - An IPv4 address, four numbers from 0 to 255 without leading zeros:
//!   `203.0.113.10`.
//! - A block: the first address, `/` and a prefix from 24 to 32. The range of
//!   prefixes is the API's. A block whose address is not its first is refused,
//!   since block and address are both possible meanings.
//! - IPv6 only where the host of the form allows it: BitGo documents it for
//!   token templates, not for tokens. The widest prefix there is a choice of
//!   this form, [`MIN_IPV6_PREFIX`], one network: the API names none.
//! - `0.0.0.0` and `::` mean "every address" to many and are refused with any prefix.

mod error;
mod parse;
mod range;
mod reach;
#[cfg(test)]
mod tests;

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::{Serialize, Serializer};

use range::{v4_hosts, v6_hosts};

pub use error::IpError;
pub use reach::Reach;

/// The widest block of IPv4 addresses that the API takes: 256 of them.
pub const MIN_IPV4_PREFIX: u8 = 24;
/// The widest block of IPv6 addresses that this form takes: one network.
pub const MIN_IPV6_PREFIX: u8 = 64;

/// Whether IPv6 may be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ipv6 {
    /// It is refused: the API does not document it for tokens.
    Refused,
    /// The host of the form knows that it works.
    Allowed,
}

/// An address, or a block of addresses that differ in their last bits.
///
/// It remembers whether a prefix was written, so `10.0.0.1` and `10.0.0.1/32`
/// are different values; [`IpRange::same_addresses`] ignores that. Shown and
/// serialised as text in its usual form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IpRange {
    first: IpAddr,
    prefix: u8,
    written: bool,
}

impl IpRange {
    /// Reads an address or a block; white space around it is ignored.
    ///
    /// # Errors
    /// The rule of the [grammar](self) that the text breaks.
    pub fn parse(text: &str, ipv6: Ipv6) -> Result<Self, IpError> {
        parse::parse(text, ipv6)
    }

    /// The first address.
    pub fn first(&self) -> IpAddr {
        self.first
    }

    /// The last address, which is the first one where there is only one.
    pub fn last(&self) -> IpAddr {
        match self.first {
            IpAddr::V4(first) => {
                Ipv4Addr::from_bits(first.to_bits() | v4_hosts(self.prefix)).into()
            }
            IpAddr::V6(first) => {
                Ipv6Addr::from_bits(first.to_bits() | v6_hosts(self.prefix)).into()
            }
        }
    }

    /// How many leading bits all addresses share.
    pub fn prefix(&self) -> u8 {
        self.prefix
    }

    /// Whether this is an IPv6 address or block.
    pub fn is_ipv6(&self) -> bool {
        self.first.is_ipv6()
    }

    /// How many addresses there are: at most 256 in IPv4, 2⁶⁴ in IPv6.
    pub fn count(&self) -> u128 {
        match self.first {
            IpAddr::V4(_) => u128::from(v4_hosts(self.prefix)) + 1,
            IpAddr::V6(_) => v6_hosts(self.prefix).saturating_add(1),
        }
    }

    /// Whether every address of the other is one of this.
    pub fn contains(&self, other: &Self) -> bool {
        match (self.first, other.first) {
            (IpAddr::V4(a), IpAddr::V4(b)) => {
                self.prefix <= other.prefix && b.to_bits() & !v4_hosts(self.prefix) == a.to_bits()
            }
            (IpAddr::V6(a), IpAddr::V6(b)) => {
                self.prefix <= other.prefix && b.to_bits() & !v6_hosts(self.prefix) == a.to_bits()
            }
            _ => false,
        }
    }

    /// Whether both are the same addresses, however they were written.
    pub fn same_addresses(&self, other: &Self) -> bool {
        self.first == other.first && self.prefix == other.prefix
    }

    /// From where such addresses can be seen; the same for all of a range.
    pub fn kind(&self) -> Reach {
        Reach::of(self.first)
    }

    /// Whether BitGo never sees a request from there.
    pub fn is_never_seen(&self) -> bool {
        self.kind().is_never_seen()
    }

    /// Whether it is as wide as a block may be, and can be seen.
    pub fn is_wide(&self) -> bool {
        let widest = if self.is_ipv6() {
            MIN_IPV6_PREFIX
        } else {
            MIN_IPV4_PREFIX
        };
        self.prefix == widest && !self.is_never_seen()
    }
}

impl fmt::Display for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        if self.written {
            write!(f, "/{}", self.prefix)
        } else {
            Ok(())
        }
    }
}

impl Serialize for IpRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
