//! What JavaScript calls: the form inside the custom element, and the
//! functions that need no form. No logic of its own.
//!
//! The scripts of the npm package are the only callers. They check names and
//! types of what a page gives them; what a value means is checked here.

mod code;
mod details;
mod draft;
mod error;
mod fields;
mod form;
mod headless;
mod panic;
mod policy;
mod presets;
mod settings;

pub use draft::Draft;
pub use form::{Form, Host};
pub use headless::{coins, create_token, list_tokens, parse_ip_list, revoke_token, scopes};
pub use panic::on_panic;
