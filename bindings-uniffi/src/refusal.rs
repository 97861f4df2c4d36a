//! Why an actor may not do something.

use std::sync::Arc;

use crate::error::ComptoirError;
use crate::names::{Action, RefusalReason, StaffRole};
use crate::value::LanguageTag;

/// That an actor may not do something: what, by which rule, and what would allow it.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
#[uniffi::export(Debug, Eq)]
pub struct Refusal(comptoir::Refusal);

#[uniffi::export]
impl Refusal {
    /// What was refused.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn action(&self) -> Result<Action, ComptoirError> {
        self.0.action().try_into()
    }

    /// Why.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn reason(&self) -> Result<RefusalReason, ComptoirError> {
        self.0.reason().try_into()
    }

    /// The rule of the design that refuses it: `P10`, `Q5`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn rule(&self) -> Result<String, ComptoirError> {
        Ok(self.0.rule().to_owned())
    }

    /// The staff roles that may do it.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn who_may(&self) -> Result<Vec<StaffRole>, ComptoirError> {
        self.0.who_may().into_iter().map(TryInto::try_into).collect()
    }

    /// That it is refused and who may do it, in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.0.text(&locale))
    }

    /// What would allow it, in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn remedy(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.0.remedy(&locale))
    }
}

impl Refusal {
    pub(crate) fn of(refusal: comptoir::Refusal) -> Arc<Self> {
        Arc::new(Self(refusal))
    }
}
