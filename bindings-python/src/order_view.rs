//! Orders, as they are shown.

use pyo3::prelude::*;

use crate::enums::Member;
use crate::json::restored;
use crate::request_view::DealershipRef;
use crate::value::{Instant, Reader, Zone};
use crate::view::{Reduced, view};

view! {
    /// An order.
    OrderView(comptoir::OrderView) shows(code, state, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its code, unique in the desk.
        code(value) -> String { value.code.clone() }
        /// The dealership that it was ordered from.
        dealership(value) -> DealershipRef { DealershipRef::wrap(value.dealership.clone()) }
        /// The dealership's time zone, in which the list shows the date unless another is asked for.
        time_zone(value) -> &'static str { value.time_zone.name() }
        /// The number of the customer's purchase order.
        po_number(value) -> Option<String> { value.po_number.clone() }
        /// Who ordered.
        customer(value) -> String { value.customer.clone() }
        /// The account of the customer, where it is known: its id.
        account(value) -> Option<String> { value.account.map(|account| account.to_string()) }
        /// When it was ordered, in UTC.
        ordered_at(value) -> Instant { Instant(value.ordered_at) }
        /// Where it stands.
        state(value) -> Member<comptoir::OrderState> { Member(value.state) }
        /// The states that may be next.
        allows(value) -> Vec<Member<comptoir::OrderState>> { value.state.next().map(Member).collect() }
        /// What it comes to, in minor units of the currency (cents), as it was imported; ``money.decimal`` and ``format.money``
        /// take it.
        total_minor(value) -> i64 { value.total_minor }
        /// The currency of the total: a code of ISO 4217.
        currency(value) -> String { value.currency.to_string() }
        /// Whether that is another currency than the desk's: the list then shows it.
        is_foreign(value) -> bool { value.is_foreign }
        /// When the desk came to know of it, in UTC.
        recorded_at(value) -> Instant { Instant(value.recorded_at) }
        /// Its version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        /// The row of the order list in the reader's language: the date in ``zone``, else in the dealership's time zone.
        ///
        /// Raises InvalidError (``unknown_time_zone``). Example: ``order.row("fr", "Australia/Sydney").cells``.
        #[pyo3(signature = (locale, zone = None))]
        fn row(&self, locale: Reader, zone: Option<Zone>) -> OrderListRow {
            OrderListRow::wrap(self.0.row(&locale.0, zone.map(|zone| zone.0)))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "OrderView", &*self.0)
        }
    }
}

view! {
    /// A row of the order list, as its reader sees it. ``OrderColumn.CODE.label(locale)`` and the others head the columns.
    OrderListRow(comptoir::OrderListRow) shows(code, state) {
        /// Its code.
        code(value) -> String { value.code.clone() }
        /// Code and city of the dealership: ``20/90074 – Paris``.
        dealership(value) -> String { value.dealership.clone() }
        /// The purchase order number; empty where there is none.
        po_number(value) -> String { value.po_number.clone() }
        /// Who ordered.
        customer(value) -> String { value.customer.clone() }
        /// When it was ordered, as the reader's language writes it: ``15/01/2019 10:56``.
        date(value) -> String { value.date.clone() }
        /// What its state is called.
        state(value) -> String { value.state.clone() }
        /// What it comes to: ``2 539,75``; with its currency where that is not the desk's.
        total(value) -> String { value.total.clone() }
        /// The cells, in the order of the columns.
        cells(value) -> Vec<String> { value.cells().map(str::to_owned).to_vec() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "OrderListRow", &*self.0)
        }
    }
}

view! {
    /// What became of the rows of an import.
    OrdersImported(comptoir::OrdersImported) shows(recorded, changed, unchanged) {
        /// How many orders were new.
        recorded(value) -> i64 { value.recorded }
        /// How many were known, and have changed.
        changed(value) -> i64 { value.changed }
        /// How many were known, and are the same.
        unchanged(value) -> i64 { value.unchanged }
    }
    more {
        /// The counts, as the reader's language tells them: ``New: 10 · Changed: 0 · Unchanged: 0``.
        fn text(&self, locale: Reader) -> String {
            self.0.text(&locale.0)
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "OrdersImported", &*self.0)
        }
    }
}

view! {
    /// How many orders of one state and currency there are, and what they come to.
    OrderTotal(comptoir::OrderTotal) shows(state, currency, orders, total_minor) {
        /// The state that they are in.
        state(value) -> Member<comptoir::OrderState> { Member(value.state) }
        /// The currency: a code of ISO 4217.
        currency(value) -> String { value.currency.to_string() }
        /// How many orders.
        orders(value) -> i64 { value.orders }
        /// What they come to, in minor units of the currency (cents).
        total_minor(value) -> i64 { value.total_minor }
    }
    more {
        /// What they come to, with the currency, as the reader's language writes it: ``6 895,94 €``.
        fn text(&self, locale: Reader) -> String {
            self.0.text(&locale.0)
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "OrderTotal", &*self.0)
        }
    }
}
