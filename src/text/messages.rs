//! Own wording of texts: of a host, or of another language.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::Key;

/// Texts that take the place of the English ones; a text without an own
/// wording stays as it is.
///
/// ```
/// use access_token_widget::text::{Key, Messages};
///
/// let mut messages = Messages::default();
/// messages.set("title", "New API key").unwrap();
/// assert_eq!(messages.get(Key::Title), Some("New API key"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages(Vec<(Key, &'static str)>);

/// Why a wording can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// There is no text of this name.
    Unknown,
    /// Nothing in it.
    Blank,
    /// A `{` without its `}`.
    Unclosed,
}

impl Messages {
    /// Takes an own wording for the text of a name, such as `title`. Places
    /// are filled as those of the English one: `{0}` with the first argument,
    /// `{0|one|many}` with the plural form that goes with it.
    ///
    /// # Errors
    /// The rule that the name or the wording breaks.
    pub fn set(&mut self, name: &str, wording: &str) -> Result<(), MessageError> {
        let key = Key::from_name(name).ok_or(MessageError::Unknown)?;
        if wording.trim().is_empty() {
            return Err(MessageError::Blank);
        }
        if !wording.split('{').skip(1).all(|place| place.contains('}')) {
            return Err(MessageError::Unclosed);
        }
        let wording = kept(wording);
        match self
            .0
            .binary_search_by_key(&(key as u16), |(key, _)| *key as u16)
        {
            Ok(at) => self.0[at].1 = wording,
            Err(at) => self.0.insert(at, (key, wording)),
        }
        Ok(())
    }

    /// The own wording of a text, if it has one.
    pub fn get(&self, key: Key) -> Option<&'static str> {
        let at = self
            .0
            .binary_search_by_key(&(key as u16), |(key, _)| *key as u16);
        at.ok().map(|at| self.0[at].1)
    }

    /// Whether every text is the English one.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The same wording for as long as the page is there, as the English ones
/// are. Each is kept once, however often it is set.
fn kept(wording: &str) -> &'static str {
    thread_local! {
        static KEPT: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
    }
    KEPT.with_borrow_mut(|all| {
        if let Some(known) = all.get(wording) {
            return *known;
        }
        let new: &'static str = Box::leak(wording.into());
        all.insert(new);
        new
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_takes_the_place_of_the_english_one() {
        let mut messages = Messages::default();
        messages.set("title", "Neuer Zugriffstoken").unwrap();
        messages.set("label", "Bezeichnung").unwrap();
        messages.set("title", "Token anlegen").unwrap();
        assert_eq!(messages.get(Key::Title), Some("Token anlegen"));
        assert_eq!(messages.get(Key::Label), Some("Bezeichnung"));
        assert_eq!(messages.get(Key::LabelHint), None);
    }

    #[test]
    fn a_wording_that_cannot_be_used_is_refused() {
        let mut messages = Messages::default();
        for name in ["", "Title", "titel", "tit", "titles"] {
            assert_eq!(
                messages.set(name, "x"),
                Err(MessageError::Unknown),
                "{name}"
            );
        }
        assert_eq!(messages.set("title", " "), Err(MessageError::Blank));
        assert_eq!(messages.set("title", "{0} {1"), Err(MessageError::Unclosed));
        assert!(messages.is_empty());
    }

    #[test]
    fn every_text_is_found_by_its_name() {
        for key in Key::ALL {
            let name = format!("{key:?}");
            let name = name[..1].to_ascii_lowercase() + &name[1..];
            assert_eq!(Key::from_name(&name), Some(*key), "{name}");
        }
    }

    #[test]
    fn the_same_wording_is_kept_once() {
        assert!(std::ptr::eq(kept("a wording"), kept("a wording")));
    }
}
