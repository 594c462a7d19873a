//! The tests, in groups, counted.

use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::engine::Engine;
use crate::figures::{self, Figures};
use crate::process::{self, cargo, name, step};
use crate::{build, dist, fuzz, interpreters, size, toolchain, tools};

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Group {
    /// Domain, form, sandbox and these commands, on this machine
    Native,
    /// Components and service in Chromium and Firefox
    Browser,
    /// The demo page in Chromium, Firefox and WebKit, against the sandbox
    E2e,
    /// The npm package: what is in it, and every example that uses it
    Packages,
    /// Random texts for every parser
    Fuzz,
}

#[derive(Args)]
pub(crate) struct Options {
    /// All of them unless named
    #[arg(value_enum)]
    groups: Vec<Group>,
    /// For the groups that run in browsers: all engines unless named
    #[arg(long, value_enum)]
    engine: Vec<Engine>,
    /// Keep the figures in docs/quality.md
    #[arg(long)]
    record: bool,
    /// How long each parser is fuzzed
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    fuzz: u32,
}

/// A group, in one of the engines if it runs in several.
#[derive(Clone, Copy)]
enum Part {
    Native,
    Browser(Engine),
    E2e(Engine),
    Packages,
    Fuzz,
}

/// How many tests ran, and whether the run came to its end.
#[derive(Debug, Default, PartialEq)]
struct Count {
    passed: usize,
    failed: usize,
}

/// How the tests of a part went.
#[derive(Default)]
struct Outcome {
    count: Count,
    finished: bool,
    /// What the tests that failed said.
    complaints: Vec<String>,
}

