//! The draft of a new account, or of users to be added to an existing one.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::draft::{RequestDraft, RequestKind};
use super::raw::{Given, RawAccount, RawDraft, RawUser, Switch};
use crate::model::field::RawCustom;
use crate::model::place::AddressDraft;

/// A request to create an account and add users, unchecked: public fields, everything optional. An empty text is as good
/// as none.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct CreateDraft {
    /// The account.
    pub account: AccountDraft,
    /// Its users.
    pub users: Vec<UserDraft>,
}

/// The account of a [`CreateDraft`].
///
/// An existing account is named by any of name, reference number and id; what else is given of it is not looked at, as
/// the form does not show it. A new one has neither id nor reference number.
///
/// ```
/// use comptoir::{AccountDraft, Country, CreateDraft, Locale, Pack, PackSettings, UserDraft};
/// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// # let pack = Pack::new(settings).unwrap();
/// let account = AccountDraft { existing: true, name: Some("Garage Chez Joe".into()), ..AccountDraft::default() };
/// let problems = pack.check(&CreateDraft { account, users: vec![UserDraft::default()] }.into()).unwrap_err();
/// assert_eq!(problems[0].path(), "/users/0/email");
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccountDraft {
    /// Whether the account exists already (*Compte client actuel*).
    pub existing: bool,
    /// The id of an existing account, which tells it from others of the same name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The reference number of an existing account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
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
    /// The values of the desk's own fields of accounts, by key, as [`CustomField::check`](crate::CustomField::check) reads
    /// them. What is absent has its default; an empty text says that there is to be none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, String>,
}

/// A user of a [`CreateDraft`].
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
    /// The values of the desk's own fields of contacts, by key, as those of an account.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, String>,
}

impl CreateDraft {
    /// The draft as JSON: [`RequestDraft::to_json`].
    #[must_use]
    pub fn to_json(&self) -> String {
        RequestDraft::from(self.clone()).to_json()
    }

    pub(super) fn as_raw(&self) -> RawDraft<'_> {
        let account = &self.account;
        RawDraft {
            kind: Given::Text(RequestKind::Create.as_str()),
            form: RequestKind::Create,
            account: RawAccount {
                existing: account.existing.into(),
                id: Given::from(&account.id),
                reference: Given::from(&account.reference),
                name: Given::from(&account.name),
                language: Given::from(&account.language),
                country: Given::from(&account.country),
                address: account.address.as_raw(),
                notes: Given::from(&account.notes),
                custom: RawCustom::Texts(&account.custom),
                ..RawAccount::default()
            },
            modify_users: Switch::Off,
            users: Some(self.users.iter().map(UserDraft::as_raw).collect()),
        }
    }
}

impl UserDraft {
    pub(crate) fn as_raw(&self) -> RawUser<'_> {
        RawUser {
            email: Given::from(&self.email),
            first_name: Given::from(&self.first_name),
            last_name: Given::from(&self.last_name),
            job_title: Given::from(&self.job_title),
            language: Given::from(&self.language),
            time_zone: Given::from(&self.time_zone),
            custom: RawCustom::Texts(&self.custom),
            ..RawUser::default()
        }
    }
}

impl RawDraft<'_> {
    pub(super) fn to_create(&self) -> CreateDraft {
        let account = &self.account;
        CreateDraft {
            account: AccountDraft {
                existing: account.existing.is_on(),
                id: account.id.owned(),
                reference: account.reference.owned(),
                name: account.name.owned(),
                language: account.language.owned(),
                country: account.country.owned(),
                address: account.address.owned(),
                notes: account.notes.owned(),
                custom: account.custom.owned(),
            },
            users: self.users.iter().flatten().copied().map(RawUser::to_draft).collect(),
        }
    }
}

impl RawUser<'_> {
    pub(crate) fn to_draft(self) -> UserDraft {
        UserDraft {
            email: self.email.owned(),
            first_name: self.first_name.owned(),
            last_name: self.last_name.owned(),
            job_title: self.job_title.owned(),
            language: self.language.owned(),
            time_zone: self.time_zone.owned(),
            custom: self.custom.owned(),
        }
    }
}

impl fmt::Debug for CreateDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateDraft").field("users", &self.users.len()).finish_non_exhaustive()
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
