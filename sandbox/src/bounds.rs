//! What a client may cost: so many bytes, and so long a wait.

use crate::error::ApiError;
use axum::{
    Error,
    body::{Body, Bytes},
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use std::{
    future::Future,
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::{Sleep, sleep, timeout};

/// The longest body that is read: hundreds of times what a form sends.
const LONGEST_BODY: usize = 1024 * 1024;

/// For how long a client may be waited for, unless the caller says otherwise.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Hands on a request when its body is there, whole.
pub(crate) async fn whole_body(
    State(patience): State<Duration>,
    request: Request,
    next: Next,
) -> Response {
    let (head, body) = request.into_parts();
    let refusal = match timeout(patience, read(body)).await {
        Ok(Ok(Some(body))) => return next.run(Request::from_parts(head, body.into())).await,
        Ok(Ok(None)) => {
            let error = format!("the body is longer than {LONGEST_BODY} bytes");
            ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "BadBody", error)
        }
        Ok(Err(error)) => ApiError::new(StatusCode::BAD_REQUEST, "BadBody", error.to_string()),
        Err(_) => {
            let error = "the body did not come to its end in time";
            ApiError::new(StatusCode::REQUEST_TIMEOUT, "BadBody", error)
        }
    };
    refusal.into_response()
}

/// A body, unless it is too long. Then it is read on and dropped: a client that
/// still sends would not hear the refusal.
async fn read(mut body: Body) -> Result<Option<Bytes>, Error> {
    let mut whole = Some(Vec::new());
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        whole = whole.filter(|read| read.len() + data.len() <= LONGEST_BODY);
        whole.iter_mut().for_each(|read| read.extend(&data));
    }
    Ok(whole.map(Bytes::from))
}

/// A wait for the other side that ends with an error.
pub(crate) struct Wait {
    patience: Duration,
    end: Option<Pin<Box<Sleep>>>,
}

impl Wait {
    pub(crate) fn new(patience: Duration) -> Self {
        let end = None;
        Self { patience, end }
    }

    /// An error once this was asked for long enough without a [`Self::reset`].
    pub(crate) fn poll<T>(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        let start = || Box::pin(sleep(self.patience));
        let end = self.end.get_or_insert_with(start);
        let over = end.as_mut().poll(cx);
        over.map(|()| Err(io::ErrorKind::TimedOut.into()))
    }

    pub(crate) fn reset(&mut self) {
        self.end = None;
    }
}
