//! Who answers for an account: modified, or replaced by somebody else (rule A7).

use serde_json::json;

use super::change::{changed, life};
use super::opening::is_held;
use super::{AccountView, Accounts, ContactView};
use crate::desk::audit::Subject;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::mail::Mail;
use crate::desk::people;
use crate::desk::person::change_person;
use crate::desk::places::{NewPlace, Places, end_place, give_places, keep_place};
use crate::desk::registrations::settle;
use crate::desk::welcome::{leave_alone, welcome, welcome_to};
use crate::desk::work::hand_over;
use crate::error::Error;
use crate::model::account::{AccountCommand, AdministratorDraft, Provisioning, Whom};
use crate::model::field::{Custom, FieldSubject};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::{Channels, CheckedPerson, Email, PersonDetails, UserState, UserUpdate};
use crate::model::role::{Action, Role};
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::user::{self as users, Named, UserRow};
use crate::{AccountId, Args, UserId};

impl Accounts {
    /// Changes the person who answers for the account, in every account where that person has a place (rule A7). A changed
    /// e-mail address is activated again, and the old one is told (rule P4).
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict` (the version is the person's, [`ContactView::version`]); `wrong_account_state` unless it is active
    /// or suspended; `invalid` with all problems: `no_administrator`, `not_activated` for the e-mail address of somebody
    /// who has not activated, `email_taken`, `same_email`, `staff_member` for somebody on the desk's staff.
    pub fn edit_administrator(&self, id: AccountId, update: &UserUpdate) -> Result<ContactView, Error> {
        self.0.command(Action::EditAdministrator, &(id, update), |command| {
            let account = editable_row(command, id)?;
            let checked = update.check(&super::pack_of(&command.settings, None, command.now))?;
            let contacts = accounts::contacts(command.connection, command.desk, id)?;
            let held = contacts.into_iter().find(|(contact, _)| Some(contact.user_id) == account.administrator_id);
            let (contact, before) = held.ok_or_else(|| Error::from(vec![at("", ProblemCode::NoAdministrator)]))?;
            command.expect(&Subject::User(before.id), before.version)?;
            let places = Places::of(command, &[before.id])?;
            let after = change_person(command, before, &checked, id, &places)?;
            command.shown_contact((contact, after))
        })
    }

    /// Has somebody else answer for the account (rule A7): somebody the desk knows, who keeps name and language, or
    /// somebody new, who is invited. Whoever answers for an account is its manager. The former administrator stays a plain
    /// contact unless `remove_former` is on; then the new one takes over the open work too (rule P8).
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended; `invalid` with all
    /// problems: `same_administrator`, `unknown_user`, `user_suspended`, `user_deleted`, `required` for what is missing of
    /// somebody new.
    pub fn replace_administrator(&self, id: AccountId, draft: &AdministratorDraft) -> Result<AccountView, Error> {
        self.0.command(Action::ReplaceAdministrator, &(id, draft), |command| {
            let before = editable(command, id)?;
            let pack = command.pack(None)?;
            let checked = draft.check(&pack)?;
            let (path, known) = match &checked.whom {
                Whom::User(user) => ("/user", users::by_id(command.connection, command.desk, *user)?),
                Whom::Email(email) => ("/email", by_email(command, email)?),
            };
            let person = match (known, &checked.whom) {
                (Some(known), _) => {
                    fit(&known, &before, path)?;
                    known
                }
                (None, Whom::User(_)) => return Err(vec![at(path, ProblemCode::UnknownUser)].into()),
                (None, Whom::Email(email)) => new_person(command, email, &checked.details, &before, &Path::Root)?,
            };
            let contacts = accounts::contacts(command.connection, command.desk, id)?;
            let title = checked.details.job_title.as_ref().map_or_else(String::new, |title| title.as_str().to_owned());
            match contacts.iter().find(|(contact, _)| contact.user_id == person.id) {
                Some((contact, _)) => {
                    let manager = ContactRow { role: Role::Manager, ..contact.clone() };
                    keep_place(command, contact, manager, None)?;
                    let (account, language) = (before.name.clone(), before.language.clone());
                    let activate = Mail::Activate { account: account.clone(), language: language.clone() };
                    let named = Mail::AdministratorNamed { account, language };
                    welcome(command, std::slice::from_ref(&person), &activate, &named)?;
                }
                None => place(command, &before, &person, title, pack.defaults_of(FieldSubject::Contact))?,
            }
            let mut after = AccountRow { administrator_id: Some(person.id), ..before.clone() };
            after.version = after.version.saturating_add(1);
            accounts::save(command.connection, &after)?;
            let event =
                changed(&before, &after).event(Deed::EditAccount, Subject::Account(id), after.version, &json!({}));
            command.record(event);
            if let (true, Some(former)) = (checked.remove_former, before.administrator_id) {
                remove(command, &after, &contacts, former, person.id)?;
            }
            command.shown(after)
        })
    }
}

/// The account of the version that the caller works from, if it can be edited now (rule A2).
fn editable(command: &mut Command<'_>, id: AccountId) -> Result<AccountRow, Error> {
    let account = editable_row(command, id)?;
    command.expect(&Subject::Account(id), account.version)?;
    Ok(account)
}

fn editable_row(command: &mut Command<'_>, id: AccountId) -> Result<AccountRow, Error> {
    let account = command.account_row(id)?;
    life(&account)?.after(AccountCommand::Edit, None, Provisioning::Immediate)?;
    Ok(account)
}

fn at(path: &str, code: ProblemCode) -> Problem {
    Problem::new(path.to_owned(), code, Args::none())
}

fn by_email(command: &mut Command<'_>, email: &Email) -> Result<Option<UserRow>, Error> {
    Ok(users::by_email_keys(command.connection, command.desk, &[email.key()])?.pop())
}

/// Somebody known can answer for the account: another person than now, neither suspended nor deleted.
fn fit(known: &UserRow, account: &AccountRow, path: &str) -> Result<(), Error> {
    let code = match known.state {
        _ if account.administrator_id == Some(known.id) => ProblemCode::SameAdministrator,
        UserState::Suspended => ProblemCode::UserSuspended,
        UserState::Deleted => ProblemCode::UserDeleted,
        UserState::Active => return Ok(()),
    };
    Err(vec![at(path, code)].into())
}

/// The administrator of a new account, and the job title there.
pub(super) fn first_administrator(
    command: &mut Command<'_>,
    person: &CheckedPerson,
) -> Result<(UserRow, String), Error> {
    let title = person.details.job_title.as_ref().map_or_else(String::new, |title| title.as_str().to_owned());
    let root = Path::Root.member("administrator");
    match by_email(command, &person.email)? {
        Some(known) if known.state == UserState::Suspended => {
            Err(vec![at("/administrator/email", ProblemCode::UserSuspended)].into())
        }
        Some(known) => Ok((known, title)),
        None => create(command, &person.email, &person.details, &root).map(|person| (person, title)),
    }
}

/// Somebody the desk does not know yet, who speaks the account's language and lives in its zone unless said otherwise.
fn new_person(
    command: &mut Command<'_>,
    email: &Email,
    details: &PersonDetails,
    account: &AccountRow,
    path: &Path<'_>,
) -> Result<UserRow, Error> {
    let mut details = details.clone();
    details.language.get_or_insert_with(|| account.language.clone());
    details.time_zone.get_or_insert(account.time_zone);
    create(command, email, &details, path)
}

fn create(
    command: &mut Command<'_>,
    email: &Email,
    details: &PersonDetails,
    path: &Path<'_>,
) -> Result<UserRow, Error> {
    let (Some(first_name), Some(last_name), Some(language), Some(time_zone), Some(_)) =
        (&details.first_name, &details.last_name, &details.language, details.time_zone, &details.job_title)
    else {
        return Err(details.missing(path).into());
    };
    let named = Named::by_parts(first_name, last_name);
    let person = people::new_person(command, email, named, language.clone(), time_zone)?;
    users::insert(command.connection, std::slice::from_ref(&person))?;
    Ok(person)
}

/// Gives the person who answers for the account a place in it, as its manager, and says so.
pub(super) fn place(
    command: &mut Command<'_>,
    account: &AccountRow,
    person: &UserRow,
    job_title: String,
    custom: Custom,
) -> Result<(), Error> {
    let channels = Channels::default();
    give_places(
        command,
        account.id,
        vec![NewPlace { user: person.id, role: Role::Manager, job_title, channels, services: None, custom }],
    )?;
    settle(command, account, std::slice::from_ref(person))?;
    if is_held(account) { Ok(()) } else { welcome_to(command, account, std::slice::from_ref(person)) }
}

/// Ends the place of the former administrator, whose successor takes the open work over, and who takes no invitation along
/// (rules P8, P11).
fn remove(
    command: &mut Command<'_>,
    account: &AccountRow,
    contacts: &[(ContactRow, UserRow)],
    former: UserId,
    successor: UserId,
) -> Result<(), Error> {
    let Some(leaver @ (contact, _)) = contacts.iter().find(|(contact, _)| contact.user_id == former) else {
        return Ok(());
    };
    let heir = accounts::contacts(command.connection, command.desk, account.id)?;
    if let Some(heir) = heir.iter().find(|(contact, _)| contact.user_id == successor) {
        hand_over(command, leaver, heir, account)?;
    }
    end_place(command, contact, Some(successor), None)?;
    let places = Places::of(command, &[former])?;
    if places.keeps(former, contact.account_id) { Ok(()) } else { leave_alone(command, &[former]) }
}
