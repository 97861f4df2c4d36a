//! Names of languages, countries and zones as options of lists.

use chrono::NaiveDate;

use super::data::FieldOption;
use crate::{Country, Locale, TimeZone, label};

pub(super) fn language(locale: &Locale, language: &Locale) -> FieldOption {
    FieldOption::new(language.to_string(), label::capitalized(label::language_name(locale, language)))
}

pub(super) fn country(locale: &Locale, country: Country) -> FieldOption {
    FieldOption::new(country.code(), label::capitalized(label::country_name(locale, country)))
}

/// All countries, by name.
pub(super) fn countries(locale: &Locale) -> Vec<FieldOption> {
    let mut options: Vec<_> = Country::all().map(|code| country(locale, code)).collect();
    options.sort_by(|a, b| label::compare(locale, &a.label, &b.label));
    options
}

/// One zone of each group that keeps the same time, those of `country` before others, and always `own`.
pub(super) fn zones(locale: &Locale, country: Country, own: TimeZone, as_of: NaiveDate) -> Vec<FieldOption> {
    let mut zones = label::zone_options(locale, Some(country), as_of);
    if zones.iter().all(|option| option.zone != own) {
        // It stands for its group, which has the same label when its own city is among those shown.
        let label = label::zone_label(locale, own, as_of);
        match zones.iter_mut().find(|option| option.label == label) {
            Some(option) => option.zone = own,
            None => return once(own.name(), label).chain(options(zones)).collect(),
        }
    }
    options(zones).collect()
}

fn once(value: &str, label: String) -> std::iter::Once<FieldOption> {
    std::iter::once(FieldOption::new(value, label))
}

fn options(zones: Vec<label::ZoneOption>) -> impl Iterator<Item = FieldOption> {
    zones.into_iter().map(|option| FieldOption::new(option.zone.name(), option.label))
}
