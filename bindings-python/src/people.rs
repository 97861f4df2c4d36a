//! Staff, dealerships and customers' users.

use comptoir::{DealershipDraft, StaffDraft, Unknown};
use pyo3::prelude::*;

use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::{Body, restored};
use crate::value::id;
use crate::view::{Reduced, view};

view! {
    /// A dealership.
    DealershipView(comptoir::DealershipView) shows(code, city) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its code, unique in the desk: ``20/90074``.
        code(value) -> String { value.code.clone() }
        /// Its city.
        city(value) -> String { value.city.clone() }
        /// Its country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
        /// Its language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// Its time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DealershipView", &*self.0)
        }
    }
}

view! {
    /// A staff member.
    StaffView(comptoir::StaffView) shows(id, role) {
        /// Who.
        id(value) -> String { value.id.to_string() }
        /// The id of the user this is.
        user(value) -> String { value.user.to_string() }
        /// In which role.
        role(value) -> Member<comptoir::StaffRole> { Member(value.role) }
        /// Of which dealership: its code.
        dealership(value) -> Option<String> { value.dealership.clone() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The given name.
        first_name(value) -> String { value.first_name.clone() }
        /// The family name.
        last_name(value) -> String { value.last_name.clone() }
        /// The language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// The time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "StaffView", &*self.0)
        }
    }
}

view! {
    /// A customer's user, as a whole.
    UserView(comptoir::UserView) shows(id, state, version) {
        /// Who.
        id(value) -> String { value.id.to_string() }
        /// The e-mail address, as typed.
        email(value) -> String { value.email.clone() }
        /// The given name.
        first_name(value) -> String { value.first_name.clone() }
        /// The family name.
        last_name(value) -> String { value.last_name.clone() }
        /// The language: a tag of BCP 47.
        language(value) -> String { value.language.to_string() }
        /// The time zone, by its IANA name.
        time_zone(value) -> &'static str { value.time_zone.name() }
        /// Whether the user has activated.
        activation(value) -> Member<comptoir::Activation> { Member(value.activation) }
        /// Whether the user may use the desk at all.
        state(value) -> Member<comptoir::UserState> { Member(value.state) }
        /// What the state allows.
        allows(value) -> Vec<Member<comptoir::UserCommand>> { value.state.commands().map(Member).collect() }
        /// The user's version.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "UserView", &*self.0)
        }
    }
}

/// Staff, dealerships and customers' users of a desk. A session's ``people``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct People(pub(crate) comptoir::People);

#[pymethods]
impl People {
    /// Adds a dealership, from a DealershipDraft, a dict or JSON.
    ///
    /// Raises RefusedError, InvalidError with all problems, ConflictError (``taken_dealership``).
    fn add_dealership(&self, py: Python<'_>, draft: Body<'_>) -> Result<DealershipView, Raised> {
        free(py, || self.0.add_dealership(&DealershipDraft::from_json(&draft.0)?)).map(DealershipView::wrap)
    }

    /// Adds a staff member, who is sent an invitation to activate, from a StaffDraft, a dict or JSON.
    ///
    /// Raises RefusedError, InvalidError with all problems, ConflictError (``taken_staff``).
    fn add_staff(&self, py: Python<'_>, draft: Body<'_>) -> Result<StaffView, Raised> {
        free(py, || self.0.add_staff(&StaffDraft::from_json(&draft.0)?)).map(StaffView::wrap)
    }

    /// All staff, by role and address.
    ///
    /// Raises RefusedError.
    fn staff(&self, py: Python<'_>) -> Result<Vec<StaffView>, Raised> {
        Ok(free(py, || self.0.staff())?.into_iter().map(StaffView::wrap).collect())
    }

    /// The staff member known by this e-mail address, however it is typed (rule P1), or None.
    ///
    /// Raises RefusedError.
    fn staff_by_email(&self, py: Python<'_>, email: &str) -> Result<Option<StaffView>, Raised> {
        Ok(free(py, || self.0.staff_by_email(email))?.map(StaffView::wrap))
    }

    /// All dealerships, by code.
    ///
    /// Raises RefusedError.
    fn dealerships(&self, py: Python<'_>) -> Result<Vec<DealershipView>, Raised> {
        Ok(free(py, || self.0.dealerships())?.into_iter().map(DealershipView::wrap).collect())
    }
    /// Suspends the user with this id, who may not sign in to any account until restored (rule P5) and keeps all places.
    /// Invitations are taken back.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_user``), ConflictError (``conflict``), StateError (``wrong_user_state``
    /// unless the user is active; ``staff_member`` when the user is on the staff).
    #[pyo3(signature = (id, /))]
    fn suspend_user(&self, py: Python<'_>, id: &str) -> Result<UserView, Raised> {
        let id = self::id(id, Unknown::User)?;
        free(py, || self.0.suspend_user(id)).map(UserView::wrap)
    }

    /// Restores the suspended user with this id. One who has not activated yet and has a place in an account is invited anew.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_user``), ConflictError (``conflict``), StateError (``wrong_user_state``).
    #[pyo3(signature = (id, /))]
    fn restore_user(&self, py: Python<'_>, id: &str) -> Result<UserView, Raised> {
        let id = self::id(id, Unknown::User)?;
        free(py, || self.0.restore_user(id)).map(UserView::wrap)
    }

    /// Deletes the user with this id for good: ends all the user's places, takes invitations and unsent mails back, and frees
    /// the e-mail address for somebody else. What the user did stays told.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_user``), ConflictError (``conflict``), StateError (``wrong_user_state``,
    /// ``staff_member``; ``still_administrator`` with the ``accounts`` while the user answers for one: rule A7).
    #[pyo3(signature = (id, /))]
    fn delete_user(&self, py: Python<'_>, id: &str) -> Result<UserView, Raised> {
        let id = self::id(id, Unknown::User)?;
        free(py, || self.0.delete_user(id)).map(UserView::wrap)
    }
}
