//! Rule Q6, by subject.

mod business;
mod deadline;
mod holiday;
mod invoice;
mod month;
mod months;
mod properties;
mod text;
mod time_left;

use chrono::NaiveDate;

use crate::model::calendar::{Calendar, Closure, Deadline, DeadlineDayKind, Pause};
use crate::{Country, TimeZone, Timestamp};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn zone(name: &str) -> TimeZone {
    name.parse().unwrap()
}

fn paris() -> TimeZone {
    zone("Europe/Paris")
}

fn compute(submitted: &str, pauses: &[(&str, Option<&str>)], as_of: &str, country: Country, in_zone: &str) -> Deadline {
    let pauses: Vec<Pause> =
        pauses.iter().map(|(from, until)| Pause { from: at(from), until: until.map(at) }).collect();
    Deadline::compute(at(submitted), &pauses, at(as_of), &Calendar::of(country), zone(in_zone), 2)
}

fn told(deadline: &Deadline) -> Vec<String> {
    deadline
        .days()
        .iter()
        .map(|one| match &one.kind {
            DeadlineDayKind::Closed(Closure::Holiday(holiday))
            | DeadlineDayKind::SubmittedClosed(Closure::Holiday(holiday)) => {
                format!("{} {} {holiday}", one.day, one.kind.key())
            }
            DeadlineDayKind::Counted { number, of } => format!("{} {number} of {of}", one.day),
            kind => format!("{} {}", one.day, kind.key()),
        })
        .collect()
}
