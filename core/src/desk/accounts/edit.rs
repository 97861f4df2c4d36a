//! Entering and editing accounts: the page of seed 002, and quick insert (rules A2, A8, A10).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::administrator::first_administrator;
use super::change::{keep_custom, life};
use super::currency::currency_of;
use super::grouping::{Regrouping, regroup, regrouping};
use super::opening::{Opening, is_held, open, report_reference};
use super::values::set_account;
use super::{AccountView, Accounts, visible};
use crate::desk::command::Command;
use crate::desk::fields::CustomChange;
use crate::desk::subscriptions::{Kept, enrolled};
use crate::desk::welcome::greet;
use crate::error::{Error, Failure};
use crate::model::account::{
    AccountCommand, AccountInsert, AccountUpdate, CheckedUpdate, Life, Provisioning, Rest, Seat,
};
use crate::model::field::FieldSubject;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::place::{CentreChoice, PostalAddress};
use crate::model::request::{Checker, Edit, Edited};
use crate::model::role::{Action, permit};
use crate::model::subscription::TermChange;
use crate::store::account::{self as accounts, AccountRow};
use crate::store::dealership;
use crate::{AccountId, Args, Country};

/// What became of an account by an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountEdited {
    /// The account.
    pub account: AccountView,
    /// What becomes of the subscription's term, and from which day on, where it was to change. Where the host provisions
    /// other values of the same edit, it is done once they are confirmed, as of that day.
    pub term_change: Option<TermChange>,
}

impl Accounts {
    /// Creates an account from little more than a name (rule A10): all else has the defaults of the dealership or the desk.
    /// The administrator, if one is named, is its manager, told, and welcomed where the draft or the desk says so (rule C6). Who
    /// gives groups must be allowed to manage them.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems.
    pub fn create(&self, insert: &AccountInsert) -> Result<AccountView, Error> {
        self.0.command(Action::CreateAccount, insert, |command| {
            let code = insert.dealership();
            let place = match &code {
                Some(code) => dealership::by_code(command.connection, command.desk, code)?,
                None => None,
            };
            let pack = command.pack(place.as_ref())?;
            let checked = insert.check(&pack);
            let unknown = code.is_some() && place.is_none();
            let unknown =
                unknown.then(|| Problem::new("/dealership".to_owned(), ProblemCode::UnknownDealership, Args::none()));
            let checked = match (checked, unknown) {
                (Ok(checked), None) => checked,
                (checked, unknown) => {
                    return Err(unknown
                        .into_iter()
                        .chain(checked.err().unwrap_or_default())
                        .collect::<Vec<_>>()
                        .into());
                }
            };
            let mut problems: Vec<Problem> = Vec::new();
            if let Some(reference) = &checked.reference {
                problems.extend(report_reference(command, reference)?);
            }
            let groups = found(regrouping(command, None, &checked.groups), &mut problems)?;
            let administrator = checked.administrator.as_ref();
            let person = administrator.map(|person| first_administrator(command, person)).transpose();
            let person = found(person, &mut problems)?.flatten();
            let (Some(groups), true) = (groups, problems.is_empty()) else { return Err(problems.into()) };
            let welcome = checked.welcome.unwrap_or(command.settings.welcome);
            let account = open(
                command,
                &Opening {
                    name: &checked.name,
                    reference: checked.reference.as_ref(),
                    language: &checked.language,
                    country: checked.country,
                    address: checked.address.as_ref(),
                    time_zone: checked.time_zone,
                    notes: checked.notes.as_ref(),
                    dealership: place.map(|row| row.id),
                    administrator: person.as_ref().map(|(person, _)| person.id),
                    term: checked.term.unwrap_or(command.settings.service.term),
                    renewal: checked.renewal,
                    request: None,
                    features: checked.features,
                    currency: checked.currency,
                    destinations: &checked.destinations,
                    welcome,
                    custom: &checked.custom,
                },
            )?;
            command.concerns_account(account.id);
            regroup(command, account.id, account.version, &groups)?;
            if let Some((person, title)) = person {
                super::administrator::place(command, &account, &person, title, checked.administrator_custom)?;
                if welcome && !is_held(&account) {
                    greet(command, &account, std::slice::from_ref(&person))?;
                }
            }
            command.shown(account)
        })
    }

