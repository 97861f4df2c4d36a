//! The drafts by which a desk's own people enter and edit accounts: read from JSON, and written as it.

use comptoir::{AccountInsert, AccountUpdate, AdministratorDraft, UserUpdate};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::call::free;
use crate::drafts::{address, address_edit, class, edit, made, user};
use crate::failure::Raised;
use crate::json::Body;

/// Reads the draft of this class: its shape is checked, its values are not.
#[pyfunction]
#[pyo3(name = "_account_draft")]
pub(crate) fn account_draft<'py>(py: Python<'py>, class: &str, json: Body<'_>) -> PyResult<Bound<'py, PyAny>> {
    match class {
        "AccountInsert" => insert(py, &free(py, || AccountInsert::from_json(&json.0))?),
        "AccountUpdate" => update(py, &free(py, || AccountUpdate::from_json(&json.0))?),
        "AdministratorDraft" => administrator(py, &free(py, || AdministratorDraft::from_json(&json.0))?),
        "UserUpdate" => user_update(py, &free(py, || UserUpdate::from_json(&json.0))?),
        _ => Err(Raised::internal("class of a draft").into()),
    }
}

/// The draft of this class as JSON: no member where nothing is changed.
#[pyfunction]
#[pyo3(name = "_account_draft_json")]
pub(crate) fn account_draft_json(py: Python<'_>, class: &str, draft: Body<'_>) -> Result<String, Raised> {
    free(py, || match class {
        "AccountInsert" => Ok(AccountInsert::from_json(&draft.0)?.to_json()),
        "AccountUpdate" => Ok(AccountUpdate::from_json(&draft.0)?.to_json()),
        "AdministratorDraft" => Ok(AdministratorDraft::from_json(&draft.0)?.to_json()),
        "UserUpdate" => Ok(UserUpdate::from_json(&draft.0)?.to_json()),
        _ => Err(Raised::internal("class of a draft")),
    })
}

fn insert<'py>(py: Python<'py>, draft: &AccountInsert) -> PyResult<Bound<'py, PyAny>> {
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

fn update<'py>(py: Python<'py>, draft: &AccountUpdate) -> PyResult<Bound<'py, PyAny>> {
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

fn administrator<'py>(py: Python<'py>, draft: &AdministratorDraft) -> PyResult<Bound<'py, PyAny>> {
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

fn user_update<'py>(py: Python<'py>, draft: &UserUpdate) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "UserUpdate", {
        email: edit(py, &draft.email)?,
        first_name: edit(py, &draft.first_name)?,
        last_name: edit(py, &draft.last_name)?,
        language: edit(py, &draft.language)?,
        time_zone: edit(py, &draft.time_zone)?,
    })
}
