//! What labels look like, so that a host's tokens are found among others.

use crate::domain::label::{Label, LabelError};

/// A pattern of labels. A `*` stands for one or more characters, anything
/// else for itself: `Acme *` is a label that begins with `Acme `.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelPattern(String);

/// Why a text is no pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternError {
    /// It has no `*`, and so is a label.
    NoStar,
    /// No label can look like this, because of this rule.
    Label(LabelError),
}

impl LabelPattern {
    /// Parses a pattern; white space around it is not part of it.
    ///
    /// # Errors
    /// Why no label can look like this, or why it is one.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let label = Label::parse(text).map_err(PatternError::Label)?;
        let text = label.as_str();
        if !text.contains('*') {
            return Err(PatternError::NoStar);
        }
        Ok(Self(text.to_owned()))
    }

    /// The pattern as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a label looks like this.
    pub fn matches(&self, label: &Label) -> bool {
        let mut parts = self.0.split('*');
        let first = parts.next().unwrap_or_default();
        let Some(mut rest) = label.as_str().strip_prefix(first) else {
            return false;
        };
        let mut parts = parts.peekable();
        while let Some(part) = parts.next() {
            // The star takes a character, and then as few as it can.
            let mut chars = rest.chars();
            if chars.next().is_none() {
                return false;
            }
            let after = chars.as_str();
            if parts.peek().is_none() {
                return after.ends_with(part);
            }
            match after.split_once(part) {
                Some((_, behind)) => rest = behind,
                None => return false,
            }
        }
        rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, label: &str) -> bool {
        let pattern = LabelPattern::parse(pattern).unwrap();
        pattern.matches(&Label::parse(label).unwrap())
    }

    #[test]
    fn a_star_is_one_or_more_characters() {
        for (pattern, label, expected) in [
            ("Acme *", "Acme payouts", true),
            ("Acme *", "Acme", false),
            ("Acme *", "ACME payouts", false),
            ("* (Acme)", "Payouts (Acme)", true),
            ("* (Acme)", "(Acme)", false),
            ("Acme * / *", "Acme a / b", true),
            ("Acme * / *", "Acme a / b / c", true),
            ("Acme * / *", "Acme a /", false),
            ("a*b*c", "axbxbc", true),
            ("a*b*c", "abc", false),
            ("a*b*c", "axbc", false),
            ("*", "ü", true),
            ("**", "ü", false),
            ("a*a", "aa", false),
            ("a*a", "aaa", true),
        ] {
            assert_eq!(matches(pattern, label), expected, "{pattern} of {label}");
        }
    }

    #[test]
    fn a_pattern_has_a_star_and_could_be_a_label() {
        assert_eq!(LabelPattern::parse("Acme"), Err(PatternError::NoStar));
        let blank = PatternError::Label(LabelError::Blank);
        assert_eq!(LabelPattern::parse("  "), Err(blank));
        assert!(LabelPattern::parse("a\u{7}*").is_err());
    }
}
