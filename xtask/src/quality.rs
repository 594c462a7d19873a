//! `docs/quality.md`: what was measured last, when, and at which commit.

use std::fs;

use anyhow::{Context, Result};
use time::OffsetDateTime;

use crate::process::{capture, git, root, step};

/// Ends the name of a commit beside which there were changes.
pub(crate) const DIRTY: &str = "-dirty";

/// Puts a text in the place of the one that the record keeps under a name.
pub(crate) fn keep(name: &str, text: &str) -> Result<()> {
    let path = root()?.join("docs/quality.md");
    let record = fs::read_to_string(&path).context("reading docs/quality.md")?;
    fs::write(&path, replaced(&record, name, text)?)?;
    step(&format!("recorded in docs/quality.md: {name}"));
    Ok(())
}

/// `on 2026-01-31 at 1a2b3c4`
pub(crate) fn state() -> Result<String> {
    Ok(format!("on {} at {}", today(), commit()?))
}

pub(crate) fn today() -> String {
    OffsetDateTime::now_utc().date().to_string()
}

/// The last commit that changed more than notes, with `-dirty` after it where the rest is not committed.
pub(crate) fn commit() -> Result<String> {
    commit_of(&[".", ":!docs", ":!*.md"])
}

/// The same for a part of the project, by its paths.
pub(crate) fn commit_of(paths: &[&str]) -> Result<String> {
    let commit = capture(git()?.args(["log", "-1", "--format=%h", "--"]).args(paths))?;
    let changes = capture(git()?.args(["status", "--porcelain", "--"]).args(paths))?;
    let dirty = if changes.is_empty() { "" } else { DIRTY };
    Ok(format!("{}{dirty}", commit.trim()))
}

fn replaced(record: &str, name: &str, text: &str) -> Result<String> {
    let (start, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let missing = || format!("docs/quality.md has no place for `{name}`");
    let (before, rest) = record.split_once(&start).with_context(missing)?;
    let (_, after) = rest.split_once(&end).with_context(missing)?;
    Ok([before, &start, text, &end, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_of_the_record_changes() {
        let record = "# A\n<!-- x -->\nold\n<!-- /x -->\n<!-- y -->\nkept\n<!-- /y -->\n";
        let new = "# A\n<!-- x -->\nnew\n<!-- /x -->\n<!-- y -->\nkept\n<!-- /y -->\n";
        assert_eq!(replaced(record, "x", "new\n").unwrap(), new);
        assert!(replaced(record, "z", "new\n").is_err());
    }
}