impl Outcome {
    fn remark(&self) -> &'static str {
        match self.count {
            Count {
                passed: 0,
                failed: 0,
            } => "  ran no test",
            Count { failed: 0, .. } if !self.finished => "  did not finish",
            _ => "",
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    let groups = all_unless(&options.groups);
    let engines = all_unless(&options.engine);
    let parts = groups.iter().flat_map(|group| group.parts(engines));
    let figures = Figures::start()?;
    let started = Instant::now();
    let mut total = Count::default();
    let mut table = Vec::new();
    let mut complaints = Vec::new();
    let mut sound = true;
    for part in parts {
        let title = part.title();
        match part.run(options, &figures) {
            Ok(outcome) => {
                figures.note(&format!("{title}, tests passed"), outcome.count.passed)?;
                part.note_figures(&figures)?;
                let remark = outcome.remark();
                sound &= remark.is_empty();
                table.push(format!(
                    "{title:<18}{:>8}{:>8}{remark}",
                    outcome.count.passed, outcome.count.failed
                ));
                total += outcome.count;
                complaints.extend(outcome.complaints);
            }
            Err(error) => {
                sound = false;
                eprintln!("error: {error:#}");
                table.push(format!(
                    "{title:<18}       -       -  could not run: {error}"
                ));
            }
        }
    }
    figures.note("the run, minutes", started.elapsed().as_secs().div_ceil(60))?;
    let whole = options.groups.is_empty() && options.engine.is_empty();
    sound &= figures.finish(whole, options.record)?;
    // A whole run prints thousands of lines between a failure and here.
    for line in complaints {
        println!("{line}");
    }
    println!();
    println!("{:<18}{:>8}{:>8}", "group", "passed", "failed");
    for line in table {
        println!("{line}");
    }
    println!();
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if sound && total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

impl Group {
    fn parts(self, engines: &[Engine]) -> Vec<Part> {
        match self {
            Self::Native => vec![Part::Native],
            // The runner of these tests drives no WebKit on Linux.
            Self::Browser => engines
                .iter()
                .filter(|engine| **engine != Engine::WebKit)
                .map(|engine| Part::Browser(*engine))
                .collect(),
            Self::E2e => engines.iter().map(|engine| Part::E2e(*engine)).collect(),
            Self::Packages => vec![Part::Packages],
            Self::Fuzz => vec![Part::Fuzz],
        }
    }
}

impl Part {
    fn title(self) -> String {
        match self {
            Self::Native => "native".to_owned(),
            Self::Browser(engine) => format!("browser, {}", engine.name()),
            Self::E2e(engine) => format!("e2e, {}", engine.name()),
            Self::Packages => "packages".to_owned(),
            Self::Fuzz => "fuzz".to_owned(),
        }
    }

    /// What the group has left behind tells some figures too.
    fn note_figures(self, figures: &Figures) -> Result<()> {
        match self {
            Self::Packages => figures.note("payload, bytes with brotli", size::of_last_build()?),
            _ => Ok(()),
        }
    }

    fn run(self, options: &Options, figures: &Figures) -> Result<Outcome> {
        let mut command = match self {
            Self::Fuzz => {
                let (passed, failed) = fuzz::run_all(options.fuzz, figures)?;
                return Ok(Outcome {
                    count: Count { passed, failed },
                    finished: true,
                    ..Outcome::default()
                });
            }
            Self::Native => native()?,
            Self::Browser(engine) => in_browser(engine)?,
            Self::E2e(engine) => end_to_end(engine)?,
            Self::Packages => packages()?,
        };
        run_counting(command.env(figures::VARIABLE, figures.file()))
    }
}

fn all_unless<T: ValueEnum>(chosen: &[T]) -> &[T] {
    match chosen {
        [] => T::value_variants(),
        chosen => chosen,
    }
}

fn native() -> Result<Command> {
    step("native tests (two minutes when all is to be compiled)");
    let mut command = cargo()?;
    command.args(["test", "--locked", "--workspace", "--no-fail-fast"]);
    Ok(command)
}

fn in_browser(engine: Engine) -> Result<Command> {
    let toolchain = toolchain::ensure()?;
    tools::ensure_wasm_bindgen()?;
    let variables = engine.ensure()?;
    step("a Yew application with the widget among its dependencies");
    process::run(
        toolchain.cargo()?.args([
            "build",
            "--locked",
            "--package=example-yew",
            "--target=wasm32-unknown-unknown",
        ]),
        "what the compiler says above is what to mend",
    )?;
    step(&format!(
        "browser tests in {} (a minute when all is to be compiled)",
        engine.name()
    ));
    let mut command = toolchain.cargo()?;
    command
        .args([
            "test",
            "--locked",
            "--package=access-token-widget",
            "--test=browser",
        ])
        .arg("--target=wasm32-unknown-unknown")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        // Seconds for all of them together; the runner's own 20 are too few
        // where the machine is busy.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        // The runner takes the first driver that it is told of.
        .env_remove("CHROMEDRIVER")
        .env_remove("GECKODRIVER")
        .envs(variables);
    Ok(command)
}

fn end_to_end(engine: Engine) -> Result<Command> {
    let variables = engine.ensure()?;
    let axe = tools::ensure_axe()?;
    interpreters::ensure()?;
    let page = build::page()?;
    step(&format!(
        "end-to-end tests in {} (a minute when all is to be compiled)",
        engine.name()
    ));
    let mut command = cargo()?;
    command
        .args([
            "test",
            "--locked",
            "--package=access-token-widget",
            "--test=e2e",
            "--",
        ])
        .env("ATW_DIST", page)
        .env("ATW_AXE", axe)
        .envs(variables);
    if engine != Engine::Chromium {
        command.arg("--skip=chromium::");
    }
    Ok(command)
}

fn packages() -> Result<Command> {
    let variables = Engine::Chromium.ensure()?;
    let tarball = dist::tarball()?;
    step("tests of the npm package (two minutes: every example is installed and built)");
    let mut command = cargo()?;
    command
        .args([
            "test",
            "--locked",
            "--package=access-token-widget",
            "--test=packages",
        ])
        // What npm and the bundlers do in each of them takes every core.
        .args(["--", "--test-threads=1"])
        .env("ATW_TARBALL", tarball)
        .envs(variables);
    Ok(command)
}

/// Runs the tests, shows what they print and adds up what their last lines say.
fn run_counting(command: &mut Command) -> Result<Outcome> {
    let name = name(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{name}`"))?;
    let output = child.stdout.take().context("the output is not piped")?;
    let mut outcome = Outcome::default();
    let mut complaining = false;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        // Twice in a run that failed: before what the tests said, and before their names.
        complaining |= line == "failures:";
        if let Some(more) = parse_result(&line) {
            outcome.count += more;
            complaining = false;
        }
        if complaining {
            outcome.complaints.push(line.into_owned());
        }
    }
    outcome.finished = child.wait()?.success();
    Ok(outcome)
}

/// Reads `test result: ok. 3 passed; 0 failed; …`, as both test runners print it.
fn parse_result(line: &str) -> Option<Count> {
    let (_, numbers) = line
        .trim()
        .strip_prefix("test result: ")?
        .split_once(". ")?;
    let number = |word: &str| {
        numbers
            .split("; ")
            .find_map(|part| part.strip_suffix(word)?.trim().parse().ok())
    };
    Some(Count {
        passed: number(" passed")?,
        failed: number(" failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_last_line_of_either_runner() {
        let native = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(
            parse_result(native),
            Some(Count {
                passed: 12,
                failed: 3
            })
        );
        let browser =
            "test result: ok. 9 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.2s";
        assert_eq!(
            parse_result(browser),
            Some(Count {
                passed: 9,
                failed: 0
            })
        );
    }

    #[test]
    fn ignores_every_other_line() {
        for line in [
            "running 3 tests",
            "test result",
            "test result: ok",
            "3 passed; 0 failed",
        ] {
            assert_eq!(parse_result(line), None, "{line}");
        }
    }

    #[test]
    fn a_failing_run_is_not_finished() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo 'test result: ok. 1 passed; 0 failed'; exit 1"]);
        let outcome = run_counting(&mut command).unwrap();
        assert_eq!(
            outcome.count,
            Count {
                passed: 1,
                failed: 0
            }
        );
        assert!(!outcome.finished);
        assert_eq!(outcome.remark(), "  did not finish");
    }

    #[test]
    fn what_failed_is_said_again() {
        let printed = "test a ... FAILED\nfailures:\nit is 3\nfailures:\n    a\ntest result: FAILED. 0 passed; 1 failed\nlater";
        let mut command = Command::new("printf");
        command.arg(printed);
        let outcome = run_counting(&mut command).unwrap();
        assert_eq!(
            outcome.complaints,
            ["failures:", "it is 3", "failures:", "    a"]
        );
        assert_eq!(outcome.count.failed, 1);
        assert_eq!(outcome.remark(), "");
    }
}
