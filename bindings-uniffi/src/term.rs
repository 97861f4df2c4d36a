//! How long a subscription runs, what renews it, and the stretches of days it is made of.

use comptoir::{Args, ProblemCode, ValueError};

use crate::error::ComptoirError;
use crate::problem;
use crate::value::Day;

/// The length of a subscription's period: 1 to 120 whole months. `Labels.term` says what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Record)]
pub struct Term {
    /// How many months it has: 1 for monthly, 12 for annual.
    pub months: i64,
}

/// What follows a period unless a change is pending: another one, or nothing. `Labels.renewal` says what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Renewal {
    /// Another period of the subscription's term, whichever that is by then.
    SameAsTerm,
    /// A period of a term of its own, which becomes the subscription's.
    Fixed {
        /// Of which.
        term: Term,
    },
    /// Nothing: the subscription ends.
    Never,
}

/// Days from `start` on and up to `end`, which is no longer one of them: the next period's start. `Labels.period` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Record)]
pub struct SubscriptionPeriod {
    /// Its first day.
    pub start: Day,
    /// The first day that is no longer in it.
    pub end: Day,
}

/// The term that a text means: `monthly`, `annual` or the number of months, in figures.
///
/// # Errors
/// `invalid` at `/term` for anything else.
#[uniffi::export]
pub fn term_of_text(text: &str) -> Result<Term, ComptoirError> {
    let term: Result<comptoir::Term, ValueError> = text.parse();
    term.map(Into::into).map_err(|error| at("/term", &error))
}

/// The text that means a term, as drafts hold it: `monthly`, `annual`, `24`.
///
/// # Errors
/// `invalid` at `/term` for a term that is none.
#[uniffi::export]
pub fn text_of_term(term: Term) -> Result<String, ComptoirError> {
    Ok(comptoir::Term::try_from(term)?.to_string())
}

/// What renews a subscription by a text: `same`, `never` or a term's.
///
/// # Errors
/// `invalid` at `/renewal` for anything else.
#[uniffi::export]
pub fn renewal_of_text(text: &str) -> Result<Renewal, ComptoirError> {
    let renewal: Result<comptoir::Renewal, ValueError> = text.parse();
    renewal.map(Into::into).map_err(|error| at("/renewal", &error))
}

/// The text that means a renewal, as drafts hold it: `same`, `never`, `annual`.
///
/// # Errors
/// `invalid` at `/term` for a term that is none.
#[uniffi::export]
pub fn text_of_renewal(renewal: Renewal) -> Result<String, ComptoirError> {
    Ok(comptoir::Renewal::try_from(renewal)?.to_string())
}

/// How many days a period has.
///
/// # Errors
/// `invalid` for a day outside the years 0001 to 9999.
#[uniffi::export]
pub fn period_days(period: SubscriptionPeriod) -> Result<i64, ComptoirError> {
    Ok(comptoir::Period::from(period).days())
}

/// How many of a period's days are left on `on`, that day included: all of them before it starts, 0 once it has ended.
///
/// # Errors
/// As `period_days`.
#[uniffi::export]
pub fn period_days_left(period: SubscriptionPeriod, on: Day) -> Result<i64, ComptoirError> {
    Ok(comptoir::Period::from(period).days_left(on.0))
}

/// What `days_left` days cost of a price for 365 days, in minor units of the currency, rounded half even.
///
/// More than 365 days cost more than the price; a negative price, a credit, gives the negative of what the positive one
/// does.
///
/// # Errors
/// `invalid` for a negative number of days (`/days_left`), and for an amount that no 64 bits hold (`/price_minor`).
#[uniffi::export]
pub fn pro_rata(price_minor: i64, days_left: i64) -> Result<i64, ComptoirError> {
    let out_of_range = |path, min: i64, max: i64| {
        problem::argument(path, ProblemCode::OutOfRange, Args::none().with("min", min).with("max", max))
    };
    if days_left < 0 {
        return Err(out_of_range("/days_left", 0, i64::MAX));
    }
    comptoir::pro_rata(price_minor, days_left).ok_or_else(|| {
        // Where this many days cost too much, they are more than a year's.
        let most = i64::MAX.checked_div(days_left.checked_div(365).unwrap_or_default().saturating_add(1));
        let most = most.unwrap_or(i64::MAX);
        out_of_range("/price_minor", most.saturating_neg(), most)
    })
}

pub(crate) fn at(path: &str, error: &ValueError) -> ComptoirError {
    problem::argument(path, error.code(), error.args().clone())
}

impl From<comptoir::Term> for Term {
    fn from(term: comptoir::Term) -> Self {
        Self { months: term.months() }
    }
}

impl TryFrom<Term> for comptoir::Term {
    type Error = ComptoirError;

    fn try_from(term: Term) -> Result<Self, ComptoirError> {
        Self::new(term.months).map_err(|error| at("/term", &error))
    }
}

impl From<comptoir::Renewal> for Renewal {
    fn from(renewal: comptoir::Renewal) -> Self {
        match renewal {
            comptoir::Renewal::SameAsTerm => Self::SameAsTerm,
            comptoir::Renewal::Term(term) => Self::Fixed { term: term.into() },
            comptoir::Renewal::Never => Self::Never,
        }
    }
}

impl TryFrom<Renewal> for comptoir::Renewal {
    type Error = ComptoirError;

    fn try_from(renewal: Renewal) -> Result<Self, ComptoirError> {
        Ok(match renewal {
            Renewal::SameAsTerm => Self::SameAsTerm,
            Renewal::Fixed { term } => Self::Term(term.try_into()?),
            Renewal::Never => Self::Never,
        })
    }
}

impl From<comptoir::Period> for SubscriptionPeriod {
    fn from(period: comptoir::Period) -> Self {
        Self { start: Day(period.start), end: Day(period.end) }
    }
}

impl From<SubscriptionPeriod> for comptoir::Period {
    fn from(period: SubscriptionPeriod) -> Self {
        Self { start: period.start.0, end: period.end.0 }
    }
}
