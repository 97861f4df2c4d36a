//! What a password must not mostly consist of: the names of whose it is.

use zeroize::Zeroizing;

use super::password::lower;
use crate::model::account::fold;

/// The words that somebody who knows a person would try first: parts of names, of the e-mail address, of the accounts' names,
/// and what the desk is called.
#[derive(Default)]
pub(crate) struct PersonalWords(Vec<String>);

/// Words of fewer characters are in every password.
const LEAST: usize = 3;
/// How many characters have to be left without them.
const OTHERS: usize = 8;

impl PersonalWords {
    /// The same with the words of a name.
    pub(crate) fn with_name(mut self, name: &str) -> Self {
        let folded = fold(name);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        self.0.extend(words.filter(|word| word.chars().nth(LEAST - 1).is_some()).map(str::to_owned));
        self
    }

    /// The same with an e-mail address as a whole, and with its words, but for the end of its domain.
    pub(crate) fn with_email(mut self, email: &str) -> Self {
        self.0.push(fold(email));
        let (local, domain) = email.rsplit_once('@').unwrap_or((email, ""));
        let (domain, _) = domain.rsplit_once('.').unwrap_or_default();
        self.with_name(local).with_name(domain)
    }

    /// Whether one of them occurs, and too little is left without all that do, the longest taken out first.
    pub(super) fn are_most_of(&self, password: &str) -> bool {
        let mut words: Vec<&str> = self.0.iter().map(String::as_str).collect();
        words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
        let mut rest = Zeroizing::new(fold(&lower(password)));
        let mut found = false;
        for word in words {
            if rest.contains(word) {
                found = true;
                // What stood on both sides does not make a word together. No folded text has a NUL.
                rest = Zeroizing::new(rest.replace(word, "\0"));
            }
        }
        found && rest.chars().filter(|letter| *letter != '\0').nth(OTHERS - 1).is_none()
    }
}

#[cfg(test)]
#[path = "personal_words_tests.rs"]
mod tests;
