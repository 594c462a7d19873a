//! The form inside an element.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Html, Properties, Renderer, component, html};

use super::code::{call, words};
use super::details;
use super::draft::Draft;
use super::policy::HostPolicy;
use super::presets::{HostPresets, preset};
use super::settings::{is_true, read, text};
use crate::components::{Code, Filling, NotFilledIn, Pasted, TokenForm, TokenFormProps};
use crate::form::{Preset, Source, answers};

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

    /// Reads a request that the user has pasted. `reply` is called with what
    /// is wrong with it: `{unreadable}`, `{field, message}` or nothing.
    #[wasm_bindgen(method)]
    fn paste(this: &Host, text: &str, reply: &JsValue);
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
        // Looking for listeners above the target, Yew would ask the form for
        // properties, and a form looks through all its controls for a name.
        yew::set_event_bubbling(false);
        let shown = PlaceProps::default();
        let app = Renderer::<Place>::with_root_and_props(place, shown.clone()).render();
        Self { app, shown }
    }

    /// Shows a new form with what the host has decided.
    ///
    /// # Errors
    /// An option that can't be used.
    pub fn show(
        &mut self,
        host: Host,
        options: &JsValue,
        policy: &HostPolicy,
        presets: &HostPresets,
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
        let on_paste = {
            let host = host.clone();
            Callback::from(move |Pasted { text, reply }: Pasted| {
                let reply =
                    Closure::once_into_js(move |wrong: JsValue| reply.emit(problem(&wrong)));
                host.paste(&text, &reply);
            })
        };
        let on_status = Callback::from(move |status| host.status(details::status(status)));
        self.shown.guest += 1;
        self.shown.form = Some(TokenFormProps {
            settings,
            start: Some(policy.start()),
            policy: policy.policy(),
            presets: presets.presets(),
            fill: None,
            on_event,
            on_status,
            on_code: Some(on_code),
            on_paste: Some(on_paste),
        });
        self.app.update(self.shown.clone());
        Ok(())
    }

    /// Takes over other options; what was typed stays, as far as the policy
    /// leaves it to the user.
    ///
    /// # Errors
    /// An option that can't be used. Then the former ones hold.
    pub fn update(
        &mut self,
        options: &JsValue,
        policy: &HostPolicy,
        presets: &HostPresets,
    ) -> Result<(), JsValue> {
        let settings = read(options)?;
        if let Some(form) = &mut self.shown.form {
            form.settings = settings;
            (form.start, form.policy) = (Some(policy.start()), policy.policy());
            form.presets = presets.presets();
            self.app.update(self.shown.clone());
        }
        Ok(())
    }

    /// Fills in a request that the user has pasted, which has answers with
    /// these names, or the answers of the link that the page was opened with.
    pub fn fill(&mut self, draft: Draft, said: Vec<String>, is_link: bool) {
        self.apply(if is_link {
            preset(Source::Link, draft, &said)
        } else {
            Preset::whole_request(draft.into_start(), &answers(&said))
        });
    }

    /// Says that the link asks for what it must not ask for.
    #[wasm_bindgen(js_name = refuseLink)]
    pub fn refuse_link(&mut self) {
        if let Some(start) = self.shown.form.as_ref().and_then(|form| form.start.clone()) {
            self.apply(Preset {
                source: Source::RefusedLink,
                sets: Vec::new(),
                answers: start,
            });
        }
    }

    /// Takes the form away with all that was typed. A request on its way is
    /// not aborted.
    pub fn hide(&mut self) {
        self.shown.form = None;
        self.app.update(self.shown.clone());
    }
}

/// What the scripts found wrong with a request.
fn problem(wrong: &JsValue) -> Option<NotFilledIn> {
    if !wrong.is_object() {
        return None;
    }
    Some(match (text(wrong, "field"), text(wrong, "message")) {
        (Some(name), Some(message)) => NotFilledIn::Field { name, message },
        _ if is_true(wrong, "unreadable") => NotFilledIn::Unreadable,
        _ => NotFilledIn::NotLoaded,
    })
}

impl Form {
    fn apply(&mut self, preset: Preset) {
        if let Some(form) = &mut self.shown.form {
            let time = form.fill.as_ref().map_or(0, |fill| fill.time + 1);
            let preset = Rc::new(preset);
            form.fill = Some(Filling { time, preset });
            self.app.update(self.shown.clone());
        }
    }
}
