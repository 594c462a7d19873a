//! What the token will be used for, as a way to the fewest permissions.

use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, in_test};
use super::page::{View, settle};

async fn tick(form: &View, task: &str) {
    form.one(&format!("[name=task][value={task}]")).click();
    settle().await;
}

fn is_ticked(form: &View, task: &str) -> bool {
    form.has(&format!("[name=task][value={task}]:checked"))
}

/// The chosen scopes.
fn chosen(form: &View) -> Vec<String> {
    let boxes = form.all("[name=scope]:checked");
    let names = boxes.iter().map(|scope| scope.get_attribute("value"));
    names.map(Option::unwrap).collect()
}

#[wasm_bindgen_test]
async fn a_task_ticks_the_fewest_permissions_and_unticks_them() {
    let form = Form::open(in_test()).await;
    tick(&form, "pay").await;
    assert_eq!(chosen(&form), ["wallet_view", "wallet_spend"]);
    assert!(form.has_named("scope.wallet_spend.wallets"));
    // What is enough for paying is enough for reports.
    assert!(is_ticked(&form, "report"));
    assert!(!is_ticked(&form, "trade"));

    tick(&form, "pay").await;
    assert_eq!(chosen(&form), ["wallet_view"]);
    tick(&form, "report").await;
    assert_eq!(chosen(&form), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_task_reaches_as_many_wallets_as_are_chosen() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.one("[name=reach][value=all]").click();
    settle().await;
    tick(&form, "report").await;
    tick(&form, "trade").await;
    let scopes = ["wallet_view_all", "trade_view", "trade_trade"];
    assert_eq!(chosen(&form), scopes);
    form.type_in("label", "Reporting").await;
    form.type_in("otp", "0000000").await;
    form.submit().await;
    assert_eq!(network.count(), 1);
}

#[wasm_bindgen_test]
async fn a_box_of_the_table_shows_in_the_tasks() {
    let form = Form::open(in_test()).await;
    form.scope("wallet_freeze_all").click();
    settle().await;
    assert!(is_ticked(&form, "freeze"));
}
