//! How a submission ends, in every phase.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::otp::{OtpError, OtpKind};
use crate::form::{Failure, Limit};

const PHASES: [fn() -> Form; 5] = [
    Form::ready,
    Form::sending,
    Form::unknown,
    || {
        let mut form = Form::sending();
        form.end(1, issued("shown"));
        form
    },
    || {
        let mut form = Form::sending();
        form.end(1, issued("saved")).act(Action::Acknowledge);
        form
    },
];

#[test]
fn each_ending_of_a_submission_on_its_way() {
    let [token, refusal, not_sent, silence] = endings().map(|ending| {
        let mut form = Form::sending();
        form.end(1, ending);
        form
    });
    assert_eq!(token.token(), Some("t"));
    assert_eq!(token.failure, None);
    assert_eq!(refusal.phase, Phase::Editing);
    assert!(matches!(
        refusal.failure.as_deref(),
        Some(Failure::Refused(_))
    ));
    assert_eq!(not_sent.phase, Phase::Editing);
    let expected = Failure::NotSent(NotSent::Offline);
    assert_eq!(not_sent.failure.as_deref(), Some(&expected));
    let Phase::Unknown { doubt, sent, .. } = &silence.phase else {
        panic!("{:?}", silence.phase);
    };
    assert_eq!((doubt.cause, *sent), (DoubtCause::TimedOut, NOW));
    assert_eq!(silence.failure, None);
}

#[test]
fn the_one_time_password_is_asked_for_again_without_complaint() {
    for ending in endings() {
        let mut form = Form::ready();
        form.left(Field::Otp).submit();
        let round = form.otp_round;
        form.end(1, ending);
        assert_eq!(form.otp, Err(OtpError::Blank));
        assert!(form.otp_round > round);
        let told = form.shown.iter().any(|problem| {
            let rule = &problem.rule;
            matches!(rule, crate::domain::problem::Rule::Otp(_))
        });
        assert!(!told);
    }
}

#[test]
fn everything_else_is_kept_after_a_failure() {
    let before = Form::sending();
    for ending in endings().into_iter().skip(1) {
        let mut after = before.clone();
        after.end(1, ending).act(Action::Back);
        assert_eq!(after.phase, Phase::Editing);
        assert_eq!(after.label, before.label);
        assert_eq!(after.scopes, before.scopes);
        after.otp();
        assert_eq!(after.request(NOW), before.request(NOW));
    }
}

#[test]
fn a_failure_counts_as_an_attempt_so_that_the_view_moves_the_focus() {
    let before = Form::sending();
    let mut after = before.clone();
    after.end(1, refused(Reason::Other));
    assert_eq!(after.attempts, before.attempts + 1);
    assert_eq!(after.submission, before.submission);
}

#[test]
fn what_ends_no_submission_on_its_way_is_ignored() {
    // Nothing is awaited, or an earlier submission is told of.
    for (phase, submission) in [(0, 0), (0, 1), (1, 0), (2, 0), (3, 1), (4, 1)] {
        for ending in endings().into_iter().skip(1) {
            let form = PHASES[phase]();
            let after = form.clone().end(submission, ending.clone()).0.clone();
            assert!(Rc::ptr_eq(&form.0, &after), "{phase} {ending:?}");
        }
    }
}

#[test]
fn a_token_is_shown_whenever_it_comes() {
    for phase in [1, 2, 4] {
        let mut form = PHASES[phase]();
        form.end(1, issued("late"));
        assert_eq!(form.token(), Some("late"), "{phase}");
    }
    let mut form = PHASES[3]();
    form.end(1, issued("late"));
    assert_eq!(form.token(), Some("shown"));
    form.act(Action::Acknowledge);
    assert_eq!(form.token(), Some("late"));
}

#[test]
fn an_unknown_outcome_can_turn_out_otherwise() {
    let mut form = Form::unknown();
    form.end(1, unknown(DoubtCause::Status(502)));
    let Phase::Unknown { doubt, .. } = &form.phase else {
        panic!("{:?}", form.phase);
    };
    assert_eq!(doubt.cause, DoubtCause::Status(502));
    form.end(1, refused(Reason::Label));
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.shown_fields(), [Field::Label]);
}

