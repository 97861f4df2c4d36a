//! What changes services: adding, editing, retiring, restoring (rules P2, P9, P10).

use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::Services;
use super::view::{ServiceView, values, view};
use crate::desk::accounts::account_ref;
use crate::desk::audit::{Event, Subject};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::{Error, Failure, Taken, Unknown};
use crate::model::role::Action;
use crate::model::work::{CheckedService, ServiceDraft, ServiceUpdate, ServiceValues};
use crate::store::group::live_accounts;
use crate::store::service::{self as services, ServiceAccountRow, ServiceRow};
use crate::{AccountId, ServiceId};

/// What came of a command: the service, and which accounts may ask for it where not all may. What these are called belongs to
/// many, so no outcome keeps it for a key.
#[derive(Serialize, Deserialize)]
struct Outcome {
    service: ServiceView,
    accounts: Option<Vec<AccountId>>,
}

impl Services {
    /// Adds a service.
    ///
    /// # Errors
    /// `refused`; `taken_service` when a service has the key, a retired one too; `invalid` with all problems:
    /// `unknown_option` at `/workflow`; `unknown_currency`, `invalid_amount`, `too_precise` and `out_of_range` at
    /// `/prices/…`, `required` at `/prices` for what is quoted automatically without a price; `unknown_account` (a deleted one
    /// too), `invalid_id` and `duplicate` at `/accounts/…`; `out_of_range` at `/quote_days`.
    pub fn add(&self, draft: &ServiceDraft) -> Result<ServiceView, Error> {
        let added = self.0.command(Action::ManageServices, &("add_service", draft), |command| {
            let known = known(command, &draft.accounts())?;
            let CheckedService { key, values } = draft.check(&known)?;
            if !services::by_keys(command.connection, command.desk, &[&key])?.is_empty() {
                return Err(Error::new(Failure::Taken(Taken::Service)));
            }
            let row = ServiceRow {
                desk_id: command.desk,
                id: command.draw.id(),
                key,
                labels: text(&values.labels)?,
                created_at: command.now,
                retired_at: None,
                version: 1,
                workflow: values.workflow,
                unit: text(&values.unit)?,
                prices: text(&values.prices)?,
                for_all: values.accounts.is_none(),
                quote_days: values.quote_days,
                needs_file: values.needs_file,
            };
            services::insert(command.connection, &row)?;
            choose(command, row.id, values.accounts.iter().flatten().copied())?;
            let service = view(&row, command.settings.language())?;
            command.record(Event::new(Deed::AddService, Subject::Service(row.id), 1, given(&service, &values)));
            Ok(Outcome { service, accounts: values.accounts })
        })?;
        self.told(added)
    }

    /// Adds the service in `json`.
    ///
    /// # Errors
    /// As [`add`](Self::add); all problems of its shape.
    pub fn add_json(&self, json: &[u8]) -> Result<ServiceView, Error> {
        self.add(&ServiceDraft::from_json(json)?)
    }

    /// Changes what is given of a service, of a retired one too: so it can be put right before it is restored. What was asked
    /// for goes on as it is, and quotes that were given stay.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`; `invalid` with all problems, as [`add`](Self::add).
    pub fn edit(&self, id: ServiceId, update: &ServiceUpdate) -> Result<ServiceView, Error> {
        let edited = self.0.command(Action::ManageServices, &("edit_service", id, update), |command| {
            let row = found(command, id)?;
            command.expect(&Subject::Service(id), row.version)?;
            let chosen = chosen(command, &row)?;
            let before = values(&row, chosen)?;
            let known = known(command, &update.accounts())?;
            let after = update.check(&before, &known)?;
            keep(command, row, &before, after)
        })?;
        self.told(edited)
    }

    /// Changes what the JSON says of a service.
    ///
    /// # Errors
    /// As [`edit`](Self::edit); all problems of its shape.
    pub fn edit_json(&self, id: ServiceId, json: &[u8]) -> Result<ServiceView, Error> {
        self.edit(id, &ServiceUpdate::from_json(json)?)
    }

    /// Retires a service: nobody can ask for it any more, and what was asked for goes on. One that is retired already stays
    /// as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`.
    pub fn retire(&self, id: ServiceId) -> Result<ServiceView, Error> {
        self.offer(Deed::RetireService, id, false)
    }

    /// Restores a retired service: it can be asked for again, by whom it could before. One that is not retired stays as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_service`; `conflict`.
    pub fn restore(&self, id: ServiceId) -> Result<ServiceView, Error> {
        self.offer(Deed::RestoreService, id, true)
    }

    /// Has a service offered, or not any more.
    fn offer(&self, event: Deed, id: ServiceId, offered: bool) -> Result<ServiceView, Error> {
        let done = self.0.command(Action::ManageServices, &(event.as_str(), id), |command| {
            let mut row = found(command, id)?;
            command.expect(&Subject::Service(id), row.version)?;
            let was = row.retired_at.is_none();
            if was != offered {
                row.retired_at = (!offered).then_some(command.now);
                row.version = row.version.saturating_add(1);
                services::save(command.connection, &row)?;
            }
            let service = view(&row, command.settings.language())?;
            if was != offered {
                let facts = json!({ "fields": ["retired"], "retired": [!was, !offered], "name": service.name });
                command.record(Event::new(event, Subject::Service(id), row.version, facts));
            }
            let chosen = chosen(command, &row)?;
            Ok(Outcome { service, accounts: (!row.for_all).then_some(chosen) })
        })?;
        self.told(done)
    }

