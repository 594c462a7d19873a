//! When a rule speaks.

use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, in_production, in_test, styled};
use super::page::{happen, pointer, redraw, settle};

const NAMELESS: &str = "Enter a name for the token";

#[wasm_bindgen_test]
async fn a_field_is_judged_when_it_was_left_and_at_every_key_from_then_on() {
    let form = Form::open(in_test()).await;
    form.type_in("label", "a").await;
    form.type_in("label", "").await;
    assert_eq!(form.error("label"), None);

    form.leave("label").await;
    assert_eq!(form.error("label").as_deref(), Some(NAMELESS));
    let label = form.named("label");
    assert_eq!(label.get_attribute("aria-invalid").as_deref(), Some("true"));

    form.type_in("label", "b").await;
    assert_eq!(form.error("label"), None);
    assert_eq!(label.get_attribute("aria-invalid"), None);
    form.type_in("label", "").await;
    assert_eq!(form.error("label").as_deref(), Some(NAMELESS));
}

#[wasm_bindgen_test]
async fn leaving_one_field_judges_no_other() {
    let form = Form::open(in_production()).await;
    form.leave("label").await;
    assert!(form.error("label").is_some());
    assert_eq!(form.all("[aria-invalid]").len(), 1);
    assert!(!form.has("[part=error-summary]"));
}

#[wasm_bindgen_test]
async fn what_is_pasted_is_complete_and_judged_at_once() {
    let form = Form::open(in_test()).await;
    form.type_in("ipRestrict", "203.0.113.7/24").await;
    assert!(!form.text().contains("can mean"));
    happen(&form.named("ipRestrict"), "paste");
    form.type_in("ipRestrict", "203.0.113.9/24").await;
    assert!(form.text().contains("203.0.113.9/24 can mean"));
}

#[wasm_bindgen_test]
async fn the_page_keeps_still_until_the_pointer_is_up() {
    keeps_still_until("pointerup").await;
}

#[wasm_bindgen_test]
async fn the_page_keeps_still_until_a_gesture_is_abandoned() {
    keeps_still_until("pointercancel").await;
}

async fn keeps_still_until(ending: &str) {
    // With its style sheet, without which nothing has a place.
    let (host, view) = styled(in_test()).await;
    let submit = view.one("button[type=submit]");
    let place = || {
        let top = host.get_bounding_client_rect().top();
        // To the hundredth of a pixel: Firefox's differ below that.
        ((submit.get_bounding_client_rect().top() - top) * 100.0).round()
    };
    let before = place();

    view.named("label").focus().unwrap();
    pointer(&submit, "pointerdown");
    view.named("label").blur().unwrap();
    settle().await;
    assert_eq!(view.error("label"), None);
    assert_eq!(place(), before);

    pointer(&submit, ending);
    redraw().await;
    // The click, which comes now, still meets the button.
    assert_eq!(view.error("label"), None);
    assert_eq!(place(), before);
    settle().await;
    assert_eq!(view.error("label").as_deref(), Some(NAMELESS));
    assert!(place() > before);
    host.remove();
}
