//! Services, and the work that customers ask for: what an actor does with them.

use comptoir::{Reassignment, ServiceDraft, Unknown, WorkFilter};
use pyo3::prelude::*;

use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::Body;
use crate::page::Page;
use crate::value::{filtered, id};
use crate::work_view::{Reassigned, ServiceView, WorkView};

/// The services that a desk's customers can have done. A session's ``services``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Services(pub(crate) comptoir::Services);

#[pymethods]
impl Services {
    /// The services in the order in which they were added, with ``retired`` those that are retired too. A contact is shown those
    /// that it may ask for.
    ///
    /// Raises RefusedError.
    #[pyo3(signature = (*, retired = false))]
    fn list(&self, py: Python<'_>, retired: bool) -> Result<Vec<ServiceView>, Raised> {
        Ok(free(py, || self.0.list(retired))?.into_iter().map(ServiceView::wrap).collect())
    }

    /// Adds a service, from a ServiceDraft, a dict or JSON.
    ///
    /// Raises RefusedError, InvalidError with all problems, ConflictError (``taken_service`` when one has the key, a retired one
    /// too).
    fn add(&self, py: Python<'_>, draft: Body<'_>) -> Result<ServiceView, Raised> {
        free(py, || self.0.add(&ServiceDraft::from_json(&draft.0)?)).map(ServiceView::wrap)
    }

    /// Retires the service with this id: nobody can ask for it any more, and what was asked for goes on. One that is retired
    /// already stays as it is.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_service``), ConflictError (``conflict``).
    #[pyo3(signature = (id, /))]
    fn retire(&self, py: Python<'_>, id: &str) -> Result<ServiceView, Raised> {
        let id = self::id(id, Unknown::Service)?;
        free(py, || self.0.retire(id)).map(ServiceView::wrap)
    }
}

/// Requests for work: a requester sees the own ones, observers and managers those of their account, dealers those of the own
/// dealership's accounts, the desk's other people all (rules P6, P10). A session's ``work``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Work(pub(crate) comptoir::Work);

#[pymethods]
impl Work {
    /// Submits a request for work and tells who asked to be told of it. A contact holds what it asks for; a desk administrator
    /// asks for somebody else, the draft's ``holder``.
    ///
    /// Takes a WorkDraft, a dict, or JSON as str or bytes (at most 64 KiB). Raises RefusedError, NotFoundError
    /// (``unknown_contact`` for a holder who is not there), InvalidError with all problems, such as ``takes_no_work``,
    /// ``user_suspended`` and ``own_work_only`` (``/holder``), ``unknown_service``, ``service_not_allowed`` and ``required``
    /// (``/service``).
    fn submit(&self, py: Python<'_>, draft: Body<'_>) -> Result<WorkView, Raised> {
        free(py, || self.0.submit_json(&draft.0)).map(WorkView::wrap)
    }

    /// A page of up to 50 of the requests that fit all that is given, newest first.
    ///
    /// ``holder`` and ``account`` are ids of a contact and an account; ``open`` leaves out of what nothing is to come. ``after`` is
    /// the ``next`` of the page before, asked for with the same filter.
    /// Raises RefusedError, InvalidError (``invalid_cursor``; ``invalid_id`` for what is no id).
    /// Example: ``session.work.list(holder=contact.id, open=True)``.
    #[pyo3(signature = (state = None, after = None, *, holder = None, account = None, open = false))]
    fn list(
        &self,
        py: Python<'_>,
        state: Option<Member<comptoir::WorkState>>,
        after: Option<&str>,
        holder: Option<&str>,
        account: Option<&str>,
        open: bool,
    ) -> PyResult<Page> {
        let filter = WorkFilter {
            state: state.map(|state| state.0),
            holder: filtered(holder)?,
            account: filtered(account)?,
            open,
            ..WorkFilter::default()
        };
        let page = free(py, || self.0.list(&filter, after))?;
        Page::of::<_, WorkView>(py, page)
    }

    /// The request of this code.
    ///
    /// Raises RefusedError, to a requester also for the work of others (rule P6), NotFoundError (``unknown_work``), also for one of
    /// another account, dealership or desk.
    fn get(&self, py: Python<'_>, code: &str) -> Result<WorkView, Raised> {
        free(py, || self.0.get(code)).map(WorkView::wrap)
    }

    /// Withdraws the request of this code, as its holder, a manager of the account or a desk administrator, and tells who asked
    /// to be told of it.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_work``), ConflictError (``conflict``), StateError (``wrong_work_state``).
    fn cancel(&self, py: Python<'_>, code: &str) -> Result<WorkView, Raised> {
        free(py, || self.0.cancel(code)).map(WorkView::wrap)
    }

    /// Has another requester or manager of the same account hold open work of a contact, one who was removed too: all or
    /// nothing; ``session.preview()`` shows it (rule P8).
    ///
    /// Takes a Reassignment, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_contact``), InvalidError with all
    /// problems: ``no_change``, ``other_account``, ``takes_no_work``, ``user_suspended`` (``/to``); ``unknown_work`` and
    /// ``work_closed`` for a code (``/codes/0``).
    /// Example: ``session.work.reassign(Reassignment(from_=joe.id, to=ann.id)).codes``.
    fn reassign(&self, py: Python<'_>, draft: Body<'_>) -> Result<Reassigned, Raised> {
        free(py, || self.0.reassign(&Reassignment::from_json(&draft.0)?)).map(Reassigned::wrap)
    }
}
