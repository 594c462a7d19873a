//! Answers that come after the form gave up waiting for them.

use super::*;

/// The first submission has no answer, the second is on its way.
fn second() -> Form {
    let mut form = Form::unknown();
    form.act(Action::Back).otp().submit();
    assert_eq!((form.phase.clone(), form.submission), (Phase::Sending, 2));
    form
}

#[test]
fn a_late_token_is_shown_on_the_screen_of_the_unknown_outcome() {
    let mut form = Form::unknown();
    form.end(1, issued("first"));
    assert_eq!(form.token(), Some("first"));
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Done);
}

#[test]
fn a_late_token_is_shown_to_a_user_who_went_back() {
    let mut form = Form::unknown();
    form.act(Action::Back).end(1, issued("first"));
    assert_eq!(form.token(), Some("first"));
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Done);
}

/// What is said of its request is what was sent, whatever the fields say now.
#[test]
fn a_token_comes_with_the_request_that_made_it() {
    let mut form = Form::unknown();
    form.act(Action::Back);
    let label = form.label.text.clone();
    form.typed(Field::Label, "Something else");
    form.end(1, issued("first"));
    assert_eq!(form.label.text, "Something else");
    assert_eq!(form.sent_for_shown().unwrap().label.text, label);

    let mut form = second();
    form.end(1, issued("first")).end(2, issued("second"));
    assert_eq!(form.token(), Some("first"));
    assert_eq!(form.sent_for_shown(), None);
    form.act(Action::Acknowledge);
    assert_eq!(form.sent_for_shown().unwrap().label.text, label);
}

/// Or a form would hold every form that it was.
#[test]
fn what_was_sent_does_not_keep_what_was_sent_before() {
    let mut form = Form::unknown();
    let former = Rc::downgrade(form.sent.as_ref().unwrap());
    form.act(Action::Back).otp().submit();
    assert_eq!(form.submission, 2);
    assert!(former.upgrade().is_none());
}

#[test]
fn a_late_refusal_is_ignored_by_a_user_who_went_back() {
    let mut form = Form::unknown();
    form.act(Action::Back);
    let before = form.0.clone();
    form.end(1, refused(Reason::Label));
    assert!(Rc::ptr_eq(&before, &form.0));
}

#[test]
fn a_token_says_more_than_an_earlier_refusal_of_the_same_submission() {
    let mut form = Form::sending();
    form.end(1, refused(Reason::Label)).end(1, issued("first"));
    assert_eq!(form.token(), Some("first"));
    assert_eq!(form.failure, None);
    assert_eq!(form.shown_fields(), []);
}

#[test]
fn a_late_token_waits_for_the_submission_on_its_way() {
    let mut form = second();
    form.end(1, issued("first"));
    assert_eq!(form.phase, Phase::Sending);
    form.end(2, issued("second"));
    assert_eq!(form.token(), Some("first"));
    form.act(Action::Acknowledge);
    assert_eq!(form.token(), Some("second"));
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Done);
}

#[test]
fn a_late_token_does_not_hide_that_the_second_was_refused() {
    let mut form = second();
    form.end(1, issued("first")).end(2, refused(Reason::Label));
    assert_eq!(form.token(), Some("first"));
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.shown_fields(), [Field::Label]);
}

#[test]
fn a_late_token_does_not_hide_that_the_second_is_unknown() {
    let mut at_once = second();
    at_once.end(2, timed_out()).end(1, issued("first"));
    let mut queued = second();
    queued.end(1, issued("first")).end(2, timed_out());
    for mut form in [at_once, queued] {
        assert_eq!(form.token(), Some("first"));
        form.act(Action::Acknowledge);
        assert!(matches!(form.phase, Phase::Unknown { .. }));
        form.act(Action::Back);
        assert_eq!(form.phase, Phase::Editing);
    }
}

#[test]
fn the_second_may_still_end_while_the_first_token_is_shown() {
    let showing = || {
        let mut form = second();
        form.end(2, timed_out()).end(1, issued("first"));
        form
    };
    let mut form = showing();
    let round = form.otp_round;
    form.end(2, refused(Reason::Label));
    assert_eq!(form.token(), Some("first"));
    // The screen of the token stays the same one, and the token with it.
    assert_eq!(form.otp_round, round);
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.shown_fields(), [Field::Label]);

    let mut form = showing();
    form.end(2, issued("second")).act(Action::Acknowledge);
    assert_eq!(form.token(), Some("second"));
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Done);
}

#[test]
fn a_late_token_gives_the_form_back_that_was_being_filled_in() {
    let mut form = second();
    form.end(2, issued("second"))
        .act(Action::Acknowledge)
        .act(Action::Restart)
        .typed(Field::Label, "Third")
        .act(Action::Bearer { filled: true })
        .otp()
        .end(1, issued("first"));
    assert_eq!(form.token(), Some("first"));
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.label.text, "Third");
    // The inputs of secrets were taken away with the form and come back empty.
    assert!(!form.bearer_filled && form.otp.is_err());
}

#[test]
fn a_token_that_is_lost_gives_back_what_it_interrupted() {
    let mut form = second();
    form.end(2, timed_out())
        .end(1, issued("first"))
        .act(Action::Lost);
    assert!(matches!(form.phase, Phase::Unknown { .. }));
}

#[test]
fn a_late_token_after_the_end_is_shown_and_ends_again() {
    let mut form = second();
    form.end(2, issued("second"))
        .act(Action::Acknowledge)
        .end(1, issued("first"));
    assert_eq!(form.token(), Some("first"));
    form.act(Action::Acknowledge);
    assert_eq!(form.phase, Phase::Done);
}

#[test]
fn an_unknown_outcome_names_the_token_that_was_asked_for() {
    let mut form = Form::ready();
    form.submit().typed(Field::Label, "edited on its way");
    form.end(1, unknown(DoubtCause::NoAnswer));
    let Phase::Unknown { label, .. } = &form.phase else {
        panic!("{:?}", form.phase);
    };
    assert_ne!(&**label, "edited on its way");
    assert!(!label.is_empty());
}
