//! Wallets, enterprises and templates found by name in lists.

use access_token_widget::components::{Choices, NotChoices};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, in_test};
use super::offers::{
    ELSEWHERE, OSLO, PAYROLL, TREASURY, WALLET, WALLETS, asking_for_wallets, choose, finder,
    giving, json, look_for, names, offered, offering, open, options, strike,
};
use super::page::{key, settle, text, value};

#[wasm_bindgen_test]
async fn without_lists_there_is_nothing_to_find() {
    let form = Form::open(in_test()).await;
    form.scope("wallet_view").click();
    settle().await;
    assert!(form.has_named(WALLET));
    assert!(!form.has("[role=combobox]"));
    assert!(!form.has(".names"));
    assert!(!form.text().contains("Find a"));
}

#[wasm_bindgen_test]
async fn each_list_serves_its_own_fields_and_no_other() {
    let mut settings = offering(&json(WALLETS));
    settings.choices.wallets = None;
    settings.choices.templates = None;
    let form = Form::open(settings).await;
    form.scope("wallet_view").click();
    settle().await;
    let comboboxes = form.all("[role=combobox]");
    let ids: Vec<String> = comboboxes.iter().map(|finder| finder.id()).collect();
    assert_eq!(ids, ["enterprise-find", "permitted-enterprises-find"]);
    for combobox in comboboxes {
        assert_eq!(combobox.get_attribute("name"), None);
    }
}

#[wasm_bindgen_test]
async fn a_wallet_is_chosen_by_its_name() {
    let form = asking_for_wallets(&json(WALLETS)).await;
    open(&form, WALLET).await;
    let all = [
        "Treasury Testnet Bitcoin",
        "Payroll Testnet Ether",
        "Ålesund og Østfold",
    ];
    assert_eq!(offered(&form), all);

    options(&form)[1].click();
    settle().await;
    assert_eq!(form.value(WALLET), PAYROLL);
    assert_eq!(names(&form, WALLET), ["Payroll Testnet Ether"]);
    assert!(options(&form).is_empty());
    choose(&form, WALLET, "Treasury").await;
    assert_eq!(form.value(WALLET), format!("{PAYROLL}\n{TREASURY}"));
    assert_eq!(names(&form, WALLET).len(), 2);
}

#[wasm_bindgen_test]
async fn every_word_of_name_note_or_id_narrows_the_list_down() {
    let form = asking_for_wallets(&json(WALLETS)).await;
    for (words, expected) in [
        ("treas", vec!["Treasury Testnet Bitcoin"]),
        ("TESTNET pay", vec!["Payroll Testnet Ether"]),
        ("øSTFOLD åle", vec!["Ålesund og Østfold"]),
        ("deadbeef", vec!["Ålesund og Østfold"]),
        ("treasury ether", vec![]),
    ] {
        look_for(&form, WALLET, words).await;
        assert_eq!(offered(&form), expected, "{words}");
    }
    let nothing = "Nothing fits these words. The id can be typed instead.";
    assert_eq!(form.says(".combo [role=status]"), nothing);
}

#[wasm_bindgen_test]
async fn what_is_there_already_is_not_added_again() {
    let form = asking_for_wallets(&json(WALLETS)).await;
    form.type_in(WALLET, &format!("{PAYROLL}, {TREASURY}"))
        .await;
    choose(&form, WALLET, "Payroll").await;
    assert_eq!(form.value(WALLET), format!("{PAYROLL}, {TREASURY}"));
    choose(&form, WALLET, "Ålesund").await;
    assert_eq!(form.value(WALLET), format!("{PAYROLL}, {TREASURY}\n{OSLO}"));
}

#[wasm_bindgen_test]
async fn a_wallet_is_removed_by_its_name() {
    let form = asking_for_wallets(&json(WALLETS)).await;
    form.type_in(WALLET, &format!("{TREASURY}\n{ELSEWHERE}\n{PAYROLL}"))
        .await;
    assert_eq!(names(&form, WALLET).len(), 2);
    form.press("Remove Treasury").await;
    assert_eq!(form.value(WALLET), format!("{ELSEWHERE}\n{PAYROLL}"));
    assert_eq!(names(&form, WALLET), ["Payroll Testnet Ether"]);
    assert!(form.has_focus(&form.named(WALLET)));
}

#[wasm_bindgen_test]
async fn an_id_can_still_be_typed_or_pasted_anywhere() {
    let form = asking_for_wallets(&json(WALLETS)).await;
    form.type_in(WALLET, ELSEWHERE).await;
    assert!(names(&form, WALLET).is_empty());

    // Where names are looked for, too: chosen, or simply left there.
    look_for(&form, WALLET, &OSLO.replace("33", " 33")).await;
    look_for(&form, WALLET, "00000000000000000000000000000000").await;
    assert_eq!(offered(&form), ["00000000000000000000000000000000"]);
    strike(&form, "ArrowDown").await;
    strike(&form, "Enter").await;
    look_for(&form, WALLET, TREASURY).await;
    finder(&form, WALLET).blur().unwrap();
    settle().await;
    let expected = format!("{ELSEWHERE}\n00000000000000000000000000000000\n{TREASURY}");
    assert_eq!(form.value(WALLET), expected);
    assert_eq!(names(&form, WALLET), ["Treasury Testnet Bitcoin"]);
}

