//! How long a subscription runs before it is renewed.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::label;
use crate::model::form::ProblemCode;
use crate::model::text::ValueError;
use crate::{Arg, Args, Locale};

/// The length of a subscription's period: 1 to 120 whole months, of which one and twelve have a name (rule S1).
///
/// Its text is `monthly`, `annual` or the number of months, in figures; `1` and `12` are read too. As JSON it is the number
/// of months.
///
/// ```
/// use comptoir::{Locale, Term};
/// let term: Term = "annual".parse()?;
/// assert_eq!((term, term.months()), (Term::ANNUAL, 12));
/// assert_eq!(term.label(&Locale::FR), "Annuelle");
/// assert_eq!(Term::new(24)?.label(&Locale::FI), "24 kuukautta");
/// assert_eq!("12".parse::<Term>()?.to_string(), "annual");
/// assert!("weekly".parse::<Term>().is_err());
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term(u8);

impl Term {
    /// One month: *Mensuelle*, *Kuukausi*.
    pub const MONTHLY: Self = Self(1);
    /// Twelve months: *Annuelle*, *Vuosi*.
    pub const ANNUAL: Self = Self(12);
    /// The most months that a term has: ten years.
    pub const MAX_MONTHS: i64 = 120;

    /// A term of so many months.
    ///
    /// # Errors
    /// [`ProblemCode::OutOfRange`] for less than 1 or more than [`MAX_MONTHS`](Self::MAX_MONTHS).
    pub fn new(months: i64) -> Result<Self, ValueError> {
        u8::try_from(months)
            .ok()
            .filter(|months| (1..=Self::MAX_MONTHS).contains(&i64::from(*months)))
            .map(Self)
            .ok_or_else(out_of_range)
    }

    /// How many months it has, 1 to [`MAX_MONTHS`](Self::MAX_MONTHS).
    #[must_use]
    pub const fn months(self) -> i64 {
        self.0 as i64
    }

    /// What it is called where it stands alone, as in a form's list: *Mensuelle*, *24 mois*.
    #[must_use]
    pub fn label(self, locale: &Locale) -> String {
        self.named(locale, "term-monthly", "term-annual")
    }

    /// What it is called inside a sentence: *mensuelle*, *24 mois*.
    #[must_use]
    pub fn in_sentence(self, locale: &Locale) -> String {
        self.named(locale, "term-monthly-in-sentence", "term-annual-in-sentence")
    }

    fn named(self, locale: &Locale, monthly: &str, annual: &str) -> String {
        match self {
            Self::MONTHLY => label::text(locale, monthly, &Args::none()),
            Self::ANNUAL => label::text(locale, annual, &Args::none()),
            _ => label::text(locale, "term-months", &Args::none().with("months", self.months())),
        }
    }

    /// The term that `text` is, if it can be one at all: a name, or figures that are no number of months.
    pub(super) fn read(text: &str) -> Option<Result<Self, ValueError>> {
        match text {
            "monthly" => Some(Ok(Self::MONTHLY)),
            "annual" => Some(Ok(Self::ANNUAL)),
            _ if text != "0" && text.starts_with('0') => None,
            _ if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) => None,
            // Figures that fit no number are too many months as well.
            _ => Some(text.parse().map_err(|_| out_of_range()).and_then(Self::new)),
        }
    }
}

fn out_of_range() -> ValueError {
    ValueError::new(ProblemCode::OutOfRange, Args::none().with("min", 1).with("max", Term::MAX_MONTHS))
}

/// What a text can be instead of one that is unknown: names, and figures as their range.
pub(super) fn unknown(names: &[&str]) -> ValueError {
    let figures = format!("2–{}", Term::MAX_MONTHS);
    let allowed = names.iter().copied().chain(["monthly", "annual", &figures]).map(Arg::from).collect();
    ValueError::new(ProblemCode::UnknownOption, Args::none().with("allowed", Arg::List(allowed)))
}

impl FromStr for Term {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Err(ValueError::bare(ProblemCode::Required));
        }
        Self::read(text).unwrap_or_else(|| Err(unknown(&[])))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::MONTHLY => f.write_str("monthly"),
            Self::ANNUAL => f.write_str("annual"),
            Self(months) => write!(f, "{months}"),
        }
    }
}

impl Serialize for Term {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(i64::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
#[path = "term_tests.rs"]
mod tests;
