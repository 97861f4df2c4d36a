//! Which days are business days.

use std::sync::Arc;

use comptoir::CalendarError;

use crate::deadline::Closure;
use crate::error::ComptoirError;
use crate::value::{CountryCode, Day};

/// Which days are closed: the weekend, the public holidays of France or Finland, and what the host says itself
/// (rule Q6). Immutable: what changes it answers another.
///
/// The host's own calendar closes days, each with a label, and opens others, be they holidays or weekends: at most 1,000
/// together, each once.
#[derive(Debug, PartialEq, Eq, Hash, uniffi::Object)]
#[uniffi::export(Debug, Eq, Hash)]
pub struct BusinessCalendar(pub(crate) comptoir::Calendar);

#[uniffi::export]
impl BusinessCalendar {
    /// The weekend, and the public holidays of `country` if that is France or Finland.
    ///
    /// # Errors
    /// `invalid` for a country that there is not.
    #[uniffi::constructor]
    pub fn of(country: CountryCode) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::holding(comptoir::Calendar::of(country)))
    }

    /// Only Saturdays and Sundays are closed.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::constructor]
    pub fn weekend() -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::holding(comptoir::Calendar::weekend()))
    }

    /// Reads `{"base", "closed": [{"day", "label"}], "open": [day]}`, with `base` a country or null for the weekend alone.
    ///
    /// # Errors
    /// `invalid_calendar` when a day is named twice, a label cannot be shown, there are too many days, or it is no such
    /// JSON.
    #[uniffi::constructor]
    pub fn from_json(json: &str) -> Result<Arc<Self>, ComptoirError> {
        let read = serde_json::from_str(json).map_err(|error| ComptoirError::misused("invalid_calendar", error))?;
        Ok(Self::holding(read))
    }

    /// The calendar as JSON, as `from_json` reads it.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn to_json(&self) -> Result<String, ComptoirError> {
        serde_json::to_string(&self.0).map_err(|_| ComptoirError::internal("JSON of a calendar"))
    }

    /// The country whose public holidays are closed, if any.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn base(&self) -> Result<Option<CountryCode>, ComptoirError> {
        Ok(self.0.base())
    }

    /// The same calendar, closed on `day` too for the reason that `label` tells its readers: 1 to 100 characters.
    ///
    /// # Errors
    /// `invalid_calendar` for a label that cannot be shown, a day that is named already, or too many days.
    pub fn with_closed(&self, day: Day, label: &str) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::holding(self.0.clone().with_closed(day.0, label)?))
    }

    /// The same calendar, open on `day` even if that is a holiday or on a weekend.
    ///
    /// # Errors
    /// `invalid_calendar` for a day that is named already, or too many days.
    pub fn with_open(&self, day: Day) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::holding(self.0.clone().with_open(day.0)?))
    }

    /// Why `day` is closed; nothing for a business day. The host's own word comes before the holidays, and these before
    /// the weekend.
    ///
    /// # Errors
    /// `invalid` for a day outside the years 0001 to 9999.
    pub fn closed(&self, day: Day) -> Result<Option<Closure>, ComptoirError> {
        self.0.closed(day.0).map(TryInto::try_into).transpose()
    }

    /// Whether `day` is a business day.
    ///
    /// # Errors
    /// As `closed`.
    pub fn is_open(&self, day: Day) -> Result<bool, ComptoirError> {
        Ok(self.0.is_open(day.0))
    }

    /// The first invoice day after `after`: the 15th of a month or, where that is closed, the business day nearest to it, of
    /// two equally near the earlier.
    ///
    /// # Errors
    /// `invalid` at `/day` for a day outside the years 0001 to 9999, and where the invoice day would be.
    pub fn invoice_day(&self, after: Day) -> Result<Day, ComptoirError> {
        Day::told(self.0.invoice_day(after.0))
    }
}

impl BusinessCalendar {
    pub(crate) fn holding(calendar: comptoir::Calendar) -> Arc<Self> {
        Arc::new(Self(calendar))
    }
}

impl From<CalendarError> for ComptoirError {
    fn from(error: CalendarError) -> Self {
        Self::misused("invalid_calendar", error)
    }
}
