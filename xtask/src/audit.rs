//! What takes hours: run piece by piece, kept under `target/audit`, told in `docs/quality.md`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use serde::{Deserialize, Serialize};

use crate::fuzz::{self, Fuzzer};
use crate::process::{cargo, run, step, target_dir};
use crate::{dist, mutants, quality};

/// A run that is ended loses so much at most, in seconds.
const PIECE: u32 = 300;
const MEND: &str = "mend what the test says above";

/// What the rules of the form are made of, and the second opinion on them. A check stands until something changes that
/// it looks at.
const RULES: [&str; 6] = [
    "Cargo.toml",
    "Cargo.lock",
    "src",
    ":!src/components",
    ":!src/embed",
    "fuzz/shared",
];
/// What the tests of the rules read.
const TESTS: [&str; 5] = [
    "tests/properties",
    "tests/proptest-regressions",
    "tests/figures",
    "tests/fixtures",
    "tests/browser/service/refusals.rs",
];

#[derive(Args)]
pub(crate) struct Options {
    /// How long each parser is fuzzed in all
    #[arg(long, value_name = "MINUTES", default_value_t = 60)]
    fuzz: u32,
    /// How often the tests of load and kills are repeated
    #[arg(long, value_name = "TIMES", default_value_t = 50)]
    rounds: u32,
    /// How many random cases each property is held against
    #[arg(long, value_name = "CASES", default_value_t = 20_000)]
    cases: u32,
}

/// What was done, by name.
#[derive(Default, Serialize, Deserialize)]
struct State(BTreeMap<String, Entry>);

#[derive(Default, Serialize, Deserialize)]
struct Entry {
    commit: String,
    /// Empty while nothing is known.
    result: String,
    held: bool,
    day: String,
    /// Of fuzzing: how far it has come.
    seconds: u32,
    executions: u64,
}

