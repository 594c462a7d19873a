//! When the form speaks, where, and how its user gets from a sentence to the
//! field that it is about.

use serde_json::{Value, json};

use crate::page::{Page, key};
use crate::visit::visit;

const NAME_MISSING: &str = "Enter a name for the token";

#[test]
fn nothing_nags_while_a_field_is_typed_in_for_the_first_time() {
    visit("", |page| {
        page.select("enterprise");
        for typed in ["e", "e", "x"] {
            page.press(typed);
            assert_eq!(page.eval("all('.err').length"), 0);
        }
        page.leave();
        page.until("errorOf(named('enterprise'))");
        let error = "Enterprise id: “x” is not part of an id. Use 0 to 9 and a to f";
        assert_eq!(page.error("enterprise").as_deref(), Some(error));
        assert_eq!(page.eval("named('enterprise').ariaInvalid"), "true");

        // From now on every key counts.
        page.run("named('enterprise').focus();", &[]);
        page.press(key::BACKSPACE);
        page.until("errorOf(named('enterprise'))?.includes('this has 2')");
        page.press(&"e".repeat(30));
        page.until("!errorOf(named('enterprise'))");
        assert_eq!(page.eval("named('enterprise').ariaInvalid"), Value::Null);
        assert_eq!(page.summary(), Vec::<String>::new());
    });
}

#[test]
fn a_blank_field_that_is_passed_by_is_said_to_be_blank() {
    visit("", |page| {
        page.run("named('label').focus();", &[]);
        page.press(key::TAB);
        page.until("errorOf(named('label'))");
        assert_eq!(page.error("label").as_deref(), Some(NAME_MISSING));
        page.fill("label", "R");
        page.until("!errorOf(named('label'))");
    });
}

#[test]
fn a_submit_with_errors_leads_to_their_summary_and_sends_nothing() {
    visit("", |page| {
        page.submit();
        page.until("focused()?.matches('[part=error-summary]')");
        assert_eq!(
            page.text("one('[part=error-summary] h3')"),
            "There is a problem"
        );
        let lines = [
            NAME_MISSING,
            "Choose at least one permission",
            "Enter your session token",
            "Enter the one-time password",
        ];
        assert_eq!(page.summary(), lines);
        for (name, line) in [("label", lines[0]), ("bearer", lines[2]), ("otp", lines[3])] {
            assert_eq!(page.error(name).as_deref(), Some(line));
        }
        assert_eq!(page.server.received(), Vec::<Value>::new());

        // The lines follow what is typed, and the summary goes with the last.
        page.fill("label", "Reports");
        page.until("summary().length === 3");
        page.tick("wallet_view_all");
        page.fill_credentials();
        page.until("!one('[part=error-summary]')");
        page.submit();
        page.until_screen("issued");
    });
}

/// A form with an error in every kind of place.
fn break_everything(page: &Page) {
    page.choose("duration", "number");
    page.fill("durationNumber", "90.5");
    page.tick("wallet_view");
    page.fill("scope.wallet_view.wallets", "abc");
    page.fill("ipRestrict", "203.0.113.10, 8.8.8.8, 203.0.113.0/23");
    page.add_limit(0, "tbtc");
    page.fill("spendingLimits[0].txValueLimit", "1,5");
    page.check("allErc20TokensLimit.enabled");
    page.fill("enterprise", "X");
    page.fill("accessTokenTemplateId", "0");
    page.fill("permittedEnterprises", "0");
    page.fill("permittedWallets", "0");
    page.fill("customScope", "no spaces, no \u{fc}");
    // Folded again, so that a line has something to unfold.
    page.run(
        "all('details').forEach((details) => { details.open = false; });",
        &[],
    );
}

#[test]
fn every_line_of_the_summary_leads_to_its_field_and_leaves_the_address_alone() {
    visit("", |page| {
        break_everything(page);
        page.submit();
        page.until("focused()?.matches('[part=error-summary]')");
        let (address, length) = (page.eval("location.href"), page.eval("history.length"));
        let targets = [
            "label",
            "durationNumber",
            "scope.wallet_view.wallets",
            "ipRestrict",
            "spendingLimits[0].txValueLimit",
            "allErc20TokensLimit.txValueLimit",
            "enterprise",
            "accessTokenTemplateId",
            "permittedEnterprises",
            "permittedWallets",
            "customScope",
            "bearer",
            "otp",
        ];
        let lines = page.summary();
        assert_eq!(lines.len(), targets.len(), "{lines:#?}");
        for (index, (target, line)) in targets.iter().zip(&lines).enumerate() {
            page.click(&format!("all('[part=error-summary] li button')[{index}]"));
            page.until(&format!("focused()?.name === '{target}'"));
            assert_eq!(page.eval("focused().checkVisibility()"), true, "{line}");
            let inside = "(() => { const box = focused().getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight; })()";
            page.until(inside);
            if *target != "ipRestrict" {
                assert_eq!(page.error(target).as_ref(), Some(line));
            }
        }
        assert_eq!(page.eval("location.href"), address);
        assert_eq!(page.eval("history.length"), length);
        assert_eq!(page.server.received(), Vec::<Value>::new());
    });
}

#[test]
fn a_line_about_an_address_selects_it_in_the_list() {
    visit("", |page| {
        page.fill("ipRestrict", "203.0.113.10, 203.0.112.0/23\n10.0.0.300");
        page.submit();
        page.until("focused()?.matches('[part=error-summary]')");
        let selected = "(({ value, selectionStart, selectionEnd }) =>
            value.slice(selectionStart, selectionEnd))(focused())";
        for (entry, said) in [
            (
                "203.0.112.0/23",
                "203.0.112.0/23 covers 512 addresses. Use /24 to /32",
            ),
            (
                "10.0.0.300",
                "10.0.0.300: 300 is above 255. Check the number",
            ),
        ] {
            page.click_button(said);
            page.until("focused()?.name === 'ipRestrict'");
            assert_eq!(page.eval(selected), entry);
            let row = format!("all('.ip.bad').find((row) => text(row).includes('{entry}'))");
            assert!(page.text(&row).contains(said), "worded as at the entry");
        }
    });
}

#[test]
fn enter_in_the_filter_or_a_list_of_coins_sends_nothing() {
    visit("", |page| {
        page.fill_required();
        page.run("one('#filter').focus();", &[]);
        page.press(key::ENTER);
        page.click("button('Add a limit')");
        page.until("focused()?.name === 'spendingLimits[0].coin'");
        page.press(&format!("btc{}{}", key::ENTER, key::ENTER));
        page.press(&format!("{}{}", key::DOWN, key::ENTER));
        page.until("named('spendingLimits[0].coin').value.startsWith('Testnet Bitcoin')");
        page.press(key::ENTER);
        assert_eq!(page.eval("screen()"), "form");
        assert_eq!(page.server.received(), Vec::<Value>::new());
        page.submit();
        page.until_screen("issued");
        // A row without an amount asks for nothing.
        assert_eq!(
            page.server.only_body().get("spendingLimits"),
            None::<&Value>
        );
    });
}

#[test]
fn a_name_is_sent_without_the_spaces_around_it_and_the_form_says_so() {
    visit("", |page| {
        page.fill_required();
        page.fill("label", "  Reports ");
        let note = "one('#label').closest('.field').innerText.includes('Sent as “Reports”')";
        page.until(note);
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.only_body()["label"], json!("Reports"));
    });
}
