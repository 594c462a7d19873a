//! Looking for a token after an outcome that nobody knows.

use js_sys::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, ISSUED, Network, in_test, without_session};
use super::page::{send, settle, text};

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

/// What was typed went away with the form.
#[wasm_bindgen_test]
async fn a_session_that_was_typed_is_asked_for_again_and_not_kept() {
    let network = Network::new();
    let form = Form::open(without_session()).await;
    form.fill().await;
    form.type_in("bearer", "the-first-session").await;
    form.submit().await;
    network.answer(0, 200, ISSUED).await;
    assert!(!form.has_named("bearer"));

    form.press("Revoke").await;
    assert!(form.has_focus(&form.named("bearer")));
    assert_eq!(form.error("bearer"), None);
    form.type_in("bearer", " \u{a0}").await;
    form.press("Revoke").await;
    let error = form.error("bearer");
    assert_eq!(error.as_deref(), Some("Enter your session token"));
    assert_eq!(network.count(), 1);

    form.type_in("bearer", "another-session").await;
    form.press("Revoke").await;
    assert_eq!(form.value("bearer"), "", "it is kept nowhere");
    assert_eq!(network.authorization(1), "Bearer another-session");
    network.answer(1, 401, r#"{"error":"unauthorized"}"#).await;
    assert!(form.text().contains("did not accept your session"));

    form.type_in("bearer", "a-third-session").await;
    send(&form.one("[part=issued] form"));
    settle().await;
    assert_eq!(network.authorization(2), "Bearer a-third-session");
    network.answer(2, 200, &format!(r#"{{"id":"{ID}"}}"#)).await;
    assert!(form.says("[part=issued]").contains("Revoked."));
    assert!(!form.has_named("bearer") && !form.has("[part=revoke]"));
    // None of this was the form's to know.
    form.click("[part=acknowledge]").await;
    form.press("Create another like this").await;
    assert_eq!(
        (form.value("bearer"), form.error("bearer")),
        (String::new(), None)
    );
}

#[wasm_bindgen_test]
async fn a_list_that_is_cut_short_is_not_said_to_lack_the_token() {
    let cut = "Not found yet, but the list could not be read to its end.";
    let network = Network::new();
    let form = cut_off(&network).await;
    form.press("Look for it").await;
    let strange = r#"{"accessTokens":[],"nextBatchPrevId":17}"#;
    network.answer(1, 200, strange).await;
    assert!(said(&form).starts_with(cut), "{}", said(&form));

    form.press("Look again").await;
    for (index, next) in (2..).zip(["a", "b", "a"]) {
        network.answer(index, 200, &page(&[], Some(next))).await;
    }
    assert_eq!(network.count(), 5, "a circle is not followed");
    assert!(said(&form).starts_with(cut), "{}", said(&form));

    form.press("Look again").await;
    for end in ["null", r#""""#] {
        let last = format!(r#"{{"accessTokens":[],"nextBatchPrevId":{end}}}"#);
        network.answer(network.count() - 1, 200, &last).await;
        assert!(said(&form).starts_with("Not found yet. It may"), "{end}");
        form.press("Look again").await;
    }
}

#[wasm_bindgen_test]
async fn each_candidate_is_there_once_the_nearest_first() {
    let network = Network::new();
    let form = cut_off(&network).await;
    form.press("Look for it").await;
    let hour = 3_600_000.0;
    let far = token("00000000000000000000000000000003", "Reporting", 20.0 * hour);
    let near = token(ID, "Reporting", 2_000.0);
    let nameless = |id: &str| near.replace(&format!(r#""id":"{ID}""#), id);
    let first = [far, near.clone(), nameless(r#""of":1"#)];
    network.answer(1, 200, &page(&first, Some("more"))).await;
    let more = [
        near.clone(),
        nameless(r#""id":"short""#),
        nameless(r#""of":2"#),
    ];
    network.answer(2, 200, &page(&more, None)).await;
    let rows = form.all("[part=look] li");
    assert_eq!(rows.len(), 5);
    assert!(text(&rows[0]).contains(ID), "{}", text(&rows[0]));
    assert!(text(&rows[4]).contains("00000000000000000000000000000003"));
    let without_id = "can only be revoked in BitGo's own console";
    let told = rows.iter().filter(|row| text(row).contains(without_id));
    assert_eq!(told.count(), 3);
    assert_eq!(form.all("[part=look] li button").len(), 2);
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
