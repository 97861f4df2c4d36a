//! Adding a contact to an account: the new-contact page of seed 003 (rules P1 to P3).

use serde::{Deserialize, Serialize};

use super::Contacts;
use crate::desk::accounts::{ContactView, choices, is_held, resolve, takes_people};
use crate::desk::command::Command;
use crate::desk::look_alikes::{LookAlike, look_alikes_of};
use crate::desk::people::new_person;
use crate::desk::places::{NewPlace, give_places};
use crate::desk::session::Session;
use crate::desk::welcome::welcome_to;
use crate::error::{Error, Failure, Unknown};
use crate::model::account::AccountState;
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{CheckedContact, ContactDraft, Email, UserState};
use crate::model::request::Checker;
use crate::model::role::Action;
use crate::store::StoreFault;
use crate::store::account::{self as accounts, AccountRow};
use crate::store::registration as registrations;
use crate::store::user::{self as users, UserRow};
use crate::{Args, UserId};

/// What became of a new contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactCreated {
    /// The contact.
    pub contact: ContactView,
    /// Users of the desk with another address that looks the same: one of them may have been meant, or somebody passes for
    /// one.
    pub look_alikes: Vec<LookAlike>,
}

/// The same, as it is remembered for a key: whoever looks alike is kept by id alone, for the outcome is sealed as the
/// contact's.
#[derive(Serialize, Deserialize)]
pub(in crate::desk) struct Created {
    contact: ContactView,
    look_alikes: Vec<UserId>,
}

impl Created {
    /// The outcome, with those who look alike as they are called by now.
    pub(in crate::desk) fn told(self, session: &Session, action: Action) -> Result<ContactCreated, Error> {
        let Self { contact, look_alikes: ids } = self;
        if ids.is_empty() {
            return Ok(ContactCreated { contact, look_alikes: Vec::new() });
        }
        let rows = session.read(action, |reading| Ok(users::by_ids(reading.connection, reading.desk, &ids)?))?;
        let named = |id: &UserId| rows.iter().find(|user| user.id == *id && user.state != UserState::Deleted);
        let look_alikes = ids.iter().filter_map(named);
        let look_alikes = look_alikes
            .map(|user| LookAlike { user: user.id, email: user.email.clone(), name: user.name.clone() })
            .collect();
        Ok(ContactCreated { contact, look_alikes })
    }
}

impl Contacts {
    /// Adds a contact to an existing account (rule P2), and invites the person to activate. Somebody the desk knows keeps
    /// name, language and time zone, and is only told if active already (rule P1); somebody who was removed from the account
    /// comes back as the same contact (rule P8). All services are allowed until they are edited.
    ///
    /// # Errors
    /// `refused`; `wrong_account_state` for an account that is being deleted; `invalid` with all problems: `unknown_account`
    /// and `ambiguous_account` at `/account`; `already_contact`, `user_suspended` and `registration_awaiting` at `/email`;
    /// `channel_required` at `/phone`.
    ///
    /// ```
    /// # use comptoir::{AccountInsert, Actor, DeskDraft, Keys, StaffDraft, Store};
    /// # let folder = tempfile::tempdir()?;
    /// # let store = Store::open(&format!("sqlite:{}", folder.path().join("c.db").display()), Keys::new(1, [7; 32]))?;
    /// # let settings: DeskDraft = serde_json::from_str(
    /// #     r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR", "language": "fr",
    /// #         "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example"}"#,
    /// # )?;
    /// # let ada = StaffDraft {
    /// #     email: "ada@portal.example".into(), first_name: "Ada".into(), last_name: "Martin".into(), ..StaffDraft::default()
    /// # };
    /// # let desk = store.create_desk(&settings, &ada)?;
    /// # let ada = desk.session(Actor::host("setup"))?.people().staff_by_email("ada@portal.example")?.expect("just created");
    /// # let session = desk.session(Actor::staff(ada.id))?;
    /// session.accounts().create(&AccountInsert { name: Some("Garage Chez Joe".into()), ..AccountInsert::default() })?;
    /// let created = session.contacts().create_json(br#"{
    ///     "account": "Garage Chez Joe", "name": "Anne Martin", "email": "anne@garage.example", "role": "manager",
    ///     "phone": "+33 1 42 68 53 00"
    /// }"#)?;
    /// assert_eq!(created.contact.name, "Anne Martin");
    /// assert_eq!(created.contact.services, None); // all of them
    /// assert!(created.look_alikes.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn create(&self, draft: &ContactDraft) -> Result<ContactCreated, Error> {
        let created: Created = self.0.command(Action::AddContact, &("contact", draft), |command| {
            let pack = command.pack(None)?;
            let (checked, account) = survey(command, draft, draft.check(&pack))?;
            takes_people(&account)?;
            let known = by_email(command, &checked.email)?;
            add(command, &account, known, &checked)
        })?;
        created.told(&self.0, Action::AddContact)
    }

    /// Adds the contact in `json`.
    ///
    /// # Errors
    /// As [`create`](Self::create); all problems of its shape.
    pub fn create_json(&self, json: &[u8]) -> Result<ContactCreated, Error> {
        self.create(&ContactDraft::from_json(json)?)
    }
}

