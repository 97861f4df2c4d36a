//! Contacts of accounts: what an actor does with them.

use comptoir::{ContactDraft, ContactUpdate, Unknown, UserUpdate};
use pyo3::prelude::*;

use crate::account_view::ContactView;
use crate::call::free;
use crate::edit_page::EditPage;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::{Body, restored};
use crate::people_view::LookAlike;
use crate::value::{Reader, id};
use crate::view::{Reduced, view};

view! {
    /// What became of a new contact, or of an approved registration.
    ContactCreated(comptoir::ContactCreated) shows(contact) {
        /// The contact.
        contact(value) -> ContactView { ContactView::wrap(value.contact.clone()) }
        /// Users of the desk with another address that looks the same: one of them may have been meant, or somebody passes for
        /// one.
        look_alikes(value) -> Vec<LookAlike> { value.look_alikes.iter().cloned().map(LookAlike::wrap).collect() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ContactCreated", &*self.0)
        }
    }
}

/// The contacts of accounts: for a manager those of the own account, of whom a manager changes the others (rule P6). A
/// session's ``contacts``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Contacts(pub(crate) comptoir::Contacts);

#[pymethods]
impl Contacts {
    /// The page on which a contact is created, as data, in the reader's language: for the account with this id, or with the
    /// account still to be chosen among those that ``accounts.suggest`` offers.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``).
    #[pyo3(signature = (account, locale))]
    fn page(&self, py: Python<'_>, account: Option<&str>, locale: Reader) -> Result<EditPage, Raised> {
        let account = account.map(|account| id(account, Unknown::Account)).transpose()?;
        free(py, || self.0.page(account, &locale.0)).map(EditPage::wrap)
    }

    /// Adds a contact to an existing account (rule P2), and invites the person to activate. Somebody the desk knows keeps name,
    /// language and time zone, and is only told if active already (rule P1); somebody who was removed from the account comes
    /// back as the same contact (rule P8). All services are allowed until they are edited.
    ///
    /// Takes a ContactDraft, a dict, or JSON as str or bytes (at most 64 KiB). Raises RefusedError, StateError
    /// (``wrong_account_state`` for an account that is being deleted), InvalidError with all problems, such as
    /// ``unknown_account`` and ``ambiguous_account`` (``/account``), ``already_contact``, ``user_suspended`` and
    /// ``registration_awaiting`` (``/email``), ``channel_required`` (``/phone``).
    /// Example: ``contacts.create(ContactDraft(account="C-1001", name="Ann", email="a@b.example", role="manager", phone="112"))``.
    fn create(&self, py: Python<'_>, draft: Body<'_>) -> Result<ContactCreated, Raised> {
        free(py, || self.0.create(&ContactDraft::from_json(&draft.0)?)).map(ContactCreated::wrap)
    }

    /// The contact with this id, one that was removed too.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_contact``), also for one that the actor may not see.
    #[pyo3(signature = (id, /))]
    fn get(&self, py: Python<'_>, id: &str) -> Result<ContactView, Raised> {
        let id = self::id(id, Unknown::Contact)?;
        free(py, || self.0.get(id)).map(ContactView::wrap)
    }

    /// The contacts of the account with this id in the order of their creation, with ``removed`` those that were removed too.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``).
    #[pyo3(signature = (account, /, *, removed = false))]
    fn team(&self, py: Python<'_>, account: &str, removed: bool) -> Result<Vec<ContactView>, Raised> {
        let account = id(account, Unknown::Account)?;
        Ok(free(py, || self.0.team(account, removed))?.into_iter().map(ContactView::wrap).collect())
    }

    /// The page on which the contact with this id is edited, as data, in the reader's language: with the services allowed.
    ///
    /// Raises RefusedError (a manager's own place: rule P6), NotFoundError (``unknown_contact``).
    fn edit_page(&self, py: Python<'_>, id: &str, locale: Reader) -> Result<EditPage, Raised> {
        let id = self::id(id, Unknown::Contact)?;
        free(py, || self.0.edit_page(id, &locale.0)).map(EditPage::wrap)
    }