    /// The service with the accounts that may ask for it, as they are called by now.
    fn told(&self, outcome: Outcome) -> Result<ServiceView, Error> {
        let Outcome { mut service, accounts } = outcome;
        if let Some(ids) = accounts {
            let accounts = self.0.read(Action::ManageServices, |reading| {
                let mut rows = live_accounts(reading.connection, reading.desk, &ids)?;
                rows.sort_by(|one, other| (&one.name_key, one.id).cmp(&(&other.name_key, other.id)));
                Ok(rows.into_iter().map(account_ref).collect())
            })?;
            service.accounts = Some(accounts);
        }
        Ok(service)
    }
}

fn found(command: &mut Command<'_>, id: ServiceId) -> Result<ServiceRow, Error> {
    services::by_id(command.connection, command.desk, id)?.ok_or_else(|| Error::unknown(Unknown::Service))
}

/// Which of these accounts the desk has, deleted ones left out.
fn known(command: &mut Command<'_>, named: &HashSet<AccountId>) -> Result<HashSet<AccountId>, Error> {
    if named.is_empty() {
        return Ok(HashSet::new());
    }
    let ids: Vec<AccountId> = named.iter().copied().collect();
    let rows = live_accounts(command.connection, command.desk, &ids)?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// The accounts that may ask for a service where not all may, deleted ones left out.
fn chosen(command: &mut Command<'_>, row: &ServiceRow) -> Result<Vec<AccountId>, Error> {
    if row.for_all {
        return Ok(Vec::new());
    }
    let rows = services::chosen(command.connection, command.desk, &[row.id])?;
    Ok(rows.into_iter().map(|(_, account)| account.id).collect())
}

fn choose(
    command: &mut Command<'_>,
    service: ServiceId,
    accounts: impl Iterator<Item = AccountId>,
) -> Result<(), Error> {
    let row = |account_id| ServiceAccountRow { desk_id: command.desk, service_id: service, account_id };
    let rows: Vec<ServiceAccountRow> = accounts.map(row).collect();
    Ok(services::choose(command.connection, &rows)?)
}

/// Writes what a service has become, if that is something else than it was.
fn keep(
    command: &mut Command<'_>,
    mut row: ServiceRow,
    before: &ServiceValues,
    after: ServiceValues,
) -> Result<Outcome, Error> {
    let sets = [before, &after].map(|values| values.accounts.as_ref().map(|ids| ids.iter().collect::<BTreeSet<_>>()));
    let [were, are] = &sets;
    let mut changed = Changed::default();
    changed.fact("labels", &before.labels, &after.labels);
    changed.fact("workflow", &before.workflow, &after.workflow);
    changed.fact("unit", &before.unit, &after.unit);
    changed.fact("prices", &before.prices, &after.prices);
    changed.fact("accounts", were, are);
    changed.fact("quote_days", &before.quote_days, &after.quote_days);
    changed.fact("needs_file", &before.needs_file, &after.needs_file);
    if !changed.is_empty() {
        (row.labels, row.unit, row.prices) = (text(&after.labels)?, text(&after.unit)?, text(&after.prices)?);
        (row.workflow, row.quote_days, row.needs_file) = (after.workflow, after.quote_days, after.needs_file);
        row.for_all = after.accounts.is_none();
        row.version = row.version.saturating_add(1);
        services::save(command.connection, &row)?;
        choose_anew(command, row.id, were.as_ref(), are.as_ref())?;
    }
    let service = view(&row, command.settings.language())?;
    if !changed.is_empty() {
        let about = json!({ "name": service.name });
        command.record(changed.event(Deed::EditService, Subject::Service(row.id), row.version, &about));
    }
    Ok(Outcome { service, accounts: after.accounts })
}

/// Writes which accounts may ask for a service, of whom `were` could.
fn choose_anew(
    command: &mut Command<'_>,
    service: ServiceId,
    were: Option<&BTreeSet<&AccountId>>,
    are: Option<&BTreeSet<&AccountId>>,
) -> Result<(), Error> {
    let Some(are) = are else {
        return match were {
            // Deleted ones go too: none is left over that a later choice would bring back.
            Some(_) => Ok(services::unchoose(command.connection, command.desk, service, None)?),
            None => Ok(()),
        };
    };
    let nobody = BTreeSet::new();
    let were = were.unwrap_or(&nobody);
    let gone: Vec<AccountId> = were.difference(are).map(|id| **id).collect();
    if !gone.is_empty() {
        services::unchoose(command.connection, command.desk, service, Some(&gone))?;
    }
    choose(command, service, are.difference(were).map(|id| **id))
}

/// What a new service was given, as the audit trail keeps it.
fn given(service: &ServiceView, values: &ServiceValues) -> Value {
    let mut fields = vec!["key", "labels"];
    let mut facts = Map::new();
    for (field, value, is_given) in [
        ("workflow", json!(values.workflow), values.workflow != ServiceValues::default().workflow),
        ("unit", json!(values.unit), !values.unit.is_empty()),
        ("prices", json!(values.prices), !values.prices.is_empty()),
        ("accounts", json!([null, values.accounts]), values.accounts.is_some()),
        ("quote_days", json!(values.quote_days), values.quote_days.is_some()),
        ("needs_file", json!(values.needs_file), values.needs_file),
    ] {
        if is_given {
            fields.push(field);
            facts.insert(field.to_owned(), value);
        }
    }
    facts.extend([
        ("fields".to_owned(), json!(fields)),
        ("key".to_owned(), json!(service.key)),
        ("name".to_owned(), json!(service.name)),
        ("labels".to_owned(), json!(service.labels)),
    ]);
    Value::Object(facts)
}

fn text(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|_| Error::internal("values of a service"))
}
