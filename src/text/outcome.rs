//! What is said when no token came back.

use crate::domain::outcome::{DoubtCause, NotSent, Reason, Refusal};

use super::{Key, Texts};

impl Texts {
    /// Why the server refused, and what to do.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let key = match refusal.reason {
            Reason::Otp => Key::RefusedOtp,
            Reason::Scope => Key::RefusedScope,
            Reason::IpRestrict => Key::RefusedIp,
            Reason::Label => Key::RefusedLabel,
            Reason::Duration => Key::RefusedDuration,
            Reason::SpendingLimits => Key::RefusedLimits,
            Reason::Enterprise => Key::RefusedEnterprise,
            Reason::Template => Key::RefusedTemplate,
            Reason::Session => Key::RefusedSession,
            Reason::SessionAddress => Key::RefusedSessionAddress,
            Reason::NotAllowed => Key::RefusedNotAllowed,
            Reason::NotFound => Key::RefusedNotFound,
            Reason::TooMany { wait: Some(wait) } => {
                return self.say(Key::RefusedTooManyWait, &[u64::from(wait).into()]);
            }
            Reason::TooMany { wait: None } => Key::RefusedTooMany,
            Reason::Other => return self.other_refusal(refusal),
        };
        self.say(key, &[])
    }

    fn other_refusal(&self, refusal: &Refusal) -> String {
        match &refusal.detail {
            Some(detail) => self.say(Key::RefusedOtherDetail, &[detail.into()]),
            None => {
                let status = refusal.status.to_string();
                self.say(Key::RefusedOther, &[(&status).into()])
            }
        }
    }

    /// Why nothing was sent, and what to do.
    pub fn not_sent(&self, reason: NotSent) -> &'static str {
        self.get(match reason {
            NotSent::Offline => Key::FailOffline,
            NotSent::Credential => Key::FailCredential,
            NotSent::Request => Key::FailRequest,
        })
    }

    /// What happened instead of a usable answer.
    pub fn doubt(&self, cause: DoubtCause) -> String {
        let key = match cause {
            DoubtCause::NoAnswer => Key::DoubtNoAnswer,
            DoubtCause::TimedOut => Key::DoubtTimedOut,
            DoubtCause::Status(status) => {
                return self.say(Key::DoubtStatus, &[(&status.to_string()).into()]);
            }
            DoubtCause::Unreadable => Key::DoubtUnreadable,
            DoubtCause::NoToken => Key::DoubtNoToken,
            DoubtCause::PageLeft => Key::DoubtPageLeft,
            DoubtCause::Encrypted => Key::DoubtEncrypted,
        };
        self.say(key, &[])
    }
}
