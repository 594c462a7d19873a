//! Properties of the domain, held against independent implementations.

#![cfg(not(target_arch = "wasm32"))]

mod amount;
mod coin;
mod ip;
mod ip_list;
mod lifetime;
