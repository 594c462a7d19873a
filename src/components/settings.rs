//! What a host sets, and what it is told.

use std::rc::Rc;

use super::choice_sources::ChoiceSources;
use super::on_token::OnToken;
use crate::domain::environment::{Environment, Rules};
use crate::domain::outcome::{Doubt, Issued};
use crate::form::{Failure, Preset};
use crate::service::{ApiBase, Credential, Options, TokensPath};
use crate::text::Messages;

/// What a host sets. Start from [`Settings::of`] and change what differs:
///
/// ```
/// use access_token_widget::components::Settings;
/// use access_token_widget::domain::environment::Environment;
///
/// let mut settings = Settings::of(Environment::Test);
/// settings.rules.ip_exception = true;
/// assert!(settings.credential.is_none(), "the form asks for a session token");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The rules of the place where the token is made.
    pub rules: Rules,
    /// Where the API lives.
    pub api_base: ApiBase,
    /// The path of the tokens' endpoint there.
    pub path: TokensPath,
    /// What a request shows the API; without one the form asks for a session
    /// token.
    pub credential: Option<Credential>,
    /// How a request is sent and its answer read.
    pub options: Options,
    /// Who takes a new token over, if not only the user.
    pub on_token: Option<OnToken>,
    /// Own wording of texts.
    pub messages: Messages,
    /// The language of numbers and dates, as in the `lang` attribute of HTML.
    pub lang: String,
    /// What can be chosen by name instead of typing its id.
    pub choices: ChoiceSources,
}

impl Settings {
    /// An environment of BitGo, called directly.
    pub fn of(environment: Environment) -> Self {
        Self {
            rules: Rules::of(environment),
            api_base: ApiBase::of(environment),
            path: TokensPath::default(),
            credential: None,
            options: Options::default(),
            on_token: None,
            messages: Messages::default(),
            lang: String::new(),
            choices: ChoiceSources::default(),
        }
    }
}

/// Which presets a form offers. By default those that every form has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Presets {
    /// The host's own, which come first.
    pub own: Vec<Rc<Preset>>,
    /// Without those that every form has.
    pub only_own: bool,
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
    /// The token that was shown is gone, or one that came when the form was
    /// already taken away.
    Dismissed {
        /// The user has said that it is saved.
        acknowledged: bool,
        /// The token's public id.
        id: Option<String>,
    },
}

/// How the form stands, as a style sheet may want to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The user fills it in, or has done so.
    Ready,
    /// A request is on its way.
    Submitting,
    /// A new token is being shown.
    Issued,
    /// The last attempt made no token, or it can't be told whether it did.
    Failed,
}
