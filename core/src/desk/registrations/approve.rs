//! Approving a registration: the person is given a place, as a contact is (rule P3).

use serde_json::json;

use super::{Registrations, decided};
use crate::desk::accounts::{pack_of, takes_people};
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::contacts::{ContactCreated, Created, add, by_email, find};
use crate::desk::deed::Deed;
use crate::desk::services::keys_for;
use crate::error::Error;
use crate::model::field::{Custom, FieldSubject};
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{
    Approval, Channels, CheckedApproval, CheckedContact, Email, Names, RegistrationDecision, RegistrationState,
    UserState,
};
use crate::model::request::Checker;
use crate::model::role::Action;
use crate::store::account::{self as accounts, AccountRow};
use crate::store::registration::{self as registrations, RegistrationRow};
use crate::store::user::UserRow;
use crate::store::{StoreFault, service as services};
use crate::{Args, RegistrationId};

impl Registrations {
    /// Approves a registration: gives the person a place in an existing account, in a role, with services and a position, and
    /// invites the person to activate. How the person is reached, and in which language, is as registered; the name too,
    /// unless it is corrected here. A user whom the desk knows by now keeps name and language: nobody is ever created
    /// twice (rule P1). The desk's own fields have their defaults.
    ///
    /// # Errors
    /// `refused`; `unknown_registration`; `conflict`; `registration_decided`; `wrong_account_state` for an account that is being
    /// deleted; `invalid` with all problems: `unknown_account`, `ambiguous_account` and `already_contact` at `/account`,
    /// `unknown_service` at `/services/…`, `user_suspended` for the whole.
    pub fn approve(&self, id: RegistrationId, approval: &Approval) -> Result<ContactCreated, Error> {
        let created: Created = self.0.command(Action::ManageRegistrations, &("approve", id, approval), |command| {
            let row = decided(command, id, RegistrationDecision::Approve)?;
            let email: Email = row.email.parse().map_err(|_| StoreFault::row("registrations", "email"))?;
            let known = by_email(command, &email)?;
            let (checked, account) = survey(command, approval, known.as_ref())?;
            takes_people(&account)?;
            let custom = command.pack(None)?.defaults_of(FieldSubject::Contact);
            let wanted = wanted(&row, email, checked, custom);
            let created = add(command, &account, known, &wanted)?;
            keep(command, row, &account)?;
            Ok(created)
        })?;
        created.told(&self.0, Action::ManageRegistrations)
    }

    /// The same by an approval as JSON, of at most 64 KiB.
    ///
    /// # Errors
    /// As [`approve`](Self::approve), with the problems of the approval's shape.
    pub fn approve_json(&self, id: RegistrationId, json: &[u8]) -> Result<ContactCreated, Error> {
        self.approve(id, &Approval::from_json(json)?)
    }
}

/// Checks an approval against what there is, whatever else is wrong with it, so that all problems are told at once.
fn survey(
    command: &mut Command<'_>,
    approval: &Approval,
    known: Option<&UserRow>,
) -> Result<(CheckedApproval, AccountRow), Error> {
    let mut checker = Checker::for_contact();
    let account = match approval.selector() {
        Some(selector) => find(command, &selector, &mut checker)?,
        None => None,
    };
    if let Some(known) = known {
        report_person(command, known, account.as_ref(), &mut checker)?;
    }
    // Which services an account has cannot be said of none.
    let offered = match &account {
        Some(account) => keys_for(command.connection, command.desk, account.id)?,
        None => services::all(command.connection, command.desk, false)?.into_iter().map(|row| row.key).collect(),
    };
    let pack = pack_of(&command.settings, None, command.now);
    let checked = approval.check(&pack, &offered).map_err(|problems| checker.problems.extend(problems)).ok();
    Ok(checker.finish(checked.zip(account))?)
}

/// Reports why somebody known is given no place in the account.
fn report_person(
    command: &mut Command<'_>,
    known: &UserRow,
    account: Option<&AccountRow>,
    checker: &mut Checker,
) -> Result<(), Error> {
    let places = accounts::places(command.connection, command.desk, &[known.id])?;
    let is_in = account.is_some_and(|account| places.iter().any(|(_, place)| *place == account.id));
    if is_in {
        checker.problems.push(Problem::new("/account".to_owned(), ProblemCode::AlreadyContact, Args::none()));
    }
    if known.state == UserState::Suspended {
        checker.problems.push(Problem::new(String::new(), ProblemCode::UserSuspended, Args::none()));
    }
    Ok(())
}

/// The contact that the person becomes.
fn wanted(row: &RegistrationRow, email: Email, checked: CheckedApproval, custom: Custom) -> CheckedContact {
    let registered = Names { full: row.name.clone(), first: row.first_name.clone(), last: row.last_name.clone() };
    CheckedContact {
        names: registered.edited(&checked.names),
        email,
        role: checked.role,
        channels: Channels { phone: row.phone.clone(), mobile: row.mobile.clone(), other: row.other.clone() },
        job_title: checked.job_title,
        language: Some(row.language.clone()),
        time_zone: Some(row.time_zone),
        services: checked.services,
        custom,
    }
}

fn keep(command: &mut Command<'_>, row: RegistrationRow, account: &AccountRow) -> Result<(), Error> {
    let row = RegistrationRow { account_id: Some(account.id), ..row };
    registrations::save(command.connection, &row)?;
    let facts = json!({
        "fields": ["state"], "state": [RegistrationState::Awaiting, row.state], "account": account.id,
    });
    let event = Event::new(Deed::ApproveRegistration, Subject::Registration(row.id), row.version, facts);
    command.record(event.with_personal(json!({ "name": row.name })));
    Ok(())
}

/// Approves what these persons registered, who have just been given places in the account on another way: there is never a
/// second (rule P3).
pub(in crate::desk) fn settle(
    command: &mut Command<'_>,
    account: &AccountRow,
    persons: &[UserRow],
) -> Result<(), Error> {
    let keys: Vec<&str> = persons.iter().map(|person| person.email_key.as_str()).collect();
    for row in registrations::awaiting_among(command.connection, command.desk, &keys)? {
        let decided_by = command.standing.staff();
        let version = row.version.saturating_add(1);
        let state = RegistrationState::Approved;
        keep(command, RegistrationRow { state, decided_at: Some(command.now), decided_by, version, ..row }, account)?;
    }
    Ok(())
}
