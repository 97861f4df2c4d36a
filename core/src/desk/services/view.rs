//! Services as they are shown.

use std::collections::{BTreeMap, HashMap};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::desk::accounts::account_ref;
use crate::desk::command::Reading;
use crate::error::Error;
use crate::model::account::AccountRef;
use crate::model::work::{ServiceValues, Workflow, called, called_or};
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::service::{self as services, ServiceRow};
use crate::{AccountId, Currency, DeskId, Locale, ServiceId, Timestamp, UnitPrice};

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
    /// How it is quoted (rule P9).
    pub workflow: Workflow,
    /// What one of the quantity is called, by language tag; empty where it is called nothing.
    pub unit: BTreeMap<String, String>,
    /// What one of the quantity costs, by currency. What is quoted automatically has one price at least.
    pub prices: BTreeMap<Currency, UnitPrice>,
    /// The accounts that may ask for it, by name, deleted ones left out; none where it is for all. A contact is never
    /// shown them.
    pub accounts: Option<Vec<AccountRef>>,
    /// For how many business days its quotes hold; none where as many as the desk's.
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

impl ServiceView {
    /// What it is called in the reader's language, else in the desk's.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> &str {
        called(&self.labels, locale).unwrap_or(&self.name)
    }

    /// What one of the quantity is called in the reader's language, else in another that it has a name in; none where it is
    /// called nothing.
    #[must_use]
    pub fn unit_label(&self, locale: &Locale) -> Option<&str> {
        called(&self.unit, locale).or_else(|| self.unit.values().next().map(String::as_str))
    }
}

/// The views of these services without the accounts that may ask for them, as contacts are shown them.
pub(super) fn views(rows: &[ServiceRow], desk: &Locale) -> Result<Vec<ServiceView>, Error> {
    rows.iter().map(|row| Ok(view(row, desk)?)).collect()
}

/// The views of these services with the accounts that may ask for them, for the desk's own people.
pub(super) fn whole_views(reading: &mut Reading<'_>, rows: &[ServiceRow]) -> Result<Vec<ServiceView>, Error> {
    let mut views = views(rows, reading.settings.language())?;
    let some: Vec<ServiceId> = rows.iter().filter(|row| !row.for_all).map(|row| row.id).collect();
    if some.is_empty() {
        return Ok(views);
    }
    let mut chosen: HashMap<ServiceId, Vec<AccountRef>> = some.iter().map(|id| (*id, Vec::new())).collect();
    for (service, account) in services::chosen(reading.connection, reading.desk, &some)? {
        chosen.entry(service).or_default().push(account_ref(account));
    }
    for view in &mut views {
        view.accounts = chosen.remove(&view.id);
    }
    Ok(views)
}

/// A service without the accounts that may ask for it.
pub(super) fn view(row: &ServiceRow, desk: &Locale) -> Result<ServiceView, StoreFault> {
    let labels = labels(row)?;
    Ok(ServiceView {
        id: row.id,
        key: row.key.clone(),
        name: called_or(&labels, desk, &row.key).to_owned(),
        labels,
        workflow: row.workflow,
        unit: read(&row.unit, "unit")?,
        prices: prices(row)?,
        accounts: None,
        quote_days: row.quote_days,
        needs_file: row.needs_file,
        created_at: row.created_at,
        retired_at: row.retired_at,
        version: row.version,
    })
}

/// What of a service can be changed; `chosen` are the accounts that may ask for it where not all may.
pub(super) fn values(row: &ServiceRow, chosen: Vec<AccountId>) -> Result<ServiceValues, StoreFault> {
    Ok(ServiceValues {
        labels: labels(row)?,
        workflow: row.workflow,
        unit: read(&row.unit, "unit")?,
        prices: prices(row)?,
        accounts: (!row.for_all).then_some(chosen),
        quote_days: row.quote_days,
        needs_file: row.needs_file,
    })
}

/// A service as a request for work shows it.
pub(in crate::desk) fn service_ref(row: &ServiceRow, desk: &Locale) -> Result<ServiceRef, Error> {
    let labels = labels(row)?;
    let name = called_or(&labels, desk, &row.key).to_owned();
    Ok(ServiceRef { id: row.id, key: row.key.clone(), name, labels })
}

/// What the services of these keys are called, by key.
pub(in crate::desk) fn called_by_key(
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

/// What one of the quantity costs in this currency, if the service has a price in it.
pub(in crate::desk) fn price(row: &ServiceRow, currency: Currency) -> Result<Option<UnitPrice>, StoreFault> {
    Ok(prices(row)?.get(&currency).copied())
}

fn labels(row: &ServiceRow) -> Result<BTreeMap<String, String>, StoreFault> {
    read(&row.labels, "labels")
}

fn prices(row: &ServiceRow) -> Result<BTreeMap<Currency, UnitPrice>, StoreFault> {
    read(&row.prices, "prices")
}

fn read<T: DeserializeOwned>(json: &str, column: &'static str) -> Result<T, StoreFault> {
    serde_json::from_str(json).map_err(|_| StoreFault::row("services", column))
}
