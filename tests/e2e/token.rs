//! The token is shown once: to the user, for as long as the user needs it,
//! and to nobody and nothing else.

use serde_json::{Value, json};

use crate::page::{Page, SESSION, key};
use crate::visit::visit;

/// Everything that scripts of the page can read: the document with every
/// shadow root, values of controls, storage, history, address, events.
const EVERYWHERE: &str = "
    const texts = [];
    const read = (node) => {
        texts.push(node.nodeValue ?? '', node.value ?? '');
        for (const { name, value } of node.attributes ?? []) texts.push(name, value);
        if (node.shadowRoot) read(node.shadowRoot);
        node.childNodes.forEach(read);
    };
    read(document);
    texts.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie);
    texts.push(location.href, JSON.stringify(history.state), window.name, document.title);
    texts.push(JSON.stringify(seen.events));
    const databases = await indexedDB.databases();
    const caches_ = await caches.keys();
    texts.push(JSON.stringify([databases, caches_]));
    return texts.join('\\n');
";

fn everywhere(page: &Page) -> String {
    page.run(&format!("return (async () => {{ {EVERYWHERE} }})();"), &[])
        .as_str()
        .unwrap()
        .to_owned()
}

fn create(page: &Page) {
    page.fill_required();
    page.submit();
    page.until_screen("issued");
}

fn warns_before_leaving(page: &Page) -> bool {
    let script = "const leaving = new Event('beforeunload', { cancelable: true });
        return !dispatchEvent(leaving);";
    page.run(script, &[]) == true
}

#[test]
fn the_token_is_masked_until_it_is_shown_and_gone_once_it_is_saved() {
    visit("", |page| {
        create(page);
        page.until("text(focused()) === 'Your token is ready'");
        assert!(page.text("one('[part=token]')").starts_with("•••"));
        assert!(!everywhere(page).contains("v2x"), "before it is shown");

        let token = page.reveal();
        assert!(page.server.accepts(&token), "what is shown opens BitGo");
        assert_eq!(
            everywhere(page).matches("v2x").count(),
            1,
            "one text node has it"
        );
        page.click_button("Hide");
        page.until("text(one('[part=token]')).startsWith('•••')");
        assert!(!everywhere(page).contains("v2x"), "after it is hidden");
        page.reveal();

        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
        page.until("text(focused()) === 'The token is off this page'");
        let left = everywhere(page);
        for secret in [&token, SESSION, "v2x"] {
            assert!(!left.contains(secret), "{secret} is still on the page");
        }
        assert_eq!(page.server.tokens(), 1);
    });
}

#[test]
fn no_event_carries_a_secret() {
    visit("", |page| {
        create(page);
        page.click("one('[part=acknowledge]')");
        page.until("seen.events.length === 2");
        let [created, dismissed] = &page.events()[..] else {
            panic!("two events, not {:#?}", page.events());
        };
        let fields: Vec<&String> = created["detail"].as_object().unwrap().keys().collect();
        let public = [
            "id",
            "label",
            "scope",
            "created",
            "expires",
            "ipRestrict",
            "enterprise",
        ];
        assert_eq!(fields.len(), public.len(), "{fields:?}");
        assert!(
            public
                .iter()
                .all(|field| created["detail"].get(field).is_some())
        );
        assert_eq!(created["detail"]["label"], "Reports");
        assert_eq!(created["detail"]["scope"], json!(["wallet_view_all"]));
        let id = &created["detail"]["id"];
        assert_eq!(
            dismissed["detail"],
            json!({ "acknowledged": true, "id": id })
        );
    });
}

#[test]
fn copying_needs_no_showing() {
    visit("", |page| {
        create(page);
        page.allow_clipboard();
        page.click("one('[part=copy]')");
        page.until("button('Copy') && one('[part=issued]').innerText.includes('Copied.')");
        assert!(page.text("one('[part=token]')").starts_with("•••"));
        let copied = page.clipboard();
        assert_eq!(copied, page.reveal());
    });
}