pub(crate) fn run_all(options: &Options) -> Result<ExitCode> {
    let mut state = State::load()?;
    let of = |others: &[&str]| quality::commit_of(&[&RULES, others].concat());
    let mut sound = state.fuzz(&of(&["fuzz"])?, options.fuzz * 60)?;
    let commit = of(&[&TESTS[..], &[".cargo/mutants.toml"]].concat())?;
    sound &= state.check("mutants", &commit, mutants::resume)?;
    let name = format!("properties, {} cases each", options.cases);
    let commit = of(&[&TESTS[..], &["sandbox"]].concat())?;
    sound &= state.check(&name, &commit, || properties(options.cases))?;
    let name = format!("sandbox under load and kills, {} rounds", options.rounds);
    let commit = quality::commit_of(&["Cargo.lock", "sandbox"])?;
    sound &= state.check(&name, &commit, || endurance(options.rounds))?;
    let commit = quality::commit()?;
    sound &= state.check("two builds of the package", &commit, dist::twice)?;
    Ok(if sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn properties(cases: u32) -> Result<String> {
    run(
        cargo()?
            .args([
                "test",
                "--locked",
                "--package=access-token-widget",
                "--test=properties",
            ])
            .env("PROPTEST_CASES", cases.to_string()),
        MEND,
    )?;
    Ok("all hold".to_owned())
}

fn endurance(rounds: u32) -> Result<String> {
    for round in 1..=rounds {
        step(&format!("round {round} of {rounds}"));
        run(
            cargo()?
                .args([
                    "test",
                    "--locked",
                    "--quiet",
                    "--package=sandbox",
                    "--test=emulator",
                ])
                .args(["--", "load", "killed"]),
            MEND,
        )?;
    }
    Ok("nothing lost, nothing twice".to_owned())
}

impl State {
    fn load() -> Result<Self> {
        let Ok(kept) = fs::read(target_dir()?.join("audit/state.json")) else {
            return Ok(Self::default());
        };
        let mut state: Self = serde_json::from_slice(&kept)?;
        // Two states that are not committed may differ.
        state
            .0
            .retain(|_, entry| !entry.commit.ends_with(quality::DIRTY));
        Ok(state)
    }

    fn save(&self) -> Result<()> {
        let directory = target_dir()?.join("audit");
        fs::create_dir_all(&directory)?;
        let half_written = directory.join("state.tmp");
        fs::write(&half_written, serde_json::to_vec_pretty(self)?)?;
        Ok(fs::rename(half_written, directory.join("state.json"))?)
    }

    /// What is known of a check at a commit.
    fn entry(&mut self, name: &str, commit: &str) -> &mut Entry {
        let entry = self.0.entry(name.to_owned()).or_default();
        if entry.commit != commit {
            *entry = Entry {
                commit: commit.to_owned(),
                ..Entry::default()
            };
        }
        entry
    }

    /// Runs a check unless it is over for this commit, and says whether it held.
    fn check(
        &mut self,
        name: &str,
        commit: &str,
        check: impl FnOnce() -> Result<String>,
    ) -> Result<bool> {
        if self.entry(name, commit).held {
            step(&format!("done for {commit}: {name}"));
            return Ok(true);
        }
        step(&format!("audit: {name}"));
        let entry = self.entry(name, commit);
        entry.end(check());
        let held = entry.held;
        self.keep()?;
        Ok(held)
    }

    /// Fuzzes in pieces, from where an earlier run was stopped, until every target has run so long.
    fn fuzz(&mut self, commit: &str, seconds: u32) -> Result<bool> {
        let targets = fuzz::targets()?;
        let name = |target: &str| format!("fuzzing {target}");
        let mut fuzzer = None;
        loop {
            let mut some = targets.clone();
            some.retain(|target| self.entry(&name(target), commit).is_wanted(seconds));
            some.sort_by_key(|target| self.0[&name(target)].seconds);
            some.truncate(fuzz::at_once()?);
            let Some(behind) = some.first() else {
                return Ok(targets.iter().all(|target| self.0[&name(target)].held));
            };
            let piece = PIECE.min(seconds - self.0[&name(behind)].seconds);
            let fuzzer: &Fuzzer = match &mut fuzzer {
                Some(fuzzer) => fuzzer,
                none => none.insert(Fuzzer::build()?),
            };
            step(&format!("fuzzing {} for {piece} s", some.join(", ")));
            for (target, outcome) in some.iter().zip(fuzzer.run(&some, piece)?) {
                self.entry(&name(target), commit).fuzzed(piece, outcome);
            }
            self.keep()?;
        }
    }

    fn keep(&self) -> Result<()> {
        self.save()?;
        quality::keep("audit", &self.as_markdown()?)
    }

    fn as_markdown(&self) -> Result<String> {
        let mut table = "| check | result | day | commit |\n| --- | --- | --- | --- |\n".to_owned();
        for (name, entry) in self.0.iter().filter(|(_, entry)| !entry.result.is_empty()) {
            let Entry {
                result,
                day,
                commit,
                ..
            } = entry;
            writeln!(table, "| {name} | {result} | {day} | {commit} |")?;
        }
        Ok(table)
    }
}

impl Entry {
    /// Whether a target is to be fuzzed still. One that a text has broken is not, though another run may miss the text.
    fn is_wanted(&self, seconds: u32) -> bool {
        let is_broken = !self.held && !self.result.is_empty();
        !is_broken && self.seconds < seconds
    }

    fn fuzzed(&mut self, seconds: u32, outcome: Result<u64>) {
        let outcome = outcome.map(|executions| {
            self.seconds += seconds;
            self.executions += executions;
            let (minutes, executions) = (self.seconds / 60, self.executions);
            format!("{minutes} minutes, {executions} executions, nothing found")
        });
        self.end(outcome);
    }

    fn end(&mut self, outcome: Result<String>) {
        self.held = outcome.is_ok();
        self.result = outcome.unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            let error = error.to_string();
            format!("FAILED: {}", error.lines().next().unwrap_or_default())
        });
        self.day = quality::today();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_target_stays_broken_until_something_changes() {
        let mut state = State::default();
        assert!(state.entry("fuzzing a", "1a2b3c4").is_wanted(60));
        let entry = state.entry("fuzzing a", "1a2b3c4");
        entry.end(Err(anyhow::anyhow!("a text breaks a:\nmore")));
        assert_eq!(entry.result, "FAILED: a text breaks a:");
        assert!(!entry.is_wanted(60));
        assert!(state.entry("fuzzing a", "5d6e7f8").is_wanted(60));
        let entry = state.entry("fuzzing a", "5d6e7f8");
        entry.seconds = 60;
        entry.end(Ok("nothing found".to_owned()));
        assert!(!entry.is_wanted(60) && entry.is_wanted(120));
    }

    #[test]
    fn the_table_has_what_is_over() {
        let over = Entry {
            commit: "1a2b3c4".to_owned(),
            result: "all hold".to_owned(),
            day: "2026-01-31".to_owned(),
            held: true,
            ..Entry::default()
        };
        let begun = Entry {
            seconds: 300,
            ..Entry::default()
        };
        let state = State([("b".to_owned(), begun), ("a".to_owned(), over)].into());
        let table = state.as_markdown().unwrap();
        let rows: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(rows, ["| a | all hold | 2026-01-31 | 1a2b3c4 |"]);
        // What a run has left is read by the next one.
        let kept: State = serde_json::from_slice(&serde_json::to_vec(&state).unwrap()).unwrap();
        assert_eq!(kept.0["b"].seconds, 300);
    }
}
