//! The one `POST` that creates a token.

use std::pin::pin;

use gloo_net::http::Method;
use js_sys::JsString;

use super::answer::{self, Sent};
use super::body;
use super::client::{Connection, Prepared};
use super::secret::TokenSecret;
use super::timer::within;
use crate::domain::outcome::{Doubt, DoubtCause, Ending};
use crate::domain::request::TokenRequest;

/// A token to be created.
pub struct Job {
    /// Where the API is and how it is called.
    pub connection: Connection,
    /// What is asked for.
    pub request: TokenRequest,
    /// The one-time password as typed; white space in it is not sent.
    pub otp: JsString,
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
    let body = || body::json(&job.request, &job.otp);
    let prepared = match job.connection.prepare(Method::POST, "", body).await {
        Ok(prepared) => prepared,
        Err(not_sent) => return report(Ending::NotSent(not_sent).into()),
    };
    let options = &job.connection.options;
    let mut exchange = pin!(exchange(prepared, &job.otp, options.answer_limit));
    match within(options.time_limit_ms, exchange.as_mut()).await {
        Some(first) => report(first),
        None => {
            report(DoubtCause::TimedOut.into());
            report(exchange.await);
        }
    }
}

async fn exchange(prepared: Prepared, otp: &JsString, answer_limit: u32) -> Report {
    let authority = prepared.authority.clone();
    let Some(response) = prepared.send().await else {
        return DoubtCause::NoAnswer.into();
    };
    let sent = Sent {
        header: authority.secret(),
        otp: Some(&body::without_white_space(otp)),
    };
    answer::report(&response, sent, answer_limit).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::outcome::NotSent;

    #[test]
    fn an_ending_without_a_token_has_no_secret() {
        let report = Report::from(Ending::NotSent(NotSent::Offline));
        assert_eq!(report.ending, Ending::NotSent(NotSent::Offline));
        assert!(report.secret.is_none());
        let (cause, request_id) = (DoubtCause::TimedOut, None);
        let unknown = Ending::Unknown(Doubt { cause, request_id });
        assert_eq!(Report::from(cause).ending, unknown);
    }
}
