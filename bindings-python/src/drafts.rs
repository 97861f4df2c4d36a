//! Drafts on their way out: the dataclasses of `comptoir.drafts`.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::enums::{Member, SERVED_COUNTRIES, Word};

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

/// An `AddressDraft`.
pub(crate) fn address<'py>(py: Python<'py>, address: &comptoir::AddressDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "AddressDraft", {
        street: &address.street, postal_code: &address.postal_code, city: &address.city, region: &address.region,
    })
}

/// A `RequestDraft`.
pub(crate) fn request<'py>(py: Python<'py>, draft: &comptoir::RequestDraft) -> PyResult<Bound<'py, PyAny>> {
    let account = made!(py, "AccountDraft", {
        existing: draft.account.existing,
        name: &draft.account.name,
        language: &draft.account.language,
        country: &draft.account.country,
        address: address(py, &draft.account.address)?,
        notes: &draft.account.notes,
    })?;
    let users = draft.users.iter().map(|user| {
        made!(py, "UserDraft", {
            email: &user.email,
            first_name: &user.first_name,
            last_name: &user.last_name,
            job_title: &user.job_title,
            language: &user.language,
            time_zone: &user.time_zone,
        })
    });
    let users = users.collect::<PyResult<Vec<_>>>()?;
    made!(py, "RequestDraft", { kind: Member(draft.kind), account: account, users: users })
}

/// A `PackSettings`.
pub(crate) fn pack_settings<'py>(py: Python<'py>, settings: &comptoir::PackSettings) -> PyResult<Bound<'py, PyAny>> {
    let titles = settings
        .job_titles
        .iter()
        .map(|title| made!(py, "JobTitleDraft", { key: title.key.to_string(), labels: title.labels.clone() }));
    let titles = titles.collect::<PyResult<Vec<_>>>()?;
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
        as_of: settings.as_of,
    })
}
