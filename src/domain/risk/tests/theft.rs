//! Where and for how long a stolen token works.

use super::*;

#[test]
fn addresses() {
    let table: [(&str, &[&str]); 8] = [
        ("8.8.8.8, 10.0.0.1", &["never-seen"]),
        ("10.0.0.1, 192.168.0.0/24", &["unusable"]),
        ("127.0.0.1", &["unusable"]),
        ("10.0.0.1, nonsense", &["never-seen"]),
        ("8.8.8.0/24", &["wide-blocks"]),
        ("8.8.8.0/25", &[]),
        ("2606:4700::/64, 8.8.8.8", &["wide-blocks"]),
        ("2606:4700::/65", &[]),
    ];
    for (addresses, expected) in table {
        let token = with(Production, |token| token.addresses = addresses);
        assert_eq!(token.codes(), expected, "{addresses}");
    }
    // A block that stands there twice is named once.
    let token = with(Test, |token| token.addresses = "8.8.8.0/24 8.8.8.0/24");
    assert!(matches!(&token.risks()[..], [Risk::WideBlocks(blocks)] if blocks.len() == 1));
}

#[test]
fn no_address_is_a_risk_only_where_none_is_needed() {
    let mut token = with(Production, |token| token.addresses = " ,");
    assert_eq!(token.risks(), []);
    token.rules.ip_exception = true;
    assert_eq!(token.risks(), [Risk::Anywhere(Production)]);
    assert_eq!(token.risks()[0].level(), Level::Caution);
    token.template = true;
    assert_eq!(token.risks(), []);
    let mut token = with(Test, |token| token.addresses = "");
    assert_eq!(token.risks(), [Risk::Anywhere(Test)]);
    assert_eq!(token.risks()[0].level(), Level::Note);
    // What may do nothing is no use to a thief.
    token.scopes = Vec::new();
    assert_eq!(token.risks(), []);
    let anywhere = |change: fn(&mut Token)| {
        let token = with(Test, |token| {
            (token.addresses, token.scopes) = ("", Vec::new());
            change(token);
        });
        token.risks().contains(&Risk::Anywhere(Test))
    };
    assert!(anywhere(|token| token.unknown_scopes = true));
    assert!(anywhere(|token| token.admin = Admin::Read));
}

#[test]
fn lifetimes() {
    for (days, expected) in [
        (None, None),
        (Some(90), None),
        (Some(91), Some(Level::Note)),
        (Some(365), Some(Level::Note)),
        (Some(366), Some(Level::Caution)),
    ] {
        let token = with(Test, |token| token.days = days);
        let level = token.risks().first().map(Risk::level);
        assert_eq!(level, expected, "{days:?}");
    }
}
