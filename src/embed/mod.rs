//! The custom element `<access-token-form>`: settings in, events out, no
//! logic of its own.

mod element;
mod events;
mod settings;

pub use element::{Instance, define_access_token_form};
