//! Pages of lists.

use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};

use crate::enums::Member;
use crate::value::Whole;

/// A page of a list, and the cursor of the page after it. It can be iterated and has a length.
///
/// Example: ``page = session.requests.list(); page = session.requests.list(after=page.next)`` while ``page.next``.
#[pyclass(frozen, generic, module = "comptoir")]
pub(crate) struct Page {
    /// What the page holds, in the list's order.
    #[pyo3(get)]
    items: Py<PyTuple>,
    /// What to ask for the next page with; None on the last.
    #[pyo3(get)]
    next: Option<String>,
    /// How many there are on all pages together, where that was asked for.
    #[pyo3(get)]
    total: Option<i64>,
}

/// Which page of a list is asked for.
pub(crate) fn paging<S: Default>(
    sort: Option<Member<S>>,
    after: Option<&str>,
    size: Option<Whole<i64>>,
    total: bool,
) -> comptoir::Paging<S> {
    comptoir::Paging {
        sort: sort.map_or_else(S::default, |sort| sort.0),
        after: after.map(str::to_owned),
        size: size.map(|size| size.0),
        total,
    }
}

impl Page {
    pub(crate) fn of<'py, T, V>(py: Python<'py>, page: comptoir::Page<T>) -> PyResult<Self>
    where
        V: From<T> + IntoPyObject<'py>,
    {
        let items = page.items.into_iter().map(V::from).collect::<Vec<V>>();
        Ok(Self { items: PyTuple::new(py, items)?.unbind(), next: page.next, total: page.total })
    }
}

#[pymethods]
impl Page {
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.items.bind(py).try_iter()
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        self.items.bind(py).len()
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let more = if self.next.is_some() { ", and more" } else { "" };
        format!("Page({} items{more})", self.items.bind(py).len())
    }
}
