//! The drafts of a desk's own fields, and such fields in the settings of a pack, on their way out.

use std::collections::BTreeMap;

use comptoir::{ChoiceDraft, CustomField, FieldChoice, FieldDraft, FieldUpdate};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{class, edit, given, made};
use crate::enums::Member;

pub(crate) fn field<'py>(py: Python<'py>, draft: &FieldDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "FieldDraft", {
        subject: &draft.subject,
        key: &draft.key,
        kind: &draft.kind,
        labels: &draft.labels,
        choices: choices(py, &draft.choices)?,
        required: draft.required,
        default: &draft.default,
        seen_by: &draft.seen_by,
        edited_by: &draft.edited_by,
        position: draft.position,
    })
}

pub(crate) fn field_update<'py>(py: Python<'py>, draft: &FieldUpdate) -> PyResult<Bound<'py, PyAny>> {
    let choices = draft.choices.as_ref().map(|drafts| choices(py, drafts)).transpose()?;
    made!(py, "FieldUpdate", {
        labels: given(py, draft.labels.as_ref())?,
        choices: given(py, choices)?,
        required: given(py, draft.required)?,
        default: edit(py, &draft.default)?,
        seen_by: edit(py, &draft.seen_by)?,
        edited_by: edit(py, &draft.edited_by)?,
        position: given(py, draft.position)?,
    })
}

/// A `CustomField`.
pub(crate) fn custom_field<'py>(py: Python<'py>, field: &CustomField) -> PyResult<Bound<'py, PyAny>> {
    let choices = field.choices.iter().map(|FieldChoice { key, labels }| choice(py, key, labels));
    made!(py, "CustomField", {
        subject: Member(field.subject),
        key: &field.key,
        kind: Member(field.kind),
        labels: &field.labels,
        choices: choices.collect::<PyResult<Vec<_>>>()?,
        required: field.required,
        default: &field.default,
        editable: field.editable,
    })
}

fn choices<'py>(py: Python<'py>, drafts: &[ChoiceDraft]) -> PyResult<Vec<Bound<'py, PyAny>>> {
    drafts.iter().map(|ChoiceDraft { key, labels }| choice(py, key, labels)).collect()
}

fn choice<'py>(py: Python<'py>, key: &str, labels: &BTreeMap<String, String>) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "ChoiceDraft", { key: key, labels: labels })
}
