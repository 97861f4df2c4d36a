//! The drafts of a registration, and of its approval.

use crate::error::ComptoirError;

/// Somebody who asks for access, unchecked. An empty text is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RegistrationDraft {
    /// The full name, 1 to 200 characters; can be left out where both given and family name are there.
    #[uniffi(default)]
    pub name: Option<String>,
    /// Given name.
    #[uniffi(default)]
    pub first_name: Option<String>,
    /// Family name.
    #[uniffi(default)]
    pub last_name: Option<String>,
    /// The e-mail address.
    #[uniffi(default)]
    pub email: Option<String>,
    /// What the person says to work for: 1 to 200 characters. It is looked at by whoever approves, and names no account.
    #[uniffi(default)]
    pub company: Option<String>,
    /// A telephone number. One of this, `mobile` and `other` is needed.
    #[uniffi(default)]
    pub phone: Option<String>,
    /// The number of a mobile telephone.
    #[uniffi(default)]
    pub mobile: Option<String>,
    /// Another way to reach the person, such as a name on Skype: up to 200 characters.
    #[uniffi(default)]
    pub other: Option<String>,
    /// A language tag, of those the desk offers; absent means the desk's.
    #[uniffi(default)]
    pub language: Option<String>,
    /// The name of an IANA time zone; absent means the desk's.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// What else the person has to say: up to 2,000 characters on any number of lines.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// What somebody who registered is given: a place in an account, unchecked. What was registered holds unless it is corrected
/// here; of a person the desk knows by then, the name recorded holds.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Approval {
    /// The id, reference number or name of an existing account; none is ever created.
    #[uniffi(default)]
    pub account: Option<String>,
    /// `requester`, `observer` or `manager`: the key of a role.
    #[uniffi(default)]
    pub role: Option<String>,
    /// The full name, where the one registered is to be corrected.
    #[uniffi(default)]
    pub name: Option<String>,
    /// The given name, likewise.
    #[uniffi(default)]
    pub first_name: Option<String>,
    /// The family name, likewise.
    #[uniffi(default)]
    pub last_name: Option<String>,
    /// The key of a job title.
    #[uniffi(default)]
    pub job_title: Option<String>,
    /// The keys of the services that the person may ask for, 1 to 100; absent means all, also those to come.
    #[uniffi(default)]
    pub services: Option<Vec<String>>,
}

/// Reads a registration from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn registration_draft_from_json(json: &str) -> Result<RegistrationDraft, ComptoirError> {
    Ok(comptoir::RegistrationDraft::from_json(json.as_bytes())?.into())
}

/// A registration as JSON: `null` where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn registration_draft_to_json(draft: RegistrationDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::RegistrationDraft::from(draft).to_json())
}

/// Reads an approval from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// As `registration_draft_from_json`.
#[uniffi::export]
pub fn approval_from_json(json: &str) -> Result<Approval, ComptoirError> {
    Ok(comptoir::Approval::from_json(json.as_bytes())?.into())
}

/// An approval as JSON: `null` where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn approval_to_json(approval: Approval) -> Result<String, ComptoirError> {
    Ok(comptoir::Approval::from(approval).to_json())
}

crate::value::private_debug! { RegistrationDraft Approval }

crate::edit::same_fields! {
    RegistrationDraft {
        name, first_name, last_name, email, company, phone, mobile, other, language, time_zone, note;
    }
    Approval { account, role, name, first_name, last_name, job_title, services; }
}
