//! How controls, names, hints and errors find each other.

use std::collections::BTreeSet;

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::form::{Form, in_production, without_session};
use super::offers::with_lists;
use super::page::{View, is_hidden, text};

/// A form with every part of it in use and as much as possible wrong.
async fn all_wrong() -> Form {
    let mut settings = in_production();
    settings.credential = without_session().credential;
    settings.choices = with_lists();
    let form = Form::open(settings).await;
    form.choose("duration", "number").await;
    for scope in ["wallet_view", "wallet_spend", "all"] {
        form.scope(scope).click();
    }
    form.type_in("ipRestrict", "10.0.0.1/8, 203.0.113.7/24")
        .await;
    form.press("Add a limit").await;
    form.press("Add a limit").await;
    form.type_in("spendingLimits[0].coin", "btc").await;
    form.type_in("spendingLimits[0].txValueLimit", "0").await;
    form.type_in("spendingLimits[1].coin", "b!").await;
    form.type_in("spendingLimits[1].txValueLimit", "1,5").await;
    form.tick("allErc20TokensLimit.enabled").await;
    form.tick("admin").await;
    for name in [
        "enterprise",
        "accessTokenTemplateId",
        "permittedEnterprises",
        "permittedWallets",
        "customScope",
    ] {
        form.type_in(name, "Ü").await;
    }
    form.submit().await;
    form
}

#[wasm_bindgen_test]
async fn ids_are_unique_and_those_that_are_named_exist() {
    let form = all_wrong().await;
    let ids: Vec<String> = form
        .all("[id]")
        .iter()
        .map(|element| element.id())
        .collect();
    let known: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(known.len(), ids.len(), "{ids:?}");

    for attribute in [
        "aria-describedby",
        "aria-labelledby",
        "aria-controls",
        "for",
    ] {
        let naming = form.all(&format!("[{attribute}]"));
        assert!(!naming.is_empty(), "{attribute}");
        for element in naming {
            let named = element.get_attribute(attribute).unwrap();
            for id in named.split(' ') {
                assert!(known.contains(&id.to_owned()), "{attribute}={named}");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn every_control_has_a_name() {
    let form = all_wrong().await;
    let controls = form.all("input, textarea, select, button, [role=group], [role=listbox]");
    assert!(controls.len() > 70);
    for control in controls {
        assert!(
            !called(&form, &control).is_empty(),
            "{}",
            control.outer_html()
        );
    }
}

/// What a control is called, by the ways this form uses.
fn called(view: &View, control: &HtmlElement) -> String {
    if let Some(name) = control.get_attribute("aria-label") {
        return name;
    }
    let label = match control.get_attribute("aria-labelledby") {
        Some(id) => format!("[id='{id}']"),
        None => format!("label[for='{}']", control.id()),
    };
    if let [label] = &*view.all(&label) {
        return text(label);
    }
    match control.closest("label, button").unwrap() {
        Some(around) => around.text_content().unwrap_or_default(),
        None => String::new(),
    }
}

#[wasm_bindgen_test]
async fn choices_of_which_one_holds_are_named_as_a_group() {
    let form = all_wrong().await;
    for choice in form.all("input[type=radio]") {
        let group = choice.closest("[role=radiogroup][aria-label], fieldset");
        let group = group.unwrap().unwrap();
        if group.tag_name() == "FIELDSET" {
            let first = group.first_element_child().unwrap();
            assert_eq!(first.tag_name(), "LEGEND");
            assert!(!first.text_content().unwrap().is_empty());
        }
    }
    for fieldset in form.all("fieldset") {
        assert!(fieldset.query_selector("legend").unwrap().is_some());
    }
}

#[wasm_bindgen_test]
async fn what_is_wrong_is_marked_and_says_why() {
    let form = all_wrong().await;
    for name in [
        "label",
        "durationNumber",
        "scope.wallet_view.wallets",
        "scope.wallet_spend.wallets",
        "ipRestrict",
        "spendingLimits[0].txValueLimit",
        "spendingLimits[1].coin",
        "allErc20TokensLimit.txValueLimit",
        "enterprise",
        "accessTokenTemplateId",
        "permittedEnterprises",
        "permittedWallets",
        "customScope",
        "bearer",
        "otp",
    ] {
        let control = form.named(name);
        let marked = control.get_attribute("aria-invalid");
        assert_eq!(marked.as_deref(), Some("true"), "{name}");
        let error = form.error_at(&control);
        assert!(error.is_some_and(|error| !error.is_empty()), "{name}");
    }
    assert!(form.error_at(&form.one("#scope")).is_some());
}

#[wasm_bindgen_test]
async fn the_list_of_addresses_says_how_many_entries_are_wrong() {
    let form = all_wrong().await;
    let said = "2 entries below need correcting";
    assert_eq!(form.error("ipRestrict").as_deref(), Some(said));
    form.type_in("ipRestrict", "9.9.9.9, 9.9.9.9").await;
    let said = "1 entry below needs correcting";
    assert_eq!(form.error("ipRestrict").as_deref(), Some(said));
    form.type_in("ipRestrict", "9.9.9.9").await;
    assert_eq!(form.error("ipRestrict"), None);
}

#[wasm_bindgen_test]
async fn a_control_that_is_marked_says_why() {
    let form = all_wrong().await;
    let marked = form.all("[aria-invalid]");
    assert!(marked.len() >= 14);
    for control in marked {
        assert_eq!(
            control.get_attribute("aria-invalid").as_deref(),
            Some("true")
        );
        assert!(
            form.error_at(&control).is_some(),
            "{}",
            control.outer_html()
        );
        assert!(!is_hidden(&control));
    }
}

#[wasm_bindgen_test]
async fn what_must_be_answered_says_so() {
    let mut form = Form::open(in_production()).await;
    let required = |form: &Form, name: &str| {
        form.named(name).get_attribute("aria-required").as_deref() == Some("true")
    };
    for name in ["label", "ipRestrict", "otp"] {
        assert!(required(&form, name), "{name}");
    }
    form.set(without_session()).await;
    assert!(!required(&form, "ipRestrict"));
    assert!(required(&form, "bearer"));
}
