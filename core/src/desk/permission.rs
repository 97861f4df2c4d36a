//! What an actor may do, asked beforehand: for a host that draws only the buttons which will work.

use super::command::Reading;
use super::session::Session;
use crate::error::{Error, Unknown};
use crate::model::role::{Action, Place, Refusal, Target, Verdict, decide, permit, sees};
use crate::store::{permission, staff};
use crate::{AccountId, ContactId, DocumentId, UserId};

/// What an action is to be done to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Resource {
    /// The desk: whether the actor may do it at all, as far as that can be said without naming what it is done to.
    Desk,
    /// An account.
    Account(AccountId),
    /// A contact's place in an account: role, channels, services.
    Contact(ContactId),
    /// The person of a contact: name, e-mail, language, which hold wherever that person has a place (rule P4).
    Person(ContactId),
    /// A document.
    Document(DocumentId),
    /// The request for an account of this code.
    Request(String),
    /// The order of this code.
    Order(String),
    /// A user.
    User(UserId),
    /// The work request of this code.
    Work(String),
    /// Whatever work a contact holds.
    WorkOf(ContactId),
}

/// Whether an actor may do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may.
    Allowed,
    /// It may not; the refusal says why, and what would allow it.
    Refused(Refusal),
}

impl Decision {
    /// Whether it may.
    #[must_use]
    pub const fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed)
    }

    /// Why it may not.
    #[must_use]
    pub const fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Allowed => None,
            Self::Refused(refusal) => Some(refusal),
        }
    }
}

impl Session {
    /// Whether the actor may do `action` to `resource` at this moment, by the same rules that the commands ask. A thing
    /// stands for all that it lies in: a contact also for its account, whatever there is for the desk.
    ///
    /// It says what role, standing, features, ownership and the states of account, contact and work request allow. A command
    /// may still find something else in its way: another version, an account that keeps its last manager, open work.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use comptoir::{AccountInsert, Action, Actor, DeskDraft, Keys, Locale, Resource, StaffDraft, Store};
    /// # let folder = tempfile::tempdir()?;
    /// # let url = format!("sqlite:{}", folder.path().join("counter.db").display());
    /// # let store = Store::open(&url, Keys::new(1, [7; 32]))?;
    /// # let settings: DeskDraft = serde_json::from_str(
    /// #     r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR", "language": "fr",
    /// #         "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example"}"#,
    /// # )?;
    /// # let ada = StaffDraft { email: "ada@portal.example".into(), first_name: "Ada".into(), last_name: "Martin".into(), ..StaffDraft::default() };
    /// # let desk = store.create_desk(&settings, &ada)?;
    /// let host = desk.session(Actor::host("setup"))?;
    /// let garage = host.accounts().create(&AccountInsert { name: Some("Garage".into()), ..AccountInsert::default() })?;
    /// let garage = Resource::Account(garage.id);
    /// assert!(host.may(Action::ReadAccounts, &garage)?.is_allowed());
    ///
    /// let decision = host.may(Action::SuspendAccount, &garage)?;
    /// let refusal = decision.refusal().expect("the host suspends no accounts");
    /// assert_eq!(refusal.remedy(&Locale::EN), "Who may do it: desk administrator and Customer Service agent.");
    /// assert!(!host.actions(&garage)?.contains(&Action::SuspendAccount));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// `unknown_account`, `unknown_contact` and the like for what is out of the actor's sight, in another desk, or nowhere:
    /// these answer alike. What the actor's role does not have is refused whether the thing exists or not.
    pub fn may(&self, action: Action, resource: &Resource) -> Result<Decision, Error> {
        self.look(|reading| {
            if let Err(refusal) = permit(&reading.standing, action) {
                return Ok(Decision::Refused(refusal));
            }
            let target = target(reading, resource)?;
            match decide(&reading.standing, action, &target) {
                Verdict::Allowed => Ok(Decision::Allowed),
                Verdict::Refused(refusal) => Ok(Decision::Refused(refusal)),
                Verdict::Unknown => Err(unknown(resource)),
            }
        })
    }

    /// All that the actor may do to `resource` at this moment, in the order of [`Action::ALL`]: of the actions that are done
    /// to such a thing those that [`may`](Self::may) allows. Of the desk: whatever the actor may do at all.
    ///
    /// # Errors
    /// As [`may`](Self::may).
    pub fn actions(&self, resource: &Resource) -> Result<Vec<Action>, Error> {
        self.look(|reading| {
            let target = target(reading, resource)?;
            if !sees(&reading.standing, &target) {
                return Err(unknown(resource));
            }
            let all = Action::ALL.iter().copied().filter(|action| action.concerns(target.kind()));
            Ok(all.filter(|action| decide(&reading.standing, *action, &target) == Verdict::Allowed).collect())
        })
    }
}

/// The facts of a resource, whoever may see it.
fn target(reading: &mut Reading<'_>, resource: &Resource) -> Result<Target, Error> {
    let (desk, connection) = (reading.desk, &mut *reading.connection);
    let target = match resource {
        Resource::Desk => Some(Target::Desk),
        Resource::Account(id) => permission::account(connection, desk, *id)?
            .map(|(dealership, state)| Target::Account { id: *id, dealership, state }),
        Resource::Contact(id) => place(reading, *id)?.map(Target::Contact),
        Resource::Person(id) => match place(reading, *id)? {
            Some(place) => {
                // A manager does not rename the provider's own people either.
                let is_staff = !staff::among(reading.connection, desk, &[place.user])?.is_empty();
                let other_places =
                    is_staff || permission::has_other_places(reading.connection, desk, place.user, place.account)?;
                Some(Target::Person { place, other_places })
            }
            None => None,
        },
        Resource::Request(code) => permission::request(connection, desk, code)?
            .map(|(submitter, dealership)| Target::Request { submitter, dealership }),
        Resource::Document(id) => permission::document(connection, desk, *id)?
            .map(|(account, dealership, kind, state)| Target::Document { account, dealership, kind, state }),
        Resource::Order(code) => permission::order(connection, desk, code)?
            .map(|(account, dealership)| Target::Order { account, dealership }),
        Resource::User(id) => permission::is_user(connection, desk, *id)?.then_some(Target::User { id: *id }),
        Resource::Work(code) => permission::work(connection, desk, code)?.map(|found| {
            let (account, dealership, holder, state, workflow) = found;
            Target::Work { account, dealership, holder, state: Some((state, workflow)) }
        }),
        Resource::WorkOf(id) => place(reading, *id)?.map(|place| Target::Work {
            account: place.account,
            dealership: place.dealership,
            holder: place.id,
            state: None,
        }),
    };
    target.ok_or_else(|| unknown(resource))
}

/// The place of a contact, as the policy wants it.
pub(super) fn place(reading: &mut Reading<'_>, id: ContactId) -> Result<Option<Place>, Error> {
    let found = permission::contact(reading.connection, reading.desk, id)?;
    Ok(found.map(|found| Place {
        id,
        user: found.user,
        account: found.account,
        dealership: found.dealership,
        account_state: found.account_state,
        removed: found.ended_at.is_some(),
    }))
}

fn unknown(resource: &Resource) -> Error {
    Error::unknown(match resource {
        Resource::Desk => Unknown::Desk,
        Resource::Account(_) => Unknown::Account,
        Resource::Contact(_) | Resource::Person(_) | Resource::WorkOf(_) => Unknown::Contact,
        Resource::Document(_) => Unknown::Document,
        Resource::Order(_) => Unknown::Order,
        Resource::Request(_) => Unknown::Request,
        Resource::User(_) => Unknown::User,
        Resource::Work(_) => Unknown::Work,
    })
}
