//! One-time password and session token stay in their inputs.

use js_sys::JsString;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, WRONG_OTP, in_test, without_session};
use super::page::{key, settle, type_secret};
use crate::service::support::{holds, random_digits, random_secret};

const OTP: &str = "493 817";
const BEARER: &str = "v2xSessionAsTyped";

async fn filled() -> Form {
    let form = Form::open(without_session()).await;
    form.fill().await;
    form.type_in("otp", OTP).await;
    form.type_in("bearer", BEARER).await;
    form
}

fn assert_unseen(form: &Form, when: &str) {
    for secret in [OTP, "493817", BEARER, "session-of-the-host"] {
        assert!(!form.html().contains(secret), "{when}");
        assert!(!form.text().contains(secret), "{when}");
        let events = format!("{:?}", form.events.borrow());
        assert!(!events.contains(secret), "{when}: {events}");
    }
}

#[wasm_bindgen_test]
async fn they_are_in_the_request_and_nowhere_in_the_page() {
    let network = Network::new();
    let form = filled().await;
    assert_unseen(&form, "typed");
    form.submit().await;
    assert_unseen(&form, "sending");
    assert_eq!(network.authorization(0), format!("Bearer {BEARER}"));
    let body = network.body(0).await;
    assert!(body.contains(r#""otp":"493817""#), "{body}");
    assert!(!body.contains(BEARER));
    network.answer(0, 401, WRONG_OTP).await;
    assert_unseen(&form, "refused");
    form.leave("bearer").await;
    assert_unseen(&form, "left");
}

/// What comes with a text that is copied from a page or a chat: the copy of
/// one with such characters may move while it is made, and leave most of it.
#[wasm_bindgen_test]
async fn what_is_typed_never_enters_the_modules_memory() {
    let form = Form::open(without_session()).await;
    let (bearer, otp) = (random_secret(), random_digits());
    for ending in [
        "",
        "\u{a0}",
        "\u{200b}\u{feff}",
        "\u{2003}ключ",
        "\u{1f511}",
    ] {
        let ending = JsString::from(ending.repeat(7).as_str());
        for (name, secret) in [("bearer", &bearer), ("otp", &otp)] {
            let text = secret.concat(&ending);
            for _ in 0..8 {
                type_secret(&form.named(name), &text);
                settle().await;
            }
            assert!(!holds(secret), "{name} before {ending:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_session_with_nothing_but_white_space_is_none() {
    let form = Form::open(without_session()).await;
    form.type_in("bearer", " \u{a0}\n").await;
    form.submit().await;
    let error = form.error("bearer");
    assert_eq!(error.as_deref(), Some("Enter your session token"));
}

#[wasm_bindgen_test]
async fn the_session_of_the_host_is_nowhere_in_the_page() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.submit().await;
    network.cut(0).await;
    assert_unseen(&form, "unknown");
}

#[wasm_bindgen_test]
async fn a_server_that_repeats_them_is_not_repeated() {
    let network = Network::new();
    let form = filled().await;
    form.submit().await;
    let answer = format!(r#"{{"error":"no {BEARER} with 493817 can","requestId":"r1"}}"#);
    network.answer(0, 400, &answer).await;
    assert!(form.has("[part=error-summary]"));
    assert_unseen(&form, "repeated");
}

#[wasm_bindgen_test]
async fn an_attempt_uses_up_the_password_and_not_the_session() {
    let network = Network::new();
    let form = filled().await;
    form.submit().await;
    assert_eq!(form.value("otp"), OTP);
    network.answer(0, 500, "{}").await;
    assert_eq!(form.value("otp"), "");
    form.press("Back to the form").await;
    assert_eq!(form.value("otp"), "");
    assert_eq!(form.value("bearer"), BEARER);

    form.submit().await;
    assert_eq!(network.count(), 1);
    assert_eq!(
        form.error("otp").as_deref(),
        Some("Enter the one-time password")
    );
    form.type_in("otp", "0000000").await;
    form.submit().await;
    assert_eq!(network.count(), 2);
    assert_eq!(network.authorization(1), format!("Bearer {BEARER}"));
}

#[wasm_bindgen_test]
async fn a_submit_with_errors_does_not_use_it_up() {
    let form = filled().await;
    form.type_in("label", "").await;
    form.submit().await;
    assert_eq!(form.value("otp"), OTP);
    assert_eq!(form.value("bearer"), BEARER);
}

#[wasm_bindgen_test]
async fn browsers_are_told_what_the_inputs_are_for() {
    let form = Form::open(without_session()).await;
    let otp = form.named("otp");
    assert_eq!(
        otp.get_attribute("autocomplete").as_deref(),
        Some("one-time-code")
    );
    assert_eq!(otp.get_attribute("inputmode").as_deref(), Some("numeric"));
    let bearer = form.named("bearer");
    assert_eq!(bearer.get_attribute("type").as_deref(), Some("password"));
    assert_eq!(bearer.get_attribute("autocomplete").as_deref(), Some("off"));
    // A hardware key types Enter at the end, which sends the form.
    assert!(key(&otp, "Enter"));
}
