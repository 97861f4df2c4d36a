//! The snapshot of a desk that forms and checks need, the same on a phone, in a script and on the server.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::problem::{Path, Problem, ProblemCode};
use super::{create, data::Form};
use crate::model::people::JobTitle;
use crate::model::place::{Country, TimeZone};
use crate::model::request::{
    AccountDraft, Checker, NewAccountRequest, RequestDraft, RequestKind, UserDraft, check, json, read,
};
use crate::model::text::{Lines, ValueError, clean};
use crate::{Arg, Args, Locale};

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

/// What a [`Pack`] is made from.
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
            as_of: NaiveDate::from_yo_opt(2026, 1).unwrap_or_default(),
        }
    }
}

/// All that forms and checks need to know about a desk and who asks (rule Q4): immutable, cheap to clone, and as JSON
/// small enough for a phone to keep. Its methods are pure.
///
/// ```
/// use comptoir::{Country, Locale, Pack, PackSettings, RequestKind};
/// let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// let pack = Pack::new(settings).unwrap();
/// assert_eq!(Pack::from_json(pack.to_json().as_bytes()).unwrap(), pack);
///
/// let mut draft = pack.blank(RequestKind::Create);
/// assert_eq!(draft.account.country.as_deref(), Some("FR"));
/// draft.account.name = Some("Garage Chez Joe".into());
/// let problems = pack.check(&draft).unwrap_err();
/// assert_eq!(problems[0].path(), "/account/address/street");
/// assert_eq!(problems[0].code().as_str(), "required");
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Pack(Arc<PackSettings>);

const VERSION: u32 = 1;

#[derive(Serialize)]
struct Written<'p> {
    version: u32,
    settings: &'p PackSettings,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    version: u32,
    settings: PackSettings,
}

impl Pack {
    /// The most bytes of JSON that are read.
    pub const MAX_BYTES: usize = 1_048_576;
    const MAX_NAME: usize = 100;
    const MAX_URL: usize = 2_000;
    const MAX_LANGUAGES: usize = 50;
    const MAX_JOB_TITLES: usize = 100;
    const MAX_LABELS: usize = 20;

    /// The pack of these settings.
    ///
    /// # Errors
    ///
    /// All problems of the settings, their paths relative to them: `/provider`, `/job_titles/0/key`.
    pub fn new(settings: PackSettings) -> Result<Self, Vec<Problem>> {
        let mut checker = Checker::default();
        let root = Path::Root;
        for (name, text) in [("provider", &settings.provider), ("product", &settings.product)] {
            checker.verify(&root.member(name), clean(text, Self::MAX_NAME, Lines::One));
        }
        if let Some(url) = &settings.contact_url {
            checker
                .verify(&root.member("contact_url"), clean(url, Self::MAX_URL, Lines::One).and_then(|url| link(&url)));
        }
        settings.check_languages(&root.member("languages"), &mut checker);
        if !settings.languages.contains(&settings.language) {
            let error = settings.unknown_language();
            checker.verify::<()>(&root.member("language"), Err(error));
        }
        settings.check_job_titles(&root.member("job_titles"), &mut checker);
        checker.finish(Some(Self(Arc::new(settings))))
    }

