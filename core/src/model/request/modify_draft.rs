//! The draft of changes to an account and its users.

use std::fmt;

use serde::Serialize;

use super::draft::{RequestDraft, RequestKind};
use super::edit::Edit;
use super::raw::{Given, RawAccount, RawDraft, RawUser, Switch};
use crate::model::place::RawAddress;

/// A request to modify an account and its users, unchecked: only what is to change is given (rule Q1).
///
/// ```
/// use comptoir::{AccountEdit, Edit, ModifyDraft, RequestDraft};
/// let draft = RequestDraft::from(ModifyDraft {
///     account: AccountEdit {
///         current_name: Some("Garage Chez Joe".into()),
///         name: "Garage Joe & fils".into(),
///         notes: Edit::Clear,
///         ..AccountEdit::default()
///     },
///     ..ModifyDraft::default()
/// });
/// assert_eq!(
///     draft.to_json(),
///     r#"{"kind":"modify","account":{"current_name":"Garage Chez Joe","name":"Garage Joe & fils","notes":null},"modify_users":false,"users":[]}"#
/// );
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct ModifyDraft {
    /// The account, and what is to change of it.
    pub account: AccountEdit,
    /// Whether users are to be modified too (*Modifier les détails de l’utilisateur*).
    pub modify_users: bool,
    /// Which users, and what is to change of them.
    pub users: Vec<UserEdit>,
}

/// The account of a [`ModifyDraft`]: named by any of its current name, reference number and id.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccountEdit {
    /// The account's id, which tells it from others of the same name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its reference number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The name it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_name: Option<String>,
    /// The name it is to have.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub name: Edit,
    /// A language tag.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub language: Edit,
    /// An alpha-2 country code, in capitals.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub country: Edit,
    /// Where it is.
    #[serde(skip_serializing_if = "AddressEdit::is_unchanged")]
    pub address: AddressEdit,
    /// Anything else customer service should know; can be cleared.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub notes: Edit,
}

/// What is to change of an address. It is checked for the new country where one is given, else for the account's own
/// once the request is sent.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AddressEdit {
    /// Street and number.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub street: Edit,
    /// Postal code.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub postal_code: Edit,
    /// City.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub city: Edit,
    /// State or province; can be cleared where the country has none in addresses.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub region: Edit,
}

impl AddressEdit {
    /// Whether the address stays.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn as_raw(&self) -> RawAddress<'_> {
        RawAddress {
            street: self.street.as_given(),
            postal_code: self.postal_code.as_given(),
            city: self.city.as_given(),
            region: self.region.as_given(),
        }
    }
}

impl RawAddress<'_> {
    pub(crate) fn edit(self) -> AddressEdit {
        AddressEdit {
            street: self.street.edit(),
            postal_code: self.postal_code.edit(),
            city: self.city.edit(),
            region: self.region.edit(),
        }
    }
}

/// A user of a [`ModifyDraft`], found by the current e-mail address: either details are changed or access is removed.
///
/// ```
/// use comptoir::{AccountEdit, Country, Locale, ModifyDraft, Pack, PackSettings, ProblemCode, UserEdit};
/// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// # let pack = Pack::new(settings).unwrap();
/// let joe = UserEdit { current_email: Some("joe@garage.example".into()), remove_access: true, ..UserEdit::default() };
/// let account = AccountEdit { current_name: Some("Garage Chez Joe".into()), ..AccountEdit::default() };
/// let mut draft = ModifyDraft { account, modify_users: true, users: vec![joe] };
/// assert!(pack.check(&draft.clone().into()).is_ok());
///
/// draft.users[0].first_name = "Joseph".into();
/// let problems = pack.check(&draft.into()).unwrap_err();
/// assert_eq!(problems[0].code(), ProblemCode::RemovalWithChanges);
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct UserEdit {
    /// The e-mail address the user has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_email: Option<String>,
    /// The e-mail address the user is to have.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub email: Edit,
    /// Given name.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub first_name: Edit,
    /// Family name.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub last_name: Edit,
    /// The key of a job title.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub job_title: Edit,
    /// A language tag.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub language: Edit,
    /// The name of an IANA time zone.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub time_zone: Edit,
    /// Whether the user is to lose access to this account; nothing else can be changed then.
    pub remove_access: bool,
}

impl ModifyDraft {
    /// The draft as JSON: [`RequestDraft::to_json`].
    #[must_use]
    pub fn to_json(&self) -> String {
        RequestDraft::from(self.clone()).to_json()
    }

    pub(super) fn as_raw(&self) -> RawDraft<'_> {
        let account = &self.account;
        RawDraft {
            kind: Given::Text(RequestKind::Modify.as_str()),
            form: RequestKind::Modify,
            account: RawAccount {
                existing: Switch::Off,
                id: Given::from(&account.id),
                reference: Given::from(&account.reference),
                current_name: Given::from(&account.current_name),
                name: account.name.as_given(),
                language: account.language.as_given(),
                country: account.country.as_given(),
                address: account.address.as_raw(),
                notes: account.notes.as_given(),
                ..RawAccount::default()
            },
            modify_users: self.modify_users.into(),
            users: Some(self.users.iter().map(UserEdit::as_raw).collect()),
        }
    }
}

impl UserEdit {
    fn as_raw(&self) -> RawUser<'_> {
        RawUser {
            current_email: Given::from(&self.current_email),
            email: self.email.as_given(),
            first_name: self.first_name.as_given(),
            last_name: self.last_name.as_given(),
            job_title: self.job_title.as_given(),
            language: self.language.as_given(),
            time_zone: self.time_zone.as_given(),
            remove_access: self.remove_access.into(),
            ..RawUser::default()
        }
    }
}

impl RawDraft<'_> {
    pub(super) fn to_modify(&self) -> ModifyDraft {
        let account = &self.account;
        ModifyDraft {
            account: AccountEdit {
                id: account.id.owned(),
                reference: account.reference.owned(),
                current_name: account.current_name.owned(),
                name: account.name.edit(),
                language: account.language.edit(),
                country: account.country.edit(),
                address: account.address.edit(),
                notes: account.notes.edit(),
            },
            modify_users: self.modify_users.is_on(),
            users: self
                .users
                .iter()
                .flatten()
                .map(|user| UserEdit {
                    current_email: user.current_email.owned(),
                    email: user.email.edit(),
                    first_name: user.first_name.edit(),
                    last_name: user.last_name.edit(),
                    job_title: user.job_title.edit(),
                    language: user.language.edit(),
                    time_zone: user.time_zone.edit(),
                    remove_access: user.remove_access.is_on(),
                })
                .collect(),
        }
    }
}

impl fmt::Debug for ModifyDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ModifyDraft").field("users", &self.users.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for AccountEdit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountEdit(..)")
    }
}

impl fmt::Debug for AddressEdit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AddressEdit(..)")
    }
}

impl fmt::Debug for UserEdit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserEdit(..)")
    }
}