#[wasm_bindgen_test]
async fn words_that_chose_nothing_do_not_stay_and_look_like_an_answer() {
    let form = asking_for_wallets(&json(WALLETS)).await;
    look_for(&form, WALLET, "treas").await;
    finder(&form, WALLET).blur().unwrap();
    settle().await;
    assert_eq!(value(&finder(&form, WALLET)), "");
    assert_eq!(form.value(WALLET), "");
    assert_eq!(form.error(WALLET), None);
}

#[wasm_bindgen_test]
async fn the_keyboard_alone_will_do() {
    let network = Network::new();
    let form = asking_for_wallets(&json(WALLETS)).await;
    let input = finder(&form, WALLET);
    input.focus().unwrap();
    strike(&form, "ArrowDown").await;
    assert_eq!(offered(&form).len(), 3);
    strike(&form, "ArrowDown").await;
    strike(&form, "ArrowDown").await;
    let marked = input.get_attribute("aria-activedescendant").unwrap();
    let marked = form.one(&format!("[id='{marked}']"));
    assert_eq!(marked, form.one("[role=option][aria-selected=true]"));
    assert_eq!(text(&marked), "Payroll Testnet Ether");
    assert!(!key(&input, "Enter"));
    settle().await;
    assert_eq!(form.value(WALLET), PAYROLL);
    assert!(form.has_focus(&input));

    strike(&form, "ArrowDown").await;
    strike(&form, "ArrowDown").await;
    strike(&form, "Escape").await;
    assert!(options(&form).is_empty());
    assert!(!key(&input, "Enter"));
    assert_eq!(form.value(WALLET), PAYROLL);
    assert_eq!(network.count(), 0);
}

#[wasm_bindgen_test]
async fn enterprises_and_the_template_are_chosen_by_name_too() {
    let form = Form::open(offering(&json(WALLETS))).await;
    for (name, first, second) in [
        ("enterprise", "Acme", "Globex"),
        ("accessTokenTemplateId", "Reports", "Audits"),
    ] {
        choose(&form, name, first).await;
        assert_eq!(names(&form, name), [first]);
        choose(&form, name, second).await;
        assert_eq!(names(&form, name), [second]);
        assert_eq!(form.value(name).len(), 32);
    }
    choose(&form, "permittedEnterprises", "Acme").await;
    choose(&form, "permittedEnterprises", "Globex").await;
    assert_eq!(names(&form, "permittedEnterprises"), ["Acme", "Globex"]);
    choose(&form, "permittedWallets", "Treasury").await;
    assert_eq!(form.value("permittedWallets"), TREASURY);
}

#[wasm_bindgen_test]
async fn the_request_carries_what_was_chosen() {
    let network = Network::new();
    let form = asking_for_wallets(&json(WALLETS)).await;
    choose(&form, WALLET, "Treasury").await;
    choose(&form, WALLET, "Payroll").await;
    choose(&form, "permittedWallets", "Treasury").await;
    choose(&form, "enterprise", "Acme").await;
    form.submit().await;
    let body = network.body(0).await;
    for part in [
        format!(r#""wallet_view:{TREASURY}","wallet_view:{PAYROLL}""#),
        format!(r#""permittedWallets":["{TREASURY}"]"#),
        format!(r#""enterprise":"{}""#, "a".repeat(32)),
    ] {
        assert!(body.contains(&part), "{part} in {body}");
    }
}

#[wasm_bindgen_test]
async fn a_host_may_bring_a_list_later_and_take_it_away() {
    let mut form = asking_for_wallets(&JsValue::UNDEFINED).await;
    form.type_in(WALLET, TREASURY).await;
    form.set(offering(&json(WALLETS))).await;
    assert_eq!(names(&form, WALLET), ["Treasury Testnet Bitcoin"]);
    assert_eq!(form.value(WALLET), TREASURY);
    form.set(in_test()).await;
    assert!(!form.has("[role=combobox]"));
    assert_eq!(form.value(WALLET), TREASURY);
}

#[wasm_bindgen_test]
fn only_a_list_or_a_function_will_do() {
    assert_eq!(Choices::read(&JsValue::NULL), Ok(None));
    for wrong in [json("{}"), json("4"), json("\"wallets\""), json("true")] {
        assert_eq!(Choices::read(&wrong), Err(NotChoices));
    }
    let list = |text: &str| Choices::read(&json(text)).unwrap();
    assert_eq!(list(WALLETS), list(WALLETS));
    assert_ne!(list(WALLETS), list("[]"));
    let (one, other) = (giving(&json("[]")), giving(&json("[]")));
    assert_eq!(Choices::read(&one), Choices::read(&one));
    assert_ne!(Choices::read(&one), Choices::read(&other));
}
