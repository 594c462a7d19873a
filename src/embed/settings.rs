//! The element's attributes and properties as typed settings.

use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::{ChoiceSources, Settings};
use crate::domain::environment::{Environment, Rules};
use crate::domain::ip::Ipv6;
use crate::service::{ApiBase, Bearer, CreatePath};

/// How long an answer may take if the element does not say, in seconds.
const TIME_LIMIT: u32 = 30;

/// Reads the settings; an attribute that can't be used is named.
pub(super) fn read(element: &HtmlElement) -> Result<Settings, String> {
    let environment = match element.get_attribute("environment") {
        None => Environment::default(),
        Some(name) => Environment::from_name(&name)
            .ok_or_else(|| unusable("environment", "production or test"))?,
    };
    let api_base = match element.get_attribute("api-base") {
        None => ApiBase::of(environment),
        Some(text) => ApiBase::parse(&text, &origin())
            .map_err(|_| unusable("api-base", "an https address, or a path on this site"))?,
    };
    let create_path = match element.get_attribute("api-path") {
        None => CreatePath::default(),
        Some(text) => CreatePath::parse(&text)
            .map_err(|_| unusable("api-path", "a path such as /api/v2/user/accesstoken"))?,
    };
    let seconds = match element.get_attribute("time-limit") {
        None => TIME_LIMIT,
        Some(text) => text
            .parse()
            .ok()
            .filter(|seconds| (1..=600).contains(seconds))
            .ok_or_else(|| unusable("time-limit", "seconds, from 1 to 600"))?,
    };
    Ok(Settings {
        rules: Rules {
            environment,
            ip_exception: element.has_attribute("ip-exception"),
            ipv6: if element.has_attribute("ipv6") {
                Ipv6::Allowed
            } else {
                Ipv6::Refused
            },
        },
        api_base,
        create_path,
        bearer: bearer(element)?,
        time_limit: seconds * 1_000,
        lang: element.get_attribute("lang").unwrap_or_default(),
        choices: ChoiceSources::default(),
    })
}

fn bearer(element: &HtmlElement) -> Result<Option<Bearer>, String> {
    let value = Reflect::get(element, &"bearer".into()).unwrap_or_default();
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    let value = match value.dyn_into::<JsString>() {
        Ok(token) => return Ok(Some(Bearer::Value(token))),
        Err(value) => value,
    };
    match value.dyn_into::<Function>() {
        Ok(function) => Ok(Some(Bearer::Ask(function))),
        Err(_) => Err(unusable("bearer", "a string or a function")),
    }
}

fn unusable(name: &str, wanted: &str) -> String {
    ["access-token-form: ", name, " must be ", wanted, "."].concat()
}

fn origin() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.origin().ok())
        .unwrap_or_default()
}
