//! Where a form can stand, and what it shares with others: nothing.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::form::{Form, in_test, styled};
use super::page::settle;

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

#[wasm_bindgen_test]
async fn a_yew_application_gets_the_form_with_its_own_look() {
    let (host, view) = styled(in_test()).await;
    view.type_in("label", "Reporting").await;
    assert_eq!(view.value("label"), "Reporting");
    view.leave("otp").await;
    assert!(view.error("otp").is_some());
    // Without its style sheet a field has the browser's own width.
    let width = |element: &HtmlElement| element.get_bounding_client_rect().width();
    assert!(width(&view.named("label")) > width(&host) / 2.0);
    host.remove();
}
