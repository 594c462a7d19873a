//! Sending one request, whichever it is.

use gloo_net::http::Method;
use js_sys::{Function, JsString};
use web_sys::{Request, Response};

use super::answer::{self, Sent};
use super::api_base::{ApiBase, TokensPath};
use super::credential::{Authority, Credential};
use super::exact_json::Document;
use super::request;
use super::timer::within;
use crate::domain::outcome::{Doubt, DoubtCause, Ending, NotSent};

/// Where the API is and how it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Connection {
    /// Where the API is.
    pub base: ApiBase,
    /// The path of the tokens' endpoint there.
    pub path: TokensPath,
    /// Who asks.
    pub credential: Credential,
    /// How a request is sent and its answer read.
    pub options: Options,
}

/// How a request is sent and its answer read.
#[derive(Clone, Debug, PartialEq)]
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

/// A request that is ready to be sent.
pub(crate) struct Prepared {
    pub(crate) authority: Authority,
    request: Request,
    transport: Function,
}

impl Connection {
    /// Builds a request, for which it may have to ask the host.
    pub(crate) async fn prepare(
        &self,
        method: Method,
        rest: &str,
        body: impl FnOnce() -> Option<JsString>,
    ) -> Result<Prepared, NotSent> {
        online()?;
        let authority = self.credential.obtain(self.options.time_limit_ms).await;
        let authority = authority.ok_or(NotSent::Credential)?;
        // Asking may have taken a while.
        online()?;
        let url = [&self.base.join(&self.path), rest].concat();
        let body = match method {
            Method::POST => Some(body().ok_or(NotSent::Request)?),
            _ => None,
        };
        let request = request::build(method, &url, &authority, body).ok_or(NotSent::Request)?;
        let transport = request::transport(self.options.transport.as_ref());
        Ok(Prepared {
            authority,
            request,
            transport: transport.ok_or(NotSent::Request)?,
        })
    }

    /// Sends a request that creates nothing and reads the document that it
    /// is answered with.
    ///
    /// # Errors
    /// How else it ended, which is never [`Ending::Issued`].
    pub(crate) async fn ask(&self, method: Method, rest: &str) -> Result<Answered, Ending> {
        let prepared = self.prepare(method, rest, || None).await;
        let prepared = prepared.map_err(Ending::NotSent)?;
        let authority = prepared.authority.clone();
        let sent = Sent {
            header: authority.secret(),
            otp: None,
        };
        let exchange = async {
            match prepared.send().await {
                Some(response) => answer::read(&response, sent, self.options.answer_limit).await,
                None => Err(unanswered(DoubtCause::NoAnswer)),
            }
        };
        let answered = within(self.options.time_limit_ms, exchange).await;
        let document = answered.unwrap_or_else(|| Err(unanswered(DoubtCause::TimedOut)))?;
        Ok(Answered {
            document,
            authority,
        })
    }
}

/// The document of an answer, and what must be kept out of its texts.
pub(crate) struct Answered {
    pub(crate) document: Document,
    pub(crate) authority: Authority,
}

fn unanswered(cause: DoubtCause) -> Ending {
    let request_id = None;
    Ending::Unknown(Doubt { cause, request_id })
}

impl Prepared {
    /// Sends it.
    pub(crate) async fn send(self) -> Option<Response> {
        request::send(&self.transport, self.request).await
    }
}

fn online() -> Result<(), NotSent> {
    match web_sys::window() {
        Some(window) if !window.navigator().on_line() => Err(NotSent::Offline),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_minute_and_a_mebibyte() {
        let options = Options::default();
        assert_eq!(options.time_limit_ms, 30_000);
        assert_eq!(options.answer_limit, 1_048_576);
        assert_eq!(options.transport, None);
    }
}
