//! The coin of a limit: an input with a list.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::form::{Form, in_production, in_test};
use super::page::{key, settle, text};

const COIN: &str = "spendingLimits[0].coin";

async fn with_a_limit() -> Form {
    let form = Form::open(in_test()).await;
    form.press("Add a limit").await;
    form
}

async fn strike(form: &Form, name: &str) {
    key(&form.named(COIN), name);
    settle().await;
}

fn options(form: &Form) -> Vec<HtmlElement> {
    form.all("[role=listbox]:not([hidden]) > [role=option]")
}

fn is_open(form: &Form) -> bool {
    let expanded = form.named(COIN).get_attribute("aria-expanded").unwrap();
    let shown = form.has("[role=listbox]:not([hidden])");
    assert_eq!(expanded, shown.to_string());
    shown
}

/// The option that the input names, which is the only selected one.
fn marked(form: &Form) -> Option<String> {
    let id = form.named(COIN).get_attribute("aria-activedescendant")?;
    let option = form.one(&format!("[id='{id}']"));
    assert_eq!(option, form.one("[role=option][aria-selected=true]"));
    Some(text(&option))
}

#[wasm_bindgen_test]
async fn it_is_a_combobox_with_its_list() {
    let form = with_a_limit().await;
    let coin = form.named(COIN);
    assert_eq!(coin.get_attribute("role").as_deref(), Some("combobox"));
    let list = coin.get_attribute("aria-controls").unwrap();
    let list = form.one(&format!("[id='{list}']"));
    assert_eq!(list.get_attribute("role").as_deref(), Some("listbox"));
    assert!(!is_open(&form));
    assert_eq!(marked(&form), None);
}

#[wasm_bindgen_test]
async fn arrows_mark_and_enter_chooses() {
    let form = with_a_limit().await;
    strike(&form, "ArrowDown").await;
    assert!(is_open(&form));
    assert_eq!(marked(&form), None);
    let all: Vec<String> = options(&form).iter().map(text).collect();
    assert!(all.len() > 20);

    strike(&form, "ArrowDown").await;
    assert_eq!(marked(&form).as_ref(), all.first());
    strike(&form, "ArrowDown").await;
    assert_eq!(marked(&form).as_ref(), all.get(1));
    strike(&form, "ArrowUp").await;
    strike(&form, "ArrowUp").await;
    assert_eq!(marked(&form).as_ref(), all.last());
    strike(&form, "ArrowDown").await;
    assert_eq!(marked(&form).as_ref(), all.first());

    strike(&form, "Enter").await;
    assert!(!is_open(&form));
    assert_eq!(form.value(COIN), "Testnet Bitcoin (tbtc)");
    assert!(form.has_focus(&form.named(COIN)));
}

#[wasm_bindgen_test]
async fn enter_never_sends_the_form_from_there() {
    let form = with_a_limit().await;
    let coin = form.named(COIN);
    assert!(!key(&coin, "Enter"));
    strike(&form, "ArrowDown").await;
    assert!(!key(&coin, "Enter"));
    assert!(key(&coin, "Tab"));
}

#[wasm_bindgen_test]
async fn typing_filters_by_ticker_name_and_production_coin() {
    let form = with_a_limit().await;
    for (words, first) in [
        ("btc", "Testnet Bitcoin tbtc"),
        ("hteth", "Hoodi Testnet Ethereum hteth"),
        ("LITE", "Testnet Litecoin tltc"),
    ] {
        form.type_in(COIN, words).await;
        assert!(is_open(&form));
        assert_eq!(text(&options(&form)[0]), first, "{words}");
    }
    form.type_in(COIN, "no such").await;
    assert!(options(&form).is_empty());
    assert!(form.text().contains("No such coin in the list."));
    assert_eq!(marked(&form), None);
    strike(&form, "Enter").await;
    assert_eq!(form.value(COIN), "no such");
}

#[wasm_bindgen_test]
async fn escape_closes_and_keeps_what_was_typed() {
    let form = with_a_limit().await;
    form.type_in(COIN, "btc").await;
    strike(&form, "ArrowDown").await;
    strike(&form, "Escape").await;
    assert!(!is_open(&form));
    assert_eq!(marked(&form), None);
    assert_eq!(form.value(COIN), "btc");
}

#[wasm_bindgen_test]
async fn a_click_opens_and_another_chooses() {
    let form = with_a_limit().await;
    form.tick(COIN).await;
    assert!(is_open(&form));
    form.tick(COIN).await;
    assert!(!is_open(&form));
    form.tick(COIN).await;
    options(&form)[1].click();
    settle().await;
    assert!(!is_open(&form));
    assert!(form.value(COIN).ends_with(')'), "{}", form.value(COIN));
}

#[wasm_bindgen_test]
async fn leaving_closes_the_list() {
    let form = with_a_limit().await;
    form.tick(COIN).await;
    form.named(COIN).blur().unwrap();
    settle().await;
    assert!(!is_open(&form));
}

#[wasm_bindgen_test]
async fn each_environment_has_its_own_coins() {
    let form = Form::open(in_production()).await;
    form.press("Add a limit").await;
    form.type_in(COIN, "btc").await;
    assert_eq!(text(&options(&form)[0]), "Bitcoin btc");
    form.type_in(COIN, "tbtc").await;
    form.leave(COIN).await;
    assert_eq!(
        form.error(COIN).as_deref(),
        Some("Testnet Bitcoin (tbtc) belongs to the other environment. Use Bitcoin (btc)")
    );
}
