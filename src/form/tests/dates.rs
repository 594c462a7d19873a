//! Lifetimes, and what a date means at which moment.

use super::*;
use crate::domain::lifetime::{Lifetime, LifetimeError, Unit};
use crate::domain::problem::Rule;
use crate::form::{LifetimeChoice, LifetimeField, LifetimeValue};

fn until(end: Timestamp) -> LifetimeField {
    LifetimeField {
        choice: LifetimeChoice::Date,
        date: "2026-01-02".into(),
        end: Some(end),
        ..LifetimeField::default()
    }
}

fn with(lifetime: LifetimeField) -> Form {
    let mut form = Form::ready();
    form.act(Action::Lifetime(lifetime));
    form
}

fn duration(form: &Form, now: Timestamp) -> Option<u32> {
    let request = form.request(now).unwrap();
    request.parts().duration.map(Lifetime::seconds)
}

#[test]
fn ninety_days_are_proposed() {
    assert_eq!(duration(&Form::ready(), NOW), Some(90 * 86_400));
}

#[test]
fn a_date_is_counted_from_the_submit() {
    let mut form = with(until(later(2 * DAY)));
    assert_eq!(duration(&form, NOW), Some(2 * 86_400));
    form.act(Action::Submit(later(DAY)));
    assert_eq!(form.phase, Phase::Sending);
    assert_eq!(form.now, later(DAY));
    assert_eq!(duration(&form, form.now), Some(86_400));
}

#[test]
fn a_date_that_is_over_by_the_time_of_the_submit_is_a_problem() {
    let mut form = with(until(later(DAY)));
    assert!(form.request(NOW).is_ok());
    assert!(form.request(later(DAY)).is_err());
    form.left(Field::Duration);
    assert_eq!(form.shown_fields(), []);
    form.act(Action::Submit(later(DAY)));
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!(form.shown[0].rule, Rule::Lifetime(LifetimeError::InPast));
    let problems = form.request(later(2 * DAY)).unwrap_err();
    assert_eq!(problems[0].rule, Rule::Lifetime(LifetimeError::InPast));
}

#[test]
fn a_date_is_needed_once_that_way_is_chosen() {
    let form = with(LifetimeField {
        end: None,
        ..until(NOW)
    });
    let rule = Rule::Lifetime(LifetimeError::Blank);
    assert_eq!(form.problems()[0].rule, rule);
}

#[test]
fn more_than_ten_years_are_refused_in_either_way() {
    let far = with(until(later(3_651 * DAY)));
    let last = later(3_650 * DAY);
    let rule = Rule::Lifetime(LifetimeError::TooFar { last });
    assert_eq!(far.problems()[0].rule, rule);
    let many = with(LifetimeField {
        choice: LifetimeChoice::Number,
        number: "11".into(),
        unit: Unit::Years,
        ..LifetimeField::default()
    });
    let unit = Unit::Years;
    let rule = Rule::Lifetime(LifetimeError::TooLong { max: 10, unit });
    assert_eq!(many.problems()[0].rule, rule);
}

#[test]
fn a_lifetime_left_to_a_template_falls_back_when_the_template_is_cleared() {
    let mut form = Form::ready();
    form.typed(Field::Template, A)
        .act(Action::Lifetime(LifetimeField {
            choice: LifetimeChoice::Template,
            number: "7".into(),
            ..LifetimeField::default()
        }));
    assert_eq!(form.lifetime.value(NOW), Ok(LifetimeValue::Template));
    assert_eq!(duration(&form, NOW), None);
    // While the id is being edited it still names one.
    form.typed(Field::Template, "5f");
    assert_eq!(form.lifetime.choice, LifetimeChoice::Template);
    form.typed(Field::Template, " ");
    let default = LifetimeChoice::Preset(Lifetime::DEFAULT);
    assert_eq!(form.lifetime.choice, default);
    assert_eq!(form.lifetime.number, "7");
    assert_eq!(duration(&form, NOW), Some(90 * 86_400));
}

#[test]
fn another_lifetime_stays_when_the_template_is_cleared() {
    let mut form = with(until(later(DAY)));
    let before = form.lifetime.clone();
    form.typed(Field::Template, A).typed(Field::Template, "");
    assert!(Rc::ptr_eq(&before, &form.lifetime));
}

#[test]
fn what_was_typed_for_another_way_is_not_looked_at() {
    let form = with(LifetimeField {
        number: "-1".into(),
        date: "never".into(),
        ..LifetimeField::default()
    });
    assert_eq!(form.problems(), []);
}
