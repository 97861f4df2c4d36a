//! The language that a reader gets: one built in, or one of the host's.

use std::sync::Arc;

use icu_locale_core::LanguageIdentifier;

use super::bundle::Bundle;
use super::format::{Dates, Numbers};
use super::message::Message;
use super::tongue::Tongue;
use super::writer::Writer;
use super::{host, names};
use crate::Locale;

/// Languages whose usual script runs from right to left (CLDR), and scripts that do.
const RIGHT_TO_LEFT: [&str; 16] =
    ["ar", "azb", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];
const RIGHT_TO_LEFT_SCRIPTS: [&str; 7] = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

/// Languages that write nouns, and most labels are some, with a capital wherever they stand.
const CAPITAL_NOUNS: [&str; 5] = ["de", "gsw", "ksh", "lb", "nds"];

/// The language that a reader gets.
#[derive(Clone, Debug)]
pub(crate) enum Language {
    /// One built in, as it is.
    BuiltIn(Tongue),
    /// One of the host's, or one built in with words of the host's.
    Host(Arc<HostLanguage>),
}

/// What a host has installed for a locale.
#[derive(Debug)]
pub(crate) struct HostLanguage {
    pub(super) locale: Locale,
    /// The language built in whose words stand where the host has none.
    pub(super) shared: Tongue,
    pub(super) words: Bundle,
    /// Its own conventions, where they are not those of the language built in: made with it, so that no reader waits for them.
    own: Option<Conventions>,
}

#[derive(Debug)]
struct Conventions {
    numbers: Numbers,
    dates: Dates,
}

impl HostLanguage {
    /// Words of a host for `locale`.
    pub(super) fn new(locale: Locale, words: Bundle) -> Self {
        let shared = Tongue::spoken(&locale).unwrap_or(Tongue::En);
        // Those of its words hold, unless a region or script has its own.
        let has_own = locale != shared.locale() && locale.as_str() != host::PSEUDO;
        let own = has_own.then(|| {
            let identifier: LanguageIdentifier = locale.as_str().parse().unwrap_or(LanguageIdentifier::UNKNOWN);
            Conventions { numbers: Numbers::new(identifier.clone()), dates: Dates::new(identifier) }
        });
        Self { locale, shared, words, own }
    }
}

impl Language {
    /// The best there is for a reader of `locale`, else English.
    pub(crate) fn of(locale: &Locale) -> Self {
        Self::spoken(locale).or_else(|| Self::spoken(&Locale::EN)).unwrap_or(Self::BuiltIn(Tongue::En))
    }

    /// The language of `locale`, or of what it is part of, if labels are written in it.
    pub(crate) fn spoken(locale: &Locale) -> Option<Self> {
        host::language(locale).or_else(|| Tongue::spoken(locale).map(Self::BuiltIn))
    }

    /// As a reader's locale.
    pub(crate) fn locale(&self) -> Locale {
        match self {
            Self::BuiltIn(tongue) => tongue.locale(),
            Self::Host(host) => host.locale.clone(),
        }
    }

    /// The language built in whose table of names and words is read.
    pub(super) fn shared(&self) -> Tongue {
        match self {
            Self::BuiltIn(tongue) => *tongue,
            Self::Host(host) => host.shared,
        }
    }

    /// What messages are written with.
    pub(super) fn writer(&self) -> Writer<'_> {
        match self {
            Self::BuiltIn(tongue) => Writer { own: None, shared: Bundle::of(*tongue), language: self },
            Self::Host(host) => Writer { own: Some(&host.words), shared: Bundle::of(host.shared), language: self },
        }
    }

    /// The language built in whose formats are used, if it is one.
    pub(super) fn conventions(&self) -> Option<Tongue> {
        match self {
            Self::BuiltIn(tongue) => Some(*tongue),
            Self::Host(host) => host.own.is_none().then_some(host.shared),
        }
    }

    /// What writes numbers.
    pub(super) fn numbers(&self) -> &Numbers {
        match self {
            Self::BuiltIn(tongue) => Numbers::of(*tongue),
            Self::Host(host) => host.own.as_ref().map_or_else(|| Numbers::of(host.shared), |own| &own.numbers),
        }
    }

    /// What writes days and times of day.
    pub(super) fn dates(&self) -> &Dates {
        match self {
            Self::BuiltIn(tongue) => Dates::of(*tongue),
            Self::Host(host) => host.own.as_ref().map_or_else(|| Dates::of(host.shared), |own| &own.dates),
        }
    }

    /// The name that the host has for something, by its key.
    pub(super) fn own_name(&self, kind: &str, code: &str) -> Option<String> {
        let Self::Host(host) = self else { return None };
        match host.words.get(&names::key(kind, code))? {
            Message::Plain(name) => Some(name.to_string()),
            // A name has nothing to fill in; the contract says so.
            Message::Parts(_) => None,
        }
    }

    /// A label as it stands inside a sentence: without its capital, unless the language keeps that, or it is an abbreviation.
    pub(super) fn in_sentence(&self, label: &str) -> String {
        let keeps_capitals = matches!(self, Self::Host(host) if CAPITAL_NOUNS.contains(&host.locale.language()));
        let mut letters = label.chars();
        match letters.next() {
            Some(first) if !keeps_capitals && !letters.clone().next().is_some_and(char::is_uppercase) => {
                first.to_lowercase().chain(letters).collect()
            }
            _ => label.to_owned(),
        }
    }

    /// Whether its text runs from right to left.
    pub(super) fn is_right_to_left(&self) -> bool {
        let Self::Host(host) = self else { return false };
        let script = host.locale.as_str().split('-').nth(1).filter(|part| part.len() == 4);
        match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&host.locale.language()),
        }
    }
}
