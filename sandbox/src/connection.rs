//! Connections that a fault can cut.
//!
//! A handler can't close its connection without answering, so the listener
//! hands every handler a [`Line`] through which the stream is made to fail:
//! the server's next write errors and the socket is dropped.

use crate::bounds::Wait;
use axum::{
    extract::{ConnectInfo, Extension, Request, connect_info::Connected},
    http::{HeaderValue, header::CONNECTION},
    middleware::Next,
    response::Response,
    serve::{IncomingStream, Listener},
};
use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
};

/// Closes every connection after its answer. Browsers silently repeat a
/// request, POST included, when a connection that they had used before dies
/// without an answer; with one request a connection a cut is final.
pub(crate) async fn one_request(
    line: Option<Extension<ConnectInfo<Line>>>,
    request: Request,
    next: Next,
) -> Response {
    if let Some(Extension(ConnectInfo(line))) = line {
        line.flags.has_request.store(true, Ordering::SeqCst);
    }
    let mut response = next.run(request).await;
    let close = HeaderValue::from_static("close");
    response.headers_mut().insert(CONNECTION, close);
    response
}

/// A handler's hold on the connection its request came by.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    peer: SocketAddr,
    flags: Arc<Flags>,
}

#[derive(Debug)]
struct Flags {
    /// How many bytes may still be written.
    allowance: AtomicUsize,
    /// Its head, at least.
    has_request: AtomicBool,
}

impl Line {
    pub(crate) fn peer(&self) -> SocketAddr {
        self.peer
    }

    /// The connection breaks once so many more bytes were written to it.
    pub(crate) fn cut_after(&self, bytes: usize) {
        self.flags.allowance.store(bytes, Ordering::SeqCst);
    }
}

impl Connected<IncomingStream<'_, CuttableListener>> for Line {
    fn connect_info(stream: IncomingStream<'_, CuttableListener>) -> Self {
        Self {
            peer: *stream.remote_addr(),
            flags: Arc::clone(&stream.io().flags),
        }
    }
}

pub(crate) struct CuttableListener {
    pub(crate) listener: TcpListener,
    pub(crate) patience: Duration,
}

impl Listener for CuttableListener {
    type Io = CuttableStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (CuttableStream, SocketAddr) {
        let (stream, peer) = Listener::accept(&mut self.listener).await;
        let stream = CuttableStream {
            stream,
            request: Wait::new(self.patience),
            progress: Wait::new(self.patience),
            flags: Arc::new(Flags {
                allowance: AtomicUsize::new(usize::MAX),
                has_request: AtomicBool::new(false),
            }),
        };
        (stream, peer)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

pub(crate) struct CuttableStream {
    stream: TcpStream,
    /// For the head of the request.
    request: Wait,
    /// For more of the answer to be taken in.
    progress: Wait,
    flags: Arc<Flags>,
}

impl CuttableStream {
    /// How many bytes may be written now: an error where the line is cut.
    fn allowance(&self) -> io::Result<usize> {
        match self.flags.allowance.load(Ordering::SeqCst) {
            0 => Err(io::ErrorKind::ConnectionReset.into()),
            bytes => Ok(bytes),
        }
    }
}

impl AsyncRead for CuttableStream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.allowance()?;
        let expected = !this.flags.has_request.load(Ordering::SeqCst);
        if expected && let Poll::Ready(over) = this.request.poll(cx) {
            return Poll::Ready(over);
        }
        Pin::new(&mut this.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for CuttableStream {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let allowance = this.allowance()?;
        let bytes = bytes.get(..allowance).unwrap_or(bytes);
        let polled = Pin::new(&mut this.stream).poll_write(cx, bytes);
        if polled.is_pending() {
            return this.progress.poll(cx);
        }
        this.progress.reset();
        if let Poll::Ready(Ok(written)) = polled
            && allowance != usize::MAX
        {
            let left = allowance.saturating_sub(written);
            this.flags.allowance.store(left, Ordering::SeqCst);
        }
        polled
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.allowance()?;
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
