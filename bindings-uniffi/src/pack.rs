//! The snapshot of a desk that forms and checks need.

use std::sync::Arc;

use crate::draft::{CreateDraft, RequestDraft};
use crate::error::ComptoirError;
use crate::form::Form;
use crate::names::RequestKind;
use crate::pack_settings::{PackSettings, job_title};
use crate::problem::Problem;
use crate::value::LanguageTag;

/// All that forms and checks need to know about a desk and who asks: immutable, and as JSON small enough for a phone to
/// keep. Its methods touch no store and do not suspend.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
pub struct Pack(comptoir::Pack);

#[uniffi::export]
impl Pack {
    /// The pack of these settings, without any store.
    ///
    /// # Errors
    /// `invalid` with all problems of the settings.
    #[uniffi::constructor]
    pub fn new(settings: PackSettings) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Pack::new(settings.try_into()?)?))
    }

    /// Reads what `to_json` wrote, at most 1 MiB.
    ///
    /// # Errors
    /// `invalid` with all problems of the settings, or the one that made the bytes unreadable.
    #[uniffi::constructor]
    pub fn from_json_bytes(json: Vec<u8>) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Pack::from_json(&json)?))
    }

    /// Reads what `to_json` wrote, at most 1 MiB.
    ///
    /// # Errors
    /// `invalid` with all problems of the settings, or the one that made the text unreadable.
    #[uniffi::constructor]
    pub fn from_json(json: &str) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Pack::from_json(json.as_bytes())?))
    }

    /// The pack as JSON.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn to_json(&self) -> Result<String, ComptoirError> {
        Ok(self.0.to_json())
    }

    /// What the pack was made from.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn settings(&self) -> Result<PackSettings, ComptoirError> {
        self.0.settings().try_into()
    }

    /// The form as data, in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn form(&self, kind: RequestKind, locale: LanguageTag) -> Result<Form, ComptoirError> {
        self.0.form(kind.into(), &locale).try_into()
    }

    /// The form as JSON, in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn form_json(&self, kind: RequestKind, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.0.form(kind.into(), &locale).to_json())
    }

    /// A blank draft. To create: the defaults of dealership and desk, and one user to fill in. To modify: nothing is to
    /// change, as nothing is known of the account yet.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn blank(&self, kind: RequestKind) -> Result<RequestDraft, ComptoirError> {
        self.0.blank(kind.into()).try_into()
    }

    /// A blank draft to create: the defaults of dealership and desk, and one user to fill in.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn blank_create(&self) -> Result<CreateDraft, ComptoirError> {
        Ok(self.0.blank_create().into())
    }

    /// All that is wrong with the draft, in the order of the form's fields and the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn check(&self, draft: RequestDraft, locale: LanguageTag) -> Result<Vec<Problem>, ComptoirError> {
        Ok(Problem::all(&self.0.check(&draft.into()).err().unwrap_or_default(), &locale))
    }

    /// All that is wrong with the draft in `json`, its shape included.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn check_json(&self, json: &str, locale: LanguageTag) -> Result<Vec<Problem>, ComptoirError> {
        Ok(Problem::all(&self.0.check_json(json.as_bytes()).err().unwrap_or_default(), &locale))
    }

    /// All that is wrong with the draft whose JSON are these bytes: what a client sent, be it no text at all.
    ///
    /// # Errors
    /// As `check_json`.
    pub fn check_json_bytes(&self, json: Vec<u8>, locale: LanguageTag) -> Result<Vec<Problem>, ComptoirError> {
        Ok(Problem::all(&self.0.check_json(&json).err().unwrap_or_default(), &locale))
    }

    /// The keys of the job titles that can be chosen: the built-in ones, then the desk's own.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn job_titles(&self) -> Result<Vec<String>, ComptoirError> {
        Ok(self.0.job_titles().map(|title| title.to_string()).collect())
    }

    /// What a job title is called in the reader's language, else in the language of the desk, else by its key.
    ///
    /// # Errors
    /// `invalid` for what is no key of a job title; for a locale that is no language tag.
    pub fn job_title_label(&self, key: &str, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.0.job_title_label(&job_title(key, "/key")?, &locale))
    }
}

impl Pack {
    pub(crate) fn of(pack: comptoir::Pack) -> Arc<Self> {
        Arc::new(Self(pack))
    }
}
