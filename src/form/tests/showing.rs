//! When the user is told of a broken rule.

use super::*;
use crate::domain::admin::Admin;
use crate::domain::otp::OtpError;
use crate::domain::problem::Rule;
use crate::domain::scope::WalletAction;

#[test]
fn nothing_is_said_while_a_field_is_filled_in_for_the_first_time() {
    let mut form = Form::new(Environment::Production);
    assert_eq!(form.shown_fields(), []);
    for text in ["203", "203.0.113", "203.0.113.10/23"] {
        form.typed(Field::IpRestrict, text);
        assert_eq!(form.problem_fields()[2..3], [Field::IpEntry(0)]);
        assert_eq!(form.shown_fields(), []);
    }
}

#[test]
fn a_field_that_was_left_speaks_and_then_follows_every_keystroke() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::Enterprise, "5f3a")
        .left(Field::Enterprise);
    assert_eq!(form.shown_fields(), [Field::Enterprise]);
    form.typed(Field::Enterprise, A);
    assert_eq!(form.shown_fields(), []);
    form.typed(Field::Enterprise, "5");
    assert_eq!(form.shown_fields(), [Field::Enterprise]);
}

#[test]
fn every_field_can_speak_once_it_was_left() {
    let mut form = Form::new(Environment::Production);
    form.act(Action::Rules {
        rules: form.rules,
        ask_bearer: true,
    })
    .tick(&[Scope::WalletSpend])
    .typed(Field::IpRestrict, "x y")
    .limit("bct", "1,5")
    .limit("", "1")
    .act(Action::Erc20(true));
    for field in [
        Field::CustomScope,
        Field::Enterprise,
        Field::Template,
        Field::PermittedEnterprises,
        Field::PermittedWallets,
    ] {
        form.typed(field, "§");
    }
    assert_eq!(form.shown_fields(), []);
    for field in form.problem_fields() {
        let mut left = form.clone();
        left.left(field);
        // An entry speaks when the list that it stands in was left.
        let is_entry = |field| matches!(field, Field::IpEntry(_));
        let expected = if is_entry(field) {
            vec![Field::IpEntry(0), Field::IpEntry(1)]
        } else {
            vec![field]
        };
        assert_eq!(left.shown_fields(), expected);
    }
    assert_eq!(form.problem_fields().len(), 15);
}

#[test]
fn a_list_that_was_left_names_each_of_its_entries() {
    let mut form = Form::new(Environment::Test);
    form.typed(Field::IpRestrict, "203.0.113.10 x 203.0.113.10")
        .left(Field::IpRestrict);
    assert_eq!(form.shown_fields(), [Field::IpEntry(1), Field::IpEntry(2)]);
}

#[test]
fn a_submit_says_everything_and_lets_the_user_go_on() {
    let mut form = Form::new(Environment::Production);
    form.submit();
    assert_eq!(form.phase, Phase::Editing);
    assert_eq!((form.submission, form.attempts), (0, 1));
    assert_eq!(*form.shown, form.problems());
    let fields = [Field::Label, Field::Scope, Field::IpRestrict, Field::Otp];
    assert_eq!(form.shown_fields(), fields);
    // From now on every rule follows the keystrokes, touched or not.
    form.typed(Field::Label, "Payouts");
    assert_eq!(form.shown_fields(), fields[1..]);
    form.tick(&[Scope::WalletSpend]);
    let wallets = Field::ScopeWallets(WalletAction::Spend);
    assert_eq!(
        form.shown_fields(),
        [wallets, Field::IpRestrict, Field::Confirm, Field::Otp]
    );
    form.submit();
    assert_eq!((form.submission, form.attempts), (0, 2));
}

#[test]
fn a_submit_without_problems_goes_on_its_way_once() {
    let mut form = Form::ready();
    form.submit().submit();
    assert_eq!(form.phase, Phase::Sending);
    assert_eq!((form.submission, form.attempts), (1, 1));
    assert_eq!(form.shown_fields(), []);
}

#[test]
fn a_submit_that_succeeds_ends_the_telling_of_everything() {
    let mut form = Form::ready();
    form.typed(Field::Label, "")
        .submit()
        .typed(Field::Label, "Payouts")
        .submit();
    assert_eq!(form.phase, Phase::Sending);
    form.end(1, Ending::NotSent(NotSent::Offline))
        .typed(Field::Enterprise, "x");
    assert_eq!(form.shown_fields(), []);
}

#[test]
fn what_is_shown_is_the_problem_itself() {
    let mut form = Form::ready();
    form.act(Action::Otp(Err(OtpError::DigitCount { got: 5 })))
        .left(Field::Otp);
    let rule = Rule::Otp(OtpError::DigitCount { got: 5 });
    assert_eq!(form.shown[0].rule, rule);
}

#[test]
fn what_is_folded_away_is_counted() {
    let mut form = Form::new(Environment::Test);
    assert_eq!(form.advanced.used(), 0);
    form.typed(Field::Enterprise, A)
        .typed(Field::PermittedWallets, " ");
    assert_eq!(form.advanced.used(), 1);
    form.typed(Field::Template, "not right yet")
        .act(Action::Admin(Admin::Read));
    assert_eq!(form.advanced.used(), 3);
}
