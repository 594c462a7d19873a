//! Whether a token acts with its user's admin permissions.

/// The admin permissions of a token. `full` is what BitGo assumes when a
/// request says `admin` and nothing else, so both are always sent together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Admin {
    /// None: neither field is sent.
    #[default]
    No,
    /// May read what an admin may read.
    Read,
    /// May do all that an admin may do.
    Full,
}

impl Admin {
    /// The value of `adminScope`, absent without admin permissions.
    pub fn scope(self) -> Option<&'static str> {
        match self {
            Self::No => None,
            Self::Read => Some("read"),
            Self::Full => Some("full"),
        }
    }
}
