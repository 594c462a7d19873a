//! A pasted list of addresses, against `ipnet`.
#![no_main]

use std::net::IpAddr;

use access_token_widget::domain::ip::{IpRange, Ipv6};
use access_token_widget::domain::ip_list::{IpList, Relation, remove, replace};
use ipnet::IpNet;
use libfuzzer_sys::fuzz_target;

/// Comparing every pair takes long beyond.
const MOST_ENTRIES: usize = 50;

fuzz_target!(|text: &str| {
    check(text, Ipv6::Refused);
    check(text, Ipv6::Allowed);
});

fn check(text: &str, ipv6: Ipv6) {
    let list = IpList::parse(text, ipv6);
    let mut end = 0;
    for entry in list.entries() {
        assert_eq!(&text[entry.start..entry.end], &*entry.text);
        assert!(end <= entry.start && entry.start < entry.end);
        end = entry.end;
        match &entry.parsed {
            Ok(range) => assert_eq!(net(range), read(&entry.text)),
            Err(error) => {
                for reading in error.readings() {
                    assert_eq!(IpRange::parse(&reading.to_string(), ipv6), Ok(reading));
                }
            }
        }
    }
    assert_eq!(list.ranges().is_some(), list.problems() == 0);
    let nets: Vec<IpNet> = list.entries().iter().filter_map(parsed).collect();
    let aggregate = IpNet::aggregate(&nets);
    let sizes = aggregate
        .iter()
        .map(|net| 1_u128 << (net.max_prefix_len() - net.prefix_len()));
    assert_eq!(list.addresses(), sizes.sum::<u128>());
    if list.entries().len() <= MOST_ENTRIES {
        relations(&list);
        edits(text, &list, ipv6);
    }
}

/// The same value as the other implementation has it.
fn net(range: &IpRange) -> IpNet {
    IpNet::new(range.first(), range.prefix()).unwrap()
}

fn parsed(entry: &access_token_widget::domain::ip_list::IpEntry) -> Option<IpNet> {
    entry.parsed.as_ref().ok().map(net)
}

/// What is accepted means the same to others, and is a whole block.
fn read(text: &str) -> IpNet {
    let net = text
        .parse()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
    let net: IpNet = net.expect("others refuse what was accepted");
    assert_eq!(net, net.trunc());
    net
}

fn relations(list: &IpList) {
    let nets: Vec<Option<IpNet>> = list.entries().iter().map(parsed).collect();
    for (index, entry) in list.entries().iter().enumerate() {
        let Some(net) = nets[index] else {
            assert_eq!(entry.relation, None);
            continue;
        };
        let twin = nets[..index]
            .iter()
            .position(|earlier| *earlier == Some(net));
        let wider = nets
            .iter()
            .flatten()
            .any(|other| other.contains(&net) && *other != net);
        match entry.relation {
            Some(Relation::DuplicateOf(first)) => assert_eq!(twin, Some(first)),
            Some(Relation::InsideOf(wide)) => {
                assert!(twin.is_none() && nets[wide].unwrap().contains(&net));
            }
            None => assert!(twin.is_none() && !wider),
        }
    }
}

fn edits(text: &str, list: &IpList, ipv6: Ipv6) {
    let texts = |text: &str| -> Vec<String> {
        let list = IpList::parse(text, ipv6);
        list.entries()
            .iter()
            .map(|entry| entry.text.to_string())
            .collect()
    };
    for index in 0..list.entries().len().min(5) {
        let mut expected = texts(text);
        expected[index] = "192.0.2.1".into();
        assert_eq!(texts(&replace(text, index, "192.0.2.1")), expected);
        expected.remove(index);
        assert_eq!(texts(&remove(text, index)), expected);
    }
}