    /// Changes what is given of the place of the contact with this id: channels, job title, allowed services, notifications.
    /// ``based_on`` takes its ``contact_version``.
    ///
    /// Takes a ContactUpdate, a dict or JSON. Raises RefusedError (a manager's own place), NotFoundError
    /// (``unknown_contact``), ConflictError (``conflict``), StateError (``contact_removed``, ``wrong_account_state``),
    /// InvalidError with all problems, such as ``channel_required`` for the last channel, ``unknown_service``, and
    /// ``unknown_option`` for a notification that the role does not have.
    /// Example: ``session.based_on(ann.contact_version).contacts.edit(ann.id, ContactUpdate(services=["painting"]))``.
    fn edit(&self, py: Python<'_>, id: &str, update: Body<'_>) -> Result<ContactView, Raised> {
        let id = self::id(id, Unknown::Contact)?;
        free(py, || self.0.edit(id, &ContactUpdate::from_json(&update.0)?)).map(ContactView::wrap)
    }

    /// Changes the person of the contact with this id, in every account where that person has a place: a manager only somebody
    /// who has no other (rule P4). A changed e-mail address is activated again, the old one is told, and every sign-in ends.
    /// ``based_on`` takes the contact's ``version``.
    ///
    /// Takes a UserUpdate, a dict or JSON. Raises RefusedError (a manager's own place, or somebody with other places),
    /// NotFoundError (``unknown_contact``), ConflictError (``conflict``), StateError (``contact_removed``), InvalidError with all
    /// problems, such as ``not_activated``, ``email_taken``, ``same_email``, ``staff_member``.
    fn edit_person(&self, py: Python<'_>, id: &str, update: Body<'_>) -> Result<ContactView, Raised> {
        let id = self::id(id, Unknown::Contact)?;
        free(py, || self.0.edit_person(id, &UserUpdate::from_json(&update.0)?)).map(ContactView::wrap)
    }

    /// Gives the contact with this id another role; what it may do, and is told of, holds from the next call on (rule P6).
    /// ``based_on`` takes its ``contact_version``.
    ///
    /// Raises RefusedError (a manager's own place), NotFoundError (``unknown_contact``), ConflictError (``conflict``), StateError
    /// (``contact_removed``, ``wrong_account_state``), InvalidError (``unknown_option``).
    fn change_role(&self, py: Python<'_>, id: &str, role: Member<comptoir::Role>) -> Result<ContactView, Raised> {
        let id = self::id(id, Unknown::Contact)?;
        free(py, || self.0.change_role(id, role.0)).map(ContactView::wrap)
    }

    /// Takes the contact with this id out of its account: access ends from the next call on, and what the contact did stays
    /// told. Who was removed can be added again, as the same contact (rule P8).
    ///
    /// Raises RefusedError (a manager's own place), NotFoundError (``unknown_contact``), ConflictError (``conflict``), StateError:
    /// ``contact_removed``, ``still_administrator`` (rule A7), ``open_work`` with the ``codes`` of what another must take over
    /// first.
    #[pyo3(signature = (id, /))]
    fn remove(&self, py: Python<'_>, id: &str) -> Result<ContactView, Raised> {
        let id = self::id(id, Unknown::Contact)?;
        free(py, || self.0.remove(id)).map(ContactView::wrap)
    }

    /// Sends the contact with this id, who has not activated, a new invitation in place of those there were (rule P11).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_contact``), StateError (``already_active``, ``contact_removed``,
    /// ``wrong_account_state`` while the account waits to be created), InvalidError with the problem ``user_suspended``.
    #[pyo3(signature = (id, /))]
    fn invite(&self, py: Python<'_>, id: &str) -> Result<ContactView, Raised> {
        let id = self::id(id, Unknown::Contact)?;
        free(py, || self.0.invite(id)).map(ContactView::wrap)
    }
}
