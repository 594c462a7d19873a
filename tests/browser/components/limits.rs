//! Spending limits: rows of coin and amount.

use wasm_bindgen_test::wasm_bindgen_test;

use super::form::{Form, Network, in_test};
use super::page::is_hidden;

const COIN: &str = "spendingLimits[0].coin";
const AMOUNT: &str = "spendingLimits[0].txValueLimit";
const UNIT: &str = "spendingLimits[0].unit";
const ZERO: &str = "spendingLimits[0].zeroConfirmed";
const MAX: &str = "spendingLimits[0].maxLimit";

async fn with_limit(coin: &str, amount: &str) -> Form {
    let form = Form::open(in_test()).await;
    form.press("Add a limit").await;
    form.type_in(COIN, coin).await;
    form.type_in(AMOUNT, amount).await;
    form
}

/// What the amount means, which describes its input.
fn meaning(form: &Form) -> String {
    let ids = form.named(AMOUNT).get_attribute("aria-describedby");
    let ids = ids.unwrap();
    form.says(&format!("[id='{}']", ids.split(' ').next().unwrap()))
}

#[wasm_bindgen_test]
async fn a_new_row_takes_the_focus_and_a_removed_one_gives_it_back() {
    let form = Form::open(in_test()).await;
    form.press("Add a limit").await;
    assert!(form.has_focus(&form.named(COIN)));
    form.press("Add a limit").await;
    assert!(form.has_focus(&form.named("spendingLimits[1].coin")));
    form.type_in("spendingLimits[1].coin", "tbtc").await;

    // A pointer takes the focus to what it presses.
    form.button("Remove Limit 1").focus().unwrap();
    form.press("Remove Limit 1").await;
    assert!(form.has_focus(&form.button("Add a limit")));
    assert_eq!(form.value(COIN), "tbtc");
    assert!(!form.has_named("spendingLimits[1].coin"));
    form.button("Remove Limit 1").focus().unwrap();
    form.press("Remove Limit 1").await;
    assert!(form.has_focus(&form.button("Add a limit")));
    assert!(!form.has_named(COIN));
}

#[wasm_bindgen_test]
async fn the_amount_is_converted_both_ways_while_it_is_typed() {
    let form = with_limit("tbtc", "").await;
    assert_eq!(
        meaning(&form),
        "No TBTC limit is sent while the amount is blank."
    );
    form.type_in(AMOUNT, "1.5").await;
    assert_eq!(meaning(&form), "= 150,000,000 base units");
    form.type_in(AMOUNT, "1.").await;
    form.type_in(AMOUNT, "0.00000001").await;
    assert_eq!(meaning(&form), "= 1 base units");

    form.choose(UNIT, "base").await;
    form.type_in(AMOUNT, "150000000").await;
    assert_eq!(meaning(&form), "= 1.5 TBTC");
    form.type_in(AMOUNT, "1,5").await;
    assert_eq!(meaning(&form), "1 TBTC = 100,000,000 base units");
}

#[wasm_bindgen_test]
async fn another_unit_leaves_the_number_as_it_is() {
    let form = with_limit("tbtc", "1.5").await;
    form.choose(UNIT, "base").await;
    assert_eq!(form.value(AMOUNT), "1.5");
    form.leave(AMOUNT).await;
    assert_eq!(
        form.error(AMOUNT).as_deref(),
        Some("Base units are whole. Remove the decimals, or switch the unit")
    );
    form.choose(UNIT, "coin").await;
    assert_eq!(form.error(AMOUNT), None);
    assert_eq!(meaning(&form), "= 150,000,000 base units");
}

#[wasm_bindgen_test]
async fn zero_is_meant_only_when_it_is_confirmed() {
    let network = Network::new();
    let form = with_limit("tbtc", "0.00").await;
    assert!(form.text().contains("Refuse every TBTC withdrawal"));
    form.fill().await;
    form.submit().await;
    let error = form.error(AMOUNT).unwrap();
    assert!(
        error.starts_with("0 TBTC refuses every TBTC withdrawal"),
        "{error}"
    );
    assert_eq!(network.count(), 0);

    form.tick(ZERO).await;
    assert_eq!(form.error(AMOUNT), None);
    form.submit().await;
    assert_eq!(network.count(), 1);
    let limit = r#""spendingLimits":[{"coin":"tbtc","txValueLimit":"0"}]"#;
    let body = network.body(0).await;
    assert!(body.contains(limit), "{body}");
}

#[wasm_bindgen_test]
async fn another_number_is_confirmed_anew() {
    let form = with_limit("tbtc", "0").await;
    form.tick(ZERO).await;
    form.type_in(AMOUNT, "0.5").await;
    assert!(!form.has_named(ZERO));
    form.type_in(AMOUNT, "0").await;
    assert!(!form.is_ticked(ZERO));
}

#[wasm_bindgen_test]
async fn the_largest_possible_hides_the_amount_and_keeps_it() {
    let form = with_limit("tbtc", "1.5").await;
    form.tick(MAX).await;
    assert!(is_hidden(&form.named(AMOUNT)));
    assert!(form.text().contains("The largest limit BitGo gives."));
    assert!(form.says("[part=summary]").len() > 20);
    form.tick(MAX).await;
    assert!(!is_hidden(&form.named(AMOUNT)));
    assert_eq!(form.value(AMOUNT), "1.5");
}

#[wasm_bindgen_test]
async fn an_unknown_coin_counts_in_base_units_only() {
    let form = with_limit("newcoin", "15").await;
    let units = form.all(&format!("[name='{UNIT}']"));
    assert_eq!(units.len(), 1);
    assert_eq!(units[0].get_attribute("value").as_deref(), Some("base"));
    assert!(form.is_ticked(UNIT));
    assert_eq!(
        meaning(&form),
        "15 base units. This form does not know how many make one newcoin."
    );
    form.type_in(COIN, "tbtc").await;
    assert_eq!(form.all(&format!("[name='{UNIT}']")).len(), 2);
    assert_eq!(meaning(&form), "= 1,500,000,000 base units");
}

#[wasm_bindgen_test]
async fn two_limits_for_one_coin_are_refused() {
    let form = with_limit("tbtc", "1").await;
    form.press("Add a limit").await;
    let second = "spendingLimits[1].coin";
    form.type_in(second, "Testnet Bitcoin (tbtc)").await;
    form.leave(second).await;
    assert_eq!(
        form.error(second).as_deref(),
        Some("Limit 1 is for the same coin. Remove one")
    );
    form.press("Remove Limit 1").await;
    assert_eq!(form.error(COIN), None);
}

#[wasm_bindgen_test]
async fn the_limit_on_tokens_is_sent_as_typed() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.tick("allErc20TokensLimit.enabled").await;
    let amount = "allErc20TokensLimit.txValueLimit";
    assert!(!form.has_named("allErc20TokensLimit.unit"));
    form.type_in(amount, "0").await;
    form.submit().await;
    assert!(form.error(amount).is_some());
    form.type_in(amount, "12000").await;
    assert!(form.text().contains("Sent as 12,000."));
    form.submit().await;
    let body = network.body(0).await;
    assert!(body.contains(r#""txValueLimit":"12000""#), "{body}");

    form.tick("allErc20TokensLimit.enabled").await;
    form.tick("allErc20TokensLimit.enabled").await;
    assert_eq!(form.value(amount), "12000");
}
