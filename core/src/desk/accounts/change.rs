//! Storing an account as it has become, on the way that the desk provisions changes (rules A1 to A3).

use std::collections::BTreeMap;

use serde_json::Value;

use super::values::{EDITED, account_value};
use crate::desk::audit::Subject;
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::fields::CustomChange;
use crate::desk::subscriptions::enrolled;
use crate::error::{Error, Failure};
use crate::label::sort_key;
use crate::model::account::{AccountCommand, Awaited, Life, Provisioning, Rest, SameAs};
use crate::model::role::Standing;
use crate::store::StoreFault;
use crate::store::account::{self as accounts, AccountRow};
use crate::{RequestId, StaffId};

/// Where an account stands, with what it needs to be left again.
pub(super) fn life(row: &AccountRow) -> Result<Life, Error> {
    let awaited = awaited(row)?;
    Life::stored(row.state, awaited.as_ref()).ok_or_else(|| StoreFault::row("accounts", "awaited").into())
}

/// What the account waits for.
pub(super) fn awaited(row: &AccountRow) -> Result<Option<Awaited>, Error> {
    let read = row.awaited.as_deref().map(serde_json::from_str).transpose();
    read.map_err(|_| StoreFault::row("accounts", "awaited").into())
}

/// Puts the account into the state it has come to, and writes down what it waits for there.
pub(super) fn come_to(row: &mut AccountRow, life: Life, awaited: Option<&Awaited>) -> Result<(), Error> {
    row.state = life.name();
    let json = awaited.map(serde_json::to_string).transpose();
    row.awaited = json.map_err(|_| Error::internal("what an account waits for"))?;
    row.version = row.version.saturating_add(1);
    Ok(())
}

/// Whether what the request asks for waits for the host.
pub(in crate::desk) fn awaits(account: &AccountRow, request: RequestId) -> Result<bool, Error> {
    Ok(awaited(account)?.is_some_and(|awaited| awaited.request == Some(request)))
}

/// The staff member who acts, if it is one.
pub(super) const fn asker(command: &Command<'_>) -> Option<StaffId> {
    match command.standing {
        Standing::Staff { id, .. } => Some(id),
        Standing::Contact { .. } | Standing::Host => None,
    }
}

/// Stores the account as it is to become, resting where `wish` says, with its event, if anything changes at all. Where the
/// host provisions, changed values wait for it (rule A3); to suspend or restore alone does not (rule A1).
pub(super) fn keep(
    command: &mut Command<'_>,
    before: &AccountRow,
    after: AccountRow,
    wish: Option<Rest>,
    about: &Value,
) -> Result<AccountRow, Error> {
    keep_awaiting(command, before, after, wish, about, |_| ())
}

/// The same, with what else is to wait for the host.
pub(in crate::desk) fn keep_awaiting(
    command: &mut Command<'_>,
    before: &AccountRow,
    after: AccountRow,
    wish: Option<Rest>,
    about: &Value,
    wait: impl FnOnce(&mut Awaited),
) -> Result<AccountRow, Error> {
    keep_custom(command, before, after, &CustomChange::default(), wish, about, wait)
}

/// The same, with what becomes of the values of the desk's own fields.
pub(super) fn keep_custom(
    command: &mut Command<'_>,
    before: &AccountRow,
    mut after: AccountRow,
    custom: &CustomChange,
    wish: Option<Rest>,
    about: &Value,
    wait: impl FnOnce(&mut Awaited),
) -> Result<AccountRow, Error> {
    let from = life(before)?;
    // Whether anything can be edited now is told first, whatever is to change.
    from.after(AccountCommand::Edit, None, Provisioning::Immediate)?;
    if after.country != before.country {
        serve(command, &mut after)?;
    }
    let former: BTreeMap<String, Option<String>> = EDITED
        .into_iter()
        .filter(|member| account_value(before, member) != account_value(&after, member))
        .map(|member| (member.to_owned(), account_value(before, member)))
        .chain(custom.former())
        .collect();
    let wish = wish.filter(|wish| Some(*wish) != from.rest());
    let (action, to) = match (former.is_empty(), wish) {
        (false, wish) => {
            (Deed::EditAccount, from.after(AccountCommand::Edit, wish, command.settings.service.provisioning)?)
        }
        (true, None) => (Deed::EditAccount, from),
        (true, Some(Rest::Suspended)) => (Deed::SuspendAccount, Rest::Suspended.into()),
        (true, Some(Rest::Active)) => (Deed::RestoreAccount, Rest::Active.into()),
    };
    after.state = to.name();
    let mut changed = changed(before, &after);
    custom.tell(&mut changed);
    if changed.is_empty() {
        return Ok(after);
    }
    if after.name != before.name {
        after.name_key = sort_key(command.settings.language(), &after.name);
    }
    let mut awaited = Awaited::of(to, asker(command), former);
    if let Some(awaited) = &mut awaited {
        wait(awaited);
    }
    come_to(&mut after, to, awaited.as_ref())?;
    accounts::save(command.connection, &after)?;
    custom.keep(command)?;
    command.record(changed.event(action, Subject::Account(after.id), after.version, about));
    Ok(after)
}

/// The account's features as the trail keeps them: their keys, or that they are the desk's.
fn features_fact(row: &AccountRow) -> &str {
    row.features.as_deref().unwrap_or("desk")
}

/// Where bills or goods go as the trail keeps it: whose address that is, or the address itself.
pub(super) fn destination_fact(column: Option<&str>) -> Value {
    let Some(column) = column else { return Value::from(SameAs::Account.as_str()) };
    serde_json::from_str(column).unwrap_or_else(|_| Value::from(column))
}

/// What has changed of an account.
pub(super) fn changed(before: &AccountRow, after: &AccountRow) -> Changed {
    let mut changed = Changed::default();
    for member in ["name", "language", "country", "notes"] {
        changed.value(member, &account_value(before, member), &account_value(after, member));
    }
    changed.value("address", &before.address(), &after.address());
    for member in ["reference", "time_zone", "data_centre"] {
        changed.fact(member, &account_value(before, member), &account_value(after, member));
    }
    changed.fact("currency", &before.currency, &after.currency);
    changed.value("billing", &destination_fact(before.billing.as_deref()), &destination_fact(after.billing.as_deref()));
    changed.value(
        "shipping",
        &destination_fact(before.shipping.as_deref()),
        &destination_fact(after.shipping.as_deref()),
    );
    changed.fact("features", &features_fact(before), &features_fact(after));
    changed.fact("administrator", &before.administrator_id, &after.administrator_id);
    changed.fact("state", &before.state, &after.state);
    changed
}

/// Chooses the data centre for the account's country; with a device enrolled it stays where it is (rule A8).
pub(super) fn serve(command: &mut Command<'_>, account: &mut AccountRow) -> Result<(), Error> {
    let stays = account.data_centre.is_some() && enrolled(command, account)? > 0;
    if !stays {
        let choice = command.settings.data_centres().choose(account.country);
        account.data_centre = choice.map(|choice| choice.centre.key().to_owned());
    }
    Ok(())
}

/// People are given places in an account unless it goes, or is gone (rule A1).
pub(in crate::desk) fn takes_people(account: &AccountRow) -> Result<(), Error> {
    if account.state.takes_people() {
        return Ok(());
    }
    Err(Error::new(Failure::WrongAccountState { state: account.state, command: AccountCommand::Edit }))
}
