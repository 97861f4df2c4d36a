//! A document with the words and numbers of one language: what its page shows, as data.

/// A value of a document, and what it is called.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct SheetRow {
    /// What it is called: `Date d’échéance`.
    pub label: String,
    /// The value: `31 mai 2026`.
    pub text: String,
}

/// Where a bill or goods go, and what that is called.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct SheetAddress {
    /// What it is called: `Adresse de livraison`.
    pub label: String,
    /// The customer, and the lines of the address.
    pub lines: Vec<String>,
}

/// All that the page of a document shows, in the reader's language: for a host that draws it by its own means.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentSheet {
    /// `Facture I-000042`.
    pub title: String,
    /// `Facture`.
    pub kind: String,
    /// What has to be seen at once, where there is such: that it is a draft, paid, cancelled.
    pub stamp: Option<String>,
    /// Number, date, reference number and the like.
    pub facts: Vec<SheetRow>,
    /// Where the bill goes.
    pub billing: SheetAddress,
    /// Where the goods go, if elsewhere.
    pub shipping: Option<SheetAddress>,
    /// What the table of lines is called.
    pub lines_label: String,
    /// What its columns are called: description, quantity, unit price, tax rate, amount.
    pub columns: Vec<String>,
    /// Its rows, a cell for each column.
    pub lines: Vec<Vec<String>>,
    /// What the table of taxes is called.
    pub taxes_label: String,
    /// What its columns are called: rate, amount, tax.
    pub tax_columns: Vec<String>,
    /// Its rows, a cell for each column.
    pub taxes: Vec<Vec<String>>,
    /// What the sums are called together.
    pub totals_label: String,
    /// The sums: without tax, tax, with tax.
    pub totals: Vec<SheetRow>,
    /// What is said besides, and what that is called.
    pub note: Option<SheetRow>,
}

crate::value::private_debug! { SheetRow SheetAddress DocumentSheet }

impl From<comptoir::SheetRow> for SheetRow {
    fn from(row: comptoir::SheetRow) -> Self {
        let comptoir::SheetRow { label, text } = row;
        Self { label, text }
    }
}

impl From<comptoir::SheetAddress> for SheetAddress {
    fn from(address: comptoir::SheetAddress) -> Self {
        let comptoir::SheetAddress { label, lines } = address;
        Self { label, lines }
    }
}

impl From<comptoir::DocumentSheet> for DocumentSheet {
    fn from(sheet: comptoir::DocumentSheet) -> Self {
        Self {
            title: sheet.title,
            kind: sheet.kind,
            stamp: sheet.stamp,
            facts: sheet.facts.into_iter().map(Into::into).collect(),
            billing: sheet.billing.into(),
            shipping: sheet.shipping.map(Into::into),
            lines_label: sheet.lines_label,
            columns: sheet.columns,
            lines: sheet.lines,
            taxes_label: sheet.taxes_label,
            tax_columns: sheet.tax_columns,
            taxes: sheet.taxes,
            totals_label: sheet.totals_label,
            totals: sheet.totals.into_iter().map(Into::into).collect(),
            note: sheet.note.map(Into::into),
        }
    }
}
