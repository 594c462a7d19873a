//! What a network may do to a submission, and how the service takes it.

use access_token_widget::domain::outcome::{Doubt, DoubtCause, Ending, Issued, NotSent};
use access_token_widget::form::Action;
use access_token_widget::service::fuzzing::{Body, refusal, refuses};

use super::steps::Walker;

/// What a submission is sent with and what it brings, by its number: texts that
/// the form must never hold.
pub(super) fn secrets_of(submission: u32) -> [String; 3] {
    ["session-", "password-", "v2x-token-"].map(|kind| format!("{kind}{submission:05}"))
}

/// Every status that a server or a proxy may answer with, and a few that none does.
const STATUSES: [u16; 20] = [
    0, 302, 400, 401, 403, 404, 408, 409, 422, 429, 444, 460, 470, 499, 500, 502, 503, 504, 599,
    999,
];

impl Walker {
    /// An ending of any kind.
    pub(super) fn ended(&mut self, submission: u32) -> Action {
        let ending = match self.below(8) {
            0 => Ending::NotSent(self.one(&[
                NotSent::Offline,
                NotSent::Credential,
                NotSent::Request,
            ])),
            _ => self.answered(submission),
        };
        Action::Ended { submission, ending }
    }

    /// What an answer to a request that has left means.
    pub(super) fn answered(&mut self, submission: u32) -> Ending {
        let doubt = |cause| {
            let request_id = None;
            Ending::Unknown(Doubt { cause, request_id })
        };
        match self.below(8) {
            0..=2 => Ending::Issued(Box::new(Issued {
                id: Some(submission.to_string()),
                ..Issued::default()
            })),
            3 => doubt(self.one(&[
                DoubtCause::TimedOut,
                DoubtCause::NoAnswer,
                DoubtCause::Unreadable,
                DoubtCause::NoToken,
                DoubtCause::Encrypted,
            ])),
            _ => {
                let status = self.one(&STATUSES);
                let body = self.bool().then(|| self.body(submission));
                match refuses(status, body.is_some()) {
                    true => Ending::Refused(refusal(status, body.unwrap_or_else(no_body))),
                    false => doubt(DoubtCause::Status(status)),
                }
            }
        }
    }

    /// A refusal's words, with what was sent in them.
    fn body(&mut self, submission: u32) -> Body {
        let secrets = secrets_of(submission);
        let texts = [(); 4].map(|()| self.bool().then(|| self.words(&secrets)));
        let [error, message, name, request_id] = texts;
        // As the service reads them: see `src/service/read.rs`.
        let redacted = |text: Option<String>| {
            let hide = |text: String, secret: &String| text.replace(secret, "\0");
            text.map(|text| secrets.iter().fold(text, hide))
        };
        let holds_none =
            |text: &String| !secrets.iter().any(|secret| text.contains(secret.as_str()));
        Body {
            texts: [
                redacted(error),
                redacted(message),
                redacted(name),
                request_id.filter(holds_none),
            ],
            flags: [self.below(8) == 0, self.below(8) == 0],
        }
    }

    fn words(&mut self, secrets: &[String]) -> String {
        let secret = self.one(secrets);
        let said = self.one(&[
            "invalid scope",
            "ipRestrict: bad CIDR",
            "the label is taken",
            "duration too long",
            "spendingLimits[0].txValueLimit",
            "no such enterprise",
            "no such template",
            "unauthorized",
            "too many requests",
            "otp required",
            "your ip is not allowed",
            "request-1",
            "",
        ]);
        match self.below(3) {
            0 => format!("{said} {secret}"),
            1 => secret,
            _ => said.to_owned(),
        }
    }
}

fn no_body() -> Body {
    Body {
        texts: [const { None }; 4],
        flags: [false; 2],
    }
}
