//! Broken rules of addresses, and what addresses mean.

use super::*;
use crate::domain::ip::{IpError, IpRange, Ipv6};

fn range(text: &str) -> IpRange {
    IpRange::parse(text, Ipv6::Allowed).unwrap()
}

/// What is said of a text that is refused.
fn refused(text: &str, ipv6: Ipv6) -> Rule {
    Rule::Ip {
        text: text.into(),
        error: IpRange::parse(text, ipv6).unwrap_err(),
    }
}

pub(super) fn table() -> Table {
    let v4 = [
        ("", "Enter an IP address"),
        (
            "abc",
            "“abc” is not an IP address. Write one like 203.0.113.10",
        ),
        (
            "api.example.com",
            "api.example.com is a name. Enter the IP address behind it",
        ),
        (
            "https://192.0.2.1/x",
            "https://192.0.2.1/x is a web address. Enter only the IP address",
        ),
        ("10.0.1", "10.0.1 has 3 numbers. An IPv4 address has four"),
        ("10", "10 has 1 number. An IPv4 address has four"),
        (
            "10..0.1",
            "10..0.1 lacks a number beside a point. An IPv4 address has four",
        ),
        (
            "10.0.0.256",
            "10.0.0.256: 256 is above 255. Check the number",
        ),
        (
            "10.0.0.010",
            "10.0.0.010 has leading zeros, which programs read differently. Remove them",
        ),
        (
            "0.0.0.0/24",
            "0.0.0.0/24 stands for every address. Name the addresses you use",
        ),
        (
            "8.8.8.8/",
            "8.8.8.8/ lacks the number after the slash. Use /24 to /32",
        ),
        (
            "8.8.8.8/x",
            "8.8.8.8/x has no number after the slash. Use /24 to /32",
        ),
        (
            "8.8.8.0/024",
            "In 8.8.8.0/024 the number after the slash begins with a zero. Remove it",
        ),
        (
            "8.8.8.8/33",
            "8.8.8.8/33 goes beyond /32, which is one address. Use /24 to /32",
        ),
        (
            "8.8.0.0/16",
            "8.8.0.0/16 covers 65,536 addresses. Use /24 to /32",
        ),
        (
            "8.8.8.8/24",
            "8.8.8.8/24 can mean a block or one address. Use 8.8.8.0/24 or 8.8.8.8",
        ),
        (
            "8.8.8.0/255.255.255.0",
            "8.8.8.0/255.255.255.0 has a mask. Write the block with a slash and a number, such as /24",
        ),
        (
            "8.8.8.*",
            "8.8.8.* has a star. Write the block with a slash and a number, such as /24",
        ),
        (
            "8.8.8.1-8.8.8.9",
            "8.8.8.1-8.8.8.9 is a range with a dash. Write it as blocks, such as 198.51.100.16/28",
        ),
        (
            "8.8.8.8:443",
            "8.8.8.8:443 has a port. Enter only the address",
        ),
        (
            "::ffff:8.8.8.8",
            "::ffff:8.8.8.8 is an IPv4 address written as IPv6. Write it as IPv4",
        ),
        ("2001:db8::1", "2001:db8::1 is IPv6. Use an IPv4 address"),
    ];
    let v6 = [
        (
            "2001:db8::1/",
            "2001:db8::1/ lacks the number after the slash. Use /64 to /128",
        ),
        (
            "2001:db8::1/x",
            "2001:db8::1/x has no number after the slash. Use /64 to /128",
        ),
        (
            "2001:db8::1/129",
            "2001:db8::1/129 goes beyond /128, which is one address. Use /64 to /128",
        ),
        (
            "2001:db8::/32",
            "2001:db8::/32 covers too many addresses. Use /64 to /128",
        ),
        (
            "2001:db8::1/64",
            "2001:db8::1/64 can mean a block or one address. Use 2001:db8::/64 or 2001:db8::1",
        ),
    ];
    let v4 = v4.map(|(text, said)| (refused(text, Ipv6::Refused), said));
    let v6 = v6.map(|(text, said)| (refused(text, Ipv6::Allowed), said));
    let whole = [
        (
            Rule::NoIpRestriction,
            "Enter at least one address. In production a token must be tied to addresses",
        ),
        (
            Rule::IpDuplicate {
                text: "8.8.8.8".into(),
            },
            "8.8.8.8 is there twice. Remove one",
        ),
    ];
    v4.into_iter().chain(v6).chain(whole).collect()
}

#[test]
fn each_broken_rule_has_its_sentence() {
    check(table());
}

#[test]
fn every_rule_is_in_the_table() {
    let errors = table().into_iter().filter_map(|(rule, _)| match rule {
        Rule::Ip { error, .. } => Some(std::mem::discriminant::<IpError>(&error)),
        _ => None,
    });
    assert_eq!(errors.collect::<std::collections::HashSet<_>>().len(), 22);
}

#[test]
fn a_range_says_how_many_addresses_it_covers() {
    let table = [
        ("8.8.8.8", "1 address"),
        ("8.8.8.8/32", "1 address"),
        ("8.8.8.0/24", "256 addresses, 8.8.8.0 to 8.8.8.255"),
        (
            "2001:db8::/64",
            "18,446,744,073,709,551,616 addresses, 2001:db8:: to 2001:db8::ffff:ffff:ffff:ffff",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(texts().ip_meaning(&range(text)), expected);
    }
}

#[test]
fn addresses_that_are_never_seen_have_a_note() {
    let table = [
        ("10.0.0.0/24", "Private network"),
        ("127.0.0.1", "This machine"),
        ("169.254.0.1", "Local link"),
        ("100.64.0.1", "Behind a provider's address translation"),
        ("192.0.2.1", "Reserved for examples"),
        ("198.18.0.1", "Reserved range"),
        ("224.0.0.1", "Reserved range"),
        ("240.0.0.1", "Reserved range"),
        ("0.0.0.1", "Reserved range"),
    ];
    for (text, reach) in table {
        let expected = format!("{reach}: BitGo never sees requests from there.");
        assert_eq!(texts().ip_note(&range(text)), Some(expected), "{text}");
    }
    assert_eq!(texts().ip_note(&range("8.8.8.8")), None);
}
