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

    /// The default, or where that is too long, the longest offered one that is
    /// not, or else the longest that may be. What was typed is kept.
    pub(super) fn reset(&mut self, longest: Option<Lifetime>) {
        let longest = longest.unwrap_or(Lifetime::MAX).min(Lifetime::DEFAULT);
        let offered = Lifetime::PRESETS.into_iter().rev();
        if let Some(lifetime) = offered.into_iter().find(|offered| *offered <= longest) {
            self.choice = LifetimeChoice::Preset(lifetime);
            return;
        }
        let divides = |unit: &Unit| longest.seconds().is_multiple_of(unit.seconds());
        self.choice = LifetimeChoice::Number;
        self.unit = Unit::ALL
            .into_iter()
            .rev()
            .find(divides)
            .unwrap_or(Unit::Seconds);
        self.number = (longest.seconds() / self.unit.seconds()).to_string();
    }

    /// Whether both ask for the same, in whatever unit.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let is_date = |field: &Self| field.choice == LifetimeChoice::Date;
        if is_date(self) || is_date(other) {
            let end = |field: &Self| (field.choice, field.end);
            return end(self) == end(other) && self.date == other.date;
        }
        // Only a date depends on the moment.
        let moment = Timestamp::from_millis(0);
        match (self.value(moment), other.value(moment)) {
            (Ok(own), Ok(other)) => own == other,
            _ => self == other,
        }
    }
}
