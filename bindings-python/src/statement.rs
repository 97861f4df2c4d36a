//! What an account owes, and how that came about.

use chrono::NaiveDate;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyList};

use crate::enums::Member;
use crate::value::Reader;
use crate::view::view;

view! {
    /// The statement of an account, both days included. It can be iterated, movement by movement, and has a length.
    DocumentStatement(comptoir::DocumentStatement) shows(from_, until) {
        /// The id of the account.
        account(value) -> String { value.account.to_string() }
        /// What the account is called now.
        customer(value) -> String { value.customer.clone() }
        /// The account's currency, a code of ISO 4217: there is one only (rule C3).
        currency(value) -> String { value.currency.to_string() }
        /// The first day.
        from_(value) -> NaiveDate { value.from }
        /// The last day.
        until(value) -> NaiveDate { value.until }
        /// The balance before the first day, in minor units of the currency (cents): what the customer owes, below zero what the
        /// customer is owed.
        opening_minor(value) -> i64 { value.opening_minor }
        /// The movements, by day; of one day what is owed first.
        rows(value) -> Vec<StatementRow> { value.rows.iter().cloned().map(StatementRow::wrap).collect() }
        /// The balance at the end of the last day.
        closing_minor(value) -> i64 { value.closing_minor }
    }
    more {
        /// The statement as a table in the reader's language: day, movement, document, amount, balance.
        ///
        /// Example: ``for cells in statement.table("fr").rows: print(*cells)``.
        fn table(&self, locale: Reader) -> StatementTable {
            StatementTable::wrap(self.0.table(&locale.0))
        }

        fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
            PyList::new(py, self.rows())?.try_iter()
        }

        fn __len__(&self) -> usize {
            self.0.rows.len()
        }
    }
}

view! {
    /// A movement of a statement.
    StatementRow(comptoir::StatementRow) shows(on, movement, code) {
        /// The day.
        on(value) -> NaiveDate { value.on }
        /// What moved the balance.
        movement(value) -> Member<comptoir::StatementMovement> { Member(value.movement) }
        /// The id of the document.
        document(value) -> String { value.document.to_string() }
        /// Its code: ``I-000042``.
        code(value) -> String { value.code.clone() }
        /// By how much, in minor units of the currency (cents): below zero where the customer owes less.
        amount_minor(value) -> i64 { value.amount_minor }
        /// The balance afterwards: what the customer owes, below zero what the customer is owed.
        balance_minor(value) -> i64 { value.balance_minor }
    }
}

view! {
    /// A statement as a table in the reader's language.
    StatementTable(comptoir::StatementTable) shows(period) {
        /// What it is called: ``Relevé de compte``.
        title(value) -> String { value.title.clone() }
        /// From when to when.
        period(value) -> String { value.period.clone() }
        /// What the columns are called: day, movement, document, amount, balance.
        columns(value) -> Vec<String> { value.columns.clone() }
        /// The opening balance, the movements, the closing balance: a cell for each column.
        rows(value) -> Vec<Vec<String>> { value.rows.clone() }
    }
}
