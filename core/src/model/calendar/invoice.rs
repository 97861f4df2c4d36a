//! The days on which invoices are written.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Calendar;

/// The day of the month that invoices are due to be written on.
const DAY: u32 = 15;

impl Calendar {
    /// The first invoice day after `after`: the 15th of a month or, where that is closed, the business day nearest to it,
    /// of two equally near the earlier.
    ///
    /// Each month has one invoice day, wherever it lies. A host that closes a whole month moves its day into a
    /// neighbouring month, where it may fall on that month's own.
    ///
    /// ```
    /// use comptoir::{Calendar, Country};
    /// let france = Calendar::of(Country::FR);
    /// assert_eq!(france.invoice_day("2026-07-31".parse()?).to_string(), "2026-08-14"); // the 15th: Assumption, a Saturday
    /// assert_eq!(france.invoice_day("2026-08-14".parse()?).to_string(), "2026-09-15");
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    #[must_use]
    pub fn invoice_day(&self, after: NaiveDate) -> NaiveDate {
        // A month's day moves by no more days than a host can close: that many months before may still lie ahead, and the
        // days of later months are never earlier than those of the ones before. Nearly always the first of these is far past.
        let mut month = after.with_day(1).unwrap_or(after);
        while let Some(before) = month.checked_sub_months(Months::new(1)) {
            let passed = self.nearest_open(fifteenth(before)) <= after;
            if passed {
                break;
            }
            month = before;
        }
        loop {
            let day = self.nearest_open(fifteenth(month));
            if day > after {
                return day;
            }
            match month.checked_add_months(Months::new(1)) {
                Some(next) => month = next,
                // The last days that a date can name: nothing is after them.
                None => return after,
            }
        }
    }

    /// The business day nearest to `day`, itself if it is open; of two equally near the earlier.
    fn nearest_open(&self, day: NaiveDate) -> NaiveDate {
        // Ends: a calendar closes at most a bounded number of days of its own, and no rule closes a whole week.
        for distance in 0..FARTHEST {
            let earlier = day.checked_sub_days(Days::new(distance)).filter(|day| self.is_open(*day));
            let nearest =
                earlier.or_else(|| day.checked_add_days(Days::new(distance)).filter(|day| self.is_open(*day)));
            if let Some(nearest) = nearest {
                return nearest;
            }
        }
        day
    }
}

/// How far an open day can be: each of the days a host closes shuts out at most a week.
const FARTHEST: u64 = 7 * (Calendar::MAX_OWN_DAYS as u64 + 2);

fn fifteenth(month: NaiveDate) -> NaiveDate {
    month.with_day(DAY).unwrap_or(month)
}
