//! Replays `centres.json`: which data centre serves a country.

use std::collections::BTreeMap;

use comptoir::{Country, DataCentreDraft, DataCentres};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::history::given;
use crate::{Outcomes, Version, told, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    desks: BTreeMap<String, Centres>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Centres {
    data_centres: Vec<DataCentreDraft>,
    #[serde(default)]
    centre_by_country: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    desk: String,
    country: Country,
    keep: Option<String>,
    #[serde(deserialize_with = "given")]
    choice: Option<Value>,
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    file.cases.into_iter().map(|case| case.choice.ok_or_else(|| "no choice".to_owned())).collect()
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let choose = |case: &Case| {
        let Centres { data_centres, centre_by_country } =
            file.desks.get(&case.desk).ok_or_else(|| format!("no desk `{}`", case.desk))?;
        let centres = DataCentres::new(data_centres, centre_by_country)
            .map_err(|problems| format!("desk `{}`: {problems:?}", case.desk))?;
        let choice = match &case.keep {
            Some(key) => centres.keep(case.country, key),
            None => centres.choose(case.country),
        };
        Ok(json!(choice.as_ref().map(told::centre)))
    };
    file.cases.iter().map(choose).collect()
}
