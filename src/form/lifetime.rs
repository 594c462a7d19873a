//! How long the token shall live: a preset, a number, a date, or whatever a
//! template says.

use crate::domain::lifetime::{Lifetime, LifetimeError, Timestamp, Unit};

/// The way in which the lifetime is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LifetimeChoice {
    /// One of the offered ones.
    Preset(Lifetime),
    /// A number and its unit.
    Number,
    /// A last day.
    Date,
    /// Left to the template.
    Template,
}

/// The lifetime as it stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifetimeField {
    /// The way that is chosen. What was typed for the others is kept.
    pub choice: LifetimeChoice,
    /// The number.
    pub number: String,
    /// The number's unit.
    pub unit: Unit,
    /// The date, as a date input writes it.
    pub date: String,
    /// The end of that day where the user is.
    pub end: Option<Timestamp>,
}

/// What the field asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LifetimeValue {
    /// This long from the moment of creation.
    Lasting(Lifetime),
    /// As the template says.
    Template,
}

impl Default for LifetimeField {
    fn default() -> Self {
        Self {
            choice: LifetimeChoice::Preset(Lifetime::DEFAULT),
            number: String::new(),
            unit: Unit::Days,
            date: String::new(),
            end: None,
        }
    }
}

impl LifetimeField {
    /// What the field asks for when the token is created at `now`.
    ///
    /// # Errors
    /// The rule that the number or the date breaks.
    pub fn value(&self, now: Timestamp) -> Result<LifetimeValue, LifetimeError> {
        let lifetime = match self.choice {
            LifetimeChoice::Preset(lifetime) => lifetime,
            LifetimeChoice::Number => Lifetime::from_number(&self.number, self.unit)?,
            LifetimeChoice::Date => Lifetime::until(now, self.end.ok_or(LifetimeError::Blank)?)?,
            LifetimeChoice::Template => return Ok(LifetimeValue::Template),
        };
        Ok(LifetimeValue::Lasting(lifetime))
    }
}
