//! Customer accounts and their contacts.

use pyo3::prelude::*;

use crate::call::free;
use crate::drafts;
use crate::enums::Member;
use crate::failure::Raised;
use crate::page::Page;
use crate::value::{Instant, id};
use crate::view::view;

view! {
    /// A customer account.
    AccountView(comptoir::AccountView) shows(id, state, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its name; names are not unique (rule A9).
        name(value) -> String { value.name.clone() }
        /// Where it stands.
        state(value) -> Member<comptoir::AccountState> { Member(value.state) }
        /// Its language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// Its country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
        /// What customer service should know.
        notes(value) -> Option<String> { value.notes.clone() }
        /// The id of the dealership it belongs to (rule A11).
        dealership(value) -> Option<String> { value.dealership.map(|id| id.to_string()) }
        /// The id of the user who answers for it.
        administrator(value) -> Option<String> { value.administrator.map(|id| id.to_string()) }
        /// When it was created, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// Its version.
        version(value) -> i64 { value.version }
    }
    more {
        /// Its address, as an AddressDraft.
        #[getter]
        fn address<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            drafts::address(py, &self.0.address)
        }
    }
}

view! {
    /// A contact: a user's place in one account.
    ContactView(comptoir::ContactView) shows(id, role) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// The id of the user it is.
        user(value) -> String { value.user.to_string() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The given name.
        first_name(value) -> String { value.first_name.clone() }
        /// The family name.
        last_name(value) -> String { value.last_name.clone() }
        /// What the contact may do in the account.
        role(value) -> Member<comptoir::Role> { Member(value.role) }
        /// The key of the job title.
        job_title(value) -> String { value.job_title.clone() }
        /// The language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// The time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
        /// Whether the user has activated.
        activation(value) -> Member<comptoir::Activation> { Member(value.activation) }
    }
}

/// The accounts of a desk: for a dealer those of the own dealership (rule A11). A session's ``accounts``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Accounts(pub(crate) comptoir::Accounts);

#[pymethods]
impl Accounts {
    /// Up to 50 accounts by name, from the beginning or from where the page before ends.
    ///
    /// Raises RefusedError, InvalidError (``invalid_cursor``) for a cursor that is not one of this list's.
    #[pyo3(signature = (after = None))]
    fn list(&self, py: Python<'_>, after: Option<&str>) -> PyResult<Page> {
        let page = free(py, || self.0.list(&comptoir::AccountFilter::default(), after))?;
        Page::of::<_, AccountView>(py, page)
    }

    /// The account with this id.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), also for one of another dealership or desk.
    #[pyo3(signature = (id, /))]
    fn get(&self, py: Python<'_>, id: &str) -> Result<AccountView, Raised> {
        let id = self::id(id, comptoir::Unknown::Account)?;
        free(py, || self.0.get(id)).map(AccountView::wrap)
    }

    /// The contacts of the account with this id, in the order of their creation.
    ///
    /// Raises what ``get`` raises.
    #[pyo3(signature = (id, /))]
    fn contacts(&self, py: Python<'_>, id: &str) -> Result<Vec<ContactView>, Raised> {
        let id = self::id(id, comptoir::Unknown::Account)?;
        let contacts = free(py, || self.0.contacts(id))?;
        Ok(contacts.into_iter().map(ContactView::wrap).collect())
    }
}
