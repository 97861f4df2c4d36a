//! Customer accounts and their contacts.

use pyo3::prelude::*;

use crate::call::free;
use crate::drafts;
use crate::enums::Member;
use crate::failure::Raised;
use crate::history::HistoryEntry;
use crate::json::restored;
use crate::page::{Page, paging};
use crate::value::{Instant, Land, Whole, filtered, id};
use crate::view::{Reduced, view};

view! {
    /// A customer account.
    AccountView(comptoir::AccountView) shows(id, state, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its name; names are not unique (rule A9).
        name(value) -> String { value.name.clone() }
        /// The customer reference number that the desk knows it by, unique in the desk.
        reference(value) -> Option<String> { value.reference.clone() }
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
    /// An account with what tells namesakes apart (rule A9), as suggestions and choices show it.
    AccountRef(comptoir::AccountRef) shows(id) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its name.
        name(value) -> String { value.name.clone() }
        /// Its customer reference number, where it has one.
        reference(value) -> Option<String> { value.reference.clone() }
        /// The postal code of its address.
        postal_code(value) -> String { value.postal_code.clone() }
        /// The city of its address.
        city(value) -> String { value.city.clone() }
        /// Its country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "AccountRef", &*self.0)
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
    /// A page of the accounts that fit all that is given; by name, where no order is asked for.
    ///
    /// ``prefix`` is how the name begins, whatever its case and accents (at most 200 characters); ``dealership`` is an id,
    /// ``country`` a code of ISO 3166-1. ``size`` is 1 to 50, ``total`` counts all pages, ``after`` is the ``next`` of the
    /// page before, asked for with the same filter and order.
    /// Raises RefusedError, InvalidError (``invalid_cursor``, ``out_of_range``, ``too_long``; ``invalid_id`` for what is no
    /// id). Example: ``accounts.list(prefix="elec", country="FR", total=True)``.
    #[pyo3(signature = (
        after = None, *, prefix = None, state = None, dealership = None, country = None, sort = None, size = None,
        total = false
    ))]
    #[allow(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn list(
        &self,
        py: Python<'_>,
        after: Option<&str>,
        prefix: Option<String>,
        state: Option<Member<comptoir::AccountState>>,
        dealership: Option<&str>,
        country: Option<Land>,
        sort: Option<Member<comptoir::AccountSort>>,
        size: Option<Whole<i64>>,
        total: bool,
    ) -> PyResult<Page> {
        let filter = comptoir::AccountFilter {
            prefix,
            state: state.map(|state| state.0),
            dealership: filtered(dealership)?,
            country: country.map(|country| country.0),
            ..comptoir::AccountFilter::default()
        };
        let paging = paging(sort, after, size, total);
        let page = free(py, || self.0.list(&filter, paging))?;
        Page::of::<_, AccountView>(py, page)
    }

    /// Accounts to choose from while a name or a reference number is typed: up to ten that begin with ``text`` (at most 200
    /// characters), whatever its case and accents, first by number, then by name. Nothing typed finds nothing.
    ///
    /// Raises RefusedError, InvalidError for the text. Example: ``accounts.suggest("jär")``.
    fn suggest(&self, py: Python<'_>, text: &str) -> Result<Vec<AccountRef>, Raised> {
        Ok(free(py, || self.0.suggest(text))?.into_iter().map(AccountRef::wrap).collect())
    }

    /// The account meant by its id, its reference number, or its name, whatever its case and accents (rule A9).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), AmbiguousAccountError when several have the name,
    /// InvalidError for a selector that is empty, over 200 characters or holds control characters.
    fn find(&self, py: Python<'_>, selector: &str) -> Result<AccountView, Raised> {
        free(py, || self.0.find(selector)).map(AccountView::wrap)
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

    /// What happened to the account with this id, to its contacts and by its requests, newest first, up to 50 entries: from
    /// the newest, or from where the page before ends.
    ///
    /// Raises what ``get`` raises, InvalidError (``invalid_cursor``) for a cursor that is not one of this history's.
    #[pyo3(signature = (id, /, after = None))]
    fn history(&self, py: Python<'_>, id: &str, after: Option<&str>) -> PyResult<Page> {
        let id = self::id(id, comptoir::Unknown::Account)?;
        let page = free(py, || self.0.history(id, after))?;
        Page::of::<_, HistoryEntry>(py, page)
    }
}
