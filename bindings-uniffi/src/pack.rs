//! The snapshot of a desk that forms and checks need.

use std::sync::Arc;

use comptoir::Locale;

use crate::draft::RequestDraft;
use crate::error::ComptoirError;
use crate::form::Form;
use crate::names::RequestKind;
use crate::problem::Problem;

/// All that forms and checks need to know about a desk and who asks: immutable, and as JSON small enough for a phone to
/// keep. Its methods touch no store and do not suspend.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
pub struct Pack(comptoir::Pack);

#[uniffi::export]
impl Pack {
    /// Reads what `to_json` wrote.
    ///
    /// # Errors
    /// `invalid` with all problems of the settings, or the one that made the text unreadable.
    #[uniffi::constructor]
    pub fn from_json(json: String) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(comptoir::Pack::from_json(json.as_bytes())?))
    }

    /// The pack as JSON.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn to_json(&self) -> Result<String, ComptoirError> {
        Ok(self.0.to_json())
    }

    /// The form as data, in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn form(&self, kind: RequestKind, locale: Locale) -> Result<Form, ComptoirError> {
        self.0.form(kind.into(), &locale).try_into()
    }

    /// The form as JSON, in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn form_json(&self, kind: RequestKind, locale: Locale) -> Result<String, ComptoirError> {
        Ok(self.0.form(kind.into(), &locale).to_json())
    }

    /// A blank draft: the defaults of dealership and desk, and one user to fill in.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn blank(&self, kind: RequestKind) -> Result<RequestDraft, ComptoirError> {
        self.0.blank(kind.into()).try_into()
    }

    /// All that is wrong with the draft, in the order of the form's fields and the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn check(&self, draft: RequestDraft, locale: Locale) -> Result<Vec<Problem>, ComptoirError> {
        Ok(Problem::all(&self.0.check(&draft.into()).err().unwrap_or_default(), &locale))
    }

    /// All that is wrong with the draft in `json`, its shape included.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn check_json(&self, json: String, locale: Locale) -> Result<Vec<Problem>, ComptoirError> {
        Ok(Problem::all(&self.0.check_json(json.as_bytes()).err().unwrap_or_default(), &locale))
    }
}

impl Pack {
    pub(crate) fn of(pack: comptoir::Pack) -> Arc<Self> {
        Arc::new(Self(pack))
    }
}
