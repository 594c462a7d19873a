//! Public ids: 32 lower-case hexadecimal characters.

mod edit;

use std::fmt;
use std::marker::PhantomData;

use serde::{Serialize, Serializer};

pub use edit::{add, remove};

/// How many characters an id has.
pub const ID_LENGTH: usize = 32;

/// What a [`WalletId`] names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wallet {}
/// What an [`EnterpriseId`] names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enterprise {}
/// What a [`TemplateId`] names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Template {}
/// What a [`TokenId`] names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {}

/// The id of a wallet.
pub type WalletId = Id<Wallet>;
/// The id of an enterprise.
pub type EnterpriseId = Id<Enterprise>;
/// The id of an access token template.
pub type TemplateId = Id<Template>;
/// The public id of a token.
pub type TokenId = Id<Token>;

/// The id of a `Kind`, so that a wallet's can't be passed for an enterprise's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id<Kind>(String, PhantomData<Kind>);

/// Why a text is no id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdError {
    /// Nothing but white space.
    Blank,
    /// A hexadecimal id in upper or mixed case.
    UpperCase,
    /// A character other than `0` to `9` and `a` to `f`.
    Character {
        /// The first such character.
        found: char,
    },
    /// Not 32 characters.
    Length {
        /// How many there are.
        got: usize,
    },
}

/// Why a text is no list of ids. Items count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdListError {
    /// No id at all.
    Blank,
    /// An item is no id.
    Item {
        /// Which one.
        number: usize,
        /// Why.
        error: IdError,
    },
    /// An item stands there twice.
    Duplicate {
        /// The later one.
        number: usize,
        /// The earlier one.
        first: usize,
    },
}

impl<Kind> Id<Kind> {
    /// Parses an id; white space around it does not count.
    ///
    /// # Errors
    /// The rule that the text breaks.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(IdError::Blank);
        }
        if let Some(found) = text.chars().find(|c| !c.is_ascii_hexdigit()) {
            return Err(IdError::Character { found });
        }
        if text.len() != ID_LENGTH {
            return Err(IdError::Length { got: text.len() });
        }
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            return Err(IdError::UpperCase);
        }
        Ok(Self(text.to_owned(), PhantomData))
    }

    /// Parses ids separated by commas, semicolons or white space.
    ///
    /// # Errors
    /// The first item that is no id or stands there twice.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, IdListError> {
        let mut ids: Vec<Self> = Vec::new();
        for (index, item) in items(text).enumerate() {
            let number = index + 1;
            let id = Self::parse(item).map_err(|error| IdListError::Item { number, error })?;
            if let Some(first) = ids.iter().position(|known| known.0 == id.0) {
                let first = first + 1;
                return Err(IdListError::Duplicate { number, first });
            }
            ids.push(id);
        }
        if ids.is_empty() {
            return Err(IdListError::Blank);
        }
        Ok(ids)
    }

    /// The 32 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The items of a text that is to be a list of ids.
pub fn items(text: &str) -> impl Iterator<Item = &str> {
    let items = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
    items.filter(|item| !item.is_empty())
}

impl<Kind> fmt::Display for Id<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<Kind> Serialize for Id<Kind> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "5f3a9c0e71d24b86a0c2e4f81b7d93c2";
    const B: &str = "00000000000000000000000000000001";

    #[test]
    fn an_id_is_32_lower_case_hexadecimal_characters() {
        assert_eq!(WalletId::parse(&format!(" {A}\n")).unwrap().as_str(), A);
        assert_eq!(WalletId::parse(A).unwrap().to_string(), A);
        assert_eq!(WalletId::parse(" "), Err(IdError::Blank));
        assert_eq!(WalletId::parse(&A[1..]), Err(IdError::Length { got: 31 }));
        assert_eq!(
            WalletId::parse(&A.replace('a', "g")),
            Err(IdError::Character { found: 'g' })
        );
        assert_eq!(WalletId::parse(&A.to_uppercase()), Err(IdError::UpperCase));
    }

    #[test]
    fn a_list_takes_any_separator_and_names_the_item_that_is_wrong() {
        let ids = WalletId::parse_list(&format!("{A},\n {B}; ")).unwrap();
        assert_eq!(ids.len(), 2);
        assert_eq!(WalletId::parse_list(" ,\n"), Err(IdListError::Blank));
        assert_eq!(
            WalletId::parse_list(&format!("{A} x")),
            Err(IdListError::Item {
                number: 2,
                error: IdError::Character { found: 'x' }
            })
        );
        assert_eq!(
            WalletId::parse_list(&format!("{A} {B} {A}")),
            Err(IdListError::Duplicate {
                number: 3,
                first: 1
            })
        );
    }
}
