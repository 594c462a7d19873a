//! What a link or a pasted request fills in, as JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../shared/host.rs"]
mod host;
#[path = "../shared/prefill.rs"]
mod prefill;
#[path = "../shared/rules.rs"]
mod rules;

fuzz_target!(|text: &str| prefill::check(text));
