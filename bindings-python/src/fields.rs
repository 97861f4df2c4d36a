//! The fields that a desk adds to accounts and contacts: what an actor does with them.

use comptoir::Unknown;
use pyo3::prelude::*;

use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::field_view::FieldView;
use crate::history::HistoryEntry;
use crate::json::Body;
use crate::page::Page;
use crate::value::id;

/// The fields that a desk has added to its accounts and contacts, at most 50 of each in use. Their values stand in ``custom`` of
/// what they belong to, by the fields' keys. A session's ``fields``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Fields(pub(crate) comptoir::Fields);

#[pymethods]
impl Fields {
    /// The fields of accounts, or of contacts, in the order of lists: those that the actor sees; to the desk's own people those
    /// that are retired too.
    ///
    /// Raises RefusedError, InvalidError (``unknown_option``) for a subject that is none.
    /// Example: ``[field.label("fr") for field in session.fields.list("account")]``.
    fn list(&self, py: Python<'_>, subject: Member<comptoir::FieldSubject>) -> Result<Vec<FieldView>, Raised> {
        Ok(free(py, || self.0.list(subject.0))?.into_iter().map(FieldView::wrap).collect())
    }

    /// What happened to the field with this id, newest first, up to 50 entries: from the newest, or from where the page before
    /// ends.
    ///
    /// Raises RefusedError but to desk administrators, NotFoundError (``unknown_field``), InvalidError (``invalid_cursor``).
    #[pyo3(signature = (id, /, after = None))]
    fn history(&self, py: Python<'_>, id: &str, after: Option<&str>) -> PyResult<Page> {
        let id = self::id(id, Unknown::Field)?;
        let page = free(py, || self.0.history(id, after))?;
        Page::of::<_, HistoryEntry>(py, page)
    }

    /// Adds a field to accounts or contacts. Those that there are have no value in it until they are given one, whatever its
    /// default.
    ///
    /// Takes a FieldDraft, a dict, or JSON as str or bytes (at most 64 KiB). Raises RefusedError, ConflictError (``taken_field``
    /// when a field of the same subject has the key, a retired one too), InvalidError with all problems: ``unknown_option``
    /// (``/subject``, ``/kind``, ``/seen_by``, ``/edited_by``), ``too_few``, ``too_many``, ``duplicate`` (``/choices``), what is
    /// wrong with the default as a value (``/default``), ``edited_wider_than_seen``, ``out_of_range`` (``/position``);
    /// ``too_many`` for one more than 50; ``too_large`` when names and choices of all fields in use come to over 256 KiB.
    /// Example: ``session.fields.add(FieldDraft(subject="account", key="fleet", kind="number", labels={"fr": "Parc"}))``.
    fn add(&self, py: Python<'_>, draft: Body<'_>) -> Result<FieldView, Raised> {
        free(py, || self.0.add_json(&draft.0)).map(FieldView::wrap)
    }

    /// Changes what is given of the field with this id, of a retired one too: so it can be put right before it is restored.
    /// Values stay as they are; what it is added to, its key and what it holds stay for good.
    ///
    /// Takes a FieldUpdate, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_field``), ConflictError (``conflict``),
    /// InvalidError with all problems, as ``add``, and ``choice_in_use`` (``/choices``) for each choice that is left out while
    /// accounts or contacts hold it.
    /// Example: ``session.based_on(field.version).fields.edit(field.id, FieldUpdate(seen_by="everyone"))``.
    fn edit(&self, py: Python<'_>, id: &str, update: Body<'_>) -> Result<FieldView, Raised> {
        let id = self::id(id, Unknown::Field)?;
        free(py, || self.0.edit_json(id, &update.0)).map(FieldView::wrap)
    }

    /// Retires the field with this id: it is drawn, asked for and shown no more, and its values stay where they are. One that is
    /// retired already stays as it is.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_field``), ConflictError (``conflict``).
    #[pyo3(signature = (id, /))]
    fn retire(&self, py: Python<'_>, id: &str) -> Result<FieldView, Raised> {
        let id = self::id(id, Unknown::Field)?;
        free(py, || self.0.retire(id)).map(FieldView::wrap)
    }

    /// Restores the retired field with this id, with the values that it had. One that is not retired stays as it is.
    ///
    /// Raises what ``retire`` raises, InvalidError with the problem ``too_many`` for one more than 50, or ``too_large``, as ``add``.
    #[pyo3(signature = (id, /))]
    fn restore(&self, py: Python<'_>, id: &str) -> Result<FieldView, Raised> {
        let id = self::id(id, Unknown::Field)?;
        free(py, || self.0.restore(id)).map(FieldView::wrap)
    }
}
