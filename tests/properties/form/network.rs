//! What a network may do to a submission.

use access_token_widget::domain::outcome::{
    Doubt, DoubtCause, Ending, Issued, NotSent, Reason, Refusal,
};
use access_token_widget::form::Action;

use super::steps::Walker;

impl Walker {
    /// An ending of any kind.
    pub(super) fn ended(&mut self, submission: u32) -> Action {
        let request_id = self.bool().then(|| "request".to_owned());
        let ending = match self.below(8) {
            0..=2 => Ending::Issued(Box::new(Issued {
                id: Some(submission.to_string()),
                ..Issued::default()
            })),
            3 => Ending::NotSent(self.one(&[
                NotSent::Offline,
                NotSent::Credential,
                NotSent::Request,
            ])),
            4 | 5 => Ending::Unknown(Doubt {
                cause: self.one(&[
                    DoubtCause::TimedOut,
                    DoubtCause::NoAnswer,
                    DoubtCause::Status(502),
                    DoubtCause::Encrypted,
                ]),
                request_id,
            }),
            _ => Ending::Refused(Refusal {
                reason: self.one(&[
                    Reason::Otp,
                    Reason::Scope,
                    Reason::IpRestrict,
                    Reason::Label,
                    Reason::Duration,
                    Reason::SpendingLimits,
                    Reason::Enterprise,
                    Reason::Template,
                    Reason::Session,
                    Reason::TooMany { wait: Some(5) },
                    Reason::Other,
                ]),
                status: 400,
                request_id,
                detail: None,
            }),
        };
        Action::Ended { submission, ending }
    }
}
