//! The few drawings of the form, all decorative.

use yew::Html;

use super::el::{Child, el};

/// A drawing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    Check,
    Minus,
    Down,
    Plus,
    Cross,
    Alert,
    Copy,
    Lock,
}

impl Icon {
    pub(super) fn draw(self) -> Html {
        let path = match self {
            Self::Check => "m3 8.5 3.2 3.2L13 4.8",
            Self::Minus => "M4 8h8",
            Self::Down => "m4 6 4 4 4-4",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Cross => "m4 4 8 8m0-8-8 8",
            Self::Alert => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 4.8v3.7M8 11.2v.1",
            Self::Lock => {
                "M4.5 7h7A1.5 1.5 0 0 1 13 8.5v3.5a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 12V8.5A1.5 1.5 0 0 1 4.5 7zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"
            }
            Self::Copy => {
                "M5.5 7A1.5 1.5 0 0 1 7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12zM10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5"
            }
        };
        el("svg")
            .with("viewBox", "0 0 16 16")
            .with("aria-hidden", "true")
            .child(el("path").with("d", path))
            .html()
    }
}
