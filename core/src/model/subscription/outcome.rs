//! What the commands and the boundaries of a subscription do.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Period, Term};
use crate::format::{self, DateStyle};
use crate::model::calendar::as_day;
use crate::{Args, Locale, label};

/// What a change of term does, and from which day on (rule S2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermChange {
    /// The subscription's term when the change was asked for.
    pub before: Term,
    /// The term that was asked for. The same as `before` where nothing changes or a pending change is undone.
    pub after: Term,
    /// The first day for which `after` counts: the day of the change where that is at once, else the day on which the
    /// current period ends.
    #[serde(with = "as_day")]
    pub effective: NaiveDate,
    /// Whether it holds already, rather than from the end of the current period on.
    pub at_once: bool,
    /// The pending change that this one replaces, undoes or overtakes (rule S4).
    pub dropped: Option<Term>,
    /// Whether the subscription had ended and is taken up again: at once, or with the first device to be enrolled.
    pub restarted: bool,
}

impl TermChange {
    /// What it does and from when on, in the reader's language: `Durée de l’abonnement : annuelle → mensuelle, à partir du
    /// 1er juin 2027`.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        let key = match (self.before == self.after, self.at_once, self.dropped) {
            _ if self.restarted => "term-restarted",
            (true, _, None) => "term-unchanged",
            (true, _, Some(_)) => "term-change-undone",
            (false, true, _) => "term-change-at-once",
            (false, false, _) => "term-change-later",
        };
        let args = Args::none()
            .with("before", self.before.in_sentence(locale))
            .with("after", self.after.in_sentence(locale))
            .with("day", format::date(locale, self.effective, DateStyle::Medium));
        label::text(locale, key, &args)
    }
}

/// What follows a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Next {
    /// Another period, of a term that is the subscription's from then on.
    Renewed {
        /// The period that begins.
        period: Period,
        /// Its term.
        term: Term,
    },
    /// Nothing: the subscription is over.
    Ended,
}

/// A period that has ended, and what followed it (rules S1 and S5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boundary {
    /// The first day after the period that ended.
    #[serde(with = "as_day")]
    pub on: NaiveDate,
    /// The term of the period that ended.
    pub before: Term,
    /// What followed.
    pub next: Next,
    /// Whether a pending change took effect, rather than the renewal.
    pub by_change: bool,
}

/// What will happen at the end of the current period if nothing is changed until then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// The first day after the current period.
    #[serde(with = "as_day")]
    pub on: NaiveDate,
    /// The term of the period that begins then; `None` where the subscription ends.
    pub term: Option<Term>,
}

/// The subscription has ended: it has no renewal any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubscriptionEnded;

impl fmt::Display for SubscriptionEnded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the subscription has ended; a new term starts it anew")
    }
}

impl std::error::Error for SubscriptionEnded {}
