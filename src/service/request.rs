//! Building a request and handing it to the browser.

use gloo_net::http::{Headers, Method, RequestBuilder};
use js_sys::{Function, JsString, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ReferrerPolicy, Request, RequestCache, RequestCredentials, RequestMode, RequestRedirect,
    Response,
};

use super::credential::Authority;
use super::js::SecretHeaders;

/// A request that carries nothing but what is named here: no cookies unless
/// they are the credential, no referrer, no cache, no redirect to somewhere
/// else. `None` if the browser refuses to build it, as with a session token
/// that no header may contain.
pub(crate) fn build(
    method: Method,
    url: &str,
    authority: &Authority,
    body: Option<JsString>,
) -> Option<Request> {
    let headers = web_sys::Headers::new().ok()?;
    // The builder's own setter takes a Rust string and panics on characters
    // that no header may have.
    let set =
        |name: &str, value: &JsString| headers.unchecked_ref::<SecretHeaders>().set(name, value);
    let (mut mode, mut credentials) = (RequestMode::Cors, RequestCredentials::Omit);
    match authority {
        Authority::Bearer(token) => {
            set("Authorization", &JsString::from("Bearer ").concat(token)).ok()?;
        }
        Authority::Transport => {}
        Authority::Cookies | Authority::CookiesAnd { .. } => {
            (mode, credentials) = (RequestMode::SameOrigin, RequestCredentials::SameOrigin);
            if let Authority::CookiesAnd { header, token } = authority {
                set(header, token).ok()?;
            }
        }
    }
    let builder = RequestBuilder::new(url)
        .method(method)
        .mode(mode)
        .credentials(credentials)
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Error)
        .referrer_policy(ReferrerPolicy::NoReferrer);
    let request = match body {
        Some(body) => {
            headers.set("Content-Type", "application/json").ok()?;
            builder.headers(Headers::from_raw(headers)).body(body)
        }
        None => builder.headers(Headers::from_raw(headers)).build(),
    };
    request.ok().map(Request::from)
}

/// The function that sends: the host's own or, as of now, the page's `fetch`.
pub(crate) fn transport(own: Option<&Function>) -> Option<Function> {
    match own {
        Some(function) => Some(function.clone()),
        None => Reflect::get(&js_sys::global(), &JsValue::from_str("fetch"))
            .ok()?
            .dyn_into()
            .ok(),
    }
}

/// Sends the request. `None` if no answer came, for whatever reason: a name
/// that does not resolve, a refused redirect, an answer that the page may not
/// read and a cut connection can't be told apart. Awaited here and not
/// through gloo-net, which panics when the reason of a rejection is no
/// `Error`, or when the answer is no `Response`.
pub(crate) async fn send(transport: &Function, request: Request) -> Option<Response> {
    let promise = transport.call1(&JsValue::UNDEFINED, &request).ok()?;
    // The browser has its own copy; this one holds the secrets of the request.
    drop(request);
    let response = JsFuture::from(Promise::resolve(&promise)).await.ok()?;
    response.dyn_into().ok()
}
