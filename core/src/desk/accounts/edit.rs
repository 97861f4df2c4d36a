//! Entering and editing accounts: the page of seed 002, and quick insert (rules A2, A8, A10).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::administrator::first_administrator;
use super::change::{keep_custom, life};
use super::opening::{Opening, open, report_reference};
use super::values::set_account;
use super::{AccountView, Accounts, visible};
use crate::desk::command::Command;
use crate::desk::fields::CustomChange;
use crate::desk::subscriptions::{Kept, enrolled};
use crate::error::{Error, Failure};
use crate::model::account::{AccountCommand, AccountInsert, AccountUpdate, CheckedUpdate, Life, Provisioning, Rest};
use crate::model::field::FieldSubject;
use crate::model::form::{AccountValues, EditPage, Path, Problem, ProblemCode};
use crate::model::place::{CentreChoice, PostalAddress};
use crate::model::request::{Checker, Edit, Edited};
use crate::model::role::{Action, permit};
use crate::model::subscription::TermChange;
use crate::store::account::{self as accounts, AccountRow};
use crate::store::{dealership, device, subscription as subscriptions};
use crate::{AccountId, Args, Country, Locale};

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
    /// The administrator, if one is named, is its manager, and told.
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
            let administrator = checked.administrator.as_ref();
            let person = administrator.map(|person| first_administrator(command, person)).transpose();
            let person = match person {
                Ok(person) => person,
                Err(error) if !error.problems().is_empty() => {
                    problems.extend(error.problems().iter().cloned());
                    None
                }
                Err(error) => return Err(error),
            };
            if !problems.is_empty() {
                return Err(problems.into());
            }
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
                    custom: &checked.custom,
                },
            )?;
            command.concerns_account(account.id);
            if let Some((person, title)) = person {
                super::administrator::place(command, &account, &person, title, checked.administrator_custom)?;
            }
            command.shown(account)
        })
    }

    /// Changes what is given of an account (rules A2, A3). Where the desk provisions at once, the account rests again when
    /// this returns; where the host does, it is `updating` until the host has confirmed or failed it. Another country
    /// chooses the nearest data centre, unless devices are enrolled (rule A8). The term of the subscription changes at
    /// once or at the end of its period (rule S2); [`Session::preview`](crate::Session::preview) tells before.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended;
    /// `subscription_ended` for another renewal of a subscription that is over; `invalid` with all problems.
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
            let after = apply(command, &before, &checked)?;
            edit(command, &before, after, &checked)
        })
    }

    /// The page on which the account is edited, as data, in the reader's language: seed 002's, field by field.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn edit_page(&self, id: AccountId, locale: &Locale) -> Result<EditPage, Error> {
        self.0.read(Action::EditAccount, |reading| {
            let account = visible(reading, id)?;
            let enrolled = device::count(reading.connection, reading.desk, id)?.enrolled > 0;
            let subscription = subscriptions::of(reading.connection, reading.desk, id)?.subscription()?;
            let subscription = subscription.as_of(reading.now, account.time_zone);
            let end = subscription.period().map(|period| period.end);
            let values = AccountValues {
                state: account.state,
                address: account.address(),
                name: account.name,
                reference: account.reference,
                time_zone: account.time_zone,
                country: account.country,
                language: account.language,
                notes: account.notes,
                term: subscription.term(),
                renewal: subscription.renewal(),
                term_from: end.filter(|_| enrolled),
                pending_term: subscription.pending().zip(end),
                custom: reading
                    .custom_of(FieldSubject::Account, &[*id.as_bytes()])?
                    .remove(id.as_bytes())
                    .unwrap_or_default(),
            };
            let pack = reading.pack(None)?;
            let service = &reading.settings.service;
            let device = service.device_label(locale);
            Ok(EditPage::draw(&values, &pack, &service.terms, Some(device.as_str()), locale))
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