/// Gives the person a place in the account, and says so: somebody known as known, somebody new as checked.
pub(in crate::desk) fn add(
    command: &mut Command<'_>,
    account: &AccountRow,
    known: Option<UserRow>,
    wanted: &CheckedContact,
) -> Result<Created, Error> {
    let person = match known {
        Some(known) => known,
        None => {
            let language = wanted.language.clone().unwrap_or_else(|| account.language.clone());
            let zone = wanted.time_zone.unwrap_or(account.time_zone);
            let person = new_person(command, &wanted.email, wanted.names.clone(), language, zone)?;
            users::insert(command.connection, std::slice::from_ref(&person))?;
            person
        }
    };
    let place = NewPlace {
        user: person.id,
        role: wanted.role,
        job_title: wanted.job_title.as_ref().map_or_else(String::new, |title| title.as_str().to_owned()),
        channels: wanted.channels.clone(),
        services: wanted.services.clone(),
        custom: wanted.custom.clone(),
    };
    let given = give_places(command, account.id, vec![place])?.pop();
    let contact = given.ok_or_else(|| StoreFault::row("contacts", "id"))?;
    if !is_held(account) {
        welcome_to(command, account, std::slice::from_ref(&person))?;
    }
    let alike = look_alikes_of(command.connection, command.desk, &person.email_key)?;
    command.concerns(person.id);
    Ok(Created {
        contact: command.shown_contact((contact, person))?,
        look_alikes: alike.into_iter().map(|alike| alike.user).collect(),
    })
}

pub(in crate::desk) fn by_email(command: &mut Command<'_>, email: &Email) -> Result<Option<UserRow>, Error> {
    Ok(users::by_email_keys(command.connection, command.desk, &[email.key()])?.pop())
}

/// Checks a draft against what there is, whatever else is wrong with it, so that all problems are told at once.
fn survey(
    command: &mut Command<'_>,
    draft: &ContactDraft,
    checked: Result<CheckedContact, Vec<Problem>>,
) -> Result<(CheckedContact, AccountRow), Error> {
    let mut checker = Checker::for_contact();
    let account = match draft.selector() {
        Some(selector) => find(command, &selector, &mut checker)?,
        None => None,
    };
    if let Some(email) = draft.address() {
        report_person(command, &email, account.as_ref(), &mut checker)?;
    }
    let checked = checked.map_err(|problems| checker.problems.extend(problems)).ok();
    Ok(checker.finish(checked.zip(account))?)
}

/// The account meant by an id, a reference number or a name, if one in sight is that is not deleted (rule A9).
pub(in crate::desk) fn find(
    command: &mut Command<'_>,
    selector: &str,
    checker: &mut Checker,
) -> Result<Option<AccountRow>, Error> {
    let found = resolve(command.connection, command.desk, selector, command.standing.sight());
    let (code, args) = match found {
        Ok(row) if row.state != AccountState::Deleted => return Ok(Some(row)),
        Ok(_) => (ProblemCode::UnknownAccount, Args::none()),
        Err(error) => match error.failure() {
            Failure::Unknown(Unknown::Account) => (ProblemCode::UnknownAccount, Args::none()),
            Failure::Ambiguous { accounts, .. } => (ProblemCode::AmbiguousAccount, choices(accounts)),
            _ => return Err(error),
        },
    };
    checker.problems.push(Problem::new("/account".to_owned(), code, args));
    Ok(None)
}

/// Reports why the person of this address is given no place in the account.
fn report_person(
    command: &mut Command<'_>,
    email: &Email,
    account: Option<&AccountRow>,
    checker: &mut Checker,
) -> Result<(), Error> {
    let known = by_email(command, email)?;
    let is_in = match (&known, account) {
        (Some(known), Some(account)) => {
            let places = accounts::places(command.connection, command.desk, &[known.id])?;
            places.iter().any(|(_, place)| *place == account.id)
        }
        _ => false,
    };
    let code = match &known {
        Some(_) if is_in => ProblemCode::AlreadyContact,
        Some(known) if known.state == UserState::Suspended => ProblemCode::UserSuspended,
        _ if registrations::awaiting(command.connection, command.desk, email.key())?.is_some() => {
            ProblemCode::RegistrationAwaiting
        }
        _ => return Ok(()),
    };
    checker.problems.push(Problem::new("/email".to_owned(), code, Args::none()));
    Ok(())
}
