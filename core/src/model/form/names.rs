//! Names of languages, countries and zones as options of lists.

use super::data::FieldOption;
use crate::{Country, Locale, TimeZone};

pub(super) fn language(_locale: &Locale, language: &Locale) -> FieldOption {
    FieldOption::new(language.to_string(), language.to_string())
}

pub(super) fn country(_locale: &Locale, country: Country) -> FieldOption {
    FieldOption::new(country.to_string(), country.to_string())
}

pub(super) fn zones(_locale: &Locale, _prefer: Country, _on: chrono::NaiveDate, default: TimeZone) -> Vec<FieldOption> {
    vec![FieldOption::new(default.to_string(), default.to_string())]
}

pub(super) fn countries(locale: &Locale) -> Vec<FieldOption> {
    Country::all().map(|code| country(locale, code)).collect()
}
