//! A request as it was filled in, and the draft of one to create.

use std::collections::HashMap;

use crate::edit::ModifyDraft;
use crate::error::ComptoirError;
use crate::names::RequestKind;

/// A request as it was filled in, unchecked.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum RequestDraft {
    /// Create an account and add users, or add users to an existing account.
    Create {
        /// What was filled in.
        draft: CreateDraft,
    },
    /// Modify an account and its users.
    Modify {
        /// What was filled in.
        draft: ModifyDraft,
    },
}

/// A request to create an account and add users, unchecked; an empty text is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct CreateDraft {
    /// The account.
    #[uniffi(default)]
    pub account: AccountDraft,
    /// Its users.
    #[uniffi(default)]
    pub users: Vec<UserDraft>,
}

/// The account of a [`CreateDraft`]. An existing one is named by any of name, reference number and id; a new one has neither
/// id nor reference number.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountDraft {
    /// Whether the account exists already.
    #[uniffi(default)]
    pub existing: bool,
    /// The id of an existing account, which tells it from others of the same name.
    #[uniffi(default)]
    pub id: Option<String>,
    /// The reference number of an existing account.
    #[uniffi(default)]
    pub reference: Option<String>,
    /// Its name.
    #[uniffi(default)]
    pub name: Option<String>,
    /// A language tag.
    #[uniffi(default)]
    pub language: Option<String>,
    /// An alpha-2 country code, in capitals.
    #[uniffi(default)]
    pub country: Option<String>,
    /// Where it is.
    #[uniffi(default)]
    pub address: AddressDraft,
    /// Anything else customer service should know.
    #[uniffi(default)]
    pub notes: Option<String>,
    /// Of a new account, the values of the desk's own fields, by key; what is absent has its default.
    #[uniffi(default)]
    pub custom: HashMap<String, String>,
}

/// A postal address, unchecked.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AddressDraft {
    /// Street and number.
    #[uniffi(default)]
    pub street: Option<String>,
    /// Postal code.
    #[uniffi(default)]
    pub postal_code: Option<String>,
    /// City.
    #[uniffi(default)]
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    #[uniffi(default)]
    pub region: Option<String>,
}

/// A user of a [`CreateDraft`].
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct UserDraft {
    /// E-mail address.
    #[uniffi(default)]
    pub email: Option<String>,
    /// Given name.
    #[uniffi(default)]
    pub first_name: Option<String>,
    /// Family name.
    #[uniffi(default)]
    pub last_name: Option<String>,
    /// The key of a job title.
    #[uniffi(default)]
    pub job_title: Option<String>,
    /// A language tag.
    #[uniffi(default)]
    pub language: Option<String>,
    /// The name of an IANA time zone.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// The values of the desk's own fields of contacts, by key; what is absent has its default.
    #[uniffi(default)]
    pub custom: HashMap<String, String>,
}

#[uniffi::export]
impl RequestDraft {
    /// The type of the request.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn kind(&self) -> Result<RequestKind, ComptoirError> {
        Ok(match self {
            Self::Create { .. } => RequestKind::Create,
            Self::Modify { .. } => RequestKind::Modify,
        })
    }

    /// The draft as JSON: `null` where nothing is given to create, no member where nothing is changed.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn to_json(&self) -> Result<String, ComptoirError> {
        Ok(comptoir::RequestDraft::from(self.clone()).to_json())
    }
}

/// Reads a draft from JSON, at most 64 KiB: its shape and its kind are checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types, no kind that there is.
#[uniffi::export]
pub fn request_draft_from_json(json: &str) -> Result<RequestDraft, ComptoirError> {
    comptoir::RequestDraft::from_json(json.as_bytes())?.try_into()
}

crate::value::private_debug! { RequestDraft CreateDraft AccountDraft AddressDraft UserDraft }

impl From<RequestDraft> for comptoir::RequestDraft {
    fn from(draft: RequestDraft) -> Self {
        match draft {
            RequestDraft::Create { draft } => Self::Create(draft.into()),
            RequestDraft::Modify { draft } => Self::Modify(draft.into()),
        }
    }
}

impl TryFrom<comptoir::RequestDraft> for RequestDraft {
    type Error = ComptoirError;

    fn try_from(draft: comptoir::RequestDraft) -> Result<Self, ComptoirError> {
        match draft {
            comptoir::RequestDraft::Create(draft) => Ok(Self::Create { draft: draft.into() }),
            comptoir::RequestDraft::Modify(draft) => Ok(Self::Modify { draft: draft.into() }),
            _ => Err(ComptoirError::internal("RequestDraft")),
        }
    }
}

impl From<CreateDraft> for comptoir::CreateDraft {
    fn from(draft: CreateDraft) -> Self {
        Self { account: draft.account.into(), users: draft.users.into_iter().map(Into::into).collect() }
    }
}

impl From<comptoir::CreateDraft> for CreateDraft {
    fn from(draft: comptoir::CreateDraft) -> Self {
        Self { account: draft.account.into(), users: draft.users.into_iter().map(Into::into).collect() }
    }
}

crate::edit::same_fields! {
    AccountDraft { existing, id, reference, name, language, country, notes; address; custom }
    AddressDraft { street, postal_code, city, region; }
    UserDraft { email, first_name, last_name, job_title, language, time_zone; ; custom }
}
