//! Names of countries, languages and the cities of time zones, from CLDR (see `cldr/README.md`).

use std::borrow::Cow;
use std::cmp::Ordering;

use super::language::Language;
use super::tongue::Tongue;
use crate::{Country, Locale};

const COUNTRIES: &str = include_str!("cldr/countries.tsv");
const LANGUAGES: &str = include_str!("cldr/languages.tsv");
const ZONES: &str = include_str!("cldr/zones.tsv");
const GROUPS: &str = include_str!("cldr/groups.tsv");

/// The key by which a host names a country, a language, a currency's sign or the city of a time zone: `city-europe-helsinki`.
pub(super) fn key(kind: &str, code: &str) -> String {
    format!("{kind}-{}", code.to_ascii_lowercase().replace(['/', '_'], "-"))
}

/// A country's name: `Suomi`, `Finlande`, `Finland`.
pub(super) fn country(language: &Language, country: Country) -> Cow<'static, str> {
    if let Some(name) = language.own_name("country", country.code()) {
        return Cow::Owned(name);
    }
    Cow::Borrowed(row(COUNTRIES, country.code()).map_or("", |row| name(row, 1, language.shared())))
}

/// A language's name as in running text, `ranska`; of a variety without a name of its own the language's with the
/// country's, `ruotsi (Suomi)`; of a language without a name its tag.
pub(super) fn language(reader: &Language, locale: &Locale) -> Cow<'static, str> {
    let tag = locale.to_string();
    if let Some(name) = language_of(reader, &tag) {
        return name;
    }
    let Some(language) = language_of(reader, locale.language()) else { return Cow::Owned(tag) };
    match tag.split('-').skip(1).find_map(|part| part.parse::<Country>().ok()) {
        Some(region) => Cow::Owned(format!("{language} ({})", country(reader, region))),
        None => language,
    }
}

/// The name that the host or the table has for a tag.
fn language_of(reader: &Language, tag: &str) -> Option<Cow<'static, str>> {
    let own = reader.own_name("language", tag).map(Cow::Owned);
    own.or_else(|| row(LANGUAGES, tag).map(|row| Cow::Borrowed(name(row, 1, reader.shared()))))
}

/// The city that stands for a zone: `Pariisi` for `Europe/Paris`.
pub(super) fn city(language: &Language, zone: &'static str) -> Cow<'static, str> {
    if let Some(name) = language.own_name("city", zone) {
        return Cow::Owned(name);
    }
    Cow::Borrowed(match row(ZONES, zone) {
        Some(row) => name(row, 2, language.shared()),
        // Only historic names without a place are not listed: `CET`.
        None => zone.rsplit('/').next().unwrap_or(zone),
    })
}

/// A name with a capital, as it stands alone in a list: `Ranska`.
pub(super) fn capitalized(name: Cow<'_, str>) -> Cow<'_, str> {
    match name.chars().next() {
        Some(first) if first.is_lowercase() => {
            let rest = name.get(first.len_utf8()..).unwrap_or_default();
            Cow::Owned(first.to_uppercase().chain(rest.chars()).collect())
        }
        _ => name,
    }
}

/// Zones that keep the same time, of which a list shows one: a row of CLDR's mapping.
#[derive(Clone, Copy)]
pub(super) struct Group(&'static str);

impl Group {
    pub(super) fn all() -> impl Iterator<Item = Self> {
        GROUPS.lines().map(Self)
    }

    /// The group that a zone is in.
    pub(super) fn of(zone: &str) -> Option<Self> {
        let index: usize = row(ZONES, zone)?.split('\t').nth(1)?.parse().ok()?;
        Self::all().nth(index)
    }

    /// The zone that stands for the group where no country is preferred.
    pub(super) fn standard(self) -> &'static str {
        self.0.split('\t').next().unwrap_or(self.0)
    }

    /// The zones whose cities are shown: one for each territory, those with most people first.
    pub(super) fn shown(self) -> impl Iterator<Item = &'static str> {
        self.territories(1).map(|(_, zone)| zone)
    }

    /// The zone of a country.
    pub(super) fn zone_of(self, country: Country) -> Option<&'static str> {
        self.territories(1).chain(self.territories(2)).find_map(|(code, zone)| (code == country.code()).then_some(zone))
    }

    fn territories(self, cell: usize) -> impl Iterator<Item = (&'static str, &'static str)> {
        let list = self.0.split('\t').nth(cell).unwrap_or_default();
        list.split(' ').filter_map(|pair| pair.split_once('='))
    }
}

/// The row of a sorted table whose first cell is `key`.
pub(super) fn row(table: &'static str, key: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let before = table.as_bytes().get(low..middle)?;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(low, |at| low + at + 1);
        let row = table.get(start..)?.split('\n').next()?;
        let cell = row.split('\t').next()?;
        match cell.as_bytes().cmp(key.as_bytes()) {
            Ordering::Less => low = start + row.len() + 1,
            Ordering::Greater => high = start,
            Ordering::Equal => return Some(row),
        }
    }
    None
}

/// The cell of a language, where the English one is the cell `first`; an empty one reads as the English.
pub(super) fn name(row: &'static str, first: usize, tongue: Tongue) -> &'static str {
    let mut cells = row.split('\t').skip(first);
    let english = cells.next().unwrap_or_default();
    let own = match tongue {
        Tongue::En => None,
        Tongue::Fi => cells.next(),
        Tongue::Fr => cells.nth(1),
    };
    own.filter(|cell| !cell.is_empty()).unwrap_or(english)
}
