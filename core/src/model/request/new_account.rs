//! A request for a new account, or for users of an existing one, that holds: every value is checked.

use std::collections::BTreeMap;

use super::create_draft::{AccountDraft, CreateDraft, UserDraft};
use super::draft::RequestDraft;
use super::selector::AccountSelector;
use crate::Locale;
use crate::model::field::Custom;
use crate::model::people::{AccountName, Email, JobTitle, Note, PersonName};
use crate::model::place::{Country, PostalAddress, TimeZone};

/// A checked request to create an account with its users; only [`Pack::check`](crate::Pack::check) makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccountRequest {
    pub(super) account: NewAccount,
    pub(super) users: Vec<NewUser>,
}

/// The account that a [`NewAccountRequest`] asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    pub(super) name: AccountName,
    pub(super) language: Locale,
    pub(super) country: Country,
    pub(super) address: PostalAddress,
    pub(super) notes: Option<Note>,
    pub(super) custom: Custom,
}

/// A checked request to add users to an existing account; only [`Pack::check`](crate::Pack::check) makes one.
///
/// ```
/// use comptoir::{AccountRequest, Country, Locale, Pack, PackSettings};
/// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// # let pack = Pack::new(settings).unwrap();
/// let json = br#"{
///     "kind": "create",
///     "account": {"existing": true, "name": "Garage Chez Joe"},
///     "users": [{"email": "ann@garage.example", "first_name": "Ann", "last_name": "Martin",
///                "job_title": "workshop_manager", "language": "fr", "time_zone": "Europe/Paris"}]
/// }"#;
/// let AccountRequest::AddUsers(request) = pack.check_json(json).unwrap() else { unreachable!("it exists") };
/// assert_eq!(request.account().name().unwrap().as_str(), "Garage Chez Joe");
/// assert_eq!(request.users().len(), 1);
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddUsersRequest {
    pub(super) account: AccountSelector,
    pub(super) users: Vec<NewUser>,
}

/// A user that a [`NewAccountRequest`] or an [`AddUsersRequest`] asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUser {
    pub(super) email: Email,
    pub(super) first_name: PersonName,
    pub(super) last_name: PersonName,
    pub(super) job_title: JobTitle,
    pub(super) language: Locale,
    pub(super) time_zone: TimeZone,
    pub(super) custom: Custom,
}

impl NewAccountRequest {
    /// The most users of one request.
    pub const MAX_USERS: usize = 100;

    /// The account.
    #[must_use]
    pub const fn account(&self) -> &NewAccount {
        &self.account
    }

    /// Its users, 1 to 100, each with another e-mail address.
    #[must_use]
    pub fn users(&self) -> &[NewUser] {
        &self.users
    }

    /// The same values as a draft, which a pack with the same settings accepts.
    #[must_use]
    pub fn to_draft(&self) -> RequestDraft {
        let users = self.users.iter().map(NewUser::to_draft).collect();
        CreateDraft { account: self.account.to_draft(), users }.into()
    }
}

impl AddUsersRequest {
    /// Which account.
    #[must_use]
    pub const fn account(&self) -> &AccountSelector {
        &self.account
    }

    /// The users to add, 1 to 100, each with another e-mail address.
    #[must_use]
    pub fn users(&self) -> &[NewUser] {
        &self.users
    }

    /// The same values as a draft, which a pack with the same settings accepts.
    #[must_use]
    pub fn to_draft(&self) -> RequestDraft {
        let account = AccountDraft {
            existing: true,
            id: self.account.id().map(|id| id.to_string()),
            reference: self.account.reference().map(|reference| reference.as_str().to_owned()),
            name: self.account.name().map(|name| name.as_str().to_owned()),
            ..AccountDraft::default()
        };
        CreateDraft { account, users: self.users.iter().map(NewUser::to_draft).collect() }.into()
    }
}

impl NewAccount {
    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &AccountName {
        &self.name
    }

    /// Its language, one of those the desk offers.
    #[must_use]
    pub const fn language(&self) -> &Locale {
        &self.language
    }

    /// Its country.
    #[must_use]
    pub const fn country(&self) -> Country {
        self.country
    }

    /// Where it is.
    #[must_use]
    pub const fn address(&self) -> &PostalAddress {
        &self.address
    }

    /// Anything else customer service should know.
    #[must_use]
    pub const fn notes(&self) -> Option<&Note> {
        self.notes.as_ref()
    }

    #[cfg(feature = "store")]
    pub(crate) const fn values(&self) -> &Custom {
        &self.custom
    }

    /// The values of the desk's own fields, by key.
    #[must_use]
    pub fn custom(&self) -> &BTreeMap<String, String> {
        &self.custom
    }

    fn to_draft(&self) -> AccountDraft {
        AccountDraft {
            name: Some(self.name.as_str().to_owned()),
            language: Some(self.language.to_string()),
            country: Some(self.country.to_string()),
            address: self.address.to_draft(),
            notes: self.notes.as_ref().map(|notes| notes.as_str().to_owned()),
            custom: self.custom.0.clone(),
            ..AccountDraft::default()
        }
    }
}

impl NewUser {
    /// E-mail address.
    #[must_use]
    pub const fn email(&self) -> &Email {
        &self.email
    }

    /// Given name.
    #[must_use]
    pub const fn first_name(&self) -> &PersonName {
        &self.first_name
    }

    /// Family name.
    #[must_use]
    pub const fn last_name(&self) -> &PersonName {
        &self.last_name
    }

    /// Position, one of those the desk has.
    #[must_use]
    pub const fn job_title(&self) -> &JobTitle {
        &self.job_title
    }

    /// Language, one of those the desk offers.
    #[must_use]
    pub const fn language(&self) -> &Locale {
        &self.language
    }

    /// Time zone.
    #[must_use]
    pub const fn time_zone(&self) -> TimeZone {
        self.time_zone
    }

    #[cfg(feature = "store")]
    pub(crate) const fn values(&self) -> &Custom {
        &self.custom
    }

    /// The values of the desk's own fields of contacts, by key.
    #[must_use]
    pub fn custom(&self) -> &BTreeMap<String, String> {
        &self.custom
    }

    fn to_draft(&self) -> UserDraft {
        UserDraft {
            email: Some(self.email.as_typed().to_owned()),
            first_name: Some(self.first_name.as_str().to_owned()),
            last_name: Some(self.last_name.as_str().to_owned()),
            job_title: Some(self.job_title.as_str().to_owned()),
            language: Some(self.language.to_string()),
            time_zone: Some(self.time_zone.name().to_owned()),
            custom: self.custom.0.clone(),
        }
    }
}
