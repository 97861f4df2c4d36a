//! What renews a subscription at the end of a period.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Term;
use super::term::unknown;
use crate::label;
use crate::model::form::ProblemCode;
use crate::model::text::ValueError;
use crate::{Args, Locale};

/// What follows a period unless a change is pending: another one, or nothing (rule S1).
///
/// As long as it was not set on its own it follows the term: a customer who goes from annual to monthly is not renewed for
/// a year a month later.
///
/// Its text, as JSON too, is `same`, `never` or a [`Term`]'s.
///
/// ```
/// use comptoir::{Locale, Renewal, Term};
/// assert_eq!("same".parse::<Renewal>()?.after(Term::MONTHLY), Some(Term::MONTHLY));
/// assert_eq!("annual".parse::<Renewal>()?.after(Term::MONTHLY), Some(Term::ANNUAL));
/// assert_eq!("never".parse::<Renewal>()?.after(Term::MONTHLY), None);
/// assert_eq!(Renewal::Never.label(&Locale::FR), "Aucun renouvellement");
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Renewal {
    /// Another period of the subscription's term, whichever that is by then.
    #[default]
    SameAsTerm,
    /// A period of this term, which becomes the subscription's.
    Term(Term),
    /// Nothing: the subscription ends.
    Never,
}

impl Renewal {
    /// The term of the period after one of `term`; `None` where nothing follows.
    #[must_use]
    pub const fn after(self, term: Term) -> Option<Term> {
        match self {
            Self::SameAsTerm => Some(term),
            Self::Term(own) => Some(own),
            Self::Never => None,
        }
    }

    /// What it is called in the reader's language.
    #[must_use]
    pub fn label(self, locale: &Locale) -> String {
        match self {
            Self::SameAsTerm => label::text(locale, "renewal-same", &Args::none()),
            Self::Term(term) => term.label(locale),
            Self::Never => label::text(locale, "renewal-never", &Args::none()),
        }
    }
}

impl From<Term> for Renewal {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}

impl FromStr for Renewal {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "" => Err(ValueError::bare(ProblemCode::Required)),
            "same" => Ok(Self::SameAsTerm),
            "never" => Ok(Self::Never),
            _ => Term::read(text).unwrap_or_else(|| Err(unknown(&["same", "never"]))).map(Self::Term),
        }
    }
}

impl fmt::Display for Renewal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameAsTerm => f.write_str("same"),
            Self::Term(term) => term.fmt(f),
            Self::Never => f.write_str("never"),
        }
    }
}

impl Serialize for Renewal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Renewal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
#[path = "renewal_tests.rs"]
mod tests;
