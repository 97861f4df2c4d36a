//! The snapshot of a desk that forms and checks need, the same on a phone, in a script and on the server.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::path::Path;
use super::problem::{Problem, ProblemCode};
use super::settings::{PackSettings, ServedCountries};
use super::{create, data::Form, modify};
use crate::model::field::{Custom, CustomField, FieldSubject, defaults};
use crate::model::people::JobTitle;
use crate::model::place::{Country, TimeZone};
use crate::model::request::{
    AccountDraft, AccountRequest, Checker, CreateDraft, ModifyDraft, RequestDraft, RequestKind, UserDraft, check, json,
    read,
};
use crate::model::text::ValueError;
use crate::{Arg, Args, Locale};

/// All that forms and checks need to know about a desk and who asks (rule Q4): immutable, cheap to clone, and as JSON
/// small enough for a phone to keep. Its methods are pure.
///
/// ```
/// use comptoir::{Country, Locale, Pack, PackSettings};
/// let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// let pack = Pack::new(settings).unwrap();
/// assert_eq!(Pack::from_json(pack.to_json().as_bytes()).unwrap(), pack);
///
/// let mut draft = pack.blank_create();
/// assert_eq!(draft.account.country.as_deref(), Some("FR"));
/// draft.account.name = Some("Garage Chez Joe".into());
/// let problems = pack.check(&draft.into()).unwrap_err();
/// assert_eq!(problems[0].path(), "/account/address/street");
/// assert_eq!(problems[0].code().as_str(), "required");
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Pack(Arc<PackSettings>);

const VERSION: u32 = 1;

/// More than a desk's own fields come to, each with choices in several languages.
const MAX_VALUES: usize = 65_536;

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

    /// The pack of these settings.
    ///
    /// # Errors
    ///
    /// All problems of the settings, their paths relative to them: `/provider`, `/job_titles/0/key`.
    pub fn new(mut settings: PackSettings) -> Result<Self, Vec<Problem>> {
        let mut checker = Checker::default();
        settings.check(&mut checker);
        checker.finish(Some(Self(Arc::new(settings))))
    }

    /// Reads what [`to_json`](Self::to_json) wrote.
    ///
    /// # Errors
    ///
    /// All problems of the settings, or the one that made the bytes unreadable: not JSON, too large, duplicate or unknown
    /// members, another version.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let tree = json::read_rows(bytes, Self::MAX_BYTES, MAX_VALUES).map_err(|problem| vec![problem])?;
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

    /// The same pack for somebody of a dealership: its country alone, and its defaults (rule Q3).
    #[cfg(feature = "store")]
    pub(crate) fn of_dealership(&self, country: Country, language: &Locale, time_zone: TimeZone) -> Self {
        let mut settings = PackSettings::clone(&self.0);
        settings.country = country;
        settings.countries = ServedCountries::Own;
        settings.language = language.clone();
        settings.time_zone = time_zone;
        Self(Arc::new(settings))
    }

    /// The same pack, with the offsets of time zones as on `day`.
    #[cfg(feature = "store")]
    pub(crate) fn dated(mut self, day: chrono::NaiveDate) -> Self {
        Arc::make_mut(&mut self.0).as_of = day;
        self
    }

    /// The same pack, with these fields of the desk's own.
    #[cfg(any(feature = "store", test))]
    pub(crate) fn with_fields(mut self, fields: Vec<CustomField>) -> Self {
        // Most desks have none: nothing is copied then.
        if !fields.is_empty() || !self.0.custom_fields.is_empty() {
            Arc::make_mut(&mut self.0).custom_fields = fields;
        }
        self
    }

    /// The fields of the desk's own that accounts, or contacts, have.
    pub(crate) fn fields_of(&self, subject: FieldSubject) -> impl Iterator<Item = &CustomField> {
        self.0.custom_fields.iter().filter(move |field| field.subject == subject)
    }

    /// What an account or a contact has in the fields of the desk's own where nothing is said of any.
    pub(crate) fn defaults_of(&self, subject: FieldSubject) -> Custom {
        defaults(self.fields_of(subject))
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
            RequestKind::Modify => modify::draw(self, locale),
        }
    }

    /// A blank draft: to create, the defaults of dealership and desk and one user to fill in (rule Q3); to modify, nothing
    /// changed. *Effacer tout* leads here.
    #[must_use]
    pub fn blank(&self, kind: RequestKind) -> RequestDraft {
        match kind {
            RequestKind::Create => self.blank_create().into(),
            RequestKind::Modify => ModifyDraft::default().into(),
        }
    }

    /// A blank draft to create an account: as [`blank`](Self::blank) gives it for that kind.
    #[must_use]
    pub fn blank_create(&self) -> CreateDraft {
        let language = Some(self.0.language.to_string());
        CreateDraft {
            account: AccountDraft {
                language: language.clone(),
                country: Some(self.0.country.to_string()),
                custom: self.blank_values(FieldSubject::Account),
                ..AccountDraft::default()
            },
            users: vec![UserDraft {
                language,
                time_zone: Some(self.0.time_zone.name().to_owned()),
                custom: self.blank_values(FieldSubject::Contact),
                ..UserDraft::default()
            }],
        }
    }

    /// What a blank form holds in the fields that are filled in on it.
    fn blank_values(&self, subject: FieldSubject) -> BTreeMap<String, String> {
        defaults(self.fields_of(subject).filter(|field| field.editable)).0
    }

    /// The request, if every value is right (rule Q4).
    ///
    /// # Errors
    ///
    /// All problems at once, in the order of the form's fields.
    pub fn check(&self, draft: &RequestDraft) -> Result<AccountRequest, Vec<Problem>> {
        check(self, &draft.as_raw(), Vec::new())
    }

    /// The request that `bytes` are as JSON, if its shape and every value is right (rule Q4). At most 64 KiB, 32 deep.
    ///
    /// # Errors
    ///
    /// All problems at once, in the order of the form's fields.
    ///
    /// ```
    /// use comptoir::{AccountRequest, Country, Locale, Pack, PackSettings};
    /// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
    /// # let pack = Pack::new(settings).unwrap();
    /// let request = pack.check_json(br#"{
    ///     "kind": "create",
    ///     "account": {"name": "Garage Chez Joe", "language": "fr", "country": "FR",
    ///                 "address": {"street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris"}},
    ///     "users": [{"email": "joe@garage.example", "first_name": "Joe", "last_name": "Martin",
    ///                "job_title": "body_shop_manager", "language": "fr", "time_zone": "Europe/Paris"}]
    /// }"#).unwrap();
    /// let AccountRequest::NewAccount(request) = request else { unreachable!("nothing exists yet") };
    /// assert_eq!(request.account().name().as_str(), "Garage Chez Joe");
    /// # Ok::<(), comptoir::ParseTimeZoneError>(())
    /// ```
    pub fn check_json(&self, bytes: &[u8]) -> Result<AccountRequest, Vec<Problem>> {
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

fn required(text: &str) -> Result<(), ValueError> {
    match text {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        _ if text.trim().is_empty() => Err(ValueError::bare(ProblemCode::Blank)),
        _ => Ok(()),
    }
}

impl fmt::Debug for Pack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pack").field(&self.0).finish()
    }
}

#[cfg(test)]
#[path = "pack_tests.rs"]
mod tests;
