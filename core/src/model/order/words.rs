//! The words that orders are searched by: of their code, their purchase order number and their customer.

use crate::model::account::fold;

/// The most letters of a word that count. An index holds short keys only.
const LONGEST: usize = 64;

/// The words of these texts without case and accents, each once, in order. A word is of letters and digits: `20/90074`
/// has two.
pub(crate) fn words<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for text in texts {
        let folded = fold(text);
        let parts = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.extend(parts.map(|word| word.chars().take(LONGEST).collect()));
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// What is searched for, word by word: those orders fit that have for each of them a word which begins so. A word that begins
/// another one asks for nothing more, and is left out.
pub(crate) fn searched(text: &str) -> Vec<String> {
    let words = words([text]);
    let is_needed = |word: &&String| !words.iter().any(|other| other != *word && other.starts_with(word.as_str()));
    words.iter().filter(is_needed).cloned().collect()
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
