//! Tests of the emulator itself, over real HTTP: what the other tests of the
//! project lean on must hold by itself. One file per subject.

// Helpers of tests may panic, as the tests themselves may.
#![allow(clippy::unwrap_used)]

mod bounds;
mod cli;
mod clock;
mod control;
mod cors;
mod create;
mod database;
mod faults;
mod killed;
mod list;
mod load;
mod otp;
mod preconnect;
mod production;
mod program;
mod rate;
mod revoke;
mod rules;
mod scratch;
mod session;
mod static_files;
mod support;
mod template;
mod unlock;

#[path = "../../../tests/figures/mod.rs"]
mod figures;
