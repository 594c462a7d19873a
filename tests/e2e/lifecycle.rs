//! The element's own life: moving, being taken away, being used again.

use serde_json::json;

use crate::loading::status;
use crate::visit::visit;

#[test]
fn how_the_form_stands_can_be_styled() {
    visit("", |page| {
        assert_eq!(status(page), json!([]));
        page.server.fail(json!({ "kind": "status", "status": 400 }));
        page.fill_required();
        page.submit();
        page.until("form.matches(':state(failed)')");
        page.fill_credentials();
        page.submit();
        page.until("form.matches(':state(issued)')");
        assert_eq!(status(page), json!(["issued"]));
        page.click("one('[part=acknowledge]')");
        page.until("!form.matches(':state(issued)')");
    });
}

#[test]
fn moving_keeps_what_was_typed_and_taking_away_does_not() {
    visit("", |page| {
        page.fill("label", "Reports");
        page.run("document.querySelector('#main').prepend(form);", &[]);
        assert_eq!(page.value("label"), "Reports");
        page.run(
            "document.querySelector('#main').moveBefore?.(form, null);",
            &[],
        );
        assert_eq!(page.value("label"), "Reports");
        page.run("window.kept = form; form.remove();", &[]);
        page.until("!kept.shadowRoot.querySelector('form')");
        page.run("document.querySelector('#main').append(kept);", &[]);
        page.until("named('label')?.value === ''");
    });
}

#[test]
fn a_token_that_is_taken_away_with_its_form_was_not_acknowledged() {
    visit("", |page| {
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        let token = page.reveal();
        page.run(
            "window.kept = form; window.told = [];
            form.addEventListener('access-token-dismissed', ({ detail }) => told.push(detail));
            form.remove();",
            &[],
        );
        page.until("told.length === 1");
        let created = page.events()[0]["detail"]["id"].clone();
        assert_eq!(
            page.eval("told[0]"),
            json!({ "acknowledged": false, "id": created })
        );
        // The next form in the same place starts empty.
        page.run("document.querySelector('#main').append(kept);", &[]);
        page.until("named('label')?.value === ''");
        let left = page.eval("root.textContent");
        assert!(!left.as_str().unwrap().contains(&token));
    });
}

#[test]
fn another_version_on_the_page_is_named() {
    visit("", |page| {
        let said = page.run(
            "return (async () => {
                const { defineAccessTokenForm } = await load('/widget/element.js');
                const said = [];
                console.warn = (...words) => said.push(words.join(' '));
                defineAccessTokenForm();
                customElements.define('other-form', class extends HTMLElement { static version = '9.9.9'; });
                defineAccessTokenForm('other-form');
                defineAccessTokenForm('second-form');
                document.body.append(document.createElement('second-form'));
                return said;
            })();",
            &[],
        );
        // The same version again says nothing.
        let said = said.as_array().unwrap();
        assert_eq!(said.len(), 1, "{said:?}");
        let said = said[0].as_str().unwrap();
        assert!(
            said.starts_with("<other-form> is already defined by version 9.9.9;"),
            "{said}"
        );
        page.until(
            "document.querySelector('second-form').shadowRoot.querySelector('[name=label]')",
        );
    });
}
