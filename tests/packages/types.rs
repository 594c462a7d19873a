//! What TypeScript makes of the package: right usage compiles, and each line
//! marked with `@ts-expect-error` does not.

use std::sync::LazyLock;

use crate::project::Project;

static PROJECT: LazyLock<Project> = LazyLock::new(|| Project::install("tests/packages/types"));

fn check(resolution: &str) {
    let config = format!("tsconfig.{resolution}.json");
    PROJECT.run("tsc", &["--project", &config], &[]);
}

#[test]
fn types_are_right_for_a_bundler() {
    check("bundler");
}

#[test]
fn types_are_right_for_the_strictest_resolution() {
    check("nodenext");
}

/// Where `dom` is not among the libraries.
#[test]
fn types_are_right_for_node() {
    check("node");
}
