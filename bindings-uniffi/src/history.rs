//! What happened to an account or a request: who, when, and the values before and after.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use comptoir::{ContactId, StaffId, Timestamp};

use crate::error::ComptoirError;
use crate::field::{FieldChange, FieldValue};
use crate::request_view::{ContactRef, PersonRef};
use crate::value::LanguageTag;

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
    /// What it was done to: `account`, `contact`, `user`, `request`, `device`, `work`, `service`, `field`.
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
    /// A contact of an account, by the name of today.
    Contact {
        /// Who.
        contact: ContactRef,
    },
    /// A contact who was erased.
    ErasedContact {
        /// Who it was.
        id: ContactId,
    },
    /// The host application's job of this name.
    Host {
        /// The job's name.
        name: String,
    },
}

crate::value::private_debug! { HistoryEntry }

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
            comptoir::HistoryActor::Contact(contact) => Ok(Self::Contact { contact: contact.into() }),
            comptoir::HistoryActor::ErasedContact(id) => Ok(Self::ErasedContact { id }),
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
            HistoryActor::Contact { contact: ContactRef { id, name } } => {
                Self::Contact(comptoir::ContactRef { id, name })
            }
            HistoryActor::ErasedContact { id } => Self::ErasedContact(id),
            HistoryActor::Host { name } => Self::Host(name),
        }
    }
}
