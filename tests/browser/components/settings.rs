//! The host sets something else while the user fills in the form.

use access_token_widget::domain::ip::Ipv6;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, in_production, in_test, without_session};
use super::page::until;

#[wasm_bindgen_test]
async fn another_environment_keeps_what_was_typed_and_judges_it_anew() {
    let mut form = Form::open(in_production()).await;
    form.type_in("label", "Reporting").await;
    form.scope("all").click();
    form.press("Add a limit").await;
    form.type_in("spendingLimits[0].coin", "btc").await;
    form.type_in("spendingLimits[0].txValueLimit", "1.5").await;
    form.type_in("otp", "0000000").await;
    form.submit().await;
    assert!(form.error("ipRestrict").is_some());
    assert!(form.error_at(&form.one("#scope")).is_some());
    assert_eq!(form.error("spendingLimits[0].coin"), None);

    form.set(in_test()).await;
    // On a busy machine what is drawn comes in more than one part.
    until("addresses", || form.error("ipRestrict").is_none()).await;
    let scope_error = || form.error_at(&form.one("#scope"));
    until("scopes", || scope_error().is_none()).await;
    let coin_error = || form.error("spendingLimits[0].coin");
    until("coins", || coin_error().is_some()).await;
    until("review", || form.text().contains("it is always 0000000")).await;
    let wrong = form.error("spendingLimits[0].coin").unwrap();
    assert!(
        wrong.contains("belongs to the other environment"),
        "{wrong}"
    );

    form.set(in_production()).await;
    until("addresses", || form.error("ipRestrict").is_some()).await;
    until("coins", || form.error("spendingLimits[0].coin").is_none()).await;
    assert_eq!(form.value("label"), "Reporting");
    assert_eq!(form.value("spendingLimits[0].coin"), "btc");
    assert_eq!(form.value("spendingLimits[0].txValueLimit"), "1.5");
    assert_eq!(form.value("otp"), "0000000");
    assert!(form.scope("all").checked());
}

#[wasm_bindgen_test]
async fn other_rules_for_addresses_judge_those_that_were_typed() {
    let mut form = Form::open(in_test()).await;
    form.type_in("ipRestrict", "2001:db8::1").await;
    form.leave("ipRestrict").await;
    assert!(
        form.text()
            .contains("2001:db8::1 is IPv6. Use an IPv4 address")
    );
    let mut settings = in_test();
    settings.rules.ipv6 = Ipv6::Allowed;
    form.set(settings).await;
    assert!(!form.text().contains("is IPv6"));
    assert_eq!(form.value("ipRestrict"), "2001:db8::1");
}

#[wasm_bindgen_test]
async fn a_session_of_the_hosts_replaces_the_question_for_one() {
    let network = Network::new();
    let mut form = Form::open(without_session()).await;
    form.fill().await;
    form.type_in("bearer", "session-as-typed").await;

    form.set(in_test()).await;
    assert!(!form.has_named("bearer"));
    assert_eq!(form.value("label"), "Reporting");
    assert_eq!(form.value("otp"), "0000000");
    form.submit().await;
    assert_eq!(network.authorization(0), "Bearer session-of-the-host");
}

#[wasm_bindgen_test]
async fn a_session_that_is_withdrawn_must_be_typed() {
    let network = Network::new();
    let mut form = Form::open(in_test()).await;
    form.fill().await;
    form.set(without_session()).await;
    assert_eq!(form.value("bearer"), "");
    form.submit().await;
    assert_eq!(network.count(), 0);
    assert_eq!(
        form.error("bearer").as_deref(),
        Some("Enter your session token")
    );

    form.type_in("bearer", "session-as-typed").await;
    form.submit().await;
    assert_eq!(network.authorization(0), "Bearer session-as-typed");
}

#[wasm_bindgen_test]
async fn a_session_that_was_typed_and_went_away_is_asked_for_again() {
    let network = Network::new();
    let mut form = Form::open(without_session()).await;
    form.fill().await;
    form.type_in("bearer", "session-as-typed").await;
    form.set(in_test()).await;
    form.set(without_session()).await;
    assert_eq!(form.value("bearer"), "");

    form.submit().await;
    assert_eq!(network.count(), 0);
    assert!(form.error("bearer").is_some());
}