    /// Changes what is given of an account (rules A2, A3). Where the desk provisions at once, the account rests again when
    /// this returns; where the host does, it is `updating` until the host has confirmed or failed it. Another country
    /// chooses the nearest data centre, unless devices are enrolled (rule A8). The term of the subscription changes at
    /// once or at the end of its period (rule S2); [`Session::preview`](crate::Session::preview) tells before. Groups are changed at
    /// once, whatever the version: they are none of the account's own values.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended;
    /// `subscription_ended` for another renewal of a subscription that is over; `currency_fixed` for another currency once
    /// there is an order or a document (rule C3); `invalid` with all problems.
    pub fn edit(&self, id: AccountId, update: &AccountUpdate) -> Result<AccountEdited, Error> {
        self.0.command(Action::EditAccount, &(id, update), |command| {
            let before = command.account(id)?;
            life(&before)?.after(AccountCommand::Edit, None, Provisioning::Immediate)?;
            let pack = command.pack(None)?;
            let checked = update.check(&pack)?;
            let also = [
                (checked.state == Some(Rest::Suspended), Action::SuspendAccount),
                (checked.state == Some(Rest::Active), Action::RestoreAccount),
                (checked.term.is_some() || checked.renewal.is_some(), Action::ChangeSubscription),
            ];
            for (_, action) in also.into_iter().filter(|(asked, _)| *asked) {
                permit(&command.standing, action)?;
            }
            let mut problems = Vec::new();
            let groups = match &checked.groups {
                Some(named) => found(regrouping(command, Some(id), named), &mut problems)?,
                None => Some(Regrouping::default()),
            };
            let after = found(apply(command, &before, &checked), &mut problems)?;
            let (Some(groups), Some(after)) = (groups, after) else { return Err(problems.into()) };
            let edited = edit(command, &before, after, &checked)?;
            regroup(command, id, edited.account.version, &groups)?;
            Ok(edited)
        })
    }

    /// The data centre that would serve an account in `country`, how far it is, and which would be next (rule A8); none
    /// where the desk has no data centres.
    ///
    /// # Errors
    /// `refused`.
    pub fn explain_centre(&self, country: Country) -> Result<Option<CentreChoice>, Error> {
        self.0.read(Action::ReadAccounts, |reading| Ok(reading.settings.data_centres().choose(country)))
    }

    /// Why the account is served by the data centre that serves it, and which would be next (rule A8); none where it is
    /// served by none.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn centre(&self, id: AccountId) -> Result<Option<CentreChoice>, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            let account = visible(reading, id)?;
            let Some(key) = &account.data_centre else { return Ok(None) };
            let centres = reading.settings.data_centres();
            let chosen = centres.choose(account.country).filter(|choice| choice.centre.key() == key);
            Ok(chosen.or_else(|| centres.keep(account.country, key)))
        })
    }
}

