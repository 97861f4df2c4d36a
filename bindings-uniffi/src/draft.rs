//! A request as it was filled in.

use crate::error::ComptoirError;
use crate::names::RequestKind;

/// A request as it was filled in, unchecked; an empty text is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RequestDraft {
    /// What is asked for.
    pub kind: RequestKind,
    /// The account.
    #[uniffi(default)]
    pub account: AccountDraft,
    /// Its users.
    #[uniffi(default)]
    pub users: Vec<UserDraft>,
}

/// The account of a [`RequestDraft`].
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountDraft {
    /// Whether the account exists already.
    #[uniffi(default)]
    pub existing: bool,
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

/// A user of a [`RequestDraft`].
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
}

#[uniffi::export]
impl RequestDraft {
    /// The draft as JSON: every member, `null` where nothing is given.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn to_json(&self) -> Result<String, ComptoirError> {
        Ok(comptoir::RequestDraft::from(self.clone()).to_json())
    }
}

/// Reads a draft from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn request_draft_from_json(json: &str) -> Result<RequestDraft, ComptoirError> {
    comptoir::RequestDraft::from_json(json.as_bytes())?.try_into()
}

crate::value::private_debug! { RequestDraft AccountDraft AddressDraft UserDraft }

impl From<RequestDraft> for comptoir::RequestDraft {
    fn from(draft: RequestDraft) -> Self {
        Self {
            kind: draft.kind.into(),
            account: draft.account.into(),
            users: draft.users.into_iter().map(Into::into).collect(),
        }
    }
}

impl TryFrom<comptoir::RequestDraft> for RequestDraft {
    type Error = ComptoirError;

    fn try_from(draft: comptoir::RequestDraft) -> Result<Self, ComptoirError> {
        Ok(Self {
            kind: draft.kind.try_into()?,
            account: draft.account.into(),
            users: draft.users.into_iter().map(Into::into).collect(),
        })
    }
}

/// Moves the fields of a record, which have the same names on both sides.
macro_rules! same_fields {
    ($($name:ident { $($field:ident),* $(; $nested:ident)? })*) => {$(
        impl From<$name> for comptoir::$name {
            fn from(draft: $name) -> Self {
                Self { $($field: draft.$field,)* $($nested: draft.$nested.into())? }
            }
        }

        impl From<comptoir::$name> for $name {
            fn from(draft: comptoir::$name) -> Self {
                Self { $($field: draft.$field,)* $($nested: draft.$nested.into())? }
            }
        }
    )*};
}

same_fields! {
    AccountDraft { existing, name, language, country, notes; address }
    AddressDraft { street, postal_code, city, region }
    UserDraft { email, first_name, last_name, job_title, language, time_zone }
}
