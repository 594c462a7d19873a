//! Tests that need a browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)] // A helper that fails shall fail its test.

mod allocator;
mod components;
mod service;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
