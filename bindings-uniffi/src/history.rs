//! What happened to an account or a request: who, when, and the values before and after.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use comptoir::{StaffId, Timestamp, UserId, labels};

use crate::draft::AddressDraft;
use crate::error::ComptoirError;
use crate::request_view::{DealershipRef, PersonRef};
use crate::value::{CountryCode, LanguageTag, ZoneName};

/// A page of a history.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct HistoryPage {
    /// What the page holds, newest first.
    pub items: Vec<HistoryEntry>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
}

/// One thing that happened to an account or a request.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct HistoryEntry {
    /// The number of the command in its desk; the entries of one command share it.
    pub sequence: i64,
    /// The entry's place among those of its command, from 0.
    pub ordinal: i32,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub by: HistoryActor,
    /// What was done: `submit_request`, `edit_account` …
    pub action: String,
    /// What it was done to: `account`, `contact`, `user`, `request`.
    pub subject: String,
    /// The id of that.
    pub subject_id: String,
    /// What that is called: a request's code, a person's name of today, the name an account was created with.
    pub called: FieldValue,
    /// The version it has since.
    pub version: i64,
    /// The fields that changed, in the order in which the event names them.
    pub changes: Vec<FieldChange>,
    /// What was asked, answered, or given as a reason.
    pub said: Option<FieldValue>,
    /// All of this in words.
    pub sentence: Arc<HistorySentence>,
}

/// What happened, as a sentence in any reader's language.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
#[uniffi::export(Debug, Eq, Hash)]
pub struct HistorySentence(comptoir::HistoryEntry);

#[uniffi::export]
impl HistorySentence {
    /// The sentence, without a full stop, whatever changed with its values before and after:
    /// `Anna Infomedia a changé la langue du compte : finnois → français`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.0.text(&locale))
    }
}

/// Who did something: `Labels.actorName` says who.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum HistoryActor {
    /// A staff member, by the name of today.
    Staff {
        /// Who.
        person: PersonRef,
    },
    /// A staff member who was erased.
    Erased {
        /// Who it was.
        id: StaffId,
    },
    /// The host application's job of this name.
    Host {
        /// The job's name.
        name: String,
    },
}

/// A field that an event changed, or that something was created with: `Labels.fieldName` says what it is called.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FieldChange {
    /// The field's name: `language`, `first_name`.
    pub field: String,
    /// What it was.
    pub before: FieldValue,
    /// What it is since.
    pub after: FieldValue,
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

crate::value::private_debug! { HistoryEntry FieldValue }

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
            Self::Moment { at, zone } => Core::Moment(at, zone),
            Self::Address { address, country } => Core::Address(address.into(), country),
            Self::Person { id, name } => Core::Person(id, name),
            Self::Dealership { dealership: DealershipRef { id, code, city } } => {
                Core::Dealership(comptoir::DealershipRef { id, code, city })
            }
        };
        value.text(locale)
    }
}

impl Hash for HistorySentence {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.0.sequence, self.0.ordinal).hash(state);
    }
}

impl TryFrom<comptoir::Page<comptoir::HistoryEntry>> for HistoryPage {
    type Error = ComptoirError;

    fn try_from(page: comptoir::Page<comptoir::HistoryEntry>) -> Result<Self, ComptoirError> {
        let items = page.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { items, next: page.next })
    }
}

impl TryFrom<comptoir::HistoryEntry> for HistoryEntry {
    type Error = ComptoirError;

    fn try_from(entry: comptoir::HistoryEntry) -> Result<Self, ComptoirError> {
        let sentence = Arc::new(HistorySentence(entry.clone()));
        Ok(Self {
            sequence: entry.sequence,
            ordinal: entry.ordinal,
            at: entry.at,
            by: entry.by.try_into()?,
            action: entry.action,
            subject: entry.subject,
            subject_id: entry.subject_id,
            called: entry.called.try_into()?,
            version: entry.version,
            changes: entry.changes.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            said: entry.said.map(TryInto::try_into).transpose()?,
            sentence,
        })
    }
}

impl TryFrom<comptoir::HistoryActor> for HistoryActor {
    type Error = ComptoirError;

    fn try_from(actor: comptoir::HistoryActor) -> Result<Self, ComptoirError> {
        match actor {
            comptoir::HistoryActor::Staff(person) => Ok(Self::Staff { person: person.into() }),
            comptoir::HistoryActor::Erased(id) => Ok(Self::Erased { id }),
            comptoir::HistoryActor::Host(name) => Ok(Self::Host { name }),
            _ => Err(ComptoirError::internal("HistoryActor")),
        }
    }
}

impl From<HistoryActor> for comptoir::HistoryActor {
    fn from(actor: HistoryActor) -> Self {
        match actor {
            HistoryActor::Staff { person: PersonRef { id, name } } => Self::Staff(comptoir::PersonRef { id, name }),
            HistoryActor::Erased { id } => Self::Erased(id),
            HistoryActor::Host { name } => Self::Host(name),
        }
    }
}

impl TryFrom<comptoir::FieldChange> for FieldChange {
    type Error = ComptoirError;

    fn try_from(change: comptoir::FieldChange) -> Result<Self, ComptoirError> {
        Ok(Self { field: change.field, before: change.before.try_into()?, after: change.after.try_into()? })
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
            Core::Moment(at, zone) => Self::Moment { at, zone },
            Core::Address(address, country) => Self::Address { address: address.into(), country },
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
