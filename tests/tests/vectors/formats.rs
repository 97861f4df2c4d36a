use comptoir::format::{self, DateStyle};
use comptoir::{Locale, Month, TimeZone, Timestamp};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{Outcomes, Version, parsed, typed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: Version,
    cases: Vec<Map<String, Value>>,
}

/// A case without the members that all have.
#[derive(Deserialize)]
#[serde(tag = "format", rename_all = "snake_case", deny_unknown_fields)]
enum Format {
    Number { value: i64 },
    Decimal { value: String },
    Percent { tenths: i64 },
    Money { minor_units: i64, currency: String },
    Price { price: String, currency: String },
    Date { day: String, style: Style },
    DateRange { first: String, last: String, style: Style },
    RelativeDay { day: String, today: String },
    BusinessDays { days: u32 },
    Month { month: Month },
    Time { time: String },
    DateTime { at: Timestamp, zone: TimeZone, style: Style },
    DateTimeZone { at: Timestamp, zone: TimeZone, style: Style },
    ParseDecimal { typed: String },
    ParseDate { typed: String },
    List { texts: Vec<String> },
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Style {
    Short,
    Medium,
    Long,
    Full,
    Yearless,
}

impl From<Style> for DateStyle {
    fn from(style: Style) -> Self {
        match style {
            Style::Short => Self::Short,
            Style::Medium => Self::Medium,
            Style::Long => Self::Long,
            Style::Full => Self::Full,
            Style::Yearless => Self::Yearless,
        }
    }
}

impl Format {
    fn write(&self, locale: &Locale) -> Result<Value, String> {
        Ok(json!(match self {
            Self::Number { value } => format::number(locale, *value),
            Self::Decimal { value } => format::decimal(locale, value).map_err(|error| error.to_string())?,
            Self::Percent { tenths } => format::percent(locale, *tenths),
            Self::Money { minor_units, currency } => format::money(locale, *minor_units, parsed(currency)?),
            Self::Price { price, currency } => format::price(locale, parsed(price)?, parsed(currency)?),
            Self::Date { day, style } => format::date(locale, parsed(day)?, (*style).into()),
            Self::DateRange { first, last, style } => {
                format::date_range(locale, parsed(first)?, parsed(last)?, (*style).into())
            }
            Self::RelativeDay { day, today } => format::relative_day(locale, parsed(day)?, parsed(today)?),
            Self::BusinessDays { days } => format::business_days(locale, *days),
            Self::Month { month } => format::month(locale, *month),
            Self::Time { time } => format::time(locale, parsed(time)?),
            Self::DateTime { at, zone, style } => format::date_time(locale, *at, *zone, (*style).into()),
            Self::DateTimeZone { at, zone, style } => format::date_time_zone(locale, *at, *zone, (*style).into()),
            Self::List { texts } => format::list(locale, texts),
            // What people type may be refused: that is an outcome, no failed replay.
            Self::ParseDecimal { typed } => return Ok(json!(format::parse_decimal(locale, typed).ok())),
            Self::ParseDate { typed } => {
                return Ok(json!(format::parse_date(locale, typed).ok().map(|day| day.to_string())));
            }
        }))
    }
}

struct Case {
    locale: Locale,
    format: Format,
    text: Option<String>,
}

fn cases(file: &Value) -> Result<Vec<Case>, String> {
    let file: File = typed(file)?;
    let case = |mut members: Map<String, Value>| {
        let mut take = |name: &str| members.remove(name).ok_or_else(|| format!("no `{name}`"));
        let (locale, text) = (typed(&take("locale")?)?, typed(&take("text")?)?);
        Ok(Case { locale, format: typed(&Value::Object(members))?, text })
    };
    file.cases.into_iter().map(case).collect()
}

pub(crate) fn expected(file: &Value) -> Outcomes {
    Ok(cases(file)?.into_iter().map(|case| json!(case.text)).collect())
}

pub(crate) fn outcomes(file: &Value) -> Outcomes {
    cases(file)?.iter().map(|case| case.format.write(&case.locale)).collect()
}
