//! The draft of an order, on its way out.

use comptoir::OrderDraft;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyType};

use crate::drafts::{class, made};

pub(crate) fn order<'py>(py: Python<'py>, draft: &OrderDraft) -> PyResult<Bound<'py, PyAny>> {
    made!(py, "OrderDraft", {
        code: &draft.code,
        dealership: &draft.dealership,
        po_number: &draft.po_number,
        customer: &draft.customer,
        account: &draft.account,
        ordered_at: &draft.ordered_at,
        state: &draft.state,
        total: &draft.total,
        currency: &draft.currency,
    })
}
