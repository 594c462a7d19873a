//! A form with which the user of a dashboard creates a BitGo access token
//! without leaving the page.
//!
//! - [`domain`]: the token API in types. What breaks a rule does not exist.
//! - [`form`]: what the user has typed, and the pure function from one state
//!   to the next.
//! - [`text`]: every sentence for people.
//! - [`service`]: the one request, its answer, and what the answer means.
//! - [`components`]: the view. [`components::AccessTokenForm`] is the whole
//!   form as a Yew component.
//! - `embed`: what the scripts of the npm package call. Behind the feature of
//!   the same name, since it would add its exports to any program that has
//!   this crate among its dependencies.
#![deny(missing_docs)]

// Without the view, which takes longest, `cargo xtask mutants` compiles in seconds.
#[cfg(not(viewless))]
pub mod components;
pub mod domain;
#[cfg(all(feature = "embed", not(viewless)))]
pub mod embed;
pub mod form;
pub mod service;
pub mod text;
