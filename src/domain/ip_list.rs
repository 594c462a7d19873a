//! A pasted list of addresses and blocks.
//!
//! # Grammar
//! Entries are separated by any number of commas, semicolons, white space and
//! line ends; brackets and quotes count as separators too, so that a list
//! copied from JSON works. Each entry is an [`IpRange`] or its error: one bad
//! entry spoils no other.

mod edit;
#[cfg(test)]
mod tests;

use super::problem::Rule;
use std::collections::BinaryHeap;
use std::net::IpAddr;

use super::ip::{IpError, IpRange, Ipv6};

pub use edit::{remove, replace, retain};

/// More entries than the API documents for token templates. Tokens have no
/// documented limit, so this calls for a note and not for an error.
pub const RECOMMENDED_MAX: usize = 100;

/// A list, and how its entries relate to its text and to each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IpList {
    entries: Vec<IpEntry>,
    // Counted once, and not by everybody who asks at every key.
    addresses: u128,
    problems: usize,
    never_seen: Vec<IpRange>,
    wide: Vec<IpRange>,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IpEntry {
    /// Where it starts in the text, in bytes.
    pub start: usize,
    /// Where it ends in the text, in bytes.
    pub end: usize,
    /// The entry as typed.
    pub text: Box<str>,
    /// What it means, or the rule that it breaks.
    pub parsed: Result<IpRange, IpError>,
    /// Whether another entry makes it needless.
    pub relation: Option<Relation>,
}

impl IpEntry {
    /// The rule that it breaks, by itself or beside the others.
    pub fn broken_rule(&self) -> Option<Rule> {
        let text = || self.text.to_string();
        match (&self.parsed, self.relation) {
            (Err(error), _) => Some(Rule::Ip {
                text: text(),
                error: error.clone(),
            }),
            (_, Some(Relation::DuplicateOf(_))) => Some(Rule::IpDuplicate { text: text() }),
            _ => None,
        }
    }
}

/// How an entry relates to another one, which is named by its index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same addresses as an earlier entry: a problem.
    DuplicateOf(usize),
    /// All its addresses are part of a wider entry, the widest there is:
    /// harmless, worth a note.
    InsideOf(usize),
}

impl IpList {
    /// Reads a list. Takes time in proportion to its length (and a sort).
    pub fn parse(text: &str, ipv6: Ipv6) -> Self {
        let mut entries: Vec<IpEntry> = spans(text)
            .map(|(start, end)| {
                let entry = &text[start..end];
                let parsed = IpRange::parse(entry, ipv6);
                IpEntry {
                    start,
                    end,
                    text: entry.into(),
                    parsed,
                    relation: None,
                }
            })
            .collect();
        let addresses = relate(&mut entries);
        let accepted: Vec<IpRange> = entries.iter().filter_map(IpEntry::accepted).collect();
        let those = |is: fn(&IpRange) -> bool| accepted.iter().copied().filter(is).collect();
        Self {
            addresses,
            problems: entries.len() - accepted.len(),
            never_seen: those(IpRange::is_never_seen),
            wide: those(IpRange::is_wide),
            entries,
        }
    }

    /// The entries in the order of the text.
    pub fn entries(&self) -> &[IpEntry] {
        &self.entries
    }

    /// Whether the text has no entry at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of the list: `None` while an entry has an error or is a duplicate.
    pub fn ranges(&self) -> Option<Vec<IpRange>> {
        self.entries.iter().map(IpEntry::accepted).collect()
    }

    /// How many entries must be corrected or removed.
    pub fn problems(&self) -> usize {
        self.problems
    }

    /// Those of its value from which BitGo never sees a request.
    pub fn never_seen(&self) -> &[IpRange] {
        &self.never_seen
    }

    /// Those of its value that are as wide as a block may be.
    pub fn wide(&self) -> &[IpRange] {
        &self.wide
    }

    /// How many different addresses the entries without an error cover.
    pub fn addresses(&self) -> u128 {
        self.addresses
    }

    /// Whether there are more than [`RECOMMENDED_MAX`] entries.
    pub fn more_than_recommended(&self) -> bool {
        self.entries.len() > RECOMMENDED_MAX
    }
}

impl IpEntry {
    /// Its value, unless it has an error or is a duplicate.
    pub fn accepted(&self) -> Option<IpRange> {
        match self.relation {
            Some(Relation::DuplicateOf(_)) => None,
            _ => self.parsed.as_ref().ok().copied(),
        }
    }

    /// Whether BitGo never sees a request from there.
    pub fn is_never_seen(&self) -> bool {
        let range = self.parsed.as_ref();
        range.is_ok_and(IpRange::is_never_seen)
    }
}

/// Where the entries of a text start and end.
fn spans(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let start = text.as_ptr().addr();
    text.split(is_separator)
        .filter(|entry| !entry.is_empty())
        .map(move |entry| {
            let offset = entry.as_ptr().addr() - start;
            (offset, offset + entry.len())
        })
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '[' | ']' | '"' | '\'' | '\u{FEFF}')
}

/// Notes the relations and counts the addresses, each once. Blocks never
/// overlap in part, so in the order of their first addresses, wider ones
/// first, each is either inside the last outermost one or beyond it.
fn relate(entries: &mut [IpEntry]) -> u128 {
    // A heap, since its code is a third of a sort's.
    let places: BinaryHeap<(IpAddr, u8, usize)> = entries
        .iter()
        .enumerate()
        .filter_map(|(index, entry)| {
            let range = entry.parsed.as_ref().ok()?;
            Some((range.first(), range.prefix(), index))
        })
        .collect();
    let mut addresses: u128 = 0;
    let mut outer: Option<(usize, IpRange)> = None;
    let mut previous: Option<(usize, IpRange)> = None;
    for (_, _, index) in places.into_sorted_vec() {
        let Ok(range) = entries[index].parsed else {
            continue;
        };
        entries[index].relation = match (previous, outer) {
            (Some((first, same)), _) if same.same_addresses(&range) => {
                Some(Relation::DuplicateOf(first))
            }
            (_, Some((wide, outer))) if outer.contains(&range) => {
                previous = Some((index, range));
                Some(Relation::InsideOf(wide))
            }
            _ => {
                addresses = addresses.saturating_add(range.count());
                (outer, previous) = (Some((index, range)), Some((index, range)));
                None
            }
        };
    }
    addresses
}
