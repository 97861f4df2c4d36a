//! The drafts of a new contact, and of changes to a contact's place.

use std::collections::HashMap;

use crate::edit::Edit;
use crate::error::ComptoirError;

/// A new contact of an existing account, unchecked. An empty text is as good as none. A person the desk knows keeps the name,
/// language and time zone recorded.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ContactDraft {
    /// The id, reference number or name of an existing account; none is ever created.
    #[uniffi(default)]
    pub account: Option<String>,
    /// The full name, 1 to 200 characters; can be left out where both given and family name are there.
    #[uniffi(default)]
    pub name: Option<String>,
    /// Given name.
    #[uniffi(default)]
    pub first_name: Option<String>,
    /// Family name.
    #[uniffi(default)]
    pub last_name: Option<String>,
    /// The e-mail address, of somebody known or new.
    #[uniffi(default)]
    pub email: Option<String>,
    /// `requester`, `observer` or `manager`: the key of a role.
    #[uniffi(default)]
    pub role: Option<String>,
    /// A telephone number. One of this, `mobile` and `other` is needed.
    #[uniffi(default)]
    pub phone: Option<String>,
    /// The number of a mobile telephone.
    #[uniffi(default)]
    pub mobile: Option<String>,
    /// Another way to reach the contact, such as a name on Skype: up to 200 characters.
    #[uniffi(default)]
    pub other: Option<String>,
    /// The key of a job title.
    #[uniffi(default)]
    pub job_title: Option<String>,
    /// A language tag; absent means the account's.
    #[uniffi(default)]
    pub language: Option<String>,
    /// The name of an IANA time zone; absent means the account's.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// The values of the desk's own fields of contacts, by key. What is absent has its default; an empty text says that there
    /// is to be none.
    #[uniffi(default)]
    pub custom: HashMap<String, String>,
}

/// What is to become of the services that a contact may ask for.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum ServicesEdit {
    /// They stay, as they do where nothing is said of them. As JSON: no member.
    Unchanged,
    /// All that the desk has, now and later. As JSON: `null`.
    All,
    /// Those of these keys, 1 to 100 of them. As JSON: a list of texts.
    These {
        /// The keys.
        keys: Vec<String>,
    },
}

/// What is to change of a contact's place, unchecked: only what is given changes. The person is changed by `UserUpdate`.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ContactUpdate {
    /// A telephone number. A contact who is reached by one of this, `mobile` and `other` keeps one of them (rule P2).
    pub phone: Edit,
    /// The number of a mobile telephone.
    pub mobile: Edit,
    /// Another way to reach the contact: up to 200 characters.
    pub other: Edit,
    /// The key of a job title.
    pub job_title: Edit,
    /// The services the contact may ask for.
    pub services: ServicesEdit,
    /// The keys of what the contact is told of, none at all where the list is empty; absent means unchanged.
    #[uniffi(default)]
    pub notifications: Option<Vec<String>>,
    /// What is to become of the values of the desk's own fields of contacts, by key: what is absent, or an empty text, leaves
    /// a value as it is, and nothing, `null` in JSON, clears it.
    #[uniffi(default)]
    pub custom: HashMap<String, Option<String>>,
}

/// Reads a new contact from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn contact_draft_from_json(json: &str) -> Result<ContactDraft, ComptoirError> {
    Ok(comptoir::ContactDraft::from_json(json.as_bytes())?.into())
}

/// A new contact as JSON: `null` where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn contact_draft_to_json(draft: ContactDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::ContactDraft::from(draft).to_json())
}

/// Reads changes to a contact's place from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
///
/// # Errors
/// As `contact_draft_from_json`.
#[uniffi::export]
pub fn contact_update_from_json(json: &str) -> Result<ContactUpdate, ComptoirError> {
    Ok(comptoir::ContactUpdate::from_json(json.as_bytes())?.into())
}

/// Changes to a contact's place as JSON: no member where nothing is changed.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn contact_update_to_json(update: ContactUpdate) -> Result<String, ComptoirError> {
    Ok(comptoir::ContactUpdate::from(update).to_json())
}

crate::value::private_debug! { ContactDraft ContactUpdate }

crate::edit::same_fields! {
    ContactDraft {
        account, name, first_name, last_name, email, role, phone, mobile, other, job_title, language, time_zone; ; custom
    }
    ContactUpdate { notifications; phone, mobile, other, job_title, services; custom }
}

impl From<ServicesEdit> for comptoir::ServicesEdit {
    fn from(edit: ServicesEdit) -> Self {
        match edit {
            ServicesEdit::Unchanged => Self::Unchanged,
            ServicesEdit::All => Self::All,
            ServicesEdit::These { keys } => Self::These(keys),
        }
    }
}

impl From<comptoir::ServicesEdit> for ServicesEdit {
    fn from(edit: comptoir::ServicesEdit) -> Self {
        match edit {
            comptoir::ServicesEdit::Unchanged => Self::Unchanged,
            comptoir::ServicesEdit::All => Self::All,
            comptoir::ServicesEdit::These(keys) => Self::These { keys },
        }
    }
}
