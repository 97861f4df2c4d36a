//! The draft of changes to an account and its users.
//!
//! UniFFI knows no default that is a value of an enum: `generate.py` of each language makes `Unchanged` that of an [`Edit`]
//! and of the other enums whose names end so: [`ServicesEdit`](crate::ServicesEdit), [`AccountsEdit`](crate::AccountsEdit)
//! and [`DaysEdit`](crate::DaysEdit).

/// What is to become of a value.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
#[uniffi::export(Debug)]
pub enum Edit {
    /// The value stays, as it does where nothing is said of it. As JSON: no member.
    Unchanged,
    /// The value goes. As JSON: `null`.
    Clear,
    /// The value becomes this; an empty text leaves it as it is. As JSON: the text.
    Set {
        /// The new value.
        text: String,
    },
}

/// A request to modify an account and its users, unchecked: only what is to change is given.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ModifyDraft {
    /// The account, and what is to change of it.
    #[uniffi(default)]
    pub account: AccountEdit,
    /// Whether users are to be modified too.
    #[uniffi(default)]
    pub modify_users: bool,
    /// Which users, and what is to change of them.
    #[uniffi(default)]
    pub users: Vec<UserEdit>,
}

/// The account of a [`ModifyDraft`]: named by any of its current name, reference number and id.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountEdit {
    /// The account's id, which tells it from others of the same name.
    #[uniffi(default)]
    pub id: Option<String>,
    /// Its reference number.
    #[uniffi(default)]
    pub reference: Option<String>,
    /// The name it has.
    #[uniffi(default)]
    pub current_name: Option<String>,
    /// The name it is to have.
    pub name: Edit,
    /// A language tag.
    pub language: Edit,
    /// An alpha-2 country code, in capitals.
    pub country: Edit,
    /// Where it is.
    #[uniffi(default)]
    pub address: AddressEdit,
    /// Anything else customer service should know; can be cleared.
    pub notes: Edit,
}

/// What is to change of an address. It is checked for the new country where one is given, else for the account's own once
/// the request is sent.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AddressEdit {
    /// Street and number.
    pub street: Edit,
    /// Postal code.
    pub postal_code: Edit,
    /// City.
    pub city: Edit,
    /// State or province; can be cleared where the country has none in addresses.
    pub region: Edit,
}

/// A user of a [`ModifyDraft`], found by the current e-mail address: either details are changed or access is removed.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct UserEdit {
    /// The e-mail address the user has.
    #[uniffi(default)]
    pub current_email: Option<String>,
    /// The e-mail address the user is to have.
    pub email: Edit,
    /// Given name.
    pub first_name: Edit,
    /// Family name.
    pub last_name: Edit,
    /// The key of a job title.
    pub job_title: Edit,
    /// A language tag.
    pub language: Edit,
    /// The name of an IANA time zone.
    pub time_zone: Edit,
    /// Whether the user is to lose access to this account; nothing else can be changed then.
    #[uniffi(default)]
    pub remove_access: bool,
}

crate::value::private_debug! { Edit ModifyDraft AccountEdit AddressEdit UserEdit }

impl From<Edit> for comptoir::Edit {
    fn from(edit: Edit) -> Self {
        match edit {
            Edit::Unchanged => Self::Unchanged,
            Edit::Clear => Self::Clear,
            Edit::Set { text } => Self::Set(text),
        }
    }
}

impl From<comptoir::Edit> for Edit {
    fn from(edit: comptoir::Edit) -> Self {
        match edit {
            comptoir::Edit::Unchanged => Self::Unchanged,
            comptoir::Edit::Clear => Self::Clear,
            comptoir::Edit::Set(text) => Self::Set { text },
        }
    }
}

/// Moves the fields of a record, which have the same names on both sides: as they are, by [`Into`], and entry by entry.
macro_rules! same_fields {
    ($($name:ident { $($field:ident),* ; $($nested:ident),* $(; $($map:ident),*)? })*) => {$(
        impl From<$name> for comptoir::$name {
            fn from(draft: $name) -> Self {
                Self {
                    $($field: draft.$field,)*
                    $($nested: draft.$nested.into(),)*
                    $($($map: draft.$map.into_iter().collect(),)*)?
                }
            }
        }

        impl From<comptoir::$name> for $name {
            fn from(draft: comptoir::$name) -> Self {
                Self {
                    $($field: draft.$field,)*
                    $($nested: draft.$nested.into(),)*
                    $($($map: draft.$map.into_iter().collect(),)*)?
                }
            }
        }
    )*};
}

pub(crate) use same_fields;

same_fields! {
    AccountEdit { id, reference, current_name; name, language, country, address, notes }
    AddressEdit { ; street, postal_code, city, region }
    UserEdit { current_email, remove_access; email, first_name, last_name, job_title, language, time_zone }
}

impl From<ModifyDraft> for comptoir::ModifyDraft {
    fn from(draft: ModifyDraft) -> Self {
        let ModifyDraft { account, modify_users, users } = draft;
        Self { account: account.into(), modify_users, users: users.into_iter().map(Into::into).collect() }
    }
}

impl From<comptoir::ModifyDraft> for ModifyDraft {
    fn from(draft: comptoir::ModifyDraft) -> Self {
        let comptoir::ModifyDraft { account, modify_users, users } = draft;
        Self { account: account.into(), modify_users, users: users.into_iter().map(Into::into).collect() }
    }
}
