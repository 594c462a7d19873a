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
//! - [`embed`]: the custom element `<access-token-form>`.
#![warn(missing_docs)]

pub mod components;
pub mod domain;
pub mod embed;
pub mod form;
pub mod service;
pub mod text;
