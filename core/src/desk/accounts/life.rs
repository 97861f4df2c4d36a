//! Suspending, restoring, deleting accounts, and what the host answers where it provisions (rules A1 to A5).

use serde_json::json;

use super::change::{asker, awaited, changed, come_to, keep, life};
use super::values::set_account;
use super::{AccountView, Accounts};
use crate::desk::audit::Subject;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::fields::CustomChange;
use crate::desk::mail::Mail;
use crate::desk::places::{Places, end_place};
use crate::desk::requests::completed;
use crate::desk::session::spoken;
use crate::desk::subscriptions::Kept;
use crate::desk::welcome::{greet, leave_alone, welcome_to};
use crate::desk::work::cancel_all;
use crate::error::{Error, Failure, Unknown};
use crate::label::sort_key;
use crate::model::account::{AccountCommand, AccountState, Awaited, Life, Rest};
use crate::model::role::{Action, Sight};
use crate::store::account::{self as accounts, AccountRow};
use crate::store::user::UserRow;
use crate::store::{device, request};
use crate::{AccountId, StaffId, UserId};

impl Accounts {
    /// Suspends an account: nobody signs in through it until it is restored; its subscription goes on (rules A1, A4).
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active.
    pub fn suspend(&self, id: AccountId) -> Result<AccountView, Error> {
        self.rest(Action::SuspendAccount, id, AccountCommand::Suspend, Rest::Suspended)
    }

    /// Takes a suspended account back into use (rule A1).
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is suspended.
    pub fn restore(&self, id: AccountId) -> Result<AccountView, Error> {
        self.rest(Action::RestoreAccount, id, AccountCommand::Restore, Rest::Active)
    }

    fn rest(&self, action: Action, id: AccountId, done: AccountCommand, wish: Rest) -> Result<AccountView, Error> {
        self.0.command(action, &id, |command| {
            let before = command.account(id)?;
            life(&before)?.after(done, None, command.settings.service.provisioning)?;
            let account = keep(command, &before, before.clone(), Some(wish), &json!({}))?;
            command.shown(account)
        })
    }

    /// Deletes an account that has no devices any more, for good: its contacts end, and people's places in other accounts
    /// stay (rule A5); its subscription ends. Where the host provisions, it is done once that has confirmed it.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended;
    /// `account_has_devices`.
    pub fn delete(&self, id: AccountId) -> Result<AccountView, Error> {
        self.0.command(Action::DeleteAccount, &id, |command| {
            let before = command.account(id)?;
            let to = life(&before)?.after(AccountCommand::Delete, None, command.settings.service.provisioning)?;
            let count = device::count(command.connection, command.desk, id)?.live;
            if count > 0 {
                return Err(Error::new(Failure::AccountHasDevices { count }));
            }
            let awaited = Awaited::of(to, asker(command), std::collections::BTreeMap::new());
            let step_to =
                Step { action: Deed::DeleteAccount, to, awaited, text: None, custom: CustomChange::default() };
            let account = step(command, &before, before.clone(), step_to)?;
            command.shown(account)
        })
    }

    /// Confirms that what an account waits for has been provisioned (rule A3): a new account is open and its people are
    /// told; changed values hold; a deleted account is gone.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it waits.
    pub fn confirm(&self, id: AccountId) -> Result<AccountView, Error> {
        self.0.command(Action::Provision, &(AccountCommand::Confirm, id), |command| {
            let before = command.account(id)?;
            let to = life(&before)?.after(AccountCommand::Confirm, None, command.settings.service.provisioning)?;
            let waited = awaited(&before)?;
            let custom = CustomChange::default();
            let done = Step { action: Deed::ConfirmAccount, to, awaited: None, text: None, custom };
            let account = step(command, &before, before.clone(), done)?;
            if before.state == AccountState::Creating {
                opened(command, &account, waited.as_ref().is_some_and(|waited| waited.welcome))?;
            }
            if let Some(waited) = waited {
                subscribe(command, &account, &waited)?;
                tell_done(command, &waited)?;
            }
            command.shown(account)
        })
    }

    /// Tells that what an account waits for could not be provisioned, and why (rule A3): a new account is deleted;
    /// changed values, and an account to be deleted, are as they were before. Whoever asked is told.
    ///
    /// `reason` has 1 to 4,000 characters.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it waits; `invalid` for a reason that is
    /// missing or too long (`/text`).
    pub fn fail(&self, id: AccountId, reason: &str) -> Result<AccountView, Error> {
        let reason = spoken(reason)?;
        self.0.command(Action::Provision, &(AccountCommand::Fail, id, &reason), |command| {
            let before = command.account(id)?;
            let to = life(&before)?.after(AccountCommand::Fail, None, command.settings.service.provisioning)?;
            let (mut after, waited) = (before.clone(), awaited(&before)?);
            if let Some(waited) = &waited {
                if waited.values.contains_key("time_zone") {
                    // What is due is applied in the zone of until now (rule S5).
                    Kept::of(command, &before)?.save(command)?;
                }
                take_back(command, &mut after, waited)?;
            }
            let custom = match &waited {
                Some(waited) => CustomChange::back(command, id, &waited.values)?,
                None => CustomChange::default(),
            };
            let failed = Step { action: Deed::FailAccount, to, awaited: None, text: Some(&reason), custom };
            let account = step(command, &before, after, failed)?;
            if let Some(waited) = waited {
                tell_failed(command, &account, &waited, &reason)?;
            }
            command.shown(account)
        })
    }
}

