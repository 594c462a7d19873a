//! The list of addresses.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::form::{Form, in_test};
use super::page::{changes, happen, text};

const FIELD: &str = "ipRestrict";

fn rows(form: &Form) -> Vec<HtmlElement> {
    form.all("ul[aria-label='Allowed addresses'] > li")
}

async fn paste(form: &Form, addresses: &str) {
    happen(&form.named(FIELD), "paste");
    form.type_in(FIELD, addresses).await;
}

fn many(count: usize) -> Vec<String> {
    let address = |index: usize| format!("203.0.{}.{}", index / 250, index % 250);
    (0..count).map(address).collect()
}

#[wasm_bindgen_test]
async fn each_entry_says_what_it_covers() {
    let form = Form::open(in_test()).await;
    paste(
        &form,
        "1.2.3.4; 198.18.7.16/28\t8.8.8.0/24 8.8.8.8 10.0.0.1",
    )
    .await;
    let said: Vec<String> = rows(&form).iter().map(text).collect();
    let expected = [
        ["1.2.3.4", "1 address"],
        ["198.18.7.16/28", "16 addresses, 198.18.7.16 to 198.18.7.31"],
        ["8.8.8.0/24", "256 addresses"],
        ["8.8.8.8", "Already covered by 8.8.8.0/24."],
        [
            "10.0.0.1",
            "Private network: BitGo never sees requests from there.",
        ],
    ];
    assert_eq!(said.len(), expected.len());
    for (said, expected) in said.iter().zip(expected) {
        assert!(expected.iter().all(|words| said.contains(words)), "{said}");
    }
    assert!(form.text().contains("274 addresses in total."));
}

#[wasm_bindgen_test]
async fn of_a_thousand_entries_the_first_and_the_broken_are_shown() {
    let form = Form::open(in_test()).await;
    let mut entries = many(1_000);
    entries[600] = "203.0.113.999".to_owned();
    paste(&form, &entries.join("\n")).await;
    assert_eq!(rows(&form).len(), 21);
    assert!(text(&rows(&form)[20]).contains("999 is above 255"));
    assert!(
        form.text()
            .contains("999 addresses so far, 1 entry to correct.")
    );
    assert!(
        form.text()
            .contains("1,000 entries. BitGo documents at most 100")
    );

    form.press("Show 200 more").await;
    assert_eq!(rows(&form).len(), 221);
    for _ in 0..3 {
        form.press("Show 200 more").await;
    }
    assert!(!form.text().contains("Show 200 more"));
    form.press("Show all 1,000 entries").await;
    assert_eq!(rows(&form).len(), 1_000);
    form.press("Show fewer").await;
    assert_eq!(rows(&form).len(), 21);
}

#[wasm_bindgen_test]
async fn of_a_thousand_broken_entries_some_are_shown_and_all_are_counted() {
    let form = Form::open(in_test()).await;
    let broken: Vec<String> = many(1_000)
        .iter()
        .map(|entry| format!("{entry}.1"))
        .collect();
    paste(&form, &broken.join(" ")).await;
    assert_eq!(rows(&form).len(), 220);
    assert!(form.text().contains("1,000 entries below need correcting"));

    form.submit().await;
    let lines = form.all("[part=error-summary] li");
    let lines: Vec<String> = lines.iter().map(text).collect();
    let of_entries: Vec<&String> = lines
        .iter()
        .filter(|line| line.contains("203.0."))
        .collect();
    assert_eq!(of_entries.len(), 10, "{lines:?}");
    assert!(
        lines.contains(&"990 more entries to correct".to_owned()),
        "{lines:?}"
    );

    form.press("990 more entries to correct").await;
    assert!(form.has_focus(&form.named(FIELD)));
}

#[wasm_bindgen_test]
async fn typing_elsewhere_leaves_a_long_list_alone() {
    let form = Form::open(in_test()).await;
    paste(&form, &many(1_000).join(",")).await;
    form.press("Show 200 more").await;
    let list = form.one("ul[aria-label='Allowed addresses']");
    let changes = changes(&list);
    form.type_in("label", "Reporting").await;
    form.scope("wallet_view_all").click();
    form.type_in("otp", "123456").await;
    assert_eq!(changes.count(), 0);
    paste(&form, &many(100).join(",")).await;
    assert!(changes.count() > 0);
}

#[wasm_bindgen_test]
async fn a_list_of_a_few_offers_no_more() {
    let form = Form::open(in_test()).await;
    paste(&form, &many(20).join(" ")).await;
    assert_eq!(rows(&form).len(), 20);
    assert!(!form.text().contains("Show all 20"));
    paste(&form, &many(101).join(" ")).await;
    assert!(form.text().contains("101 entries. BitGo documents"));
    paste(&form, " ").await;
    assert!(!form.has("ul[aria-label='Allowed addresses']"));
}

#[wasm_bindgen_test]
async fn an_entry_is_removed_from_the_text() {
    let form = Form::open(in_test()).await;
    paste(&form, "1.1.1.1, 8.8.8.8, 9.9.9.9").await;
    form.press("Remove 8.8.8.8").await;
    assert_eq!(form.value(FIELD), "1.1.1.1, 9.9.9.9");
    assert_eq!(rows(&form).len(), 2);
    assert!(form.has_focus(&form.named(FIELD)));
}

#[wasm_bindgen_test]
async fn an_entry_of_two_meanings_offers_both() {
    let form = Form::open(in_test()).await;
    for (choice, after) in [
        ("Use 203.0.113.0/24", "1.1.1.1, 203.0.113.0/24"),
        ("Use 203.0.113.7", "1.1.1.1, 203.0.113.7"),
    ] {
        paste(&form, "1.1.1.1, 203.0.113.7/24").await;
        assert!(form.text().contains("203.0.113.7/24 can mean"));
        form.press(choice).await;
        assert_eq!(form.value(FIELD), after);
        assert!(!form.text().contains("can mean"));
        assert!(form.has_focus(&form.named(FIELD)));
    }
}

#[wasm_bindgen_test]
async fn a_range_is_offered_as_the_blocks_it_is() {
    let form = Form::open(in_test()).await;
    paste(&form, "198.51.100.16-198.51.100.39").await;
    form.press("Use 198.51.100.16/28, 198.51.100.32/29").await;
    assert_eq!(form.value(FIELD), "198.51.100.16/28, 198.51.100.32/29");
    assert_eq!(rows(&form).len(), 2);
    assert!(form.text().contains("24 addresses in total."));
}

#[wasm_bindgen_test]
async fn of_twins_either_can_go() {
    let form = Form::open(in_test()).await;
    paste(&form, "8.8.8.8 1.1.1.1 8.8.8.8").await;
    assert!(form.text().contains("8.8.8.8 is there twice. Remove one"));
    let removals = form.all("[aria-label='Remove 8.8.8.8']");
    assert_eq!(removals.len(), 2);
    removals[1].click();
    super::page::settle().await;
    assert_eq!(form.value(FIELD).trim(), "8.8.8.8 1.1.1.1");
    assert!(!form.text().contains("is there twice"));
}
