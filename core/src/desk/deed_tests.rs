use std::collections::BTreeSet;

use super::Deed;
use crate::label::{has, keys};
use crate::{Locale, label};

/// Messages of histories that are no sentence of a deed, but part of one, or stand for one.
const PARTS: [&str; 13] = [
    "accounts",
    "all-accounts",
    "all-services",
    "change",
    "currency-desk",
    "erased",
    "erased-person",
    "features-desk",
    "features-none",
    "host",
    "lines",
    "nothing",
    "other",
];

/// What a sentence's key says after `history-`.
fn sentences() -> Vec<&'static str> {
    keys(&Locale::EN).into_iter().filter_map(|key| key.key.strip_prefix("history-")).collect()
}

/// The deed that a sentence is of: the one with the longest name, for `sign-out-everywhere` is not of `sign-out`.
fn told_by(sentence: &str) -> Option<&'static str> {
    let is_of = |name: &str| {
        let name = name.replace('_', "-");
        sentence.strip_prefix(&*name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let names = Deed::ALL.iter().map(|deed| deed.as_str());
    names.filter(|name| is_of(name)).max_by_key(|name| name.len())
}

#[test]
fn every_deed_has_its_sentence_in_every_language() {
    for deed in Deed::ALL {
        let own: Vec<_> = sentences().into_iter().filter(|key| told_by(key) == Some(deed.as_str())).collect();
        assert!(!own.is_empty(), "no history-{}", deed.as_str().replace('_', "-"));
        for (locale, key) in
            [Locale::EN, Locale::FI, Locale::FR].iter().flat_map(|locale| own.iter().map(move |key| (locale, key)))
        {
            assert!(has(locale, &format!("history-{key}")), "history-{key} in {locale}");
        }
    }
}

#[test]
fn every_sentence_is_of_a_deed() {
    let others: Vec<_> = sentences().into_iter().filter(|key| told_by(key).is_none()).collect();
    assert_eq!(others, PARTS);
}

#[test]
fn names_are_each_their_own_and_in_snake_case() {
    let names: BTreeSet<_> = Deed::ALL.iter().map(|deed| deed.as_str()).collect();
    assert_eq!(names.len(), Deed::ALL.len());
    for deed in Deed::ALL {
        let words: String = deed.as_str().split('_').map(|word| label::capitalized(word).into_owned()).collect();
        assert_eq!(words, format!("{deed:?}"));
    }
}
