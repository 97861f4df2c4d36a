//! The public holidays of Finland, and the eves of Midsummer and Christmas, when offices are closed too.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Holiday, easter};

/// The holiday that `day` is, under the law as it stands since 1991.
pub(super) fn holiday(day: NaiveDate) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (1, 6) => Some(Holiday::Epiphany),
        (5, 1) => Some(Holiday::MayDay),
        (12, 6) => Some(Holiday::IndependenceDay),
        (12, 24) => Some(Holiday::ChristmasEve),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        (month, of_month) => match (day.weekday(), month, of_month) {
            (Weekday::Fri, 6, 19..=25) => Some(Holiday::MidsummerEve),
            (Weekday::Sat, 6, 20..=26) => Some(Holiday::MidsummerDay),
            (Weekday::Sat, 10, 31) | (Weekday::Sat, 11, 1..=6) => Some(Holiday::AllSaintsDay),
            (Weekday::Mon | Weekday::Thu | Weekday::Fri | Weekday::Sun, 3..=6, _) => movable(day),
            _ => None,
        },
    }
}

fn movable(day: NaiveDate) -> Option<Holiday> {
    match day.ordinal().cast_signed() - easter::ordinal(day.year()) {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::AscensionDay),
        49 => Some(Holiday::Pentecost),
        _ => None,
    }
}
