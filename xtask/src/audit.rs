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

/// A run that is ended loses so much at most.
const PIECE: u32 = 300;
const MEND: &str = "mend what the test says above";

#[derive(Args)]
pub(crate) struct Options {
    /// How long each parser is fuzzed
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
    /// Empty while the check is not over.
    result: String,
    held: bool,
    day: String,
    /// Of fuzzing: how far it has come.
    seconds: u32,
    executions: u64,
}

/// A check at work.
struct Run<'a> {
    state: &'a mut State,
    name: &'a str,
}

pub(crate) fn run_all(options: &Options) -> Result<ExitCode> {
    let mut state = State::load()?;
    let commit = quality::commit()?;
    let mut sound = true;
    for target in fuzz::targets()? {
        let name = format!("fuzzing {target}, {} minutes", options.fuzz);
        let fuzz = |run: &mut Run<'_>| run.fuzz(&target, options.fuzz * 60);
        sound &= state.check(&name, &commit, fuzz)?;
    }
    sound &= state.check("mutants", &commit, |_| mutants::resume(&commit))?;
    let name = format!("properties, {} cases each", options.cases);
    sound &= state.check(&name, &commit, |_| properties(options.cases))?;
    let name = format!("sandbox under load and kills, {} rounds", options.rounds);
    sound &= state.check(&name, &commit, |_| endurance(options.rounds))?;
    sound &= state.check("two builds of the package", &commit, |_| dist::twice())?;
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
        match fs::read(target_dir()?.join("audit/state.json")) {
            Ok(kept) => Ok(serde_json::from_slice(&kept)?),
            Err(_) => Ok(Self::default()),
        }
    }

    fn save(&self) -> Result<()> {
        let directory = target_dir()?.join("audit");
        fs::create_dir_all(&directory)?;
        let half_written = directory.join("state.tmp");
        fs::write(&half_written, serde_json::to_vec_pretty(self)?)?;
        Ok(fs::rename(half_written, directory.join("state.json"))?)
    }

    /// Runs a check unless it is over for this commit, and says whether it held.
    fn check(
        &mut self,
        name: &str,
        commit: &str,
        check: impl FnOnce(&mut Run<'_>) -> Result<String>,
    ) -> Result<bool> {
        let entry = self.0.entry(name.to_owned()).or_default();
        // Two states that are not committed may differ.
        if entry.commit != commit || entry.held && commit.ends_with(quality::DIRTY) {
            *entry = Entry {
                commit: commit.to_owned(),
                ..Entry::default()
            };
        }
        if entry.held {
            step(&format!("done for {commit}: {name}"));
            return Ok(true);
        }
        step(&format!("audit: {name}"));
        let mut run = Run { state: self, name };
        let outcome = check(&mut run);
        let entry = run.entry();
        entry.held = outcome.is_ok();
        entry.result = outcome.unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            let error = error.to_string();
            format!("FAILED: {}", error.lines().next().unwrap_or_default())
        });
        entry.day = quality::today();
        let held = entry.held;
        self.save()?;
        quality::keep("audit", &self.as_markdown()?)?;
        Ok(held)
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

impl Run<'_> {
    fn entry(&mut self) -> &mut Entry {
        self.state.0.entry(self.name.to_owned()).or_default()
    }

    /// Fuzzes in pieces, from where an earlier run was stopped.
    fn fuzz(&mut self, target: &str, seconds: u32) -> Result<String> {
        let fuzzer = Fuzzer::build()?;
        while self.entry().seconds < seconds {
            let piece = PIECE.min(seconds - self.entry().seconds);
            let executions = fuzzer.run(target, piece)?;
            let entry = self.entry();
            entry.executions += executions;
            entry.seconds += piece;
            self.state.save()?;
        }
        Ok(format!(
            "{} executions, nothing found",
            self.entry().executions
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
