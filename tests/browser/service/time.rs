//! The time limit, and answers that come after it.

use access_token_widget::domain::outcome::{DoubtCause, Ending, Reason};
use access_token_widget::service::Report;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::*;

fn is_time_out(report: &Report) -> bool {
    matches!(&report.ending, Ending::Unknown(doubt) if doubt.cause == DoubtCause::TimedOut)
        && report.secret.is_none()
}

#[wasm_bindgen_test]
async fn a_token_that_comes_late_is_delivered() {
    let answer = respond(200, r#"{"token":"v2xabcdef"}"#);
    let reports = run_late(impatient(30), &answer).await;
    assert_eq!(call_count(), 1);
    assert_eq!(reports.len(), 2);
    assert!(is_time_out(&reports[0]));
    assert!(matches!(reports[1].ending, Ending::Issued(_)));
    assert!(reports[1].secret.is_some());
}

#[wasm_bindgen_test]
async fn any_late_answer_is_reported() {
    let answer = respond(401, r#"{"needsOTP":true}"#);
    let reports = run_late(impatient(20), &answer).await;
    assert!(is_time_out(&reports[0]));
    assert!(matches!(&reports[1].ending, Ending::Refused(r) if r.reason == Reason::Otp));
    let reports = run_late(impatient(20), &reject("undefined")).await;
    assert!(is_time_out(&reports[0]));
    let no_answer =
        |doubt: &access_token_widget::domain::outcome::Doubt| doubt.cause == DoubtCause::NoAnswer;
    assert!(matches!(&reports[1].ending, Ending::Unknown(doubt) if no_answer(doubt)));
    assert_eq!((reports.len(), call_count()), (2, 1));
}

#[wasm_bindgen_test]
async fn a_request_that_hangs_is_reported_once() {
    let reports = run_for(1_500, impatient(20), &hang()).await;
    assert_eq!(call_count(), 1);
    let reports = reports.take();
    assert_eq!(reports.len(), 1);
    assert!(is_time_out(&reports[0]));
}

#[wasm_bindgen_test]
async fn the_limit_holds_for_the_body_too() {
    let answer = slow_body(100, r#"{"token":"v2x"#, r#"abcdef"}"#);
    let reports = run_all(impatient(30), &answer).await;
    assert_eq!((reports.len(), call_count()), (2, 1));
    assert!(is_time_out(&reports[0]));
    assert!(reports[1].secret.is_some());
}

#[wasm_bindgen_test]
async fn an_answer_in_time_is_the_only_report() {
    // With a limit that no machine is too slow for. It passes in the end, and
    // then there is nothing to report.
    let answer = respond(200, r#"{"token":"v2xabcdef"}"#);
    let reports = run_for(3_500, impatient(3_000), &answer).await;
    assert_eq!((reports.count(), call_count()), (1, 1));
    assert!(reports.take()[0].secret.is_some());
}

#[wasm_bindgen_test]
async fn the_longest_limit_is_no_time_out_at_once() {
    let answer = later(50, &respond(200, r#"{"token":"v2xabcdef"}"#));
    assert_eq!(run_all(impatient(u32::MAX), &answer).await.len(), 1);
}
