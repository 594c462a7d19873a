//! From a submit to its ending, and from one token to the next.

use std::mem;
use std::rc::Rc;

use crate::domain::label::Label;
use crate::domain::lifetime::Timestamp;
use crate::domain::lookup::Wanted;
use crate::domain::otp::OtpError;
use crate::domain::outcome::Ending;
use crate::domain::problem::Field;

use super::{Failure, FormState, Phase, Typed};

impl FormState {
    #[inline(never)]
    pub(super) fn submit(&mut self, now: Timestamp) {
        if self.phase != Phase::Editing {
            return;
        }
        self.now = now;
        self.failure = None;
        self.attempts += 1;
        if self.problems().is_empty() {
            self.attempted = false;
            let sent = Self {
                sent: None,
                ..self.clone()
            };
            self.sent = Some(Rc::new(sent));
            self.submission += 1;
            let request = self.request(now).ok();
            self.wanted = request.map(|request| Rc::new(Wanted::new(&request, now)));
            self.phase = Phase::Sending;
        } else {
            self.attempted = true;
        }
    }

    #[inline(never)]
    pub(super) fn end(&mut self, submission: u32, ending: Ending) {
        if let Ending::Issued(issued) = ending {
            self.waiting.push_back((submission, Rc::new(*issued)));
            if submission == self.submission || self.phase != Phase::Sending {
                self.show_waiting();
            }
            return;
        }
        let (sent, label) = (self.now, self.sent_label());
        let latest = self.interrupted.as_mut().unwrap_or(&mut self.phase);
        let awaited = matches!(latest, Phase::Sending | Phase::Unknown { .. });
        if submission != self.submission || !awaited {
            return;
        }
        let failure = match ending {
            Ending::Unknown(doubt) => {
                *latest = Phase::Unknown { doubt, sent, label };
                None
            }
            Ending::Refused(refusal) => Some(Failure::Refused(refusal)),
            Ending::NotSent(reason) => Some(Failure::NotSent(reason)),
            Ending::Issued(_) => None,
        };
        if let Some(failure) = failure {
            *latest = Phase::Editing;
            self.failure = Some(Rc::new(failure));
            self.attempts += 1;
        }
        // While a token is shown there is no form, and so no one-time password.
        if !matches!(self.phase, Phase::Issued(_)) {
            self.forget_otp();
        }
        self.show_waiting();
    }

    #[inline(never)]
    pub(super) fn back(&mut self) {
        if matches!(self.phase, Phase::Unknown { .. }) {
            self.phase = Phase::Editing;
        }
    }

    #[inline(never)]
    pub(super) fn acknowledge(&mut self) {
        if matches!(self.phase, Phase::Issued(_)) {
            self.phase = self.interrupted.take().unwrap_or(Phase::Done);
            self.show_waiting();
        }
    }

    #[inline(never)]
    pub(super) fn lose(&mut self) {
        self.waiting.clear();
        self.acknowledge();
    }

    #[inline(never)]
    pub(super) fn restart(&mut self) {
        if self.phase == Phase::Done {
            let start = self.start.clone();
            let policy = self.policy.clone();
            let fresh = Self::starting(start, policy, self.rules, self.ask_bearer, self.now);
            let (submission, attempts) = (self.submission, self.attempts);
            *self = Self {
                submission,
                attempts,
                ..fresh
            };
        }
    }

    /// Another token with the same answers, but for what is said anew of each:
    /// its name, the one-time password, and what needs a confirmation.
    #[inline(never)]
    pub(super) fn again(&mut self) {
        if self.phase != Phase::Done {
            return;
        }
        self.phase = Phase::Editing;
        self.label = Rc::new(Typed::parse(String::new(), Label::parse));
        self.unconfirm();
        self.applied = None;
        self.touched = Rc::default();
        self.forget_otp();
    }

    /// A confirmation is the user's, and good for one token.
    pub(super) fn unconfirm(&mut self) {
        self.confirmed = Vec::new();
        self.limits = Rc::new(self.limits.unconfirmed());
        self.erc20 = Rc::new(self.erc20.unconfirmed());
    }

    /// A one-time password works once, so that a new one is needed.
    fn forget_otp(&mut self) {
        self.otp = Err(OtpError::Blank);
        self.otp_round += 1;
        self.untouch(Field::Otp);
    }

    /// Shows the token that has waited longest. One of an earlier submission
    /// says nothing of the latest, which therefore goes on afterwards.
    fn show_waiting(&mut self) {
        if matches!(self.phase, Phase::Issued(_)) {
            return;
        }
        let Some((submission, issued)) = self.waiting.pop_front() else {
            return;
        };
        let before = mem::replace(&mut self.phase, Phase::Issued(issued));
        self.shown_submission = submission;
        if submission == self.submission {
            self.failure = None;
        } else if matches!(before, Phase::Editing | Phase::Unknown { .. }) {
            self.interrupted = Some(before);
        }
        // The inputs of secrets go away with the form.
        self.forget_bearer();
        self.forget_otp();
    }

    /// The name that the latest submission asked for.
    pub fn sent_label(&self) -> Rc<str> {
        let sent = self.sent.as_ref();
        let label = sent.and_then(|sent| sent.label.value.as_ref().ok());
        label.map(Label::as_str).unwrap_or_default().into()
    }

    /// The form whose request made the token that is shown. Of an earlier
    /// submission than the latest it is not known any more.
    pub fn sent_for_shown(&self) -> Option<Rc<Self>> {
        let is_latest = self.shown_submission == self.submission;
        self.sent.clone().filter(|_| is_latest)
    }

    fn untouch(&mut self, field: Field) {
        Rc::make_mut(&mut self.touched).retain(|touched| *touched != field);
    }

    /// What was typed goes away with its input.
    pub(super) fn forget_bearer(&mut self) {
        self.bearer_filled = false;
        self.untouch(Field::Bearer);
    }
}
