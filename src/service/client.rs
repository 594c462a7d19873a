//! The one `POST`.

use std::pin::pin;

use js_sys::{Function, JsString};
use web_sys::Request;

use super::answer::{self, Sent};
use super::api_base::{ApiBase, CreatePath};
use super::credential::Bearer;
use super::secret::TokenSecret;
use super::timer::within;
use super::{body, request};
use crate::domain::outcome::{Doubt, DoubtCause, Ending, NotSent};
use crate::domain::request::TokenRequest;

/// A token to be created.
pub struct Job {
    /// Where the API is.
    pub base: ApiBase,
    /// The path that creates a token.
    pub path: CreatePath,
    /// The session token, or who gives it.
    pub bearer: Bearer,
    /// What is asked for.
    pub request: TokenRequest,
    /// The one-time password as typed; white space in it is not sent.
    pub otp: JsString,
    /// How to ask.
    pub options: Options,
}

/// How a request is sent and its answer read.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many milliseconds to wait for the session token, and then for the
    /// answer.
    pub time_limit_ms: u32,
    /// How many bytes of an answer are read.
    pub answer_limit: u32,
    /// Called with a `Request` in place of the page's `fetch`.
    pub transport: Option<Function>,
}

impl Default for Options {
    /// 30 seconds, 1 MiB, `fetch`.
    fn default() -> Self {
        Self {
            time_limit_ms: 30_000,
            answer_limit: 1 << 20,
            transport: None,
        }
    }
}

/// How an attempt ended, with the secret of the token if there is one.
#[derive(Debug)]
pub struct Report {
    /// How it ended.
    pub ending: Ending,
    /// The token: present exactly if `ending` is [`Ending::Issued`].
    pub secret: Option<TokenSecret>,
}

impl From<Ending> for Report {
    /// For endings without a token.
    fn from(ending: Ending) -> Self {
        Self {
            ending,
            secret: None,
        }
    }
}

impl From<DoubtCause> for Report {
    fn from(cause: DoubtCause) -> Self {
        let request_id = None;
        Ending::Unknown(Doubt { cause, request_id }).into()
    }
}

/// Sends the request, at most once, and reports how it ended.
///
/// There is one report, except when the time limit passes: then that is
/// reported ([`DoubtCause::TimedOut`]), the request goes on, and a second
/// report follows whenever its answer arrives, since it may hold a token.
///
/// Spawn it with [`wasm_bindgen_futures::spawn_local`]: a view that awaited
/// it would abandon the answer by going away.
pub async fn create(job: Job, report: impl Fn(Report)) {
    let prepared = match prepare(&job).await {
        Ok(prepared) => prepared,
        Err(not_sent) => return report(Ending::NotSent(not_sent).into()),
    };
    let mut exchange = pin!(exchange(prepared, job.otp, job.options.answer_limit));
    match within(job.options.time_limit_ms, exchange.as_mut()).await {
        Some(first) => report(first),
        None => {
            report(DoubtCause::TimedOut.into());
            report(exchange.await);
        }
    }
}

struct Prepared {
    bearer: JsString,
    request: Request,
    transport: Function,
}

async fn prepare(job: &Job) -> Result<Prepared, NotSent> {
    online()?;
    let bearer = job.bearer.obtain(job.options.time_limit_ms).await;
    let bearer = bearer.ok_or(NotSent::Credential)?;
    // Asking may have taken a while.
    online()?;
    let url = job.base.join(&job.path);
    let body = body::json(&job.request, &job.otp).ok_or(NotSent::Request)?;
    let request = request::post(&url, &bearer, &body).ok_or(NotSent::Request)?;
    let transport = request::transport(job.options.transport.as_ref()).ok_or(NotSent::Request)?;
    Ok(Prepared {
        bearer,
        request,
        transport,
    })
}

fn online() -> Result<(), NotSent> {
    match web_sys::window() {
        Some(window) if !window.navigator().on_line() => Err(NotSent::Offline),
        _ => Ok(()),
    }
}

async fn exchange(prepared: Prepared, otp: JsString, answer_limit: u32) -> Report {
    let Some(response) = request::send(&prepared.transport, prepared.request).await else {
        return DoubtCause::NoAnswer.into();
    };
    let sent = Sent {
        bearer: &prepared.bearer,
        otp: &body::without_white_space(&otp),
    };
    answer::report(&response, &sent, answer_limit).await
}
