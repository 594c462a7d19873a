//! After an outcome that nobody knows.

use access_token_widget::components::FormEvent;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, ISSUED, Network, SECRET, WRONG_OTP, in_test};
use super::page::{is_hidden, text, until};

const UNKNOWN: &str = "[part=unknown]";

async fn sent(time_limit: u32) -> Form {
    let mut settings = in_test();
    settings.options.time_limit_ms = time_limit;
    let form = Form::open(settings).await;
    form.fill().await;
    form.press("Add a limit").await;
    form.type_in("spendingLimits[0].coin", "tbtc").await;
    form.type_in("spendingLimits[0].txValueLimit", "1.5").await;
    form.submit().await;
    form
}

fn assert_kept(form: &Form) {
    assert_eq!(form.value("label"), "Reporting");
    assert_eq!(form.value("spendingLimits[0].coin"), "tbtc");
    assert_eq!(form.value("spendingLimits[0].txValueLimit"), "1.5");
    assert!(form.scope("wallet_view_all").checked());
    assert_eq!(form.value("otp"), "");
}

#[wasm_bindgen_test]
async fn it_says_what_to_do_and_keeps_the_form_behind_it() {
    let network = Network::new();
    let form = sent(30_000).await;
    network.cut(0).await;
    let title = form.one("[part=unknown] h2");
    assert_eq!(text(&title), "We cannot tell whether your token exists");
    assert!(form.has_focus(&title));
    let said = form.says(UNKNOWN);
    assert!(
        said.contains("BitGo may have created “Reporting”."),
        "{said}"
    );
    assert!(!said.contains("If the answer still comes"));
    assert!(is_hidden(&form.one("form")));
    assert_kept(&form);

    form.press("Back to the form").await;
    assert!(!form.has(UNKNOWN));
    assert!(!is_hidden(&form.one("form")));
    assert!(form.has_focus(&form.one("#title")));
    assert_kept(&form);
    assert!(!form.has("[part=error-summary]"));
    assert_eq!(form.error("otp"), None);
}

#[wasm_bindgen_test]
async fn a_late_token_stays_on_the_screen_whatever_else_ends() {
    let network = Network::new();
    let form = sent(200).await;
    until("the first is late", || form.has(UNKNOWN)).await;
    form.press("Back to the form").await;
    form.type_in("otp", "0000000").await;
    form.submit().await;
    until("the second is late", || form.has(UNKNOWN)).await;

    network.answer(0, 200, ISSUED).await;
    form.press("Show").await;
    network.answer(1, 401, WRONG_OTP).await;
    assert_eq!(text(&form.one("[part=token]")), SECRET);
    let dismissed = |event: &FormEvent| matches!(event, FormEvent::Dismissed { .. });
    assert!(!form.events.borrow().iter().any(dismissed));
}

#[wasm_bindgen_test]
async fn the_servers_number_and_status_are_told() {
    let network = Network::new();
    let form = sent(30_000).await;
    network
        .answer(0, 502, r#"{"requestId":"cmh0r2q5x0a7b08l1d3f9g4hz"}"#)
        .await;
    let said = form.says(UNKNOWN);
    assert!(
        said.contains("The server answered with an error (502)"),
        "{said}"
    );
    assert!(said.contains("cmh0r2q5x0a7b08l1d3f9g4hz"), "{said}");
}

#[wasm_bindgen_test]
async fn a_token_that_comes_late_is_shown_after_all() {
    let network = Network::new();
    let form = sent(1).await;
    until("the time limit", || form.has(UNKNOWN)).await;
    assert!(form.says(UNKNOWN).contains("If the answer still comes"));
    assert!(!network.is_aborted(0));

    network.answer(0, 200, ISSUED).await;
    assert!(!form.has(UNKNOWN));
    assert!(form.has_focus(&form.one("[part=issued] h2")));
    form.click("[part=reveal]").await;
    assert_eq!(form.says("[part=token]"), SECRET);
    let events = form.events.borrow();
    assert!(matches!(&events[0], FormEvent::Unknown { .. }));
    assert!(matches!(&events[1], FormEvent::Created(_)));
}

#[wasm_bindgen_test]
async fn a_token_of_an_earlier_attempt_interrupts_the_form_and_keeps_the_answers() {
    let network = Network::new();
    let form = sent(1).await;
    until("the time limit", || form.has(UNKNOWN)).await;
    form.press("Back to the form").await;
    form.type_in("otp", "1111111").await;
    form.submit().await;
    until("the time limit", || form.has(UNKNOWN)).await;
    form.press("Back to the form").await;
    form.type_in("label", "Third try").await;

    network.answer(0, 200, ISSUED).await;
    assert!(form.has("[part=issued]"));
    assert!(!form.has("form"));
    form.click("[part=acknowledge]").await;
    assert_eq!(form.value("label"), "Third try");
    assert_eq!(form.value("spendingLimits[0].txValueLimit"), "1.5");
    assert_eq!(form.value("otp"), "");
    assert!(form.has_focus(&form.one("#title")));
}

#[wasm_bindgen_test]
async fn two_tokens_are_shown_one_after_the_other_each_with_its_own_secret() {
    let network = Network::new();
    let mut form = sent(1).await;
    until("the time limit", || form.has(UNKNOWN)).await;
    form.press("Back to the form").await;
    form.set(in_test()).await;
    form.type_in("otp", "1111111").await;
    form.submit().await;

    let answer = |id| format!(r#"{{"id":"{id}","token":"secret-of-{id}"}}"#);
    network.answer(0, 200, &answer("early")).await;
    // The latest request is still on its way.
    assert!(!form.has("[part=issued]"));
    network.answer(1, 200, &answer("late")).await;
    for id in ["early", "late"] {
        form.click("[part=reveal]").await;
        assert_eq!(form.says("[part=token]"), format!("secret-of-{id}"));
        assert!(form.says("[part=issued] dl").contains(id));
        assert_eq!(form.html().matches("secret-of-").count(), 1);
        form.click("[part=acknowledge]").await;
    }
    assert!(form.has("[part=done]"));
    let events = form.events.borrow();
    let dismissed = |event: &&FormEvent| matches!(event, FormEvent::Dismissed { .. });
    assert_eq!(events.iter().filter(dismissed).count(), 2);
}

#[wasm_bindgen_test]
async fn a_late_refusal_gives_the_form_back() {
    let network = Network::new();
    let form = sent(1).await;
    until("the time limit", || form.has(UNKNOWN)).await;
    network.answer(0, 401, super::form::WRONG_OTP).await;
    assert!(!form.has(UNKNOWN));
    assert_kept(&form);
    assert!(form.has_focus(&form.one("[part=error-summary]")));
    assert!(form.error("otp").is_some());
}
