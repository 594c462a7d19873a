//! The page as a user meets it: what is there, what is said, what is pressed.

use js_sys::{Array, JsString, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Node};

#[wasm_bindgen(module = "/tests/browser/components/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = type)]
    pub(super) fn type_into(control: &HtmlElement, text: &str);
    /// The same with a text that never is in the module's memory.
    #[wasm_bindgen(js_name = type)]
    pub(super) fn type_secret(control: &HtmlElement, text: &JsString);
    pub(super) fn key(control: &HtmlElement, name: &str) -> bool;
    pub(super) fn pointer(target: &EventTarget, name: &str);
    pub(super) fn happen(target: &EventTarget, name: &str);
    /// Enter in a text input.
    pub(super) fn send(form: &HtmlElement);
    #[wasm_bindgen(js_name = leavingAsks)]
    pub(super) fn leaving_asks() -> bool;
    #[wasm_bindgen(js_name = setProperty)]
    pub(super) fn set_property(target: &HtmlElement, name: &str, value: &JsValue);
    pub(super) fn shadow(host: &HtmlElement) -> Node;
    fn find(root: &Node, selector: &str) -> Array;
    fn html(root: &Node) -> String;
    fn focused(root: &Node) -> Option<HtmlElement>;
    fn tick() -> Promise;
    /// A moment in words, as the widget is to say it.
    pub(super) fn moment(millis: f64, style: &str) -> String;
    #[wasm_bindgen(js_name = setClipboard)]
    pub(super) fn set_clipboard(takes: bool, copied: &Array);
    /// A watch over everything below an element.
    pub(super) type Changes;
    pub(super) fn changes(element: &HtmlElement) -> Changes;
    #[wasm_bindgen(method)]
    pub(super) fn count(this: &Changes) -> usize;
    /// A watch over what is drawn.
    pub(super) type Draws;
    pub(super) fn draws() -> Draws;
    /// Ends it: the names of the inputs, once for each time.
    #[wasm_bindgen(method)]
    pub(super) fn end(this: &Draws) -> Vec<String>;
    /// A list that grows by each event: name, bubbles, composed, detail.
    pub(super) fn heard(element: &HtmlElement, names: Vec<String>) -> Array;
}

/// Lets everything happen that is due: effects, redrawing, timers of no time.
pub(super) async fn settle() {
    // What takes long to draw is drawn with pauses for the browser.
    yew::scheduler::flush().await;
    for _ in 0..2 {
        JsFuture::from(tick()).await.unwrap();
    }
}

/// Lets happen what comes before the browser's next event: redrawing, but no
/// timer.
pub(super) async fn redraw() {
    for _ in 0..50 {
        let now = Promise::resolve(&JsValue::UNDEFINED);
        JsFuture::from(now).await.unwrap();
    }
}

/// Waits until something holds.
pub(super) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = js_sys::Date::now();
    while !holds() {
        assert!(js_sys::Date::now() - start < 5_000.0, "never: {what}");
        settle().await;
    }
}

/// A new element at the end of the page.
pub(super) fn new_element(tag: &str) -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let element = document.create_element(tag).unwrap();
    document.body().unwrap().append_child(&element).unwrap();
    element.unchecked_into()
}

/// The tree that a form stands in.
#[derive(Clone)]
pub(super) struct View(pub(super) Node);

impl View {
    pub(super) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = find(&self.0, selector);
        found.iter().map(JsCast::unchecked_into).collect()
    }

    /// The only element that a selector finds.
    pub(super) fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found.remove(0)
    }

    pub(super) fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    pub(super) fn named(&self, name: &str) -> HtmlElement {
        self.one(&by_name(name))
    }

    pub(super) fn has_named(&self, name: &str) -> bool {
        self.has(&by_name(name))
    }

    pub(super) fn scope(&self, scope: &str) -> HtmlInputElement {
        let found = self.one(&format!("input[name=scope][value='{scope}']"));
        found.unchecked_into()
    }

    /// The only button that says this, or is called this.
    pub(super) fn button(&self, words: &str) -> HtmlElement {
        let says = |button: &HtmlElement| text(button) == words || name(button) == words;
        let mut found = self.all("button");
        found.retain(says);
        assert_eq!(found.len(), 1, "button “{words}”");
        found.remove(0)
    }

    /// What is said in the only element that a selector finds.
    pub(super) fn says(&self, selector: &str) -> String {
        text(&self.one(selector))
    }

    /// Everything that the page says.
    pub(super) fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    pub(super) fn html(&self) -> String {
        html(&self.0)
    }

    pub(super) fn focused(&self) -> Option<HtmlElement> {
        focused(&self.0)
    }

    pub(super) fn has_focus(&self, element: &HtmlElement) -> bool {
        self.focused().as_ref() == Some(element)
    }

    /// The error that a control names as its description.
    pub(super) fn error_at(&self, control: &HtmlElement) -> Option<String> {
        let ids = control.get_attribute("aria-describedby")?;
        let id = ids.split(' ').find(|id| id.ends_with("-error"))?;
        let said = self.says(&format!("[id='{id}']"));
        Some(said.strip_prefix("Error: ").unwrap().to_owned())
    }

    pub(super) fn error(&self, name: &str) -> Option<String> {
        self.error_at(&self.named(name))
    }

    pub(super) fn value(&self, name: &str) -> String {
        value(&self.named(name))
    }

    pub(super) fn is_ticked(&self, name: &str) -> bool {
        let input: HtmlInputElement = self.named(name).unchecked_into();
        input.checked()
    }

    pub(super) async fn type_in(&self, name: &str, text: &str) {
        type_into(&self.named(name), text);
        settle().await;
    }

    /// Focuses a control and takes the focus away again.
    pub(super) async fn leave(&self, name: &str) {
        let control = self.named(name);
        control.focus().unwrap();
        control.blur().unwrap();
        settle().await;
    }

    pub(super) async fn click(&self, selector: &str) {
        self.one(selector).click();
        settle().await;
    }

    pub(super) async fn press(&self, words: &str) {
        self.button(words).click();
        settle().await;
    }

    pub(super) async fn tick(&self, name: &str) {
        self.named(name).click();
        settle().await;
    }

    pub(super) async fn choose(&self, name: &str, value: &str) {
        self.click(&format!("[name='{name}'][value='{value}']"))
            .await;
    }

    pub(super) async fn submit(&self) {
        self.click("button[type=submit]").await;
    }

    /// Answers every question that must be answered in the test environment.
    pub(super) async fn fill(&self) {
        self.type_in("label", "Reporting").await;
        self.scope("wallet_view_all").click();
        self.type_in("otp", "0000000").await;
    }
}

pub(super) fn text(element: &HtmlElement) -> String {
    let text = element.text_content().unwrap_or_default();
    text.trim().to_owned()
}

pub(super) fn value(control: &HtmlElement) -> String {
    match control.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => control.unchecked_ref::<HtmlInputElement>().value(),
    }
}

/// Whether a part of the page is hidden, by itself or by what it is in.
pub(super) fn is_hidden(element: &HtmlElement) -> bool {
    element.closest("[hidden]").unwrap().is_some()
}

fn name(element: &HtmlElement) -> String {
    element.get_attribute("aria-label").unwrap_or_default()
}

fn by_name(name: &str) -> String {
    format!("[name='{name}']")
}
