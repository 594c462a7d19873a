//! The npm package with those who consume it: every example is installed from
//! the tarball, built, and used in a browser against the sandbox.
//! `cargo xtask test packages` makes the tarball and runs these.

// Helpers of tests may panic, as the tests themselves may.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bundlers;
mod next;
mod node;
mod pieces;
mod project;
mod tarball;
mod types;

#[path = "../e2e/engine.rs"]
mod engine;
#[path = "../e2e/page.rs"]
#[allow(dead_code, reason = "the end-to-end tests do more with a page")]
mod page;
#[path = "../e2e/server.rs"]
#[allow(dead_code, reason = "and with the server")]
mod server;
#[path = "../e2e/webdriver.rs"]
#[allow(dead_code, reason = "and with the browser")]
mod webdriver;
