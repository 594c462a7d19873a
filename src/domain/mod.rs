//! The token API in types: what it accepts, what it answers, and why a value
//! is refused. Knows no browser and no view.
//!
//! A value of one of these types exists only if it keeps its rules. Parsing
//! happens once, at the edge, and fails with an enum whose variants name the
//! broken rule and carry what a sentence about it needs. The sentences
//! themselves stand in [`crate::text`].

pub mod admin;
pub mod amount;
pub mod answer;
pub mod coin;
pub mod environment;
pub mod id;
pub mod ip;
pub mod ip_list;
pub mod label;
pub mod lifetime;
pub mod limit;
pub mod lookup;
pub mod otp;
pub mod outcome;
pub mod permitted;
pub mod policy;
pub mod preset;
pub mod problem;
pub mod request;
pub mod risk;
pub mod said;
pub mod scope;
pub mod scope_list;
pub mod summary;
pub mod task;
