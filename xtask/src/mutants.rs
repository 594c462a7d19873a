//! Small changes to the code that some test must notice, with cargo-mutants. What is changed, and
//! what is left out and why, stands in `.cargo/mutants.toml`.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::process::{capture, git, name, run, step, target_dir};
use crate::tools;

/// So many take ten minutes. Of more, a part is tried that is spread over all.
const MOST_IN_A_DIFF: usize = 60;
const MEND: &str =
    "write a test for each line above that says MISSED, or give its reason in .cargo/mutants.toml";

/// Tries every mutant, or those of the lines that changed since `base`. An empty name stands for the
/// branch that this one goes into, or the commit before.
pub(crate) fn run_all(base: Option<&str>) -> Result<ExitCode> {
    tools::ensure_cargo_mutants()?;
    let work = directory()?;
    let mut command = mutants()?;
    command.arg("--output").arg(&work);
    if let Some(base) = base {
        let Some(base) = commit_to_compare(base)? else {
            step("there is no earlier commit to compare with: no line counts as changed");
            return Ok(ExitCode::SUCCESS);
        };
        let diff = work.join("changes.diff");
        fs::write(&diff, capture(git()?.args(["diff", &base, "--", "src"]))?)?;
        command.arg("--in-diff").arg(&diff);
        let count = capture(mutants()?.args(["--list", "--in-diff"]).arg(&diff))?;
        let count = count.lines().count();
        step(&format!(
            "{count} mutants of the lines changed since {base}"
        ));
        if let Some(shard) = shard(count) {
            step(&format!(
                "of these a part, {shard}: `cargo xtask mutants` tries all"
            ));
            command.args(["--sharding=round-robin", "--shard", &shard]);
        }
    }
    run(&mut command, MEND)?;
    Ok(ExitCode::SUCCESS)
}

/// Tries those that no earlier call for this commit has seen caught, and returns how it went in a
/// few words.
pub(crate) fn resume(commit: &str) -> Result<String> {
    tools::ensure_cargo_mutants()?;
    let work = directory()?.join(commit);
    fs::create_dir_all(&work)?;
    let mut command = mutants()?;
    command.arg("--iterate").arg("--output").arg(&work);
    let what = name(&command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{what}`"))?;
    // Two says that a mutant was missed and three that one took too long, which the lists say too.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        bail!("`{what}` did not come to its end: {status}");
    }
    let count = |list: &str| {
        let list = fs::read_to_string(work.join("mutants.out").join(list));
        list.unwrap_or_default().lines().count()
    };
    let caught = count("caught.txt") + count("previously_caught.txt");
    let (missed, slow) = (count("missed.txt"), count("timeout.txt"));
    let result = format!("{caught} caught, {slow} ran out of time, {missed} missed");
    if missed + slow > 0 {
        bail!(result);
    }
    Ok(result)
}

fn directory() -> Result<PathBuf> {
    let directory = target_dir()?.join("mutants");
    fs::create_dir_all(&directory)?;
    Ok(directory)
}

fn mutants() -> Result<Command> {
    let mut command = tools::command("cargo")?;
    command
        .args(["mutants", "--no-shuffle", "--no-times"])
        .env("CARGO_ENCODED_RUSTFLAGS", "--cfg\u{1f}viewless")
        // Half the time of each goes into what only a debugger reads.
        .env("CARGO_PROFILE_TEST_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_TARGET_DIR", directory()?.join("build"));
    Ok(command)
}

/// A clone without history, or a name that it does not have, is no error.
fn commit_to_compare(base: &str) -> Result<Option<String>> {
    let commit = |args: &[&str]| capture(git()?.args(args)).map(|said| said.trim().to_owned());
    if !base.is_empty() {
        return Ok(commit(&["rev-parse", "--verify", &format!("{base}^{{commit}}")]).ok());
    }
    let head = commit(&["rev-parse", "HEAD"])?;
    let fork = commit(&["merge-base", "origin/main", "HEAD"]).ok();
    let before = || commit(&["rev-parse", "--verify", "HEAD~1"]).ok();
    Ok(fork.filter(|fork| *fork != head).or_else(before))
}

/// Which part to try of so many.
fn shard(count: usize) -> Option<String> {
    (count > MOST_IN_A_DIFF).then(|| format!("0/{}", count.div_ceil(MOST_IN_A_DIFF)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_a_part_is_tried() {
        assert_eq!(shard(60), None);
        assert_eq!(shard(61).as_deref(), Some("0/2"));
        assert_eq!(shard(600).as_deref(), Some("0/10"));
    }
}
