//! The drafts of services, work and files, on their way out.

use comptoir::{
    AccountsEdit, DaysEdit, DeliveryDraft, FileDraft, ProgressDraft, QuoteDraft, Reassignment, ServiceDraft,
    ServiceUpdate, WorkDraft,
};
use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{class, edit, given, made, unchanged};

pub(crate) fn service<'py>(py: Python<'py>, draft: &ServiceDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "ServiceDraft", {
        key: &draft.key,
        labels: &draft.labels,
        workflow: &draft.workflow,
        unit: &draft.unit,
        prices: &draft.prices,
        accounts: &draft.accounts,
        quote_days: draft.quote_days,
        needs_file: draft.needs_file,
    })
}

pub(crate) fn service_update<'py>(py: Python<'py>, draft: &ServiceUpdate) -> PyResult<Bound<'py, PyAny>> {
    let accounts = match &draft.accounts {
        AccountsEdit::Unchanged => unchanged(py)?.clone(),
        AccountsEdit::All => py.None().into_bound(py),
        AccountsEdit::These(ids) => ids.into_bound_py_any(py)?,
    };
    let quote_days = match draft.quote_days {
        DaysEdit::Unchanged => unchanged(py)?.clone(),
        DaysEdit::Clear => py.None().into_bound(py),
        DaysEdit::Set(days) => days.into_bound_py_any(py)?,
    };
    made!(py, "ServiceUpdate", {
        labels: given(py, draft.labels.as_ref())?,
        workflow: edit(py, &draft.workflow)?,
        unit: given(py, draft.unit.as_ref())?,
        prices: given(py, draft.prices.as_ref())?,
        accounts: accounts,
        quote_days: quote_days,
        needs_file: given(py, draft.needs_file)?,
    })
}

pub(crate) fn work<'py>(py: Python<'py>, draft: &WorkDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "WorkDraft", {
        subject: &draft.subject,
        description: &draft.description,
        service: &draft.service,
        quantity: draft.quantity,
        wished_on: &draft.wished_on,
        holder: &draft.holder,
        files: &draft.files,
    })
}

pub(crate) fn quote<'py>(py: Python<'py>, draft: &QuoteDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "QuoteDraft", { amount: &draft.amount, days: draft.days, note: &draft.note })
}

pub(crate) fn progress<'py>(py: Python<'py>, draft: &ProgressDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "ProgressDraft", { percent: draft.percent, note: &draft.note })
}

pub(crate) fn delivery<'py>(py: Python<'py>, draft: &DeliveryDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "DeliveryDraft", { files: &draft.files, note: &draft.note })
}

pub(crate) fn reassignment<'py>(py: Python<'py>, draft: &Reassignment) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "Reassignment", { from_: &draft.from, to: &draft.to, codes: &draft.codes })
}

pub(crate) fn file<'py>(py: Python<'py>, draft: &FileDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "FileDraft", {
        name: &draft.name,
        key: &draft.key,
        size: draft.size,
        sha256: &draft.sha256,
        media_type: &draft.media_type,
    })
}
