//! What a keystroke draws anew: its own field, what its section says, and the
//! summary, each once.

use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, in_test};
use super::page::{changes, draws, settle, type_into};

const AMOUNT: &str = "spendingLimits[1].txValueLimit";

/// A form with a long list of addresses and three rows of limits.
async fn filled() -> Form {
    let form = Form::open(in_test()).await;
    form.fill().await;
    let address = |index: usize| format!("203.0.{}.{}", index / 250, index % 250);
    let addresses: Vec<String> = (0..1_000).map(address).collect();
    form.type_in("ipRestrict", &addresses.join("\n")).await;
    for (row, coin) in ["tbtc", "hteth", "tsol"].into_iter().enumerate() {
        let name = |of| format!("spendingLimits[{row}].{of}");
        form.press("Add a limit").await;
        form.type_in(&name("coin"), coin).await;
        form.type_in(&name("txValueLimit"), "1").await;
    }
    form
}

/// The inputs that are looked at when something is typed in one of them: that
/// one to learn what it holds, and each that is drawn.
async fn looked_at(form: &Form, name: &str, text: &str) -> Vec<String> {
    form.named(name).focus().unwrap();
    settle().await;
    let draws = draws();
    form.type_in(name, text).await;
    draws.end()
}

#[wasm_bindgen_test]
async fn a_key_draws_its_own_field_once() {
    let form = filled().await;
    for (name, text) in [("label", "Reporting x"), ("ipRestrict", "203.0.113.7")] {
        assert_eq!(looked_at(&form, name, text).await, [name, name]);
    }
}

#[wasm_bindgen_test]
async fn a_key_in_a_limit_draws_no_other_row() {
    let form = filled().await;
    let mut seen = looked_at(&form, AMOUNT, "12").await;
    // The section's own box.
    seen.retain(|name| name != "allErc20TokensLimit.enabled");
    assert!(
        seen.iter()
            .all(|name| name.starts_with("spendingLimits[1].")),
        "{seen:?}"
    );
    let amounts = seen.iter().filter(|name| *name == AMOUNT).count();
    assert_eq!(amounts, 2);
}

#[wasm_bindgen_test]
async fn a_key_in_the_filter_draws_the_permissions() {
    let form = filled().await;
    let draws = draws();
    type_into(&form.one("#filter"), "spend");
    settle().await;
    let seen = draws.end();
    let permissions = ["filter", "scope"];
    assert!(
        seen.iter().all(|name| permissions.contains(&&**name)),
        "{seen:?}"
    );
    assert!(seen.contains(&"scope".to_owned()));
}

#[wasm_bindgen_test]
async fn a_key_changes_nothing_but_what_it_is_about() {
    let form = filled().await;
    form.scope("wallet_spend_all").click();
    settle().await;
    let sections = form.all("[part=section]");
    let watches: Vec<_> = sections.iter().map(changes).collect();
    let summary = changes(&form.one("[part=summary]"));
    form.type_in(AMOUNT, "12").await;
    let counts: Vec<usize> = watches.iter().map(|watch| watch.count()).collect();
    let changed: Vec<usize> = (1..)
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(n, _)| n)
        .collect();
    assert_eq!(changed, [4]);
    assert!(summary.count() > 0);
}
