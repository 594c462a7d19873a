//! What is sent as `scope`: known scopes, wallet scopes with their wallets,
//! and scopes that this version does not know.

use serde::{Serialize, Serializer};

use super::id::WalletId;
use super::scope::Scope;

/// A scope that the widget does not know. The server's list grows, so one
/// can be sent all the same: 1 to [`CustomScope::MAX`] ASCII letters, digits
/// and `_ : . -`, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomScope(String);

/// Why a text is no list of further scopes. Items count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomScopeError {
    /// A character that no scope has, or a first one that is no letter.
    Character {
        /// Which item.
        number: usize,
        /// The character.
        found: char,
    },
    /// More than [`CustomScope::MAX`] characters.
    TooLong {
        /// Which item.
        number: usize,
    },
    /// The form has a box for it, with its rules.
    Known {
        /// The scope.
        scope: Scope,
    },
    /// An item stands there twice.
    Duplicate {
        /// The later one.
        number: usize,
        /// The earlier one.
        first: usize,
    },
}

impl CustomScope {
    /// The most characters; the longest known scope has 67, wallet id included.
    pub const MAX: usize = 128;

    /// Parses scopes separated by commas, semicolons or white space. A blank
    /// text holds none.
    ///
    /// # Errors
    /// The first item that breaks a rule.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, CustomScopeError> {
        let mut list: Vec<Self> = Vec::new();
        let items = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
        for (index, item) in items.filter(|item| !item.is_empty()).enumerate() {
            let number = index + 1;
            let scope = Self::parse(item, number)?;
            if let Some(first) = list.iter().position(|known| *known == scope) {
                let first = first + 1;
                return Err(CustomScopeError::Duplicate { number, first });
            }
            list.push(scope);
        }
        Ok(list)
    }

    fn parse(item: &str, number: usize) -> Result<Self, CustomScopeError> {
        let letters = |c: &char| c.is_ascii_alphabetic();
        let inside = |c: &char| c.is_ascii_alphanumeric() || "_:.-".contains(*c);
        let first = item.chars().next().filter(|c| !letters(c));
        if let Some(found) = first.or_else(|| item.chars().find(|c| !inside(c))) {
            return Err(CustomScopeError::Character { number, found });
        }
        if item.len() > Self::MAX {
            return Err(CustomScopeError::TooLong { number });
        }
        let bare = item.split(':').next().unwrap_or(item);
        // A known name in other letters is a slip, not another scope.
        if let Some(scope) = Scope::from_name(&bare.to_ascii_lowercase()) {
            return Err(CustomScopeError::Known { scope });
        }
        Ok(Self(item.to_owned()))
    }

    /// The scope as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One entry of `scope`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grant {
    /// A scope that stands by itself.
    Known(Scope),
    /// A wallet scope for one wallet.
    ForWallet(Scope, WalletId),
    /// A scope that the widget does not know.
    Custom(CustomScope),
}

impl Grant {
    /// The scope, if the widget knows it.
    pub fn scope(&self) -> Option<Scope> {
        match self {
            Self::Known(scope) | Self::ForWallet(scope, _) => Some(*scope),
            Self::Custom(_) => None,
        }
    }

    /// The wallet that it is for.
    pub fn wallet(&self) -> Option<&WalletId> {
        match self {
            Self::ForWallet(_, wallet) => Some(wallet),
            Self::Known(_) | Self::Custom(_) => None,
        }
    }

    /// The scope as it is sent.
    pub fn to_text(&self) -> String {
        match self {
            Self::Known(scope) => scope.name().to_owned(),
            Self::ForWallet(scope, wallet) => [scope.name(), wallet.as_str()].join(":"),
            Self::Custom(scope) => scope.as_str().to_owned(),
        }
    }
}

impl Serialize for Grant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_scopes_pass() {
        let list = CustomScope::parse_list("wallet_teleport_all,\nvault.read:abc").unwrap();
        assert_eq!(list[1].as_str(), "vault.read:abc");
        assert_eq!(CustomScope::parse_list(" \n"), Ok(vec![]));
    }

    #[test]
    fn a_known_scope_has_its_own_box() {
        for text in [
            "wallet_view",
            "wallet_view:5f3a9c0e71d24b86a0c2e4f81b7d93c2",
            "Wallet_View",
        ] {
            let scope = Scope::WalletView;
            assert_eq!(
                CustomScope::parse_list(text),
                Err(CustomScopeError::Known { scope })
            );
        }
    }

    #[test]
    fn an_item_that_breaks_a_rule_is_named() {
        let character = |number, found| Err(CustomScopeError::Character { number, found });
        assert_eq!(CustomScope::parse_list("a b§"), character(2, '§'));
        assert_eq!(CustomScope::parse_list("_a"), character(1, '_'));
        assert!(CustomScope::parse_list(&"a".repeat(128)).is_ok());
        assert_eq!(
            CustomScope::parse_list(&"a".repeat(129)),
            Err(CustomScopeError::TooLong { number: 1 })
        );
        assert_eq!(
            CustomScope::parse_list("a b a"),
            Err(CustomScopeError::Duplicate {
                number: 3,
                first: 1
            })
        );
    }
}
