//! What a request says of a field, or leaves to a template.

/// What a request says of a field. To the API, sending nothing and sending
/// that there is nothing are different things: what is not sent, a template
/// supplies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Said<T> {
    /// Nothing is sent.
    #[default]
    Left,
    /// This holds, whatever the template has.
    As(T),
}

impl<T> Said<T> {
    /// What is said.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Left => None,
            Self::As(value) => Some(value),
        }
    }
}
