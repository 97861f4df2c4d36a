//! What a pack is made from, and what is right for it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::path::Path;
use super::problem::{Problem, ProblemCode};
use crate::model::field::{CustomField, FieldSubject};
use crate::model::people::JobTitle;
use crate::model::place::{Country, TimeZone};
use crate::model::request::Checker;
use crate::model::text::{Lines, ValueError, clean};
use crate::{Arg, Args, Locale};

const MAX_NAME: usize = 100;
const MAX_URL: usize = 2_000;
const MAX_LANGUAGES: usize = 50;
const MAX_JOB_TITLES: usize = 100;
const MAX_LABELS: usize = 20;
const MAX_CUSTOM_FIELDS: usize = 2 * CustomField::MAX;

/// The countries an asker may ask for accounts in (rule Q3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServedCountries {
    /// The default country alone: a dealer, whose dealership is there.
    Own,
    /// Any country: the desk's own people.
    Any,
}

/// A job title that a desk has besides the built-in ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomJobTitle {
    /// Its key.
    pub key: JobTitle,
    /// What it is called, by language tag.
    pub labels: BTreeMap<String, String>,
}

/// What a [`Pack`](crate::Pack) is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackSettings {
    /// The provider's name: `Infomedia`.
    pub provider: String,
    /// The product that accounts are opened for: `Microcat Market`.
    pub product: String,
    /// Where customer service is reached: an `https:`, `http:` or `mailto:` address.
    pub contact_url: Option<String>,
    /// The languages offered, in the order of lists.
    pub languages: Vec<Locale>,
    /// The language of a blank form, one of those offered: the dealership's, else the desk's.
    pub language: Locale,
    /// The country of a blank form: the dealership's, else the desk's.
    pub country: Country,
    /// The countries that can be asked for.
    pub countries: ServedCountries,
    /// The time zone of a blank form: the dealership's, else the desk's.
    pub time_zone: TimeZone,
    /// The desk's own job titles, in the order of lists.
    pub job_titles: Vec<CustomJobTitle>,
    /// The fields that the desk has added to accounts and contacts, as far as the asker sees them, in the order of lists; in
    /// JSON only where there are some.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub custom_fields: Vec<CustomField>,
    /// The day for which the offsets of time zones are shown.
    #[serde(with = "day")]
    pub as_of: NaiveDate,
}

impl PackSettings {
    /// Settings for a dealer of `provider` in `country`: English, Finnish and French offered, no job titles but the
    /// built-in ones, offsets as on 1 January 2026.
    #[must_use]
    pub fn new(provider: &str, product: &str, country: Country, language: Locale, time_zone: TimeZone) -> Self {
        Self {
            provider: provider.to_owned(),
            product: product.to_owned(),
            contact_url: None,
            languages: vec![Locale::EN, Locale::FI, Locale::FR],
            language,
            country,
            countries: ServedCountries::Own,
            time_zone,
            job_titles: Vec::new(),
            custom_fields: Vec::new(),
            as_of: NaiveDate::from_yo_opt(2026, 1).unwrap_or_default(),
        }
    }
}

impl PackSettings {
    /// Reports every fault of the settings, and trims their texts.
    pub(super) fn check(&mut self, checker: &mut Checker) {
        let root = Path::Root;
        checker.tidy(&mut self.provider, MAX_NAME, &root.member("provider"));
        checker.tidy(&mut self.product, MAX_NAME, &root.member("product"));
        if let Some(url) = &mut self.contact_url {
            let path = root.member("contact_url");
            if checker.tidy(url, MAX_URL, &path) {
                checker.verify(&path, link(url));
            }
        }
        self.check_languages(&root.member("languages"), checker);
        if !self.languages.contains(&self.language) {
            let error = self.unknown_language();
            checker.verify(&root.member("language"), Err(error));
        }
        self.check_job_titles(&root.member("job_titles"), checker);
        self.check_custom_fields(&root.member("custom_fields"), checker);
    }

    pub(super) fn unknown_language(&self) -> ValueError {
        let allowed = self.languages.iter().map(|language| language.to_string().into()).collect();
        ValueError::new(ProblemCode::UnknownLanguage, Args::none().with("allowed", Arg::List(allowed)))
    }

