//! The list of addresses: pasted as it comes, corrected entry by entry.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::visit;

fn row(entry: &str) -> String {
    format!("all('.ip').find((row) => text(row).startsWith('{entry}'))")
}

fn sent(page: &Page) -> Value {
    page.fill_required();
    page.submit();
    page.until_screen("issued");
    page.server.only_body()["ipRestrict"].clone()
}

#[test]
fn what_is_pasted_is_read_whatever_stands_between() {
    visit("", |page| {
        page.paste(
            "ipRestrict",
            "[\"8.8.8.8\",\n '9.9.9.9']; 198.51.100.16/28\t1.1.1.1\r\n",
        );
        page.until("all('.ip').length === 4");
        let block = page.text(&row("198.51.100.16/28"));
        assert!(
            block.contains("16 addresses, 198.51.100.16 to 198.51.100.31"),
            "{block}"
        );
        assert_eq!(
            sent(page),
            json!(["8.8.8.8", "9.9.9.9", "198.51.100.16/28", "1.1.1.1"])
        );
    });
}

#[test]
fn what_is_pasted_is_judged_at_once() {
    visit("", |page| {
        page.paste("ipRestrict", "8.8.8.8 8.8.8.300");
        page.until("all('.ip.bad').length === 1");
        assert!(page.text(&row("8.8.8.300")).contains("300 is above 255"));
    });
}

#[test]
fn what_is_typed_is_judged_when_the_field_is_left() {
    visit("", |page| {
        page.select("ipRestrict");
        page.press("8.8.8");
        page.until("all('.ip').length === 1");
        assert_eq!(page.eval("all('.ip.bad').length"), 0);
        page.leave();
        page.until("all('.ip.bad').length === 1");
        page.select("ipRestrict");
        page.press("8.8.8.8");
        page.until("!all('.ip.bad').length");
    });
}

#[test]
fn a_remedy_changes_the_entry_that_it_is_for() {
    visit("", |page| {
        page.paste(
            "ipRestrict",
            "8.8.8.8\n203.0.113.7/28\n198.51.100.0-198.51.100.3",
        );
        page.until("all('.ip.bad').length === 2");
        page.click_button("Use 203.0.113.0/28");
        page.until(
            "named('ipRestrict').value === '8.8.8.8\\n203.0.113.0/28\\n198.51.100.0-198.51.100.3'",
        );
        page.click_button("Use 198.51.100.0/30");
        page.until("!all('.ip.bad').length");
        assert_eq!(
            sent(page),
            json!(["8.8.8.8", "203.0.113.0/28", "198.51.100.0/30"])
        );
    });
}

#[test]
fn host_bits_offer_the_block_and_the_address() {
    visit("", |page| {
        page.paste("ipRestrict", "203.0.113.7/28");
        page.until("button('Use 203.0.113.0/28') && button('Use 203.0.113.7')");
        page.click_button("Use 203.0.113.7");
        page.until("named('ipRestrict').value === '203.0.113.7'");
    });
}

#[test]
fn an_entry_is_removed() {
    visit("", |page| {
        page.paste("ipRestrict", "8.8.8.8, 9.9.9.9, 8.8.8.8, 1.1.1.1");
        page.until("all('.ip.bad').length === 1");
        page.click("all('.ip.bad button').find((b) => b.ariaLabel === 'Remove 8.8.8.8')");
        page.until("all('.ip').length === 3 && !all('.ip.bad').length");
        page.click_button("Remove 9.9.9.9");
        page.until("all('.ip').length === 2");
        assert_eq!(sent(page), json!(["8.8.8.8", "1.1.1.1"]));
    });
}

#[test]
fn a_range_that_bitgo_never_sees_is_warned_of_and_not_refused() {
    visit("", |page| {
        page.paste("ipRestrict", "10.0.0.7");
        page.until(&format!(
            "{}?.innerText.includes('Private network')",
            row("10.0.0.7")
        ));
        assert_eq!(page.eval("all('.ip.bad').length"), 0);
    });
}

/// Rows out of view are taken for as tall as they are, so that what is below does not move when they come into view.
#[test]
fn rows_that_come_into_view_move_nothing() {
    visit("", |page| {
        let entries: Vec<String> = (0..20).map(|n| format!("8.8.{n}.8")).collect();
        page.paste("ipRestrict", &entries.join(", "));
        page.until("all('.ip').length === 20");
        page.run("scrollTo(0, 0);", &[]);
        let tall = || {
            let tall = page.eval("one('ul.ips').getBoundingClientRect().height");
            tall.as_f64().unwrap()
        };
        let before = tall();
        page.run(
            "for (const row of all('.ip')) row.style.contentVisibility = 'visible';",
            &[],
        );
        let moved = (tall() - before).abs();
        assert!(moved < 25.0, "{moved}");
    });
}

#[test]
fn a_thousand_pasted_entries_stay_quick() {
    visit("", |page| {
        let entries: Vec<String> = (0..1000)
            .map(|n| format!("8.{}.{}.1", n / 250, n % 250))
            .collect();
        let started = Instant::now();
        page.paste("ipRestrict", &entries.join(", "));
        page.until("text(one('[part=section]:has(#ip)')).includes('1,000 addresses in total')");
        page.select("label");
        page.press("Reports");
        assert_eq!(page.value("label"), "Reports");
        assert!(
            started.elapsed() < Duration::from_secs(6),
            "{:?}",
            started.elapsed()
        );

        assert!(page.eval("all('.ip').length").as_u64() < Some(100));
        page.click_button("Show 200 more");
        page.until("all('.ip').length === 220");
        // Longer than the server takes, but sent as it is.
        page.tick("wallet_view_all");
        page.fill_credentials();
        page.submit();
        page.until("errorOf(named('ipRestrict'))");
        assert_eq!(page.server.only_body()["ipRestrict"], json!(entries));
    });
}
