//! Business days: which days are closed and why, and when a request is due (rule Q6).

mod business;
mod closure;
mod days;
mod deadline;
mod easter;
mod explanation;
mod finland;
mod france;
mod holiday;
mod invoice;
mod month;
mod months;
mod settings;
mod time_left;
mod wire;

pub use business::Calendar;
pub use closure::Closure;
#[cfg(feature = "store")]
pub(crate) use days::as_optional_day;
pub(crate) use days::{Day, as_day};
pub(crate) use deadline::BUSINESS_DAYS;
pub use deadline::{Deadline, Pause};
pub use explanation::{DeadlineDay, DeadlineDayKind};
pub use holiday::Holiday;
pub use month::{Month, ParseMonthError};
pub(crate) use months::Months;
pub use settings::CalendarError;
pub use time_left::TimeLeft;

#[cfg(test)]
mod tests;
