//! The settings of a desk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::calendar::Calendar;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::{Email, JobTitle};
use crate::model::place::{Country, TimeZone};
use crate::model::request::shape::Shape;
use crate::model::text::{Lines, clean};
use crate::{Args, Locale};

/// The settings of a desk as a host writes them: unchecked, absent means the default.
///
/// ```
/// use comptoir::DeskDraft;
/// let draft = DeskDraft {
///     name: "infomedia".into(),
///     provider: "Infomedia".into(),
///     product: "Microcat Market".into(),
///     country: "FR".into(),
///     language: "fr".into(),
///     time_zone: "Europe/Paris".into(),
///     portal_url: "https://portal.infomedia.example".into(),
///     sender: "comptoir@infomedia.example".into(),
///     ..DeskDraft::default()
/// };
/// assert!(draft.problems().is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DeskDraft {
    /// The desk's name in the store: a lower-case letter, then up to 49 lower-case letters, digits, `_` or `-`.
    pub name: String,
    /// Who provides the service, as customers know it: `Infomedia`. At most 100 characters.
    pub provider: String,
    /// What the accounts give access to: `Microcat Market`. At most 100 characters.
    pub product: String,
    /// The provider's country, ISO 3166-1 alpha-2. It gives the business calendar where `calendar` does not.
    pub country: String,
    /// The desk's language, BCP 47: for all who have none of their own.
    pub language: String,
    /// The languages offered in forms; none means French, Finnish and English. The desk's own is always among them.
    pub languages: Vec<String>,
    /// The desk's time zone, IANA.
    pub time_zone: String,
    /// The host's own business calendar; none means that of the dealership's country (rule Q6).
    pub calendar: Option<Calendar>,
    /// Where customers find the portal; mails link to it. `https:`, or `http:` for a trial.
    pub portal_url: String,
    /// Where a form's *Contact Customer Service* leads: `https:`, `http:` or `mailto:`.
    pub contact_url: Option<String>,
    /// The address that mails come from.
    pub sender: String,
    /// Job titles beyond the two that every desk has, at most 200.
    pub job_titles: Vec<JobTitleDraft>,
    /// How many hours an invitation to activate is good for, 1 to 720; none means 24 (rule P11).
    pub invitation_hours: Option<i64>,
}

/// A job title that a desk adds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JobTitleDraft {
    /// Its key: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag; one at least.
    pub labels: BTreeMap<String, String>,
}

/// The settings of a desk, checked.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) provider: String,
    pub(crate) product: String,
    pub(crate) country: Country,
    pub(crate) language: Locale,
    pub(crate) languages: Vec<Locale>,
    pub(crate) time_zone: TimeZone,
    pub(crate) calendar: Option<Calendar>,
    pub(crate) portal_url: String,
    pub(crate) contact_url: Option<String>,
    pub(crate) sender: Email,
    pub(crate) job_titles: Vec<(JobTitle, BTreeMap<String, String>)>,
    pub(crate) invitation_hours: i64,
}

const MICROS_PER_HOUR: i64 = 3_600_000_000;

impl Settings {
    /// How long an invitation is good for, in microseconds.
    pub(crate) const fn invitation_micros(&self) -> i64 {
        self.invitation_hours.saturating_mul(MICROS_PER_HOUR)
    }

    /// The business calendar for somebody in `country`.
    pub(crate) fn calendar_in(&self, country: Country) -> Calendar {
        self.calendar.clone().unwrap_or_else(|| Calendar::of(country))
    }
}

const SHAPE: Shape = Shape::Object(&[
    ("name", Shape::Text),
    ("provider", Shape::Text),
    ("product", Shape::Text),
    ("country", Shape::Text),
    ("language", Shape::Text),
    ("languages", Shape::List(&Shape::Text)),
    ("time_zone", Shape::Text),
    ("calendar", Shape::Own),
    ("portal_url", Shape::Text),
    ("contact_url", Shape::OptionalText),
    ("sender", Shape::Text),
    ("job_titles", Shape::List(&Shape::Object(&[("key", Shape::Text), ("labels", Shape::Map(&Shape::Text))]))),
    ("invitation_hours", Shape::OptionalNumber),
]);

impl DeskDraft {
    /// The most bytes of JSON that are read.
    pub const MAX_BYTES: usize = 1_048_576;

