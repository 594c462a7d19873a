//! Changes to the text of a list of ids that leave its other items as they are.

use super::items;

/// The text with an id on a line of its own at the end. The text itself where
/// the id is in it already.
pub fn add(text: &str, id: &str) -> String {
    let before = text.trim_end();
    if before.is_empty() {
        id.into()
    } else if items(text).any(|item| item == id) {
        text.into()
    } else {
        [before, "\n", id].concat()
    }
}

/// The items without an id, one per line.
pub fn remove(text: &str, id: &str) -> String {
    let kept: Vec<&str> = items(text).filter(|item| *item != id).collect();
    kept.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_added_once_on_a_line_of_its_own() {
        for (text, expected) in [
            ("", "c"),
            (" \n", "c"),
            ("a", "a\nc"),
            ("a, b\n\n", "a, b\nc"),
            ("a;c b", "a;c b"),
            ("cc", "cc\nc"),
        ] {
            assert_eq!(add(text, "c"), expected, "{text:?}");
        }
    }

    #[test]
    fn an_id_is_removed_wherever_it_stands() {
        for (text, expected) in [
            ("", ""),
            ("c", ""),
            ("a\nc\nb", "a\nb"),
            ("c, a; c", "a"),
            ("cc\nnot an id", "cc\nnot\nan\nid"),
        ] {
            assert_eq!(remove(text, "c"), expected, "{text:?}");
        }
    }
}
