//! Actors and what they do at a desk.

use pyo3::prelude::*;

use crate::access::Access;
use crate::accounts::Accounts;
use crate::audit::AuditTrail;
use crate::call::free;
use crate::contacts::Contacts;
use crate::devices::Devices;
use crate::documents::Documents;
use crate::enums::Member;
use crate::failure::Raised;
use crate::fields::Fields;
use crate::files::Files;
use crate::groups::Groups;
use crate::history::Changes;
use crate::me::Me;
use crate::orders::Orders;
use crate::outbox::Outbox;
use crate::people::People;
use crate::permission::{Decision, Resource};
use crate::registrations::Registrations;
use crate::reports::Reports;
use crate::requests::Requests;
use crate::services::Services;
use crate::subscriptions::Subscriptions;
use crate::templates::Templates;
use crate::value::{Whole, id};
use crate::work::Work;

/// Who makes a call: ``Actor.staff(id)``, ``Actor.contact(id)`` or ``Actor.host(name)``.
#[pyclass(frozen, eq, hash, module = "comptoir")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Actor(pub(crate) comptoir::Actor);

#[pymethods]
impl Actor {
    /// The staff member with this id.
    ///
    /// Raises NotFoundError (``unknown_actor``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn staff(id: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Actor::staff(self::id(id, comptoir::Unknown::Actor)?)))
    }

    /// The contact with this id. The host vouches for who it is, or a sign-in does (``desk.signed_in``). A call is only allowed
    /// while person, place and account are open (rule P5).
    ///
    /// Raises NotFoundError (``unknown_actor``) for what is no id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn contact(id: &str) -> Result<Self, Raised> {
        Ok(Self(comptoir::Actor::contact(self::id(id, comptoir::Unknown::Actor)?)))
    }

    /// The host application's own job of this name (1 to 100 characters). It is audited, so it names no person.
    #[staticmethod]
    #[pyo3(signature = (name, /))]
    fn host(name: &str) -> Self {
        Self(comptoir::Actor::host(name))
    }

    /// ``staff:…`` or ``contact:…`` with the id, ``host:…`` with the name.
    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Actor({:?})", self.0.to_string())
    }
}

/// What one actor does at one desk. Cheap to make; may be used from any thread.
///
/// Example: ``dealer.once("key-17").requests.submit(draft)``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Session(pub(crate) comptoir::Session);

#[pymethods]
impl Session {
    /// The same session, whose next command is done once under ``key`` (1 to 200 characters), however often it is sent.
    ///
    /// The same key with another input raises ConflictError (``key_reused``); a key that cannot be one, InvalidError.
    fn once(&self, key: &str) -> Result<Self, Raised> {
        Ok(Self(self.0.once(key)?))
    }

    /// The same session, whose commands are carried out and then undone: the same outcome or error, nothing kept.
    fn preview(&self) -> Self {
        Self(self.0.preview())
    }

    /// The same session, whose commands hold only if what they change still has this version.
    ///
    /// Otherwise they raise ConflictError (``conflict``), which names the fields that have changed.
    fn based_on(&self, version: Whole<i64>) -> Self {
        Self(self.0.based_on(version.0))
    }

    /// Who acts.
    #[getter]
    fn actor(&self) -> Actor {
        Actor(self.0.actor().clone())
    }

    /// Requests for accounts: forms, checks, submission and processing.
    #[getter]
    fn requests(&self) -> Requests {
        Requests(self.0.requests())
    }

    /// Customer accounts.
    #[getter]
    fn accounts(&self) -> Accounts {
        Accounts(self.0.accounts())
    }

    /// The devices of accounts.
    #[getter]
    fn devices(&self) -> Devices {
        Devices(self.0.devices())
    }

    /// What the accounts are subscribed to.
    #[getter]
    fn subscriptions(&self) -> Subscriptions {
        Subscriptions(self.0.subscriptions())
    }

    /// What customers have ordered, as the order list shows it.
    #[getter]
    fn orders(&self) -> Orders {
        Orders(self.0.orders())
    }

    /// Invoices, estimates, credit notes, proposals and contracts.
    #[getter]
    fn documents(&self) -> Documents {
        Documents(self.0.documents())
    }

