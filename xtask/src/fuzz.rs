//! Random texts for the parsers, with cargo-fuzz: without a sanitizer it needs no nightly compiler.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::thread::available_parallelism;

use anyhow::{Context, Result, bail};

use crate::figures::Figures;
use crate::process::{capture, root, run, step, target_dir};
use crate::tools;

/// Longer texts find nothing that shorter ones do not.
const LONGEST: usize = 1024;
/// An answer to a keystroke that takes longer is an error, in seconds.
const SLOWEST: u8 = 5;

/// The built targets and where they keep what they find.
pub(crate) struct Fuzzer {
    programs: PathBuf,
    work: PathBuf,
    committed: PathBuf,
}

/// One of the targets while it runs.
struct Run<'a> {
    target: &'a str,
    log: PathBuf,
    child: Child,
}

/// Runs every target for so long, as many at once as there are cores, and says how many held.
pub(crate) fn run_all(seconds: u32, figures: &Figures) -> Result<(usize, usize)> {
    let fuzzer = Fuzzer::build()?;
    let targets = targets()?;
    step(&format!(
        "fuzzing {} for {seconds} s each",
        targets.join(", ")
    ));
    let (mut held, mut broken) = (0, 0);
    for some in targets.chunks(at_once()?) {
        for (target, outcome) in some.iter().zip(fuzzer.run(some, seconds)?) {
            match outcome {
                Ok(executions) => {
                    held += 1;
                    figures.note(&format!("fuzzing, executions of {target}"), executions)?;
                }
                Err(error) => {
                    broken += 1;
                    eprintln!("error: {error:#}");
                }
            }
        }
    }
    Ok((held, broken))
}

/// How many targets run at once.
pub(crate) fn at_once() -> Result<usize> {
    Ok(available_parallelism()?.get())
}

/// The names of the targets.
pub(crate) fn targets() -> Result<Vec<String>> {
    named(&fs::read_to_string(root()?.join("fuzz/Cargo.toml"))?)
}

fn named(manifest: &str) -> Result<Vec<String>> {
    let manifest: toml::Table = manifest.parse()?;
    let targets = manifest["bin"].as_array().context("fuzz/Cargo.toml")?;
    let names = targets.iter().map(|target| target["name"].as_str());
    let names = names.map(|name| name.map(str::to_owned));
    names.collect::<Option<_>>().context("a target has no name")
}

impl Fuzzer {
    pub(crate) fn build() -> Result<Self> {
        tools::ensure_cargo_fuzz()?;
        step("building the fuzz targets (two minutes when all is to be compiled)");
        let work = target_dir()?.join("fuzz");
        let host = capture(Command::new("rustc").arg("--print=host-tuple"))?;
        run(
            tools::command("cargo")?
                .args(["fuzz", "build", "--sanitizer=none", "--target-dir"])
                .arg(&work),
            "what the compiler says above is what to mend",
        )?;
        Ok(Self {
            programs: work.join(host.trim()).join("release"),
            committed: root()?.join("fuzz/corpus"),
            work,
        })
    }

    /// Runs targets at the same time and returns of each how many texts it took.
    pub(crate) fn run(&self, targets: &[String], seconds: u32) -> Result<Vec<Result<u64>>> {
        let started = targets.iter().map(|target| self.start(target, seconds));
        let started: Vec<Run<'_>> = started.collect::<Result<_>>()?;
        Ok(started.into_iter().map(Run::finish).collect())
    }

    fn start<'a>(&self, target: &'a str, seconds: u32) -> Result<Run<'a>> {
        let found = self.work.join("corpus").join(target);
        fs::create_dir_all(&found)?;
        let log = self.work.join(format!("{target}.log"));
        let child = Command::new(self.programs.join(target))
            .arg(found)
            .arg(self.committed.join(target))
            .args([
                &format!("-max_total_time={seconds}"),
                &format!("-max_len={LONGEST}"),
                &format!("-timeout={SLOWEST}"),
                "-print_final_stats=1",
            ])
            .arg(format!(
                "-artifact_prefix={}-",
                self.work.join(target).display()
            ))
            .stderr(File::create(&log)?)
            .spawn()
            .with_context(|| format!("cannot start the target {target}"))?;
        Ok(Run { target, log, child })
    }
}

impl Run<'_> {
    fn finish(mut self) -> Result<u64> {
        let status = self.child.wait()?;
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        if !status.success() {
            let (target, log) = (self.target, last_lines(&log));
            bail!(
                "a text breaks {target}:\n{log}\nmake a test of it, mend it, and put the text \
                 into fuzz/corpus/{target}"
            );
        }
        executions(&log).with_context(|| format!("no count in {}", self.log.display()))
    }
}

fn last_lines(log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

/// From the statistics that libFuzzer prints.
fn executions(log: &str) -> Option<u64> {
    let name = "stat::number_of_executed_units:";
    let count = log.lines().find_map(|line| line.strip_prefix(name))?;
    count.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_target_has_texts_to_start_from_and_no_other_has() {
        let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
        let names = |directory: &str, ending: &str| -> Vec<String> {
            let entries = fs::read_dir(fuzz.join(directory)).unwrap();
            let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<_> = names.map(|name| name.replace(ending, "")).collect();
            names.sort();
            names
        };
        let manifest = fs::read_to_string(fuzz.join("Cargo.toml")).unwrap();
        let mut targets = named(&manifest).unwrap();
        targets.sort();
        assert_eq!(targets, names("targets", ".rs"));
        assert_eq!(targets, names("corpus", ""));
    }

    #[test]
    fn reads_the_count() {
        let log = "Done\nstat::number_of_executed_units: 1234\nstat::peak_rss_mb: 30\n";
        assert_eq!(executions(log), Some(1234));
        assert_eq!(executions("stat::peak_rss_mb: 30"), None);
    }

    #[test]
    fn a_target_that_breaks_is_an_error_with_what_it_said() {
        let log = std::env::temp_dir().join(format!("fuzz-{}.log", std::process::id()));
        let said = File::create(&log).unwrap();
        let mut program = Command::new("sh");
        let child = program
            .args(["-c", "echo the text >&2; exit 77"])
            .stderr(said)
            .spawn();
        let child = child.unwrap();
        let target = "ip_list";
        let error = Run {
            target,
            log: log.clone(),
            child,
        }
        .finish()
        .unwrap_err();
        fs::remove_file(log).unwrap();
        assert!(
            error.to_string().contains("breaks ip_list:\nthe text\n"),
            "{error}"
        );
    }
}
