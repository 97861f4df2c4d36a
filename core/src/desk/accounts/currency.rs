//! The currency of an account: its own, else the desk's, and for good from the first order or document on (rule C3).

use serde_json::json;

use crate::Currency;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::desk::Settings;
use crate::store::account::{self as accounts, AccountRow};

/// What money is written in for the account.
pub(in crate::desk) fn currency_of(settings: &Settings, account: &AccountRow) -> Currency {
    account.currency.unwrap_or(settings.work.currency)
}

/// Fixes the account's currency, as it is now, with version and event; does nothing where it is fixed.
pub(in crate::desk) fn fix_currency(command: &mut Command<'_>, account: &mut AccountRow) -> Result<(), Error> {
    fix_currencies(command, std::slice::from_mut(account))
}

/// The same of several accounts, each of them once, by two statements however many they are.
pub(in crate::desk) fn fix_currencies<'r>(
    command: &mut Command<'_>,
    accounts: impl IntoIterator<Item = &'r mut AccountRow>,
) -> Result<(), Error> {
    let (mut of_desk, mut own) = (Vec::new(), Vec::new());
    for account in accounts.into_iter().filter(|account| !account.currency_fixed) {
        let before = account.currency;
        let which = if before.is_some() { &mut own } else { &mut of_desk };
        which.push(account.id);
        account.currency = Some(currency_of(&command.settings, account));
        account.currency_fixed = true;
        account.version = account.version.saturating_add(1);
        let facts = json!({ "fields": ["currency"], "currency": [before, account.currency] });
        command.record(Event::new(Deed::FixCurrency, Subject::Account(account.id), account.version, facts));
    }
    let usual = command.settings.work.currency;
    accounts::fix_currencies(command.connection, command.desk, &of_desk, Some(usual))?;
    Ok(accounts::fix_currencies(command.connection, command.desk, &own, None)?)
}
