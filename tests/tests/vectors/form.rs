use std::collections::BTreeMap;

use comptoir::{Locale, RequestKind};
use serde::Deserialize;
use serde_json::Value;

use crate::{Outcomes, Version, pack, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    packs: BTreeMap<String, Value>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "name")]
    _name: String,
    pack: String,
    kind: RequestKind,
    locale: Locale,
    form: Value,
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    Ok(file.cases.into_iter().map(|case| case.form).collect())
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    let file: File = typed(file)?;
    let draw = |case: Case| {
        let form = pack(&file.packs, &case.pack)?.form(case.kind, &case.locale);
        serde_json::from_str(&form.to_json()).map_err(|error| error.to_string())
    };
    file.cases.into_iter().map(draw).collect()
}
