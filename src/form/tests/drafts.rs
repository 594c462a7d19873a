//! A request that a program fills in, field by field.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::answer::Answer;
use crate::domain::lifetime::{Lifetime, Unit};
use crate::domain::otp::OtpError;
use crate::domain::policy::Policy;
use crate::domain::problem::Problem;
use crate::form::{Draft, LifetimeChoice};

fn draft() -> Draft {
    Draft::new(Rules::of(Environment::Test), NOW)
}

fn fields(problems: &[Problem]) -> Vec<Field> {
    problems.iter().map(|problem| problem.field).collect()
}

#[test]
fn a_lifetime_is_one_that_the_form_offers_or_a_number_of_seconds() {
    let mut draft = draft();
    draft.duration("7776000".into());
    let choice = draft.state().lifetime.choice;
    assert_eq!(choice, LifetimeChoice::Preset(Lifetime::DEFAULT));
    draft.duration("61".into());
    let lifetime = draft.state().lifetime.clone();
    assert_eq!(lifetime.choice, LifetimeChoice::Number);
    assert_eq!((&*lifetime.number, lifetime.unit), ("61", Unit::Seconds));
}

#[test]
fn admin_permissions_are_full_where_that_is_said() {
    for (full, admin) in [(true, Admin::Full), (false, Admin::Read)] {
        let mut draft = draft();
        draft.admin(full);
        assert_eq!(draft.state().advanced.admin, admin);
    }
}

/// A program confirms nothing, and may leave the one-time password to the user.
#[test]
fn of_what_only_the_user_enters_nothing_is_missed() {
    let mut draft = draft();
    draft.text(Field::Label, "Reports".into());
    draft.duration("7776000".into());
    draft.scope(&["wallet_view_all".into()]);
    draft.admin(true);
    assert_eq!(
        fields(&draft.state().problems()),
        [Field::Confirm, Field::Otp]
    );
    assert_eq!(draft.problems(), []);
    draft.otp(Err(OtpError::Blank));
    assert_eq!(fields(&draft.problems()), [Field::Otp]);
    draft.otp(Ok(OtpKind::Digits));
    assert_eq!(draft.problems(), []);
    draft.text(Field::Label, String::new());
    assert_eq!(fields(&draft.problems()), [Field::Label]);
}

#[test]
fn what_a_policy_gives_is_taken_over_unless_the_request_says_it() {
    let mut start = Form::new(Environment::Test);
    start.typed(Field::Label, "Theirs");
    let policy = Rc::new(Policy {
        fixed: start.fixed(&[Answer::Label], NOW).unwrap(),
        ..Policy::default()
    });
    let mut silent = draft();
    silent.judge(policy.clone(), &start, &[]);
    assert_eq!(silent.state().label.text, "Theirs");
    let mut other = draft();
    other.text(Field::Label, "Mine".into());
    other.judge(policy, &start, &[Answer::Label]);
    assert_eq!(other.state().label.text, "Mine");
    assert!(fields(&other.problems()).contains(&Field::Label));
}
