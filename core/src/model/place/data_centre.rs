//! Data centres, and which of them serves a country (rule A8).

use std::collections::BTreeMap;

use super::country::Country;
use super::great_circle::Position;
use crate::Locale;
use crate::label::{self, Arg, Args};
use crate::model::named::named;

/// A data centre of a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataCentre {
    key: String,
    labels: BTreeMap<String, String>,
    country: Country,
    position: Position,
}

impl DataCentre {
    pub(crate) const fn new(
        key: String,
        labels: BTreeMap<String, String>,
        country: Country,
        position: Position,
    ) -> Self {
        Self { key, labels, country, position }
    }

    /// Its key, unique in the desk: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What it is called, by language tag; one at least.
    #[must_use]
    pub const fn labels(&self) -> &BTreeMap<String, String> {
        &self.labels
    }

    /// What it is called in the reader's language, else in English, else in the first language it has a label in.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> &str {
        let of = |tag: &str| self.labels.get(tag);
        let label = of(locale.as_str()).or_else(|| of(locale.language())).or_else(|| of(Locale::EN.as_str()));
        label.or_else(|| self.labels.values().next()).unwrap_or(&self.key)
    }

    /// The country it stands in.
    #[must_use]
    pub const fn country(&self) -> Country {
        self.country
    }

    /// Its latitude in degrees, -90 (south) to 90 (north), to four decimals.
    #[must_use]
    pub fn latitude(&self) -> f64 {
        self.position.latitude()
    }

    /// Its longitude in degrees, -180 (west) to 180 (east), to four decimals.
    #[must_use]
    pub fn longitude(&self) -> f64 {
        self.position.longitude()
    }

    fn distance_km(&self, country: Country) -> i64 {
        self.position.distance_km(country.position())
    }
}

/// The data centres of a desk, and which countries it gives to one of them whatever the distance.
///
/// ```
/// use comptoir::{CentreReason, Country, DataCentreDraft, DataCentres, Locale};
/// let drafts: Vec<DataCentreDraft> = serde_json::from_str(
///     r#"[{"key": "frankfurt", "labels": {"en": "Frankfurt", "fr": "Francfort"}, "country": "DE",
///          "latitude": 50.11, "longitude": 8.68},
///         {"key": "dublin", "labels": {"en": "Dublin"}, "country": "IE", "latitude": 53.35, "longitude": -6.26}]"#,
/// )?;
/// let table = [("IS".to_owned(), "frankfurt".to_owned())].into();
/// let centres = DataCentres::new(&drafts, &table).unwrap();
/// let choice = centres.choose(Country::FR).unwrap();
/// assert_eq!((choice.centre.key(), choice.reason), ("frankfurt", CentreReason::Nearest));
/// assert_eq!(
///     choice.text(&Locale::EN).replace('\u{a0}', " "),
///     "France: data center Frankfurt, 605 km away (the nearest). The nearest of the others is Dublin, 977 km away."
/// );
/// assert_eq!(centres.choose("IS".parse()?).unwrap().reason, CentreReason::Table);
/// assert_eq!(DataCentres::default().choose(Country::FR), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataCentres {
    centres: Vec<DataCentre>,
    by_country: BTreeMap<Country, String>,
}

named! {
    /// Why a data centre serves an account.
    CentreReason, "centre-reason-" {
        /// The desk's table gives the country to it.
        Table = "table", "table";
        /// It is the nearest to the country.
        Nearest = "nearest", "nearest";
        /// The desk has no other.
        Only = "only", "only";
        /// It served the account already and was not chosen anew: enrolled devices stay where they are when the country
        /// changes, and the desk may have changed its data centres since.
        Kept = "kept", "kept";
    }
}

/// Which data centre serves an account in a country, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CentreChoice {
    /// The country of the account.
    pub country: Country,
    /// The data centre.
    pub centre: DataCentre,
    /// How far it is from the middle of the country's largest part, in whole kilometres on the great circle.
    pub distance_km: i64,
    /// Why this one.
    pub reason: CentreReason,
    /// The nearest of the others, if there are any; nearer than the one chosen where that is kept or set by the table.
    pub runner_up: Option<RunnerUp>,
}

/// The nearest of the data centres that were not chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RunnerUp {
    /// The data centre.
    pub centre: DataCentre,
    /// How far it is from the country, as [`CentreChoice::distance_km`].
    pub distance_km: i64,
}

impl DataCentres {
    /// The most data centres that a desk has.
    pub const MAX: usize = 50;

    pub(crate) const fn of(centres: Vec<DataCentre>, by_country: BTreeMap<Country, String>) -> Self {
        Self { centres, by_country }
    }

    /// All of them, in the order in which the desk lists them.
    #[must_use]
    pub fn all(&self) -> &[DataCentre] {
        &self.centres
    }

    /// The data centre with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&DataCentre> {
        self.centres.iter().find(|centre| centre.key == key)
    }

    /// The data centre for a country (rule A8): the one the desk's table names, else the nearest by whole kilometres; of
    /// several as near the one listed first. `None` where the desk has no data centres.
    #[must_use]
    pub fn choose(&self, country: Country) -> Option<CentreChoice> {
        let (centre, reason) = match self.by_country.get(&country).and_then(|key| self.get(key)) {
            Some(centre) => (centre, CentreReason::Table),
            None if self.centres.len() == 1 => (self.centres.first()?, CentreReason::Only),
            None => (self.nearest(country, None)?.0, CentreReason::Nearest),
        };
        Some(self.explain(country, centre, reason))
    }

    /// The data centre `key`, kept in a country because devices are enrolled (rule A8). `None` where the desk has no data
    /// centre of this key.
    #[must_use]
    pub fn keep(&self, country: Country, key: &str) -> Option<CentreChoice> {
        Some(self.explain(country, self.get(key)?, CentreReason::Kept))
    }

    fn explain(&self, country: Country, centre: &DataCentre, reason: CentreReason) -> CentreChoice {
        let runner_up = self.nearest(country, Some(&centre.key));
        CentreChoice {
            country,
            centre: centre.clone(),
            distance_km: centre.distance_km(country),
            reason,
            runner_up: runner_up.map(|(centre, distance_km)| RunnerUp { centre: centre.clone(), distance_km }),
        }
    }

    fn nearest(&self, country: Country, except: Option<&str>) -> Option<(&DataCentre, i64)> {
        let others = self.centres.iter().filter(|centre| Some(centre.key.as_str()) != except);
        others.map(|centre| (centre, centre.distance_km(country))).min_by_key(|(_, distance_km)| *distance_km)
    }
}

impl CentreChoice {
    /// Which data centre, how far, why and what would be next, in the reader's language: `France : centre de données
    /// Francfort, à 605 km (le plus proche). Le plus proche des autres : Dublin, à 977 km.`
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        let args = Args::none()
            .with("country", self.country)
            .with("centre", self.centre.label(locale))
            .with("distance", self.distance_km)
            .with("reason", Arg::Label(self.reason.key().to_owned()));
        let chosen = label::text(locale, "centre-choice", &args);
        match &self.runner_up {
            None => chosen,
            Some(other) => {
                let args = Args::none().with("centre", other.centre.label(locale)).with("distance", other.distance_km);
                format!("{chosen} {}", label::text(locale, "centre-choice-runner-up", &args))
            }
        }
    }
}

#[cfg(test)]
#[path = "data_centre_tests.rs"]
mod tests;
