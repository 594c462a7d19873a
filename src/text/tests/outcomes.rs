//! What is said when no token came back.

use super::*;
use crate::domain::outcome::{DoubtCause, NotSent, Reason, Refusal};

fn refusal(reason: Reason, detail: Option<&str>) -> Refusal {
    Refusal {
        reason,
        status: 418,
        request_id: Some("r".into()),
        detail: detail.map(String::from),
    }
}

pub(super) fn table() -> Table {
    let reasons = [
        (
            Reason::Otp,
            "BitGo did not accept this one-time password. Wait for the next one and enter it",
        ),
        (
            Reason::Scope,
            "BitGo refused the permissions. Remove those your user does not have",
        ),
        (
            Reason::IpRestrict,
            "BitGo refused the addresses. Check them with your network team",
        ),
        (Reason::Label, "BitGo refused the name. Choose another"),
        (
            Reason::Duration,
            "BitGo refused the lifetime. Choose a shorter one",
        ),
        (
            Reason::SpendingLimits,
            "BitGo refused the spending limits. Check coins and amounts",
        ),
        (
            Reason::Enterprise,
            "BitGo refused the enterprise. Check its id",
        ),
        (Reason::Template, "BitGo refused the template. Check its id"),
        (
            Reason::Session,
            "BitGo did not accept your session. Sign in again, then retry",
        ),
        (
            Reason::SessionAddress,
            "Your session may not be used from this network address. Sign in from here, then retry",
        ),
        (
            Reason::NotAllowed,
            "Your user may not create this token. Ask an administrator of your enterprise",
        ),
        (
            Reason::NotFound,
            "Nothing answers at this address, so no token was created. Tell whoever runs this page",
        ),
        (
            Reason::TooMany { wait: None },
            "BitGo received too many requests from you. Wait a minute, then try again",
        ),
        (
            Reason::TooMany { wait: Some(1) },
            "BitGo received too many requests from you. Try again in 1 second",
        ),
        (
            Reason::TooMany { wait: Some(1_800) },
            "BitGo received too many requests from you. Try again in 1,800 seconds",
        ),
        (
            Reason::Other,
            "BitGo refused the request (status 418) and created no token. Check your answers, then try again",
        ),
    ];
    let reasons = reasons.map(|(reason, said)| (Rule::Refused(refusal(reason, None)), said));
    let detail = (
        Rule::Refused(refusal(Reason::Other, Some("user is frozen"))),
        "BitGo refused the request and created no token. It says: user is frozen",
    );
    reasons.into_iter().chain([detail]).collect()
}

#[test]
fn each_refusal_has_its_sentence() {
    check(table());
}

#[test]
fn what_the_server_says_is_shown_only_where_the_form_knows_no_better() {
    let told = texts().refusal(&refusal(Reason::Label, Some("bad label")));
    assert_eq!(told, "BitGo refused the name. Choose another");
}

#[test]
fn a_request_that_was_not_sent() {
    let table = [
        (
            NotSent::Offline,
            "You are offline, so nothing was sent. Connect and try again",
        ),
        (
            NotSent::Credential,
            "This page could not get your session, so nothing was sent. Sign in again and retry",
        ),
        (
            NotSent::Request,
            "The browser could not build the request, so nothing was sent. Check the session token and retry",
        ),
    ];
    for (reason, expected) in table {
        assert_eq!(texts().not_sent(reason), expected);
    }
}

#[test]
fn a_request_without_a_usable_answer() {
    let table = [
        (DoubtCause::NoAnswer, "The connection failed on the way."),
        (DoubtCause::TimedOut, "No answer came in time."),
        (
            DoubtCause::Status(1_502),
            "The server answered with an error (1502) that does not say whether it created the token.",
        ),
        (
            DoubtCause::Unreadable,
            "The server answered, but not in a form that can be read.",
        ),
        (
            DoubtCause::NoToken,
            "The server reported success and sent no token.",
        ),
        (
            DoubtCause::Encrypted,
            "The server sent the token encrypted for a key that this form does not have.",
        ),
    ];
    for (cause, expected) in table {
        assert_eq!(texts().doubt(cause), expected);
    }
}
