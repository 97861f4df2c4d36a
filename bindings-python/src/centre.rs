//! Data centres, and which of them serves a country (rule A8).

use std::collections::BTreeMap;

use comptoir::DataCentreDraft;
use pyo3::prelude::*;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::call::{free, light};
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::Body;
use crate::value::{Land, Reader};
use crate::view::view;

/// Declares a value of the core that is told as JSON here.
macro_rules! told {
    ($name:ident($core:ty), $value:ident => $json:expr) => {
        #[derive(Clone, PartialEq)]
        pub(crate) struct $name($core);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = &self.0;
                $json.serialize(serializer)
            }
        }
    };
}

fn centre(centre: &comptoir::DataCentre) -> Value {
    json!({
        "key": centre.key(),
        "labels": centre.labels(),
        "country": centre.country(),
        "latitude": centre.latitude(),
        "longitude": centre.longitude(),
    })
}

fn runner_up(other: &comptoir::RunnerUp) -> Value {
    json!({ "centre": centre(&other.centre), "distance_km": other.distance_km })
}

told! { Centre(comptoir::DataCentre), value => centre(value) }
told! { Second(comptoir::RunnerUp), value => runner_up(value) }
told! { Choice(comptoir::CentreChoice), value => json!({
    "country": value.country,
    "centre": centre(&value.centre),
    "distance_km": value.distance_km,
    "reason": value.reason,
    "runner_up": value.runner_up.as_ref().map(runner_up),
}) }

view! {
    /// A data centre of a desk.
    DataCentre(Centre) shows(key, country) {
        /// Its key, unique in the desk.
        key(value) -> String { value.0.key().to_owned() }
        /// What it is called, by language tag.
        labels(value) -> BTreeMap<String, String> { value.0.labels().clone() }
        /// The country it stands in: a code of ISO 3166-1.
        country(value) -> String { value.0.country().to_string() }
        /// Its latitude in degrees, -90 (south) to 90 (north), to four decimals.
        latitude(value) -> f64 { value.0.latitude() }
        /// Its longitude in degrees, -180 (west) to 180 (east), to four decimals.
        longitude(value) -> f64 { value.0.longitude() }
    }
    more {
        /// What it is called in the reader's language, else in English, else in the first language it has a label in.
        fn label(&self, locale: Reader) -> String {
            self.0.0.label(&locale.0).to_owned()
        }
    }
}

view! {
    /// The nearest of the data centres that were not chosen.
    RunnerUp(Second) shows(centre, distance_km) {
        /// The data centre.
        centre(value) -> DataCentre { DataCentre::wrap(Centre(value.0.centre.clone())) }
        /// How far it is from the country, in whole kilometres on the great circle.
        distance_km(value) -> i64 { value.0.distance_km }
    }
}

view! {
    /// Which data centre serves an account in a country, and why (rule A8).
    CentreChoice(Choice) shows(country, centre, reason) {
        /// The country of the account: a code of ISO 3166-1.
        country(value) -> String { value.0.country.to_string() }
        /// The data centre.
        centre(value) -> DataCentre { DataCentre::wrap(Centre(value.0.centre.clone())) }
        /// How far it is from the middle of the country's largest part, in whole kilometres on the great circle.
        distance_km(value) -> i64 { value.0.distance_km }
        /// Why this one.
        reason(value) -> Member<comptoir::CentreReason> { Member(value.0.reason) }
        /// The nearest of the others, if there are any; nearer than the one chosen where that is kept or set by the table.
        runner_up(value) -> Option<RunnerUp> { value.0.runner_up.clone().map(|other| RunnerUp::wrap(Second(other))) }
    }
    more {
        /// Which data centre, how far, why and what would be next, in the reader's language: ``France : centre de données
        /// Francfort, à 605 km (le plus proche). Le plus proche des autres : Dublin, à 977 km.``
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.0.text(&locale.0))
        }
    }
}

impl CentreChoice {
    pub(crate) fn of(core: comptoir::CentreChoice) -> Self {
        Self::wrap(Choice(core))
    }
}

/// The data centres of a desk, and which countries it gives to one of them whatever the distance: to compute without a store.
///
/// Made from at most 50 DataCentreDrafts or dicts, and a table of keys by country. Raises InvalidError with all problems, or
/// ``invalid_data_centre`` for what has not the shape of one.
/// Example: ``DataCentres([frankfurt, dublin], {"IS": "frankfurt"}).choose("FR").text("fr")``.
#[pyclass(frozen, eq, module = "comptoir")]
#[derive(PartialEq)]
pub(crate) struct DataCentres(comptoir::DataCentres);

#[pymethods]
impl DataCentres {
    #[new]
    #[pyo3(signature = (centres, by_country = None))]
    fn new(
        py: Python<'_>,
        centres: Vec<Bound<'_, PyAny>>,
        by_country: Option<BTreeMap<String, String>>,
    ) -> PyResult<Self> {
        let bodies = centres.iter().map(|centre| centre.extract::<Body<'_>>()).collect::<PyResult<Vec<_>>>()?;
        let made = free(py, || {
            let drafts = bodies.iter().map(|body| serde_json::from_slice::<DataCentreDraft>(&body.0));
            let drafts = drafts.collect::<Result<Vec<_>, _>>();
            let drafts = drafts.map_err(|error| Raised::misused("invalid_data_centre", error))?;
            comptoir::DataCentres::new(&drafts, &by_country.unwrap_or_default()).map(Self).map_err(Raised::from)
        });
        Ok(made?)
    }

    /// All of them, in the order in which the desk lists them.
    #[getter]
    fn all(&self) -> Vec<DataCentre> {
        self.0.all().iter().cloned().map(|centre| DataCentre::wrap(Centre(centre))).collect()
    }

    /// The data centre with this key, or None.
    fn get(&self, key: &str) -> Option<DataCentre> {
        self.0.get(key).cloned().map(|centre| DataCentre::wrap(Centre(centre)))
    }

    /// The data centre for a country (rule A8): the one the table names, else the nearest by whole kilometres, of several as
    /// near the one listed first; None where there are no data centres.
    ///
    /// Raises InvalidError (``unknown_country``).
    fn choose(&self, country: Land) -> Result<Option<CentreChoice>, Raised> {
        light(|| self.0.choose(country.0).map(CentreChoice::of))
    }

    /// The data centre with this key, kept in a country because devices are enrolled (rule A8); None where there is none of
    /// this key.
    fn keep(&self, country: Land, key: &str) -> Result<Option<CentreChoice>, Raised> {
        light(|| self.0.keep(country.0, key).map(CentreChoice::of))
    }

    fn __repr__(&self) -> String {
        let keys: Vec<&str> = self.0.all().iter().map(comptoir::DataCentre::key).collect();
        format!("DataCentres({})", keys.join(", "))
    }
}
