//! A host's policy, and a request that is filled in in spite of it, as JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../shared/host.rs"]
mod host;
#[path = "../shared/policy.rs"]
mod policy;
#[path = "../shared/rules.rs"]
mod rules;

fuzz_target!(|text: &str| policy::check(text));
