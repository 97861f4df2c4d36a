//! What a pack is made from.

use comptoir::{CustomJobTitle, JobTitle};

use crate::desk::JobTitleDraft;
use crate::error::ComptoirError;
use crate::names::ServedCountries;
use crate::own_field::CustomField;
use crate::problem;
use crate::value::{CountryCode, Day, LanguageTag, ZoneName};

/// What a pack is made from, for a dealer of `provider` in `country`. Absent means the default.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PackSettings {
    /// The provider's name: `Infomedia`.
    pub provider: String,
    /// The product that accounts are opened for: `Microcat Market`.
    pub product: String,
    /// The country of a blank form: the dealership's, else the desk's.
    pub country: CountryCode,
    /// The language of a blank form, one of those offered: the dealership's, else the desk's.
    pub language: LanguageTag,
    /// The time zone of a blank form: the dealership's, else the desk's.
    pub time_zone: ZoneName,
    /// Where customer service is reached: an `https:`, `http:` or `mailto:` address.
    #[uniffi(default)]
    pub contact_url: Option<String>,
    /// The languages offered, in the order of lists; absent means English, Finnish and French.
    #[uniffi(default)]
    pub languages: Option<Vec<LanguageTag>>,
    /// The countries that can be asked for; absent means the default country alone.
    #[uniffi(default)]
    pub countries: Option<ServedCountries>,
    /// The desk's own job titles, in the order of lists.
    #[uniffi(default)]
    pub job_titles: Vec<JobTitleDraft>,
    /// The day for which the offsets of time zones are shown; absent means 1 January 2026.
    #[uniffi(default)]
    pub as_of: Option<Day>,
    /// The fields that the desk has added to accounts and contacts, as far as the asker sees them, in the order of lists.
    #[uniffi(default)]
    pub custom_fields: Vec<CustomField>,
}

pub(crate) fn job_title(key: &str, path: &str) -> Result<JobTitle, ComptoirError> {
    key.parse().map_err(|error: comptoir::ValueError| problem::argument(path, error.code(), error.args().clone()))
}

impl TryFrom<PackSettings> for comptoir::PackSettings {
    type Error = ComptoirError;

    fn try_from(given: PackSettings) -> Result<Self, ComptoirError> {
        let PackSettings { provider, product, country, language, time_zone, .. } = given;
        let mut settings = Self::new(&provider, &product, country, language, time_zone);
        settings.contact_url = given.contact_url;
        settings.languages = given.languages.unwrap_or(settings.languages);
        settings.countries = given.countries.map_or(settings.countries, Into::into);
        settings.as_of = given.as_of.map_or(settings.as_of, |day| day.0);
        let titles = given.job_titles.into_iter().enumerate().map(|(index, title)| {
            let key = job_title(&title.key, &format!("/job_titles/{index}/key"))?;
            Ok(CustomJobTitle { key, labels: title.labels.into_iter().collect() })
        });
        settings.job_titles = titles.collect::<Result<_, ComptoirError>>()?;
        settings.custom_fields = given.custom_fields.into_iter().map(Into::into).collect();
        Ok(settings)
    }
}

impl TryFrom<&comptoir::PackSettings> for PackSettings {
    type Error = ComptoirError;

    fn try_from(settings: &comptoir::PackSettings) -> Result<Self, ComptoirError> {
        let comptoir::PackSettings { provider, product, contact_url, languages, language, .. } = settings.clone();
        let titles = settings.job_titles.iter().map(|title| JobTitleDraft {
            key: title.key.to_string(),
            labels: title.labels.clone().into_iter().collect(),
        });
        Ok(Self {
            provider,
            product,
            country: settings.country,
            language,
            time_zone: settings.time_zone,
            contact_url,
            languages: Some(languages),
            countries: Some(settings.countries.try_into()?),
            job_titles: titles.collect(),
            as_of: Some(Day(settings.as_of)),
            custom_fields: settings.custom_fields.iter().cloned().map(TryInto::try_into).collect::<Result<_, _>>()?,
        })
    }
}
