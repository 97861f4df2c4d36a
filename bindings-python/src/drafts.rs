//! Drafts on their way out: the dataclasses of `comptoir.drafts`.

use comptoir::{CreateDraft, Edit, ModifyDraft, RequestDraft};
use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyType};

use crate::call::free;
use crate::enums::{SERVED_COUNTRIES, Word};
use crate::failure::Raised;
use crate::field_drafts;
use crate::json::Body;

macro_rules! class {
    ($py:expr, $name:literal) => {{
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        CLASS.import($py, "comptoir.drafts", $name)?
    }};
}

/// Makes a dataclass from named values.
macro_rules! made {
    ($py:expr, $class:literal, { $($name:ident: $value:expr),* $(,)? }) => {{
        let members = PyDict::new($py);
        $(members.set_item(stringify!($name), $value)?;)*
        class!($py, $class).call((), Some(&members))
    }};
}

pub(crate) use {class, made};

/// An `AddressDraft`.
pub(crate) fn address<'py>(py: Python<'py>, address: &comptoir::AddressDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "AddressDraft", {
        street: &address.street, postal_code: &address.postal_code, city: &address.city, region: &address.region,
    })
}

/// The singleton that says that a value stays as it is.
pub(crate) fn unchanged(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static UNCHANGED: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    UNCHANGED.import(py, "comptoir.drafts", "UNCHANGED")
}

/// A `UserDraft`.
pub(crate) fn user<'py>(py: Python<'py>, user: &comptoir::UserDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "UserDraft", {
        email: &user.email,
        first_name: &user.first_name,
        last_name: &user.last_name,
        job_title: &user.job_title,
        language: &user.language,
        time_zone: &user.time_zone,
        custom: &user.custom,
    })
}

/// An `AddressEdit`.
pub(crate) fn address_edit<'py>(py: Python<'py>, address: &comptoir::AddressEdit) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "AddressEdit", {
        street: edit(py, &address.street)?,
        postal_code: edit(py, &address.postal_code)?,
        city: edit(py, &address.city)?,
        region: edit(py, &address.region)?,
    })
}

/// What is to become of a value: `UNCHANGED`, `None` to clear it, or its text.
pub(crate) fn edit<'py>(py: Python<'py>, edit: &Edit) -> PyResult<Bound<'py, PyAny>> {
    Ok(match edit {
        Edit::Unchanged => unchanged(py)?.clone(),
        Edit::Clear => py.None().into_bound(py),
        Edit::Set(text) => PyString::new(py, text).into_any(),
    })
}

/// The value, or that it stays as it is.
pub(crate) fn given<'py>(py: Python<'py>, value: Option<impl IntoPyObject<'py>>) -> PyResult<Bound<'py, PyAny>> {
    match value {
        None => Ok(unchanged(py)?.clone()),
        Some(value) => value.into_bound_py_any(py),
    }
}

/// A `CreateDraft` or a `ModifyDraft`.
pub(crate) fn request<'py>(py: Python<'py>, draft: &RequestDraft) -> PyResult<Bound<'py, PyAny>> {
    match draft {
        RequestDraft::Create(draft) => create(py, draft),
        RequestDraft::Modify(draft) => modify(py, draft),
        _ => Err(Raised::internal("kind of a draft").into()),
    }
}

fn create<'py>(py: Python<'py>, draft: &CreateDraft) -> PyResult<Bound<'py, PyAny>> {
    let account = made!(py, "AccountDraft", {
        existing: draft.account.existing,
        id: &draft.account.id,
        reference: &draft.account.reference,
        name: &draft.account.name,
        language: &draft.account.language,
        country: &draft.account.country,
        address: address(py, &draft.account.address)?,
        notes: &draft.account.notes,
        custom: &draft.account.custom,
    })?;
    let users = draft.users.iter().map(|draft| user(py, draft));
    let users = users.collect::<PyResult<Vec<_>>>()?;
    made!(py, "CreateDraft", { account: account, users: users })
}

fn modify<'py>(py: Python<'py>, draft: &ModifyDraft) -> PyResult<Bound<'py, PyAny>> {
    let account = &draft.account;
    let account = made!(py, "AccountEdit", {
        id: &account.id,
        reference: &account.reference,
        current_name: &account.current_name,
        name: edit(py, &account.name)?,
        language: edit(py, &account.language)?,
        country: edit(py, &account.country)?,
        address: address_edit(py, &account.address)?,
        notes: edit(py, &account.notes)?,
    })?;
    let users = draft.users.iter().map(|user| {
        made!(py, "UserEdit", {
            current_email: &user.current_email,
            email: edit(py, &user.email)?,
            first_name: edit(py, &user.first_name)?,
            last_name: edit(py, &user.last_name)?,
            job_title: edit(py, &user.job_title)?,
            language: edit(py, &user.language)?,
            time_zone: edit(py, &user.time_zone)?,
            remove_access: user.remove_access,
        })
    });
    let users = users.collect::<PyResult<Vec<_>>>()?;
    made!(py, "ModifyDraft", { account: account, modify_users: draft.modify_users, users: users })
}

/// Reads a draft of a request: its shape and kind are checked, its values are not.
#[pyfunction]
#[pyo3(name = "_draft")]
pub(crate) fn draft<'py>(py: Python<'py>, json: Body<'_>) -> PyResult<Bound<'py, PyAny>> {
    let draft = free(py, || RequestDraft::from_json(&json.0))?;
    request(py, &draft)
}

/// A draft of a request as JSON: no member where nothing is changed.
#[pyfunction]
#[pyo3(name = "_draft_json")]
pub(crate) fn draft_json(py: Python<'_>, draft: Body<'_>) -> Result<String, Raised> {
    free(py, || RequestDraft::from_json(&draft.0)).map(|draft| draft.to_json())
}

/// A `PackSettings`.
pub(crate) fn pack_settings<'py>(py: Python<'py>, settings: &comptoir::PackSettings) -> PyResult<Bound<'py, PyAny>> {
    let titles = settings
        .job_titles
        .iter()
        .map(|title| made!(py, "JobTitleDraft", { key: title.key.to_string(), labels: title.labels.clone() }));
    let titles = titles.collect::<PyResult<Vec<_>>>()?;
    let custom = settings.custom_fields.iter().map(|field| field_drafts::custom_field(py, field));
    let custom = custom.collect::<PyResult<Vec<_>>>()?;
    let languages: Vec<String> = settings.languages.iter().map(ToString::to_string).collect();
    made!(py, "PackSettings", {
        provider: &settings.provider,
        product: &settings.product,
        contact_url: &settings.contact_url,
        languages: languages,
        language: settings.language.to_string(),
        country: settings.country.to_string(),
        countries: Word::of(&SERVED_COUNTRIES, &settings.countries),
        time_zone: settings.time_zone.name(),
        job_titles: titles,
        custom_fields: custom,
        as_of: settings.as_of,
    })
}
