//! The drafts by which an account's administrator is replaced, and a person is modified.

use crate::edit::Edit;
use crate::error::ComptoirError;

/// Who is to be an account's administrator, unchecked: named by either e-mail address or id. A person the desk knows keeps
/// the name, language and time zone recorded; only of somebody new all is needed.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AdministratorDraft {
    /// The e-mail address, of somebody known or new.
    #[uniffi(default)]
    pub email: Option<String>,
    /// The id of somebody known.
    #[uniffi(default)]
    pub user: Option<String>,
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
    /// Whether the former administrator leaves the account too, and does not stay a plain contact.
    #[uniffi(default)]
    pub remove_former: bool,
}

/// What is to change of a person, unchecked: only what is given changes, in all of the person's accounts.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct UserUpdate {
    /// The full name, 1 to 200 characters. Where it is not given, a changed given or family name makes it, if the person has
    /// both.
    pub name: Edit,
    /// The e-mail address the user is to have.
    pub email: Edit,
    /// Given name; can be cleared.
    pub first_name: Edit,
    /// Family name; can be cleared.
    pub last_name: Edit,
    /// A language tag.
    pub language: Edit,
    /// The name of an IANA time zone.
    pub time_zone: Edit,
}

/// Reads who is to be the administrator from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn administrator_draft_from_json(json: &str) -> Result<AdministratorDraft, ComptoirError> {
    Ok(comptoir::AdministratorDraft::from_json(json.as_bytes())?.into())
}

/// Who is to be the administrator, as JSON: `null` where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn administrator_draft_to_json(draft: AdministratorDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::AdministratorDraft::from(draft).to_json())
}

/// Reads changes to a person from JSON, at most 64 KiB: their shape is checked, their values are not.
///
/// # Errors
/// As `administrator_draft_from_json`.
#[uniffi::export]
pub fn user_update_from_json(json: &str) -> Result<UserUpdate, ComptoirError> {
    Ok(comptoir::UserUpdate::from_json(json.as_bytes())?.into())
}

/// Changes to a person as JSON: no member where nothing is changed.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn user_update_to_json(update: UserUpdate) -> Result<String, ComptoirError> {
    Ok(comptoir::UserUpdate::from(update).to_json())
}

/// What somebody changes of the own profile, unchecked: only what is given changes, in all of the person's places. The e-mail
/// address is none of it: `Me.changeEmail` asks for the password.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ProfileUpdate {
    /// The full name, 1 to 200 characters. Where it is not given, a changed given or family name makes it, if the person has
    /// both.
    pub name: Edit,
    /// Given name; can be cleared.
    pub first_name: Edit,
    /// Family name; can be cleared.
    pub last_name: Edit,
    /// A language tag.
    pub language: Edit,
    /// The name of an IANA time zone.
    pub time_zone: Edit,
}

/// Reads changes to the own profile from JSON, at most 64 KiB: their shape is checked, their values are not.
///
/// # Errors
/// As `administrator_draft_from_json`.
#[uniffi::export]
pub fn profile_update_from_json(json: &str) -> Result<ProfileUpdate, ComptoirError> {
    Ok(comptoir::ProfileUpdate::from_json(json.as_bytes())?.into())
}

/// Changes to the own profile as JSON: no member where nothing is changed.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn profile_update_to_json(update: ProfileUpdate) -> Result<String, ComptoirError> {
    Ok(comptoir::ProfileUpdate::from(update).to_json())
}

crate::value::private_debug! { AdministratorDraft ProfileUpdate UserUpdate }

crate::edit::same_fields! {
    AdministratorDraft {
        email, user, first_name, last_name, job_title, language, time_zone, remove_former;
    }
    ProfileUpdate { ; name, first_name, last_name, language, time_zone }
    UserUpdate { ; name, email, first_name, last_name, language, time_zone }
}
