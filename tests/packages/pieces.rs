//! The module in two pieces: the form is filled in with the first alone, and nothing is sent without the rest.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::bundlers::{create_token, visit_at};
use crate::page::{Page, key};
use crate::project::Project;
use crate::server::Server;

const REST: &str = "access_token_widget_rest.wasm";

/// A module that wants a function of a module that nobody has.
const ANOTHER_BUILD: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01x\x01f\0\0";

/// A page without a bundler, whose server lacks the rest until it is brought.
struct Site {
    rest: PathBuf,
    hidden: PathBuf,
}

impl Site {
    fn visit(test: impl FnOnce(&Page, &Self)) {
        let project = Project::build("examples/script", &[]);
        let site = Self {
            rest: project
                .directory
                .join("dist/access-token-widget")
                .join(REST),
            hidden: project.directory.join(REST),
        };
        fs::rename(&site.rest, &site.hidden).unwrap();
        let server = Server::start(Some(project.directory.join("dist")));
        visit_at(&server.url(), server, |page| test(page, &site));
    }

    fn bring(&self) {
        fs::rename(&self.hidden, &self.rest).unwrap();
    }
}

fn is_told(page: &Page) {
    page.until("one('[part=notice][role=alert]')?.checkVisibility()");
    let text = page.text("one('[part=notice] p')");
    assert!(text.contains("could not be loaded"), "{text}");
    assert_eq!(page.events().last().unwrap()["detail"]["reason"], "load");
}

#[test]
fn the_form_is_filled_in_before_the_module_is_there() {
    Site::visit(|page, site| {
        site.bring();
        slow_down(page);
        page.browser
            .devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        page.browser.post("refresh", json!({}));
        page.until("early('[name=label]')");
        page.run("early('[name=label]').focus();", &[]);
        page.press("Reports");
        page.until("named('label')?.checkVisibility()");
        assert_eq!(page.value("label"), "Reports");
        page.tick("wallet_view_all");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.only_body()["label"], "Reports");
        page.assert_calm(&[REST]);
    });
}

#[test]
fn the_form_is_filled_in_without_the_rest() {
    Site::visit(|page, _| {
        page.until("performance.getEntriesByType('resource').length > 0");
        page.fill("label", "");
        page.leave();
        assert!(page.error("label").is_some());
        page.fill("ipRestrict", "203.0.113.7/28, example.org");
        page.leave();
        assert!(page.error("ipRestrict").is_some());
        page.choose("duration", "number");
        page.fill("durationNumber", "0");
        page.leave();
        assert!(page.error("durationNumber").is_some());
        page.add_limit(0, "btc");
        page.fill("spendingLimits[0].txValueLimit", "1.5");
        page.press(key::TAB);
        page.check("allErc20TokensLimit.enabled");
        page.fill_required();
        // What can't go on without the rest would have stopped the form.
        assert_eq!(page.eval("screen()"), "form");
        assert_eq!(page.events(), [Value::Null; 0]);
        page.assert_calm(&[REST]);
    });
}

#[test]
fn a_rest_that_did_not_come_is_asked_for_again() {
    Site::visit(|page, site| {
        let came = |status: u32| {
            format!(
                "performance.getEntriesByType('resource').some(({{ name, responseStatus }}) =>
                    name.includes('{REST}') && responseStatus === {status})"
            )
        };
        page.until(&came(404));
        site.bring();
        page.until(&came(200));
        create_token(page);
        page.assert_calm(&[REST]);
    });
}

#[test]
fn a_rest_that_comes_late_is_waited_for() {
    Site::visit(|page, site| {
        site.bring();
        slow_down(page);
        page.fill_required();
        page.submit();
        page.until("one('[inert]')");
        assert_eq!(page.server.received(), [Value::Null; 0]);
        page.until_screen("issued");
        assert!(page.server.accepts(&page.reveal()));
        assert_eq!(page.server.tokens(), 1);
        page.server.only_body();
        page.assert_calm(&[REST]);
    });
}

#[test]
fn nothing_is_sent_or_lost_while_the_rest_can_not_be_had() {
    Site::visit(|page, site| {
        page.fill_required();
        page.submit();
        is_told(page);
        page.click_button("Try again");
        page.until("seen.events.length === 2");
        is_told(page);
        assert_eq!(page.server.received(), [Value::Null; 0]);
        assert_eq!(page.value("label"), "Reports");
        site.bring();
        page.click_button("Try again");
        page.until_screen("issued");
        assert_eq!(page.server.tokens(), 1);
        assert_eq!(page.server.only_body()["label"], "Reports");
        page.assert_calm(&[REST]);
    });
}

#[test]
fn a_policy_waits_for_the_rest() {
    Site::visit(|page, site| {
        page.run(
            "const next = document.createElement('access-token-form');
            const policy = { label: { preset: 'Given', locked: true } };
            Object.assign(next, { environment: 'test', apiBase: '/', policy });
            form.replaceWith(next);",
            &[],
        );
        is_told(page);
        site.bring();
        page.click_button("Try again");
        page.until("one('[part=given]')?.checkVisibility()");
        assert_eq!(page.eval("named('label')"), Value::Null);
        page.assert_calm(&[REST]);
    });
}

