//! Services: what an actor does with them.

use comptoir::{ServiceDraft, Unknown};
use pyo3::prelude::*;

use crate::call::free;
use crate::failure::Raised;
use crate::history::HistoryEntry;
use crate::json::Body;
use crate::page::Page;
use crate::service_view::ServiceView;
use crate::value::id;

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

    /// The service with this id, a retired one too.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_service``), to a contact also for one that it may not ask for.
    #[pyo3(signature = (id, /))]
    fn get(&self, py: Python<'_>, id: &str) -> Result<ServiceView, Raised> {
        let id = self::id(id, Unknown::Service)?;
        free(py, || self.0.get(id)).map(ServiceView::wrap)
    }

    /// What happened to the service with this id, newest first, up to 50 entries: from the newest, or from where the page before
    /// ends; with the names of today of the accounts that it was for.
    ///
    /// Raises RefusedError but to desk administrators, NotFoundError (``unknown_service``), InvalidError (``invalid_cursor``).
    #[pyo3(signature = (id, /, after = None))]
    fn history(&self, py: Python<'_>, id: &str, after: Option<&str>) -> PyResult<Page> {
        let id = self::id(id, Unknown::Service)?;
        let page = free(py, || self.0.history(id, after))?;
        Page::of::<_, HistoryEntry>(py, page)
    }

    /// Adds a service, from a ServiceDraft, a dict or JSON.
    ///
    /// Raises RefusedError, InvalidError with all problems, such as ``unknown_currency``, ``invalid_amount`` and ``too_precise``
    /// (``/prices/EUR``), ``required`` (``/prices``) for what is quoted automatically, ``unknown_account`` (``/accounts/0``);
    /// ConflictError (``taken_service`` when one has the key, a retired one too).
    fn add(&self, py: Python<'_>, draft: Body<'_>) -> Result<ServiceView, Raised> {
        free(py, || self.0.add(&ServiceDraft::from_json(&draft.0)?)).map(ServiceView::wrap)
    }

    /// Changes what is given of the service with this id, of a retired one too: so it can be put right before it is restored.
    /// What was asked for goes on as it is, and quotes that were given stay (rule P9).
    ///
    /// Takes a ServiceUpdate, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_service``), ConflictError
    /// (``conflict``), InvalidError with all problems, as ``add``.
    /// Example: ``session.based_on(service.version).services.edit(service.id, ServiceUpdate(prices={"EUR": "0.09"}))``.
    fn edit(&self, py: Python<'_>, id: &str, update: Body<'_>) -> Result<ServiceView, Raised> {
        let id = self::id(id, Unknown::Service)?;
        free(py, || self.0.edit_json(id, &update.0)).map(ServiceView::wrap)
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

    /// Restores the retired service with this id: it can be asked for again, by whom it could before. One that is not retired
    /// stays as it is.
    ///
    /// Raises what ``retire`` raises.
    #[pyo3(signature = (id, /))]
    fn restore(&self, py: Python<'_>, id: &str) -> Result<ServiceView, Raised> {
        let id = self::id(id, Unknown::Service)?;
        free(py, || self.0.restore(id)).map(ServiceView::wrap)
    }
}
