use super::IpError::*;
use super::*;

fn v4(text: &str) -> Result<IpRange, IpError> {
    IpRange::parse(text, Ipv6::Refused)
}

fn v6(text: &str) -> Result<IpRange, IpError> {
    IpRange::parse(text, Ipv6::Allowed)
}

fn ok(text: &str) -> IpRange {
    v6(text).unwrap()
}

/// What a refused text may have meant.
fn readings(text: &str) -> Vec<String> {
    let readings = v6(text).unwrap_err().readings();
    readings.iter().map(ToString::to_string).collect()
}

#[test]
fn addresses_and_blocks_are_shown_as_typed() {
    for text in [
        "203.0.113.10",
        "198.51.100.16/28",
        "10.0.0.1/32",
        "8.8.8.0/24",
    ] {
        assert_eq!(v4(text).unwrap().to_string(), text);
    }
    assert_eq!(v4(" 10.0.0.1\n").unwrap().to_string(), "10.0.0.1");
    assert_eq!(ok("2001:DB8:0::7").to_string(), "2001:db8::7");
    assert_eq!(ok("2001:db8::/64").to_string(), "2001:db8::/64");
    assert_eq!(
        serde_json::to_string(&ok("10.0.0.0/24")).unwrap(),
        r#""10.0.0.0/24""#
    );
}

#[test]
fn a_block_knows_its_ends_and_size() {
    let block = ok("198.51.100.16/28");
    assert_eq!(block.first().to_string(), "198.51.100.16");
    assert_eq!(block.last().to_string(), "198.51.100.31");
    assert_eq!((block.count(), block.prefix()), (16, 28));
    assert_eq!(ok("10.0.0.1").count(), 1);
    assert_eq!(ok("10.0.0.1").last().to_string(), "10.0.0.1");
    assert_eq!(ok("2001:db8::/64").count(), 1 << 64);
    assert_eq!(
        ok("2001:db8::/64").last().to_string(),
        "2001:db8::ffff:ffff:ffff:ffff"
    );
}

#[test]
fn a_block_contains_its_parts() {
    assert!(ok("10.0.0.0/24").contains(&ok("10.0.0.128/25")));
    assert!(ok("10.0.0.0/24").contains(&ok("10.0.0.255")));
    assert!(!ok("10.0.0.0/25").contains(&ok("10.0.0.0/24")));
    assert!(!ok("10.0.0.0/24").contains(&ok("10.0.1.0")));
    assert!(ok("2001:db8::/64").contains(&ok("2001:db8::7")));
    assert!(!ok("2001:db8::/64").contains(&ok("2001:db8:0:1::7")));
    assert!(!ok("2001:db8::/65").contains(&ok("2001:db8::/64")));
    assert!(!ok("2001:db8::/64").contains(&ok("10.0.0.1")));
    assert!(ok("10.0.0.1").same_addresses(&ok("10.0.0.1/32")));
    assert_ne!(ok("10.0.0.1"), ok("10.0.0.1/32"));
}

#[test]
fn what_resembles_no_address_is_refused() {
    assert_eq!(v4(" "), Err(Blank));
    for text in [
        "office",
        "-",
        "/24",
        "#",
        "::g",
        "1.2.3.4%eth0",
        "١.2.3.4",
        "1:2",
    ] {
        assert_eq!(v6(text), Err(NotAnAddress), "{text}");
    }
    for text in [
        "example.com",
        "my-host.example",
        "localhost",
        "localhost:80",
        "a.b:443",
    ] {
        assert_eq!(v6(text), Err(HostName), "{text}");
    }
}