    /// Reads what [`to_json`](Self::to_json) wrote.
    ///
    /// # Errors
    ///
    /// All problems of the settings, or the one that made the bytes unreadable: not JSON, too large, duplicate or unknown
    /// members, another version.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let tree = json::read_within(bytes, Self::MAX_BYTES).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        tree.duplicates(&Path::Root, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let wire: Wire = serde_json::from_slice(bytes).map_err(|error| {
            let args = Args::none().with("line", error.line()).with("column", error.column());
            vec![Problem::new(String::new(), ProblemCode::InvalidJson, args)]
        })?;
        if wire.version != VERSION {
            let args = Args::none().with("allowed", Arg::List(vec![i64::from(VERSION).into()]));
            return Err(vec![Problem::new("/version".to_owned(), ProblemCode::UnknownOption, args)]);
        }
        Self::new(wire.settings)
    }

    /// The pack as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and lists always have a form in JSON.
        serde_json::to_string(&Written { version: VERSION, settings: &self.0 }).unwrap_or_default()
    }

    /// What the pack was made from.
    #[must_use]
    pub fn settings(&self) -> &PackSettings {
        &self.0
    }

    /// The form as data, in the reader's language (rule Q2).
    #[must_use]
    pub fn form(&self, kind: RequestKind, locale: &Locale) -> Form {
        match kind {
            RequestKind::Create => create::draw(self, locale),
        }
    }

    /// A blank draft: the defaults of dealership and desk, and one user to fill in (rule Q3). *Effacer tout* leads here.
    #[must_use]
    pub fn blank(&self, kind: RequestKind) -> RequestDraft {
        let language = Some(self.0.language.to_string());
        RequestDraft {
            kind,
            account: AccountDraft {
                language: language.clone(),
                country: Some(self.0.country.to_string()),
                ..AccountDraft::default()
            },
            users: vec![UserDraft {
                language,
                time_zone: Some(self.0.time_zone.name().to_owned()),
                ..UserDraft::default()
            }],
        }
    }

    /// The request, if every value is right (rule Q4).
    ///
    /// # Errors
    ///
    /// All problems at once, in the order of the form's fields.
    pub fn check(&self, draft: &RequestDraft) -> Result<NewAccountRequest, Vec<Problem>> {
        check(self, &draft.as_raw(), Vec::new())
    }

    /// The request that `bytes` are as JSON, if its shape and every value is right (rule Q4). At most 64 KiB, 32 deep.
    ///
    /// # Errors
    ///
    /// All problems at once, in the order of the form's fields.
    ///
    /// ```
    /// use comptoir::{Country, Locale, Pack, PackSettings};
    /// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
    /// # let pack = Pack::new(settings).unwrap();
    /// let request = pack.check_json(br#"{
    ///     "kind": "create",
    ///     "account": {"name": "Garage Chez Joe", "language": "fr", "country": "FR",
    ///                 "address": {"street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris"}},
    ///     "users": [{"email": "joe@garage.example", "first_name": "Joe", "last_name": "Martin",
    ///                "job_title": "body_shop_manager", "language": "fr", "time_zone": "Europe/Paris"}]
    /// }"#).unwrap();
    /// assert_eq!(request.account().name().as_str(), "Garage Chez Joe");
    /// # Ok::<(), comptoir::ParseTimeZoneError>(())
    /// ```
    pub fn check_json(&self, bytes: &[u8]) -> Result<NewAccountRequest, Vec<Problem>> {
        let tree = json::read(bytes).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        let raw = read(&tree, &mut problems);
        check(self, &raw, problems)
    }

    /// The job titles that can be chosen: the built-in ones, then the desk's own.
    pub fn job_titles(&self) -> impl Iterator<Item = JobTitle> {
        JobTitle::BUILT_IN.into_iter().chain(self.0.job_titles.iter().map(|title| title.key.clone()))
    }

    /// What a job title is called in the reader's language, else in the language of the desk, else by its key.
    #[must_use]
    pub fn job_title_label(&self, title: &JobTitle, locale: &Locale) -> String {
        title.label(locale).unwrap_or_else(|| {
            let own = self.0.job_titles.iter().find(|own| own.key == *title);
            let label = own.and_then(|own| {
                let of = |tag: &str| own.labels.get(tag);
                of(&locale.to_string())
                    .or_else(|| of(locale.language()))
                    .or_else(|| of(&self.0.language.to_string()))
                    .or_else(|| own.labels.values().next())
            });
            label.map_or_else(|| title.to_string(), Clone::clone)
        })
    }

    pub(crate) fn language(&self, tag: &str) -> Result<Locale, ValueError> {
        required(tag)?;
        let offered = tag.parse().ok().filter(|language| self.0.languages.contains(language));
        offered.ok_or_else(|| self.0.unknown_language())
    }

    pub(crate) fn country(&self, code: &str) -> Result<Country, ValueError> {
        required(code)?;
        let args = || Args::none().with("example", self.0.country.code());
        code.parse().map_err(|_| ValueError::new(ProblemCode::UnknownCountry, args()))
    }

    /// Why no account can be asked for in `country` (rule Q3).
    pub(crate) fn refusal_of(&self, country: Country) -> Option<ValueError> {
        let PackSettings { countries, country: own, provider, .. } = &*self.0;
        (*countries == ServedCountries::Own && country != *own).then(|| {
            let args = Args::none().with("provider", provider.as_str()).with("country", *own);
            ValueError::new(ProblemCode::CountryNotServed, args)
        })
    }

    pub(crate) fn time_zone(&self, name: &str) -> Result<TimeZone, ValueError> {
        required(name)?;
        let args = || Args::none().with("example", self.0.time_zone.name());
        name.parse().map_err(|_| ValueError::new(ProblemCode::UnknownTimeZone, args()))
    }

    pub(crate) fn job_title(&self, key: &str) -> Result<JobTitle, ValueError> {
        required(key)?;
        let built_in = JobTitle::BUILT_IN.into_iter().find(|title| title.as_str() == key);
        let own = || self.0.job_titles.iter().find(|own| own.key.as_str() == key).map(|own| own.key.clone());
        built_in.or_else(own).ok_or_else(|| {
            let allowed = self.job_titles().map(|title| title.as_str().into()).collect();
            ValueError::new(ProblemCode::UnknownJobTitle, Args::none().with("allowed", Arg::List(allowed)))
        })
    }
}

