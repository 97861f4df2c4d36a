//! The drafts of documents, on their way out.

use comptoir::{DocumentDraft, DocumentLineDraft, DocumentUpdate};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{class, edit, given, made};

pub(crate) fn document<'py>(py: Python<'py>, draft: &DocumentDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "DocumentDraft", {
        kind: &draft.kind,
        lines: lines(py, &draft.lines)?,
        note: &draft.note,
        due_on: &draft.due_on,
        credits: &draft.credits,
    })
}

pub(crate) fn document_update<'py>(py: Python<'py>, draft: &DocumentUpdate) -> PyResult<Bound<'py, PyAny>> {
    let lines = draft.lines.as_ref().map(|drafts| lines(py, drafts)).transpose()?;
    made!(py, "DocumentUpdate", {
        lines: given(py, lines)?,
        note: edit(py, &draft.note)?,
        due_on: edit(py, &draft.due_on)?,
        credits: edit(py, &draft.credits)?,
    })
}

fn lines<'py>(py: Python<'py>, drafts: &[DocumentLineDraft]) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let line = |draft: &DocumentLineDraft| {
        made!(py, "DocumentLineDraft", {
            description: &draft.description,
            quantity: &draft.quantity,
            unit_price: &draft.unit_price,
            tax_rate: &draft.tax_rate,
        })
    };
    drafts.iter().map(line).collect()
}
