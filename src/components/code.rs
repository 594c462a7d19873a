//! What a host is asked to show as code: the form itself has none.

use std::rc::Rc;

use web_sys::Element;
use yew::Callback;

use super::ui::Ui;
use crate::domain::request::TokenRequest;
use crate::service::{ApiBase, TokensPath};
use crate::text::Key;

/// A call that a host is to show as code.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// Where: an empty element, or one that the host has shown code in.
    pub place: Element,
    /// What the code does.
    pub call: Call,
    /// Where the API is.
    pub base: ApiBase,
    /// The path of the tokens' endpoint there.
    pub path: TokensPath,
    /// The words around the code.
    pub words: CodeWords,
}

/// What code does. Neither has a secret in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Call {
    /// Creates the token that the form stands for.
    Create(Rc<TokenRequest>),
    /// Uses a token.
    Use,
}

/// The words around code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeWords {
    /// Names the choice of languages.
    pub languages: &'static str,
    /// Names the button that copies.
    pub copy: &'static str,
    /// Said when it has copied.
    pub copied: &'static str,
    /// Said when the browser did not let it, and the code is selected instead.
    pub copy_refused: &'static str,
    /// Said in place of code that can't be shown.
    pub failed: &'static str,
}

/// Who shows code, and of which API.
#[derive(Clone, PartialEq)]
pub(super) struct CodeHost {
    pub(super) base: ApiBase,
    pub(super) path: TokensPath,
    pub(super) show: Callback<Code>,
}

impl CodeHost {
    pub(super) fn show(&self, place: Element, call: Call, words: CodeWords) {
        self.show.emit(Code {
            place,
            call,
            base: self.base.clone(),
            path: self.path.clone(),
            words,
        });
    }
}

impl CodeWords {
    pub(super) fn of(ui: &Ui) -> Self {
        Self {
            languages: ui.get(Key::CodeLanguages),
            copy: ui.get(Key::CodeCopy),
            copied: ui.get(Key::Copied),
            copy_refused: ui.get(Key::CodeCopyRefused),
            failed: ui.get(Key::CodeFailed),
        }
    }
}
