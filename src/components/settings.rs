//! What a host sets, and what it is told.

use std::rc::Rc;

use super::choice_sources::ChoiceSources;
use crate::domain::environment::Rules;
use crate::domain::outcome::{Doubt, Issued};
use crate::form::Failure;
use crate::service::{ApiBase, Bearer, CreatePath};

/// What a host sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The rules of the place where the token is made.
    pub rules: Rules,
    /// Where the API lives.
    pub api_base: ApiBase,
    /// The path that creates tokens there.
    pub create_path: CreatePath,
    /// Where the session token comes from; without one the form asks for it.
    pub bearer: Option<Bearer>,
    /// How long an answer may take, in milliseconds.
    pub time_limit: u32,
    /// The language of the texts, as in the `lang` attribute of HTML.
    pub lang: String,
    /// What can be chosen by name instead of typing its id.
    pub choices: ChoiceSources,
}

/// What a host is told. Nothing of it is secret.
#[derive(Clone, Debug, PartialEq)]
pub enum FormEvent {
    /// A token was made, and is shown if the form is still there.
    Created(Rc<Issued>),
    /// An attempt made no token.
    Failed(Failure),
    /// It can't be told whether an attempt made a token.
    Unknown {
        /// The name that the token would have.
        label: String,
        /// Why.
        doubt: Doubt,
    },
    /// The token that was shown is gone.
    Dismissed {
        /// The user has said that it is saved.
        acknowledged: bool,
        /// The token's public id.
        id: Option<String>,
    },
}
