//! The drafts of services and of work, on their way out.

use comptoir::{Reassignment, ServiceDraft, WorkDraft};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{class, made};

pub(crate) fn service<'py>(py: Python<'py>, draft: &ServiceDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "ServiceDraft", { key: &draft.key, labels: &draft.labels })
}

pub(crate) fn work<'py>(py: Python<'py>, draft: &WorkDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "WorkDraft", {
        subject: &draft.subject,
        description: &draft.description,
        service: &draft.service,
        holder: &draft.holder,
    })
}

pub(crate) fn reassignment<'py>(py: Python<'py>, draft: &Reassignment) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "Reassignment", { from_: &draft.from, to: &draft.to, codes: &draft.codes })
}
