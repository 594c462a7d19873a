//! What the user's system asks of every page: its own colours, less motion.
//! Leaves pictures in `target/screenshots`.

use serde_json::{Value, json};

use crate::visit::{Visit, visit};

fn emulate(page: &Visit, feature: &str, value: &str) {
    page.browser.devtools(
        "Emulation.setEmulatedMedia",
        json!({ "features": [{ "name": feature, "value": value }] }),
    );
    let query = format!("matchMedia('({feature}: {value})').matches");
    assert_eq!(page.eval(&query), true);
}

#[test]
fn colours_that_are_forced_leave_every_control_an_edge() {
    visit("", |page| {
        emulate(page, "forced-colors", "active");
        page.add_limit(0, "tbtc");
        page.submit();
        page.until("summary().length");
        page.screenshot("forced-colours-errors");
        let without = "all('button:not(.link), input:not([type=radio], [type=checkbox]), textarea, select')
            .filter((node) => node.checkVisibility() && !node.closest('label'))
            .filter((node) => {
                const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(node);
                return (borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1) && textDecorationLine === 'none';
            }).map((node) => node.outerHTML.slice(0, 120))";
        assert_eq!(page.eval(without), json!([]));
        page.run("named('otp').focus();", &[]);
        page.until("getComputedStyle(named('otp')).outlineStyle !== 'none'");
        page.fill("label", "Reports");
        page.until("!errorOf(named('label'))");
        page.tick("wallet_view_all");
        page.fill_credentials();
        page.fill("spendingLimits[0].txValueLimit", "1");
        page.submit();
        page.until_screen("issued");
        page.screenshot("forced-colours-issued");
    });
}

#[test]
fn nothing_moves_for_who_wants_less_motion() {
    visit("", |page| {
        let moving = "[...new Set(all('*').filter((node) => {
            const { transitionDuration, animationName } = getComputedStyle(node);
            return transitionDuration.split(',').some((time) => parseFloat(time) > 0) || animationName !== 'none';
        }).map((node) => node.localName))]";
        emulate(page, "prefers-reduced-motion", "no-preference");
        assert_ne!(
            page.eval(moving),
            json!([]),
            "else this test could not fail"
        );
        emulate(page, "prefers-reduced-motion", "reduce");
        assert_eq!(page.eval(moving), Value::Array(Vec::new()));
        page.screenshot("reduced-motion");
    });
}
