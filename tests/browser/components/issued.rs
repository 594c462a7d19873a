//! The token is shown once, in one node, and is gone afterwards.

use access_token_widget::components::FormEvent;
use js_sys::Array;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, ISSUED, Network, SECRET, in_test};
use super::page::{happen, leaving_asks, set_clipboard, settle, text, until};

const TOKEN: &str = "[part=token]";
const REVEAL: &str = "[part=reveal]";

/// Whether the secret can be found in the page, and in its one node.
fn seen(form: &Form) -> (bool, bool) {
    let anywhere = form.html().contains(SECRET) || form.text().contains(SECRET);
    let document = form.host.owner_document().unwrap();
    let page = document.document_element().unwrap();
    assert!(!page.outer_html().contains(SECRET));
    let there = form.all(TOKEN).iter().any(|node| text(node) == SECRET);
    (anywhere, there)
}

fn dismissed(form: &Form) -> Option<(bool, Option<String>)> {
    let events = form.events.borrow();
    let mut found = events.iter().filter_map(|event| match event {
        FormEvent::Dismissed { acknowledged, id } => Some((*acknowledged, id.clone())),
        _ => None,
    });
    let first = found.next();
    assert_eq!(found.next(), None, "told twice");
    first
}

fn id() -> Option<String> {
    Some("5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f".to_owned())
}

#[wasm_bindgen_test]
async fn it_is_masked_until_it_is_shown_and_masked_again() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    assert!(form.has_focus(&form.one("[part=issued] h2")));
    assert_eq!(seen(&form), (false, false));
    assert_eq!(form.says(TOKEN), "•".repeat(36));
    let name = || form.one(TOKEN).get_attribute("aria-label").unwrap();
    assert_eq!(name(), "Token, hidden");

    form.click(REVEAL).await;
    assert_eq!(seen(&form), (true, true));
    assert_eq!(form.html().matches(SECRET).count(), 1);
    assert_eq!(name(), "Token");
    assert_eq!(form.says(REVEAL), "Hide");

    form.click(REVEAL).await;
    assert_eq!(seen(&form), (false, false));
    assert_eq!(form.says(REVEAL), "Show");
}

#[wasm_bindgen_test]
async fn the_answer_is_told_without_the_secret() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    let said = form.says("[part=issued]");
    for words in [
        "“Reporting” works from now on.",
        "This is the only time you can see it",
        "wallet_view_all",
        "192.0.2.7",
        "February 21, 2027",
        "5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f",
    ] {
        assert!(said.contains(words), "{words}");
    }
    assert!(!form.has("form"));
}

#[wasm_bindgen_test]
async fn once_it_is_saved_it_is_gone() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    form.click(REVEAL).await;
    let node = form.one(TOKEN);
    assert_eq!(text(&node), SECRET);
    form.click("[part=acknowledge]").await;

    assert_eq!(text(&node), "");
    assert_eq!(seen(&form), (false, false));
    assert_eq!(dismissed(&form), Some((true, id())));
    assert!(form.has_focus(&form.one("[part=done] h2")));

    form.press("Create another token").await;
    assert!(form.has_focus(&form.one("#title")));
    assert_eq!(form.value("label"), "");
    assert_eq!(form.value("otp"), "");
    assert!(!form.has("[part=error-summary]"));
}

#[wasm_bindgen_test]
async fn a_form_that_is_taken_away_takes_the_token_along() {
    let network = Network::new();
    let mut form = Form::with_token(&network).await;
    form.click(REVEAL).await;
    let node = form.one(TOKEN);
    form.close().await;
    assert_eq!(text(&node), "");
    assert_eq!(dismissed(&form), Some((false, id())));
    assert!(!leaving_asks());
}

#[wasm_bindgen_test]
async fn a_form_that_is_taken_away_afterwards_has_nothing_more_to_say() {
    let network = Network::new();
    let mut form = Form::with_token(&network).await;
    form.click("[part=acknowledge]").await;
    form.close().await;
    assert_eq!(dismissed(&form), Some((true, id())));
}

