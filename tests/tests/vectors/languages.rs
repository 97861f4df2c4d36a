use comptoir::{Locale, labels};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Outcomes, Version, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    header: String,
    offered: Vec<Locale>,
    answer: String,
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    Ok(typed::<File>(file)?.cases.into_iter().map(|case| json!(case.answer)).collect())
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    let answers = typed::<File>(file)?.cases.into_iter();
    Ok(answers.map(|case| json!(labels::negotiate_header(&case.header, &case.offered))).collect())
}
