//! People who registered on their own (rule P3).

use comptoir::{Approval, Unknown};
use pyo3::prelude::*;

use crate::call::free;
use crate::contacts::ContactCreated;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::{Body, restored};
use crate::page::Page;
use crate::people_view::LookAlike;
use crate::request_view::PersonRef;
use crate::value::{Instant, id};
use crate::view::{Reduced, view};

view! {
    /// Somebody who registered on their own, as the person said (rule P3).
    RegistrationView(comptoir::RegistrationView) shows(id, state, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Where it stands.
        state(value) -> Member<comptoir::RegistrationState> { Member(value.state) }
        /// The full name.
        name(value) -> String { value.name.clone() }
        /// The given name; empty where only the full name was given.
        first_name(value) -> String { value.first_name.clone() }
        /// The family name; empty where only the full name was given.
        last_name(value) -> String { value.last_name.clone() }
        /// The e-mail address, as typed. Nobody has confirmed it.
        email(value) -> String { value.email.clone() }
        /// What the person said to work for; it names no account.
        company(value) -> String { value.company.clone() }
        /// The telephone number.
        phone(value) -> Option<String> { value.phone.clone() }
        /// The mobile number.
        mobile(value) -> Option<String> { value.mobile.clone() }
        /// Another way to reach the person.
        other(value) -> Option<String> { value.other.clone() }
        /// The language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// The time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
        /// What else the person had to say.
        note(value) -> Option<String> { value.note.clone() }
        /// The id of the user whom the address belongs to by now: approving gives that one a place, and creates nobody.
        user(value) -> Option<String> { value.user.map(|id| id.to_string()) }
        /// Other users of the desk whose address looks like this one.
        look_alikes(value) -> Vec<LookAlike> { value.look_alikes.iter().cloned().map(LookAlike::wrap).collect() }
        /// When the person registered, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// When it was decided, in UTC.
        decided_at(value) -> Option<Instant> { value.decided_at.map(Instant) }
        /// Who decided.
        decided_by(value) -> Option<PersonRef> { value.decided_by.clone().map(PersonRef::wrap) }
        /// Why it was declined.
        reason(value) -> Option<String> { value.reason.clone() }
        /// The id of the account in which the person was given a place.
        account(value) -> Option<String> { value.account.map(|id| id.to_string()) }
        /// Its version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "RegistrationView", &*self.0)
        }
    }
}

/// People who registered on their own through ``access.register``, for the desk's administrators and agents. A session's
/// ``registrations``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Registrations(pub(crate) comptoir::Registrations);

#[pymethods]
impl Registrations {
    /// A page of up to 50 registrations, in the order of their creation: those in one state, or first those that await
    /// approval, then those that were approved, then those that were declined. ``after`` is the ``next`` of the page before, of
    /// the same state.
    ///
    /// Raises RefusedError, InvalidError (``invalid_cursor``).
    #[pyo3(signature = (state = None, after = None))]
    fn list(
        &self,
        py: Python<'_>,
        state: Option<Member<comptoir::RegistrationState>>,
        after: Option<&str>,
    ) -> PyResult<Page> {
        let page = free(py, || self.0.list(state.map(|state| state.0), after))?;
        Page::of::<_, RegistrationView>(py, page)
    }

    /// The registration with this id.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_registration``).
    #[pyo3(signature = (id, /))]
    fn get(&self, py: Python<'_>, id: &str) -> Result<RegistrationView, Raised> {
        let id = self::id(id, Unknown::Registration)?;
        free(py, || self.0.get(id)).map(RegistrationView::wrap)
    }

    /// Approves the registration with this id: gives the person a place in an account, as ``contacts.create`` does, and invites
    /// the person to activate (rule P3).
    ///
    /// Takes an Approval, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_registration``), ConflictError
    /// (``conflict``), StateError (``registration_decided``, ``wrong_account_state``), InvalidError with all problems:
    /// ``unknown_account``, ``ambiguous_account`` and ``already_contact`` (``/account``), ``unknown_service``,
    /// ``user_suspended`` and others.
    fn approve(&self, py: Python<'_>, id: &str, approval: Body<'_>) -> Result<ContactCreated, Raised> {
        let id = self::id(id, Unknown::Registration)?;
        free(py, || self.0.approve(id, &Approval::from_json(&approval.0)?)).map(ContactCreated::wrap)
    }

    /// Declines the registration with this id, for a reason of up to 4,000 characters that is kept. Nobody is written to: the
    /// host tells the person where the desk wants that. The person may register again.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_registration``), ConflictError (``conflict``), StateError
    /// (``registration_decided``), InvalidError for the reason (``/reason``).
    #[pyo3(signature = (id, reason = None))]
    fn decline(&self, py: Python<'_>, id: &str, reason: Option<&str>) -> Result<RegistrationView, Raised> {
        let id = self::id(id, Unknown::Registration)?;
        free(py, || self.0.decline(id, reason)).map(RegistrationView::wrap)
    }
}
