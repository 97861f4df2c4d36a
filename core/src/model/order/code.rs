//! The codes of orders.

use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate};

use crate::model::form::ProblemCode;
use crate::model::text::{Lines, ValueError, clean};
use crate::{Args, Timestamp};

/// What an order is known by, unique in its desk: 1 to 40 letters and digits of ASCII, with `-`, `.`, `_` and `/` between
/// them.
///
/// A code such as `190114-235609486` tells when it was made: UTC `yymmdd-HHMMSS`, of the years 2000 to 2099, then the
/// milliseconds without zeros before them (rule C7). What looks like such a code and names no instant is none.
///
/// ```
/// use comptoir::{OrderCode, Timestamp};
/// let code: OrderCode = "190114-23014218".parse()?;
/// assert_eq!(code.instant(), Some("2019-01-14T23:01:42.018Z".parse().unwrap()));
/// assert_eq!(OrderCode::of_instant("2019-01-14T23:01:42.018Z".parse().unwrap()), Some(code));
/// assert_eq!("SO-2019/0042".parse::<OrderCode>()?.instant(), None);
/// assert!("190114-250142018".parse::<OrderCode>().is_err() && "190114-230142018".parse::<OrderCode>().is_err());
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderCode(Box<str>);

/// A code that tells when it was made, for whom another one was refused.
const EXAMPLE: &str = "190114-235609486";

impl OrderCode {
    /// The most characters it may have: 40.
    pub const MAX: usize = 40;

    /// The code of what is made at this instant, whose microseconds are left out. `None` before 2000 and after 2099.
    #[must_use]
    pub fn of_instant(at: Timestamp) -> Option<Self> {
        let at = at.to_utc();
        let code = || format!("{}{}", at.format("%y%m%d-%H%M%S"), at.timestamp_subsec_millis());
        (2000..2100).contains(&at.year()).then(|| Self(code().into()))
    }

    /// When it was made, to the millisecond; `None` of a code that does not tell.
    #[must_use]
    pub fn instant(&self) -> Option<Timestamp> {
        timed(&self.0).and_then(|(day, time)| instant(day, time))
    }

    /// The code.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OrderCode {
    type Err = ValueError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let code = clean(raw, Self::MAX, Lines::One)?;
        let is_end = |end: Option<char>| end.is_some_and(|end| end.is_ascii_alphanumeric());
        let is_plain = code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '/'));
        let tells_none = timed(&code).is_some_and(|(day, time)| instant(day, time).is_none());
        if !is_plain || !is_end(code.chars().next()) || !is_end(code.chars().next_back()) || tells_none {
            let args = Args::none().with("max", Self::MAX).with("example", EXAMPLE);
            return Err(ValueError::new(ProblemCode::InvalidOrderCode, args));
        }
        Ok(Self(code.into()))
    }
}

impl std::fmt::Display for OrderCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The two parts of a code that looks as if it told when it was made: six digits, and seven to nine.
fn timed(code: &str) -> Option<(&str, &str)> {
    let (day, time) = code.split_once('-')?;
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (day.len() == 6 && (7..=9).contains(&time.len()) && is_number(day) && is_number(time)).then_some((day, time))
}

/// The instant that the parts tell, if there is one.
fn instant(day: &str, time: &str) -> Option<Timestamp> {
    let (time, millis) = time.split_at_checked(6)?;
    if millis.len() > 1 && millis.starts_with('0') {
        return None;
    }
    let [year, month, day] = pairs(day)?;
    let [hour, minute, second] = pairs(time)?;
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?.saturating_add(2000), month, day)?;
    Some(day.and_hms_milli_opt(hour, minute, second, millis.parse().ok()?)?.and_utc().into())
}

/// Six digits as three numbers of two.
fn pairs(digits: &str) -> Option<[u32; 3]> {
    let number: u32 = digits.parse().ok()?;
    Some([10_000, 100, 1].map(|unit| number.div_euclid(unit).rem_euclid(100)))
}

#[cfg(test)]
#[path = "code_tests.rs"]
mod tests;
