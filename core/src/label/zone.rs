//! Time zones as a list shows them: `(UTC+02:00) Helsinki, Kiova, Riika, Sofia, Tallinna, Vilna`.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate, NaiveTime, Offset as _};
use serde::Serialize;

use super::language::Language;
use super::names::{self, Group};
use super::order::{self, Alphabet};
use crate::{Country, TimeZone, Timestamp};

/// How many cities a label shows.
const CITIES: usize = 6;

/// A time zone to choose from a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ZoneOption {
    /// The zone.
    pub zone: TimeZone,
    /// How far it is ahead of UTC in minutes, summer time left aside.
    pub offset: i32,
    /// The offset and the cities that keep this time, in the reader's language.
    pub label: String,
}

/// One option for each group of zones that keep the same time, by offset, then by city.
pub(super) fn options(language: &Language, prefer: Option<Country>, on: NaiveDate) -> Vec<ZoneOption> {
    let mut options: Vec<ZoneOption> = Group::all()
        .filter_map(|group| {
            let own = prefer.and_then(|country| group.zone_of(country));
            let zone: TimeZone = own.unwrap_or(group.standard()).parse().ok()?;
            let offset = standard_offset(zone, on);
            Some(ZoneOption { zone, offset, label: group_label(language, group, zone, offset) })
        })
        .collect();
    let alphabet = Alphabet::of(&language.locale());
    options.sort_by_cached_key(|option| (option.offset, order::key(alphabet, &option.label)));
    options
}

/// A single zone's label: its group's, with its own city among those shown; without a group its offset and city.
pub(super) fn label(language: &Language, zone: TimeZone, on: NaiveDate) -> String {
    let offset = standard_offset(zone, on);
    match Group::of(zone.name()) {
        Some(group) => group_label(language, group, zone, offset),
        None => written(language, offset, vec![names::city(language, zone.name())], false),
    }
}

fn group_label(language: &Language, group: Group, own: TimeZone, offset: i32) -> String {
    let mut cities: Vec<Cow<'static, str>> = Vec::with_capacity(CITIES);
    let mut more = false;
    for zone in group.shown() {
        add(&mut cities, &mut more, names::city(language, zone));
    }
    // Zones of the open sea (Etc/GMT+12) have an offset, but no city.
    let city = names::city(language, own.name());
    if !own.name().starts_with("Etc/GMT") && !cities.contains(&city) {
        if cities.len() == CITIES {
            cities.pop();
            more = true;
        }
        cities.push(city);
    }
    written(language, offset, cities, more)
}

fn add(cities: &mut Vec<Cow<'static, str>>, more: &mut bool, city: Cow<'static, str>) {
    if cities.contains(&city) {
        return;
    }
    if cities.len() < CITIES { cities.push(city) } else { *more = true }
}

fn written(language: &Language, offset: i32, mut cities: Vec<Cow<'static, str>>, more: bool) -> String {
    let alphabet = Alphabet::of(&language.locale());
    cities.sort_by_cached_key(|city| order::key(alphabet, city));
    if more {
        cities.push(Cow::Borrowed("…"));
    }
    let cities = cities.join(", ");
    let gap = if cities.is_empty() { "" } else { " " };
    format!("({}){gap}{cities}", utc(offset))
}

/// How far a zone is ahead of UTC at an instant: `UTC+02:00`.
pub(super) fn offset(zone: TimeZone, at: Timestamp) -> String {
    utc(zone.local(at).offset().fix().local_minus_utc() / 60)
}

fn utc(offset: i32) -> String {
    if offset == 0 {
        return "UTC".to_owned();
    }
    let sign = if offset < 0 { '\u{2212}' } else { '+' };
    let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
    format!("UTC{sign}{hours:02}:{minutes:02}")
}

/// Minutes ahead of UTC on whichever of 1 January and 1 July of the year is not in summer time.
fn standard_offset(zone: TimeZone, on: NaiveDate) -> i32 {
    let on_first_of = |month| {
        let day = NaiveDate::from_ymd_opt(on.year(), month, 1).unwrap_or(on);
        let at = Timestamp::from(day.and_time(NaiveTime::MIN).and_utc());
        zone.local(at).offset().fix().local_minus_utc() / 60
    };
    on_first_of(1).min(on_first_of(7))
}
