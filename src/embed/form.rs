//! The form inside an element.

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Html, Properties, Renderer, component, html};

use super::code::{call, words};
use super::details;
use super::draft::Draft;
use super::settings::read;
use crate::components::{Code, STYLE, TokenForm, TokenFormProps};

#[wasm_bindgen]
extern "C" {
    /// The element that a form is in.
    #[derive(Clone)]
    pub type Host;

    /// Dispatches `access-token-<name>`.
    #[wasm_bindgen(method)]
    fn event(this: &Host, name: &str, detail: &JsValue);

    /// Takes over how the form stands: `submitting`, `issued`, `failed` or
    /// nothing.
    #[wasm_bindgen(method)]
    fn status(this: &Host, status: Option<&str>);

    /// Shows a call as code in a place of the form.
    #[wasm_bindgen(method)]
    fn code(this: &Host, place: &Element, call: &JsValue, words: &JsValue);
}

/// The look of a form, for the element's shadow root.
#[wasm_bindgen(js_name = styleSheet)]
pub fn style_sheet() -> String {
    STYLE.to_owned()
}

/// A place that shows the form of one element after the other. Yew keeps some
/// memory for every root that it ever drew into, so that places are used
/// again.
#[wasm_bindgen]
pub struct Form {
    app: AppHandle<Place>,
    shown: PlaceProps,
}

#[derive(Clone, Default, PartialEq, Properties)]
struct PlaceProps {
    /// Changes with the element, so that none sees what was in another's.
    guest: u32,
    form: Option<TokenFormProps>,
}

#[component]
fn Place(props: &PlaceProps) -> Html {
    match props.form.clone() {
        Some(form) => html! { <TokenForm key={props.guest} ..form /> },
        None => Html::default(),
    }
}

#[wasm_bindgen]
impl Form {
    /// A place inside an element of the page.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element) -> Self {
        let shown = PlaceProps::default();
        let app = Renderer::<Place>::with_root_and_props(place, shown.clone()).render();
        Self { app, shown }
    }

    /// Shows a new form, empty or with what it shall start with.
    ///
    /// # Errors
    /// An option that can't be used.
    pub fn show(
        &mut self,
        host: Host,
        options: &JsValue,
        start: Option<Draft>,
    ) -> Result<(), JsValue> {
        let settings = read(options)?;
        let on_event = {
            let host = host.clone();
            Callback::from(move |event| {
                let (name, detail) = details::event(&event);
                host.event(name, &detail);
            })
        };
        let on_code = {
            let host = host.clone();
            Callback::from(move |code: Code| {
                host.code(&code.place, &call(&code), &words(&code.words));
            })
        };
        let on_status = Callback::from(move |status| host.status(details::status(status)));
        self.shown.guest += 1;
        self.shown.form = Some(TokenFormProps {
            settings,
            start: start.map(Draft::into_start),
            on_event,
            on_status,
            on_code: Some(on_code),
        });
        self.app.update(self.shown.clone());
        Ok(())
    }

    /// Takes over other options; what was typed stays.
    ///
    /// # Errors
    /// An option that can't be used. Then the former ones hold.
    pub fn update(&mut self, options: &JsValue) -> Result<(), JsValue> {
        let settings = read(options)?;
        if let Some(form) = &mut self.shown.form {
            form.settings = settings;
            self.app.update(self.shown.clone());
        }
        Ok(())
    }

    /// Takes the form away with all that was typed. A request on its way is
    /// not aborted.
    pub fn hide(&mut self) {
        self.shown.form = None;
        self.app.update(self.shown.clone());
    }
}
