//! What the tests have measured: one table at their end, kept in `docs/quality.md`.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::target_dir;
use crate::{bounds, quality};

/// Names the file to the tests, which add to it.
pub(crate) const VARIABLE: &str = "ATW_FIGURES";

/// A file with a line `name = value` for each figure.
pub(crate) struct Figures(PathBuf);

impl Figures {
    /// A new table, without what an earlier run has measured.
    pub(crate) fn start() -> Result<Self> {
        let file = target_dir()?.join("figures.txt");
        fs::create_dir_all(file.parent().context("a file is in a directory")?)?;
        fs::write(&file, "")?;
        Ok(Self(file))
    }

    pub(crate) fn file(&self) -> &Path {
        &self.0
    }

    pub(crate) fn note(&self, name: &str, value: impl Display) -> Result<()> {
        let mut file = OpenOptions::new().append(true).open(&self.0)?;
        writeln!(file, "{name} = {value}")?;
        Ok(())
    }

    /// Prints the table, and keeps it where that is asked for. Whether all is as it must be after a whole run.
    pub(crate) fn finish(&self, whole: bool, record: bool) -> Result<bool> {
        let lines = fs::read_to_string(&self.0)?;
        let figures = read(&lines);
        let width = figures.keys().map(|name| name.chars().count()).max();
        let width = width.unwrap_or_default();
        println!();
        for (name, value) in &figures {
            println!("{name:<width$}  {value}");
        }
        if record {
            quality::keep("figures", &as_markdown(&figures, &quality::state()?)?)?;
        }
        let broken = if whole {
            bounds::broken(&figures)?
        } else {
            Vec::new()
        };
        for figure in &broken {
            println!("error: {figure}");
        }
        Ok(broken.is_empty())
    }
}

/// The figures in the order of their names; of one that was taken twice, the last.
fn read(lines: &str) -> BTreeMap<&str, &str> {
    let pairs = lines.lines().filter_map(|line| line.rsplit_once(" = "));
    pairs.collect()
}

fn as_markdown(figures: &BTreeMap<&str, &str>, state: &str) -> Result<String> {
    let mut table = format!("Taken {state}.\n\n| figure | value |\n| --- | --- |\n");
    for (name, value) in figures {
        writeln!(table, "| {name} | {value} |")?;
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_two_values_counts_and_names_may_have_signs() {
        let figures = read("b = 1\na, x = y = 2 ms\nb = 3\nno figure\n");
        assert_eq!(figures, [("a, x = y", "2 ms"), ("b", "3")].into());
        let table = as_markdown(&figures, "on a day").unwrap();
        assert!(
            table.ends_with("| a, x = y | 2 ms |\n| b | 3 |\n"),
            "{table}"
        );
    }
}
