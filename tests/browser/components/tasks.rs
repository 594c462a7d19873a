//! What the token will be used for, as a way to the fewest permissions.

use access_token_widget::domain::policy::{Offer, Policy};
use access_token_widget::domain::scope::{Scope, ScopeSet};
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

#[wasm_bindgen_test]
async fn tasks_start_with_the_narrowest_reach_that_is_offered() {
    let known = ScopeSet::default().with(Scope::WalletViewAll, true);
    let policy = Policy {
        scopes: Some(Offer {
            known,
            others: Vec::new(),
        }),
        ..Policy::default()
    };
    let form = Form::open_under(policy, in_test()).await;
    assert_eq!(form.all("[name=reach]").len(), 1);
    assert!(form.has("[name=reach][value=all]:checked"));
    assert_eq!(form.all("[name=task]").len(), 1);
    tick(&form, "report").await;
    assert_eq!(chosen(&form), ["wallet_view_all"]);
}

#[wasm_bindgen_test]
async fn where_no_task_is_offered_there_are_none_to_choose() {
    let policy = |scope| Policy {
        scopes: Some(Offer {
            known: ScopeSet::default().with(scope, true),
            others: Vec::new(),
        }),
        ..Policy::default()
    };
    let form = Form::open_under(policy(Scope::Profile), in_test()).await;
    assert!(!form.has("[part=tasks]"));
    // A task that is the same for any number of wallets asks for none.
    let form = Form::open_under(policy(Scope::TradeView), in_test()).await;
    assert!(form.has("[name=task][value=watch-trades]"));
    assert!(!form.has("[name=reach]"));
}
