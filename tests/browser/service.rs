//! The service against a stubbed `fetch` that gives real `Response`s.

mod address;
mod credential;
mod doubts;
mod issued;
mod memory;
mod refusals;
mod request;
pub(crate) mod support;
mod time;
mod tokens;
