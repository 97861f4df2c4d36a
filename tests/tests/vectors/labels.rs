use std::collections::BTreeMap;

use comptoir::{Arg, Args, Country, Locale, TimeZone, Timestamp, labels};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Outcomes, Version, parsed, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    cases: Vec<Message>,
    names: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    locale: Locale,
    key: String,
    #[serde(default)]
    args: BTreeMap<String, Value>,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    locale: Locale,
    of: String,
    value: String,
    on: Option<String>,
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Typed {
    Text(String),
    Number(i64),
    Country(Country),
    Language(Locale),
    Date(String),
    Moment { at: Timestamp, zone: TimeZone },
    Label(String),
    List(Vec<Typed>),
}

impl Typed {
    fn arg(self) -> Result<Arg, String> {
        Ok(match self {
            Self::Text(text) => text.into(),
            Self::Number(number) => number.into(),
            Self::Country(country) => country.into(),
            Self::Language(language) => language.into(),
            Self::Date(day) => Arg::Date(parsed(&day)?),
            Self::Moment { at, zone } => Arg::Moment(at, zone),
            Self::Label(key) => Arg::Label(key),
            Self::List(values) => Arg::List(values.into_iter().map(Self::arg).collect::<Result<_, _>>()?),
        })
    }
}

impl Message {
    fn write(&self) -> Result<Value, String> {
        let mut args = Args::none();
        for (name, value) in &self.args {
            args = args.with(name.clone(), typed::<Typed>(value)?.arg()?);
        }
        if !labels::has(&self.locale, &self.key) {
            return Err(format!("no message `{}`", self.key));
        }
        Ok(json!(labels::message(&self.locale, &self.key, &args)))
    }
}

impl Name {
    fn write(&self) -> Result<Value, String> {
        let text = match (&*self.of, &self.on) {
            ("country", None) => labels::country_name(&self.locale, parsed(&self.value)?),
            ("language", None) => labels::language_name(&self.locale, &parsed(&self.value)?),
            ("language_alone", None) => labels::capitalized(labels::language_name(&self.locale, &parsed(&self.value)?)),
            ("city", None) => labels::city_name(&self.locale, parsed(&self.value)?),
            ("zone", Some(on)) => labels::zone_label(&self.locale, parsed(&self.value)?, parsed(on)?).into(),
            _ => return Err(format!("no name of a `{}` so given", self.of)),
        };
        Ok(json!(text))
    }
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    Ok(typed::<File>(file)?.cases.into_iter().map(|case| json!(case.text)).collect())
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    typed::<File>(file)?.cases.iter().map(Message::write).collect()
}

pub(crate) fn expected_names(file: &Value) -> Outcomes {
    Ok(typed::<File>(file)?.names.into_iter().map(|name| json!(name.text)).collect())
}

pub(crate) fn names(file: &Value) -> Outcomes {
    typed::<File>(file)?.names.iter().map(Name::write).collect()
}
