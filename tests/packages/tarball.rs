//! The tarball as such: what is in it, and what tools say that look for the
//! mistakes of packages.

use std::sync::LazyLock;

use crate::project::{Project, tarball};

static TOOLS: LazyLock<Project> = LazyLock::new(|| Project::install("tests/packages/lint"));

fn run(program: &str, args: &[&str]) -> String {
    let tarball = tarball();
    let args = [&[tarball.to_str().unwrap()], args].concat();
    TOOLS.run(program, &args, &[])
}

#[test]
fn publint_finds_nothing() {
    let said = run("publint", &["--strict"]);
    assert!(said.contains("All good!"), "{said}");
}

/// The package has modules only: what CommonJS makes of them is left out.
#[test]
fn the_types_of_every_entry_are_found() {
    let others = [
        "access_token_widget_bg.wasm",
        "custom-elements.json",
        "styles.css",
    ];
    let args = ["--profile=esm-only", "--exclude-entrypoints"];
    run("attw", &[&args[..], &others].concat());
}
