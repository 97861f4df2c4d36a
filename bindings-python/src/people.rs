//! Staff, dealerships and users: what an actor does with them.

use comptoir::{DealershipDraft, StaffDraft, Unknown};
use pyo3::prelude::*;

use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::Body;
use crate::page::Page;
use crate::people_view::{DealershipView, InvitationView, LookAlike, StaffView, UserView};
use crate::value::id;

/// Staff, dealerships, users and invitations of a desk. A session's ``people``.
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

    /// Adds a staff member, who is sent an invitation to activate, from a StaffDraft, a dict or JSON. A person whose address is
    /// known keeps name, language and time zone; who left the staff comes back as the same staff member.
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

    /// Takes the staff member with this id off the staff: from the next call on that member is nobody at the desk, and all the
    /// person's sign-ins end. What the person did stays told, and places in accounts stay. ``add_staff`` brings the member back.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_staff``, also for one who has left), ConflictError (``conflict``),
    /// StateError (``last_desk_administrator`` when the desk would have none left: rule P10).
    #[pyo3(signature = (id, /))]
    fn remove_staff(&self, py: Python<'_>, id: &str) -> Result<StaffView, Raised> {
        let id = self::id(id, Unknown::Staff)?;
        free(py, || self.0.remove_staff(id)).map(StaffView::wrap)
    }

    /// Sends the user with this id, who has not activated, a new invitation in place of those there were (rule P11): to activate
    /// for the first time, or again at a changed address.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_user``), StateError (``already_active``; ``contact_removed`` for somebody
    /// who has no place at the desk any more), InvalidError with the problem ``user_suspended`` or ``user_deleted``.
    #[pyo3(signature = (id, /))]
    fn invite(&self, py: Python<'_>, id: &str) -> Result<UserView, Raised> {
        let id = self::id(id, Unknown::User)?;
        free(py, || self.0.invite(id)).map(UserView::wrap)
    }

    /// A page of up to 50 invitations to activate, the newest first: all, or those in one state; open and expired ones are in
    /// the order in which they expire, the last first. ``after`` is the ``next`` of the page before, of the same state.
    ///
    /// Raises RefusedError, InvalidError (``invalid_cursor``). Example: ``people.invitations(InvitationState.EXPIRED)``.
    #[pyo3(signature = (state = None, after = None))]
    fn invitations(
        &self,
        py: Python<'_>,
        state: Option<Member<comptoir::InvitationState>>,
        after: Option<&str>,
    ) -> PyResult<Page> {
        let page = free(py, || self.0.invitations(state.map(|state| state.0), after))?;
        Page::of::<_, InvitationView>(py, page)
    }

    /// The users whose address looks like that of the user with this id, by address; the first 100.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_user``).
    #[pyo3(signature = (id, /))]
    fn look_alikes(&self, py: Python<'_>, id: &str) -> Result<Vec<LookAlike>, Raised> {
        let id = self::id(id, Unknown::User)?;
        Ok(free(py, || self.0.look_alikes(id))?.into_iter().map(LookAlike::wrap).collect())
    }

    /// Ends all sign-ins of the user with this id, in every process, from the next call on (rule P5).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_user``), ConflictError (``conflict``).
    #[pyo3(signature = (id, /))]
    fn end_sign_ins(&self, py: Python<'_>, id: &str) -> Result<UserView, Raised> {
        let id = self::id(id, Unknown::User)?;
        free(py, || self.0.end_sign_ins(id)).map(UserView::wrap)
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
