//! Small changes to the code that some test must notice, with cargo-mutants. What is changed, and
//! what is left out and why, stands in `.cargo/mutants.toml`.

use std::collections::HashSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::process::{capture, git, name, root, run, step, target_dir};
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

/// Tries those that no earlier call has seen caught, and returns how it went in a few words. What was caught in a file
/// counts until the file is another one.
pub(crate) fn resume() -> Result<String> {
    tools::ensure_cargo_mutants()?;
    let work = directory()?.join("all");
    fs::create_dir_all(&work)?;
    forget_changed(&work)?;
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
    // This list has those that did not compile, too.
    let earlier = count("previously_caught.txt");
    let told = count("caught.txt") + count("unviable.txt") + earlier;
    let (missed, slow) = (count("missed.txt"), count("timeout.txt"));
    let result = format!(
        "{told} caught or not compiled ({earlier} of them earlier, in files that are the same since), \
         {slow} ran out of time, {missed} missed"
    );
    if missed + slow > 0 {
        bail!(result);
    }
    Ok(result)
}

/// Takes from the lists of an earlier call what it says of files that have changed, and notes what they are now.
fn forget_changed(work: &Path) -> Result<()> {
    let record = work.join("files.txt");
    let before = fs::read_to_string(&record).unwrap_or_default();
    let files = capture(git()?.args(["ls-files", "--", "src"]))?;
    let mut now = String::new();
    for file in files.lines() {
        let content = fs::read(root()?.join(file)).unwrap_or_default();
        writeln!(now, "{file} {:x}", Sha256::digest(content))?;
    }
    for list in ["caught.txt", "previously_caught.txt", "unviable.txt"] {
        let list = work.join("mutants.out").join(list);
        if let Ok(lines) = fs::read_to_string(&list) {
            fs::write(&list, still_true(&lines, &before, &now))?;
        }
    }
    Ok(fs::write(record, now)?)
}

/// The lines about files that are the same in both records.
fn still_true(lines: &str, before: &str, now: &str) -> String {
    let same: HashSet<&str> = before.lines().collect();
    let same: HashSet<&str> = now
        .lines()
        .filter(|line| same.contains(line))
        .filter_map(|line| line.split(' ').next())
        .collect();
    let is_same = |line: &&str| {
        line.split(':')
            .next()
            .is_some_and(|file| same.contains(file))
    };
    let kept = lines.lines().filter(is_same);
    kept.flat_map(|line| [line, "\n"]).collect()
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
    fn what_was_caught_counts_while_its_file_is_the_same() {
        let lines =
            "src/a.rs:1:2: replace + with -\nsrc/b.rs:3:4: delete !\nsrc/c.rs:5:6: delete !\n";
        let before = "src/a.rs 01\nsrc/b.rs 02\n";
        let now = "src/a.rs 01\nsrc/b.rs 03\nsrc/c.rs 04\n";
        assert_eq!(
            still_true(lines, before, now),
            "src/a.rs:1:2: replace + with -\n"
        );
    }

    #[test]
    fn of_many_a_part_is_tried() {
        assert_eq!(shard(60), None);
        assert_eq!(shard(61).as_deref(), Some("0/2"));
        assert_eq!(shard(600).as_deref(), Some("0/10"));
    }
}
