//! What somebody filled in, before anything is checked.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::check::{Checker, Given, RawAccount, RawDraft, RawUser, is_supported};
use super::read;
use crate::model::form::Problem;
use crate::model::place::AddressDraft;

/// The type of a request: the choice at the head of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RequestKind {
    /// Create a customer account and add users.
    #[default]
    Create,
}

impl RequestKind {
    /// All kinds that can be asked for.
    pub const ALL: &[Self] = &[Self::Create];

    /// The stable name, in snake case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
        }
    }
}

/// A request as it was filled in, unchecked: public fields, everything optional. An empty text is as good as none.
///
/// As JSON it is the object that [`Pack::check_json`](crate::Pack::check_json) takes. `Debug` shows no personal value.
///
/// ```
/// use comptoir::{AccountDraft, RequestDraft, UserDraft};
/// let draft = RequestDraft {
///     account: AccountDraft { name: Some("Garage Chez Joe".into()), ..AccountDraft::default() },
///     users: vec![UserDraft { email: Some("joe@garage.example".into()), ..UserDraft::default() }],
///     ..RequestDraft::default()
/// };
/// let json = draft.to_json();
/// assert!(json.starts_with(r#"{"kind":"create","account":{"existing":false,"name":"Garage Chez Joe","#));
/// assert_eq!(RequestDraft::from_json(json.as_bytes()).unwrap(), draft);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct RequestDraft {
    /// What is asked for.
    pub kind: RequestKind,
    /// The account.
    pub account: AccountDraft,
    /// Its users.
    pub users: Vec<UserDraft>,
}

/// The account of a [`RequestDraft`].
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccountDraft {
    /// Whether the account exists already (*Compte client actuel*).
    pub existing: bool,
    /// Its name.
    pub name: Option<String>,
    /// A language tag.
    pub language: Option<String>,
    /// An alpha-2 country code, in capitals.
    pub country: Option<String>,
    /// Where it is.
    pub address: AddressDraft,
    /// Anything else customer service should know.
    pub notes: Option<String>,
}

/// A user of a [`RequestDraft`].
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct UserDraft {
    /// E-mail address.
    pub email: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// The key of a job title.
    pub job_title: Option<String>,
    /// A language tag.
    pub language: Option<String>,
    /// The name of an IANA time zone.
    pub time_zone: Option<String>,
}

impl RequestDraft {
    /// The most bytes of JSON that are read.
    pub const MAX_BYTES: usize = 65_536;

    /// Reads a draft from JSON: its shape and its kind are checked, its values are not.
    ///
    /// # Errors
    ///
    /// All problems of its shape: not JSON, over 64 KiB, deeper than 32, unknown or duplicate members, wrong types; and
    /// a kind that is missing, unknown or not available, which a draft could not hold.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        let tree = super::json::read(json).map_err(|problem| vec![problem])?;
        let mut checker = Checker::default();
        let raw = read(&tree, &mut checker.problems);
        is_supported(raw.kind, &mut checker);
        checker.finish(Some(raw.to_draft()))
    }

    /// The draft as JSON: every member, `null` where nothing is given.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, switches and lists always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn as_raw(&self) -> RawDraft<'_> {
        RawDraft {
            kind: Given::Text(self.kind.as_str()),
            account: RawAccount {
                existing: self.account.existing,
                name: Given::from(&self.account.name),
                language: Given::from(&self.account.language),
                country: Given::from(&self.account.country),
                address: self.account.address.as_raw(),
                notes: Given::from(&self.account.notes),
            },
            users: Some(self.users.iter().map(UserDraft::as_raw).collect()),
        }
    }
}

impl UserDraft {
    fn as_raw(&self) -> RawUser<'_> {
        RawUser {
            email: Given::from(&self.email),
            first_name: Given::from(&self.first_name),
            last_name: Given::from(&self.last_name),
            job_title: Given::from(&self.job_title),
            language: Given::from(&self.language),
            time_zone: Given::from(&self.time_zone),
        }
    }
}

impl RawDraft<'_> {
    fn to_draft(&self) -> RequestDraft {
        let account = &self.account;
        RequestDraft {
            kind: RequestKind::Create,
            account: AccountDraft {
                existing: account.existing,
                name: account.name.owned(),
                language: account.language.owned(),
                country: account.country.owned(),
                address: AddressDraft {
                    street: account.address.street.owned(),
                    postal_code: account.address.postal_code.owned(),
                    city: account.address.city.owned(),
                    region: account.address.region.owned(),
                },
                notes: account.notes.owned(),
            },
            users: self.users.iter().flatten().map(|user| user.into_draft()).collect(),
        }
    }
}

impl RawUser<'_> {
    fn into_draft(self) -> UserDraft {
        UserDraft {
            email: self.email.owned(),
            first_name: self.first_name.owned(),
            last_name: self.last_name.owned(),
            job_title: self.job_title.owned(),
            language: self.language.owned(),
            time_zone: self.time_zone.owned(),
        }
    }
}

impl fmt::Debug for RequestDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestDraft")
            .field("kind", &self.kind)
            .field("users", &self.users.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for AccountDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountDraft").field("existing", &self.existing).finish_non_exhaustive()
    }
}

impl fmt::Debug for UserDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserDraft(..)")
    }
}
