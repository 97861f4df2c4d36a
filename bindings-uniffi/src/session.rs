//! What one actor does at one desk.

use std::fmt;
use std::sync::Arc;

use comptoir::{ContactId, StaffId};

use crate::access::Access;
use crate::accounts::Accounts;
use crate::audit::AuditTrail;
use crate::blocking::blocking;
use crate::changes::Changes;
use crate::contact::Contacts;
use crate::device::Devices;
use crate::documents::Documents;
use crate::error::ComptoirError;
use crate::fields::Fields;
use crate::files::Files;
use crate::group::Groups;
use crate::me::Me;
use crate::orders::Orders;
use crate::outbox::Outbox;
use crate::people::People;
use crate::registration::Registrations;
use crate::reports::Reports;
use crate::requests::Requests;
use crate::services::Services;
use crate::subscriptions::Subscriptions;
use crate::templates::Templates;
use crate::work::Work;

/// Who makes a call. As text: `staff:…` or `contact:…` with the id, `host:…` with the job's name.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum Actor {
    /// A staff member of the desk.
    Staff {
        /// Which.
        id: StaffId,
    },
    /// A contact: somebody in one of the places that a user has in accounts. The host vouches for who it is, or a sign-in does
    /// (`Desk.signedIn`).
    Contact {
        /// Which.
        id: ContactId,
    },
    /// The host application's own jobs, by the job's name, 1 to 100 characters; it names no person.
    Host {
        /// The job's name.
        name: String,
    },
}

/// What one actor does at one desk: cheap handles, to be used from any thread.
#[derive(Debug, uniffi::Object)]
pub struct Session(pub(crate) comptoir::Session);

#[uniffi::export]
impl Session {
    /// The same session, whose next command is done once under `key`, however often it is sent.
    ///
    /// # Errors
    /// `invalid` for a key that is empty, over 200 characters or holds control characters.
    pub fn once(&self, key: String) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(self.0.once(&key)?))
    }

    /// The same session, whose commands are carried out and then undone: the same outcome or error, nothing kept.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn preview(&self) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(self.0.preview()))
    }

    /// The same session, whose commands hold only if what they change still has this version; otherwise they fail with
    /// `conflict`. Commands that create something take no notice of it.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn based_on(&self, version: i64) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::of(self.0.based_on(version)))
    }

    /// Who acts.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn actor(&self) -> Result<Actor, ComptoirError> {
        Ok(self.0.actor().into())
    }

    /// Requests for accounts: forms, checks, submission and processing.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn requests(&self) -> Result<Arc<Requests>, ComptoirError> {
        Ok(Arc::new(Requests(self.0.requests())))
    }

    /// Customer accounts.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn accounts(&self) -> Result<Arc<Accounts>, ComptoirError> {
        Ok(Arc::new(Accounts(self.0.accounts())))
    }

    /// Groups of accounts.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn groups(&self) -> Result<Arc<Groups>, ComptoirError> {
        Ok(Arc::new(Groups(self.0.groups())))
    }

    /// The devices of accounts.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn devices(&self) -> Result<Arc<Devices>, ComptoirError> {
        Ok(Arc::new(Devices(self.0.devices())))
    }

    /// What accounts are subscribed to.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn subscriptions(&self) -> Result<Arc<Subscriptions>, ComptoirError> {
        Ok(Arc::new(Subscriptions(self.0.subscriptions())))
    }

    /// Staff and dealerships, and users as a whole.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn people(&self) -> Result<Arc<People>, ComptoirError> {
        Ok(Arc::new(People(self.0.people())))
    }

    /// The contacts of accounts: for a manager those of the own account.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn contacts(&self) -> Result<Arc<Contacts>, ComptoirError> {
        Ok(Arc::new(Contacts(self.0.contacts())))
    }

    /// People who registered on their own.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn registrations(&self) -> Result<Arc<Registrations>, ComptoirError> {
        Ok(Arc::new(Registrations(self.0.registrations())))
    }

    /// What the host does for people who are not signed in: registration, activation, sign-in.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn access(&self) -> Result<Arc<Access>, ComptoirError> {
        Ok(Arc::new(Access(self.0.access())))
    }

    /// Who acts: the own profile, places, password and sign-ins.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn me(&self) -> Result<Arc<Me>, ComptoirError> {
        Ok(Arc::new(Me(self.0.me())))
    }

    /// What customers can have done.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn services(&self) -> Result<Arc<Services>, ComptoirError> {
        Ok(Arc::new(Services(self.0.services())))
    }

    /// Work that customers ask for.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn work(&self) -> Result<Arc<Work>, ComptoirError> {
        Ok(Arc::new(Work(self.0.work())))
    }

    /// What customers have ordered, as the order list shows it.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn orders(&self) -> Result<Arc<Orders>, ComptoirError> {
        Ok(Arc::new(Orders(self.0.orders())))
    }

    /// Documents: invoices, estimates, credit notes, proposals and contracts.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn documents(&self) -> Result<Arc<Documents>, ComptoirError> {
        Ok(Arc::new(Documents(self.0.documents())))
    }

    /// Reports by group, dealership or month.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn reports(&self) -> Result<Arc<Reports>, ComptoirError> {
        Ok(Arc::new(Reports(self.0.reports())))
    }

    /// The fields that the desk has added to accounts and contacts.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn fields(&self) -> Result<Arc<Fields>, ComptoirError> {
        Ok(Arc::new(Fields(self.0.fields())))
    }

    /// The words of the mail of welcome.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn templates(&self) -> Result<Arc<Templates>, ComptoirError> {
        Ok(Arc::new(Templates(self.0.templates())))
    }

    /// Files that come with work.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn files(&self) -> Result<Arc<Files>, ComptoirError> {
        Ok(Arc::new(Files(self.0.files())))
    }

    /// Mails for the host to send.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn outbox(&self) -> Result<Arc<Outbox>, ComptoirError> {
        Ok(Arc::new(Outbox(self.0.outbox())))
    }

    /// Up to 500 changes of the desk in the order in which they were made, from the beginning or from where the cursor given
    /// before says: so that a host keeps up with what others do.
    ///
    /// The cursor to go on with is always given, also where nothing has changed. Commands of one desk are serial, so that
    /// polling skips nothing and sees nothing twice.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's, or that knows of changes which the desk no longer
    /// has, as after a database was put back to an earlier state: begin anew.
    #[uniffi::method(default(after))]
    pub async fn changes(self: Arc<Self>, after: Option<String>) -> Result<Changes, ComptoirError> {
        blocking(move || Ok(self.0.changes(after.as_deref())?.into())).await
    }

    /// Who did what, when, to what.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn audit(&self) -> Result<Arc<AuditTrail>, ComptoirError> {
        Ok(Arc::new(AuditTrail(self.0.audit())))
    }
}

impl Session {
    pub(crate) fn of(session: comptoir::Session) -> Arc<Self> {
        Arc::new(Self(session))
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        comptoir::Actor::from(self.clone()).fmt(f)
    }
}

impl From<&comptoir::Actor> for Actor {
    fn from(actor: &comptoir::Actor) -> Self {
        match actor {
            comptoir::Actor::Staff(id) => Self::Staff { id: *id },
            comptoir::Actor::Contact(id) => Self::Contact { id: *id },
            comptoir::Actor::Host(name) => Self::Host { name: name.to_string() },
        }
    }
}

impl From<Actor> for comptoir::Actor {
    fn from(actor: Actor) -> Self {
        match actor {
            Actor::Staff { id } => Self::staff(id),
            Actor::Contact { id } => Self::contact(id),
            Actor::Host { name } => Self::host(&name),
        }
    }
}
