//! The settings of a desk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::centres::{CentreDrafts, DataCentreDraft};
use super::{Entrance, Service, ValueError, WorkSettings};
use crate::model::account::Features;
use crate::model::calendar::Calendar;
use crate::model::form::{CustomJobTitle, Pack, PackSettings, Path, Problem, ProblemCode, ServedCountries};
use crate::model::people::Email;
use crate::model::place::{Country, DataCentres, TimeZone};
use crate::model::request::{Checker, Given, Shape};
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
    /// The languages offered in forms, at most 50; none means French, Finnish and English. The desk's own is always
    /// among them.
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
    /// Job titles beyond the two that every desk has, at most 100.
    pub job_titles: Vec<JobTitleDraft>,
    /// How many hours an invitation to activate is good for, 1 to 720; none means 24 (rule P11).
    pub invitation_hours: Option<i64>,
    /// How accounts are provisioned, `immediate` or `host`; none means at once (rule A3).
    pub provisioning: Option<String>,
    /// The subscription terms that the page of an account offers, at most 20: `monthly`, `annual` or a number of months;
    /// none means those two. A call may give another.
    pub terms: Vec<String>,
    /// The term of a new account; none means `annual`.
    pub term: Option<String>,
    /// How many days before a period ends the account's administrator is told, 0 to 120; none means 30, 0 that nobody
    /// is told. Of another period like the last nobody is told when that is no longer than twice as many days.
    pub renewal_notice_days: Option<i64>,
    /// What a device of an account is called, by language tag; none means a camera.
    pub device_labels: BTreeMap<String, String>,
    /// Where accounts can be served from, at most 50; the nearest to the account's country is chosen, of several as near
    /// the first (rule A8).
    pub data_centres: Vec<DataCentreDraft>,
    /// The key of the data centre that serves a country whatever the distance, by ISO 3166-1 alpha-2 code.
    pub centre_by_country: BTreeMap<String, String>,
    /// Whether people may register on their own, `off` or `open`; none means off (rule P3).
    pub registration: Option<String>,
    /// How people sign in, `password` or `host`; none means by a password (rule P11).
    pub credentials: Option<String>,
    /// How many hours a sign-in is good for, 1 to 720; none means 12.
    pub sign_in_hours: Option<i64>,
    /// The portal features that accounts have unless they have some of their own, by key: `invoices`, `estimates`,
    /// `contracts`, `proposals`, `support`, `projects`. None means all six, an empty list none of them (rule C1).
    pub features: Option<Vec<String>>,
    /// The currency of accounts that have none of their own, ISO 4217; none means the euro (rule C3).
    pub currency: Option<String>,
    /// How many MB of 1,000,000 bytes a file may have, 1 to 250; none means 25.
    pub file_megabytes: Option<i64>,
    /// How many files a work request may have, and how many a person may upload before attaching them, 1 to 100; none means 20.
    pub files_per_request: Option<i64>,
    /// For how many business days a quote holds unless it or the service says otherwise, 1 to 365; none means 10 (rule P9).
    pub quote_days: Option<i64>,
    /// Whether documents are rendered in the customer's language for the desk's own people too; in the desk's language unless
    /// it says so. For a customer they always are in the customer's (rule C4).
    pub documents_in_customer_language: bool,
    /// Whether the administrator of a new account is sent a mail of welcome unless its creation says otherwise; not unless
    /// it says so. The mail to activate is sent either way (rule C6).
    pub welcome: bool,
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
    /// What forms and checks need, for the desk's own people.
    pub(crate) pack: Pack,
    pub(crate) calendar: Option<Calendar>,
    pub(crate) portal_url: String,
    pub(crate) sender: Email,
    /// What accounts are given.
    pub(crate) service: Service,
    /// How people come in.
    pub(crate) entrance: Entrance,
    /// How work is quoted and which files it takes.
    pub(crate) work: WorkSettings,
    /// Whether the desk's own people are shown documents in the customer's language (rule C4).
    pub(crate) documents_in_customer_language: bool,
    /// Whether the administrator of a new account is welcomed unless its creation says otherwise (rule C6).
    pub(crate) welcome: bool,
    invitation_hours: i64,
    data_centres: DataCentres,
}

