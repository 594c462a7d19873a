//! The element and the form inside it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::events::dispatch;
use super::settings::read;
use crate::components::{AccessTokenForm, AccessTokenFormProps};

#[wasm_bindgen(module = "/static/element.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = define)]
    fn define(tag: &str, css: &str, mount: &JsValue) -> Result<(), JsValue>;
}

const CSS: &str = include_str!("../../static/form.css");

/// Defines the element, by default as `<access-token-form>`. A second
/// definition of the same name changes nothing.
///
/// # Errors
/// The browser's own error, for example for a name that no element may have.
#[wasm_bindgen(js_name = defineAccessTokenForm)]
pub fn define_access_token_form(tag: Option<String>) -> Result<(), JsValue> {
    let mount = |element: HtmlElement, place: Element| Instance::mount(element, place);
    let mount = Closure::<dyn Fn(HtmlElement, Element) -> Instance>::new(mount).into_js_value();
    define(tag.as_deref().unwrap_or("access-token-form"), CSS, &mount)
}

/// The form of one element.
#[wasm_bindgen]
pub struct Instance {
    element: HtmlElement,
    place: Element,
    app: Option<AppHandle<AccessTokenForm>>,
}

#[wasm_bindgen]
impl Instance {
    fn mount(element: HtmlElement, place: Element) -> Self {
        let mut instance = Self {
            element,
            place,
            app: None,
        };
        instance.update();
        instance
    }

    /// Takes over what has changed in the element's settings. Settings that
    /// can't be used are named in place of the form.
    pub fn update(&mut self) {
        let settings = match read(&self.element) {
            Ok(settings) => settings,
            Err(message) => {
                self.clear();
                self.place.set_text_content(Some(&message));
                return;
            }
        };
        let element = self.element.clone();
        let on_event = Callback::from(move |event| dispatch(&element, &event));
        let props = AccessTokenFormProps { settings, on_event };
        match &mut self.app {
            Some(app) => app.update(props),
            None => {
                self.place.set_text_content(None);
                let place = self.place.clone();
                let renderer = Renderer::<AccessTokenForm>::with_root_and_props(place, props);
                self.app = Some(renderer.render());
            }
        }
    }

    /// Takes the form away. A request on its way is not aborted.
    pub fn destroy(mut self) {
        self.clear();
    }

    fn clear(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
