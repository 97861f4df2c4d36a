//! Words and names in the reader's language.

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::{Args, PostalAddress, ProblemCode, Timestamp, labels};

use crate::day::TimeLeft;
use crate::deadline::Closure;
use crate::draft::AddressDraft;
use crate::error::ComptoirError;
use crate::field::FieldValue;
use crate::names::Holiday;
use crate::problem;
use crate::value::{CountryCode, Day, LanguageTag, ZoneName};

/// The words and names of one language: that of a reader, or English where there are none in it.
#[derive(Debug, uniffi::Object)]
pub struct Labels(pub(crate) LanguageTag);

#[uniffi::export]
impl Labels {
    /// The labels for a reader of `locale`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    #[uniffi::constructor]
    pub fn new(locale: LanguageTag) -> Result<Arc<Self>, ComptoirError> {
        Ok(Arc::new(Self(locale)))
    }

    /// The locale that they are written in: the reader's language, else English.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn locale(&self) -> Result<LanguageTag, ComptoirError> {
        Ok(labels::available(&self.0))
    }

    /// Whether there is a message `key`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn has(&self, key: &str) -> Result<bool, ComptoirError> {
        Ok(labels::has(&self.0, key))
    }

    /// The message `key`, its variables filled from `args`. An unknown key is its own text, an unknown variable its name in
    /// braces.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::method(default(args))]
    pub fn message(&self, key: &str, args: HashMap<String, Arc<Arg>>) -> Result<String, ComptoirError> {
        let args = args.into_iter().fold(Args::none(), |args, (name, arg)| args.with(name, arg.value.clone()));
        Ok(labels::message(&self.0, key, &args))
    }

    /// A country's name.
    ///
    /// # Errors
    /// `invalid` for a country that there is not.
    pub fn country_name(&self, country: CountryCode) -> Result<String, ComptoirError> {
        Ok(labels::country_name(&self.0, country).into_owned())
    }

    /// A language's name as in running text; `capitalized` makes it stand alone.
    ///
    /// # Errors
    /// `invalid` for what is no language tag.
    pub fn language_name(&self, language: LanguageTag) -> Result<String, ComptoirError> {
        Ok(labels::language_name(&self.0, &language).into_owned())
    }

    /// The city that stands for a time zone.
    ///
    /// # Errors
    /// `invalid` for a time zone that there is not.
    pub fn city_name(&self, zone: ZoneName) -> Result<String, ComptoirError> {
        Ok(labels::city_name(&self.0, zone).into_owned())
    }

    /// A holiday's name, as within a sentence: `fête du Travail`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn holiday_name(&self, holiday: Holiday) -> Result<String, ComptoirError> {
        Ok(comptoir::Holiday::from(holiday).text(&self.0))
    }

    /// Why a day is closed, as within a sentence; a host's own label as it was given.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn closure_name(&self, closure: Closure) -> Result<String, ComptoirError> {
        Ok(comptoir::Closure::from(closure).text(&self.0))
    }

    /// How many business days are left, or by how many it is late: `1 business day left`, `Due today`, `Overdue`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn time_left(&self, time_left: TimeLeft) -> Result<String, ComptoirError> {
        Ok(comptoir::TimeLeft::from(time_left).text(&self.0))
    }

    /// What a field of a history is called, as it stands alone: `Langue`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn field_name(&self, field: String) -> Result<String, ComptoirError> {
        let nothing = comptoir::FieldValue::Nothing;
        Ok(comptoir::FieldChange::new(field, nothing.clone(), nothing).label(&self.0))
    }

    /// A value of a history, on one line: `finnois`, `12 rue de la Paix, 75002 Paris`; `—` where there is none.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn field_value(&self, value: FieldValue) -> Result<String, ComptoirError> {
        Ok(value.text(&self.0))
    }

    /// The lines to write on a letter sent within `country`: `75002 Paris`, `00100 Helsinki`.
    ///
    /// # Errors
    /// `invalid` with all problems of the address; for a country that there is not.
    pub fn address_lines(&self, address: AddressDraft, country: CountryCode) -> Result<Vec<String>, ComptoirError> {
        Ok(PostalAddress::check(country, &address.into())?.lines(country))
    }

    /// The same lines with the country's name below: the address as seen from elsewhere.
    ///
    /// # Errors
    /// As `address_lines`.
    pub fn address_lines_abroad(
        &self,
        address: AddressDraft,
        country: CountryCode,
    ) -> Result<Vec<String>, ComptoirError> {
        Ok(PostalAddress::check(country, &address.into())?.lines_abroad(country, &self.0))
    }

    /// A name with a capital, as it stands alone in a form's list.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn capitalized(&self, name: &str) -> Result<String, ComptoirError> {
        Ok(labels::capitalized(name).into_owned())
    }

    /// The order of two names in a list, whatever their case and accents: below 0, 0 or above 0. Finnish has å, ä and ö
    /// after z.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn compare(&self, left: &str, right: &str) -> Result<i32, ComptoirError> {
        Ok(labels::compare(&self.0, left, right) as i32)
    }

    /// The time zones to choose from, one for each group that keeps the same time, by offset and then by city. A group's
    /// zone is the one of the country preferred, where it has one. `on` says in which year the offsets hold.
    ///
    /// # Errors
    /// `invalid` for a country that there is not, or a day outside the years 0001 to 9999.
    #[uniffi::method(default(prefer = None))]
    pub fn zone_options(&self, on: Day, prefer: Option<CountryCode>) -> Result<Vec<ZoneOption>, ComptoirError> {
        Ok(labels::zone_options(&self.0, prefer, on.0).into_iter().map(Into::into).collect())
    }

    /// A time zone as `zone_options` shows its group, its own city among those named.
    ///
    /// # Errors
    /// `invalid` for a time zone that there is not, or a day outside the years 0001 to 9999.
    pub fn zone_label(&self, zone: ZoneName, on: Day) -> Result<String, ComptoirError> {
        Ok(labels::zone_label(&self.0, zone, on.0))
    }
}

