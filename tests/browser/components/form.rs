//! A form on the page, the host that set it up, and the server behind it.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use access_token_widget::components::{
    AccessTokenForm, FormEvent, Presets, Settings, TokenForm, TokenFormProps,
};
use access_token_widget::domain::environment::{Environment, Rules};
use access_token_widget::domain::policy::Policy;
use access_token_widget::service::{ApiBase, Credential};
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::page::{View, new_element, settle, shadow};

/// The secret of the token that [`ISSUED`] brings.
pub(super) const SECRET: &str = "v2x0a7b08l1d3f9g4hzsecret";

/// An answer with a token.
pub(super) const ISSUED: &str = r#"{"id":"5f1c6e2d9a8b4c3d2e1f0a9b8c7d6e5f","label":"Reporting",
    "token":"v2x0a7b08l1d3f9g4hzsecret","scope":["wallet_view_all"],
    "expires":"2027-02-21T19:00:00.000Z","ipRestrict":["192.0.2.7"]}"#;

/// An answer that refuses the one-time password.
pub(super) const WRONG_OTP: &str =
    r#"{"error":"needs otp","needsOTP":true,"requestId":"cmh0r2q5x0a7b08l1d3f9g4hz"}"#;

/// The test environment with a session of the host's.
pub(super) fn in_test() -> Settings {
    let origin = web_sys::window().unwrap().location().origin().unwrap();
    Settings {
        api_base: ApiBase::parse("/", &origin).unwrap(),
        credential: Some(Credential::Token("session-of-the-host".into())),
        lang: "en".to_owned(),
        ..Settings::of(Environment::Test)
    }
}

/// The same in production.
pub(super) fn in_production() -> Settings {
    Settings {
        rules: Rules::of(Environment::Production),
        ..in_test()
    }
}

/// The same, but the form asks for the session.
pub(super) fn without_session() -> Settings {
    Settings {
        credential: None,
        ..in_test()
    }
}

/// A form on the page. It is taken away when this is dropped.
pub(super) struct Form {
    view: View,
    pub(super) host: HtmlElement,
    app: Option<AppHandle<TokenForm>>,
    pub(super) events: Rc<RefCell<Vec<FormEvent>>>,
}

impl Form {
    /// Opens a form in a shadow root.
    pub(super) async fn open(settings: Settings) -> Self {
        let host = new_element("div");
        let root = shadow(&host);
        let document = host.owner_document().unwrap();
        let place = document.create_element("div").unwrap();
        root.append_child(&place).unwrap();
        Self::mount(settings, host, View(root), place).await
    }

    /// Opens a form in an element of the page.
    pub(super) async fn open_in_page(settings: Settings) -> Self {
        let host = new_element("div");
        let view = View(host.clone().into());
        let place = host.clone().into();
        Self::mount(settings, host, view, place).await
    }

    async fn mount(settings: Settings, host: HtmlElement, view: View, place: Element) -> Self {
        Self::mount_under(Policy::default(), settings, host, view, place).await
    }

    /// Opens a form under a host's policy.
    pub(super) async fn open_under(policy: Policy, settings: Settings) -> Self {
        let host = new_element("div");
        let view = View(host.clone().into());
        let place = host.clone().into();
        Self::mount_under(policy, settings, host, view, place).await
    }

    async fn mount_under(
        policy: Policy,
        settings: Settings,
        host: HtmlElement,
        view: View,
        place: Element,
    ) -> Self {
        let events = Rc::<RefCell<Vec<FormEvent>>>::default();
        let props = TokenFormProps {
            policy: Rc::new(policy),
            ..props(settings, &events)
        };
        let app = Renderer::<TokenForm>::with_root_and_props(place, props).render();
        settle().await;
        Self {
            view,
            host,
            app: Some(app),
            events,
        }
    }

    /// The host sets something else.
    pub(super) async fn set(&mut self, settings: Settings) {
        let props = props(settings, &self.events);
        self.app.as_mut().unwrap().update(props);
        settle().await;
    }

    /// The host takes the form away.
    pub(super) async fn close(&mut self) {
        self.app.take().unwrap().destroy();
        settle().await;
    }

    /// A form that shows a token.
    pub(super) async fn with_token(network: &Network) -> Self {
        let form = Self::open(in_test()).await;
        form.fill().await;
        form.submit().await;
        network.answer(0, 200, ISSUED).await;
        form
    }
}

/// A form as a Yew application has it, with its own look.
pub(super) async fn styled(settings: Settings) -> (HtmlElement, View) {
    let host = new_element("div");
    let props = props(settings, &Rc::default());
    Renderer::<AccessTokenForm>::with_root_and_props(host.clone().into(), props).render();
    settle().await;
    let inner = host.first_element_child().unwrap();
    let root = inner.shadow_root().unwrap();
    (host, View(root.into()))
}

impl Deref for Form {
    type Target = View;

    fn deref(&self) -> &View {
        &self.view
    }
}

impl Drop for Form {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.host.remove();
    }
}

fn props(settings: Settings, events: &Rc<RefCell<Vec<FormEvent>>>) -> TokenFormProps {
    let events = events.clone();
    TokenFormProps {
        settings,
        on_event: Callback::from(move |event| events.borrow_mut().push(event)),
        start: None,
        policy: Rc::default(),
        presets: Presets::default(),
        fill: None,
        on_status: Callback::noop(),
        on_code: None,
        on_paste: None,
    }
}

#[wasm_bindgen(module = "/tests/browser/components/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = Network)]
    type Fetch;
    #[wasm_bindgen(constructor, js_class = "Network")]
    fn new() -> Fetch;
    #[wasm_bindgen(method)]
    fn count(this: &Fetch) -> usize;
    #[wasm_bindgen(method)]
    fn body(this: &Fetch, index: usize) -> Promise;
    #[wasm_bindgen(method)]
    fn authorization(this: &Fetch, index: usize) -> String;
    #[wasm_bindgen(method)]
    fn url(this: &Fetch, index: usize) -> String;
    #[wasm_bindgen(method, js_name = isAborted)]
    fn is_aborted(this: &Fetch, index: usize) -> bool;
    #[wasm_bindgen(method)]
    fn answer(this: &Fetch, index: usize, status: u16, text: &str);
    #[wasm_bindgen(method)]
    fn cut(this: &Fetch, index: usize);
    #[wasm_bindgen(method)]
    fn close(this: &Fetch);
}

/// Stands in for `fetch` and holds every request until it is answered.
pub(super) struct Network(Fetch);

impl Network {
    pub(super) fn new() -> Self {
        Self(Fetch::new())
    }

    pub(super) fn count(&self) -> usize {
        self.0.count()
    }

    pub(super) async fn body(&self, index: usize) -> String {
        let body = JsFuture::from(self.0.body(index)).await.unwrap();
        body.as_string().unwrap()
    }

    pub(super) fn authorization(&self, index: usize) -> String {
        self.0.authorization(index)
    }

    pub(super) fn url(&self, index: usize) -> String {
        self.0.url(index)
    }

    pub(super) fn is_aborted(&self, index: usize) -> bool {
        self.0.is_aborted(index)
    }

    pub(super) async fn answer(&self, index: usize, status: u16, text: &str) {
        self.0.answer(index, status, text);
        settle().await;
    }

    pub(super) async fn cut(&self, index: usize) {
        self.0.cut(index);
        settle().await;
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        self.0.close();
    }
}