    /// Reads a draft from JSON: its shape is checked, its values are not, except those of a calendar.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 1 MiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        SHAPE.read(json, Self::MAX_BYTES)
    }

    /// What is wrong with it, all at once.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.check().err().unwrap_or_default()
    }

    pub(crate) fn check(&self) -> Result<Settings, Vec<Problem>> {
        let mut found = Findings::default();
        found.keep("name", check_name(&self.name));
        let provider = found.text("provider", &self.provider, 100);
        let product = found.text("product", &self.product, 100);
        let country = found.parse("country", &self.country, ProblemCode::UnknownCountry);
        let language = found.parse::<Locale>("language", &self.language, ProblemCode::UnknownLanguage);
        let languages = self.check_languages(language.as_ref(), &mut found);
        let time_zone = found.parse("time_zone", &self.time_zone, ProblemCode::UnknownTimeZone);
        found.url("portal_url", &self.portal_url, &["https://", "http://"]);
        if let Some(contact_url) = &self.contact_url {
            found.url("contact_url", contact_url, &["https://", "http://", "mailto:"]);
        }
        let sender = found.keep("sender", self.sender.parse::<Email>());
        let job_titles = self.check_job_titles(&mut found);
        let invitation_hours = self.invitation_hours.unwrap_or(24);
        if !(1..=720).contains(&invitation_hours) {
            let (code, max) = if invitation_hours < 1 {
                (ProblemCode::TooFew, ("min", 1_i64))
            } else {
                (ProblemCode::TooMany, ("max", 720))
            };
            found.add("invitation_hours", code, Args::none().with(max.0, max.1));
        }
        match (provider, product, country, language, time_zone, sender) {
            (Some(provider), Some(product), Some(country), Some(language), Some(time_zone), Some(sender))
                if found.0.is_empty() =>
            {
                Ok(Settings {
                    provider,
                    product,
                    country,
                    language,
                    languages,
                    time_zone,
                    calendar: self.calendar.clone(),
                    portal_url: self.portal_url.trim_end_matches('/').to_owned(),
                    contact_url: self.contact_url.clone(),
                    sender,
                    job_titles,
                    invitation_hours,
                })
            }
            _ => Err(found.0),
        }
    }

    fn check_languages(&self, own: Option<&Locale>, found: &mut Findings) -> Vec<Locale> {
        if self.languages.is_empty() {
            let mut languages = vec![Locale::FR, Locale::FI, Locale::EN];
            languages.extend(own.filter(|own| !languages.contains(own)).cloned());
            return languages;
        }
        let mut languages: Vec<Locale> = Vec::with_capacity(self.languages.len());
        for (index, tag) in self.languages.iter().enumerate().take(100) {
            match found.parse_at(&Path::Root.member("languages").index(index), tag, ProblemCode::UnknownLanguage) {
                Some(language) if !languages.contains(&language) => languages.push(language),
                _ => {}
            }
        }
        languages.extend(own.filter(|own| !languages.contains(own)).cloned());
        languages
    }

    fn check_job_titles(&self, found: &mut Findings) -> Vec<(JobTitle, BTreeMap<String, String>)> {
        let list = Path::Root.member("job_titles");
        if self.job_titles.len() > 200 {
            found.add("job_titles", ProblemCode::TooMany, Args::none().with("max", 200_i64));
            return Vec::new();
        }
        let mut titles: Vec<(JobTitle, BTreeMap<String, String>)> = Vec::new();
        for (index, draft) in self.job_titles.iter().enumerate() {
            let row = list.index(index);
            let Some(key) = found.keep_at(&row.member("key"), draft.key.parse::<JobTitle>()) else { continue };
            if let Some(first) = titles.iter().position(|(known, _)| *known == key) {
                found.add_at(&row.member("key"), ProblemCode::Duplicate, Args::none().with("row", first + 1));
            }
            let labels = row.member("labels");
            if draft.labels.is_empty() {
                found.add_at(&labels, ProblemCode::TooFew, Args::none().with("min", 1_i64));
            }
            for (tag, label) in &draft.labels {
                found.parse_at::<Locale>(&labels.member(tag), tag, ProblemCode::UnknownLanguage);
                found.keep_at(&labels.member(tag), clean(label, 100, Lines::One));
            }
            titles.push((key, draft.labels.clone()));
        }
        titles
    }
}

fn check_name(name: &str) -> Result<(), super::ValueError> {
    let mut letters = name.bytes();
    let first = letters.next().ok_or_else(|| super::ValueError::bare(ProblemCode::Required))?;
    let well_formed = name.len() <= 50
        && first.is_ascii_lowercase()
        && letters.all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
    if well_formed { Ok(()) } else { Err(super::ValueError::bare(ProblemCode::InvalidKey)) }
}

/// Collects what is wrong while values are parsed.
#[derive(Default)]
pub(super) struct Findings(pub(super) Vec<Problem>);

impl Findings {
    pub(super) fn add(&mut self, member: &str, code: ProblemCode, args: Args) {
        self.add_at(&Path::Root.member(member), code, args);
    }

    fn add_at(&mut self, path: &Path<'_>, code: ProblemCode, args: Args) {
        self.0.push(Problem::new(path.pointer(), code, args));
    }

    pub(super) fn keep<T>(&mut self, member: &str, value: Result<T, super::ValueError>) -> Option<T> {
        self.keep_at(&Path::Root.member(member), value)
    }

    fn keep_at<T>(&mut self, path: &Path<'_>, value: Result<T, super::ValueError>) -> Option<T> {
        value.map_err(|error| self.0.push(Problem::of_value(path.pointer(), error))).ok()
    }

    pub(super) fn text(&mut self, member: &str, raw: &str, max: usize) -> Option<String> {
        self.keep(member, clean(raw, max, Lines::One)).map(std::borrow::Cow::into_owned)
    }

    pub(super) fn parse<T: std::str::FromStr>(&mut self, member: &str, raw: &str, code: ProblemCode) -> Option<T> {
        self.parse_at(&Path::Root.member(member), raw, code)
    }

    fn parse_at<T: std::str::FromStr>(&mut self, path: &Path<'_>, raw: &str, code: ProblemCode) -> Option<T> {
        if raw.is_empty() {
            self.add_at(path, ProblemCode::Required, Args::none());
            return None;
        }
        let args = || match code {
            ProblemCode::UnknownTimeZone => Args::none().with("example", "Europe/Paris"),
            ProblemCode::UnknownLanguage => super::allowed(["fr", "fi", "en"]),
            ProblemCode::UnknownCountry => Args::none().with("example", "FR"),
            _ => Args::none(),
        };
        raw.parse().map_err(|_| self.add_at(path, code, args())).ok()
    }

    fn url(&mut self, member: &str, raw: &str, schemes: &[&str]) {
        let Some(url) = self.text(member, raw, 500) else { return };
        let known = schemes.iter().any(|scheme| {
            url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        });
        if !known || url != raw || url.contains(['"', '<', '>', '\\']) {
            self.add(member, ProblemCode::InvalidUrl, Args::none());
        }
    }
}
