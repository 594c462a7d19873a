//! The sandbox on the command line.

use clap::Parser;
use std::{io::Write, path::PathBuf, process::ExitCode, time::Duration};

/// A local server that behaves like BitGo's test environment.
#[derive(Parser)]
#[command(version, about)]
struct Flags {
    /// Port on 127.0.0.1; 0 takes any free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Directory of static files to serve at /
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
    /// SQLite file that keeps the tokens; without it they live in memory
    #[arg(long, value_name = "FILE")]
    database: Option<PathBuf>,
    /// A bearer value that counts as a session (repeatable); without it any does
    #[arg(long = "session", value_name = "TOKEN")]
    sessions: Vec<String>,
    /// Milliseconds to wait before every answer of the API
    #[arg(long, value_name = "MS", default_value_t = 0)]
    latency: u64,
}

fn main() -> ExitCode {
    let flags = Flags::parse();
    let config = sandbox::Config {
        port: flags.port,
        dist: flags.dist,
        database: flags.database,
        sessions: flags.sessions,
        latency: Duration::from_millis(flags.latency),
        ..sandbox::Config::default()
    };
    let announce = |url: &str| {
        let mut out = std::io::stdout();
        // Nobody may be reading: a closed pipe is no reason to stop serving.
        let _ = writeln!(out, "sandbox listening on {url}").and_then(|()| out.flush());
    };
    match sandbox::run(config, announce) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}
