//! A desk's data centres, as a host writes them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{allowed, settings};
use crate::Args;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::place::{Country, DataCentre, DataCentres, Position};
use crate::model::request::{Checker, Given, Shape};
use crate::model::text::{ValueError, own_key};

/// A data centre, unchecked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DataCentreDraft {
    /// Its key: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag; one at least.
    pub labels: BTreeMap<String, String>,
    /// The country it stands in, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its latitude in degrees, -90 (south) to 90 (north); required, and kept to four decimals.
    pub latitude: Option<f64>,
    /// Its longitude in degrees, -180 (west) to 180 (east); required, and kept to four decimals.
    pub longitude: Option<f64>,
}

/// The members `data_centres` and `centre_by_country` of a desk's settings.
#[derive(Clone, Copy)]
pub(super) struct CentreDrafts<'a> {
    pub(super) centres: &'a [DataCentreDraft],
    pub(super) by_country: &'a BTreeMap<String, String>,
}

impl DataCentreDraft {
    pub(super) const SHAPE: Shape = Shape::Object(&[
        ("key", Shape::Text),
        ("labels", Shape::Map(&Shape::Text)),
        ("country", Shape::Text),
        ("latitude", Shape::OptionalNumber),
        ("longitude", Shape::OptionalNumber),
    ]);

    fn check(&self, path: &Path<'_>, checker: &mut Checker) -> Option<DataCentre> {
        let key = checker.required(Given::Text(&self.key), path, "key", own_key);
        let mut labels = self.labels.clone();
        let offered = ValueError::new(ProblemCode::UnknownLanguage, allowed(["fr", "fi", "en"]));
        checker.labels(&mut labels, &path.member("labels"), &offered);
        let country = checker.required(Given::Text(&self.country), path, "country", settings::country);
        let latitude = degrees(self.latitude, 90, &path.member("latitude"), checker);
        let longitude = degrees(self.longitude, 180, &path.member("longitude"), checker);
        Some(DataCentre::new(key?.to_owned(), labels, country?, Position::of_degrees(latitude?, longitude?)))
    }
}

impl DataCentres {
    /// Checks data centres, and the table of which countries go to one of them whatever the distance.
    ///
    /// # Errors
    /// All problems, under the paths `/data_centres` and `/centre_by_country`: an unusable or repeated key, no label, no
    /// country of ISO 3166-1, a place that is not on the globe, over 50 data centres; in the table an unknown country or
    /// key, or any row when there are no data centres (`no_data_centres`).
    pub fn new(centres: &[DataCentreDraft], by_country: &BTreeMap<String, String>) -> Result<Self, Vec<Problem>> {
        let mut checker = Checker::default();
        let centres = CentreDrafts { centres, by_country }.check(&mut checker);
        checker.finish(Some(centres))
    }
}

impl CentreDrafts<'_> {
    /// Those without a fault; the problems of the others are reported.
    pub(super) fn check(self, checker: &mut Checker) -> DataCentres {
        let root = Path::Root;
        let list = root.member("data_centres");
        checker.count(&list, self.centres.len(), 0, DataCentres::MAX);
        let centres = self.centres.iter().enumerate().take(DataCentres::MAX).filter_map(|(index, draft)| {
            let path = list.index(index);
            if own_key(&draft.key).is_ok() {
                let earlier = self.centres.iter().take(index).position(|earlier| earlier.key == draft.key);
                checker.repeated(&path.member("key"), earlier);
            }
            draft.check(&path, checker)
        });
        let centres = centres.collect();
        DataCentres::of(centres, self.check_table(checker))
    }

    fn check_table(self, checker: &mut Checker) -> BTreeMap<Country, String> {
        let root = Path::Root;
        let table = root.member("centre_by_country");
        if self.centres.is_empty() && !self.by_country.is_empty() {
            checker.report(&table, ProblemCode::NoDataCentres, Args::none());
        }
        let countries = Country::all().len();
        checker.count(&table, self.by_country.len(), 0, countries);
        let rows = self.by_country.iter().take(countries).filter_map(|(code, key)| {
            let country = checker.required(Given::Text(code), &table, code, settings::country);
            // Without data centres each row would say again what is said of the table.
            if self.centres.is_empty() {
                return None;
            }
            let key = checker.required(Given::Text(key), &table, code, |key| self.known(key));
            Some((country?, key?.to_owned()))
        });
        rows.collect()
    }

    fn known<'k>(&self, key: &'k str) -> Result<&'k str, ValueError> {
        let mut keys: Vec<&str> = Vec::new();
        for centre in self.centres.iter().take(DataCentres::MAX) {
            if own_key(&centre.key).is_ok() && !keys.contains(&centre.key.as_str()) {
                keys.push(&centre.key);
            }
        }
        if key.is_empty() {
            Err(ValueError::bare(ProblemCode::Required))
        } else if keys.contains(&key) {
            Ok(key)
        } else {
            Err(ValueError::new(ProblemCode::UnknownOption, allowed(keys)))
        }
    }
}

/// Degrees on the globe, at most `max` either way.
fn degrees(given: Option<f64>, max: i32, path: &Path<'_>, checker: &mut Checker) -> Option<f64> {
    match given {
        None => checker.report(path, ProblemCode::Required, Args::none()),
        // What is no number is in no range either.
        Some(degrees) if degrees.abs() <= f64::from(max) => return Some(degrees),
        Some(_) => {
            let range = Args::none().with("min", max.saturating_neg()).with("max", max);
            checker.report(path, ProblemCode::OutOfRange, range);
        }
    }
    None
}

#[cfg(test)]
#[path = "centres_tests.rs"]
mod tests;
