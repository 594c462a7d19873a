//! Notes on risks, and the confirmation of the gravest.

use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, ISSUED, Network, in_production, in_test};
use super::page::{text, value};

/// The box for what no row of its own confirms.
const CONFIRM: &str = "[name=confirm][part=confirm]";

/// What the notes say, each with its level and its buttons.
pub(super) fn notes(form: &Form) -> Vec<String> {
    form.all("[part=risks] li").iter().map(text).collect()
}

pub(super) fn says(form: &Form, words: &str) -> bool {
    notes(form).iter().any(|note| note.contains(words))
}

/// A token that may spend all there is, unlimited.
pub(super) async fn payouts() -> Form {
    let form = Form::open(in_production()).await;
    form.fill().await;
    form.type_in("ipRestrict", "8.8.8.8").await;
    form.scope("wallet_spend_enterprise").click();
    super::page::settle().await;
    form
}

#[wasm_bindgen_test]
async fn an_empty_form_warns_of_nothing() {
    for settings in [in_test(), in_production()] {
        let form = Form::open(settings).await;
        assert!(!form.has("[part=risks] li, [part=risks] h4"));
        assert!(!form.has(CONFIRM));
        assert_eq!(form.says("[part=risks] [role=status]"), "");
    }
}

#[wasm_bindgen_test]
async fn a_danger_says_so_in_words_and_speaks_once() {
    let form = payouts().await;
    assert!(notes(&form)[0].starts_with("Danger"), "{:?}", notes(&form));
    let status = form.one("[part=risks] [role=status]");
    let spoken = text(&status);
    assert!(!spoken.is_empty());
    form.tick("admin").await;
    form.choose("adminScope", "full").await;
    // The same element with the same words, which nothing reads again.
    assert_eq!(form.one("[part=risks] [role=status]"), status);
    assert_eq!(text(&status), spoken);
    let list = form.one("[part=risks] ul");
    let title = list.get_attribute("aria-labelledby").unwrap();
    assert_eq!(form.says(&format!("#{title}")), "Before you create it");
    // What the notes say is not said in the summary as well.
    let summary = form.says("[part=summary]");
    assert_eq!(summary.matches("unlock").count(), 1, "{summary}");
}

#[wasm_bindgen_test]
async fn nothing_is_sent_before_a_danger_is_confirmed() {
    let network = Network::new();
    let form = payouts().await;
    form.submit().await;
    assert_eq!(network.count(), 0);
    let lines = form.all("[part=error-summary] li button");
    assert_eq!(lines.len(), 1);
    let said = form.error("confirm").unwrap();
    assert_eq!(text(&lines[0]), said);
    lines[0].click();
    super::page::settle().await;
    assert!(form.has_focus(&form.one(CONFIRM)));

    form.tick("confirm").await;
    assert_eq!(form.error("confirm"), None);
    form.submit().await;
    network.answer(0, 200, ISSUED).await;
    assert!(form.has("[part=issued]"));
}

#[wasm_bindgen_test]
async fn another_danger_is_confirmed_anew() {
    let network = Network::new();
    let form = payouts().await;
    form.tick("confirm").await;
    assert!(form.is_ticked("confirm"));
    form.type_in("label", "Payouts").await;
    assert!(form.is_ticked("confirm"));
    form.tick("admin").await;
    form.choose("adminScope", "full").await;
    assert!(!form.is_ticked("confirm"));
    let label = form.one("label:has([part=confirm])");
    assert!(text(&label).contains("full admin rights"));
    form.submit().await;
    assert_eq!(network.count(), 0);
}

#[wasm_bindgen_test]
async fn a_way_out_is_one_click_and_keeps_the_focus() {
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.choose("duration", "31536000").await;
    form.scope("wallet_spend_all").click();
    super::page::settle().await;
    assert!(says(&form, "Caution"));
    let title = form.one("#summary-title");

    form.press("Shorten to 90 days").await;
    assert!(form.has("[name=duration][value='7776000']:checked"));
    assert!(form.has_focus(&title));
    form.press("Narrow to one enterprise").await;
    assert!(!form.scope("wallet_spend_all").checked());
    assert!(form.scope("wallet_spend_enterprise").checked());
    form.press("Set a limit").await;
    let coin = form.named("spendingLimits[0].coin");
    assert!(form.has_focus(&coin));
    form.press("Go to the addresses").await;
    assert!(form.has_focus(&form.named("ipRestrict")));
}

#[wasm_bindgen_test]
async fn a_limit_of_zero_is_confirmed_at_its_row_only() {
    let form = payouts().await;
    form.press("Add a limit").await;
    form.type_in("spendingLimits[0].coin", "btc").await;
    form.type_in("spendingLimits[0].txValueLimit", "0").await;
    assert!(says(&form, "Every withdrawal of BTC will be refused"));
    assert!(!says(&form, "unlocked again and again"));
    let boxes = form.all("[part=confirm]");
    assert_eq!(boxes, [form.named("spendingLimits[0].zeroConfirmed")]);
    form.tick("spendingLimits[0].zeroConfirmed").await;
    assert!(says(&form, "Every withdrawal of BTC will be refused"));
    assert!(!form.has(CONFIRM));
    assert_eq!(value(&form.named("spendingLimits[0].txValueLimit")), "0");
    form.press("Remove the limit of zero").await;
    assert!(!form.has_named("spendingLimits[0].coin"));
    assert!(form.has(CONFIRM));
}

#[wasm_bindgen_test]
async fn what_a_wider_permission_includes_is_said_beside_its_boxes_only() {
    let form = Form::open(in_test()).await;
    form.scope("wallet_view_enterprise").click();
    form.scope("wallet_view_all").click();
    super::page::settle().await;
    assert!(!says(&form, "includes"));
    assert!(form.text().contains("already includes: one enterprise."));
}
