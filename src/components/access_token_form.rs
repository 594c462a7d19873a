//! The whole widget as a Yew component with its own look.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::{Html, component, create_portal, html, use_effect_with, use_node_ref, use_state};

use super::token_form::{TokenForm, TokenFormProps};

/// The look of the form, for the shadow root that it is drawn in.
pub const STYLE: &str = include_str!("../../static/form.css");

/// A form that creates an access token and shows it once, in a shadow root,
/// so that neither the page's styles nor its own get in each other's way.
///
/// ```no_run
/// use access_token_widget::components::{AccessTokenForm, FormEvent, Settings};
/// use access_token_widget::domain::environment::Environment;
/// use yew::{Callback, Html, component, html};
///
/// #[component]
/// fn ApiAccess() -> Html {
///     let on_event = Callback::from(|event| {
///         if let FormEvent::Created(token) = event {
///             // `token` says what was made; the secret is shown to the user only.
///             drop(token.id.clone());
///         }
///     });
///     html! { <AccessTokenForm settings={Settings::of(Environment::Test)} {on_event} /> }
/// }
/// ```
#[component]
pub fn AccessTokenForm(props: &TokenFormProps) -> Html {
    let host = use_node_ref();
    let place = use_state(|| None::<Element>);
    use_effect_with((), {
        let (host, place) = (host.clone(), place.clone());
        move |()| {
            if let Some(host) = host.cast::<Element>() {
                place.set(new_place(&host).ok());
            }
        }
    });
    let form = html! { <TokenForm ..props.clone() /> };
    html! {
        <div class="access-token-form" ref={host}>
            { for (*place).clone().map(|place| create_portal(form, place)) }
        </div>
    }
}

/// A place inside a new shadow root that has the form's style.
fn new_place(host: &Element) -> Result<Element, JsValue> {
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let sheet = StyleSheet::new()?;
    sheet.replace_sync(STYLE)?;
    root.unchecked_ref::<StyledRoot>()
        .set_adopted_style_sheets(vec![sheet]);
    let document = host.owner_document().ok_or(JsValue::UNDEFINED)?;
    let place = document.create_element("div")?;
    AsRef::<ShadowRoot>::as_ref(&root).append_child(&place)?;
    Ok(place)
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    type StyleSheet;

    #[wasm_bindgen(constructor, catch, js_class = "CSSStyleSheet")]
    fn new() -> Result<StyleSheet, JsValue>;

    #[wasm_bindgen(method, catch, js_name = replaceSync)]
    fn replace_sync(this: &StyleSheet, css: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = ShadowRoot)]
    type StyledRoot;

    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &StyledRoot, sheets: Vec<StyleSheet>);
}
