//! The drafts by which a desk's own people enter and edit accounts, on their way out.

use comptoir::{
    AccountInsert, AccountUpdate, AddressDraft, AdministratorDraft, Country, DestinationDraft, DestinationEdit,
};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{address, address_edit, class, edit, given, made, user};

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
        features: &draft.features,
        billing: destination(py, &draft.billing)?,
        shipping: destination(py, &draft.shipping)?,
        groups: &draft.groups,
        currency: &draft.currency,
        welcome: draft.welcome,
        custom: &draft.custom,
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
        billing: destination_edit(py, &draft.billing)?,
        shipping: destination_edit(py, &draft.shipping)?,
        currency: edit(py, &draft.currency)?,
        groups: given(py, draft.groups.as_ref())?,
        custom: &draft.custom,
    })
}

/// An address and its country, as a history tells where bills or goods go.
pub(crate) fn place<'py>(py: Python<'py>, address: &AddressDraft, country: Country) -> PyResult<Bound<'py, PyAny>> {
    let AddressDraft { street, postal_code, city, region } = address.clone();
    let country = Some(country.to_string());
    destination(py, &DestinationDraft { street, postal_code, city, region, country, ..DestinationDraft::default() })
}

fn destination<'py>(py: Python<'py>, draft: &DestinationDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "DestinationDraft", {
        same_as: &draft.same_as,
        copy_billing: draft.copy_billing,
        street: &draft.street,
        postal_code: &draft.postal_code,
        city: &draft.city,
        region: &draft.region,
        country: &draft.country,
    })
}

fn destination_edit<'py>(py: Python<'py>, draft: &DestinationEdit) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "DestinationEdit", {
        same_as: edit(py, &draft.same_as)?,
        copy_billing: draft.copy_billing,
        street: edit(py, &draft.street)?,
        postal_code: edit(py, &draft.postal_code)?,
        city: edit(py, &draft.city)?,
        region: edit(py, &draft.region)?,
        country: edit(py, &draft.country)?,
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