#[test]
fn a_submit_that_waits_does_not_go_past_a_policy() {
    Site::visit(|page, site| {
        submit_early(page, site);
        page.run(
            "form.policy = { label: { preset: 'Given', locked: true } };",
            &[],
        );
        page.until("one('[part=notice][role=status]')");
        page.run("arrive();", &[]);
        page.until("one('[part=given]')?.checkVisibility() && !one('[inert]')");
        assert_eq!(page.eval("screen()"), "form");
        assert_eq!(page.server.received(), [Value::Null; 0]);
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.only_body()["label"], "Given");
        page.assert_calm(&[REST]);
    });
}

/// A decision that comes when the form is already filled in.
#[test]
fn a_policy_that_comes_later_waits_for_the_rest_and_loses_nothing() {
    Site::visit(|page, site| {
        page.fill_required();
        page.run("form.policy = { label: { pattern: 'R*' } };", &[]);
        is_told(page);
        site.bring();
        page.click_button("Try again");
        page.until("named('label')?.checkVisibility()");
        assert_eq!(page.value("label"), "Reports");
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.only_body()["label"], "Reports");
        page.assert_calm(&[REST]);
    });
}

#[test]
fn a_submit_that_waits_says_so_and_goes_on_whatever_the_look() {
    Site::visit(|page, site| {
        submit_early(page, site);
        page.until("text(one('[part=waiting][role=status]'))?.startsWith('One moment')");
        page.run("form.theme = 'dark'; form.bearer = () => 'another';", &[]);
        page.until("!named('bearer')");
        assert!(
            !page
                .eval("one('[inert]') && one('[part=waiting]')")
                .is_null()
        );
        page.run("arrive();", &[]);
        page.until_screen("issued");
        assert!(page.eval("one('[part=waiting], [inert]')").is_null());
        page.server.only_body();
        page.assert_calm(&[REST]);
    });
}

#[test]
fn a_form_that_follows_one_that_waits_can_be_used() {
    Site::visit(|page, site| {
        submit_early(page, site);
        page.run("form.remove();", &[]);
        page.run(
            "const next = document.createElement('access-token-form');
            document.body.append(Object.assign(next, { environment: 'test', apiBase: '/' }));",
            &[],
        );
        page.until("named('label')?.checkVisibility()");
        assert!(page.eval("one('[inert]')").is_null());
        page.run("arrive();", &[]);
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        page.assert_calm(&[REST]);
    });
}

/// A deployment may leave a piece of another build in a cache.
#[test]
fn a_rest_of_another_build_is_not_kept() {
    Site::visit(|page, site| {
        fs::write(&site.rest, ANOTHER_BUILD).unwrap();
        page.fill_required();
        page.submit();
        is_told(page);
        fs::remove_file(&site.rest).unwrap();
        site.bring();
        page.click_button("Try again");
        page.until_screen("issued");
        page.assert_calm(&[REST]);
    });
}

/// What the form does seldom waits for the rest, and the page with it.
#[test]
fn what_needs_the_rest_brings_it() {
    Site::visit(|page, site| {
        page.fill_required();
        hold_back(page, site);
        unfold_code(page);
        page.until("one('pre[part=code]')");
        page.submit();
        page.until_screen("issued");
        assert_eq!(page.server.tokens(), 1);
        page.assert_calm(&[REST, "Synchronous"]);
    });
}

#[test]
fn the_form_says_so_when_it_can_not_go_on() {
    Site::visit(|page, site| {
        unfold_code(page);
        page.until("one('[part=notice][role=alert]')");
        assert_eq!(page.events()[0]["detail"]["reason"], "stopped");
        site.bring();
        page.click_button("Try again");
        page.until("named('label')");
        page.forget_troubles();
        page.run("seen.events.length = 0;", &[]);
        create_token(page);
        page.assert_calm(&[]);
    });
}

fn slow_down(page: &Page) {
    page.browser.devtools("Network.enable", json!({}));
    page.browser.devtools(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": 20, "downloadThroughput": 60_000, "uploadThroughput": -1 }),
    );
}

/// The rest is there, and does not come by itself before `arrive()`.
fn hold_back(page: &Page, site: &Site) {
    let hold_back = format!(
        "const {{ fetch }} = window;
        const arrived = new Promise((arrive) => window.arrive = arrive);
        window.fetch = (...given) =>
            String(given[0]).includes('{REST}') ? arrived.then(() => fetch(...given)) : fetch(...given);"
    );
    page.run(&hold_back, &[]);
    site.bring();
}

/// Submits a form that has to wait for the rest.
fn submit_early(page: &Page, site: &Site) {
    hold_back(page, site);
    page.fill_required();
    page.submit();
    page.until("one('[inert]')");
}

fn unfold_code(page: &Page) {
    page.run(
        "all('details').forEach((details) => { details.open = true; });",
        &[],
    );
}
