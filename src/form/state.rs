//! Everything that a form holds.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::domain::answer::Answer;
use crate::domain::environment::Rules;
use crate::domain::label::{Label, LabelError};
use crate::domain::lifetime::Timestamp;
use crate::domain::lookup::Wanted;
use crate::domain::otp::{OtpError, OtpKind};
use crate::domain::outcome::Issued;
use crate::domain::policy::Policy;
use crate::domain::problem::{Field, Problem};
use crate::domain::risk::Risk;

use super::{
    Advanced, Applied, Erc20Field, Failure, IpField, LifetimeField, Limits, Phase, ScopeField,
    Typed,
};

/// Everything that a form holds, but for secrets: those stay in their inputs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormState {
    /// The rules of the place where the form is used.
    pub rules: Rules,
    /// Whether the form must ask for a session token.
    pub ask_bearer: bool,
    /// The token's name.
    pub label: Rc<Typed<Label, LabelError>>,
    /// How long it shall live.
    pub lifetime: Rc<LifetimeField>,
    /// What it may do.
    pub scopes: Rc<ScopeField>,
    /// Where it may be used from.
    pub addresses: Rc<IpField>,
    /// What it may spend.
    pub limits: Rc<Limits>,
    /// What it may spend of ERC-20 tokens.
    pub erc20: Rc<Erc20Field>,
    /// What few tokens need.
    pub advanced: Rc<Advanced>,
    /// Answers that, while blank, are sent as none instead of being left to
    /// the template.
    pub spelled_out: Rc<Vec<Answer>>,
    /// What the host has decided.
    pub policy: Rc<Policy>,
    /// What was changed at last, and not by the user.
    pub applied: Option<Rc<Applied>>,
    /// The gravest risks as they were confirmed.
    pub confirmed: Vec<Risk>,
    /// What kind of one-time password is in its input.
    pub otp: Result<OtpKind, OtpError>,
    /// Changes when the one-time password must be entered anew.
    pub otp_round: u32,
    /// Whether a session token is in its input.
    pub bearer_filled: bool,
    /// The fields whose broken rules are shown.
    pub touched: Rc<Vec<Field>>,
    /// A submit was tried: every broken rule is shown.
    pub attempted: bool,
    /// When it was tried last, to judge dates by.
    pub now: Timestamp,
    /// Why the last attempt made no token.
    pub failure: Option<Rc<Failure>>,
    /// Where the form is on its way to a token.
    pub phase: Phase,
    /// The number of the latest submission.
    pub submission: u32,
    /// What the token that it asked for would look like.
    pub wanted: Option<Rc<Wanted>>,
    /// The form as it was when it was sent; its fields may say something else
    /// by now.
    pub sent: Option<Rc<FormState>>,
    /// How often a submit was tried, so that a view can tell one from the next.
    pub attempts: u32,
    /// Tokens still to be shown, one after the other, each with its
    /// submission.
    pub waiting: VecDeque<(u32, Rc<Issued>)>,
    /// The submission whose token was shown last.
    pub shown_submission: u32,
    /// Where the latest submission stands while the token of an earlier one
    /// is being shown.
    pub interrupted: Option<Phase>,
    /// The broken rules that are shown, in the order of the form.
    pub shown: Rc<Vec<Problem>>,
    /// What the host has a form start with, if not empty.
    pub start: Option<Rc<FormState>>,
}

impl FormState {
    /// An empty form.
    pub fn new(rules: Rules, ask_bearer: bool, now: Timestamp) -> Self {
        Self {
            rules,
            ask_bearer,
            label: Rc::new(Typed::parse(String::new(), Label::parse)),
            lifetime: Rc::default(),
            scopes: Rc::default(),
            addresses: Rc::new(IpField::parse(String::new(), rules.ipv6)),
            limits: Rc::default(),
            erc20: Rc::default(),
            advanced: Rc::default(),
            spelled_out: Rc::default(),
            policy: Rc::default(),
            applied: None,
            confirmed: Vec::new(),
            otp: Err(OtpError::Blank),
            otp_round: 0,
            bearer_filled: false,
            touched: Rc::default(),
            attempted: false,
            now,
            failure: None,
            phase: Phase::Editing,
            submission: 0,
            wanted: None,
            sent: None,
            attempts: 0,
            waiting: VecDeque::new(),
            shown_submission: 0,
            interrupted: None,
            shown: Rc::default(),
            start: None,
        }
    }

    /// A form with what the host has it start with.
    pub fn starting(
        start: Option<Rc<Self>>,
        policy: Rc<Policy>,
        rules: Rules,
        ask_bearer: bool,
        now: Timestamp,
    ) -> Self {
        let fresh = Self::new(rules, ask_bearer, now);
        let mut state = match &start {
            Some(start) => Self {
                now,
                ..(**start).clone()
            },
            None => fresh,
        };
        state.set_rules(rules, ask_bearer);
        state.unconfirm();
        (state.policy, state.start) = (policy, start);
        state.fit_lifetime(&LifetimeField::default());
        state.keep_policy();
        state
    }
}