#[test]
fn an_address_has_four_numbers_up_to_255() {
    assert_eq!(v4("10.0.0"), Err(OctetCount { got: 3 }));
    assert_eq!(v4("1.2.3.4.5"), Err(OctetCount { got: 5 }));
    assert_eq!(v4("1234"), Err(OctetCount { got: 1 }));
    for text in ["1..2.3", "1.2.3.", ".1.2.3"] {
        assert_eq!(v4(text), Err(EmptyOctet), "{text}");
    }
    let octet = "256".into();
    assert_eq!(v4("1.2.256.4"), Err(OctetTooLarge { octet }));
    let octet = "99999999999999999999".into();
    assert_eq!(
        v4("1.2.3.99999999999999999999/24"),
        Err(OctetTooLarge { octet })
    );
}

#[test]
fn leading_zeros_have_two_meanings() {
    assert_eq!(readings("010.0.0.1"), ["10.0.0.1", "8.0.0.1"]);
    assert_eq!(readings("10.0.0.01"), ["10.0.0.1"]);
    assert_eq!(readings("0377.0.0.1"), ["255.0.0.1"]);
    assert_eq!(readings("010.0.0.0/24"), ["10.0.0.0/24", "8.0.0.0/24"]);
    assert_eq!(readings("10.0.0.09"), ["10.0.0.9"]);
}

#[test]
fn every_address_is_no_restriction() {
    for text in [
        "0.0.0.0",
        "0.0.0.0/0",
        "0.0.0.0/24",
        "::",
        "::/0",
        "0.0.0.5/24",
    ] {
        assert_eq!(v6(text), Err(AnyAddress), "{text}");
    }
}

#[test]
fn a_prefix_is_a_number_from_24_to_32() {
    assert_eq!(v4("10.0.0.0/"), Err(PrefixMissing));
    for text in ["10.0.0.0/x", "10.0.0.0/-1", "10.0.0.0/24/5", "10.0.0.0/ 24"] {
        assert_eq!(v4(text), Err(PrefixNotANumber), "{text}");
    }
    assert_eq!(v4("10.0.0.0/33"), Err(PrefixTooLong { max: 32 }));
    assert_eq!(v4("10.0.0.0/999"), Err(PrefixTooLong { max: 32 }));
    assert_eq!(v6("2001:db8::/129"), Err(PrefixTooLong { max: 128 }));
    assert_eq!(readings("10.0.0.0/024"), ["10.0.0.0/24"]);
    assert_eq!(readings("2001:db8::/064"), ["2001:db8::/64"]);
    assert_eq!(v4("10.0.0.0/00"), Err(PrefixLeadingZeros { without: None }));
}

#[test]
fn wide_blocks_are_split_into_a_few() {
    let first = Ipv4Addr::new(198, 51, 100, 0);
    let error = PrefixTooWide {
        first,
        prefix: 23,
        addresses: 512,
        blocks: 2,
    };
    assert_eq!(v4("198.51.100.0/23"), Err(error.clone()));
    assert_eq!(v4("198.51.101.7/23"), Err(error));
    assert_eq!(
        readings("198.51.100.0/23"),
        ["198.51.100.0/24", "198.51.101.0/24"]
    );
    assert_eq!(readings("10.0.0.0/22").len(), 4);
    assert!(readings("10.0.0.0/21").is_empty());
    let first = Ipv4Addr::UNSPECIFIED;
    let error = PrefixTooWide {
        first,
        prefix: 0,
        addresses: 1 << 32,
        blocks: 1 << 24,
    };
    assert_eq!(v4("5.5.5.5/0"), Err(error));
    assert!(readings("5.5.5.5/0").is_empty());
    assert_eq!(v6("2001:db8::/63"), Err(Ipv6PrefixTooWide { prefix: 63 }));
}

#[test]
fn bits_beyond_the_prefix_have_two_meanings() {
    assert_eq!(
        readings("198.51.100.20/28"),
        ["198.51.100.16/28", "198.51.100.20"]
    );
    assert_eq!(readings("2001:db8::7/64"), ["2001:db8::/64", "2001:db8::7"]);
}

