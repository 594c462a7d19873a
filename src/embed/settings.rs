//! A page's options as typed settings. Their names and types were checked by
//! the scripts, so that a value of another type counts as absent.

use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::details::token;
use super::error::OptionError;
use crate::components::{ChoiceSources, Choices, OnToken, Reveal, Settings};
use crate::domain::environment::{Environment, Rules};
use crate::domain::ip::Ipv6;
use crate::domain::outcome::Issued;
use crate::service::{ApiBase, Credential, Csrf, CsrfToken, Options, TokenSecret, TokensPath};
use crate::text::Messages;

/// Reads the options.
pub(super) fn read(options: &JsValue) -> Result<Settings, OptionError> {
    let environment = match text(options, "environment") {
        None => Environment::default(),
        Some(name) => Environment::from_name(&name)
            .ok_or_else(|| OptionError::new("environment", "production or test"))?,
    };
    let api_base = match text(options, "apiBase") {
        None => ApiBase::of(environment),
        Some(text) => ApiBase::parse(&text, &origin()).map_err(|_| {
            OptionError::new(
                "apiBase",
                "an https address, or a path on the page's origin",
            )
        })?,
    };
    let path = match text(options, "path") {
        None => TokensPath::default(),
        Some(text) => TokensPath::parse(&text)
            .map_err(|_| OptionError::new("path", "a path such as /api/v2/user/accesstoken"))?,
    };
    let rules = Rules {
        environment,
        ip_exception: is_true(options, "ipException"),
        ipv6: if is_true(options, "ipv6") {
            Ipv6::Allowed
        } else {
            Ipv6::Refused
        },
    };
    Ok(Settings {
        rules,
        credential: credential(options, &api_base)?,
        api_base,
        path,
        options: Options {
            time_limit_ms: time_limit(options)?,
            transport: function(options, "transport"),
            ..Options::default()
        },
        on_token: on_token(options)?,
        messages: messages(options)?,
        lang: text(options, "lang").unwrap_or_default(),
        choices: ChoiceSources {
            wallets: choices(options, "wallets")?,
            enterprises: choices(options, "enterprises")?,
            templates: choices(options, "templates")?,
        },
    })
}

fn credential(options: &JsValue, base: &ApiBase) -> Result<Option<Credential>, OptionError> {
    if let Some(token) = get(options, "bearer") {
        if is_true(options, "cookies") {
            let wanted = "left out where there are cookies";
            return Err(OptionError::new("bearer", wanted));
        }
        return Ok(match token.dyn_into::<Function>() {
            Ok(function) => Some(Credential::Ask(function)),
            Err(token) => token.dyn_into().ok().map(Credential::Token),
        });
    }
    match get(options, "cookies") {
        Some(cookies) if cookies.is_truthy() => {
            if !base.is_on(&origin()) {
                let wanted = "on the page's own origin, where its cookies go";
                return Err(OptionError::new("apiBase", wanted));
            }
            Ok(Some(Credential::Cookies(csrf(&cookies)?)))
        }
        _ if get(options, "transport").is_some() => Ok(Some(Credential::Transport)),
        _ => Ok(None),
    }
}

fn csrf(cookies: &JsValue) -> Result<Option<Csrf>, OptionError> {
    let Some(header) = text(cookies, "csrfHeader") else {
        return Ok(None);
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if header.is_empty() || !header.chars().all(plain) {
        return Err(OptionError::new(
            "cookies.csrfHeader",
            "the name of a header",
        ));
    }
    let token = match get(cookies, "csrfToken").map(JsCast::dyn_into::<Function>) {
        None => CsrfToken::Value("1".into()),
        Some(Ok(function)) => CsrfToken::Ask(function),
        Some(Err(value)) => CsrfToken::Value(value.dyn_into().unwrap_or_default()),
    };
    Ok(Some(Csrf { header, token }))
}

fn time_limit(options: &JsValue) -> Result<u32, OptionError> {
    let Some(limit) = get(options, "timeout") else {
        return Ok(Options::default().time_limit_ms);
    };
    let limit = limit.as_f64().filter(|limit| (1e3..=6e5).contains(limit));
    let wanted = "milliseconds, from 1000 to 600000";
    limit
        .map(|limit| limit as u32)
        .ok_or_else(|| OptionError::new("timeout", wanted))
}

fn on_token(options: &JsValue) -> Result<Option<OnToken>, OptionError> {
    let reveal = match text(options, "reveal").as_deref() {
        None | Some("once") => Reveal::Once,
        Some("never") => Reveal::Never,
        Some(_) => return Err(OptionError::new("reveal", "once or never")),
    };
    let Some(function) = function(options, "onToken") else {
        return match reveal {
            Reveal::Once => Ok(None),
            Reveal::Never => Err(OptionError::new("reveal", "once where there is no onToken")),
        };
    };
    let take = move |secret: TokenSecret, issued: Rc<Issued>| {
        let called = function.call2(&JsValue::UNDEFINED, secret.expose(), &token(&issued));
        async move {
            match called {
                Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await.is_ok(),
                Err(_) => false,
            }
        }
    };
    Ok(Some(OnToken::new(reveal, take)))
}

fn choices(options: &JsValue, name: &str) -> Result<Option<Choices>, OptionError> {
    let value = get(options, name).unwrap_or_default();
    Choices::read(&value).map_err(|_| OptionError::new(name, "a list or a function"))
}

fn messages(options: &JsValue) -> Result<Messages, OptionError> {
    let mut messages = Messages::default();
    let own = get(options, "messages").and_then(|own| own.dyn_into::<Object>().ok());
    let names = own.iter().flat_map(|own| Object::keys(own).to_vec());
    for name in names.filter_map(|name| name.as_string()) {
        let wording = own.as_ref().and_then(|own| text(own, &name));
        let set = messages.set(&name, &wording.unwrap_or_default());
        set.map_err(|_| {
            let wanted = "a known text's wording, not blank, with every { closed";
            OptionError::new(["messages.", &name].concat(), wanted)
        })?;
    }
    Ok(messages)
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

pub(super) fn text(object: &JsValue, name: &str) -> Option<String> {
    get(object, name)?.as_string()
}

pub(super) fn is_true(object: &JsValue, name: &str) -> bool {
    get(object, name).is_some_and(|value| value.is_truthy())
}

fn function(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name)?.dyn_into().ok()
}

/// The page's origin; a server has none.
fn origin() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.origin().ok())
        .unwrap_or_default()
}
