//! The box that lists what stands between the user and the token.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::form::{Form, Network, WRONG_OTP, in_production, in_test};
use super::page::{settle, text};

const SUMMARY: &str = "[part=error-summary]";

fn lines(form: &Form) -> Vec<HtmlElement> {
    form.all("[part=error-summary] li button")
}

fn place() -> (String, u32) {
    let window = web_sys::window().unwrap();
    let entries = js_sys::Reflect::get(&window, &"history".into()).unwrap();
    let entries = js_sys::Reflect::get(&entries, &"length".into()).unwrap();
    (
        window.location().href().unwrap(),
        entries.as_f64().unwrap() as u32,
    )
}

#[wasm_bindgen_test]
async fn a_submit_with_errors_sends_nothing_and_focuses_the_list_of_them() {
    let network = Network::new();
    let form = Form::open(in_production()).await;
    assert!(!form.has(SUMMARY));
    form.submit().await;

    let summary = form.one(SUMMARY);
    assert!(form.has_focus(&summary));
    assert_eq!(summary.get_attribute("role").as_deref(), Some("group"));
    let title = summary.get_attribute("aria-labelledby").unwrap();
    assert_eq!(form.says(&format!("[id='{title}']")), "There is a problem");
    let said: Vec<String> = lines(&form).iter().map(text).collect();
    assert_eq!(
        said,
        [
            "Enter a name for the token",
            "Choose at least one permission",
            "Enter at least one address. In production a token must be tied to addresses",
            "Enter the one-time password",
        ]
    );
    assert_eq!(network.count(), 0);
    assert!(form.events.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn each_line_leads_to_its_control_and_the_address_stays() {
    let form = Form::open(in_test()).await;
    form.scope("wallet_view").click();
    form.press("Add a limit").await;
    form.type_in("spendingLimits[0].coin", "b!").await;
    form.tick("allErc20TokensLimit.enabled").await;
    let folded = ["enterprise", "permittedWallets", "customScope"];
    for name in folded {
        form.type_in(name, "Ü").await;
    }
    form.choose("duration", "date").await;
    form.submit().await;
    let before = place();
    assert!(!form.has("details[open]"));

    let mut visited = Vec::new();
    for line in lines(&form) {
        line.click();
        settle().await;
        visited.push(form.focused().unwrap().get_attribute("name").unwrap());
    }
    let controls = [
        "label",
        "durationDate",
        "scope.wallet_view.wallets",
        "spendingLimits[0].coin",
        "allErc20TokensLimit.txValueLimit",
        "enterprise",
        "permittedWallets",
        "customScope",
        "otp",
    ];
    assert_eq!(visited, controls);
    assert!(form.has("details[open] [name=enterprise]"));
    assert_eq!(place(), before);
}

#[wasm_bindgen_test]
async fn the_line_about_permissions_leads_to_them() {
    let form = Form::open(in_test()).await;
    form.submit().await;
    lines(&form)[1].click();
    settle().await;
    assert!(form.has_focus(&form.scope("wallet_view")));
}

#[wasm_bindgen_test]
async fn it_speaks_as_the_field_does_and_follows_what_is_typed() {
    let form = Form::open(in_test()).await;
    form.submit().await;
    assert_eq!(form.error("label"), Some(text(&lines(&form)[0])));

    form.type_in("label", "Reporting").await;
    form.scope("wallet_view_all").click();
    settle().await;
    assert_eq!(lines(&form).len(), 1);
    let otp = form.named("otp");
    form.type_in("otp", "12").await;
    assert_eq!(text(&lines(&form)[0]), "Enter 6 or 7 digits. This has 2");
    form.type_in("otp", "123456").await;
    assert!(!form.has(SUMMARY));
    assert!(form.has_focus(&otp));
}

#[wasm_bindgen_test]
async fn it_takes_the_focus_after_a_submit_only() {
    let form = Form::open(in_test()).await;
    form.submit().await;
    form.fill().await;
    assert!(!form.has(SUMMARY));

    form.type_in("label", "").await;
    assert!(form.has(SUMMARY));
    assert!(form.has_focus(&form.named("label")));

    form.submit().await;
    assert!(form.has_focus(&form.one(SUMMARY)));
    form.named("label").focus().unwrap();
    form.submit().await;
    assert!(form.has_focus(&form.one(SUMMARY)));
}

#[wasm_bindgen_test]
async fn what_the_server_refuses_stands_at_its_field_until_that_is_edited() {
    let network = Network::new();
    let form = Form::open(in_test()).await;
    form.fill().await;
    form.submit().await;
    network.answer(0, 401, WRONG_OTP).await;

    let summary = form.one(SUMMARY);
    assert!(form.has_focus(&summary));
    assert_eq!(lines(&form).len(), 1);
    assert_eq!(form.error("otp"), Some(text(&lines(&form)[0])));
    let said = text(&summary);
    assert!(said.contains("Only the one-time password is needed again."));
    assert!(said.contains("cmh0r2q5x0a7b08l1d3f9g4hz"));
    assert_eq!(form.value("label"), "Reporting");
    assert!(form.scope("wallet_view_all").checked());
    assert_eq!(form.value("otp"), "");

    form.type_in("otp", "0000000").await;
    assert!(!form.has(SUMMARY));
    assert_eq!(form.error("otp"), None);
}

#[wasm_bindgen_test]
async fn an_address_is_selected_by_the_characters_before_it() {
    let form = Form::open(in_test()).await;
    let pasted = "😀é,\n203.0.113.999 198.51.100.0/8";
    form.type_in("ipRestrict", pasted).await;
    form.submit().await;

    let area: HtmlTextAreaElement = form.named("ipRestrict").unchecked_into();
    let mut selected = Vec::new();
    // The lines between those about name, permission and password.
    for line in &lines(&form)[2..5] {
        line.click();
        settle().await;
        assert!(form.has_focus(&area));
        let text: Vec<u16> = area.value().encode_utf16().collect();
        let start = area.selection_start().unwrap().unwrap() as usize;
        let end = area.selection_end().unwrap().unwrap() as usize;
        selected.push(String::from_utf16(&text[start..end]).unwrap());
    }
    assert_eq!(selected, ["😀é", "203.0.113.999", "198.51.100.0/8"]);
}
