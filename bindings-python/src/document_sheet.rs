//! What the page of a document shows, as data, and the page itself.

use crate::view::view;

view! {
    /// A document as a page. Its ``repr`` shows no more than title and language.
    RenderedDocument(comptoir::RenderedDocument) shows(title, locale) {
        /// The page, a whole file that stands for itself: no script, nothing loaded from elsewhere, made to be printed on A4.
        /// Write it in UTF-8.
        html(value) -> String { value.html.clone() }
        /// The language that it is written in: a tag of BCP 47 (rule C4).
        locale(value) -> String { value.locale.to_string() }
        /// What it is called: ``Facture I-000042``.
        title(value) -> String { value.title.clone() }
    }
}

view! {
    /// All that the page of a document shows, in the reader's language.
    DocumentSheet(comptoir::DocumentSheet) shows(title) {
        /// ``Facture I-000042``.
        title(value) -> String { value.title.clone() }
        /// ``Facture``.
        kind(value) -> String { value.kind.clone() }
        /// What has to be seen at once, where there is such: that it is a draft, paid, cancelled.
        stamp(value) -> Option<String> { value.stamp.clone() }
        /// Number, date, reference number and the like.
        facts(value) -> Vec<SheetRow> { value.facts.iter().cloned().map(SheetRow::wrap).collect() }
        /// Where the bill goes.
        billing(value) -> SheetAddress { SheetAddress::wrap(value.billing.clone()) }
        /// Where the goods go, if elsewhere.
        shipping(value) -> Option<SheetAddress> { value.shipping.clone().map(SheetAddress::wrap) }
        /// What the table of lines is called.
        lines_label(value) -> String { value.lines_label.clone() }
        /// What its columns are called: description, quantity, unit price, tax rate, amount.
        columns(value) -> Vec<String> { value.columns.clone() }
        /// Its rows, a cell for each column.
        lines(value) -> Vec<Vec<String>> { value.lines.clone() }
        /// What the table of taxes is called.
        taxes_label(value) -> String { value.taxes_label.clone() }
        /// What its columns are called: rate, amount, tax.
        tax_columns(value) -> Vec<String> { value.tax_columns.clone() }
        /// Its rows, a cell for each column.
        taxes(value) -> Vec<Vec<String>> { value.taxes.clone() }
        /// What the sums are called together.
        totals_label(value) -> String { value.totals_label.clone() }
        /// The sums: without tax, tax, with tax.
        totals(value) -> Vec<SheetRow> { value.totals.iter().cloned().map(SheetRow::wrap).collect() }
        /// What is said besides, and what that is called.
        note(value) -> Option<SheetRow> { value.note.clone().map(SheetRow::wrap) }
    }
}

view! {
    /// A value of a document, and what it is called.
    SheetRow(comptoir::SheetRow) shows(label) {
        /// What it is called: ``Date d’échéance``.
        label(value) -> String { value.label.clone() }
        /// The value: ``31 mai 2026``.
        text(value) -> String { value.text.clone() }
    }
}

view! {
    /// Where a bill or goods go, and what that is called.
    SheetAddress(comptoir::SheetAddress) shows(label) {
        /// What it is called: ``Adresse de livraison``.
        label(value) -> String { value.label.clone() }
        /// The customer, and the lines of the address.
        lines(value) -> Vec<String> { value.lines.clone() }
    }
}
