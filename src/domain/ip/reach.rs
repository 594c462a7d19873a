//! From where an address can be seen.

use core::net::IpAddr;

/// The purpose of an address, after the registries of special-purpose
/// addresses that IANA keeps (RFC 6890 and its updates).
///
/// BitGo sees the public address of a request. A token that is restricted to
/// an address of any other kind can never be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// An address of the internet.
    Public,
    /// A network of one's own: `10.0.0.0/8`, `172.16.0.0/12`,
    /// `192.168.0.0/16`, `fc00::/7`.
    Private,
    /// The machine itself: `127.0.0.0/8`, `::1`.
    Loopback,
    /// One cable or radio network: `169.254.0.0/16`, `fe80::/10`.
    LinkLocal,
    /// Behind a provider's address translation: `100.64.0.0/10`.
    Cgnat,
    /// For examples in documents: `192.0.2.0/24`, `198.51.100.0/24`,
    /// `203.0.113.0/24`, `2001:db8::/32`, `3fff::/20`.
    Documentation,
    /// For measurements of equipment: `198.18.0.0/15`, `2001:2::/48`.
    Benchmarking,
    /// Groups of receivers: `224.0.0.0/4`, `ff00::/8`.
    Multicast,
    /// "This network": `0.0.0.0/8`.
    ThisNetwork,
    /// Of no use to anybody yet, among them `240.0.0.0/4` and all IPv6
    /// outside `2000::/3` that is not named above.
    Reserved,
}

impl Reach {
    /// Whether BitGo can never see a request from such an address. The ranges
    /// for documents are no exception; people type them to try a form.
    pub fn is_never_seen(self) -> bool {
        self != Self::Public
    }

    pub(super) fn of(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(address) => Self::of_v4(address.octets()),
            IpAddr::V6(address) => Self::of_v6(address.segments()),
        }
    }

    fn of_v4(octets: [u8; 4]) -> Self {
        match octets {
            [0, ..] => Self::ThisNetwork,
            [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Self::Private,
            [100, 64..=127, ..] => Self::Cgnat,
            [127, ..] => Self::Loopback,
            [169, 254, ..] => Self::LinkLocal,
            [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _] => Self::Documentation,
            [198, 18..=19, ..] => Self::Benchmarking,
            [224..=239, ..] => Self::Multicast,
            [192, 0, 0, _] | [240..=255, ..] => Self::Reserved,
            _ => Self::Public,
        }
    }

    fn of_v6(segments: [u16; 8]) -> Self {
        match segments {
            [0, 0, 0, 0, 0, 0, 0, 1] => Self::Loopback,
            [0xfc00..=0xfdff, ..] => Self::Private,
            [0xfe80..=0xfebf, ..] => Self::LinkLocal,
            [0xff00..=0xffff, ..] => Self::Multicast,
            [0x2001, 0xdb8, ..] | [0x3fff, 0..=0x0fff, ..] => Self::Documentation,
            [0x2001, 2, 0, ..] => Self::Benchmarking,
            [0x2000..=0x3fff, ..] => Self::Public,
            _ => Self::Reserved,
        }
    }
}
