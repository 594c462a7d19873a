//! What a host offers to choose by name where else an id would be typed.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::AttrValue;

use super::dom::lower_case;
use crate::domain::id::{Id, IdError};

/// How many choices are shown at most; typing narrows them down.
const MOST: usize = 100;

/// Something with an id that the user may choose by its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    id: AttrValue,
    label: AttrValue,
    note: AttrValue,
    /// All that it can be found by, in lower case.
    words: AttrValue,
}

impl Choice {
    /// What is called `label`, or by its id if that is blank. The note tells
    /// it from others of that name.
    ///
    /// # Errors
    /// The rule that the id breaks.
    pub fn new(id: &str, label: &str, note: &str) -> Result<Self, IdError> {
        let id = Id::<()>::parse(id)?;
        let label = match label.trim() {
            "" => id.as_str(),
            label => label,
        };
        let words = lower_case(&[label, note, id.as_str()].join("\n"));
        Ok(Self {
            label: label.to_owned().into(),
            note: note.trim().to_owned().into(),
            words: words.into(),
            id: id.to_string().into(),
        })
    }

    fn read(value: &JsValue) -> Option<Self> {
        let text = |name: &str| Reflect::get(value, &name.into()).ok()?.as_string();
        let (label, note) = (text("label"), text("note"));
        Self::new(
            &text("id")?,
            &label.unwrap_or_default(),
            &note.unwrap_or_default(),
        )
        .ok()
    }

    pub(super) fn id(&self) -> &AttrValue {
        &self.id
    }

    pub(super) fn label(&self) -> &AttrValue {
        &self.label
    }

    pub(super) fn note(&self) -> &AttrValue {
        &self.note
    }
}

/// Where choices come from: a list, or a function of the host that finds what
/// fits some words and returns a list or a promise of one.
#[derive(Clone, Debug)]
pub struct Choices(Source);

#[derive(Clone, Debug)]
enum Source {
    List(Rc<[Choice]>),
    Ask {
        function: Function,
        /// What it has given so far, in the order of the ids.
        seen: Rc<RefCell<Vec<Choice>>>,
    },
}

/// A value is neither a list nor a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotChoices;

impl Choices {
    /// Reads what a host has set: `None` for nothing. Items of a list that
    /// have no id by the rules are left out.
    ///
    /// # Errors
    /// The value is of another type.
    pub fn read(value: &JsValue) -> Result<Option<Self>, NotChoices> {
        if value.is_null() || value.is_undefined() {
            return Ok(None);
        }
        if let Some(function) = value.dyn_ref::<Function>() {
            return Ok(Some(Self(Source::Ask {
                function: function.clone(),
                seen: Rc::default(),
            })));
        }
        Ok(Some(Self(Source::List(read_list(value)?))))
    }

    /// The choices, unless a function has to be asked for them.
    pub(super) fn list(&self) -> Option<&[Choice]> {
        match &self.0 {
            Source::List(list) => Some(list),
            Source::Ask { .. } => None,
        }
    }

    /// What a function finds; none if it fails or gives something else.
    pub(super) async fn ask(&self, query: &str) -> Option<Rc<[Choice]>> {
        let Source::Ask { function, seen } = &self.0 else {
            return None;
        };
        let given = function.call1(&JsValue::UNDEFINED, &query.into()).ok()?;
        let given = JsFuture::from(Promise::resolve(&given)).await.ok()?;
        let list = read_list(&given).ok()?;
        let mut seen = seen.borrow_mut();
        // Of an id that is there twice the first counts, as in a list.
        for choice in list.iter().rev() {
            match seen.binary_search_by(|known| known.id.cmp(&choice.id)) {
                Ok(place) => seen[place] = choice.clone(),
                Err(place) => seen.insert(place, choice.clone()),
            }
        }
        Some(list)
    }

    /// The choice with an id, if it is in the list or a function has given it.
    pub(super) fn known(&self, id: &str) -> Option<Choice> {
        let is_it = |choice: &&Choice| choice.id == *id;
        match &self.0 {
            Source::List(list) => list.iter().find(is_it).cloned(),
            Source::Ask { seen, .. } => seen.borrow().iter().find(is_it).cloned(),
        }
    }
}

impl PartialEq for Choices {
    /// An equal list, or the same function.
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Source::List(one), Source::List(other)) => Rc::ptr_eq(one, other) || one == other,
            (Source::Ask { function: one, .. }, Source::Ask { function, .. }) => one == function,
            _ => false,
        }
    }
}

/// The choices that have every word in their name, note or id, each id once.
pub(super) fn search(list: &[Choice], words: &str) -> Vec<Choice> {
    let words = lower_case(words);
    let fits = |choice: &&Choice| {
        let mut words = words.split_whitespace();
        words.all(|word| choice.words.contains(word))
    };
    let mut found: Vec<Choice> = Vec::new();
    for choice in list.iter().filter(fits) {
        if found.iter().all(|other| other.id != choice.id) {
            found.push(choice.clone());
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

fn read_list(value: &JsValue) -> Result<Rc<[Choice]>, NotChoices> {
    let list = value.dyn_ref::<Array>().ok_or(NotChoices)?;
    Ok(list.iter().filter_map(|item| Choice::read(&item)).collect())
}