impl PackSettings {
    fn unknown_language(&self) -> ValueError {
        let allowed = self.languages.iter().map(|language| language.to_string().into()).collect();
        ValueError::new(ProblemCode::UnknownLanguage, Args::none().with("allowed", Arg::List(allowed)))
    }

    fn check_languages(&self, path: &Path<'_>, checker: &mut Checker) {
        checker.count(path, self.languages.len(), 1, Pack::MAX_LANGUAGES);
        for (index, language) in self.languages.iter().enumerate().take(Pack::MAX_LANGUAGES) {
            let earlier = self.languages.iter().take(index).position(|earlier| earlier == language);
            checker.repeated(&path.index(index), earlier);
        }
    }

    fn check_job_titles(&self, path: &Path<'_>, checker: &mut Checker) {
        checker.count(path, self.job_titles.len(), 0, Pack::MAX_JOB_TITLES);
        for (index, title) in self.job_titles.iter().enumerate().take(Pack::MAX_JOB_TITLES) {
            let path = path.index(index);
            let earlier = self.job_titles.iter().take(index).position(|earlier| earlier.key == title.key);
            checker.repeated(&path.member("key"), earlier);
            if JobTitle::BUILT_IN.contains(&title.key) {
                checker.verify::<()>(&path.member("key"), Err(ValueError::bare(ProblemCode::InvalidKey)));
            }
            let path = path.member("labels");
            checker.count(&path, title.labels.len(), 1, Pack::MAX_LABELS);
            for (tag, label) in title.labels.iter().take(Pack::MAX_LABELS) {
                // Labels are looked up by the tag in its canonical form.
                let canonical = tag.parse::<Locale>().is_ok_and(|locale| locale.to_string() == *tag);
                let label =
                    if canonical { clean(label, Pack::MAX_NAME, Lines::One) } else { Err(self.unknown_language()) };
                checker.verify(&path.member(tag), label);
            }
        }
    }
}

impl Checker {
    fn verify<T>(&mut self, path: &Path<'_>, result: Result<T, ValueError>) {
        if let Err(error) = result {
            self.problems.push(Problem::of_value(path.pointer(), error));
        }
    }

    fn count(&mut self, path: &Path<'_>, count: usize, min: usize, max: usize) {
        if count < min {
            self.report(path, ProblemCode::TooFew, Args::none().with("min", min));
        } else if count > max {
            self.report(path, ProblemCode::TooMany, Args::none().with("max", max));
        }
    }

    fn repeated(&mut self, path: &Path<'_>, earlier: Option<usize>) {
        if let Some(earlier) = earlier {
            self.report(path, ProblemCode::Duplicate, Args::none().with("row", earlier.saturating_add(1)));
        }
    }
}

fn required(text: &str) -> Result<(), ValueError> {
    match text {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        _ if text.trim().is_empty() => Err(ValueError::bare(ProblemCode::Blank)),
        _ => Ok(()),
    }
}

/// Schemes that run code must not reach a page through the pack.
fn link(url: &str) -> Result<(), ValueError> {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && url.len() > scheme.len()
    });
    if known && !url.contains(char::is_whitespace) { Ok(()) } else { Err(ValueError::bare(ProblemCode::InvalidUrl)) }
}

impl fmt::Debug for Pack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pack").field(&self.0).finish()
    }
}

mod day {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
#[path = "pack_tests.rs"]
mod tests;
