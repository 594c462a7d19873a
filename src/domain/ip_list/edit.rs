//! Changes to the text of a list that leave its other entries as they are.

use super::spans;

/// The text without one entry and one of the separators beside it: the one
/// that follows, unless that is a line end and the one before is not. The text
/// itself where there is no such entry.
pub fn remove(text: &str, index: usize) -> String {
    let mut spans = spans(text);
    let before = index.checked_sub(1).and_then(|before| spans.nth(before));
    let Some((start, end)) = spans.next() else {
        return text.into();
    };
    let (from, to) = match (before, spans.next()) {
        (None, None) => (0, text.len()),
        (None, Some((next, _))) => (start, next),
        (Some((_, previous)), None) => (previous, end),
        (Some((_, previous)), Some((next, _))) => {
            let ends_line = text[end..next].contains('\n');
            if ends_line && !text[previous..start].contains('\n') {
                (previous, end)
            } else {
                (start, next)
            }
        }
    };
    [&text[..from], &text[to..]].concat()
}

/// The text with some of its entries only. Of the separators beside one that
/// goes, a line end stays.
pub fn retain(text: &str, mut keep: impl FnMut(usize) -> bool) -> String {
    let mut kept = String::new();
    let (mut separator, mut end) = ("", 0);
    for (index, (start, stop)) in spans(text).enumerate() {
        if !separator.contains('\n') {
            separator = &text[end..start];
        }
        end = stop;
        if keep(index) {
            if !kept.is_empty() {
                kept.push_str(separator);
            }
            kept.push_str(&text[start..stop]);
            separator = "";
        }
    }
    kept.push_str(&text[end..]);
    kept
}

/// The text with something else in the place of one entry. The text itself
/// where there is no such entry.
pub fn replace(text: &str, index: usize, with: &str) -> String {
    match spans(text).nth(index) {
        Some((start, end)) => [&text[..start], with, &text[end..]].concat(),
        None => text.into(),
    }
}
