//! What is read out to those who do not see it: all news once, a token never.

use serde_json::json;

use crate::page::Page;
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
        let said = said(page);
        for news in ["Creating the token…", "Copied."] {
            let times = said.iter().filter(|line| *line == news).count();
            assert_eq!(times, 1, "{news}: {said:?}");
        }
        assert!(said.iter().all(|line| !line.contains("v2x")), "{said:?}");
    });
}
