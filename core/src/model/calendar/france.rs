//! The public holidays of metropolitan France: the eleven of the Code du travail, article L3133-1.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Holiday, easter};

/// The holiday that `day` is, under the law as it stands since 2008.
pub(super) fn holiday(day: NaiveDate) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 8) => Some(Holiday::VictoryDay),
        (7, 14) => Some(Holiday::NationalDay),
        (8, 15) => Some(Holiday::AssumptionDay),
        (11, 1) => Some(Holiday::AllSaintsDay),
        (11, 11) => Some(Holiday::ArmisticeDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (3..=6, _) if matches!(day.weekday(), Weekday::Mon | Weekday::Thu) => movable(day),
        _ => None,
    }
}

fn movable(day: NaiveDate) -> Option<Holiday> {
    match day.ordinal().cast_signed() - easter::ordinal(day.year()) {
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::AscensionDay),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}
