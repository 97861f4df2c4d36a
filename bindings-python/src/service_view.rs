//! Services, as they are shown.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::account_view::AccountRef;
use crate::enums::Member;
use crate::json::restored;
use crate::value::{Instant, Reader};
use crate::view::{Reduced, view};

view! {
    /// A service, as a request for work shows it.
    ServiceRef(comptoir::ServiceRef) shows(id, key) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its key, by which it is asked for.
        key(value) -> String { value.key.clone() }
        /// What it is called in the desk's language, else in another that it has a name in.
        name(value) -> String { value.name.clone() }
        /// What it is called, by language tag.
        labels(value) -> BTreeMap<String, String> { value.labels.clone() }
    }
    more {
        /// What it is called in the language of a reader of this locale, else in the desk's.
        fn label(&self, locale: Reader) -> String {
            self.0.label(&locale.0).to_owned()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ServiceRef", &*self.0)
        }
    }
}

view! {
    /// A service of a desk.
    ServiceView(comptoir::ServiceView) shows(id, key, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its key, by which it is asked for; unique in the desk.
        key(value) -> String { value.key.clone() }
        /// What it is called in the desk's language, else in another that it has a name in.
        name(value) -> String { value.name.clone() }
        /// What it is called, by language tag.
        labels(value) -> BTreeMap<String, String> { value.labels.clone() }
        /// How it is quoted (rule P9).
        workflow(value) -> Member<comptoir::Workflow> { Member(value.workflow) }
        /// What one of the quantity is called, by language tag; empty where it is called nothing.
        unit(value) -> BTreeMap<String, String> { value.unit.clone() }
        /// What one of the quantity costs, by currency: decimals such as ``0.085``, which ``money.times`` and ``format.price``
        /// take. What is quoted automatically has one at least.
        prices(value) -> BTreeMap<String, String> {
            value.prices.iter().map(|(currency, price)| (currency.to_string(), price.to_string())).collect()
        }
        /// The accounts that may ask for it, by name, deleted ones left out; None where it is for all. A contact is never shown
        /// them.
        accounts(value) -> Option<Vec<AccountRef>> {
            value.accounts.clone().map(|accounts| accounts.into_iter().map(AccountRef::wrap).collect())
        }
        /// For how many business days its quotes hold; None where as many as the desk's.
        quote_days(value) -> Option<i64> { value.quote_days }
        /// Whether it is delivered with a file at least.
        needs_file(value) -> bool { value.needs_file }
        /// When it was added, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// Since when nobody can ask for it any more, in UTC.
        retired_at(value) -> Option<Instant> { value.retired_at.map(Instant) }
        /// Its version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        /// What it is called in the language of a reader of this locale, else in the desk's.
        fn label(&self, locale: Reader) -> String {
            self.0.label(&locale.0).to_owned()
        }

        /// What one of the quantity is called in the language of a reader of this locale, else in another that it has a name
        /// in; None where it is called nothing.
        fn unit_label(&self, locale: Reader) -> Option<String> {
            self.0.unit_label(&locale.0).map(str::to_owned)
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ServiceView", &*self.0)
        }
    }
}
