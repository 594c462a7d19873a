//! Addresses and blocks, against `ipnet`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use access_token_widget::domain::ip::{IpError, IpRange, Ipv6};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use proptest::prelude::*;

fn allowed(text: &str) -> Result<IpRange, IpError> {
    IpRange::parse(text, Ipv6::Allowed)
}

/// The same value as the other implementation has it.
fn net(range: &IpRange) -> IpNet {
    IpNet::new(range.first(), range.prefix()).unwrap()
}

/// Blocks that are accepted, close to each other so that they often meet.
pub(crate) fn block() -> impl Strategy<Value = IpNet> {
    let v4 = (0_u32..2_048, 24_u8..=32).prop_map(|(low, prefix)| {
        IpNet::from(
            Ipv4Net::new(Ipv4Addr::from_bits(0x0b00_0000 | low), prefix)
                .unwrap()
                .trunc(),
        )
    });
    let v6 = (0_u128..16, 0_u128..16, 64_u8..=128).prop_map(|(high, low, prefix)| {
        let address = Ipv6Addr::from_bits((0x2001_0db8 << 96) | (high << 64) | low);
        IpNet::from(Ipv6Net::new(address, prefix).unwrap().trunc())
    });
    prop_oneof![4 => v4, 1 => v6]
}

/// Texts that are nearly addresses.
pub(crate) fn nearly() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,30}",
        "[0-9./:*x –-]{0,20}",
        "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}(/[0-9.]{0,4}|:[0-9]{1,4}|-[0-9.]{1,9})?",
        "[0-9a-f:]{2,12}(/[0-9]{1,3})?",
    ]
}

proptest! {
    #[test]
    fn an_address_is_read_as_the_standard_library_does(bits in 1_u32..) {
        let text = Ipv4Addr::from_bits(bits).to_string();
        let range = IpRange::parse(&text, Ipv6::Refused).unwrap();
        prop_assert_eq!(range.first(), text.parse::<IpAddr>().unwrap());
        prop_assert_eq!((range.to_string(), range.count()), (text, 1));
    }

    #[test]
    fn a_block_is_read_as_ipnet_does(expected in block()) {
        let range = allowed(&expected.to_string()).unwrap();
        prop_assert_eq!(range.to_string(), expected.to_string());
        prop_assert_eq!((range.first(), range.last()), (expected.network(), expected.broadcast()));
        let hosts = u32::from(expected.max_prefix_len() - expected.prefix_len());
        prop_assert_eq!(range.count(), 1 << hosts);
    }

    #[test]
    fn containing_is_as_in_ipnet(a in block(), b in block()) {
        let (left, right) = (allowed(&a.to_string()).unwrap(), allowed(&b.to_string()).unwrap());
        prop_assert_eq!(left.contains(&right), a.contains(&b));
        prop_assert_eq!(left.same_addresses(&right), a == b);
    }

    #[test]
    fn any_prefix_is_judged_by_the_rules(bits in 0x0100_0000_u32.., prefix in 0_u8..=40) {
        let address = Ipv4Addr::from_bits(bits);
        let answer = IpRange::parse(&format!("{address}/{prefix}"), Ipv6::Refused);
        let expected = Ipv4Net::new(address, prefix);
        match (answer, expected) {
            (Err(IpError::PrefixTooLong { max: 32 }), Err(_)) => {}
            (Err(IpError::PrefixTooWide { first, addresses, blocks, .. }), Ok(net)) => {
                prop_assert!(prefix < 24);
                prop_assert_eq!(first, net.network());
                prop_assert_eq!(addresses, 1 << (32 - prefix));
                prop_assert_eq!(blocks, 1 << (24 - prefix));
            }
            (Err(IpError::HostBits { block, address: alone }), Ok(expected)) => {
                prop_assert_ne!(expected.trunc(), expected);
                prop_assert_eq!(net(&block), IpNet::from(expected.trunc()));
                prop_assert_eq!(alone.to_string(), address.to_string());
            }
            (Ok(range), Ok(expected)) => {
                prop_assert!(prefix >= 24);
                prop_assert_eq!(net(&range), IpNet::from(expected));
            }
            (answer, expected) => prop_assert!(false, "{answer:?} but {expected:?}"),
        }
    }

    #[test]
    fn a_wide_block_is_split_without_loss(bits in 0x0100_0000_u32.., prefix in 22_u8..24) {
        let text = format!("{}/{prefix}", Ipv4Addr::from_bits(bits));
        let expected: Ipv4Net = text.parse().unwrap();
        let split: Vec<IpNet> = allowed(&text).unwrap_err().readings().iter().map(net).collect();
        let subnets: Vec<IpNet> = expected.subnets(24).unwrap().map(IpNet::from).collect();
        prop_assert_eq!(split, subnets);
    }

    #[test]
    fn a_range_is_covered_by_the_fewest_blocks(start in 0x0100_0000_u32..0xfff0_0000, more in 0_u32..600) {
        let (first, last) = (Ipv4Addr::from_bits(start), Ipv4Addr::from_bits(start + more));
        let readings = allowed(&format!("{first}-{last}")).unwrap_err().readings();
        let cover: Vec<IpNet> = ipnet::Ipv4Subnets::new(first, last, 24).map(IpNet::from).collect();
        let expected = if cover.len() > 8 { Vec::new() } else { cover };
        prop_assert_eq!(readings.iter().map(net).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn any_text_has_an_answer_and_its_readings_are_accepted(text in nearly()) {
        for ipv6 in [Ipv6::Refused, Ipv6::Allowed] {
            match IpRange::parse(&text, ipv6) {
                Ok(range) => {
                    prop_assert_eq!(IpRange::parse(&range.to_string(), ipv6), Ok(range));
                    let widest = if range.is_ipv6() { 64 } else { 24 };
                    prop_assert!(range.prefix() >= widest);
                    let end = IpRange::parse(&range.last().to_string(), ipv6).unwrap();
                    prop_assert!(range.contains(&end));
                    prop_assert_eq!(range.kind(), end.kind());
                }
                Err(error) => for reading in error.readings() {
                    prop_assert_eq!(IpRange::parse(&reading.to_string(), ipv6), Ok(reading));
                }
            }
        }
    }
}
