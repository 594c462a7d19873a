//! Every sentence for people, in one typed catalogue.
//!
//! [`Key`] names a text, `catalogue` has its English wording, and the other
//! modules say which text tells of which problem, scope or outcome. Numbers
//! and dates come from a [`Locale`], which the browser supplies.

mod address;
mod catalogue;
mod limit;
mod messages;
mod outcome;
mod policy;
mod problem;
mod risk;
mod scope;
mod summary;

use std::rc::Rc;

use crate::domain::lifetime::{Lifetime, Timestamp, Unit};

pub use catalogue::Key;
pub use limit::symbol;
pub use messages::{MessageError, Messages};
pub use problem::unit_name;
pub use scope::lower_first;

/// How a language writes numbers and dates.
pub trait Locale {
    /// A number given as decimal digits with at most one point, however long.
    fn number(&self, digits: &str) -> String;
    /// Which of a text's plural forms goes with a count: 0 is the first.
    fn plural(&self, count: u64) -> usize;
    /// A day.
    fn day(&self, moment: Timestamp) -> String;
    /// A day and the time of day.
    fn moment(&self, moment: Timestamp) -> String;
    /// Items of a list, joined.
    fn list(&self, items: &[String]) -> String;
}

/// Something to put into a text.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A text, as it is.
    Text(&'a str),
    /// A number, which also chooses between plural forms.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// The texts in one language.
#[derive(Clone)]
pub struct Texts {
    locale: Rc<dyn Locale>,
    messages: Messages,
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.locale, &other.locale) && self.messages == other.messages
    }
}

impl Texts {
    /// English texts but for `messages`, with a locale's numbers and dates.
    pub fn new(locale: Rc<dyn Locale>, messages: Messages) -> Self {
        Self { locale, messages }
    }

    /// How numbers and dates are written.
    pub fn locale(&self) -> &dyn Locale {
        &*self.locale
    }

    /// A text that stands by itself.
    pub fn get(&self, key: Key) -> &'static str {
        self.messages.get(key).unwrap_or_else(|| key.english())
    }

    /// A text with its places filled: `{0}` with the first argument,
    /// `{0|one|many}` with the form that goes with it.
    pub fn say(&self, key: Key, args: &[Arg<'_>]) -> String {
        let mut said = String::new();
        let mut rest = self.get(key);
        while let Some((before, from)) = rest.split_once('{') {
            said.push_str(before);
            let Some((place, after)) = from.split_once('}') else {
                break;
            };
            self.fill(place, args, &mut said);
            rest = after;
        }
        said.push_str(rest);
        said
    }

    fn fill(&self, place: &str, args: &[Arg<'_>], said: &mut String) {
        let mut parts = place.split('|');
        let index = parts.next().and_then(|index| index.parse().ok());
        let arg = index.and_then(|index: usize| args.get(index));
        let forms: Vec<&str> = parts.collect();
        match (arg, forms.last()) {
            (Some(Arg::Count(count)), Some(last)) => {
                let form = self.locale.plural(*count);
                said.push_str(forms.get(form).unwrap_or(last));
            }
            (Some(Arg::Count(count)), None) => said.push_str(&self.count(*count)),
            (Some(Arg::Text(text)), _) => said.push_str(text),
            (None, _) => {}
        }
    }

    /// A count in the language's digits.
    pub fn count(&self, count: u64) -> String {
        self.locale.number(&count.to_string())
    }

    /// A span in words, `1 day 6 hours`; the last part may be left out.
    pub fn span(&self, lifetime: Lifetime) -> String {
        let span = lifetime.span();
        let part = |(count, unit): (u32, Unit)| {
            let key = match unit {
                Unit::Seconds => Key::SpanSeconds,
                Unit::Minutes => Key::SpanMinutes,
                Unit::Hours => Key::SpanHours,
                Unit::Days => Key::SpanDays,
                Unit::Weeks => Key::SpanWeeks,
                Unit::Years => Key::SpanYears,
            };
            self.say(key, &[u64::from(count).into()])
        };
        match span.second {
            Some(second) => {
                let (first, second) = (part(span.first), part(second));
                self.say(Key::SpanBoth, &[(&first).into(), (&second).into()])
            }
            None => part(span.first),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