#[test]
fn back_leads_from_an_unknown_outcome_to_the_form_as_it_was() {
    let mut form = Form::unknown();
    form.act(Action::Back);
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.shown_fields(), []);
    form.act(Action::Otp(Ok(OtpKind::HardwareKey))).submit();
    assert_eq!((form.phase.clone(), form.submission), (Phase::Sending, 2));
}

#[test]
fn a_saved_token_is_gone() {
    let form = PHASES[4]();
    assert_eq!(form.phase, Phase::Done);
    assert!(form.waiting.is_empty());
}

#[test]
fn a_page_that_goes_away_takes_every_token_with_it() {
    let mut form = Form::sending();
    form.end(1, issued("a")).end(1, issued("b"));
    form.act(Action::Lost);
    assert_eq!(form.phase, Phase::Done);
    assert!(form.waiting.is_empty());
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Done);
}

#[test]
fn another_like_it_keeps_all_but_the_name_and_what_is_confirmed() {
    let mut form = PHASES[4]();
    let before = (*form.0).clone();
    form.act(Action::Again);
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.label.text, "");
    assert_eq!(form.otp, Err(OtpError::Blank));
    assert_eq!(form.shown.len(), 0);
    assert_eq!(form.submission, before.submission);
    assert_eq!(
        (
            &form.lifetime,
            &form.scopes,
            &form.addresses,
            &form.advanced
        ),
        (
            &before.lifetime,
            &before.scopes,
            &before.addresses,
            &before.advanced
        )
    );
}

#[test]
fn a_zero_is_confirmed_for_one_token() {
    let mut form = Form::ready();
    form.act(Action::AddLimit);
    for action in [
        Action::Typed(Field::LimitCoin(0), "tbtc".into()),
        Action::Typed(Field::LimitValue(0), "0".into()),
        Action::Limit(0, Limit::Zero(true)),
        Action::Submit(later(1)),
    ] {
        form.act(action);
    }
    form.end(1, issued("a")).act(Action::Acknowledge);
    form.act(Action::Again);
    assert_eq!(form.limits.rows[0].amount.text, "0");
    assert!(!form.limits.rows[0].amount.zero_confirmed);
}

#[test]
fn dangers_are_confirmed_for_one_token() {
    let mut form = Form::ready();
    form.act(Action::Admin(Admin::Full))
        .act(Action::Confirm(true))
        .act(Action::Submit(later(1)));
    assert_eq!(form.phase, Phase::Sending);
    form.end(1, issued("a")).act(Action::Acknowledge);
    form.act(Action::Again);
    assert!(form.confirmed.is_empty());
    assert!(!form.dangers().is_empty());
}

#[test]
fn a_host_cannot_confirm_for_the_user() {
    let mut form = Form::ready();
    form.act(Action::AddLimit);
    for action in [
        Action::Typed(Field::LimitCoin(0), "tbtc".into()),
        Action::Typed(Field::LimitValue(0), "0".into()),
        Action::Limit(0, Limit::Zero(true)),
        Action::Admin(Admin::Full),
        Action::Confirm(true),
    ] {
        form.act(action);
    }
    let start = Some(form.0.clone());
    let state = FormState::starting(start, Rc::default(), form.rules, form.ask_bearer, form.now);
    assert_eq!(state.limits.rows[0].amount.text, "0");
    assert!(!state.limits.rows[0].amount.zero_confirmed);
    assert!(state.confirmed.is_empty());
}

#[test]
fn another_token_starts_with_an_empty_form_and_counts_on() {
    let mut form = PHASES[4]();
    let (submission, attempts) = (form.submission, form.attempts);
    form.act(Action::Restart);
    let fresh = FormState::new(form.rules, form.ask_bearer, form.now);
    let expected = FormState {
        submission,
        attempts,
        ..fresh
    };
    assert_eq!(*form.0, expected);
    assert_eq!(submission, 1);
}