const MICROS_PER_HOUR: i64 = 3_600_000_000;

impl Settings {
    pub(crate) fn provider(&self) -> &str {
        &self.pack.settings().provider
    }

    pub(crate) fn product(&self) -> &str {
        &self.pack.settings().product
    }

    /// The desk's own language.
    pub(crate) fn language(&self) -> &Locale {
        &self.pack.settings().language
    }

    /// The desk's own time zone.
    pub(crate) fn time_zone(&self) -> TimeZone {
        self.pack.settings().time_zone
    }

    /// The provider's country.
    pub(crate) fn country(&self) -> Country {
        self.pack.settings().country
    }

    /// How long an invitation is good for, in microseconds.
    pub(crate) const fn invitation_micros(&self) -> i64 {
        self.invitation_hours.saturating_mul(MICROS_PER_HOUR)
    }

    /// What of the portal is switched on where an account has no features of its own (rule C1).
    pub(crate) const fn features(&self) -> Features {
        self.entrance.features
    }

    pub(crate) const fn data_centres(&self) -> &DataCentres {
        &self.data_centres
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
    ("provisioning", Shape::OptionalText),
    ("terms", Shape::List(&Shape::Text)),
    ("term", Shape::OptionalText),
    ("renewal_notice_days", Shape::OptionalNumber),
    ("device_labels", Shape::Map(&Shape::Text)),
    ("data_centres", Shape::List(&DataCentreDraft::SHAPE)),
    ("centre_by_country", Shape::Map(&Shape::Text)),
    ("registration", Shape::OptionalText),
    ("credentials", Shape::OptionalText),
    ("sign_in_hours", Shape::OptionalNumber),
    ("features", Shape::OptionalList(&Shape::Text)),
    ("currency", Shape::OptionalText),
    ("file_megabytes", Shape::OptionalNumber),
    ("files_per_request", Shape::OptionalNumber),
    ("quote_days", Shape::OptionalNumber),
    ("documents_in_customer_language", Shape::Switch),
    ("welcome", Shape::Switch),
]);

impl DeskDraft {
    /// The most bytes of JSON that are read.
    pub const MAX_BYTES: usize = 1_048_576;

