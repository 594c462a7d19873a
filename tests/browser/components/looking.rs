//! Looking for a token after an outcome that nobody knows.

use js_sys::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, in_test};
use super::page::text;

const ID: &str = "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f";
const DAY_MS: f64 = 86_400_000.0;

/// A form whose request was cut off.
async fn cut_off(network: &Network) -> Form {
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.submit().await;
    network.cut(0).await;
    form
}

/// A listed token that was made so many milliseconds ago.
fn token(id: &str, label: &str, ago: f64) -> String {
    let iso = |millis: f64| String::from(Date::new(&JsValue::from_f64(millis)).to_iso_string());
    let created = Date::now() - ago;
    let (created, expires) = (iso(created), iso(created + 90.0 * DAY_MS));
    format!(
        r#"{{"id":"{id}","label":"{label}","scope":["wallet_view_all"],"created":"{created}","expires":"{expires}"}}"#
    )
}

fn page(tokens: &[String], next: Option<&str>) -> String {
    let next = next.map(|next| format!(r#","nextBatchPrevId":"{next}""#));
    format!(
        r#"{{"accessTokens":[{}]{}}}"#,
        tokens.join(","),
        next.unwrap_or_default()
    )
}

fn said(form: &Form) -> String {
    text(&form.all("[part=look] [role=status]")[0])
}

#[wasm_bindgen_test]
async fn the_token_is_found_on_whatever_page_and_revoked() {
    let network = Network::new();
    let form = cut_off(&network).await;
    form.press("Look for it").await;
    assert!(network.url(1).contains("?limit=200&sort=DESC"));
    assert_eq!(network.authorization(1), "Bearer session-of-the-host");
    let others = [
        token("00000000000000000000000000000001", "Another", 0.0),
        token(
            "00000000000000000000000000000002",
            "Reporting",
            30.0 * DAY_MS,
        ),
    ];
    network.answer(1, 200, &page(&others, Some("more"))).await;
    assert!(network.url(2).contains("prevId=more"));
    let wanted = token(ID, "Reporting", 2_000.0);
    network.answer(2, 200, &page(&[wanted], None)).await;
    assert!(said(&form).starts_with("Found 1 token that may be it."));
    assert_eq!(form.all("[part=look] li").len(), 1);
    assert!(form.says("[part=look]").contains(ID));

    form.press("Revoke").await;
    assert!(network.url(3).ends_with(ID));
    network.answer(3, 200, &format!(r#"{{"id":"{ID}"}}"#)).await;
    assert!(form.says("[part=look]").contains("Revoked."));
    assert_eq!(form.all("[part=look] li button").len(), 0);
    // Looking and revoking are all that was sent.
    assert_eq!(network.count(), 4);
}

#[wasm_bindgen_test]
async fn a_mistake_that_is_seen_too_late_can_be_revoked() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    form.press("Revoke").await;
    assert!(network.url(1).ends_with(ID));
    network.answer(1, 200, &format!(r#"{{"id":"{ID}"}}"#)).await;
    assert!(form.says("[part=issued]").contains("Revoked."));
    assert!(!form.has("[part=revoke]"));
}

#[wasm_bindgen_test]
async fn what_is_not_there_yet_can_be_looked_for_again() {
    let network = Network::new();
    let form = cut_off(&network).await;
    form.press("Look for it").await;
    network.answer(1, 200, &page(&[], None)).await;
    assert!(said(&form).starts_with("Not found yet."));
    form.press("Look again").await;
    let wanted = token(ID, "Reporting", 2_000.0);
    network.answer(2, 200, &page(&[wanted], None)).await;
    assert!(said(&form).starts_with("Found 1 token"));
}

#[wasm_bindgen_test]
async fn a_list_or_a_revocation_that_fails_is_not_taken_for_success() {
    let network = Network::new();
    let form = cut_off(&network).await;
    form.press("Look for it").await;
    network.answer(1, 200, "{}").await;
    assert!(said(&form).starts_with("Your tokens could not be listed."));
    form.press("Look again").await;
    network.answer(2, 401, r#"{"error":"unauthorized"}"#).await;
    assert!(said(&form).contains("did not accept your session"));
    form.press("Look again").await;
    let wanted = token(ID, "Reporting", 2_000.0);
    network.answer(3, 200, &page(&[wanted], None)).await;
    form.press("Revoke").await;
    network.cut(4).await;
    assert!(
        form.says("[part=look]")
            .contains("It can't be told whether it was revoked.")
    );
    form.press("Revoke").await;
    assert_eq!(network.count(), 6);
}