impl Command<'_> {
    /// The account, if the actor may know of it, and if its version is the one that the caller works from.
    pub(in crate::desk) fn account(&mut self, id: AccountId) -> Result<AccountRow, Error> {
        let row = self.account_row(id)?;
        self.expect(&Subject::Account(id), row.version)?;
        Ok(row)
    }

    /// The account, if the actor may know of it.
    pub(in crate::desk) fn account_row(&mut self, id: AccountId) -> Result<AccountRow, Error> {
        let sight = self.standing.sight();
        let row = accounts::by_id(self.connection, self.desk, id, sight)?;
        let row = row.ok_or_else(|| Error::unknown(Unknown::Account))?;
        // What is remembered of the command holds the account's values.
        self.concerns_account(id);
        Ok(row)
    }
}

/// A step in the life of an account.
struct Step<'a> {
    action: Deed,
    to: Life,
    awaited: Option<Awaited>,
    /// Why it could not be done.
    text: Option<&'a str>,
    /// The values of the desk's own fields that it gets back.
    custom: CustomChange,
}

/// Takes the account to its next state, with its event; ends all that a deleted account leaves behind.
fn step(
    command: &mut Command<'_>,
    before: &AccountRow,
    mut after: AccountRow,
    step: Step<'_>,
) -> Result<AccountRow, Error> {
    come_to(&mut after, step.to, step.awaited.as_ref())?;
    if step.to == Life::Deleted {
        // The number is free for another account.
        after.reference_key = None;
    }
    if after.name != before.name {
        after.name_key = sort_key(command.settings.language(), &after.name);
    }
    accounts::save(command.connection, &after)?;
    let mut changed = changed(before, &after);
    step.custom.tell(&mut changed);
    step.custom.keep(command)?;
    if let Some(text) = step.text {
        changed.say(text);
    }
    command.record(changed.event(step.action, Subject::Account(after.id), after.version, &json!({})));
    if step.to == Life::Deleted {
        leave(command, &after)?;
    }
    Ok(after)
}

/// Ends the contacts and the subscription of a deleted account, and cancels the work that is open (rules A5, S4).
fn leave(command: &mut Command<'_>, account: &AccountRow) -> Result<(), Error> {
    let mut kept = Kept::of(command, account)?;
    kept.cancel(command, account);
    kept.save(command)?;
    cancel_all(command, account)?;
    let contacts = accounts::contacts(command.connection, command.desk, account.id)?;
    for (contact, _) in &contacts {
        end_place(command, contact, None, None)?;
    }
    let persons: Vec<UserId> = contacts.iter().map(|(contact, _)| contact.user_id).collect();
    let places = Places::of(command, &persons)?;
    let gone: Vec<UserId> = persons.into_iter().filter(|user| !places.keeps(*user, account.id)).collect();
    leave_alone(command, &gone)
}

/// A new account is open: its people are told, and whoever answers for it is welcomed where that was asked for.
fn opened(command: &mut Command<'_>, account: &AccountRow, welcomed: bool) -> Result<(), Error> {
    let contacts = accounts::contacts(command.connection, command.desk, account.id)?;
    let persons: Vec<UserRow> = contacts.into_iter().map(|(_, user)| user).collect();
    welcome_to(command, account, &persons)?;
    if welcomed { greet(command, account, &persons) } else { Ok(()) }
}

/// Tells whoever sent the request that it is done.
fn tell_done(command: &mut Command<'_>, waited: &Awaited) -> Result<(), Error> {
    let Some(id) = waited.request else { return Ok(()) };
    let Some(row) = request::by_id(command.connection, command.desk, id)? else { return Ok(()) };
    let mail = completed(&row, row.code.clone(), row.account_name.clone());
    command.mail_staff(&mail, row.submitter_id)
}

/// What was asked of the subscription together with values that the host has confirmed.
fn subscribe(command: &mut Command<'_>, account: &AccountRow, waited: &Awaited) -> Result<(), Error> {
    if waited.term.is_none() && waited.renewal.is_none() {
        return Ok(());
    }
    let mut kept = Kept::of(command, account)?;
    if let Some(term) = waited.term {
        kept.change_term(command, account, term)?;
    }
    // A subscription that has ended meanwhile has no renewal any more.
    if let Some(renewal) = waited.renewal.filter(|_| kept.subscription.ended_on().is_none()) {
        kept.change_renewal(command, account, renewal)?;
    }
    kept.save(command)
}

/// Gives the account its former values back. A number that another account has taken meanwhile stays with that one.
fn take_back(command: &mut Command<'_>, account: &mut AccountRow, waited: &Awaited) -> Result<(), Error> {
    for (member, value) in waited.values.iter().filter(|(member, _)| !member.starts_with("custom/")) {
        if member == "currency" && account.currency_fixed {
            // There has been an order or a document meanwhile, in the one it has now (rule C3).
            continue;
        }
        set_account(account, member, value.clone())?;
    }
    if let (true, Some(key)) = (waited.values.contains_key("reference"), &account.reference_key) {
        let owner = accounts::by_reference_key(command.connection, command.desk, key, Sight::Desk)?;
        if owner.is_some_and(|owner| owner.id != account.id) {
            (account.reference, account.reference_key) = (None, None);
        }
    }
    Ok(())
}

fn tell_failed(command: &mut Command<'_>, account: &AccountRow, waited: &Awaited, reason: &str) -> Result<(), Error> {
    let mut told: Vec<StaffId> = waited.by.into_iter().collect();
    if let Some(id) = waited.request {
        let row = request::by_id(command.connection, command.desk, id)?;
        told.extend(row.map(|row| row.submitter_id).filter(|submitter| Some(*submitter) != waited.by));
    }
    let mail = Mail::AccountFailed { account: account.name.clone(), text: reason.to_owned() };
    told.into_iter().try_for_each(|staff| command.mail_staff(&mail, staff))
}
