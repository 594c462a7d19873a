//! The form in a page: what is cheaper to prove there than end to end, or can
//! be proved nowhere else.

mod form;
mod mounting;
mod page;
mod scopes;
mod settings;
mod summary_of_errors;
mod timing;
mod wiring;
