//! A text together with what it means.

use crate::domain::ip::Ipv6;
use crate::domain::ip_list::IpList;
use crate::domain::policy::is_same_list;

/// What was typed in a control and its parse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<T, E> {
    /// The text, exactly as typed.
    pub text: String,
    /// What it means, or the rule that it breaks.
    pub value: Result<T, E>,
}

impl<T, E> Typed<T, E> {
    /// Parses a text.
    pub fn parse(text: String, parse: impl FnOnce(&str) -> Result<T, E>) -> Self {
        let value = parse(&text);
        Self { text, value }
    }
}

impl<T, E> Typed<Option<T>, E> {
    /// Parses a text that may be left blank.
    pub fn optional(text: String, parse: impl FnOnce(&str) -> Result<T, E>) -> Self {
        let value = if text.trim().is_empty() {
            Ok(None)
        } else {
            parse(&text).map(Some)
        };
        Self { text, value }
    }
}

impl<T: PartialEq, E> Typed<Vec<T>, E> {
    /// Whether both list the same, in any order.
    pub(super) fn lists_same(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Ok(list), Ok(other)) => is_same_list(list, other),
            _ => self.text == other.text,
        }
    }
}

impl<T: PartialEq, E> Typed<Option<Vec<T>>, E> {
    /// Whether both list the same, in any order, or nothing.
    pub(super) fn may_list_same(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Ok(Some(list)), Ok(Some(other))) => is_same_list(list, other),
            (Ok(None), Ok(None)) => true,
            _ => self.text == other.text,
        }
    }
}

/// The field that takes a pasted list of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IpField {
    /// The text, exactly as typed.
    pub text: String,
    /// Its entries.
    pub list: IpList,
}

impl IpField {
    /// Parses a text.
    pub fn parse(text: String, ipv6: Ipv6) -> Self {
        let list = IpList::parse(&text, ipv6);
        Self { text, list }
    }

    /// Whether both have the same entries, in any order.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self.list.ranges(), other.list.ranges()) {
            (Some(ranges), Some(others)) => is_same_list(&ranges, &others),
            _ => self.text == other.text,
        }
    }
}
