//! What is read out to those who do not see it: all news once, a token never.

use serde_json::json;

use crate::page::{OTP, Page};
use crate::visit::visit;

/// Notes what the live regions say, whenever one of them says something else.
const LISTEN: &str = "
    window.said = [];
    const last = new Map();
    const listen = () => {
        for (const region of all('[role=status], [role=alert], [aria-live]')) {
            const now = region.textContent.trim();
            if (now !== (last.get(region) ?? '') && now) said.push(now);
            last.set(region, now);
        }
    };
    listen();
    said.length = 0;
    new MutationObserver(listen).observe(root, { subtree: true, childList: true, characterData: true });
";

fn said(page: &Page) -> Vec<String> {
    serde_json::from_value(page.eval("said")).unwrap()
}

#[test]
fn every_news_is_told_once_and_the_token_never() {
    visit("", |page| {
        page.fill_required();
        page.run(LISTEN, &[]);
        page.server.fail(json!({ "kind": "delay", "ms": 400 }));
        page.submit();
        page.until_screen("issued");
        page.reveal();
        page.allow_clipboard();
        page.click("one('[part=copy]')");
        page.until("said.includes('Copied.')");
        page.click_button("Hide");
        page.until("text(one('[part=token]')).startsWith('•••')");
        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
        assert_told_once(page, &["Creating the token…", "Copied."]);
    });
}

#[test]
fn what_becomes_of_a_lost_answer_is_told_once() {
    visit("", |page| {
        page.fill_required();
        page.run(LISTEN, &[]);
        page.server
            .fail(json!({ "kind": "status", "status": 400, "error": "label is not allowed" }));
        page.submit();
        page.until("focused()?.matches('[part=error-summary]')");
        page.fill("label", "Other reports");
        page.fill("otp", OTP);
        assert_told_once(page, &["Creating the token…"]);
        page.run("said.length = 0;", &[]);
        page.server.fail(json!({ "kind": "cut-after" }));
        page.submit();
        page.until_screen("unknown");
        page.click_button("Look for it");
        page.until("said.some((line) => line.startsWith('Found 1 token'))");
        page.click_button("Revoke");
        page.until("said.some((line) => line.startsWith('Revoked.'))");
        let found = page.text("one('[part=look] [role=status]')");
        let revoked = page.text("one('[part=look] li [role=status]')");
        assert_told_once(page, &["Creating the token…", &found, &revoked]);
    });
}

fn assert_told_once(page: &Page, all_news: &[&str]) {
    let said = said(page);
    for news in all_news {
        let times = said.iter().filter(|line| line == news).count();
        assert_eq!(times, 1, "{news}: {said:?}");
    }
    assert!(said.iter().all(|line| !line.contains("v2x")), "{said:?}");
    let repeated = said.windows(2).filter(|pair| pair[0] == pair[1]).count();
    assert_eq!(repeated, 0, "{said:?}");
}
