//! Staff and dealerships.

use std::sync::Arc;

use comptoir::{DealershipId, StaffId, UserId};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::StaffRole;
use crate::value::{CountryCode, LanguageTag, ZoneName};

/// A dealership, unchecked. Absent means the desk's.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DealershipDraft {
    /// Its code, unique in the desk: 1 to 50 characters.
    pub code: String,
    /// Its city: 1 to 100 characters.
    pub city: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its language, BCP 47.
    #[uniffi(default)]
    pub language: Option<String>,
    /// Its time zone, IANA.
    #[uniffi(default)]
    pub time_zone: Option<String>,
}

/// A staff member, unchecked.
#[derive(Clone, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct StaffDraft {
    /// The e-mail address.
    pub email: String,
    /// The given name.
    pub first_name: String,
    /// The family name.
    pub last_name: String,
    /// The role; a desk's first administrator needs none.
    #[uniffi(default)]
    pub role: Option<StaffRole>,
    /// The dealership's code: for a dealer, and for nobody else.
    #[uniffi(default)]
    pub dealership: Option<String>,
    /// The language, BCP 47; absent means the dealership's or the desk's.
    #[uniffi(default)]
    pub language: Option<String>,
    /// The time zone, IANA; absent means the dealership's or the desk's.
    #[uniffi(default)]
    pub time_zone: Option<String>,
}

/// A dealership.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DealershipView {
    /// Which.
    pub id: DealershipId,
    /// Its code, unique in the desk.
    pub code: String,
    /// Its city.
    pub city: String,
    /// Its country.
    pub country: CountryCode,
    /// Its language.
    pub language: LanguageTag,
    /// Its time zone.
    pub time_zone: ZoneName,
}

/// A staff member.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct StaffView {
    /// Who.
    pub id: StaffId,
    /// The user this is.
    pub user: UserId,
    /// In which role.
    pub role: StaffRole,
    /// Of which dealership: its code.
    pub dealership: Option<String>,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
    /// The given name; empty where only the full name is known.
    pub first_name: String,
    /// The family name; empty where only the full name is known.
    pub last_name: String,
    /// The language.
    pub language: LanguageTag,
    /// The time zone.
    pub time_zone: ZoneName,
}

/// Staff and dealerships of a desk, and its users as a whole.
#[derive(Debug, uniffi::Object)]
pub struct People(pub(crate) comptoir::People);

#[uniffi::export]
impl People {
    /// Adds a dealership.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems; `taken_dealership`.
    pub async fn add_dealership(self: Arc<Self>, draft: DealershipDraft) -> Result<DealershipView, ComptoirError> {
        blocking(move || Ok(self.0.add_dealership(&draft.into())?.into())).await
    }

    /// Adds the dealership in `json`: an object with the members of [`DealershipDraft`] in snake case.
    ///
    /// # Errors
    /// As `add_dealership`; problems of its shape too.
    pub async fn add_dealership_json(self: Arc<Self>, json: String) -> Result<DealershipView, ComptoirError> {
        let read = move || comptoir::DealershipDraft::from_json(json.as_bytes());
        blocking(move || Ok(self.0.add_dealership(&read()?)?.into())).await
    }

    /// Adds a staff member, who is sent a mail: with an invitation to activate, unless one is still good. A person whose e-mail
    /// address is known already keeps name, language and time zone; who left the staff comes back as the same staff member,
    /// in the role given.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems; `taken_staff`.
    pub async fn add_staff(self: Arc<Self>, draft: StaffDraft) -> Result<StaffView, ComptoirError> {
        blocking(move || self.0.add_staff(&draft.into())?.try_into()).await
    }

    /// Adds the staff member in `json`: an object with the members of [`StaffDraft`] in snake case.
    ///
    /// # Errors
    /// As `add_staff`; problems of its shape too.
    pub async fn add_staff_json(self: Arc<Self>, json: String) -> Result<StaffView, ComptoirError> {
        let read = move || comptoir::StaffDraft::from_json(json.as_bytes());
        blocking(move || self.0.add_staff(&read()?)?.try_into()).await
    }

    /// Takes a staff member off the staff: from the next call on that member is nobody at the desk, in every process, and all
    /// the person's sign-ins end. What the person did stays told, and places in accounts stay; without any, invitations and
    /// unsent mails are taken back. `add_staff` brings the member back.
    ///
    /// # Errors
    /// `refused`; `unknown_staff`, also for one who has left; `conflict`; `last_desk_administrator` when the desk would have
    /// none left.
    pub async fn remove_staff(self: Arc<Self>, id: StaffId) -> Result<StaffView, ComptoirError> {
        blocking(move || self.0.remove_staff(id)?.try_into()).await
    }

    /// All staff, by role and address.
    ///
    /// # Errors
    /// `refused`.
    pub async fn staff(self: Arc<Self>) -> Result<Vec<StaffView>, ComptoirError> {
        blocking(move || self.0.staff()?.into_iter().map(TryInto::try_into).collect()).await
    }

    /// The staff member known by this e-mail address, however it is typed.
    ///
    /// # Errors
    /// `refused`.
    pub async fn staff_by_email(self: Arc<Self>, email: String) -> Result<Option<StaffView>, ComptoirError> {
        blocking(move || self.0.staff_by_email(&email)?.map(TryInto::try_into).transpose()).await
    }

    /// All dealerships, by code.
    ///
    /// # Errors
    /// `refused`.
    pub async fn dealerships(self: Arc<Self>) -> Result<Vec<DealershipView>, ComptoirError> {
        blocking(move || Ok(self.0.dealerships()?.into_iter().map(Into::into).collect())).await
    }
}

crate::value::private_debug! { StaffDraft StaffView }

impl From<DealershipDraft> for comptoir::DealershipDraft {
    fn from(draft: DealershipDraft) -> Self {
        Self {
            code: draft.code,
            city: draft.city,
            country: draft.country,
            language: draft.language,
            time_zone: draft.time_zone,
        }
    }
}

impl From<StaffDraft> for comptoir::StaffDraft {
    fn from(draft: StaffDraft) -> Self {
        Self {
            role: draft.role.map_or("", |role| comptoir::StaffRole::from(role).as_str()).to_owned(),
            dealership: draft.dealership,
            email: draft.email,
            first_name: draft.first_name,
            last_name: draft.last_name,
            language: draft.language,
            time_zone: draft.time_zone,
        }
    }
}

impl From<comptoir::DealershipView> for DealershipView {
    fn from(view: comptoir::DealershipView) -> Self {
        Self {
            id: view.id,
            code: view.code,
            city: view.city,
            country: view.country,
            language: view.language,
            time_zone: view.time_zone,
        }
    }
}

impl TryFrom<comptoir::StaffView> for StaffView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::StaffView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            user: view.user,
            role: view.role.try_into()?,
            dealership: view.dealership,
            email: view.email,
            name: view.name,
            first_name: view.first_name,
            last_name: view.last_name,
            language: view.language,
            time_zone: view.time_zone,
        })
    }
}
