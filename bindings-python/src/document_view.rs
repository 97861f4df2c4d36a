//! Documents, as they are shown.

use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::document_sheet::DocumentSheet;
use crate::enums::Member;
use crate::json::restored;
use crate::value::{Instant, Land, Reader};
use crate::view::{Reduced, view};

view! {
    /// A document.
    DocumentView(comptoir::DocumentView) shows(kind, state, code, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// The id of the account that it is for.
        account(value) -> String { value.account.to_string() }
        /// What it is.
        kind(value) -> Member<comptoir::DocumentKind> { Member(value.kind) }
        /// Where it stands.
        state(value) -> Member<comptoir::DocumentState> { Member(value.state) }
        /// What the state allows.
        allows(value) -> Vec<Member<comptoir::DocumentAction>> { value.state.actions(value.kind).map(Member).collect() }
        /// Its code, once it is issued: ``I-000042``. The numbers of each kind follow each other without a gap.
        code(value) -> Option<String> { value.code.clone() }
        /// What the account was called when it was drafted (rule C2).
        customer(value) -> String { value.customer.clone() }
        /// The account's reference number then.
        reference(value) -> Option<String> { value.reference.clone() }
        /// Where bills went then.
        billing(value) -> DocumentAddress { DocumentAddress::wrap(value.billing.clone()) }
        /// Where goods went then.
        shipping(value) -> DocumentAddress { DocumentAddress::wrap(value.shipping.clone()) }
        /// The account's currency: a code of ISO 4217 (rule C3).
        currency(value) -> String { value.currency.to_string() }
        /// Its lines.
        lines(value) -> Vec<DocumentLineView> { value.lines.iter().cloned().map(DocumentLineView::wrap).collect() }
        /// The tax by rate, the lowest first.
        taxes(value) -> Vec<DocumentTaxView> { value.taxes.iter().cloned().map(DocumentTaxView::wrap).collect() }
        /// What all lines come to without tax, in minor units of the currency (cents); ``money.decimal`` and ``format.money``
        /// take it.
        net_minor(value) -> i64 { value.net_minor }
        /// All the tax, in minor units.
        tax_minor(value) -> i64 { value.tax_minor }
        /// What it comes to with tax, in minor units.
        total_minor(value) -> i64 { value.total_minor }
        /// What is said besides.
        note(value) -> Option<String> { value.note.clone() }
        /// The invoice that a credit note takes back.
        credits(value) -> Option<DocumentRef> { value.credits.clone().map(DocumentRef::wrap) }
        /// When it was drafted, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// The day on which it was issued, in the desk's time zone.
        issued_on(value) -> Option<NaiveDate> { value.issued_on }
        /// The day until which it is to be paid or holds.
        due_on(value) -> Option<NaiveDate> { value.due_on }
        /// When it was issued, in UTC.
        issued_at(value) -> Option<Instant> { value.issued_at.map(Instant) }
        /// The day on which it was paid or settled.
        paid_on(value) -> Option<NaiveDate> { value.paid_on }
        /// The day on which it was cancelled.
        cancelled_on(value) -> Option<NaiveDate> { value.cancelled_on }
        /// Why it was cancelled.
        reason(value) -> Option<String> { value.reason.clone() }
        /// Its version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        /// What it is called in the reader's language: ``Facture I-000042``, ``Facture (brouillon)``.
        fn title(&self, locale: Reader) -> String {
            self.0.title(&locale.0)
        }

        /// The total with its currency, as the reader's language writes it: ``513,91 €``.
        fn total(&self, locale: Reader) -> String {
            self.0.total(&locale.0)
        }

        /// All that its page shows, in the reader's language, as data, for a host that draws it by its own means. It is sent from
        /// the country ``home``: addresses in other ones end with the country's name.
        ///
        /// Raises InvalidError (``unknown_country``). Example: ``document.sheet("fr", "FR").lines``.
        fn sheet(&self, locale: Reader, home: Land) -> DocumentSheet {
            DocumentSheet::wrap(self.0.sheet(&locale.0, home.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DocumentView", &*self.0)
        }
    }
}

view! {
    /// A line of a document.
    DocumentLineView(comptoir::DocumentLineView) shows(net_minor) {
        /// What it is.
        description(value) -> String { value.description.clone() }
        /// How many, as a decimal: ``2.5``.
        quantity(value) -> String { value.quantity.clone() }
        /// What one costs without tax, as a decimal in units of the currency: ``0.085``; ``format.price`` takes it.
        unit_price(value) -> String { value.unit_price.clone() }
        /// The tax in per cent, as a decimal: ``25.5``.
        tax_rate(value) -> String { value.tax_rate.clone() }
        /// What it comes to without tax, in minor units of the currency (cents).
        net_minor(value) -> i64 { value.net_minor }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DocumentLineView", &*self.0)
        }
    }
}

view! {
    /// What of a document is taxed at one rate, and the tax.
    DocumentTaxView(comptoir::DocumentTaxView) shows(tax_rate, net_minor, tax_minor) {
        /// The rate in per cent, as a decimal: ``25.5``.
        tax_rate(value) -> String { value.tax_rate.clone() }
        /// What its lines come to without tax, in minor units of the currency (cents).
        net_minor(value) -> i64 { value.net_minor }
        /// The tax on that, rounded half even once, in minor units.
        tax_minor(value) -> i64 { value.tax_minor }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DocumentTaxView", &*self.0)
        }
    }
}

view! {
    /// A document that another one names.
    DocumentRef(comptoir::DocumentRef) shows(code) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its code: ``I-000042``.
        code(value) -> String { value.code.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DocumentRef", &*self.0)
        }
    }
}

view! {
    /// Where a document says that the bill or the goods go: a copy, which later changes of the account do not reach (rule C2). Of
    /// an account that was entered without an address there is the country alone.
    DocumentAddress(comptoir::DocumentAddress) shows(country) {
        /// Street and number.
        street(value) -> Option<String> { value.street.clone() }
        /// Postal code.
        postal_code(value) -> Option<String> { value.postal_code.clone() }
        /// City.
        city(value) -> Option<String> { value.city.clone() }
        /// State or province, where the country has them in addresses.
        region(value) -> Option<String> { value.region.clone() }
        /// The country: a code of ISO 3166-1.
        country(value) -> String { value.country.to_string() }
    }
    more {
        /// The lines to write on a letter sent from the country ``home``: the country's name, in the reader's language, stands
        /// below an address in another one.
        ///
        /// Raises InvalidError (``unknown_country``). Example: ``document.billing.lines("FR", "fr")``.
        fn lines(&self, home: Land, locale: Reader) -> Vec<String> {
            self.0.lines(home.0, &locale.0)
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DocumentAddress", &*self.0)
        }
    }
}
