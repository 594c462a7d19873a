//! How it looks: nothing sticks out at 320 or 1280 px, light or dark, in
//! either direction of writing. Leaves pictures in `target/screenshots`.

use serde_json::{Value, json};

use crate::figures::figure;
use crate::page::{OTP, Page, SESSION, key};
use crate::states;
use crate::visit::visit;

/// What sticks out of the window to a side, but for what scrolls by itself
/// and what is hidden from the eye on purpose.
const STICKS_OUT: &str = "(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (node) => node && node !== root.host
        && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const out = all('*').filter((node) => {
        const { left, right, width: own } = node.getBoundingClientRect();
        return own > 0 && node.checkVisibility() && (left < -0.5 || right > width + 0.5)
            && !node.closest('.vh') && !scrolls(node.parentElement);
    });
    const page = document.scrollingElement;
    return [...out.map((node) => node.outerHTML.slice(0, 120)),
        ...(page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : [])];
})()";

/// Looks at a state in both widths.
fn look(page: &Page, state: &str, theme: &str) {
    for width in [320, 1280] {
        page.resize(width, 900);
        let height = page.eval("document.documentElement.scrollHeight").as_u64();
        page.resize(
            width,
            height.and_then(|height| height.try_into().ok()).unwrap(),
        );
        page.scroll_to_top();
        assert_eq!(
            page.eval(STICKS_OUT),
            json!([]),
            "{state} at {width} px, {theme}"
        );
        page.screenshot(&format!("{state}-{width}-{theme}"));
    }
    page.resize(1280, 900);
}

/// A token for a payout service, as the README shows it.
fn fill(page: &Page) {
    page.fill("label", "Payout service, Hamburg office");
    page.tick("wallet_view_all");
    page.tick("wallet_spend_enterprise");
    page.paste("ipRestrict", "9.9.9.9\n8.8.8.0/28");
    page.click("button('Add a limit')");
    page.press(&format!("testnet bitcoin{}{}", key::DOWN, key::ENTER));
    page.fill("spendingLimits[0].txValueLimit", "1.5");
    page.fill("bearer", SESSION);
    page.fill("otp", OTP);
    page.leave();
}

fn walk(query: &str, theme: &str) {
    visit(query, |page| {
        look(page, "empty", theme);

        page.paste(
            "ipRestrict",
            "203.0.113.7/28, accounting.internal.northquay-shipping.example:8443, 10.0.0.1",
        );
        page.choose("duration", "number");
        page.tick("wallet_view");
        page.click("named('enterprise').closest('details').firstElementChild");
        page.add_limit(0, "btc");
        page.check("allErc20TokensLimit.enabled");
        page.submit();
        page.until("summary().length > 5");
        look(page, "errors", theme);
        page.goto(&format!("/{query}"));
        page.until("named('label')");

        fill(page);
        look(page, "filled", theme);
        page.eval("one('[part=preview] summary').click()");
        page.until("one('[part=code]')");
        look(page, "code", theme);

        page.server.fail(json!({ "kind": "status", "status": 502 }));
        page.submit();
        page.until_screen("unknown");
        look(page, "unknown", theme);
        page.click_button("Back to the form");
        page.fill("otp", OTP);
        page.submit();
        page.until_screen("issued");
        look(page, "issued", theme);
        page.reveal();
        page.resize(320, 900);
        assert_eq!(page.eval(STICKS_OUT), json!([]), "shown at 320 px, {theme}");
        page.resize(1280, 900);
        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
        look(page, "done", theme);
    });
}

#[test]
fn in_the_light() {
    walk("?theme=light", "light");
}

#[test]
fn in_the_dark() {
    walk("?theme=dark", "dark");
}

/// The form with its summary, in a language that is written the other way.
fn walk_in_arabic(theme: &str) {
    visit(&format!("?theme={theme}&lang=ar"), |page| {
        page.until("getComputedStyle(one('form')).direction === 'rtl'");
        page.fill("label", "خدمة الدفع");
        for scope in ["wallet_view", "wallet_view_all", "wallet_spend_all"] {
            page.tick(scope);
        }
        page.choose("duration", "31536000");
        page.paste("ipRestrict", "9.9.9.9\n8.8.8.0/24 10.0.0.1");
        page.click("one('#limits > .line button')");
        page.press(&format!("tbtc{}", key::TAB));
        page.fill("spendingLimits[0].txValueLimit", "1.5");
        page.click("named('enterprise').closest('details').firstElementChild");
        page.fill("permittedEnterprises", "5f3a9c0e71d24b86a0c2e4f81b7d93c2");
        page.fill("bearer", SESSION);
        look(page, "arabic", theme);
        page.submit();
        page.until("summary().length > 0");
        look(page, "arabic-errors", theme);
        page.tick("wallet_view");
        page.fill("accessTokenTemplateId", "5f3a9c0e71d24b86a0c2e4f81b7d93c2");
        page.fill("otp", OTP);
        look(page, "arabic-template", theme);
        // The sandbox knows no template of this id.
        page.fill("accessTokenTemplateId", "");
        page.submit();
        page.until_screen("issued");
        look(page, "arabic-issued", theme);
        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
    });
}

#[test]
fn in_arabic_in_the_light() {
    walk_in_arabic("light");
}

#[test]
fn in_arabic_in_the_dark() {
    walk_in_arabic("dark");
}

#[test]
fn from_right_to_left() {
    walk("?theme=light&dir=rtl", "rtl");
}

/// A window of 1280 by 1024 that is zoomed to 400 % has so much room.
#[test]
fn no_state_is_to_be_scrolled_both_ways_at_four_times_the_size() {
    visit("?theme=light", |page| {
        let mut states = 0;
        states::each(page, |state| {
            page.resize(320, 256);
            assert_eq!(page.eval(STICKS_OUT), json!([]), "{state}");
            page.resize(1280, 900);
            states += 1;
        });
        let engine = page.browser.engine;
        figure(&format!("zoomed to 400 %, states ({engine})"), states);
    });
}

#[test]
fn a_check_that_could_not_fail_would_be_none() {
    visit("", |page| {
        page.run("named('label').style.minWidth = '2000px';", &[]);
        assert_ne!(page.eval(STICKS_OUT), json!([]));
    });
}

#[test]
fn targets_are_large_enough_for_a_finger() {
    visit("", |page| {
        fill(page);
        page.resize(320, 900);
        let small = "all('button, input, select, summary').filter((node) => node.checkVisibility()).map((node) => {
            const target = node.closest('label') ?? node;
            const { width, height } = target.getBoundingClientRect();
            return { name: node.name || text(node), width, height };
        }).filter(({ width, height }) => width < 24 || height < 24)";
        assert_eq!(page.eval(small), Value::Array(Vec::new()));
    });
}
