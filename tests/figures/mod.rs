//! What a test has measured, for the table that `cargo xtask test` prints.

use std::fmt::Display;
use std::io::Write;

/// Notes a figure as `name = value` in the file that `ATW_FIGURES` names;
/// without one, nobody asks.
pub(crate) fn figure(name: &str, value: impl Display) {
    let Some(file) = std::env::var_os("ATW_FIGURES") else {
        return;
    };
    let mut options = std::fs::OpenOptions::new();
    let mut file = options.create(true).append(true).open(file).unwrap();
    // In one piece: other tests write at the same time.
    let line = format!("{name} = {value}\n");
    file.write_all(line.as_bytes()).unwrap();
}
