//! Every sentence, word for word.

mod addresses;
mod facts;
mod fields;
mod filling;
mod money;
mod outcomes;
mod policies;
mod risks;
mod style;
mod words;

use std::rc::Rc;

use super::{Key, Locale, Messages, Texts};
use crate::domain::lifetime::Timestamp;
use crate::domain::problem::{Field, Problem, Rule};

/// English numbers; dates as days since 1970.
pub(crate) struct English;

impl Locale for English {
    fn number(&self, digits: &str) -> String {
        let (whole, fraction) = match digits.split_once('.') {
            Some((whole, fraction)) => (whole, format!(".{fraction}")),
            None => (digits, String::new()),
        };
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped + &fraction
    }

    fn plural(&self, count: u64) -> usize {
        usize::from(count != 1)
    }

    fn day(&self, moment: Timestamp) -> String {
        format!("day {}", moment.millis() / 86_400_000)
    }

    fn moment(&self, moment: Timestamp) -> String {
        let minutes = moment.millis() / 60_000 % 1_440;
        let (hour, minute) = (minutes / 60, minutes % 60);
        format!("{}, {hour}:{minute:02}", self.day(moment))
    }

    fn list(&self, items: &[String]) -> String {
        match items {
            [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
            items => items.concat(),
        }
    }
}

pub(crate) fn texts() -> Texts {
    Texts::new(Rc::new(English), Messages::default())
}

/// What is said of a broken rule. The field makes no difference to it.
fn said(rule: Rule) -> String {
    texts().problem(&Problem::new(Field::Label, rule))
}

type Table = Vec<(Rule, &'static str)>;

fn check(table: Table) {
    for (rule, expected) in table {
        assert_eq!(said(rule.clone()), expected, "{rule:?}");
    }
}