#[test]
fn where_the_clipboard_refuses_the_token_is_shown_and_selected() {
    visit("", |page| {
        create(page);
        page.refuse_clipboard();
        page.click("one('[part=copy]')");
        page.until("one('[part=issued]').innerText.includes('The browser refused to copy.')");
        let token = page.text("one('[part=token]')");
        assert!(page.server.accepts(&token));
        assert_eq!(page.eval("getSelection().toString().trim()"), token);
    });
}

#[test]
fn leaving_is_warned_of_while_the_token_is_shown() {
    visit("", |page| {
        assert!(!warns_before_leaving(page));
        create(page);
        assert!(warns_before_leaving(page));
        page.click("one('[part=acknowledge]')");
        page.until_screen("done");
        assert!(!warns_before_leaving(page));
    });
}

#[test]
fn a_page_that_was_left_shows_no_token_when_it_comes_back() {
    visit("", |page| {
        page.goto("/?lang=en");
        page.until("named('label')");
        create(page);
        page.reveal();
        page.goto("/?theme=dark");
        page.until("location.search === '?theme=dark' && named('label')");
        page.browser.post("back", json!({}));
        // Whether the browser kept the page or loads it anew.
        page.until("location.search === '?lang=en' && screen()");
        assert!(!everywhere(page).contains("v2x"));
        assert_ne!(page.eval("screen()"), "issued");
    });
}

#[test]
fn a_page_that_is_being_left_forgets_the_token() {
    visit("", |page| {
        create(page);
        page.reveal();
        page.eval("dispatchEvent(new PageTransitionEvent('pagehide'))");
        page.until_screen("done");
        assert!(!everywhere(page).contains("v2x"));
        let event = page.events().pop().unwrap();
        assert_eq!(event["type"], "access-token-dismissed");
        assert_eq!(event["detail"]["acknowledged"], false);
    });
}

#[test]
fn another_token_like_it_keeps_the_answers() {
    visit("", |page| {
        page.fill("ipRestrict", "203.0.113.10");
        create(page);
        page.click("one('[part=acknowledge]')");
        page.click_button("Create another like this");
        page.until_screen("form");
        assert_eq!(page.value("ipRestrict"), "203.0.113.10");
        assert_eq!(page.eval("scope('wallet_view_all').checked"), true);
        for name in ["label", "bearer", "otp"] {
            assert_eq!(page.value(name), "", "{name}");
        }
        assert_eq!(page.eval("all('.err').length"), 0);
        page.fill("label", "Reports, again");
        page.fill_credentials();
        page.submit();
        page.until_screen("issued");
        let received = page.server.received();
        let mut first = received[0]["body"].clone();
        first["label"] = "Reports, again".into();
        assert_eq!(received[1]["body"], first);
    });
}

#[test]
fn another_token_starts_with_an_empty_form() {
    visit("", |page| {
        page.fill("ipRestrict", "203.0.113.10");
        page.add_limit(0, "tbtc");
        create(page);
        page.click("one('[part=acknowledge]')");
        page.click_button("Create another token");
        page.until_screen("form");
        page.until("text(focused()) === 'Create access token'");
        for name in ["label", "ipRestrict", "bearer", "otp"] {
            assert_eq!(page.value(name), "", "{name}");
        }
        assert_eq!(page.eval("all('[name=scope]:checked').length"), 0);
        assert_eq!(page.eval("named('spendingLimits[0].coin')"), Value::Null);
        assert_eq!(page.summary(), Vec::<String>::new());
        assert_eq!(page.eval("all('.err').length"), 0);

        create(page);
        assert_eq!(page.server.tokens(), 2);
    });
}

#[test]
fn the_token_can_be_selected_and_copied_by_hand() {
    visit("", |page| {
        create(page);
        let token = page.reveal();
        page.run("one('[part=token]').focus();", &[]);
        assert_eq!(page.eval("focused()?.getAttribute('part')"), "token");
        page.run(
            "getSelection().selectAllChildren(one('[part=token]'));",
            &[],
        );
        assert_eq!(page.eval("getSelection().toString().trim()"), token);
        page.press(key::TAB);
        assert_eq!(page.eval("focused()?.getAttribute('part')"), "reveal");
    });
}