/// What was found, unless the input has problems, which come to the others.
fn found<T>(found: Result<T, Error>, problems: &mut Vec<Problem>) -> Result<Option<T>, Error> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if !error.problems().is_empty() => {
            problems.extend(error.problems().iter().cloned());
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// The account with the values that are to change, checked against what only the store knows.
fn apply(command: &mut Command<'_>, before: &AccountRow, update: &CheckedUpdate) -> Result<AccountRow, Error> {
    let mut after = before.clone();
    let mut checker = Checker::for_account();
    let edit = update.changes.to_edit();
    let parts = [
        ("name", &edit.name),
        ("address/street", &edit.address.street),
        ("address/postal_code", &edit.address.postal_code),
        ("address/city", &edit.address.city),
        ("address/region", &edit.address.region),
        ("country", &edit.country),
        ("language", &edit.language),
        ("notes", &edit.notes),
    ];
    for (member, value) in parts {
        match value {
            Edit::Unchanged => {}
            Edit::Clear => set_account(&mut after, member, None)?,
            Edit::Set(text) => set_account(&mut after, member, Some(text.clone()))?,
        }
    }
    if let Some(zone) = update.time_zone {
        after.time_zone = zone;
    }
    match &update.reference {
        Edited::Keep => {}
        Edited::Clear => set_account(&mut after, "reference", None)?,
        Edited::Set(reference) => {
            set_account(&mut after, "reference", Some(reference.as_str().to_owned()))?;
            if after.reference_key != before.reference_key {
                checker.problems.extend(report_reference(command, reference)?);
            }
        }
    }
    let moved = after.address() != before.address() || after.country != before.country;
    if moved && after.address() != crate::AddressDraft::default() {
        let place = Path::Root.member("address");
        PostalAddress::read(Some(after.country), &after.address().as_raw(), &place, &mut checker);
    }
    let seat = Seat { address: &after.address(), country: Some(after.country) };
    if let Some(to) = before.destinations()?.turned(&update.billing, &update.shipping, seat, &mut checker) {
        (after.billing, after.shipping) = (to.billing.column(), to.shipping.column());
    }
    after.currency = match update.currency {
        Edited::Keep => before.currency,
        Edited::Clear => None,
        Edited::Set(currency) => Some(currency),
    };
    if before.currency_fixed && after.currency != before.currency {
        let currency = currency_of(&command.settings, before);
        return Err(Error::new(Failure::CurrencyFixed { currency }));
    }
    checker.finish(Some(after)).map_err(Error::from)
}

fn edit(
    command: &mut Command<'_>,
    before: &AccountRow,
    after: AccountRow,
    update: &CheckedUpdate,
) -> Result<AccountEdited, Error> {
    let subscribes = update.term.is_some() || update.renewal.is_some();
    // What is due is applied in the zone of until now: another one never cuts a period anew (rule S5).
    let mut kept = if subscribes || after.time_zone != before.time_zone {
        let mut kept = Kept::of(command, before)?;
        kept.save(command)?;
        Some(kept)
    } else {
        None
    };
    if let (Some(_), Some(kept)) = (update.renewal, &kept)
        && kept.subscription.ended_on().is_some()
        && update.term.is_none()
    {
        return Err(Error::new(Failure::SubscriptionEnded));
    }
    let custom = CustomChange::of(command, FieldSubject::Account, *before.id.as_bytes(), &update.custom)?;
    let mut account = keep_custom(command, before, after, &custom, update.state, &json!({}), |awaited| {
        (awaited.term, awaited.renewal) = (update.term, update.renewal);
    })?;
    let mut term_change = None;
    if let (true, Some(kept)) = (subscribes, &mut kept) {
        if matches!(life(&account)?, Life::Updating { .. }) {
            // It waits with the other values; this is what it would be now.
            let enrolled = enrolled(command, &account)? > 0;
            let mut subscription = kept.subscription.clone();
            term_change =
                update.term.map(|term| subscription.change_term(term, enrolled, command.now, account.time_zone));
        } else {
            let was = kept.subscription.clone();
            let mut counted = account.clone();
            if account.version == before.version {
                counted.version = account.version.saturating_add(1);
            }
            if let Some(term) = update.term {
                term_change = Some(kept.change_term(command, &counted, term)?);
            }
            if let Some(renewal) = update.renewal {
                kept.change_renewal(command, &counted, renewal)?;
            }
            if kept.subscription != was {
                accounts::save(command.connection, &counted)?;
                account = counted;
                kept.save(command)?;
            }
        }
    }
    Ok(AccountEdited { account: command.shown(account)?, term_change })
}
