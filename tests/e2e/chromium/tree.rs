//! The page as assistive technology gets it from the browser.

use serde_json::{Value, json};

use crate::page::Page;
use crate::visit::visit;

/// Role, name and description of everything on the page.
struct Node {
    role: String,
    name: String,
    description: String,
    invalid: bool,
}

fn tree(page: &Page) -> Vec<Node> {
    page.browser.devtools("Accessibility.enable", json!({}));
    let tree = page
        .browser
        .devtools("Accessibility.getFullAXTree", json!({}));
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let invalid = |node: &Value| {
        let mut properties = node["properties"].as_array().into_iter().flatten();
        properties
            .any(|property| property["name"] == "invalid" && property["value"]["value"] == "true")
    };
    let nodes = tree["nodes"].as_array().unwrap().iter();
    nodes
        .filter(|node| node["ignored"] != true)
        .map(|node| Node {
            role: text(&node["role"]),
            name: text(&node["name"]),
            description: text(&node["description"]),
            invalid: invalid(node),
        })
        .collect()
}

fn find<'a>(tree: &'a [Node], role: &str, name: &str) -> &'a Node {
    let found = tree
        .iter()
        .find(|node| node.role == role && node.name == name);
    found.unwrap_or_else(|| {
        let others = tree.iter().filter(|node| node.role == role);
        let others: Vec<&str> = others.map(|node| &*node.name).collect();
        panic!("no {role} is called {name:?}, but {others:?}")
    })
}

#[test]
fn every_control_has_a_name() {
    visit("", |page| {
        page.tick("wallet_view");
        page.add_limit(0, "tbtc");
        page.check("allErc20TokensLimit.enabled");
        page.choose("duration", "number");
        page.paste("ipRestrict", "8.8.8.8 9.9.9.9.9");
        page.run(
            "all('details').forEach((details) => { details.open = true; });",
            &[],
        );
        let controls = [
            "textbox",
            "searchbox",
            "checkbox",
            "radio",
            "button",
            "combobox",
            "radiogroup",
        ];
        let tree = tree(page);
        let nameless = tree
            .iter()
            .filter(|node| controls.contains(&&*node.role) && node.name.is_empty());
        let nameless: Vec<&str> = nameless.map(|node| &*node.role).collect();
        assert_eq!(nameless, Vec::<&str>::new());
        for (role, name) in [
            ("form", "Create access token"),
            ("heading", "Create access token"),
            ("group", "Lifetime"),
            ("group", "View"),
            ("group", "Limit 1"),
            ("combobox", "Coin"),
            ("textbox", "Amount"),
            ("textbox", "Which wallets"),
            ("textbox", "Allowed IP addresses"),
            ("textbox", "Session token"),
            ("button", "Remove 8.8.8.8"),
            ("button", "Create token"),
            ("complementary", "This token will"),
        ] {
            find(&tree, role, name);
        }
    });
}

#[test]
fn a_field_is_described_by_its_hint_and_its_error() {
    visit("", |page| {
        let hint = "6 or 7 digits from your authenticator";
        let before = tree(page);
        let otp = find(&before, "textbox", "One-time password");
        assert!(otp.description.contains(hint), "{}", otp.description);
        assert!(!otp.invalid);
        page.submit();
        page.until("summary().length");
        let after = tree(page);
        let otp = find(&after, "textbox", "One-time password");
        for part in [hint, "Enter the one-time password"] {
            assert!(otp.description.contains(part), "{}", otp.description);
        }
        assert!(otp.invalid);
        find(&after, "group", "There is a problem");
    });
}

#[test]
fn a_masked_token_is_called_hidden() {
    visit("", |page| {
        page.fill_required();
        page.submit();
        page.until_screen("issued");
        let hidden = tree(page);
        find(&hidden, "textbox", "Token, hidden");
        assert!(hidden.iter().all(|node| !node.name.contains("v2x")));
        page.reveal();
        find(&tree(page), "textbox", "Token");
    });
}