    fn check_languages(&self, path: &Path<'_>, checker: &mut Checker) {
        checker.count(path, self.languages.len(), 1, MAX_LANGUAGES);
        for (index, language) in self.languages.iter().enumerate().take(MAX_LANGUAGES) {
            let earlier = self.languages.iter().take(index).position(|earlier| earlier == language);
            checker.repeated(&path.index(index), earlier);
        }
    }

    fn check_job_titles(&mut self, path: &Path<'_>, checker: &mut Checker) {
        checker.count(path, self.job_titles.len(), 0, MAX_JOB_TITLES);
        for (index, title) in self.job_titles.iter().enumerate().take(MAX_JOB_TITLES) {
            let path = path.index(index);
            let earlier = self.job_titles.iter().take(index).position(|earlier| earlier.key == title.key);
            checker.repeated(&path.member("key"), earlier);
            if JobTitle::BUILT_IN.contains(&title.key) {
                checker.verify(&path.member("key"), Err(ValueError::bare(ProblemCode::InvalidKey)));
            }
        }
        let unknown_language = self.unknown_language();
        for (index, title) in self.job_titles.iter_mut().enumerate().take(MAX_JOB_TITLES) {
            let path = path.index(index);
            checker.labels(&mut title.labels, &path.member("labels"), &unknown_language);
        }
    }

    fn check_custom_fields(&mut self, path: &Path<'_>, checker: &mut Checker) {
        for subject in FieldSubject::ALL {
            let fields = self.custom_fields.iter().filter(|field| field.subject == *subject);
            checker.count(path, fields.count(), 0, CustomField::MAX);
        }
        let mut rows = HashMap::new();
        for (index, field) in self.custom_fields.iter_mut().enumerate().take(MAX_CUSTOM_FIELDS) {
            let path = path.index(index);
            let earlier = rows.get(&(field.subject, field.key.clone())).copied();
            checker.repeated(&path.member("key"), earlier);
            rows.entry((field.subject, field.key.clone())).or_insert(index);
            field.tidy(&path, checker);
        }
    }
}

impl Checker {
    /// Keeps the text as it should be; false after a problem has been written.
    fn tidy(&mut self, text: &mut String, max: usize, path: &Path<'_>) -> bool {
        let cleaned = clean(text, max, Lines::One).map(Cow::into_owned);
        let tidy = cleaned.is_ok();
        self.verify(path, cleaned.map(|cleaned| *text = cleaned));
        tidy
    }

    /// Keeps what a desk calls something, by language tag, as it should be.
    pub(crate) fn labels(
        &mut self,
        labels: &mut BTreeMap<String, String>,
        path: &Path<'_>,
        unknown_language: &ValueError,
    ) {
        self.count(path, labels.len(), 1, MAX_LABELS);
        for (tag, label) in labels.iter_mut().take(MAX_LABELS) {
            // Labels are looked up by the tag in its canonical form.
            if tag.parse::<Locale>().is_ok_and(|locale| locale.to_string() == *tag) {
                self.tidy(label, MAX_NAME, &path.member(tag));
            } else {
                self.verify(&path.member(tag), Err(unknown_language.clone()));
            }
        }
    }

    fn verify(&mut self, path: &Path<'_>, result: Result<(), ValueError>) {
        if let Err(error) = result {
            self.problems.push(Problem::of_value(path.pointer(), error));
        }
    }

    pub(crate) fn count(&mut self, path: &Path<'_>, count: usize, min: usize, max: usize) {
        if count < min {
            self.report(path, ProblemCode::TooFew, Args::none().with("min", min));
        } else if count > max {
            self.report(path, ProblemCode::TooMany, Args::none().with("max", max));
        }
    }

    pub(crate) fn repeated(&mut self, path: &Path<'_>, earlier: Option<usize>) {
        if let Some(earlier) = earlier {
            self.report(path, ProblemCode::Duplicate, Args::none().with("row", earlier.saturating_add(1)));
        }
    }
}

/// Schemes that run code must not reach a page through the pack.
fn link(url: &str) -> Result<(), ValueError> {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && url.len() > scheme.len()
    });
    if known && !url.contains(char::is_whitespace) { Ok(()) } else { Err(ValueError::bare(ProblemCode::InvalidUrl)) }
}

mod day {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::model::calendar::Day;

    pub(super) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        Day(*day).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        Day::deserialize(deserializer).map(|day| day.0)
    }
}