/// A time zone to choose from a list.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ZoneOption {
    /// The zone, by its IANA name.
    pub zone: ZoneName,
    /// How far it is ahead of UTC in minutes, summer time left aside.
    pub offset: i32,
    /// The offset and the cities that keep this time, in the reader's language.
    pub label: String,
}

/// A value that a message speaks of, written by the reader's language when the message is.
#[derive(Debug, uniffi::Object)]
pub struct Arg {
    value: comptoir::Arg,
    depth: i64,
}

/// How deep lists of values may be nested.
const MAX_DEPTH: i64 = 8;

#[uniffi::export]
impl Arg {
    /// Text, written as it is.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::constructor]
    pub fn text(text: String) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Arg::Text(text)))
    }

    /// A whole number; it also chooses the plural form.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::constructor]
    pub fn number(number: i64) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Arg::Number(number)))
    }

    /// A country, written as its name.
    ///
    /// # Errors
    /// `invalid` for a country that there is not.
    #[uniffi::constructor]
    pub fn country(country: CountryCode) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Arg::Country(country)))
    }

    /// A language, written as its name.
    ///
    /// # Errors
    /// `invalid` for what is no language tag.
    #[uniffi::constructor]
    pub fn language(language: LanguageTag) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Arg::Language(language)))
    }

    /// A day, written long.
    ///
    /// # Errors
    /// `invalid` for a day outside the years 0001 to 9999.
    #[uniffi::constructor]
    pub fn date(day: Day) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Arg::Date(day.0)))
    }

    /// An instant, written as date and time of day in a time zone.
    ///
    /// # Errors
    /// `invalid` for a time zone that there is not.
    #[uniffi::constructor]
    pub fn moment(at: Timestamp, zone: ZoneName) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Arg::Moment(at, zone)))
    }

    /// Another message, by its key.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::constructor]
    pub fn label(key: String) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Arg::Label(key)))
    }

    /// Several values, joined as the language joins them: `a, b et c`.
    ///
    /// # Errors
    /// `invalid` for lists nested more than 8 deep.
    #[uniffi::constructor]
    pub fn list(values: Vec<Arc<Self>>) -> Result<Arc<Self>, ComptoirError> {
        let depth = values.iter().map(|value| value.depth).max().unwrap_or_default().saturating_add(1);
        if depth > MAX_DEPTH {
            return Err(problem::argument("/values", ProblemCode::TooDeep, Args::none().with("max", MAX_DEPTH)));
        }
        let values = values.iter().map(|value| value.value.clone()).collect();
        Ok(Arc::new(Self { value: comptoir::Arg::List(values), depth }))
    }
}

impl Arg {
    fn of(value: comptoir::Arg) -> Arc<Self> {
        Arc::new(Self { value, depth: 0 })
    }
}

/// The locales that labels are written in: those built in, and those that the host has installed (`Catalog.install`).
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn label_locales() -> Result<Vec<LanguageTag>, ComptoirError> {
    Ok(labels::locales())
}

/// The first of several wishes that labels are written in, else English: a person's language, the account's, the desk's.
///
/// # Errors
/// `invalid` for what is no language tag.
#[uniffi::export]
pub fn negotiate_locale(wishes: Vec<LanguageTag>) -> Result<LanguageTag, ComptoirError> {
    Ok(labels::negotiate(&wishes))
}

/// The best of the languages `offered` for a browser's header `Accept-Language`, else the first of them that it does not
/// exclude; English when none is offered.
///
/// # Errors
/// `invalid` for what is no language tag among those offered. A header that is malformed is as good as none.
#[uniffi::export]
pub fn negotiate_header(header: &str, offered: Vec<LanguageTag>) -> Result<LanguageTag, ComptoirError> {
    Ok(labels::negotiate_header(header, &offered))
}

/// The codes of all countries, in their order.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn country_codes() -> Result<Vec<CountryCode>, ComptoirError> {
    Ok(CountryCode::all().collect())
}

impl From<labels::ZoneOption> for ZoneOption {
    fn from(option: labels::ZoneOption) -> Self {
        Self { zone: option.zone, offset: option.offset, label: option.label }
    }
}
