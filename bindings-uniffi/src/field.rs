//! The values of fields before and after a change.

use std::collections::HashMap;

use comptoir::{Timestamp, UserId, labels};

use crate::draft::AddressDraft;
use crate::error::ComptoirError;
use crate::request_view::DealershipRef;
use crate::value::{CountryCode, Day, LanguageTag, ZoneName};

/// A field that an event changed, or that something was created with: `label` says what it is called.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FieldChange {
    /// The field's name: `language`, `first_name`; of one of the desk's own, `custom/` and its key.
    pub field: String,
    /// What it was.
    pub before: FieldValue,
    /// What it is since.
    pub after: FieldValue,
    /// What the field is called by whom it belongs to, by language tag: one of the desk's own by the desk, the status of an order;
    /// nothing of a field that is called the same everywhere.
    #[uniffi(default)]
    pub labels: HashMap<String, String>,
}

/// A field's value before or after a change: `Labels.fieldValue` writes it for a reader.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum FieldValue {
    /// There was none, or there is none any more.
    Nothing,
    /// The key of whom it belonged to was destroyed, and the value with it.
    Erased,
    /// Text as it was given.
    Text {
        /// The text.
        text: String,
    },
    /// A whole number.
    Number {
        /// The number.
        number: i64,
    },
    /// Yes or no.
    Switch {
        /// Whether it is yes.
        on: bool,
    },
    /// A language.
    Language {
        /// Its tag.
        language: LanguageTag,
    },
    /// A country.
    Country {
        /// Its code.
        country: CountryCode,
    },
    /// A time zone.
    TimeZone {
        /// Its IANA name.
        zone: ZoneName,
    },
    /// A day.
    Day {
        /// Which.
        day: Day,
    },
    /// An instant, and the desk's time zone in which it is shown.
    Moment {
        /// The instant.
        at: Timestamp,
        /// The time zone.
        zone: ZoneName,
    },
    /// A postal address, and the country in whose form it is shown, where that is known.
    Address {
        /// The address.
        address: AddressDraft,
        /// The country.
        country: Option<CountryCode>,
    },
    /// A postal address and its country, which is told too: where bills or goods go.
    Destination {
        /// The address.
        address: AddressDraft,
        /// The country.
        country: CountryCode,
    },
    /// One of a list that has labels: a state, a role, a job title.
    Choice {
        /// The stable name: `in_progress`, `manager`, `body_shop_manager`.
        name: String,
        /// What it is called, by language tag.
        labels: HashMap<String, String>,
    },
    /// A person and the full name; no name where the person was erased.
    Person {
        /// Who.
        id: UserId,
        /// The full name.
        name: Option<String>,
    },
    /// A dealership.
    Dealership {
        /// Which.
        dealership: DealershipRef,
    },
}

crate::value::private_debug! { FieldValue }

#[uniffi::export]
impl FieldChange {
    /// What the field is called, as it stands alone: `Langue`; one of the desk's own as the desk calls it.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        let own = self.labels.get(labels::available(&locale).as_str());
        let built_in = || {
            let nothing = comptoir::FieldValue::Nothing;
            comptoir::FieldChange::new(&*self.field, nothing.clone(), nothing).label(&locale)
        };
        Ok(own.cloned().unwrap_or_else(built_in))
    }
}

impl FieldValue {
    /// The value as a reader of `locale` sees it, on one line.
    pub(crate) fn text(self, locale: &LanguageTag) -> String {
        use comptoir::FieldValue as Core;
        let value = match self {
            Self::Choice { name, mut labels } => {
                return labels.remove(labels::available(locale).as_str()).unwrap_or(name);
            }
            Self::Nothing => Core::Nothing,
            Self::Erased => Core::Erased,
            Self::Text { text } => Core::Text(text),
            Self::Number { number } => Core::Number(number),
            Self::Switch { on } => Core::Switch(on),
            Self::Language { language } => Core::Language(language),
            Self::Country { country } => Core::Country(country),
            Self::TimeZone { zone } => Core::TimeZone(zone),
            Self::Day { day } => Core::Day(day.0),
            Self::Moment { at, zone } => Core::Moment(at, zone),
            Self::Address { address, country } => Core::Address(address.into(), country),
            Self::Destination { address, country } => Core::Destination(address.into(), country),
            Self::Person { id, name } => Core::Person(id, name),
            Self::Dealership { dealership: DealershipRef { id, code, city } } => {
                Core::Dealership(comptoir::DealershipRef { id, code, city })
            }
        };
        value.text(locale)
    }
}

impl TryFrom<comptoir::FieldChange> for FieldChange {
    type Error = ComptoirError;

    fn try_from(change: comptoir::FieldChange) -> Result<Self, ComptoirError> {
        let called = |locale: &LanguageTag| (locale.to_string(), change.label(locale));
        let elsewhere =
            comptoir::FieldChange::new(&*change.field, comptoir::FieldValue::Nothing, comptoir::FieldValue::Nothing);
        let locales = labels::locales();
        let is_own = |locale: &LanguageTag| change.label(locale) != elsewhere.label(locale);
        let labels = match change.field.starts_with("custom/") || locales.iter().any(is_own) {
            true => locales.iter().map(called).collect(),
            false => HashMap::new(),
        };
        Ok(Self { labels, field: change.field, before: change.before.try_into()?, after: change.after.try_into()? })
    }
}

impl TryFrom<comptoir::FieldValue> for FieldValue {
    type Error = ComptoirError;

    fn try_from(value: comptoir::FieldValue) -> Result<Self, ComptoirError> {
        use comptoir::FieldValue as Core;
        Ok(match value {
            Core::Nothing => Self::Nothing,
            Core::Erased => Self::Erased,
            Core::Text(text) => Self::Text { text },
            Core::Number(number) => Self::Number { number },
            Core::Switch(on) => Self::Switch { on },
            Core::Language(language) => Self::Language { language },
            Core::Country(country) => Self::Country { country },
            Core::TimeZone(zone) => Self::TimeZone { zone },
            Core::Day(day) => Self::Day { day: Day::told(day)? },
            Core::Moment(at, zone) => Self::Moment { at, zone },
            Core::Address(address, country) => Self::Address { address: address.into(), country },
            Core::Destination(address, country) => Self::Destination { address: address.into(), country },
            Core::Choice(choice) => Self::Choice {
                name: choice.name().to_owned(),
                labels: labels::locales()
                    .iter()
                    .map(|locale| (locale.to_string(), choice.label(locale).to_owned()))
                    .collect(),
            },
            Core::Person(id, name) => Self::Person { id, name },
            Core::Dealership(dealership) => Self::Dealership { dealership: dealership.into() },
            _ => return Err(ComptoirError::internal("FieldValue")),
        })
    }
}
