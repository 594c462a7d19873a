//! Node.js: the part of the package that needs no page, and what happens when
//! a server loads the rest.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::page::{OTP, SESSION};
use crate::project::Project;
use crate::server::Server;

static PROJECT: LazyLock<Project> = LazyLock::new(|| Project::install("examples/node"));

#[test]
fn node_checks_describes_and_creates_a_token() {
    let server = Server::start(None);
    let said = PROJECT.run(
        "npm",
        &["start", "--silent"],
        &[("API", &server.url()), ("BEARER", SESSION), ("OTP", OTP)],
    );
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["problems"][0]["field"], "label");
    assert_eq!(said["problems"].as_array().unwrap().len(), 1, "{said:#}");
    assert!(said["sentences"][0].is_string(), "{said:#}");
    let risks = said["risks"].as_array().unwrap();
    assert_eq!(risks.len(), 1, "{said:#}");
    // The example's addresses are those for examples, which no request comes from.
    assert_eq!(risks[0]["code"], "unusable");
    assert_eq!(risks[0]["level"], "caution");
    assert_eq!(said["details"]["label"], "Reports");
    assert_eq!(said["details"]["scope"], json!(["wallet_view_all"]));
    assert_eq!(said["secretLength"], "v2x".len() + 64);

    let addresses = json!(["203.0.113.7", "198.51.100.0/24"]);
    assert_eq!(server.only_body()["ipRestrict"], addresses);
    assert_eq!(server.tokens(), 1);
}

/// As a server does that renders pages.
#[test]
fn loading_the_package_in_node_does_nothing() {
    let said = run(include_str!("load.mjs"));
    let entries = [
        ".",
        "./define",
        "./element",
        "./headless",
        "./inline",
        "./react",
    ];
    assert_eq!(said, json!({ "loaded": entries, "globals": [] }));
}

#[test]
fn a_type_with_a_parameter_is_a_module_too() {
    assert_eq!(run(include_str!("charset.mjs")), true);
}

#[test]
fn a_program_that_can_not_read_the_rest_says_so_and_ends() {
    assert_eq!(run(include_str!("without-rest.mjs")), "load-failed");
}

fn run(script: &str) -> Value {
    let said = PROJECT.run("node", &["--input-type=module", "--eval", script], &[]);
    serde_json::from_str(&said).unwrap()
}

#[test]
fn every_wrong_call_fails_with_an_error_of_the_package() {
    let said = run(include_str!("errors.mjs"));
    let expected = json!({
        "early": "not-initialized",
        "source": "load-failed",
        "unknown": "unknown-option apiUrl",
        "type": "option-type timeout",
        "value": "option-value timeout",
        "relative": "option-value apiBase",
        "cookies": "option-value apiBase",
        "nobody": "option-value bearer",
        "page": "option-value limit",
        "settings": "unknown-option timeout",
        "coins": "option-value environment",
        "rules": "invalid-request label",
        "unreachable": "unknown-outcome",
    });
    assert_eq!(said, expected);
}

#[test]
fn a_request_without_a_form_does_not_go_beyond_a_policy() {
    let script = include_str!("policy.mjs");
    let said = PROJECT.run("node", &["--input-type=module", "--eval", script], &[]);
    let said: Value = serde_json::from_str(&said).unwrap();
    let expected = json!({
        "good": [],
        "sent": {
            "label": "Acme reports", "duration": 7_776_000, "scope": ["wallet_view_all"],
            "ipRestrict": ["198.51.100.7"], "otp": "{{BITGO_OTP}}",
        },
        "sentences": true,
        "wide": [
            "label", "duration", "scope", "ipRestrict", "spendingLimits", "admin",
            "accessTokenTemplateId",
        ],
        "same": [],
        "foreign": ["admin"],
        "inherited": {
            "policy": ["option-type policy"], "part": ["option-type policy"],
            "getter": ["option-type policy"], "bare": ["option-type policy"],
            "settings": ["option-type options"], "absent": ["option-type policy"],
            "plain": ["scope"], "request": ["request,label,duration,scope"],
            "limit": ["request,label,duration,scope"],
        },
        "requests": 0,
        "circle": "option-type policy",
        "ids": {
            "left": ["enterprise", "permittedWallets"], "allowed": [],
            "others": ["scope", "enterprise", "permittedWallets"],
            "template": ["enterprise"],
        },
        "caps": {
            "coins": ["allErc20TokensLimit.txValueLimit"],
            "token": ["allErc20TokensLimit.txValueLimit"],
            "required": ["spendingLimits"],
        },
        "zero": {
            "confirmed": "option-value policy", "locked": "option-value policy",
            "preset": "accepted",
        },
        "lifetime": ["accepted", "accepted"],
        "impossible": [
            "option-value policy.scope.allowed", "option-value policy.spendingLimits.coins",
            "option-value policy",
        ],
        "template": {
            "label": "Mine", "admin": false, "otp": "{{BITGO_OTP}}",
            "accessTokenTemplateId": "5f3a9c0e71d24b86a0c2e4f81b7d93c2",
        },
        "random": { "tried": 3000, "judged": said["random"]["judged"], "strange": [] },
        "contradiction": "option-value policy",
        "unknown": "option-value policy",
    });
    assert_eq!(said, expected);
}

/// jsdom lacks what old browsers lack, and runs the tests of many a dashboard.
#[test]
fn a_page_goes_on_where_the_form_can_not_be_shown() {
    let said = Project::install("tests/packages/jsdom").run("npm", &["start", "--silent"], &[]);
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["failures"], json!(["load", "load"]));
    for (text, words) in [(0, "browser is too old"), (1, "Browser ist zu alt")] {
        let text = said["texts"][text].as_str().unwrap();
        assert!(text.contains(words), "{text}");
    }
}
