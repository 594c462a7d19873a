use crate::{
    Config, app,
    connection::{CuttableListener, Line},
};
use axum::Router;
use std::{
    fmt, io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    thread::JoinHandle,
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpSocket},
    runtime::{Builder, Runtime},
    sync::oneshot,
};

/// How many clients may connect at once before any of them is let in.
const BACKLOG: u32 = 1024;

/// Why a sandbox could not start.
#[derive(Debug)]
pub enum StartError {
    /// The database can't be opened.
    Database(rusqlite::Error),
    /// The directory of static files does not exist.
    NoSuchDirectory(PathBuf),
    /// The port can't be listened on, or the runtime can't start.
    Io(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(e) => write!(f, "can't open the database: {e}"),
            Self::NoSuchDirectory(path) => write!(f, "there is no directory {}", path.display()),
            Self::Io(e) => write!(f, "can't listen: {e}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Database(e) => Some(e),
            Self::NoSuchDirectory(_) => None,
            Self::Io(e) => Some(e),
        }
    }
}

impl From<io::Error> for StartError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<rusqlite::Error> for StartError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

/// A sandbox that runs on a thread of its own and stops when this is dropped.
#[derive(Debug)]
pub struct Handle {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Handle {
    /// The base address, without a slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port that was taken.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        // Either end may be gone already; then there is nothing left to stop.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Starts a sandbox on a thread of its own; it accepts connections already.
///
/// # Errors
/// Where the port is taken, the database can't be opened, or the directory of
/// static files does not exist.
pub fn spawn(config: Config) -> Result<Handle, StartError> {
    let (runtime, listener, router, address) = start(&config)?;
    let patience = config.patience();
    let (stop, stopped) = oneshot::channel();
    let thread = std::thread::Builder::new()
        .name("sandbox".to_owned())
        .spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    _ = serve(listener, router, patience) => {}
                    _ = stopped => {}
                }
            });
            // Requests that hang must not keep the owner waiting.
            runtime.shutdown_background();
        })?;
    Ok(Handle {
        address,
        stop: Some(stop),
        thread: Some(thread),
    })
}

/// Serves on the calling thread until Ctrl-C; `announce` gets the base address.
///
/// # Errors
/// Where the port is taken, the database can't be opened, or the directory of
/// static files does not exist.
pub fn run(config: Config, announce: impl FnOnce(&str)) -> Result<(), StartError> {
    let (runtime, listener, router, address) = start(&config)?;
    let patience = config.patience();
    announce(&format!("http://{address}"));
    runtime.block_on(async {
        tokio::select! {
            served = serve(listener, router, patience) => served,
            stopped = tokio::signal::ctrl_c() => stopped,
        }
    })?;
    runtime.shutdown_background();
    Ok(())
}

/// Opens everything without running the runtime: the caller may be in one.
fn start(config: &Config) -> Result<(Runtime, TcpListener, Router, SocketAddr), StartError> {
    let router = app(config)?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    match listen(&runtime, config.port) {
        Ok((listener, address)) => Ok((runtime, listener, router, address)),
        Err(error) => {
            // Dropping it is not allowed in the caller's.
            runtime.shutdown_background();
            Err(error.into())
        }
    }
}

fn listen(runtime: &Runtime, port: u16) -> io::Result<(TcpListener, SocketAddr)> {
    let _entered = runtime.enter();
    let socket = TcpSocket::new_v4()?;
    // A port whose last connections are still closing can be taken again.
    socket.set_reuseaddr(cfg!(unix))?;
    socket.bind((Ipv4Addr::LOCALHOST, port).into())?;
    let listener = socket.listen(BACKLOG)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

async fn serve(listener: TcpListener, router: Router, patience: Duration) -> io::Result<()> {
    let listener = CuttableListener { listener, patience };
    let service = router.into_make_service_with_connect_info::<Line>();
    axum::serve(listener, service).await
}
