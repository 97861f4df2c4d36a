//! Services: what customers can have done.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::audit::{Event, Subject};
use super::session::Session;
use crate::error::{Error, Failure, Taken, Unknown};
use crate::model::role::{Action, Standing};
use crate::model::work::{ServiceDraft, Workflow, called, called_or};
use crate::store::connection::AnyConnection;
use crate::store::service::{self as services, ServiceRow};
use crate::store::{StoreFault, work as works};
use crate::{DeskId, Locale, ServiceId, Timestamp};

/// A service, as a request for work shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRef {
    /// Which.
    pub id: ServiceId,
    /// Its key, by which it is asked for.
    pub key: String,
    /// What it is called in the desk's language, else in another that it has a name in.
    pub name: String,
    /// What it is called, by language tag.
    pub labels: BTreeMap<String, String>,
}

impl ServiceRef {
    /// What it is called in the reader's language, else in the desk's.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> &str {
        called(&self.labels, locale).unwrap_or(&self.name)
    }
}

/// A service of a desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceView {
    /// Which.
    pub id: ServiceId,
    /// Its key, by which it is asked for; unique in the desk.
    pub key: String,
    /// What it is called in the desk's language, else in another that it has a name in.
    pub name: String,
    /// What it is called, by language tag.
    pub labels: BTreeMap<String, String>,
    /// When it was added.
    pub created_at: Timestamp,
    /// Since when nobody can ask for it any more.
    pub retired_at: Option<Timestamp>,
    /// Its version.
    pub version: i64,
}

impl ServiceView {
    /// What it is called in the reader's language, else in the desk's.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> &str {
        called(&self.labels, locale).unwrap_or(&self.name)
    }
}

/// The services that a desk's customers can have done.
#[derive(Clone, Debug)]
pub struct Services(pub(super) Session);

impl Services {
    /// The services, those that are retired too when asked, in the order in which they were added. A contact is shown those
    /// that it may ask for.
    ///
    /// # Errors
    /// `refused`.
    pub fn list(&self, retired: bool) -> Result<Vec<ServiceView>, Error> {
        self.0.read(Action::ReadServices, |reading| {
            let allowed = match reading.standing {
                Standing::Contact { id, .. } => {
                    let holder = works::holders(reading.connection, reading.desk, &[id])?.pop();
                    let (contact, _) = holder.ok_or_else(|| Error::unknown(Unknown::Actor))?;
                    contact.allowed()?
                }
                Standing::Staff { .. } | Standing::Host => None,
            };
            let rows = services::all(reading.connection, reading.desk, retired)?;
            let shown = rows.into_iter().filter(|row| allowed.as_ref().is_none_or(|keys| keys.contains(&row.key)));
            let language = reading.settings.language();
            shown.map(|row| service_view(row, language)).collect()
        })
    }

    /// Adds a service.
    ///
    /// # Errors
    /// `refused`; `invalid` for a key or names that are none (`/key`, `/labels`); `taken_service` when a service has the key,
    /// a retired one too.
    pub fn add(&self, draft: &ServiceDraft) -> Result<ServiceView, Error> {
        self.0.command(Action::ManageServices, &("add_service", draft), |command| {
            let checked = draft.check()?;
            if !services::by_keys(command.connection, command.desk, &[&checked.key])?.is_empty() {
                return Err(Error::new(Failure::Taken(Taken::Service)));
            }
            let row = ServiceRow {
                desk_id: command.desk,
                id: command.draw.id(),
                key: checked.key,
                labels: serde_json::to_string(&checked.labels).map_err(|_| Error::internal("labels of a service"))?,
                created_at: command.now,
                retired_at: None,
                version: 1,
                workflow: Workflow::Manual,
                unit: "{}".to_owned(),
                prices: "{}".to_owned(),
                for_all: true,
                quote_days: None,
                needs_file: false,
            };
            services::insert(command.connection, &row)?;
            let view = service_view(row, command.settings.language())?;
            let facts = json!({ "fields": ["key", "name"], "key": view.key, "name": view.name, "labels": view.labels });
            command.record(Event::new("add_service", Subject::Service(view.id), 1, facts));
            Ok(view)
        })
    }

    /// Adds the service in `json`.
    ///
    /// # Errors
    /// As [`add`](Self::add); all problems of its shape.
    pub fn add_json(&self, json: &[u8]) -> Result<ServiceView, Error> {
        self.add(&ServiceDraft::from_json(json)?)
    }

    /// Retires a service: nobody can ask for it any more, and what was asked for goes on. One that is retired already stays
    /// as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`.
    pub fn retire(&self, id: ServiceId) -> Result<ServiceView, Error> {
        self.0.command(Action::ManageServices, &("retire_service", id), |command| {
            let row = services::by_id(command.connection, command.desk, id)?;
            let mut row = row.ok_or_else(|| Error::unknown(Unknown::Service))?;
            command.expect(&Subject::Service(id), row.version)?;
            let retires = row.retired_at.is_none();
            if retires {
                row.retired_at = Some(command.now);
                row.version = row.version.saturating_add(1);
                services::save(command.connection, &row)?;
            }
            let view = service_view(row, command.settings.language())?;
            if retires {
                let facts = json!({ "fields": ["retired"], "retired": [false, true], "name": view.name });
                command.record(Event::new("retire_service", Subject::Service(id), view.version, facts));
            }
            Ok(view)
        })
    }
}

/// What the services of these keys are called, by key.
pub(super) fn called_by_key(
    connection: &mut AnyConnection,
    desk: DeskId,
    keys: &[&str],
) -> Result<HashMap<String, BTreeMap<String, String>>, StoreFault> {
    if keys.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = services::by_keys(connection, desk, keys)?;
    rows.into_iter().map(|row| Ok((row.key.clone(), labels(&row)?))).collect()
}

/// What a service is called, by language tag.
fn labels(row: &ServiceRow) -> Result<BTreeMap<String, String>, StoreFault> {
    serde_json::from_str(&row.labels).map_err(|_| StoreFault::row("services", "labels"))
}

fn service_view(row: ServiceRow, desk: &Locale) -> Result<ServiceView, Error> {
    let labels = labels(&row)?;
    Ok(ServiceView {
        id: row.id,
        name: called_or(&labels, desk, &row.key).to_owned(),
        key: row.key,
        labels,
        created_at: row.created_at,
        retired_at: row.retired_at,
        version: row.version,
    })
}

/// A service as a request for work shows it.
pub(super) fn service_ref(row: &ServiceRow, desk: &Locale) -> Result<ServiceRef, Error> {
    let labels = labels(row)?;
    let name = called_or(&labels, desk, &row.key).to_owned();
    Ok(ServiceRef { id: row.id, key: row.key.clone(), name, labels })
}
