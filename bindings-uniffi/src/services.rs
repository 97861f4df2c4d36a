//! Services: what customers can have done.

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::{ServiceId, Timestamp};

use crate::accounts::AccountRef;
use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::Workflow;
use crate::service_draft::{ServiceDraft, ServiceUpdate};
use crate::value::{CurrencyCode, LanguageTag, UnitPrice};

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
    /// How it is quoted (rule P9).
    pub workflow: Workflow,
    /// What one of the quantity is called, by language tag; empty where it is called nothing.
    pub unit: HashMap<String, String>,
    /// What one of the quantity costs, by currency: `Formats.price` writes it. What is quoted automatically has one price at
    /// least.
    pub prices: HashMap<CurrencyCode, UnitPrice>,
    /// The accounts that may ask for it, by name, deleted ones left out; nothing where it is for all. A contact is never shown
    /// them.
    pub accounts: Option<Vec<AccountRef>>,
    /// For how many business days its quotes hold; nothing where as many as the desk's.
    pub quote_days: Option<i64>,
    /// Whether it is delivered with a file at least.
    pub needs_file: bool,
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
        Ok(comptoir::ServiceRef::from(self.clone()).label(&locale).to_owned())
    }
}

#[uniffi::export]
impl ServiceView {
    /// What it is called in the reader's language, else in the desk's.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.core().label(&locale).to_owned())
    }

    /// What one of the quantity is called in the reader's language, else in another that it has a name in; nothing where it is
    /// called nothing.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn unit_label(&self, locale: LanguageTag) -> Result<Option<String>, ComptoirError> {
        Ok(self.core().unit_label(&locale).map(str::to_owned))
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
        blocking(move || self.0.list(retired)?.into_iter().map(TryInto::try_into).collect()).await
    }

    /// The service, a retired one too.
    ///
    /// # Errors
    /// `refused`; `unknown_service`, to a contact also for one that it may not ask for.
    pub async fn get(self: Arc<Self>, id: ServiceId) -> Result<ServiceView, ComptoirError> {
        blocking(move || self.0.get(id)?.try_into()).await
    }

    /// Adds a service.
    ///
    /// # Errors
    /// `refused`; `taken_service` when a service has the key, a retired one too; `invalid` with all problems: `unknown_option`
    /// at `/workflow`; `unknown_currency`, `invalid_amount`, `too_precise` and `out_of_range` at `/prices/…`, `required` at
    /// `/prices` for what is quoted automatically without a price; `unknown_account` (a deleted one too), `invalid_id` and
    /// `duplicate` at `/accounts/…`; `out_of_range` at `/quote_days`.
    pub async fn add(self: Arc<Self>, draft: ServiceDraft) -> Result<ServiceView, ComptoirError> {
        blocking(move || self.0.add(&draft.into())?.try_into()).await
    }

    /// Adds the service in `json`: an object with the members of [`ServiceDraft`] in snake case.
    ///
    /// # Errors
    /// As `add`; problems of its shape too.
    pub async fn add_json(self: Arc<Self>, json: String) -> Result<ServiceView, ComptoirError> {
        blocking(move || self.0.add_json(json.as_bytes())?.try_into()).await
    }

    /// Changes what is given of a service, of a retired one too: so it can be put right before it is restored. What was asked
    /// for goes on as it is, and quotes that were given stay.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`; `invalid` with all problems, as `add`.
    pub async fn edit(self: Arc<Self>, id: ServiceId, update: ServiceUpdate) -> Result<ServiceView, ComptoirError> {
        blocking(move || self.0.edit(id, &update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of a service: members of [`ServiceUpdate`] in snake case, `null` clears.
    ///
    /// # Errors
    /// As `edit`; problems of its shape too.
    pub async fn edit_json(self: Arc<Self>, id: ServiceId, json: String) -> Result<ServiceView, ComptoirError> {
        blocking(move || self.0.edit_json(id, json.as_bytes())?.try_into()).await
    }

    /// Retires a service: nobody can ask for it any more, and what was asked for goes on. One that is retired already stays as
    /// it is.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`.
    pub async fn retire(self: Arc<Self>, id: ServiceId) -> Result<ServiceView, ComptoirError> {
        blocking(move || self.0.retire(id)?.try_into()).await
    }

    /// Restores a retired service: it can be asked for again, by whom it could before. One that is not retired stays as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`.
    pub async fn restore(self: Arc<Self>, id: ServiceId) -> Result<ServiceView, ComptoirError> {
        blocking(move || self.0.restore(id)?.try_into()).await
    }
}

impl From<comptoir::ServiceRef> for ServiceRef {
    fn from(service: comptoir::ServiceRef) -> Self {
        let comptoir::ServiceRef { id, key, name, labels } = service;
        Self { id, key, name, labels: labels.into_iter().collect() }
    }
}

impl From<ServiceRef> for comptoir::ServiceRef {
    fn from(service: ServiceRef) -> Self {
        let ServiceRef { id, key, name, labels } = service;
        Self { id, key, name, labels: labels.into_iter().collect() }
    }
}

impl TryFrom<comptoir::ServiceView> for ServiceView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::ServiceView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            key: view.key,
            name: view.name,
            labels: view.labels.into_iter().collect(),
            workflow: view.workflow.try_into()?,
            unit: view.unit.into_iter().collect(),
            prices: view.prices.into_iter().collect(),
            accounts: view.accounts.map(|accounts| accounts.into_iter().map(Into::into).collect()),
            quote_days: view.quote_days,
            needs_file: view.needs_file,
            created_at: view.created_at,
            retired_at: view.retired_at,
            version: view.version,
        })
    }
}

impl ServiceView {
    /// As the core has it, without the accounts: what is called how has nothing to do with them.
    fn core(&self) -> comptoir::ServiceView {
        comptoir::ServiceView {
            id: self.id,
            key: self.key.clone(),
            name: self.name.clone(),
            labels: self.labels.clone().into_iter().collect(),
            workflow: self.workflow.into(),
            unit: self.unit.clone().into_iter().collect(),
            prices: self.prices.clone().into_iter().collect(),
            accounts: None,
            quote_days: self.quote_days,
            needs_file: self.needs_file,
            created_at: self.created_at,
            retired_at: self.retired_at,
            version: self.version,
        }
    }
}
