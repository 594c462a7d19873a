//! The choice of permissions.

use access_token_widget::domain::scope::Scope;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, in_test};
use super::page::{is_hidden, key, settle, type_into};

const WALLETS: &str = "scope.wallet_view.wallets";

#[wasm_bindgen_test]
async fn the_filter_knows_the_letters_of_every_language() {
    let mut settings = in_test();
    let named = settings.messages.set("tradeView", "Über Handel berichten");
    assert_eq!(named, Ok(()));
    let form = Form::open(settings).await;
    filter(&form, "ÜBER H").await;
    assert_eq!(form.all("[name=scope]").len(), 1);
    assert_eq!(form.all("[name=scope]")[0], form.scope("trade_view").into());
}

#[wasm_bindgen_test]
async fn every_scope_has_one_box() {
    let form = Form::open(in_test()).await;
    let boxes = form.all("input[type=checkbox][name=scope]");
    assert_eq!(boxes.len(), 36);
    for scope in Scope::ALL {
        assert!(!form.scope(scope.name()).checked(), "{}", scope.name());
    }
}

#[wasm_bindgen_test]
async fn a_wider_breadth_says_which_it_makes_needless() {
    let form = Form::open(in_test()).await;
    let says = |words: &str| form.says("[part=wallet-actions]").contains(words);
    form.scope("wallet_view").click();
    settle().await;
    assert!(!says("already includes"));
    form.scope("wallet_view_all").click();
    settle().await;
    assert!(says("All wallets already includes: one wallet."));
    form.scope("wallet_view_enterprise").click();
    settle().await;
    assert!(says(
        "All wallets already includes: one wallet and one enterprise."
    ));
    form.scope("wallet_view_all").click();
    settle().await;
    assert!(says("One enterprise already includes: one wallet."));
}

#[wasm_bindgen_test]
async fn wallets_are_asked_for_and_kept_while_the_box_is_off() {
    let form = Form::open(in_test()).await;
    assert!(!form.has_named(WALLETS));
    form.scope("wallet_view").click();
    settle().await;
    let id = "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f";
    form.type_in(WALLETS, id).await;
    assert!(form.says("[part=summary]").contains("See 1 named wallet."));

    form.scope("wallet_view").click();
    settle().await;
    assert!(!form.has_named(WALLETS));
    form.scope("wallet_view").click();
    settle().await;
    assert_eq!(form.value(WALLETS), id);
}

async fn filter(form: &Form, words: &str) {
    type_into(&form.one("#filter"), words);
    settle().await;
}

#[wasm_bindgen_test]
async fn the_filter_finds_by_name_task_and_hint() {
    let form = Form::open(in_test()).await;
    let shown = || {
        let boxes = form.all("input[name=scope]");
        let values = boxes.iter().filter_map(|one| one.get_attribute("value"));
        values.collect::<Vec<_>>()
    };
    filter(&form, "balance").await;
    assert_eq!(
        shown(),
        ["wallet_view", "wallet_view_enterprise", "wallet_view_all"]
    );
    filter(&form, " TRADE_FIX ").await;
    assert_eq!(shown(), ["trade_fix"]);
    assert!(
        form.one("details:has([value=trade_fix])")
            .has_attribute("open")
    );
    filter(&form, "settlement").await;
    assert_eq!(
        shown(),
        ["settlement_network_read", "settlement_network_write"]
    );
    filter(&form, "").await;
    assert_eq!(shown().len(), 36);
}

#[wasm_bindgen_test]
async fn the_filter_takes_every_character_for_itself() {
    let form = Form::open(in_test()).await;
    for words in [
        "(", "[", "\\", "*", "wallet.*", "^", "$", "{0}", "%s", "</p>", "İ", "😀", "\u{301}",
    ] {
        filter(&form, words).await;
        assert!(!form.has("input[name=scope]"), "{words}");
        let none = format!("No permission matches “{words}”.");
        assert!(form.text().contains(&none), "{words}");
    }
    filter(&form, "   ").await;
    assert_eq!(form.all("input[name=scope]").len(), 36);
}

#[wasm_bindgen_test]
async fn what_the_filter_hides_stays_chosen() {
    let form = Form::open(in_test()).await;
    form.scope("wallet_view_all").click();
    form.scope("trade_view").click();
    filter(&form, "freeze").await;
    form.scope("wallet_freeze_all").click();
    settle().await;
    assert_eq!(form.says("output[for=filter]"), "3 of 36 chosen");
    filter(&form, "").await;
    assert!(form.scope("trade_view").checked());
    assert!(form.scope("wallet_view_all").checked());
    assert!(form.scope("wallet_freeze_all").checked());
}

#[wasm_bindgen_test]
async fn enter_in_the_filter_sends_nothing() {
    let form = Form::open(in_test()).await;
    assert!(!key(&form.one("#filter"), "Enter"));
    assert!(key(&form.one("#filter"), "a"));
}

#[wasm_bindgen_test]
async fn all_can_be_cleared_at_once() {
    let form = Form::open(in_test()).await;
    assert_eq!(form.says("output[for=filter]"), "0 of 36 chosen");
    assert!(is_hidden(&form.button("Clear all")));
    for scope in Scope::ALL {
        form.scope(scope.name()).click();
    }
    settle().await;
    assert_eq!(form.says("output[for=filter]"), "36 of 36 chosen");

    let clear = form.button("Clear all");
    assert!(!is_hidden(&clear));
    clear.focus().unwrap();
    clear.click();
    settle().await;
    assert_eq!(form.says("output[for=filter]"), "0 of 36 chosen");
    assert!(
        Scope::ALL
            .into_iter()
            .all(|scope| !form.scope(scope.name()).checked())
    );
}

#[wasm_bindgen_test]
async fn the_focus_is_not_lost_with_the_button_that_clears_all() {
    let form = Form::open(in_test()).await;
    form.scope("trade_view").click();
    settle().await;
    let clear = form.button("Clear all");
    clear.focus().unwrap();
    clear.click();
    settle().await;
    assert!(form.has_focus(&form.one("#filter")));
}
