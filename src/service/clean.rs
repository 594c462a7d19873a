//! Texts of a server, made fit to be shown.

/// Stands where a secret was. No sentence has this character.
pub(crate) const REDACTED: &str = "\0";

/// The longest sentence that is shown, in characters.
const LONGEST_SENTENCE: usize = 200;

/// The longest request number that is believed to be one.
const LONGEST_REQUEST_ID: usize = 80;

/// A server's sentence in one line without characters that can't be seen, cut
/// where it is long. None if nothing is left, or if it had a secret in it.
pub(crate) fn sentence(text: &str) -> Option<String> {
    if text.contains(REDACTED) {
        return None;
    }
    let visible = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c });
    let visible: String = visible.filter(|c| !hidden(*c)).collect();
    let sentence = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = match sentence.char_indices().nth(LONGEST_SENTENCE) {
        Some((end, _)) => [sentence[..end].trim_end(), "…"].concat(),
        None => sentence,
    };
    (!cut.is_empty()).then_some(cut)
}

/// A server's number of a request, if it looks like one.
pub(crate) fn request_id(text: &str) -> Option<String> {
    let text = text.trim();
    let good = |b: u8| b.is_ascii_alphanumeric() || b"-_.:/=+".contains(&b);
    let fits = (1..=LONGEST_REQUEST_ID).contains(&text.len());
    (fits && text.bytes().all(good)).then(|| text.to_owned())
}

/// Control characters, and those that turn the direction of writing or take
/// no room.
fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_one_line_and_no_hidden_characters() {
        assert_eq!(
            sentence(" not\tallowed\r\n for\u{1b}[31m \u{202e}you\u{200b}! ").as_deref(),
            Some("not allowed for[31m you!")
        );
        for nothing in ["", " \n", "\u{202e}\u{200b}"] {
            assert_eq!(sentence(nothing), None);
        }
    }

    #[test]
    fn a_long_sentence_is_cut_between_characters() {
        let fits = "é".repeat(200);
        assert_eq!(sentence(&fits), Some(fits.clone()));
        let cut = sentence(&"é".repeat(201)).unwrap();
        assert_eq!(cut, format!("{fits}…"));
    }

    #[test]
    fn a_sentence_that_had_a_secret_in_it_is_dropped() {
        assert_eq!(sentence("code \0 is wrong"), None);
    }

    #[test]
    fn a_request_id_is_short_and_plain() {
        for good in ["cjq4n2bd1000", "a-b_c.d:e/f=+", "5f0"] {
            assert_eq!(request_id(good).as_deref(), Some(good));
        }
        assert_eq!(request_id(" abc ").as_deref(), Some("abc"));
        assert!(request_id(&"a".repeat(80)).is_some());
        for bad in ["", " ", "a b", "<b>", "é", "a\0b", &"a".repeat(81)] {
            assert_eq!(request_id(bad), None, "{bad}");
        }
    }
}
