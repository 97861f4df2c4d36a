//! The drafts by which a desk's own people enter and edit accounts, on their way out.

use comptoir::{AccountInsert, AccountUpdate, AdministratorDraft};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{address, address_edit, class, edit, made, user};

pub(crate) fn insert<'py>(py: Python<'py>, draft: &AccountInsert) -> PyResult<Bound<'py, PyAny>> {
    let administrator = draft.administrator.as_ref().map(|administrator| user(py, administrator)).transpose()?;
    made!(py, "AccountInsert", {
        name: &draft.name,
        reference: &draft.reference,
        language: &draft.language,
        country: &draft.country,
        time_zone: &draft.time_zone,
        address: address(py, &draft.address)?,
        notes: &draft.notes,
        dealership: &draft.dealership,
        term: &draft.term,
        renewal: &draft.renewal,
        administrator: administrator,
    })
}

pub(crate) fn update<'py>(py: Python<'py>, draft: &AccountUpdate) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "AccountUpdate", {
        state: edit(py, &draft.state)?,
        name: edit(py, &draft.name)?,
        reference: edit(py, &draft.reference)?,
        time_zone: edit(py, &draft.time_zone)?,
        address: address_edit(py, &draft.address)?,
        country: edit(py, &draft.country)?,
        language: edit(py, &draft.language)?,
        notes: edit(py, &draft.notes)?,
        term: edit(py, &draft.term)?,
        renewal: edit(py, &draft.renewal)?,
    })
}

pub(crate) fn administrator<'py>(py: Python<'py>, draft: &AdministratorDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "AdministratorDraft", {
        email: &draft.email,
        user: &draft.user,
        first_name: &draft.first_name,
        last_name: &draft.last_name,
        job_title: &draft.job_title,
        language: &draft.language,
        time_zone: &draft.time_zone,
        remove_former: draft.remove_former,
    })
}
