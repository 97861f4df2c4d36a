//! Why an actor may not do something.

use std::sync::Arc;

use crate::error::ComptoirError;
use crate::names::{
    AccountState, Action, ActorRole, Closed, PortalFeature, RefusalReason, Role, StaffRole, WorkState, Workflow,
};
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

    /// The actor's role, which does not have the action; nothing for another reason.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn role(&self) -> Result<Option<ActorRole>, ComptoirError> {
        match self.0.reason() {
            comptoir::Reason::Role(role) => role.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// What keeps the contact out; nothing for another reason.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn closed(&self) -> Result<Option<Closed>, ComptoirError> {
        match self.0.reason() {
            comptoir::Reason::Closed(closed) => closed.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// What is switched off for the account; nothing for another reason.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn feature(&self) -> Result<Option<PortalFeature>, ComptoirError> {
        match self.0.reason() {
            comptoir::Reason::FeatureOff(feature) => feature.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// The state of the account, which does not allow it; nothing for another reason.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn account_state(&self) -> Result<Option<AccountState>, ComptoirError> {
        match self.0.reason() {
            comptoir::Reason::AccountState(state) => state.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// The state of the work request, which does not allow it; nothing for another reason.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn work_state(&self) -> Result<Option<WorkState>, ComptoirError> {
        match self.0.reason() {
            comptoir::Reason::WorkState(state, _) => state.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// How a quote for the work comes about whose state does not allow it; nothing for another reason.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn workflow(&self) -> Result<Option<Workflow>, ComptoirError> {
        match self.0.reason() {
            comptoir::Reason::WorkState(_, workflow) => workflow.try_into().map(Some),
            _ => Ok(None),
        }
    }

    /// The rule of the design that refuses it: `P10`, `P6`, `Q5` …
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

    /// The roles of an account's contacts that may do it.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn roles_that_may(&self) -> Result<Vec<Role>, ComptoirError> {
        self.0.roles_that_may().into_iter().map(TryInto::try_into).collect()
    }

    /// What is refused, why, and what would allow it, in the reader's language.
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
