//! The name that a token is listed under. Labels repeat freely: one
//! identifies nothing.

use serde::Serialize;

/// A token's name: 1 to [`Label::MAX`] characters, none of them a control
/// character, no white space at either end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label(String);

/// Why a text is no label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelError {
    /// Nothing but white space.
    Blank,
    /// More than [`Label::MAX`] characters.
    TooLong {
        /// How many there are.
        got: usize,
    },
    /// A control character, or one that turns the direction of the text
    /// around and so can make a name look like another.
    Control {
        /// Its place, counted from 1.
        place: usize,
    },
}

impl Label {
    /// The most characters a label may have. The API states no limit; this
    /// one keeps a name readable wherever tokens are listed.
    pub const MAX: usize = 100;

    /// Parses a label; white space around it is not part of it.
    ///
    /// # Errors
    /// The rule that the text breaks.
    pub fn parse(text: &str) -> Result<Self, LabelError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LabelError::Blank);
        }
        if let Some(index) = text.chars().position(is_control) {
            return Err(LabelError::Control { place: index + 1 });
        }
        match text.chars().count() {
            got if got > Self::MAX => Err(LabelError::TooLong { got }),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The name as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_around_a_label_is_not_part_of_it() {
        assert_eq!(
            Label::parse("  Payouts \u{a0}").unwrap().as_str(),
            "Payouts"
        );
        assert_eq!(Label::parse(" \t"), Err(LabelError::Blank));
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert!(Label::parse(&"é".repeat(100)).is_ok());
        assert_eq!(
            Label::parse(&"é".repeat(101)),
            Err(LabelError::TooLong { got: 101 })
        );
    }

    #[test]
    fn control_and_direction_characters_are_refused_with_their_place() {
        for bad in ["ab\u{7}c", "ab\u{202e}c", "ab\nc"] {
            assert_eq!(Label::parse(bad), Err(LabelError::Control { place: 3 }));
        }
    }
}
