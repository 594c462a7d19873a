//! One request for each submission, whatever is pressed and whoever leaves.

use access_token_widget::components::FormEvent;
use access_token_widget::domain::outcome::{DoubtCause, NotSent};
use access_token_widget::form::Failure;
use access_token_widget::service::Credential;
use js_sys::Function;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, ISSUED, Network, SECRET, WRONG_OTP, in_test};
use super::page::{send, settle, text, until};

const SUBMIT: &str = "button[type=submit]";

async fn filled() -> Form {
    let form = Form::open(in_test()).await;
    form.fill().await;
    form
}

#[wasm_bindgen_test]
async fn impatience_sends_one_request() {
    let network = Network::new();
    let form = filled().await;
    let button = form.one(SUBMIT);
    button.click();
    button.click();
    send(&form.one("form"));
    settle().await;
    button.click();
    send(&form.one("form"));
    settle().await;
    assert_eq!(network.count(), 1);

    network.answer(0, 401, WRONG_OTP).await;
    assert_eq!(form.events.borrow().len(), 1);
    form.type_in("otp", "1111111").await;
    form.submit().await;
    assert_eq!(network.count(), 2);
}

#[wasm_bindgen_test]
async fn enter_in_a_field_sends_the_form_too() {
    let network = Network::new();
    let form = filled().await;
    send(&form.one("form"));
    settle().await;
    assert_eq!(network.count(), 1);
    assert!(
        network.url(0).ends_with("/api/v2/user/accesstoken"),
        "{}",
        network.url(0)
    );
}

#[wasm_bindgen_test]
async fn the_button_says_what_happens_and_keeps_the_focus() {
    let network = Network::new();
    let form = filled().await;
    let button = form.one(SUBMIT);
    assert_eq!(button.get_attribute("aria-disabled"), None);
    button.focus().unwrap();
    form.submit().await;

    assert_eq!(
        button.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    assert!(!button.has_attribute("disabled"));
    assert_eq!(text(&button), "Creating the token…");
    let spoken = form.all("[role=status]");
    assert!(
        spoken
            .iter()
            .any(|status| text(status) == "Creating the token…")
    );
    assert_eq!(
        form.one("form").get_attribute("aria-busy").as_deref(),
        Some("true")
    );
    assert!(form.has_focus(&button));

    network.answer(0, 401, WRONG_OTP).await;
    let button = form.one(SUBMIT);
    assert_eq!(button.get_attribute("aria-disabled"), None);
    assert_eq!(text(&button), "Create token");
    assert!(form.has_focus(&form.one("[part=error-summary]")));
}

#[wasm_bindgen_test]
async fn the_host_is_told_how_each_attempt_ended() {
    let network = Network::new();
    let form = filled().await;
    form.submit().await;
    network.answer(0, 401, WRONG_OTP).await;
    form.type_in("otp", "1111111").await;
    form.submit().await;
    network.cut(1).await;
    form.press("Back to the form").await;
    form.type_in("otp", "2222222").await;
    form.submit().await;
    network.answer(2, 200, ISSUED).await;

    let events = form.events.borrow();
    assert!(matches!(&events[0], FormEvent::Failed(Failure::Refused(_))));
    let FormEvent::Unknown { label, doubt } = &events[1] else {
        panic!("{events:?}");
    };
    assert_eq!((&**label, doubt.cause), ("Reporting", DoubtCause::NoAnswer));
    assert!(matches!(&events[2], FormEvent::Created(_)));
    assert_eq!(events.len(), 3);
}

#[wasm_bindgen_test]
async fn leaving_while_it_is_sent_neither_aborts_nor_hides_the_end() {
    let network = Network::new();
    let mut form = filled().await;
    form.submit().await;
    form.close().await;
    assert!(!network.is_aborted(0));
    network.answer(0, 200, ISSUED).await;

    let events = form.events.borrow();
    let FormEvent::Created(issued) = &events[0] else {
        panic!("{events:?}");
    };
    assert_eq!(issued.label.as_deref(), Some("Reporting"));
    assert!(!format!("{events:?}").contains(SECRET));
    assert!(!form.host.outer_html().contains(SECRET));
    assert!(!form.html().contains(SECRET));
}

#[wasm_bindgen_test]
async fn a_host_without_a_session_sends_nothing_and_keeps_every_answer() {
    let network = Network::new();
    let mut settings = in_test();
    let refuses = Function::new_no_args("throw new Error('signed out')");
    settings.credential = Some(Credential::Ask(refuses));
    let form = Form::open(settings).await;
    form.fill().await;
    form.submit().await;

    assert_eq!(network.count(), 0);
    let failed = FormEvent::Failed(Failure::NotSent(NotSent::Credential));
    assert_eq!(*form.events.borrow(), [failed]);
    let summary = form.one("[part=error-summary]");
    assert!(form.has_focus(&summary));
    assert!(text(&summary).contains("nothing was sent"));
    assert_eq!(form.value("label"), "Reporting");
}

#[wasm_bindgen_test]
async fn the_host_is_asked_for_a_session_at_every_attempt() {
    let network = Network::new();
    let mut settings = in_test();
    let counts = Function::new_no_args("this.n = (this.n ?? 0) + 1; return `session-${this.n}`");
    let counts: Function = counts.bind0(&js_sys::Object::new());
    settings.credential = Some(Credential::Ask(counts));
    let form = Form::open(settings).await;
    form.fill().await;
    form.submit().await;
    until("the first request", || network.count() == 1).await;
    network.answer(0, 401, WRONG_OTP).await;
    form.type_in("otp", "0000000").await;
    form.submit().await;
    until("the second request", || network.count() == 2).await;
    assert_eq!(network.authorization(0), "Bearer session-1");
    assert_eq!(network.authorization(1), "Bearer session-2");
}
