//! The demo page in a browser, against the sandbox: what a user does and what
//! the server then received. `cargo xtask test e2e` builds the page and runs
//! these in each engine; every test has a browser and a sandbox of its own.

// Helpers of tests may panic, as the tests themselves may.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accessibility;
mod addresses;
mod chromium;
mod complaints;
mod counts;
mod csp;
mod element;
mod engine;
mod faults;
mod first_view;
mod interpreters;
mod keyboard;
mod layout;
mod lifecycle;
mod limits;
mod live;
mod loading;
mod looking;
mod options;
mod outcomes;
mod page;
mod permissions;
mod picture;
mod place;
mod policies;
mod presets;
mod requests;
mod server;
mod site;
mod snippets;
mod states;
mod token;
mod unknown;
mod validation;
mod visit;
mod webdriver;

#[path = "../figures/mod.rs"]
mod figures;
