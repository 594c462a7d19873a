//! Numbers and dates as the browser's `Intl` writes them.

use access_token_widget::components::Settings;
use access_token_widget::domain::ip::Ipv6;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, in_test};

const AMOUNT: &str = "spendingLimits[0].txValueLimit";

async fn with_amount(lang: &str, coin: &str, amount: &str) -> Form {
    let settings = Settings {
        lang: lang.to_owned(),
        ..in_test()
    };
    let form = Form::open(settings).await;
    form.press("Add a limit").await;
    form.type_in("spendingLimits[0].coin", coin).await;
    form.type_in(AMOUNT, amount).await;
    form
}

#[wasm_bindgen_test]
async fn amounts_keep_every_digit() {
    let form = with_amount("en", "hteth", "9007199254.740992000000000001").await;
    let base = "= 9,007,199,254,740,992,000,000,000,001 base units";
    assert!(form.text().contains(base), "{}", form.text());
    form.choose("spendingLimits[0].unit", "base").await;
    form.type_in(AMOUNT, "9007199254740993000000000000000001")
        .await;
    let coins = "= 9,007,199,254,740,993.000000000000000001 HTETH";
    assert!(form.text().contains(coins), "{}", form.text());
}

#[wasm_bindgen_test]
async fn so_do_the_summary_and_the_request() {
    let network = Network::new();
    let form = with_amount("en", "tbtc", "90071992.54740993").await;
    form.fill().await;
    form.scope("wallet_spend_all").click();
    super::page::settle().await;
    let summary = form.says("[part=summary]");
    assert!(
        summary.contains("90,071,992.54740993\u{a0}TBTC"),
        "{summary}"
    );
    form.submit().await;
    assert!(network.body(0).await.contains(r#""9007199254740993""#));
}

#[wasm_bindgen_test]
async fn so_does_the_answer() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.submit().await;
    let answer = r#"{"token":"v2x","unlock":{"spendingLimits":{
        "tbtc":{"txValueLimit":9007199254740993},
        "hteth":{"txValueLimit":123456789012345678901234567890}}}}"#;
    network.answer(0, 200, answer).await;
    let said = form.says("[part=issued]");
    for exact in [
        "90,071,992.54740993\u{a0}TBTC",
        "123,456,789,012.34567890123456789\u{a0}HTETH",
    ] {
        assert!(said.contains(exact), "{said}");
    }
}

#[wasm_bindgen_test]
async fn counts_of_addresses_keep_every_digit() {
    let mut settings = in_test();
    settings.rules.ipv6 = Ipv6::Allowed;
    let form = Form::open(settings).await;
    form.type_in("ipRestrict", "2001:db8::/64").await;
    assert!(form.text().contains("18,446,744,073,709,551,616 addresses"));
    form.type_in("ipRestrict", "2001:db8::/65, 1.1.1.1").await;
    let total = "9,223,372,036,854,775,809 addresses in total.";
    assert!(form.text().contains(total), "{}", form.text());
}

#[wasm_bindgen_test]
async fn the_region_decides_how_digits_are_grouped() {
    for (lang, words) in [
        ("en", "= 150,000,000 base units"),
        ("en-IN", "= 15,00,00,000 base units"),
        // The texts are English, and so is what stands in them.
        ("de", "= 150,000,000 base units"),
        ("", "= 150,000,000 base units"),
        ("en-no such", "= 150,000,000 base units"),
    ] {
        let form = with_amount(lang, "tbtc", "1.5").await;
        assert!(form.text().contains(words), "{lang}");
    }
}

#[wasm_bindgen_test]
async fn another_language_is_taken_over_at_once() {
    let mut form = with_amount("en", "tbtc", "1.5").await;
    form.set(Settings {
        lang: "en-IN".to_owned(),
        ..in_test()
    })
    .await;
    assert!(form.text().contains("= 15,00,00,000 base units"));
    assert_eq!(form.value(AMOUNT), "1.5");
}