    /// Reads a draft from JSON: its shape is checked, its values are not, except those of a calendar.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 1 MiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        SHAPE.read_wide(json, Self::MAX_BYTES, Country::all().len())
    }

    /// What is wrong with it, all at once.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.check().err().unwrap_or_default()
    }

    pub(crate) fn check(&self) -> Result<Settings, Vec<Problem>> {
        let mut checker = Checker::default();
        let root = Path::Root;
        checker.required(Given::Text(&self.name), &root, "name", check_name);
        let pack = self.check_pack(&mut checker);
        let portal_url = checker.required(Given::Text(&self.portal_url), &root, "portal_url", base_url);
        let sender = checker.required(Given::Text(&self.sender), &root, "sender", str::parse::<Email>);
        let invitation_hours = self.invitation_hours.unwrap_or(24);
        if invitation_hours < 1 {
            checker.report(&root.member("invitation_hours"), ProblemCode::TooFew, Args::none().with("min", 1));
        } else if invitation_hours > 720 {
            checker.report(&root.member("invitation_hours"), ProblemCode::TooMany, Args::none().with("max", 720));
        }
        let service = self.check_service(&mut checker);
        let entrance = self.check_entrance(&mut checker);
        let work = self.check_work(&mut checker);
        let centres = CentreDrafts { centres: &self.data_centres, by_country: &self.centre_by_country };
        let data_centres = centres.check(&mut checker);
        let settings = match (pack, portal_url, sender, service, entrance, work) {
            (Some(pack), Some(portal_url), Some(sender), Some(service), Some(entrance), Some(work)) => Some(Settings {
                pack,
                calendar: self.calendar.clone(),
                portal_url,
                sender,
                service,
                entrance,
                work,
                documents_in_customer_language: self.documents_in_customer_language,
                welcome: self.welcome,
                invitation_hours,
                data_centres,
            }),
            _ => None,
        };
        checker.finish(settings)
    }

    /// The desk's own pack. What cannot be read is stood in for, so that the problems of everything else come too.
    fn check_pack(&self, checker: &mut Checker) -> Option<Pack> {
        let root = Path::Root;
        let country = checker.required(Given::Text(&self.country), &root, "country", country);
        let language = checker.required(Given::Text(&self.language), &root, "language", language);
        let time_zone = checker.required(Given::Text(&self.time_zone), &root, "time_zone", time_zone);
        let complete = country.is_some() && language.is_some() && time_zone.is_some();
        let (country, time_zone) = (country.unwrap_or(Country::FR), time_zone.unwrap_or(TimeZone::UTC));
        let language = language.unwrap_or(Locale::EN);
        let mut settings = PackSettings::new(&self.provider, &self.product, country, language, time_zone);
        settings.countries = ServedCountries::Any;
        settings.contact_url.clone_from(&self.contact_url);
        settings.languages = self.check_languages(&settings.language, checker);
        settings.job_titles = self.check_job_titles(checker);
        match Pack::new(settings) {
            Ok(pack) => complete.then_some(pack),
            Err(problems) => {
                checker.problems.extend(problems);
                None
            }
        }
    }

    fn check_languages(&self, own: &Locale, checker: &mut Checker) -> Vec<Locale> {
        let root = Path::Root;
        let list = root.member("languages");
        let mut languages: Vec<Locale> = if self.languages.is_empty() {
            vec![Locale::FR, Locale::FI, Locale::EN]
        } else {
            let tags = self.languages.iter().enumerate();
            tags.filter_map(|(index, tag)| checker.required(Given::Text(tag), &list, &index.to_string(), language))
                .collect()
        };
        if !languages.contains(own) {
            languages.push(own.clone());
        }
        languages
    }

    fn check_job_titles(&self, checker: &mut Checker) -> Vec<CustomJobTitle> {
        let root = Path::Root;
        let list = root.member("job_titles");
        let titles = self.job_titles.iter().enumerate();
        titles
            .filter_map(|(index, draft)| {
                let key = checker.required(Given::Text(&draft.key), &list.index(index), "key", str::parse)?;
                Some(CustomJobTitle { key, labels: draft.labels.clone() })
            })
            .collect()
    }
}

fn check_name(name: &str) -> Result<(), ValueError> {
    let mut letters = name.bytes();
    let first = letters.next().ok_or_else(|| ValueError::bare(ProblemCode::Required))?;
    let well_formed = name.len() <= 50
        && first.is_ascii_lowercase()
        && letters.all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
    if well_formed { Ok(()) } else { Err(ValueError::bare(ProblemCode::InvalidKey)) }
}

/// The address of a site that paths are added to: without query, fragment or last slash.
fn base_url(raw: &str) -> Result<String, ValueError> {
    let url = clean(raw, 500, Lines::One)?;
    let rest = ["https://", "http://"].iter().find_map(|scheme| url.strip_prefix(scheme));
    let is_plain = |rest: &str| !rest.is_empty() && !rest.contains(['?', '#', '"', '<', '>', '\\']);
    if rest.is_some_and(is_plain) && !url.contains(char::is_whitespace) {
        Ok(url.trim_end_matches('/').to_owned())
    } else {
        Err(ValueError::bare(ProblemCode::InvalidUrl))
    }
}

pub(super) fn country(code: &str) -> Result<Country, ValueError> {
    parsed(code, ProblemCode::UnknownCountry, || Args::none().with("example", "FR"))
}

pub(super) fn language(tag: &str) -> Result<Locale, ValueError> {
    parsed(tag, ProblemCode::UnknownLanguage, || super::allowed(["fr", "fi", "en"]))
}

pub(super) fn time_zone(name: &str) -> Result<TimeZone, ValueError> {
    parsed(name, ProblemCode::UnknownTimeZone, || Args::none().with("example", "Europe/Paris"))
}

fn parsed<T: std::str::FromStr>(raw: &str, code: ProblemCode, args: impl FnOnce() -> Args) -> Result<T, ValueError> {
    if raw.is_empty() {
        return Err(ValueError::bare(ProblemCode::Required));
    }
    raw.parse().map_err(|_| ValueError::new(code, args()))
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
