//! The form in a page: what is cheaper to prove there than end to end, or can
//! be proved nowhere else.

mod addresses;
mod choices;
mod choices_asked_for;
mod code;
mod coins;
mod drawing;
mod form;
mod formats;
mod handover;
mod issued;
mod lifetime;
mod limits;
mod looking;
mod mounting;
mod offers;
mod page;
mod risks;
mod scopes;
mod secrets;
mod settings;
mod submitting;
mod summary;
mod summary_of_errors;
mod tasks;
mod timing;
mod unknown;
mod ways_out;
mod wiring;
