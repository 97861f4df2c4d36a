//! The calendar of business days.

use chrono::{Datelike, NaiveDate, Weekday};

use super::holiday::Rule;
use super::settings::{self, CalendarError};
use super::{Closure, Holiday};
use crate::Country;

/// Which days are closed: the weekend, the public holidays of France or Finland, and what the host says itself
/// (rule Q6).
///
/// France is metropolitan France as its law stands since 2008; Finland as its law stands since 1991, with the eves of
/// Midsummer and Christmas. Every other year follows the same rules.
///
/// The host's own calendar closes days, each with a label, and opens others, be they holidays or weekends: at most
/// [`MAX_OWN_DAYS`](Self::MAX_OWN_DAYS) together, each once. As JSON, with `base` a country or null for the weekend
/// alone, and absent where there is nothing to say:
///
/// ```
/// use comptoir::{Calendar, Closure, Country};
/// let json = r#"{"base":"FR","closed":[{"day":"2026-08-14","label":"Inventaire"}],"open":["2026-07-14"]}"#;
/// let calendar: Calendar = serde_json::from_str(json)?;
/// assert_eq!(calendar.closed("2026-08-14".parse()?), Some(Closure::Own("Inventaire".to_owned())));
/// assert!(calendar.is_open("2026-07-14".parse()?));
/// assert!(!Calendar::of(Country::FR).is_open("2026-07-14".parse()?));
/// assert_eq!(serde_json::to_string(&calendar)?, json);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Calendar {
    pub(super) base: Option<Rule>,
    /// In the order of days, each once, none of them among the open ones.
    pub(super) own_closed: Vec<(NaiveDate, String)>,
    /// In the order of days, each once.
    pub(super) own_open: Vec<NaiveDate>,
}

impl Calendar {
    /// How many days a host's own calendar closes and opens at most, together.
    pub const MAX_OWN_DAYS: usize = 1000;
    /// How many characters the label of a closed day has at most.
    pub const MAX_LABEL: usize = 100;

    /// Only Saturdays and Sundays are closed.
    #[must_use]
    pub const fn weekend() -> Self {
        Self { base: None, own_closed: Vec::new(), own_open: Vec::new() }
    }

    /// The weekend, and the public holidays of `country` if that is France or Finland.
    #[must_use]
    pub fn of(country: Country) -> Self {
        Self { base: Rule::of(country), ..Self::weekend() }
    }

    /// The country whose public holidays are closed, if any.
    #[must_use]
    pub fn base(&self) -> Option<Country> {
        self.base.map(Rule::country)
    }

    /// The same calendar, closed on `day` too for the reason that `label` tells its readers.
    ///
    /// # Errors
    /// The label is blank, too long or has characters that are not shown; the day is named already or outside the years
    /// 0001 to 9999; there are too many days.
    pub fn with_closed(mut self, day: NaiveDate, label: &str) -> Result<Self, CalendarError> {
        let label = settings::label(day, label)?;
        self.admit(day)?;
        let at = self.own_closed.partition_point(|(other, _)| *other < day);
        self.own_closed.insert(at, (day, label));
        Ok(self)
    }

    /// The same calendar, open on `day` even if that is a holiday or on a weekend.
    ///
    /// # Errors
    /// The day is named already or outside the years 0001 to 9999; there are too many days.
    pub fn with_open(mut self, day: NaiveDate) -> Result<Self, CalendarError> {
        self.admit(day)?;
        let at = self.own_open.partition_point(|other| *other < day);
        self.own_open.insert(at, day);
        Ok(self)
    }

    /// Why `day` is closed, or `None` if it is a business day. The host's own word comes before the holidays, and these
    /// before the weekend.
    #[must_use]
    pub fn closed(&self, day: NaiveDate) -> Option<Closure> {
        if let Some(label) = self.own_label(day) {
            return Some(Closure::Own(label.to_owned()));
        }
        if self.opens(day) {
            return None;
        }
        match self.holiday(day) {
            Some(holiday) => Some(Closure::Holiday(holiday)),
            None if is_weekend(day) => Some(Closure::Weekend),
            None => None,
        }
    }

    /// Whether `day` is a business day.
    #[must_use]
    pub fn is_open(&self, day: NaiveDate) -> bool {
        // Most days are closed by nothing or by the weekend: what takes longest to find out is asked last.
        if is_weekend(day) {
            self.opens(day)
        } else {
            self.own_label(day).is_none() && (self.holiday(day).is_none() || self.opens(day))
        }
    }

    fn admit(&self, day: NaiveDate) -> Result<(), CalendarError> {
        if self.own_closed.len() + self.own_open.len() >= Self::MAX_OWN_DAYS {
            Err(CalendarError::TooManyDays)
        } else if !(1..=9999).contains(&day.year()) {
            Err(CalendarError::DayOutOfRange(day))
        } else if self.own_label(day).is_some() || self.opens(day) {
            Err(CalendarError::DayTwice(day))
        } else {
            Ok(())
        }
    }

    fn holiday(&self, day: NaiveDate) -> Option<Holiday> {
        self.base.and_then(|rule| rule.holiday(day))
    }

    fn own_label(&self, day: NaiveDate) -> Option<&str> {
        let at = self.own_closed.binary_search_by_key(&day, |(other, _)| *other).ok()?;
        self.own_closed.get(at).map(|(_, label)| label.as_str())
    }

    fn opens(&self, day: NaiveDate) -> bool {
        self.own_open.binary_search(&day).is_ok()
    }
}

impl From<Country> for Calendar {
    fn from(country: Country) -> Self {
        Self::of(country)
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
