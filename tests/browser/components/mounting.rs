//! Where a form can stand, and what it shares with others: nothing.

use access_token_widget::embed::define_access_token_form;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::form::{Form, ISSUED, Network, SECRET, in_test};
use super::page::{View, heard, new_element, set_property, settle, shadow};

#[wasm_bindgen_test]
async fn a_form_works_in_an_element_of_the_page_too() {
    let form = Form::open_in_page(in_test()).await;
    form.leave("label").await;
    assert!(form.error("label").is_some());
    form.submit().await;
    assert!(form.has_focus(&form.one("[part=error-summary]")));
    form.all("[part=error-summary] button")[0].click();
    settle().await;
    assert!(form.has_focus(&form.named("label")));
}

#[wasm_bindgen_test]
async fn two_forms_know_nothing_of_each_other() {
    let one = Form::open(in_test()).await;
    let other = Form::open(in_test()).await;
    let untouched = other.html();

    one.fill().await;
    one.type_in("otp", "").await;
    one.press("Add a limit").await;
    one.submit().await;
    assert!(one.has("[part=error-summary]"));
    one.all("[part=error-summary] button")[0].click();
    settle().await;
    assert!(one.has_focus(&one.named("otp")));

    assert_eq!(other.html(), untouched);
    assert_eq!(other.value("label"), "");
    assert!(!other.scope("wallet_view_all").checked());
    assert_eq!(other.focused(), None);
}

#[wasm_bindgen_test]
async fn a_form_that_is_closed_leaves_nothing_behind() {
    let mut form = Form::open(in_test()).await;
    form.fill().await;
    form.close().await;
    assert_eq!(form.text(), "");
    assert_eq!(form.all("*").len(), 1);
    assert!(form.events.borrow().is_empty());
}

fn element() -> HtmlElement {
    define_access_token_form(None).unwrap();
    new_element("access-token-form")
}

fn inside(element: &HtmlElement) -> View {
    View(shadow(element))
}

#[wasm_bindgen_test]
async fn an_element_may_be_moved_but_not_taken_away() {
    let element = element();
    settle().await;
    // A second definition changes nothing.
    define_access_token_form(None).unwrap();
    let view = inside(&element);
    view.type_in("label", "Reporting").await;

    let place = new_element("section");
    place.append_child(&element).unwrap();
    settle().await;
    assert_eq!(view.value("label"), "Reporting");

    element.remove();
    settle().await;
    assert!(!view.has("form"));
    place.append_child(&element).unwrap();
    settle().await;
    assert_eq!(view.value("label"), "");
    place.remove();
}

#[wasm_bindgen_test]
async fn an_attribute_that_cannot_be_used_is_named() {
    let element = element();
    settle().await;
    let view = inside(&element);
    for (name, bad, good) in [
        ("environment", "prod", "test"),
        ("api-base", "http://example.com", "/production"),
        ("time-limit", "0", "20"),
    ] {
        element.set_attribute(name, bad).unwrap();
        settle().await;
        let words = format!("access-token-form: {name} must be");
        assert!(view.text().starts_with(&words), "{}", view.text());
        assert!(!view.has("form"));
        element.set_attribute(name, good).unwrap();
        settle().await;
        assert!(view.has("form"), "{name}");
    }
    element.remove();
}

#[wasm_bindgen_test]
async fn an_element_tells_its_page_and_repeats_no_secret() {
    let network = Network::new();
    let element = element();
    element.set_attribute("environment", "test").unwrap();
    element.set_attribute("api-base", "/").unwrap();
    set_property(&element, "bearer", &"session-of-the-host".into());
    let names = ["created", "failed", "unknown", "dismissed"];
    let names = names.map(|name| format!("access-token-{name}"));
    let events = heard(&element, names.to_vec());
    settle().await;
    let view = inside(&element);
    assert!(!view.has_named("bearer"));

    view.fill().await;
    view.submit().await;
    assert_eq!(network.authorization(0), "Bearer session-of-the-host");
    network.answer(0, 401, super::form::WRONG_OTP).await;
    view.type_in("otp", "0000000").await;
    view.submit().await;
    network.cut(1).await;
    view.press("Back to the form").await;
    view.type_in("otp", "0000000").await;
    view.submit().await;
    network.answer(2, 200, ISSUED).await;
    view.press("I have saved it").await;

    let events: Vec<String> = events.iter().map(|e| e.as_string().unwrap()).collect();
    let starts = [
        "access-token-failed true true {\"reason\":\"otp\",\"status\":401",
        "access-token-unknown true true {\"label\":\"Reporting\",\"cause\":\"no-answer\"",
        "access-token-created true true {\"id\":\"5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f\"",
        "access-token-dismissed true true {\"acknowledged\":true",
    ];
    assert_eq!(events.len(), starts.len());
    for (event, start) in events.iter().zip(starts) {
        assert!(event.starts_with(start), "{event}");
        for secret in [SECRET, "session-of-the-host", "0000000"] {
            assert!(!event.contains(secret), "{event}");
        }
    }
    element.remove();
}
