//! Spending limits: the field in which a mistake costs the most.

use serde_json::{Value, json};

use crate::page::{Page, key};
use crate::visit::visit;

const COIN: &str = "spendingLimits[0].coin";
const AMOUNT: &str = "spendingLimits[0].txValueLimit";

fn with_limit(test: impl FnOnce(&Page)) {
    visit("", |page| {
        page.fill_required();
        page.add_limit(0, "tbtc");
        test(page);
    });
}

fn sent(page: &Page) -> Value {
    page.submit();
    page.until_screen("issued");
    page.server.only_body()["spendingLimits"].clone()
}

fn meaning(page: &Page) -> String {
    page.text(&format!(
        "named('{AMOUNT}').closest('.field').querySelector('.hint')"
    ))
}

#[test]
fn a_blank_amount_sends_no_limit() {
    with_limit(|page| {
        page.fill(AMOUNT, "5");
        page.fill(AMOUNT, "");
        assert_eq!(
            meaning(page),
            "No TBTC limit is sent while the amount is blank."
        );
        assert_eq!(sent(page), Value::Null);
    });
}

#[test]
fn zero_is_sent_only_when_it_is_confirmed() {
    with_limit(|page| {
        page.fill(AMOUNT, "0.00");
        page.submit();
        page.until("summary().length");
        let said = page.error(AMOUNT).unwrap();
        assert!(said.contains("refuses every TBTC withdrawal"), "{said}");
        assert_eq!(page.server.received(), Vec::<Value>::new());

        page.check("spendingLimits[0].zeroConfirmed");
        page.until(&format!("!errorOf(named('{AMOUNT}'))"));
        assert_eq!(sent(page), json!([{ "coin": "tbtc", "txValueLimit": "0" }]));
    });
}

#[test]
fn a_confirmed_zero_is_confirmed_for_that_number_only() {
    with_limit(|page| {
        page.fill(AMOUNT, "0");
        page.check("spendingLimits[0].zeroConfirmed");
        page.fill(AMOUNT, "00");
        page.submit();
        page.until("summary().length");
        assert_eq!(page.server.received(), Vec::<Value>::new());
    });
}

#[test]
fn a_comma_is_refused_with_both_readings() {
    with_limit(|page| {
        page.fill(AMOUNT, "1,500");
        page.leave();
        page.until(&format!("errorOf(named('{AMOUNT}'))"));
        let said = page.error(AMOUNT).unwrap();
        assert!(said.ends_with("did you mean 1.5 or 1500?"), "{said}");
        page.submit();
        assert_eq!(page.server.received(), Vec::<Value>::new());
    });
}

#[test]
fn an_amount_shows_what_it_is_in_the_other_unit() {
    with_limit(|page| {
        page.fill(AMOUNT, "0.015");
        assert_eq!(meaning(page), "= 1,500,000 base units");
        page.choose("spendingLimits[0].unit", "base");
        page.fill(AMOUNT, "2100000000000001");
        assert_eq!(meaning(page), "= 21,000,000.00000001 TBTC");
        assert_eq!(
            sent(page),
            json!([{ "coin": "tbtc", "txValueLimit": "2100000000000001" }])
        );
    });
}

#[test]
fn the_unit_says_what_a_number_counts() {
    with_limit(|page| {
        page.fill(AMOUNT, "3");
        page.choose("spendingLimits[0].unit", "base");
        page.choose("spendingLimits[0].unit", "coin");
        assert_eq!(page.value(AMOUNT), "3", "switching changes no number");
        assert_eq!(
            sent(page),
            json!([{ "coin": "tbtc", "txValueLimit": "300000000" }])
        );
    });
}

#[test]
fn a_coin_is_found_by_its_name_with_the_keyboard() {
    visit("", |page| {
        page.fill_required();
        page.click("button('Add a limit')");
        page.until(&format!("focused()?.name === '{COIN}'"));
        page.press("litec");
        page.until("all('[role=option]').length === 1");
        page.press(&format!("{}{}", key::DOWN, key::ENTER));
        page.until(&format!("named('{COIN}').value.includes('Litecoin')"));
        assert_eq!(
            page.eval("named('spendingLimits[0].coin').ariaExpanded"),
            "false"
        );
        page.fill(AMOUNT, "2");
        assert_eq!(
            sent(page),
            json!([{ "coin": "tltc", "txValueLimit": "200000000" }])
        );
    });
}

#[test]
fn a_coin_is_chosen_with_the_mouse() {
    visit("", |page| {
        page.fill_required();
        page.click("button('Add a limit')");
        page.until("focused()?.role === 'combobox'");
        page.press("hoodi");
        page.click("all('[role=option]')[0]");
        page.until(&format!("named('{COIN}').value.includes('Hoodi')"));
        page.check("spendingLimits[0].maxLimit");
        assert_eq!(sent(page), json!([{ "coin": "hteth", "maxLimit": true }]));
    });
}

#[test]
fn escape_closes_the_list_and_keeps_what_was_typed() {
    visit("", |page| {
        page.click("button('Add a limit')");
        page.until("focused()?.role === 'combobox'");
        page.press("tb");
        page.until("all('[role=option]').length");
        page.press(key::ESCAPE);
        page.until("!all('[role=option]').length");
        assert_eq!(page.value(COIN), "tb");
    });
}

#[test]
fn a_coin_of_the_other_environment_is_refused_with_its_counterpart() {
    visit("", |page| {
        page.fill_required();
        page.add_limit(0, "btc");
        page.until(&format!("errorOf(named('{COIN}'))"));
        let said = page.error(COIN).unwrap();
        assert!(said.contains("belongs to the other environment"), "{said}");
        assert!(said.contains("tbtc"), "{said}");
    });
}

#[test]
fn a_coin_that_the_form_does_not_know_is_limited_in_base_units_only() {
    visit("", |page| {
        page.fill_required();
        page.add_limit(0, "newcoin");
        page.fill(AMOUNT, "5");
        assert_eq!(
            page.eval("all('[name=\"spendingLimits[0].unit\"]').length"),
            1
        );
        assert_eq!(
            sent(page),
            json!([{ "coin": "newcoin", "txValueLimit": "5" }])
        );
    });
}

#[test]
fn a_row_is_removed_and_the_others_stay() {
    with_limit(|page| {
        page.fill(AMOUNT, "1");
        page.add_limit(1, "tltc");
        page.fill("spendingLimits[1].txValueLimit", "2");
        page.click_button("Remove Limit 1");
        page.until("all('.limit').length === 1");
        assert_eq!(page.value(AMOUNT), "2");
        assert_eq!(
            sent(page),
            json!([{ "coin": "tltc", "txValueLimit": "200000000" }])
        );
    });
}

#[test]
fn one_coin_has_one_limit() {
    with_limit(|page| {
        page.fill(AMOUNT, "1");
        page.add_limit(1, "tbtc");
        page.fill("spendingLimits[1].txValueLimit", "2");
        page.submit();
        page.until("summary().length");
        assert_eq!(page.summary(), ["Limit 1 is for the same coin. Remove one"]);
        assert_eq!(page.server.received(), Vec::<Value>::new());
    });
}
