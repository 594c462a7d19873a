//! Figures that tests measure. Those who run them gather the figures in a file
//! that a variable names.

#![allow(clippy::print_stdout)]

use std::fmt::Display;
use std::fs::OpenOptions;
use std::io::Write;

pub(crate) fn figure(name: &str, value: impl Display) {
    println!("figure: {name} = {value}");
    if let Some(path) = std::env::var_os("ATW_FIGURES") {
        let file = OpenOptions::new().create(true).append(true).open(path);
        // In one piece: other tests write too.
        let line = format!("{name} = {value}\n");
        file.and_then(|mut file| file.write_all(line.as_bytes()))
            .expect("the file of figures can be written");
    }
}
