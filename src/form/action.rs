//! What can happen to a form.

use std::rc::Rc;

use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::environment::Rules;
use crate::domain::lifetime::Timestamp;
use crate::domain::limit::AmountUnit;
use crate::domain::otp::{OtpError, OtpKind};
use crate::domain::outcome::Ending;
use crate::domain::policy::Policy;
use crate::domain::problem::Field;
use crate::domain::risk::Remedy;
use crate::domain::scope::{Breadth, Scope};
use crate::domain::task::Task;

use super::{FormState, LifetimeField, Preset};

/// Something that the user, the host or the network did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A text field was edited.
    Typed(Field, String),
    /// The lifetime was edited.
    Lifetime(LifetimeField),
    /// A scope was ticked or unticked.
    Scope(Scope, bool),
    /// What a task needs was asked for, in a breadth.
    AllowTask(Task, Breadth),
    /// What only this task needs was taken back.
    ForbidTask(Task),
    /// Every scope was unticked.
    ClearScopes,
    /// A row of limits was asked for.
    AddLimit,
    /// A row of limits was changed.
    Limit(u32, Limit),
    /// The ERC-20 limit was switched on or off.
    Erc20(bool),
    /// The ERC-20 limit was changed; it has no unit and is no row.
    Erc20Limit(Limit),
    /// Admin permissions were chosen.
    Admin(Admin),
    /// A blank answer is to be sent as none, or left to the template again.
    SpellOut(Answer, bool),
    /// A preset, a link or a file was chosen to fill in answers.
    Apply(Rc<Preset>),
    /// What that has changed was taken back.
    Undo,
    /// A way out of a risk was taken.
    Remedy(Remedy),
    /// The gravest risks were confirmed, or no longer.
    Confirm(bool),
    /// The one-time password was edited. Its value stays in its input.
    Otp(Result<OtpKind, OtpError>),
    /// The session token was edited. Its value stays in its input.
    Bearer {
        /// Whether there is something in it.
        filled: bool,
    },
    /// The user left a field.
    Left(Field),
    /// The host set other rules, or whether the form must ask for a session.
    Rules {
        /// The rules.
        rules: Rules,
        /// Whether the form must ask for a session token.
        ask_bearer: bool,
    },
    /// The host set another policy, or what the form starts with.
    Adopt {
        /// The policy.
        policy: Rc<Policy>,
        /// What the form starts with, with every answer that the policy gives.
        start: Option<Rc<FormState>>,
    },
    /// The user tried to submit; the moment decides what a date means.
    Submit(Timestamp),
    /// A request ended. Late answers are told from others by its number.
    Ended {
        /// Which submission it belongs to.
        submission: u32,
        /// How it ended.
        ending: Ending,
    },
    /// The user goes back to the form from an unknown outcome.
    Back,
    /// The user has saved the token.
    Acknowledge,
    /// The page went away, and with it every token that it held.
    Lost,
    /// The user starts another token.
    Restart,
    /// The user starts another token with the same answers.
    Again,
}

/// A change to one limit, beside typing into its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The amount's unit was switched.
    Unit(AmountUnit),
    /// "Largest possible" was ticked or unticked.
    Max(bool),
    /// Zero was confirmed or not.
    Zero(bool),
    /// The row was removed.
    Remove,
}
