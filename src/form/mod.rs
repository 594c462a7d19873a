//! What the user has typed, and the pure function from one state to the next.
//!
//! Knows no browser and no view: the time comes with the actions that need
//! it, secrets never come here at all. A part of the state that an action
//! does not touch stays the same allocation, so that a view can tell at a
//! glance that it has nothing to draw.

mod action;
mod advanced;
mod answers;
mod decisions;
mod draft;
mod field;
mod given;
mod lifetime;
mod limits;
mod phase;
mod policy;
mod preset;
mod problems;
mod reduce;
mod request;
mod risks;
mod scopes;
mod state;
mod submission;
mod summary;

pub use action::{Action, Limit};
pub use advanced::Advanced;
pub use decisions::{Decisions, answers};
pub use draft::Draft;
pub use field::{IpField, Typed};
pub use lifetime::{LifetimeChoice, LifetimeField, LifetimeValue};
pub use limits::{Amount, Erc20Field, LimitRow, Limits};
pub use phase::{Failure, Phase};
pub use preset::{Applied, Preset, Source};
pub use problems::Section;
pub use reduce::reduce;
pub use scopes::{ScopeField, choose_scopes};
pub use state::FormState;

#[cfg(test)]
mod tests;
