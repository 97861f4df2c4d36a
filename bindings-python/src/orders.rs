//! Orders: what an actor does with them (rule C7).

use comptoir::{OrderDraft, OrderFilter};
use pyo3::prelude::*;

use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::{Body, Rows, Table};
use crate::order_view::{OrderTotal, OrderView, OrdersImported};
use crate::page::{Page, paging};
use crate::value::{Instant, Whole, filtered};

/// The orders of a desk: a dealer sees those of the own dealership (rule A11), an observer or manager those of the own account,
/// the desk's other people and the host all. A session's ``orders``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Orders(pub(crate) comptoir::Orders);

#[pymethods]
impl Orders {
    /// The most rows of one import.
    #[classattr]
    const MAX_ROWS: usize = OrderDraft::MAX_ROWS;
    /// The most bytes of one import, as JSON or CSV.
    #[classattr]
    const MAX_IMPORT_BYTES: usize = OrderDraft::MAX_IMPORT_BYTES;

    /// Records one order, in whatever state it is in. Without a code it is given one that tells when. An account's first order
    /// fixes its currency (rule C3).
    ///
    /// Takes an OrderDraft, a dict, or JSON as str or bytes (at most 64 KiB). Raises RefusedError, ConflictError (``taken_order``)
    /// when the desk has an order of this code, InvalidError with all problems: among them ``unknown_dealership``,
    /// ``unknown_account``, ``other_dealership`` for an account of another dealership, ``other_currency`` for a currency other
    /// than the account's.
    fn record(&self, py: Python<'_>, draft: Body<'_>) -> Result<OrderView, Raised> {
        free(py, || self.0.record_json(&draft.0)).map(OrderView::wrap)
    }

    /// Records up to 1,000 orders, or changes those that are known by their codes, all or nothing: what a row leaves out of a
    /// known order stays as it is. A state may have moved on meanwhile, by several steps too, but never back. Sent again, an
    /// import changes nothing.
    ///
    /// Takes a list of OrderDraft or dict, or ``{"rows": […]}`` as a dict or as JSON (at most 1 MiB). Raises RefusedError,
    /// InvalidError with the problems of all rows, as ``/rows/3/total`` (from 0): those of ``record``, ``duplicate`` for a code
    /// that stands twice, ``wrong_order_state`` for a state that the order cannot have come to.
    fn import_rows(&self, py: Python<'_>, rows: Rows<'_>) -> Result<OrdersImported, Raised> {
        free(py, || self.0.import_json(&rows.0)).map(OrdersImported::wrap)
    }

    /// Imports the orders of a table in CSV, str or bytes in UTF-8. The first line names the columns, in any order: members of an
    /// OrderDraft, ``code`` among them. Cells are parted by commas, semicolons or tabs.
    ///
    /// Raises what ``import_rows`` raises, and of the table ``invalid_csv`` with the line, ``unknown_member`` and
    /// ``duplicate_member`` for a column (``/columns/2``, from 0), ``too_few`` and ``too_many`` for cells (``/rows/3``).
    fn import_csv(&self, py: Python<'_>, csv: Table<'_>) -> Result<OrdersImported, Raised> {
        free(py, || self.0.import_csv(csv.0)).map(OrdersImported::wrap)
    }

    /// Brings the order of this code to its next state.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_order``), ConflictError (``conflict``), StateError (``wrong_order_state``)
    /// with the states that may be next. Example: ``session.orders.advance(order.code, "in_progress")``.
    fn advance(&self, py: Python<'_>, code: &str, state: Member<comptoir::OrderState>) -> Result<OrderView, Raised> {
        free(py, || self.0.advance(code, state.0)).map(OrderView::wrap)
    }

    /// The order of this code.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_order``), also for one of another account, dealership or desk.
    fn get(&self, py: Python<'_>, code: &str) -> Result<OrderView, Raised> {
        free(py, || self.0.get(code)).map(OrderView::wrap)
    }

    /// A page of the orders that fit all that is given; by state, then newest, where no other order is asked for.
    ///
    /// ``search`` finds those whose code, purchase order number and customer have, for each word given, a word that begins so,
    /// whatever its case and accents (at most 200 characters); ``dealership`` and ``account`` are ids; ``start`` is the first
    /// instant, ``end`` the first that is too late, each a ``datetime`` with a time zone. ``size`` is 1 to 50, ``total`` counts
    /// all pages, ``after`` is the ``next`` of the page before, asked for with the same filter and order.
    /// Raises RefusedError, InvalidError (``invalid_cursor``, ``out_of_range``, ``too_long``; ``invalid_id`` for what is no
    /// id). Example: ``session.orders.list(search="joe 1235", state="new")``.
    #[pyo3(signature = (
        after = None, *, search = None, state = None, dealership = None, account = None, start = None, end = None, sort = None,
        size = None, total = false
    ))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn list(
        &self,
        py: Python<'_>,
        after: Option<&str>,
        search: Option<String>,
        state: Option<Member<comptoir::OrderState>>,
        dealership: Option<&str>,
        account: Option<&str>,
        start: Option<Instant>,
        end: Option<Instant>,
        sort: Option<Member<comptoir::OrderSort>>,
        size: Option<Whole<i64>>,
        total: bool,
    ) -> PyResult<Page> {
        let filter = filter(search, state, dealership, account, start, end)?;
        let paging = paging(sort, after, size, total);
        let page = free(py, || self.0.list(&filter, paging))?;
        Page::of::<_, OrderView>(py, page)
    }

    /// How many of the orders that fit all that is given there are, and what they come to: by state, and by currency, for
    /// amounts of two are never added. What there is none of has no row.
    ///
    /// Takes what ``list`` takes to narrow it. Raises RefusedError, InvalidError (``too_long``, ``invalid_id``;
    /// ``sum_too_large`` for amounts that 64 bits do not hold the sum of).
    /// Example: ``[(total.state.label("fr"), total.text("fr")) for total in session.orders.totals()]``.
    #[pyo3(signature = (*, search = None, state = None, dealership = None, account = None, start = None, end = None))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn totals(
        &self,
        py: Python<'_>,
        search: Option<String>,
        state: Option<Member<comptoir::OrderState>>,
        dealership: Option<&str>,
        account: Option<&str>,
        start: Option<Instant>,
        end: Option<Instant>,
    ) -> Result<Vec<OrderTotal>, Raised> {
        let filter = filter(search, state, dealership, account, start, end)?;
        Ok(free(py, || self.0.totals(&filter))?.into_iter().map(OrderTotal::wrap).collect())
    }
}

fn filter(
    search: Option<String>,
    state: Option<Member<comptoir::OrderState>>,
    dealership: Option<&str>,
    account: Option<&str>,
    start: Option<Instant>,
    end: Option<Instant>,
) -> Result<OrderFilter, Raised> {
    Ok(OrderFilter {
        search,
        state: state.map(|state| state.0),
        dealership: filtered(dealership)?,
        account: filtered(account)?,
        from: start.map(|start| start.0),
        until: end.map(|end| end.0),
    })
}
