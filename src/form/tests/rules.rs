//! Rules that the host changes while the form is in use.

use super::*;
use crate::domain::coin::{Network, Ticker};
use crate::domain::ip::{IpError, Ipv6};
use crate::form::Limit;

fn set(form: &mut Form, rules: Rules) {
    form.act(Action::Rules {
        rules,
        ask_bearer: false,
    });
}

#[test]
fn addresses_are_read_again() {
    let mut form = Form::ready();
    form.typed(Field::IpRestrict, "203.0.113.10 2001:db8::1");
    let entry = |form: &Form| form.addresses.list.entries()[1].parsed.clone();
    assert_eq!(entry(&form), Err(IpError::Ipv6NotAllowed));
    let allowed = Rules {
        ipv6: Ipv6::Allowed,
        ..form.rules
    };
    set(&mut form, allowed);
    assert!(entry(&form).is_ok());
    assert_eq!(form.addresses.text, "203.0.113.10 2001:db8::1");
    let refused = Rules::of(Environment::Test);
    set(&mut form, refused);
    assert_eq!(entry(&form), Err(IpError::Ipv6NotAllowed));
}

#[test]
fn coins_are_those_of_the_environment() {
    let mut form = Form::ready();
    form.limit("tbtc", "1").limit("btc", "1").limit("a:b", "1");
    let right = |form: &Form| -> Vec<bool> {
        form.limits
            .rows
            .iter()
            .map(|row| row.coin.is_ok())
            .collect()
    };
    assert_eq!(right(&form), [true, false, true]);
    set(&mut form, Rules::of(Environment::Production));
    assert_eq!(right(&form), [false, true, true]);
    assert_eq!(form.row(1).coin, Ticker::parse("btc", Network::Main));
    assert_eq!(form.row(0).coin_text, "tbtc");
}

#[test]
fn duplicates_are_found_among_the_coins_of_the_environment() {
    let mut form = Form::ready();
    form.limit("Bitcoin", "1").limit("btc", "1");
    assert_eq!(form.row(1).duplicate_of, None);
    set(&mut form, Rules::of(Environment::Production));
    assert_eq!(form.row(1).duplicate_of, Some(0));
}

#[test]
fn amounts_and_units_stay_and_zero_is_confirmed_anew_for_another_coin() {
    let mut form = Form::ready();
    form.limit("tbtc", "0")
        .limit("a:b", "0")
        .act(Action::Limit(0, Limit::Zero(true)))
        .act(Action::Limit(1, Limit::Zero(true)));
    set(&mut form, Rules::of(Environment::Production));
    assert_eq!(form.row(0).amount.text, "0");
    assert!(!form.row(0).amount.zero_confirmed);
    assert!(form.row(1).amount.zero_confirmed);
}

#[test]
fn what_is_typed_and_said_elsewhere_stays() {
    let before = Form::ready();
    let mut after = before.clone();
    set(&mut after, Rules::of(Environment::Production));
    assert!(Rc::ptr_eq(&before.label, &after.label));
    assert!(Rc::ptr_eq(&before.scopes, &after.scopes));
    assert!(Rc::ptr_eq(&before.advanced, &after.advanced));
}

#[test]
fn asking_for_the_session_alone_reads_nothing_again() {
    let mut before = Form::ready();
    before
        .limit("tbtc", "1")
        .typed(Field::IpRestrict, "8.8.8.8");
    let mut after = before.clone();
    after.act(Action::Rules {
        rules: before.rules,
        ask_bearer: true,
    });
    assert!(after.ask_bearer);
    assert!(Rc::ptr_eq(&before.limits, &after.limits));
    assert!(Rc::ptr_eq(&before.addresses, &after.addresses));
}

#[test]
fn a_session_that_was_typed_stays_while_the_host_gives_none() {
    let mut form = Form::ready();
    for ask_bearer in [true, false] {
        form.act(Action::Rules {
            rules: form.rules,
            ask_bearer: true,
        });
        form.act(Action::Bearer { filled: true });
        form.act(Action::Rules {
            rules: form.rules,
            ask_bearer,
        });
        assert_eq!(form.bearer_filled, ask_bearer);
    }
    // Nor does a host that gives one make a form forget anything else.
    form.act(Action::Left(Field::Bearer));
    form.act(Action::Rules {
        rules: form.rules,
        ask_bearer: false,
    });
    assert!(form.touched.contains(&Field::Bearer));
}

#[test]
fn a_session_that_was_typed_before_the_host_gave_one_is_forgotten() {
    let mut form = Form::ready();
    let rules = form.rules;
    let ask = |ask_bearer| Action::Rules { rules, ask_bearer };
    form.act(ask(true))
        .act(Action::Bearer { filled: true })
        .left(Field::Bearer)
        .act(ask(false))
        .act(ask(true));
    assert_eq!(form.problem_fields(), [Field::Bearer]);
    assert!(form.shown.is_empty());
}

#[test]
fn rules_that_make_a_shown_problem_go_away_hide_it() {
    let mut form = Form::new(Environment::Production);
    form.submit();
    assert!(form.shown_fields().contains(&Field::IpRestrict));
    set(&mut form, Rules::of(Environment::Test));
    assert!(!form.shown_fields().contains(&Field::IpRestrict));
}
