//! Every state that the form can be in, one after the other on one page.

use serde_json::json;

use crate::first_view;
use crate::page::{OTP, Page, SESSION, key};
use crate::visit::Visit;

/// Leads the form through its states and names each when it is reached.
pub(crate) fn each(page: &Visit, mut look: impl FnMut(&str)) {
    first_view::open_again(page);
    look("first view");
    first_view::arrive(page);
    look("empty");
    filter(page, &mut look);
    errors(page, &mut look);
    page.browser.post("refresh", json!({}));
    page.until("named('label')?.value === ''");
    unfolded(page, &mut look);
    endings(page, &mut look);
    guided(page, &mut look);
    page.run("form.setAttribute('timeout', 'soon');", &[]);
    page.until("one('[part=notice]')");
    look("an option that can't be used");
    page.run("form.removeAttribute('timeout');", &[]);
    page.until("!one('[part=notice]')");
}

fn filter(page: &Visit, look: &mut impl FnMut(&str)) {
    page.run("one('#filter').focus();", &[]);
    page.insert("wallet");
    page.until("!scope('trade_view') && scope('wallet_view')");
    look("filtered scopes");
    page.run("one('#filter').select();", &[]);
    page.insert("nothing like it");
    page.until("!all('[name=scope]').length");
    look("no scope found");
    page.run("one('#filter').select();", &[]);
    page.insert("");
    page.until("scope('trade_view')");
}

fn errors(page: &Visit, look: &mut impl FnMut(&str)) {
    page.fill("ipRestrict", "203.0.113.7/28, example.org, 10.0.0.1");
    page.choose("duration", "number");
    page.tick("wallet_view");
    page.add_limit(0, "btc");
    page.check("allErc20TokensLimit.enabled");
    page.submit();
    page.until("summary().length > 5");
    look("errors");
}

fn unfolded(page: &Visit, look: &mut impl FnMut(&str)) {
    page.fill("label", "Payouts");
    page.tick("wallet_view_all");
    page.click_button("Add a limit");
    page.until("focused()?.role === 'combobox'");
    page.press("t");
    page.until("all('[role=option]').length > 1");
    page.press(key::DOWN);
    look("an open combobox");
    // A look at another size may have closed it.
    page.fill("spendingLimits[0].coin", "tbtc");
    page.press(key::TAB);
    page.fill("spendingLimits[0].txValueLimit", "1.5");
    page.run(
        "all('details').forEach((details) => { details.open = true; });",
        &[],
    );
    page.until("one('[part=code]')");
    look("everything unfolded");
}

fn endings(page: &Visit, look: &mut impl FnMut(&str)) {
    let submit = || {
        page.fill("bearer", SESSION);
        page.fill("otp", OTP);
        page.submit();
    };
    page.server
        .fail(json!({ "kind": "status", "status": 400, "error": "label is not allowed" }));
    submit();
    page.until("focused()?.matches('[part=error-summary]')");
    look("refused");

    page.server.fail(json!({ "kind": "hang" }));
    submit();
    page.until("one('[type=submit][aria-disabled=true]')");
    look("submitting");
    page.server.let_go();
    page.until_screen("issued");
    forget(page);

    page.server.fail(json!({ "kind": "cut-after" }));
    again(page);
    submit();
    page.until_screen("unknown");
    page.server.let_go();
    look("unknown outcome");
    page.click_button("Look for it");
    page.until("one('[part=look] li')");
    look("candidates found");
    page.click_button("Revoke");
    page.until("text(one('[part=look] li')).includes('Revoked.')");
    look("candidate revoked");
    page.click_button("Look again");
    page.until("text(one('[part=look] [role=status]')).startsWith('Not found yet.')");
    look("no candidate found");
    page.click_button("Back to the form");
    page.until_screen("form");

    submit();
    page.until_screen("issued");
    look("issued, hidden");
    page.reveal();
    look("issued, shown");
    page.click_button("Revoke");
    page.until("focused()?.name === 'bearer'");
    page.click_button("Revoke");
    page.until("errorOf(named('bearer'))");
    look("issued, session asked for");
    forget(page);
    look("done");
    page.click_button("Create another like this");
    page.until_screen("form");
}

/// What a host or a preset has answered.
fn guided(page: &Visit, look: &mut impl FnMut(&str)) {
    page.click_button("Payouts with limits");
    page.until("named('spendingLimits[0].coin')");
    look("a preset applied");
    page.run(
        "root.getElementById('import').value = arguments[0];",
        &[json!("{ \"label\": ")],
    );
    page.click("one('[part=import] button')");
    page.until("one('[part=import] .err')");
    look("a pasted request refused");
    page.run(
        "form.policy = { label: { preset: 'Ledgerly', locked: true },
            scope: { allowed: ['wallet_view_all'], preset: ['wallet_view_all'] },
            duration: { max: 2592000 }, admin: { locked: true } };",
        &[],
    );
    page.until("one('[part=given]')?.checkVisibility()");
    look("a policy's answers");
    page.run("form.policy = undefined;", &[]);
    page.until("!one('[part=given]')");
}

fn forget(page: &Page) {
    page.click("one('[part=acknowledge]')");
    page.until_screen("done");
}

/// Fills in what the form forgets after a token.
fn again(page: &Page) {
    page.click_button("Create another token");
    page.until_screen("form");
    page.fill("label", "Payouts, again");
    if page.eval("!scope('wallet_view_all').checked") == true {
        page.tick("wallet_view_all");
    }
}
