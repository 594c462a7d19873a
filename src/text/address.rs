//! What is said of addresses.

use std::borrow::Cow;

use crate::domain::ip::{IpError, IpRange, Reach};

use super::{Key, Texts};

/// More characters than an address has; what was pasted may be a page.
const LONGEST_ENTRY: usize = 60;

/// An entry as it is repeated in a sentence.
fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST_ENTRY) {
        Some((end, _)) => [&text[..end], "…"].concat().into(),
        None => text.into(),
    }
}

impl Texts {
    pub(super) fn ip_error(&self, text: &str, error: &IpError) -> String {
        let text = &*shortened(text);
        let only = |key| self.say(key, &[text.into()]);
        let prefixes = self.get(if text.contains(':') {
            Key::Ipv6Prefixes
        } else {
            Key::IpPrefixes
        });
        let with_prefixes = |key| self.say(key, &[text.into(), prefixes.into()]);
        match error {
            IpError::Blank => self.say(Key::IpBlank, &[]),
            IpError::NotAnAddress => only(Key::IpNotAnAddress),
            IpError::HostName => only(Key::IpHostName),
            IpError::Url { .. } => only(Key::IpUrl),
            IpError::OctetCount { got } => {
                self.say(Key::IpOctetCount, &[text.into(), (*got).into()])
            }
            IpError::EmptyOctet => only(Key::IpEmptyOctet),
            IpError::OctetTooLarge { octet } => {
                self.say(Key::IpOctetTooLarge, &[text.into(), octet.into()])
            }
            IpError::LeadingZeros { .. } => only(Key::IpLeadingZeros),
            IpError::AnyAddress => only(Key::IpAnyAddress),
            IpError::PrefixMissing => with_prefixes(Key::IpPrefixMissing),
            IpError::PrefixNotANumber => with_prefixes(Key::IpPrefixNotANumber),
            IpError::PrefixLeadingZeros { .. } => only(Key::IpPrefixLeadingZeros),
            IpError::PrefixTooLong { max } => {
                // Part of an address, and so in the digits of addresses.
                let max = max.to_string();
                self.say(
                    Key::IpPrefixTooLong,
                    &[text.into(), (&max).into(), prefixes.into()],
                )
            }
            IpError::PrefixTooWide { addresses, .. } => {
                let count = (*addresses).into();
                self.say(Key::IpPrefixTooWide, &[text.into(), count, prefixes.into()])
            }
            IpError::Ipv6PrefixTooWide { .. } => with_prefixes(Key::Ipv6PrefixTooWide),
            IpError::HostBits { block, address } => {
                let (block, address) = (block.to_string(), address.to_string());
                self.say(
                    Key::IpHostBits,
                    &[text.into(), (&block).into(), (&address).into()],
                )
            }
            IpError::Netmask { .. } => only(Key::IpNetmask),
            IpError::Wildcard { .. } => only(Key::IpWildcard),
            IpError::Dash { .. } => only(Key::IpDash),
            IpError::Port { .. } => only(Key::IpPort),
            IpError::Ipv4Mapped { .. } => only(Key::IpMapped),
            IpError::Ipv6NotAllowed => only(Key::IpV6),
        }
    }

    /// How many addresses that is, and from which to which.
    pub fn ip_meaning(&self, range: &IpRange) -> String {
        let count = self.ip_count(range.count());
        if range.count() == 1 {
            return count;
        }
        let ends = [range.first().to_string(), range.last().to_string()];
        let ends = self.say(Key::IpRange, &[(&ends[0]).into(), (&ends[1]).into()]);
        self.say(Key::Joined, &[(&count).into(), (&ends).into()])
    }

    /// A number of addresses in words.
    pub fn ip_count(&self, count: u128) -> String {
        self.counted(count, Key::IpCount, Key::IpMany)
    }

    /// A text about a count, with another one for counts beyond 2⁶⁴.
    pub(super) fn counted(&self, count: u128, key: Key, beyond: Key) -> String {
        match u64::try_from(count) {
            Ok(count) => self.say(key, &[count.into()]),
            Err(_) => self.say(
                beyond,
                &[(&self.locale().number(&count.to_string())).into()],
            ),
        }
    }

    /// What should be known about a range that BitGo never sees.
    pub fn ip_note(&self, range: &IpRange) -> Option<String> {
        let kind = range.kind();
        let reach = match kind {
            Reach::Public => return None,
            Reach::Private => Key::ReachPrivate,
            Reach::Loopback => Key::ReachLoopback,
            Reach::LinkLocal => Key::ReachLinkLocal,
            Reach::Cgnat => Key::ReachCgnat,
            Reach::Documentation => Key::ReachDocumentation,
            _ => Key::ReachOther,
        };
        Some(self.say(Key::IpNeverSeen, &[self.get(reach).into()]))
    }
}
