//! Services: what customers can have done.

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::{ServiceId, Timestamp};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::service_draft::ServiceDraft;
use crate::value::LanguageTag;

/// A service, as a request for work shows it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ServiceRef {
    /// Which.
    pub id: ServiceId,
    /// Its key, by which it is asked for.
    pub key: String,
    /// What it is called in the desk's language, else in another that it has a name in.
    pub name: String,
    /// What it is called, by language tag.
    pub labels: HashMap<String, String>,
}

/// A service of a desk.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ServiceView {
    /// Which.
    pub id: ServiceId,
    /// Its key, by which it is asked for; unique in the desk.
    pub key: String,
    /// What it is called in the desk's language, else in another that it has a name in.
    pub name: String,
    /// What it is called, by language tag.
    pub labels: HashMap<String, String>,
    /// When it was added.
    pub created_at: Timestamp,
    /// Since when nobody can ask for it any more.
    pub retired_at: Option<Timestamp>,
    /// Its version.
    pub version: i64,
}

#[uniffi::export]
impl ServiceRef {
    /// What it is called in the reader's language, else in the desk's.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        let ServiceRef { id, key, name, labels } = self.clone();
        Ok(comptoir::ServiceRef { id, key, name, labels: labels.into_iter().collect() }.label(&locale).to_owned())
    }
}

#[uniffi::export]
impl ServiceView {
    /// What it is called in the reader's language, else in the desk's.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        let ServiceView { id, key, name, labels, .. } = self.clone();
        ServiceRef { id, key, name, labels }.label(locale)
    }
}

/// The services that a desk's customers can have done.
#[derive(Debug, uniffi::Object)]
pub struct Services(pub(crate) comptoir::Services);

#[uniffi::export]
impl Services {
    /// The services, those that are retired too when asked, in the order in which they were added. A contact is shown those
    /// that it may ask for.
    ///
    /// # Errors
    /// `refused`.
    #[uniffi::method(default(retired = false))]
    pub async fn list(self: Arc<Self>, retired: bool) -> Result<Vec<ServiceView>, ComptoirError> {
        blocking(move || Ok(self.0.list(retired)?.into_iter().map(Into::into).collect())).await
    }

    /// Adds a service.
    ///
    /// # Errors
    /// `refused`; `invalid` for a key or names that are none (`/key`, `/labels`); `taken_service` when a service has the key, a
    /// retired one too.
    pub async fn add(self: Arc<Self>, draft: ServiceDraft) -> Result<ServiceView, ComptoirError> {
        blocking(move || Ok(self.0.add(&draft.into())?.into())).await
    }

    /// Adds the service in `json`: an object with the members of [`ServiceDraft`] in snake case.
    ///
    /// # Errors
    /// As `add`; problems of its shape too.
    pub async fn add_json(self: Arc<Self>, json: String) -> Result<ServiceView, ComptoirError> {
        blocking(move || Ok(self.0.add_json(json.as_bytes())?.into())).await
    }

    /// Retires a service: nobody can ask for it any more, and what was asked for goes on. One that is retired already stays as
    /// it is.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`.
    pub async fn retire(self: Arc<Self>, id: ServiceId) -> Result<ServiceView, ComptoirError> {
        blocking(move || Ok(self.0.retire(id)?.into())).await
    }
}

impl From<comptoir::ServiceRef> for ServiceRef {
    fn from(service: comptoir::ServiceRef) -> Self {
        let comptoir::ServiceRef { id, key, name, labels } = service;
        Self { id, key, name, labels: labels.into_iter().collect() }
    }
}

impl From<comptoir::ServiceView> for ServiceView {
    fn from(view: comptoir::ServiceView) -> Self {
        let comptoir::ServiceView { id, key, name, labels, created_at, retired_at, version } = view;
        Self { id, key, name, labels: labels.into_iter().collect(), created_at, retired_at, version }
    }
}
