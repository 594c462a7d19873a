//! Wallets found by a function of the host.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::offers::{
    Asked, ELSEWHERE, OSLO, PAYROLL, TREASURY, WALLET, WALLETS, asking_for_wallets, choose, finder,
    giving, json, look_for, names, offered, offering, one, open, options, strike, throwing,
};
use super::page::{redraw, settle, until};

#[wasm_bindgen_test]
async fn a_function_is_asked_at_once_and_then_when_typing_pauses() {
    let asked = Asked::new();
    let form = asking_for_wallets(&asked.function).await;
    assert!(asked.queries().is_empty());
    finder(&form, WALLET).click();
    redraw().await;
    assert_eq!(asked.queries(), [""]);
    assert_eq!(form.says(".combo [role=status]"), "Loading…");
    asked.answer(0, WALLETS).await;
    assert_eq!(offered(&form).len(), 3);

    for words in ["p", "pa", "pay"] {
        look_for(&form, WALLET, words).await;
    }
    // What is known already is narrowed down meanwhile.
    assert_eq!(offered(&form), ["Payroll Testnet Ether"]);
    asked.is_asked("pay").await;
    assert_eq!(asked.queries(), ["", "pay"]);
    asked.answer(1, &one(ELSEWHERE, "Pay office")).await;
    assert_eq!(offered(&form), ["Pay office"]);
    options(&form)[0].click();
    settle().await;
    assert_eq!(names(&form, WALLET), ["Pay office"]);
}

#[wasm_bindgen_test]
async fn what_a_function_finds_is_shown_even_if_its_words_do_not_say_why() {
    let form = asking_for_wallets(&giving(&json(&one(OSLO, "Oslo")))).await;
    look_for(&form, WALLET, "norway").await;
    until("the answer", || !options(&form).is_empty()).await;
    assert_eq!(offered(&form), ["Oslo"]);
}

#[wasm_bindgen_test]
async fn names_that_a_function_gave_are_known_in_every_field() {
    let form = asking_for_wallets(&giving(&json(WALLETS))).await;
    choose(&form, WALLET, "Treasury").await;
    form.type_in("permittedWallets", PAYROLL).await;
    let payroll = ["Payroll Testnet Ether"];
    assert_eq!(names(&form, "permittedWallets"), payroll);
    // The field goes and comes back with what was in it.
    form.scope("wallet_view").click();
    settle().await;
    form.scope("wallet_view").click();
    settle().await;
    assert_eq!(names(&form, WALLET), ["Treasury Testnet Bitcoin"]);
}

#[wasm_bindgen_test]
async fn an_answer_that_comes_late_does_not_replace_a_newer_one() {
    let asked = Asked::new();
    let form = asking_for_wallets(&asked.function).await;
    open(&form, WALLET).await;
    look_for(&form, WALLET, "new").await;
    asked.is_asked("new").await;
    asked.answer(1, &one(TREASURY, "New")).await;
    assert_eq!(offered(&form), ["New"]);
    asked.answer(0, &one(PAYROLL, "Old but new")).await;
    assert_eq!(offered(&form), ["New"]);

    look_for(&form, WALLET, "newer").await;
    asked.is_asked("newer").await;
    finder(&form, WALLET).blur().unwrap();
    settle().await;
    asked.answer(2, &one(PAYROLL, "Newer")).await;
    assert!(options(&form).is_empty());
    assert!(!form.has("[role=listbox]:not([hidden])"));
}

#[wasm_bindgen_test]
async fn an_answer_never_moves_the_mark_to_another_choice() {
    let asked = Asked::new();
    let form = asking_for_wallets(&asked.function).await;
    open(&form, WALLET).await;
    asked.answer(0, WALLETS).await;
    look_for(&form, WALLET, "t").await;
    strike(&form, "ArrowDown").await;
    assert_eq!(
        form.says("[aria-selected=true]"),
        "Treasury Testnet Bitcoin"
    );
    asked.is_asked("t").await;
    asked.answer(1, &one(ELSEWHERE, "Trading")).await;
    assert_eq!(offered(&form), ["Trading"]);
    assert!(!form.has("[aria-selected=true]"));
    strike(&form, "Enter").await;
    assert_eq!(form.value(WALLET), "");
}

#[wasm_bindgen_test]
async fn a_function_that_fails_says_so_and_loses_nothing() {
    let failed = "The list could not be loaded. Type the id instead.";
    for function in [
        throwing(),
        giving(&"no list".into()),
        giving(&JsValue::UNDEFINED),
    ] {
        let form = asking_for_wallets(&function).await;
        form.type_in(WALLET, ELSEWHERE).await;
        open(&form, WALLET).await;
        assert_eq!(form.says(".combo [role=status]"), failed);
        assert_eq!(form.value(WALLET), ELSEWHERE);
    }

    let asked = Asked::new();
    let form = asking_for_wallets(&asked.function).await;
    open(&form, WALLET).await;
    asked.fail(0).await;
    assert_eq!(form.says(".combo [role=status]"), failed);
    look_for(&form, WALLET, TREASURY).await;
    assert_eq!(offered(&form), [TREASURY]);
    asked.is_asked(TREASURY).await;
    asked.fail(1).await;
    assert_eq!(offered(&form), [TREASURY]);
    options(&form)[0].click();
    settle().await;
    assert_eq!(form.value(WALLET), TREASURY);

    // Opening it again is another attempt.
    open(&form, WALLET).await;
    asked.answer(2, WALLETS).await;
    assert_eq!(offered(&form).len(), 3);
    assert_eq!(names(&form, WALLET), ["Treasury Testnet Bitcoin"]);
}

#[wasm_bindgen_test]
async fn names_stay_known_when_the_host_sets_something_else() {
    let function = giving(&json(WALLETS));
    let mut form = asking_for_wallets(&function).await;
    choose(&form, WALLET, "Treasury").await;
    let mut settings = offering(&function);
    settings.choices.templates = None;
    form.set(settings).await;
    assert_eq!(names(&form, WALLET), ["Treasury Testnet Bitcoin"]);
}
