//! A host that offers wallets, enterprises and templates by name.

use access_token_widget::components::{ChoiceSources, Choices, Settings};
use js_sys::{Array, Function, JSON};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::form::{Form, in_test};
use super::page::{key, settle, text, type_into, until};

pub(super) const TREASURY: &str = "11111111111111111111111111111111";
pub(super) const PAYROLL: &str = "22222222222222222222222222222222";
pub(super) const OSLO: &str = "333333333333333333333333deadbeef";
pub(super) const ELSEWHERE: &str = "99999999999999999999999999999999";

pub(super) const WALLETS: &str = r#"[
    {"id": "11111111111111111111111111111111", "label": "Treasury", "note": "Testnet Bitcoin"},
    {"id": "22222222222222222222222222222222", "label": "Payroll", "note": "Testnet Ether"},
    {"id": "TREASURY", "label": "No id by the rules"},
    {"id": 4, "label": "No text"}, null, "wallet", {"label": "No id"},
    {"id": "22222222222222222222222222222222", "label": "Payroll again"},
    {"id": "333333333333333333333333deadbeef", "label": "Ålesund og Østfold"}]"#;

pub(super) const WALLET: &str = "scope.wallet_view.wallets";

pub(super) fn json(text: &str) -> JsValue {
    JSON::parse(text).unwrap()
}

pub(super) fn offering(wallets: &JsValue) -> Settings {
    let enterprises = r#"[{"id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "label": "Acme"},
        {"id": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "label": "Globex"}]"#;
    let templates = r#"[{"id": "cccccccccccccccccccccccccccccccc", "label": "Reports"},
        {"id": "dddddddddddddddddddddddddddddddd", "label": "Audits"}]"#;
    Settings {
        choices: ChoiceSources {
            wallets: Choices::read(wallets).unwrap(),
            enterprises: Choices::read(&json(enterprises)).unwrap(),
            templates: Choices::read(&json(templates)).unwrap(),
        },
        ..in_test()
    }
}

/// The test environment with lists of everything.
pub(super) fn with_lists() -> ChoiceSources {
    offering(&json(WALLETS)).choices
}

/// A form that asks for the wallets to be seen.
pub(super) async fn asking_for_wallets(wallets: &JsValue) -> Form {
    let form = Form::open(offering(wallets)).await;
    form.fill().await;
    form.scope("wallet_view_all").click();
    form.scope("wallet_view").click();
    settle().await;
    form
}

/// The combobox that belongs to a field.
pub(super) fn finder(form: &Form, name: &str) -> HtmlElement {
    form.one(&format!("[id='{}-find']", form.named(name).id()))
}

pub(super) async fn open(form: &Form, name: &str) {
    finder(form, name).click();
    settle().await;
}

pub(super) async fn look_for(form: &Form, name: &str, words: &str) {
    type_into(&finder(form, name), words);
    settle().await;
}

pub(super) async fn strike(form: &Form, name: &str) {
    key(&finder(form, WALLET), name);
    settle().await;
}

pub(super) fn options(form: &Form) -> Vec<HtmlElement> {
    form.all("[role=listbox]:not([hidden]) > [role=option]")
}

pub(super) fn offered(form: &Form) -> Vec<String> {
    options(form).iter().map(text).collect()
}

pub(super) async fn choose(form: &Form, name: &str, label: &str) {
    open(form, name).await;
    let option = options(form);
    let option = option.iter().find(|option| text(option).starts_with(label));
    option.unwrap().click();
    settle().await;
}

/// The names shown below a field.
pub(super) fn names(form: &Form, name: &str) -> Vec<String> {
    let field = form.named(name).parent_element().unwrap();
    let names = field.query_selector_all(".names li").unwrap();
    let names = (0..names.length()).map(|index| names.item(index).unwrap().text_content());
    names.map(|name| name.unwrap().trim().to_owned()).collect()
}

/// A function that a test answers.
#[derive(Clone)]
pub(super) struct Asked {
    queries: Array,
    promises: Array,
    pub(super) function: Function,
}

#[wasm_bindgen(module = "/tests/browser/components/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = asked)]
    fn asked(queries: &Array, promises: &Array) -> Function;
    #[wasm_bindgen(js_name = settlePromise)]
    fn settle_promise(promise: &JsValue, way: &str, value: &JsValue);
    pub(super) fn throwing() -> Function;
    pub(super) fn giving(value: &JsValue) -> Function;
}

impl Asked {
    pub(super) fn new() -> Self {
        let (queries, promises) = (Array::new(), Array::new());
        let function = asked(&queries, &promises);
        Self {
            queries,
            promises,
            function,
        }
    }

    pub(super) fn queries(&self) -> Vec<String> {
        self.queries
            .iter()
            .map(|query| query.as_string().unwrap())
            .collect()
    }

    pub(super) async fn is_asked(&self, query: &str) {
        until(query, || self.queries().last().is_some_and(|q| q == query)).await;
    }

    pub(super) async fn answer(&self, index: u32, list: &str) {
        settle_promise(&self.promises.get(index), "resolve", &json(list));
        settle().await;
    }

    pub(super) async fn fail(&self, index: u32) {
        settle_promise(&self.promises.get(index), "reject", &"no".into());
        settle().await;
    }
}

pub(super) fn one(id: &str, label: &str) -> String {
    format!(r#"[{{"id": "{id}", "label": "{label}"}}]"#)
}
