//! The view: small props in, typed actions out.
//!
//! A section draws one slice of the form's state and is drawn again only when
//! that slice, or a problem in it, has changed.

mod access_token_form;
mod address_entries;
mod address_section;
mod advanced_section;
mod amount_field;
mod applied;
mod asking;
mod calm_dispatch;
mod check;
mod choice_sources;
mod choices;
mod chooser;
mod chosen_names;
mod code;
mod code_fold;
mod coin_field;
mod combo;
mod combo_list;
mod confirm;
mod dom;
mod done;
mod el;
mod erc20_limit;
mod error_summary;
mod error_text;
mod focus;
mod form_view;
mod given;
mod icon;
mod ids;
mod import_fold;
mod issued;
mod issued_details;
mod left;
mod lifetime_field;
mod limit_row;
mod locale;
mod look;
mod name_section;
mod on_token;
mod permission_section;
mod presets;
mod review_section;
mod revoke;
mod risk_notes;
mod scope_group;
mod secret_field;
mod section;
mod segments;
mod settings;
mod spending_section;
mod submission;
mod summary;
mod task_list;
mod text_field;
mod token_form;
mod token_value;
mod ui;
mod unknown;
mod wallet_actions;

pub use access_token_form::{AccessTokenForm, STYLE};
pub use choice_sources::ChoiceSources;
pub use choices::{Choice, Choices, NotChoices};
pub use code::{Call, Code, CodeWords};
pub use import_fold::{NotFilledIn, Pasted};
pub use on_token::{OnToken, Reveal};
pub use settings::{FormEvent, Presets, Settings, Status};
pub use token_form::{Filling, TokenForm, TokenFormProps};
#[cfg(feature = "embed")]
pub(crate) use {dom::now, locale::Browser};
