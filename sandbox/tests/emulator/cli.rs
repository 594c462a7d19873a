use crate::program::Program;
use crate::support::{Bench, TOKENS};
use sandbox::Config;
use std::{
    process::Command,
    time::{Duration, Instant},
};

#[test]
fn the_program_prints_its_address_and_takes_its_flags() {
    let program = Program::start(&["--session", "one", "--session", "two", "--latency", "1"]);
    let url = program.url();
    assert!(
        url.starts_with("http://127.0.0.1:") && !url.ends_with(":0"),
        "{}",
        program.line
    );
    let status = |bearer: &str| {
        let request = ureq::get(format!("{url}{TOKENS}"));
        let request = request.header("authorization", format!("Bearer {bearer}"));
        let config = request.config().http_status_as_error(false).build();
        config.call().unwrap().status().as_u16()
    };
    assert_eq!(
        (status("one"), status("two"), status("three")),
        (200, 200, 401)
    );
}

#[test]
fn a_port_that_is_taken_ends_the_program_with_a_word() {
    let bench = Bench::new();
    let port = bench.sandbox.port().to_string();
    let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
    let output = command.args(["--port", &port]).output().unwrap();
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("sandbox: can't listen"));
}

#[test]
fn latency_comes_before_an_answer_of_the_api() {
    let latency = Duration::from_millis(50);
    let bench = Bench::with(Config {
        latency,
        ..Config::default()
    });
    let start = Instant::now();
    bench.get(TOKENS);
    assert!(start.elapsed() >= latency);
}

#[test]
fn it_starts_and_stops_inside_of_another_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        let bench = Bench::new();
        assert_eq!(bench.get(TOKENS).status, 200);
    });
}
