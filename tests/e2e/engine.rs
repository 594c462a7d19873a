//! The engines that the form is tested in, each with the driver that starts it.
//! Where they differ to a test stands here and in `webdriver.rs`.

use std::ffi::OsString;
use std::fmt::{self, Display, Formatter};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::webdriver::{agent, variable};

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The one that `cargo xtask test` runs the tests in.
    pub(crate) fn chosen() -> Self {
        match &*variable("ATW_ENGINE") {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("there is no engine {other}"),
        }
    }

    pub(crate) fn start(self) -> Driver {
        // Another program may take the port that was free.
        (0..5)
            .find_map(|_| Driver::start(self))
            .unwrap_or_else(|| panic!("the driver of {self} does not start"))
    }

    /// What a session of it is asked for.
    pub(crate) fn capabilities(self) -> Value {
        match self {
            Self::Chromium => {
                // The flags are those of the browser tests.
                let flags = include_str!("../../webdriver.json");
                let mut wanted: Value = serde_json::from_str(flags).unwrap();
                wanted["goog:chromeOptions"]["binary"] = variable("CHROMIUM").into();
                wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
                wanted
            }
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": variable("FIREFOX"),
                "args": ["-headless"],
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": variable("MINIBROWSER"),
                "args": ["--automation"],
            } }),
        }
    }
}

impl Display for Engine {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// A driver that listens, until this is dropped.
pub(crate) struct Driver {
    processes: Vec<Process>,
    pub(crate) url: String,
}

impl Driver {
    fn start(engine: Engine) -> Option<Self> {
        let port = free_port();
        let mut processes = Vec::new();
        let program = match engine {
            Engine::Chromium => "CHROMEDRIVER",
            Engine::Firefox => "GECKODRIVER",
            Engine::WebKit => "WEBKITDRIVER",
        };
        let mut command = Command::new(variable(program));
        command.arg(format!("--port={port}"));
        if engine == Engine::WebKit {
            let (screen, display) = start_screen();
            processes.push(screen);
            command.env("DISPLAY", display);
        }
        processes.insert(0, Process::start(command.stdout(Stdio::null())));
        let mut driver = Self {
            processes,
            url: format!("http://127.0.0.1:{port}"),
        };
        driver.is_ready().then_some(driver)
    }

    fn is_ready(&mut self) -> bool {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline && self.processes[0].runs() {
            // A server of another test may have taken the port before the driver did.
            let status = agent().get(format!("{}/status", self.url)).call();
            let status = status.and_then(|mut answer| answer.body_mut().read_json::<Value>());
            if status.is_ok_and(|status| status["value"]["ready"].is_boolean()) {
                return self.processes[0].runs();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// A screen of its own: the clipboard is the screen's, and it shall not be
/// shared by tests that run side by side.
fn start_screen() -> (Process, OsString) {
    let mut command = Command::new(variable("XVFB"));
    command.args(["-displayfd", "1", "-nolisten", "tcp"]);
    command.args(["-screen", "0", "1600x1200x24"]);
    let mut screen = Process::start(command.stdout(Stdio::piped()));
    let mut number = String::new();
    let output = screen.0.stdout.take().unwrap();
    BufReader::new(output).read_line(&mut number).unwrap();
    assert!(!number.is_empty(), "Xvfb does not start");
    (screen, format!(":{}", number.trim()).into())
}

/// A program that is ended when this is dropped.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Self {
        let silent = command.stdin(Stdio::null()).stderr(Stdio::null());
        match silent.spawn() {
            Ok(child) => Self(child),
            Err(error) => panic!("{:?} does not start: {error}", command.get_program()),
        }
    }

    fn runs(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
