//! The drafts that tell of people, on their way out.

use comptoir::{Approval, ContactDraft, ContactUpdate, ProfileUpdate, RegistrationDraft, ServicesEdit, UserUpdate};
use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{class, edit, made, unchanged};

pub(crate) fn user_update<'py>(py: Python<'py>, draft: &UserUpdate) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "UserUpdate", {
        name: edit(py, &draft.name)?,
        email: edit(py, &draft.email)?,
        first_name: edit(py, &draft.first_name)?,
        last_name: edit(py, &draft.last_name)?,
        language: edit(py, &draft.language)?,
        time_zone: edit(py, &draft.time_zone)?,
    })
}

pub(crate) fn profile_update<'py>(py: Python<'py>, draft: &ProfileUpdate) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "ProfileUpdate", {
        name: edit(py, &draft.name)?,
        first_name: edit(py, &draft.first_name)?,
        last_name: edit(py, &draft.last_name)?,
        language: edit(py, &draft.language)?,
        time_zone: edit(py, &draft.time_zone)?,
    })
}

pub(crate) fn contact<'py>(py: Python<'py>, draft: &ContactDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "ContactDraft", {
        account: &draft.account,
        name: &draft.name,
        first_name: &draft.first_name,
        last_name: &draft.last_name,
        email: &draft.email,
        role: &draft.role,
        phone: &draft.phone,
        mobile: &draft.mobile,
        other: &draft.other,
        job_title: &draft.job_title,
        language: &draft.language,
        time_zone: &draft.time_zone,
        custom: &draft.custom,
    })
}

pub(crate) fn contact_update<'py>(py: Python<'py>, draft: &ContactUpdate) -> PyResult<Bound<'py, PyAny>> {
    let services = match &draft.services {
        ServicesEdit::Unchanged => unchanged(py)?.clone(),
        ServicesEdit::All => py.None().into_bound(py),
        ServicesEdit::These(keys) => keys.into_bound_py_any(py)?,
    };
    let notifications = match &draft.notifications {
        None => unchanged(py)?.clone(),
        Some(names) => names.into_bound_py_any(py)?,
    };
    made!(py, "ContactUpdate", {
        phone: edit(py, &draft.phone)?,
        mobile: edit(py, &draft.mobile)?,
        other: edit(py, &draft.other)?,
        job_title: edit(py, &draft.job_title)?,
        services: services,
        notifications: notifications,
        custom: &draft.custom,
    })
}

pub(crate) fn registration<'py>(py: Python<'py>, draft: &RegistrationDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "RegistrationDraft", {
        name: &draft.name,
        first_name: &draft.first_name,
        last_name: &draft.last_name,
        email: &draft.email,
        company: &draft.company,
        phone: &draft.phone,
        mobile: &draft.mobile,
        other: &draft.other,
        language: &draft.language,
        time_zone: &draft.time_zone,
        note: &draft.note,
    })
}

pub(crate) fn approval<'py>(py: Python<'py>, draft: &Approval) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "Approval", {
        account: &draft.account,
        role: &draft.role,
        name: &draft.name,
        first_name: &draft.first_name,
        last_name: &draft.last_name,
        job_title: &draft.job_title,
        services: &draft.services,
    })
}