#[test]
fn other_ways_of_writing_a_range_have_a_reading() {
    assert_eq!(readings("1.2.3.0/255.255.255.0"), ["1.2.3.0/24"]);
    assert_eq!(v4("1.2.3.0/255.0.255.0"), Err(Netmask { block: None }));
    assert_eq!(readings("1.2.3.*"), ["1.2.3.0/24"]);
    assert_eq!(v4("1.2.*.*"), Err(Wildcard { block: None }));
    assert_eq!(readings("1.2.3.4-1.2.3.9"), ["1.2.3.4/30", "1.2.3.8/31"]);
    assert_eq!(readings("1.2.3.4 – 9"), ["1.2.3.4/30", "1.2.3.8/31"]);
    assert_eq!(readings("1.2.3.7-1.2.3.7"), ["1.2.3.7"]);
    assert_eq!(readings("1.2.3.0-1.2.3.2"), ["1.2.3.0/31", "1.2.3.2"]);
    for end in ["09", "x9"] {
        assert!(readings(&["1.2.3.4-", end].concat()).is_empty(), "{end}");
    }
    assert_eq!(
        readings("255.255.255.254-255.255.255.255"),
        ["255.255.255.254/31"]
    );
    assert_eq!(readings("1.2.0.0-1.2.7.255").len(), 8);
    assert!(readings("1.2.0.0-1.2.8.255").is_empty());
    assert!(readings("1.2.3.9-1.2.3.4").is_empty());
    let first = Ipv4Addr::new(1, 2, 3, 4);
    assert_eq!(v4("1.2.3.4-x"), Err(Dash { first, last: None }));
}

#[test]
fn ports_and_pages_are_refused_and_their_address_named() {
    assert_eq!(readings("1.2.3.4:443"), ["1.2.3.4"]);
    assert_eq!(readings("https://1.2.3.4:443/path"), ["1.2.3.4"]);
    assert_eq!(v4("https://example.com/"), Err(Url { address: None }));
    assert_eq!(v4("1.2.3.4.5:443"), Err(OctetCount { got: 5 }));
}

#[test]
fn ipv6_is_a_choice_of_the_host() {
    for text in ["2001:db8::7", "2001:db8::/64", "::1", "2001:db8::/999"] {
        assert_eq!(v4(text), Err(Ipv6NotAllowed), "{text}");
    }
    assert_eq!(readings("::ffff:1.2.3.4"), ["1.2.3.4"]);
    assert_eq!(v4("::ffff:1.2.3.4/120"), Err(Ipv4Mapped { address: None }));
}

#[test]
fn the_reach_of_an_address_is_known() {
    for (text, reach) in [
        ("8.8.8.8", Reach::Public),
        ("10.1.2.3", Reach::Private),
        ("172.15.0.1", Reach::Public),
        ("172.31.0.0/24", Reach::Private),
        ("192.168.1.1", Reach::Private),
        ("100.64.0.1", Reach::Cgnat),
        ("127.0.0.1", Reach::Loopback),
        ("169.254.1.1", Reach::LinkLocal),
        ("203.0.113.10", Reach::Documentation),
        ("198.18.0.1", Reach::Benchmarking),
        ("224.0.0.1", Reach::Multicast),
        ("0.0.1.0/24", Reach::ThisNetwork),
        ("255.255.255.255", Reach::Reserved),
        ("2606:4700::1", Reach::Public),
        ("fd00::1", Reach::Private),
        ("fe80::1", Reach::LinkLocal),
        ("::1", Reach::Loopback),
        ("2001:db8::/64", Reach::Documentation),
        ("2001:2::1", Reach::Benchmarking),
        ("2001:2:1::1", Reach::Public),
        ("ff02::1", Reach::Multicast),
        ("64:ff9b::1", Reach::Reserved),
    ] {
        assert_eq!(ok(text).kind(), reach, "{text}");
    }
    assert!(Reach::Private.is_never_seen() && !Reach::Public.is_never_seen());
}