#[wasm_bindgen_test]
async fn a_token_that_comes_when_its_form_is_gone_is_gone_too() {
    let network = Network::new();
    let mut form = Form::open(in_test()).await;
    form.fill().await;
    form.submit().await;
    form.close().await;
    network.answer(0, 200, ISSUED).await;
    assert!(matches!(form.events.borrow()[0], FormEvent::Created(_)));
    assert_eq!(dismissed(&form), Some((false, id())));
    assert!(!leaving_asks());
}

#[wasm_bindgen_test]
async fn a_page_that_goes_away_takes_the_token_along() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    form.click(REVEAL).await;
    let node = form.one(TOKEN);
    happen(&web_sys::window().unwrap(), "pagehide");
    // At once: there may be no later.
    assert_eq!(text(&node), "");
    settle().await;
    assert_eq!(dismissed(&form), Some((false, id())));
    assert_eq!(seen(&form), (false, false));
    assert!(!form.has(TOKEN));
}

/// A page that is left may be shown again as it was, by the browser's cache.
#[wasm_bindgen_test]
async fn a_token_that_waits_is_not_shown_by_a_page_that_comes_back() {
    let network = Network::new();
    let mut settings = in_test();
    settings.options.time_limit_ms = 200;
    let mut form = Form::open(settings).await;
    form.fill().await;
    form.submit().await;
    until("time is over", || form.has("[part=unknown]")).await;
    form.press("Back to the form").await;
    form.set(in_test()).await;
    form.type_in("otp", "0000000").await;
    form.submit().await;
    network.answer(0, 200, ISSUED).await;
    assert!(!form.has(TOKEN), "the second is still on its way");

    let window = web_sys::window().unwrap();
    happen(&window, "pagehide");
    assert_eq!(dismissed(&form), Some((false, id())));
    happen(&window, "pageshow");
    network.answer(1, 500, "{}").await;
    assert!(form.has("[part=unknown]"));
    assert!(!form.has(TOKEN));
}

#[wasm_bindgen_test]
async fn a_token_that_comes_after_the_page_was_left_is_not_kept_and_not_denied() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.submit().await;
    let window = web_sys::window().unwrap();
    happen(&window, "pagehide");
    network.answer(0, 200, ISSUED).await;
    happen(&window, "pageshow");
    settle().await;
    assert_eq!(seen(&form), (false, false));
    let said = form.says("[part=unknown]");
    assert!(
        said.contains("This page was left before the answer came."),
        "{said}"
    );
    let told = format!("{:?}", form.events.borrow());
    assert!(
        told.contains("PageLeft") && !told.contains("Created"),
        "{told}"
    );

    // Here again, it shows what comes.
    form.press("Back to the form").await;
    form.type_in("otp", "0000000").await;
    form.submit().await;
    network.answer(1, 200, ISSUED).await;
    assert!(form.has(TOKEN));
}

#[wasm_bindgen_test]
async fn leaving_the_page_asks_only_while_a_token_is_shown() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.fill().await;
    assert!(!leaving_asks());
    form.submit().await;
    network.answer(0, 200, ISSUED).await;
    assert!(leaving_asks());
    form.click("[part=acknowledge]").await;
    assert!(!leaving_asks());
}

#[wasm_bindgen_test]
async fn it_is_copied_without_being_shown() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    let copied = Array::new();
    set_clipboard(true, &copied);
    form.click("[part=copy]").await;
    assert_eq!(copied.get(0).as_string().as_deref(), Some(SECRET));
    assert_eq!(seen(&form), (false, false));
    let spoken = form.all("[part=issued] [role=status]");
    assert_eq!(text(&spoken[0]), "Copied.");
}

#[wasm_bindgen_test]
async fn where_copying_is_refused_it_is_shown_to_be_copied_by_hand() {
    let network = Network::new();
    let form = Form::with_token(&network).await;
    set_clipboard(false, &Array::new());
    form.click("[part=copy]").await;
    assert_eq!(seen(&form), (true, true));
    assert_eq!(form.says(REVEAL), "Hide");
    let spoken = form.all("[part=issued] [role=status]");
    assert!(text(&spoken[0]).contains("copy it by hand"));
}
