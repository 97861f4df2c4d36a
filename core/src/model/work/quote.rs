//! Quotes: what work is to cost, and until when that holds (rule P9).

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::calendar::{Calendar, Deadline};
use crate::model::desk::MAX_QUOTE_DAYS;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::money::{Currency, Money};
use crate::model::people::Note;
use crate::model::request::{Checker, Edited, Given, members};
use crate::{Args, TimeZone, Timestamp};

/// What a provider quotes for work, unchecked. An empty text is as good as none. `Debug` shows no note.
///
/// ```
/// use comptoir::QuoteDraft;
/// let draft = QuoteDraft { amount: "1234.50".into(), days: Some(5), ..QuoteDraft::default() };
/// assert_eq!(QuoteDraft::from_json(br#"{"amount": "1234.50", "days": 5}"#).unwrap(), draft);
/// assert_eq!(draft.to_json(), r#"{"amount":"1234.50","days":5}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct QuoteDraft {
    /// The amount in the account's currency: digits, and after an optional point at most as many more as the currency has,
    /// as [`Money`] reads it.
    pub amount: String,
    /// For how many business days it can be accepted, 1 to 365; absent means as long as the service says, else the desk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i64>,
    /// What is to be said about it, at most 4,000 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What is quoted, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedQuote {
    pub(crate) amount: Money,
    pub(crate) days: Option<i64>,
    pub(crate) note: Option<Note>,
}

/// A quote that a customer can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quote {
    /// Quotes of one request count from 1: each takes the former one's place.
    pub(crate) number: i32,
    pub(crate) amount: Money,
    pub(crate) quoted_at: Timestamp,
    /// The first instant at which it can be accepted no longer.
    pub(crate) valid_until: Timestamp,
    /// The last day on which it can.
    pub(crate) last_day: NaiveDate,
}

const MEMBERS: &[&str] = &["amount", "days", "note"];

impl QuoteDraft {
    const DAYS: (i64, i64) = (1, MAX_QUOTE_DAYS);

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| match name {
            "amount" => draft.amount = members::text(value, path, problems).owned().unwrap_or_default(),
            "days" => {
                if let Edited::Set(days) = members::whole(value, path, Self::DAYS, problems) {
                    draft.days = Some(days);
                }
            }
            _ => draft.note = members::text(value, path, problems).owned(),
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and numbers always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What is quoted in `currency`, if every value is right.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self, currency: Currency) -> Result<CheckedQuote, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_work(), Path::Root);
        let amount = checker.required(Given::Text(&self.amount), &root, "amount", |text| amount(text, currency));
        let (least, most) = Self::DAYS;
        if self.days.is_some_and(|days| !(least..=most).contains(&days)) {
            let range = Args::none().with("min", least).with("max", most);
            checker.report(&root.member("days"), ProblemCode::OutOfRange, range);
        }
        let note = checker.optional(Given::from(&self.note), &root, "note", str::parse);
        let quote = amount.zip(note).map(|(amount, note)| CheckedQuote { amount, days: self.days, note });
        checker.finish(quote)
    }
}

fn amount(text: &str, currency: Currency) -> Result<Money, crate::ValueError> {
    match text.trim() {
        "" => Err(crate::ValueError::bare(ProblemCode::Required)),
        text => Ok(Money::parse(text, currency)?),
    }
}

impl Quote {
    /// The quote that holds from `at` on for so many business days: the day of `at` is day 0, a closed day counts as the next
    /// open one, as for a deadline (rule Q6).
    pub(crate) fn new(
        number: i32,
        amount: Money,
        at: Timestamp,
        days: i64,
        calendar: &Calendar,
        zone: TimeZone,
    ) -> Self {
        let days = u16::try_from(days.clamp(1, MAX_QUOTE_DAYS)).unwrap_or(u16::MAX);
        let last_day = Deadline::last_day_of(at, calendar, zone, days);
        Self { number, amount, quoted_at: at, valid_until: Deadline::end_of(last_day, zone), last_day }
    }

    /// Whether it can be accepted no longer.
    pub(crate) fn is_expired(&self, now: Timestamp) -> bool {
        now >= self.valid_until
    }
}

impl std::fmt::Debug for QuoteDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QuoteDraft").field("amount", &self.amount).field("days", &self.days).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "quote_tests.rs"]
mod tests;
