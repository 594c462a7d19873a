//! Pasted lists: places, relations, edits, and the count of addresses.

use access_token_widget::domain::ip::Ipv6;
use access_token_widget::domain::ip_list::{IpList, Relation, remove, replace};
use ipnet::IpNet;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::ip::{block, nearly};

fn list(text: &str) -> IpList {
    IpList::parse(text, Ipv6::Allowed)
}

fn texts(text: &str) -> Vec<String> {
    let list = list(text);
    list.entries()
        .iter()
        .map(|entry| entry.text.to_string())
        .collect()
}

/// Any text, with more separators and addresses than chance would give.
fn pasted() -> impl Strategy<Value = String> {
    let separator = "[,; \n\t\"'\\[\\]\u{A0}]{0,3}";
    let entry = prop_oneof![block().prop_map(|block| block.to_string()), nearly()];
    vec((separator, entry), 0..12).prop_map(|parts| {
        parts
            .into_iter()
            .map(|(separator, entry)| separator + &entry)
            .collect()
    })
}

fn blocks() -> impl Strategy<Value = Vec<IpNet>> {
    vec(block(), 0..40)
}

fn lines(blocks: &[IpNet]) -> String {
    blocks.iter().map(|block| format!("{block}\n")).collect()
}

proptest! {
    #[test]
    fn entries_are_slices_of_the_text_in_order(text in pasted()) {
        let mut end = 0;
        for entry in list(&text).entries() {
            prop_assert_eq!(&text[entry.start..entry.end], &*entry.text);
            prop_assert!(entry.start >= end && entry.end > entry.start);
            end = entry.end;
        }
    }

    #[test]
    fn removing_an_entry_keeps_the_others(text in pasted(), index in 0_usize..12) {
        let mut expected = texts(&text);
        let removed = remove(&text, index);
        if index < expected.len() {
            expected.remove(index);
            prop_assert!(removed.len() < text.len());
        } else {
            prop_assert_eq!(&removed, &text);
        }
        prop_assert_eq!(texts(&removed), expected);
    }

    #[test]
    fn replacing_an_entry_keeps_the_others(text in pasted(), index in 0_usize..12) {
        let mut expected = texts(&text);
        if let Some(entry) = expected.get_mut(index) {
            *entry = "192.0.2.1".into();
        }
        prop_assert_eq!(texts(&replace(&text, index, "192.0.2.1")), expected);
    }

    #[test]
    fn addresses_are_counted_once(blocks in blocks()) {
        let expected: u128 = IpNet::aggregate(&blocks)
            .iter()
            .map(|net| 1_u128 << (net.max_prefix_len() - net.prefix_len()))
            .sum();
        prop_assert_eq!(list(&lines(&blocks)).addresses(), expected);
    }

    #[test]
    fn relations_are_those_of_comparing_every_pair(blocks in blocks()) {
        let list = list(&lines(&blocks));
        for (index, (entry, block)) in list.entries().iter().zip(&blocks).enumerate() {
            let duplicate = blocks[..index].iter().position(|earlier| earlier == block);
            let widest = blocks.iter().enumerate()
                .filter(|(_, wider)| wider.contains(block) && *wider != block)
                .min_by_key(|(index, wider)| (wider.prefix_len(), *index));
            let expected = match (duplicate, widest) {
                (Some(first), _) => Some(Relation::DuplicateOf(first)),
                (None, Some((outer, _))) => Some(Relation::InsideOf(outer)),
                (None, None) => None,
            };
            prop_assert_eq!(entry.relation, expected);
        }
    }

    #[test]
    fn a_list_has_a_value_exactly_if_it_has_no_problem(text in pasted()) {
        let list = list(&text);
        prop_assert_eq!(list.ranges().is_some(), list.problems() == 0);
        prop_assert!(list.ranges().is_none_or(|ranges| ranges.len() == list.entries().len()));
    }
}
