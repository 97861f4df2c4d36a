//! A request to modify an account and its users that holds: every value is checked by itself.

use std::fmt;

use super::draft::RequestDraft;
use super::edit::Edit;
use super::modify_draft::{AccountEdit, AddressEdit, ModifyDraft, UserEdit};
use super::selector::AccountSelector;
use crate::Locale;
use crate::model::people::{AccountName, Email, JobTitle, Note, PersonName};
use crate::model::place::{Country, TimeZone};

/// What is to become of a checked value that can be cleared: an [`Edit`](crate::Edit) after its check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Edited<T> {
    /// It stays.
    #[default]
    Keep,
    /// It goes.
    Clear,
    /// It becomes this.
    Set(T),
}

/// A checked request to modify an account and its users; only [`Pack::check`](crate::Pack::check) makes one.
///
/// Whether the account and its users exist, and whether the address fits the country that stays, only the store can tell.
///
/// ```
/// use comptoir::{AccountRequest, Edited, Country, Edit, Locale, Pack, PackSettings};
/// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// # let pack = Pack::new(settings).unwrap();
/// let json = br#"{
///     "kind": "modify",
///     "account": {"current_name": "Garage Chez Joe", "address": {"city": "Lyon", "street": ""}, "notes": null},
///     "modify_users": true,
///     "users": [{"current_email": "joe@garage.example", "first_name": "Joseph"}]
/// }"#;
/// let AccountRequest::Modify(request) = pack.check_json(json).unwrap() else { unreachable!("the kind says it") };
/// assert_eq!(request.changes().address().city, Edit::from("Lyon"));
/// assert!(request.changes().address().street.is_unchanged());
/// assert_eq!(request.changes().notes(), &Edited::Clear);
/// assert_eq!(request.users()[0].to_edit().first_name, Edit::from("Joseph"));
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModifyRequest {
    pub(super) account: AccountSelector,
    pub(super) changes: AccountChanges,
    pub(super) users: Vec<UserChanges>,
}

/// What a [`ModifyRequest`] changes of the account; what is absent stays. Its `Debug` shows none of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AccountChanges {
    pub(super) name: Option<AccountName>,
    pub(super) language: Option<Locale>,
    pub(super) country: Option<Country>,
    pub(super) street: Option<Box<str>>,
    pub(super) postal_code: Option<Box<str>>,
    pub(super) city: Option<Box<str>>,
    pub(super) region: Edited<Box<str>>,
    pub(super) notes: Edited<Note>,
}

/// What a [`ModifyRequest`] changes of one user; what is absent stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserChanges {
    pub(super) current_email: Email,
    pub(super) email: Option<Email>,
    pub(super) person: PersonChanges,
    pub(super) job_title: Option<JobTitle>,
    pub(super) remove_access: bool,
}

/// What changes of a person besides the e-mail address; what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PersonChanges {
    pub(super) first_name: Option<PersonName>,
    pub(super) last_name: Option<PersonName>,
    pub(super) language: Option<Locale>,
    pub(super) time_zone: Option<TimeZone>,
}

impl ModifyRequest {
    /// Which account.
    #[must_use]
    pub const fn account(&self) -> &AccountSelector {
        &self.account
    }

    /// What changes of the account.
    #[must_use]
    pub const fn changes(&self) -> &AccountChanges {
        &self.changes
    }

    /// Which users, none or up to 100, each with another e-mail address, and what changes of them.
    #[must_use]
    pub fn users(&self) -> &[UserChanges] {
        &self.users
    }

    /// The same values as a draft, which a pack with the same settings accepts.
    #[must_use]
    pub fn to_draft(&self) -> RequestDraft {
        self.to_edits().into()
    }

    pub(crate) fn to_edits(&self) -> ModifyDraft {
        let account = AccountEdit {
            id: self.account.id().map(|id| id.to_string()),
            reference: self.account.reference().map(|reference| reference.as_str().to_owned()),
            current_name: self.account.name().map(|name| name.as_str().to_owned()),
            ..self.changes.to_edit()
        };
        let users: Vec<UserEdit> = self.users.iter().map(UserChanges::to_edit).collect();
        ModifyDraft { account, modify_users: !users.is_empty(), users }
    }
}

impl AccountChanges {
    /// Whether nothing of the account changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The new name.
    #[must_use]
    pub const fn name(&self) -> Option<&AccountName> {
        self.name.as_ref()
    }

    /// The new language, one of those the desk offers.
    #[must_use]
    pub const fn language(&self) -> Option<&Locale> {
        self.language.as_ref()
    }

    /// The new country.
    #[must_use]
    pub const fn country(&self) -> Option<Country> {
        self.country
    }

    /// The new notes.
    #[must_use]
    pub const fn notes(&self) -> &Edited<Note> {
        &self.notes
    }

    /// What changes of the address, as it was given: an address is checked as a whole, for its country.
    #[must_use]
    pub fn address(&self) -> AddressEdit {
        AddressEdit {
            street: edit(self.street.as_deref()),
            postal_code: edit(self.postal_code.as_deref()),
            city: edit(self.city.as_deref()),
            region: self.region.to_edit(|text| text),
        }
    }

    /// The new values as an edit that names no account.
    #[must_use]
    pub fn to_edit(&self) -> AccountEdit {
        AccountEdit {
            name: edit(self.name.as_ref().map(AccountName::as_str)),
            language: edit(self.language.as_ref().map(ToString::to_string)),
            country: edit(self.country.map(|country| country.to_string())),
            address: self.address(),
            notes: self.notes.to_edit(Note::as_str),
            ..AccountEdit::default()
        }
    }
}

impl fmt::Debug for AccountChanges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountChanges(..)")
    }
}

impl UserChanges {
    /// The e-mail address by which the user is found.
    #[must_use]
    pub const fn current_email(&self) -> &Email {
        &self.current_email
    }

    /// The new e-mail address.
    #[must_use]
    pub const fn email(&self) -> Option<&Email> {
        self.email.as_ref()
    }

    /// Whether the user loses access to the account; nothing else changes then.
    #[must_use]
    pub const fn remove_access(&self) -> bool {
        self.remove_access
    }

    /// The new values as an edit: e-mail, names, job title, language, time zone.
    #[must_use]
    pub fn to_edit(&self) -> UserEdit {
        UserEdit {
            current_email: Some(self.current_email.as_typed().to_owned()),
            email: edit(self.email.as_ref().map(Email::as_typed)),
            first_name: edit(self.person.first_name.as_ref().map(PersonName::as_str)),
            last_name: edit(self.person.last_name.as_ref().map(PersonName::as_str)),
            job_title: edit(self.job_title.as_ref().map(JobTitle::as_str)),
            language: edit(self.person.language.as_ref().map(ToString::to_string)),
            time_zone: edit(self.person.time_zone.map(TimeZone::name)),
            remove_access: self.remove_access,
        }
    }
}

impl<T> Edited<T> {
    fn to_edit<'a>(&'a self, text: impl FnOnce(&'a T) -> &'a str) -> Edit {
        match self {
            Self::Keep => Edit::Unchanged,
            Self::Clear => Edit::Clear,
            Self::Set(value) => Edit::from(text(value)),
        }
    }
}

fn edit(text: Option<impl Into<String>>) -> Edit {
    text.map_or(Edit::Unchanged, Edit::from)
}
