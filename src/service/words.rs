//! Loose matching of a server's sentences, whose wording is not documented.

/// The words of a text in lower case. A capital after a small letter begins
/// a word: `needsOTP` is `needs`, `otp`.
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words = Vec::new();
        for text in texts {
            for part in text.split(|c: char| !c.is_ascii_alphanumeric()) {
                split_at_capitals(part, &mut words);
            }
        }
        Self(words)
    }

    /// Whether any of the phrases occurs, each given as words with a space
    /// between them.
    pub(crate) fn have(&self, phrases: &[&str]) -> bool {
        (0..self.0.len()).any(|start| phrases.iter().any(|phrase| self.at(start, phrase)))
    }

    /// What the table says of the phrase that occurs first; of phrases that
    /// start at the same word, the one that stands first in the table.
    pub(crate) fn first<T: Copy>(&self, table: &[(&str, T)]) -> Option<T> {
        (0..self.0.len()).find_map(|start| {
            let found = table.iter().find(|(phrase, _)| self.at(start, phrase));
            found.map(|(_, meaning)| *meaning)
        })
    }

    fn at(&self, start: usize, phrase: &str) -> bool {
        let mut words = self.0[start..].iter();
        phrase
            .split(' ')
            .all(|want| words.next().is_some_and(|word| word == want))
    }
}

fn split_at_capitals(part: &str, words: &mut Vec<String>) {
    let mut word = String::new();
    let mut after_small = false;
    for c in part.chars() {
        if c.is_ascii_uppercase() && after_small {
            words.push(std::mem::take(&mut word));
        }
        after_small = !c.is_ascii_uppercase();
        word.push(c.to_ascii_lowercase());
    }
    if !word.is_empty() {
        words.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn camel_case_and_punctuation_separate_words() {
        let words = Words::of([
            "needsOTP: one-time password",
            "allErc20TokensLimit",
            "IP_restrict",
        ]);
        assert_eq!(
            words.0,
            [
                "needs", "otp", "one", "time", "password", "all", "erc20", "tokens", "limit", "ip",
                "restrict"
            ]
        );
        assert!(Words::of(["", " ,;…", "é"]).0.is_empty());
    }

    #[test]
    fn phrases_match_whole_words_in_order() {
        let words = Words::of(["The script is described"]);
        assert!(!words.have(&["ip", "is the", "described more"]));
        assert!(words.have(&["ip", "is described"]));
    }

    #[test]
    fn the_phrase_that_comes_first_counts() {
        let table = [("admin scope", 1), ("scope", 2), ("admin", 3), ("label", 4)];
        assert_eq!(Words::of(["label of a scope"]).first(&table), Some(4));
        assert_eq!(Words::of(["adminScope and label"]).first(&table), Some(1));
        assert_eq!(Words::of(["admin and scope"]).first(&table), Some(3));
        assert_eq!(Words::of(["none"]).first(&table), None);
    }
}
