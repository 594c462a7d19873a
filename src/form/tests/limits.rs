//! Rows of limits and the limit on ERC-20 tokens.

use super::*;
use crate::domain::amount::AmountError;
use crate::domain::coin::TickerError;
use crate::domain::limit::{AmountUnit, Cap, LimitError};
use crate::form::Limit;

fn ids(form: &Form) -> Vec<u32> {
    form.limits.rows.iter().map(|row| row.id).collect()
}

fn duplicates(form: &Form) -> Vec<Option<usize>> {
    form.limits
        .rows
        .iter()
        .map(|row| row.duplicate_of)
        .collect()
}

fn units(form: &Form, index: usize) -> String {
    match form.row(index).cap() {
        Ok(Some(Cap::Value(units))) => units.as_str().into(),
        other => format!("{other:?}"),
    }
}

#[test]
fn removing_a_row_leaves_the_others_their_number() {
    let mut form = Form::ready();
    form.limit("tbtc", "1")
        .limit("hteth", "2")
        .limit("tsol", "3");
    let second = form.limits.rows[1].clone();
    form.act(Action::Limit(0, Limit::Remove));
    assert_eq!(ids(&form), [1, 2]);
    assert!(Rc::ptr_eq(&second, &form.limits.rows[0]));
    // A number is not given away twice.
    form.act(Action::Limit(2, Limit::Remove))
        .act(Action::AddLimit);
    assert_eq!(ids(&form), [1, 3]);
}

#[test]
fn a_row_that_is_gone_is_not_edited() {
    let mut form = Form::ready();
    form.limit("tbtc", "1").act(Action::Limit(0, Limit::Remove));
    let before = form.limits.clone();
    form.typed(Field::LimitValue(0), "5")
        .typed(Field::LimitCoin(0), "tsol")
        .act(Action::Limit(0, Limit::Max(true)));
    assert_eq!(form.limits, before);
}

#[test]
fn rows_for_the_same_coin_are_found_again_after_every_edit() {
    let mut form = Form::ready();
    form.limit("tbtc", "1")
        .limit("TBTC", "2")
        .limit("tsol", "3");
    assert_eq!(duplicates(&form), [None, Some(0), None]);
    form.typed(Field::LimitCoin(2), "tbtc");
    assert_eq!(duplicates(&form), [None, Some(0), Some(0)]);
    form.act(Action::Limit(0, Limit::Remove));
    assert_eq!(duplicates(&form), [None, Some(0)]);
    form.typed(Field::LimitCoin(1), "hteth");
    assert_eq!(duplicates(&form), [None, None]);
    assert_eq!(form.problems(), []);
}

#[test]
fn a_duplicate_sends_nothing_and_says_so_at_the_coin() {
    let mut form = Form::ready();
    form.limit("tbtc", "1").limit("tbtc", "2");
    assert_eq!(form.row(1).limit(), None);
    assert_eq!(form.problem_fields(), [Field::LimitCoin(1)]);
}

#[test]
fn zero_must_be_confirmed_and_another_amount_confirmed_anew() {
    let mut form = Form::ready();
    form.limit("tbtc", "0");
    assert_eq!(form.row(0).cap(), Err(LimitError::Zero));
    form.act(Action::Limit(0, Limit::Zero(true)));
    assert_eq!(units(&form, 0), "0");
    form.typed(Field::LimitValue(0), "0.0");
    assert_eq!(form.row(0).cap(), Err(LimitError::Zero));
}

#[test]
fn zero_is_confirmed_for_the_coin_that_was_named() {
    let mut form = Form::ready();
    form.limit("tbtc", "0")
        .act(Action::Limit(0, Limit::Zero(true)))
        .typed(Field::LimitCoin(0), "TBTC ");
    assert_eq!(units(&form, 0), "0");
    form.typed(Field::LimitCoin(0), "hteth");
    assert_eq!(form.row(0).cap(), Err(LimitError::Zero));
}

#[test]
fn the_largest_limit_keeps_what_was_typed() {
    let mut form = Form::ready();
    form.limit("tbtc", "1,5")
        .act(Action::Limit(0, Limit::Max(true)));
    assert_eq!(form.row(0).cap(), Ok(Some(Cap::Max)));
    assert_eq!(form.problems(), []);
    form.act(Action::Limit(0, Limit::Max(false)));
    assert_eq!(form.row(0).amount.text, "1,5");
    assert_eq!(form.problem_fields(), [Field::LimitValue(0)]);
}

#[test]
fn the_unit_says_what_the_number_counts() {
    let mut form = Form::ready();
    form.limit("tbtc", "2");
    assert_eq!(units(&form, 0), "200000000");
    form.act(Action::Limit(0, Limit::Unit(AmountUnit::BaseUnits)));
    assert_eq!(units(&form, 0), "2");
}

#[test]
fn an_unknown_coin_counts_in_base_units_whatever_was_chosen() {
    let mut form = Form::ready();
    form.limit("some:token", "2");
    assert_eq!(form.row(0).unit, AmountUnit::Coins);
    assert_eq!(form.row(0).effective_unit(), AmountUnit::BaseUnits);
    assert_eq!(units(&form, 0), "2");
    // The choice comes back with a coin that is known.
    form.typed(Field::LimitCoin(0), "tbtc");
    assert_eq!(units(&form, 0), "200000000");
}

#[test]
fn an_amount_needs_its_coin() {
    let mut form = Form::ready();
    form.limit("", "5");
    assert_eq!(form.row(0).cap(), Err(TickerError::Blank.into()));
    assert_eq!(form.problem_fields(), [Field::LimitCoin(0)]);
    form.typed(Field::LimitValue(0), " ");
    assert!(form.row(0).is_blank());
    form.act(Action::Limit(0, Limit::Max(true)));
    assert_eq!(form.problem_fields(), [Field::LimitCoin(0)]);
}

#[test]
fn the_limit_on_erc20_tokens_needs_an_amount_once_it_is_on() {
    let mut form = Form::ready();
    form.act(Action::Erc20(true));
    assert_eq!(form.erc20.limit(), Err(AmountError::Blank.into()));
    form.typed(Field::Erc20Limit, "0");
    assert_eq!(form.erc20.limit(), Err(LimitError::Zero));
    form.act(Action::Erc20Limit(Limit::Zero(true)));
    assert_eq!(form.problems(), []);
    form.typed(Field::Erc20Limit, "00");
    assert_eq!(form.problem_fields(), [Field::Erc20Limit]);
    // It has no unit and is no row.
    let before = form.erc20.clone();
    form.act(Action::Erc20Limit(Limit::Unit(AmountUnit::Coins)))
        .act(Action::Erc20Limit(Limit::Remove));
    assert_eq!(form.erc20, before);
    form.act(Action::Erc20(false));
    assert_eq!(form.problems(), []);
}
