//! Data centres, and which of them serves a country.

use std::collections::HashMap;
use std::sync::Arc;

use crate::error::ComptoirError;
use crate::names::CentreReason;
use crate::value::{CountryCode, LanguageTag};

/// A data centre of a desk, unchecked.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct DataCentreDraft {
    /// Its key: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag; one at least.
    pub labels: HashMap<String, String>,
    /// The country it stands in, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its latitude in degrees, -90 (south) to 90 (north); kept to four decimals.
    pub latitude: f64,
    /// Its longitude in degrees, -180 (west) to 180 (east); kept to four decimals.
    pub longitude: f64,
}

/// A data centre of a desk: `Labels.centreName` says what it is called.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct DataCentre {
    /// Its key, unique in the desk.
    pub key: String,
    /// What it is called, by language tag.
    pub labels: HashMap<String, String>,
    /// The country it stands in.
    pub country: CountryCode,
    /// Its latitude in degrees, -90 (south) to 90 (north), to four decimals.
    pub latitude: f64,
    /// Its longitude in degrees, -180 (west) to 180 (east), to four decimals.
    pub longitude: f64,
}

/// The nearest of the data centres that were not chosen.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct RunnerUp {
    /// The data centre.
    pub centre: DataCentre,
    /// How far it is from the country, in whole kilometres on the great circle.
    pub distance_km: i64,
}

/// The data centres of a desk, and which countries it gives to one of them whatever the distance. Its methods touch no store
/// and do not suspend.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
pub struct DataCentres(comptoir::DataCentres);

/// Which data centre serves an account in a country, and why.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
#[uniffi::export(Debug, Eq)]
pub struct CentreChoice(comptoir::CentreChoice);

#[uniffi::export]
impl DataCentres {
    /// Checks data centres, and the table of which countries (ISO 3166-1 alpha-2) go to one of them, by its key, whatever
    /// the distance.
    ///
    /// # Errors
    /// `invalid` with all problems, under the paths `/data_centres` and `/centre_by_country`.
    #[uniffi::constructor(default(by_country))]
    pub fn new(centres: Vec<DataCentreDraft>, by_country: HashMap<String, String>) -> Result<Arc<Self>, ComptoirError> {
        let centres: Vec<comptoir::DataCentreDraft> = centres.into_iter().map(Into::into).collect();
        Ok(Arc::new(Self(comptoir::DataCentres::new(&centres, &by_country.into_iter().collect())?)))
    }

    /// All of them, in the order in which the desk lists them.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn all(&self) -> Result<Vec<DataCentre>, ComptoirError> {
        Ok(self.0.all().iter().map(Into::into).collect())
    }

    /// The data centre with this key.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn get(&self, key: &str) -> Result<Option<DataCentre>, ComptoirError> {
        Ok(self.0.get(key).map(Into::into))
    }

    /// The data centre for a country: the one the desk's table names, else the nearest by whole kilometres; of several as
    /// near the one listed first. Nothing where there are no data centres.
    ///
    /// # Errors
    /// `invalid` for a country that there is not.
    pub fn choose(&self, country: CountryCode) -> Result<Option<Arc<CentreChoice>>, ComptoirError> {
        Ok(self.0.choose(country).map(CentreChoice::of))
    }

    /// The data centre `key`, kept in a country because devices are enrolled. Nothing where there is none of this key.
    ///
    /// # Errors
    /// `invalid` for a country that there is not.
    pub fn keep(&self, country: CountryCode, key: &str) -> Result<Option<Arc<CentreChoice>>, ComptoirError> {
        Ok(self.0.keep(country, key).map(CentreChoice::of))
    }
}

#[uniffi::export]
impl CentreChoice {
    /// The country of the account.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn country(&self) -> Result<CountryCode, ComptoirError> {
        Ok(self.0.country)
    }

    /// The data centre.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn centre(&self) -> Result<DataCentre, ComptoirError> {
        Ok((&self.0.centre).into())
    }

    /// How far it is from the middle of the country's largest part, in whole kilometres on the great circle.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn distance_km(&self) -> Result<i64, ComptoirError> {
        Ok(self.0.distance_km)
    }

    /// Why this one.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn reason(&self) -> Result<CentreReason, ComptoirError> {
        self.0.reason.try_into()
    }

    /// The nearest of the others, if there are any; nearer than the one chosen where that is kept or set by the table.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn runner_up(&self) -> Result<Option<RunnerUp>, ComptoirError> {
        let runner_up = self.0.runner_up.as_ref();
        Ok(runner_up.map(|other| RunnerUp { centre: (&other.centre).into(), distance_km: other.distance_km }))
    }

    /// Which data centre, how far, why and what would be next, in the reader's language: `France : centre de données
    /// Francfort, à 605 km (le plus proche). Le plus proche des autres : Dublin, à 977 km.`
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.0.text(&locale))
    }
}

impl CentreChoice {
    pub(crate) fn of(choice: comptoir::CentreChoice) -> Arc<Self> {
        Arc::new(Self(choice))
    }
}

impl DataCentre {
    /// What it is called in the reader's language, else in English, else in the first language it has a label in.
    pub(crate) fn label(self, locale: &LanguageTag) -> Result<String, ComptoirError> {
        let draft = comptoir::DataCentreDraft {
            key: self.key,
            labels: self.labels.into_iter().collect(),
            country: self.country.to_string(),
            latitude: Some(self.latitude),
            longitude: Some(self.longitude),
        };
        let centres = comptoir::DataCentres::new(&[draft], &std::collections::BTreeMap::new())?;
        centres
            .all()
            .first()
            .map(|centre| centre.label(locale).to_owned())
            .ok_or_else(|| ComptoirError::internal("centre"))
    }
}

impl From<DataCentreDraft> for comptoir::DataCentreDraft {
    fn from(draft: DataCentreDraft) -> Self {
        Self {
            key: draft.key,
            labels: draft.labels.into_iter().collect(),
            country: draft.country,
            latitude: Some(draft.latitude),
            longitude: Some(draft.longitude),
        }
    }
}

impl From<&comptoir::DataCentre> for DataCentre {
    fn from(centre: &comptoir::DataCentre) -> Self {
        Self {
            key: centre.key().to_owned(),
            labels: centre.labels().clone().into_iter().collect(),
            country: centre.country(),
            latitude: centre.latitude(),
            longitude: centre.longitude(),
        }
    }
}
