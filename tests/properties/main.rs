//! Properties: of the domain, held against independent implementations; of
//! the form, held against its promises.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)] // A helper that fails shall fail its test.

mod amount;
mod coin;
#[path = "../figures/mod.rs"]
mod figures;
mod form;
mod ip;
mod ip_list;
mod lifetime;
mod policies;
