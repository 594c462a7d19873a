use std::time::{Duration, Instant};

use super::*;

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

fn relations(text: &str) -> Vec<Option<Relation>> {
    list(text)
        .entries()
        .iter()
        .map(|entry| entry.relation)
        .collect()
}

#[test]
fn any_separator_will_do() {
    let expected = ["1.2.3.4", "5.6.7.8"];
    for text in [
        "1.2.3.4,5.6.7.8",
        " 1.2.3.4 ; 5.6.7.8 ",
        "1.2.3.4\r\n\r\n5.6.7.8\n",
        "1.2.3.4\t5.6.7.8",
        r#"["1.2.3.4","5.6.7.8"]"#,
        "'1.2.3.4', '5.6.7.8',",
        "\u{FEFF}1.2.3.4\u{A0}5.6.7.8",
    ] {
        assert_eq!(texts(text), expected, "{text:?}");
        assert_eq!(list(text).ranges().map(|ranges| ranges.len()), Some(2));
    }
}

#[test]
fn entries_know_where_they_stand() {
    let text = "é 1.2.3.4, nonsense";
    for entry in list(text).entries() {
        assert_eq!(&text[entry.start..entry.end], &*entry.text);
    }
}

#[test]
fn one_bad_entry_spoils_no_other() {
    let list = list("1.2.3.4, nonsense, 10.0.0.0/24");
    assert_eq!((list.problems(), list.ranges()), (1, None));
    assert_eq!(list.addresses(), 257);
    assert!(list.entries()[2].accepted().is_some());
}

#[test]
fn an_empty_list_is_a_value() {
    assert!(list(" ,\n").is_empty());
    assert_eq!(list("").ranges(), Some(Vec::new()));
}

#[test]
fn duplicates_are_problems_however_written() {
    let text = "10.0.0.1 8.8.8.8 10.0.0.1/32 2001:db8::1 2001:DB8:0::1 10.0.0.1";
    let duplicate = |of| Some(Relation::DuplicateOf(of));
    let expected = [None, None, duplicate(0), None, duplicate(3), duplicate(0)];
    assert_eq!(relations(text), expected);
    assert_eq!(list(text).problems(), 3);
    assert_eq!(list(text).addresses(), 3);
}

#[test]
fn entries_inside_others_are_noted() {
    let text = "10.0.0.7 10.0.0.0/25 10.0.0.0/24 10.0.0.7 10.0.1.0";
    let inside = Some(Relation::InsideOf(2));
    let expected = [inside, inside, None, Some(Relation::DuplicateOf(0)), None];
    assert_eq!(relations(text), expected);
    assert_eq!(list(text).addresses(), 257);
    assert_eq!(
        list("10.0.0.7 10.0.0.0/24").ranges().map(|r| r.len()),
        Some(2)
    );
}

#[test]
fn more_than_a_hundred_is_noted() {
    assert!(!list(&"1.1.1.1 ".repeat(100)).more_than_recommended());
    assert!(list(&"1.1.1.1 ".repeat(101)).more_than_recommended());
}

#[test]
fn entries_that_stay_keep_what_is_between_them() {
    let table: [(&str, &[usize], &str); 7] = [
        ("a, b c", &[0, 1, 2], "a, b c"),
        ("a, b\nc d x\n", &[1, 2, 4], "b\nc x\n"),
        ("a, b\nc", &[0, 2], "a\nc"),
        ("a\nb, c", &[0, 2], "a\nc"),
        ("a\nb\n\nc", &[0, 2], "a\nc"),
        (" a b ", &[], " "),
        ("", &[], ""),
    ];
    for (text, kept, expected) in table {
        let found = retain(text, |index| kept.contains(&index));
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn an_entry_is_removed_with_one_separator() {
    for (text, index, expected) in [
        ("a, b, c", 0, "b, c"),
        ("a, b, c", 1, "a, c"),
        ("a, b, c", 2, "a, b"),
        ("a\nb\nc", 1, "a\nc"),
        ("a, b\nc", 1, "a\nc"),
        ("a\nb, c", 1, "a\nc"),
        ("a, b,c", 1, "a, c"),
        ("a\n b\nc", 1, "a\n c"),
        (r#"["a","b"]"#, 0, r#"["b"]"#),
        (r#"["a","b"]"#, 1, r#"["a"]"#),
        (" [a]\n", 0, ""),
        ("a b ", 1, "a "),
        ("a b", 2, "a b"),
        ("", 0, ""),
    ] {
        assert_eq!(remove(text, index), expected, "{text:?} without {index}");
    }
}

#[test]
fn an_entry_is_replaced_in_its_place() {
    assert_eq!(replace("a, b, c", 1, "x y"), "a, x y, c");
    assert_eq!(replace("é;b", 0, "x"), "x;b");
    assert_eq!(replace("a", 1, "x"), "a");
}

#[test]
fn ten_thousand_entries_take_a_moment() {
    let mut text = String::new();
    for n in 0..10_000_u32 {
        let [_, b, c, d] = (n.wrapping_mul(2_654_435_761) >> 8).to_be_bytes();
        text.push_str(&format!(
            "11.{b}.{c}.{d}{}\n",
            if n % 7 == 0 { "/32" } else { "" }
        ));
    }
    let start = Instant::now();
    let list = list(&text);
    assert!(
        start.elapsed() < Duration::from_millis(500),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(list.entries().len(), 10_000);
}
