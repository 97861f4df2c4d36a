//! The languages built in.

use icu_locale_core::{LanguageIdentifier, langid};

use crate::Locale;

/// A language that every label is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    /// English.
    En,
    /// Finnish.
    Fi,
    /// French.
    Fr,
}

impl Tongue {
    /// All of them, in the order of their discriminants.
    pub(crate) const ALL: [Self; 3] = [Self::En, Self::Fi, Self::Fr];

    /// The language of `locale`, if it is built in.
    pub(crate) fn spoken(locale: &Locale) -> Option<Self> {
        match locale.language() {
            "en" => Some(Self::En),
            "fi" => Some(Self::Fi),
            "fr" => Some(Self::Fr),
            _ => None,
        }
    }

    /// As a reader's locale.
    pub(crate) const fn locale(self) -> Locale {
        match self {
            Self::En => Locale::EN,
            Self::Fi => Locale::FI,
            Self::Fr => Locale::FR,
        }
    }

    /// The locale whose formats are used: British order of day and month for English.
    pub(crate) const fn conventions(self) -> LanguageIdentifier {
        match self {
            Self::En => langid!("en-GB"),
            Self::Fi => langid!("fi"),
            Self::Fr => langid!("fr"),
        }
    }
}