    /// What there is, by group, dealership or month.
    #[getter]
    fn reports(&self) -> Reports {
        Reports(self.0.reports())
    }

    /// The fields that the desk has added to accounts and contacts.
    #[getter]
    fn fields(&self) -> Fields {
        Fields(self.0.fields())
    }

    /// The words of the mail of welcome.
    #[getter]
    fn templates(&self) -> Templates {
        Templates(self.0.templates())
    }

    /// Groups of accounts.
    #[getter]
    fn groups(&self) -> Groups {
        Groups(self.0.groups())
    }

    /// The contacts of accounts.
    #[getter]
    fn contacts(&self) -> Contacts {
        Contacts(self.0.contacts())
    }

    /// People who registered on their own.
    #[getter]
    fn registrations(&self) -> Registrations {
        Registrations(self.0.registrations())
    }

    /// What the host does for people who are not signed in.
    #[getter]
    fn access(&self) -> Access {
        Access(self.0.access())
    }

    /// The own profile, places, password and sign-ins of who acts.
    #[getter]
    fn me(&self) -> Me {
        Me(self.0.me())
    }

    /// The services that customers can have done.
    #[getter]
    fn services(&self) -> Services {
        Services(self.0.services())
    }

    /// The work that customers ask for.
    #[getter]
    fn work(&self) -> Work {
        Work(self.0.work())
    }

    /// Files, uploaded before they are attached to work, and read.
    #[getter]
    fn files(&self) -> Files {
        Files(self.0.files())
    }

    /// Staff, dealerships, users and invitations.
    #[getter]
    fn people(&self) -> People {
        People(self.0.people())
    }

    /// Mails for the host to send.
    #[getter]
    fn outbox(&self) -> Outbox {
        Outbox(self.0.outbox())
    }

    /// Whether the actor may do ``action`` to ``resource`` at this moment, by the rules that the commands ask (rules P4 to P6,
    /// P10, Q5, A2, C1). A command may still find something else in its way, such as another version.
    ///
    /// Raises NotFoundError (``unknown_account``, ``unknown_contact`` …) for what is out of the actor's sight or nowhere; what the
    /// role does not have is refused whether the thing exists or not. Raises InvalidError (``unknown_option``) for no action.
    /// Example: ``if session.may(Action.CANCEL_WORK, Resource.work(code)): …``.
    fn may(
        &self,
        py: Python<'_>,
        action: Member<comptoir::Action>,
        resource: &Bound<'_, Resource>,
    ) -> Result<Decision, Raised> {
        let resource = &resource.get().0;
        free(py, || self.0.may(action.0, resource)).map(Decision)
    }

    /// All that the actor may do to ``resource`` at this moment: of the actions that are done to such a thing those that ``may``
    /// allows; of the desk, whatever the actor may do at all.
    ///
    /// Raises NotFoundError as ``may``. Example: ``session.actions(Resource.account(account.id))``.
    fn actions(&self, py: Python<'_>, resource: &Bound<'_, Resource>) -> Result<Vec<Member<comptoir::Action>>, Raised> {
        let resource = &resource.get().0;
        Ok(free(py, || self.0.actions(resource))?.into_iter().map(Member).collect())
    }

    /// Up to 500 changes of the desk in the order in which they were made, from the beginning or from the cursor given
    /// before: so that a host keeps up with what others do. The cursor to go on with is always given.
    ///
    /// Raises RefusedError, InvalidError (``invalid_cursor``) for a cursor that is not one of this list's, or that knows of
    /// changes which the desk no longer has, as after a restored backup: begin anew.
    /// Example: ``changes = session.changes(after=cursor); cursor = changes.next``.
    #[pyo3(signature = (after = None))]
    fn changes(&self, py: Python<'_>, after: Option<&str>) -> Result<Changes, Raised> {
        free(py, || self.0.changes(after)).map(Changes::wrap)
    }

    /// Who did what, when, to what.
    #[getter]
    fn audit(&self) -> AuditTrail {
        AuditTrail(self.0.audit())
    }

    fn __repr__(&self) -> String {
        format!("Session({:?})", self.0.actor().to_string())
    }
}
