//! What an account owes, and how that came about.

use comptoir::{AccountId, DocumentId};

use crate::error::ComptoirError;
use crate::names::StatementMovement;
use crate::value::{CurrencyCode, Day, LanguageTag};

/// A movement of a statement.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct StatementRow {
    /// The day.
    pub on: Day,
    /// What moved the balance.
    pub movement: StatementMovement,
    /// The document.
    pub document: DocumentId,
    /// Its code: `I-000042`.
    pub code: String,
    /// By how much, in minor units (cents): below zero where the customer owes less.
    pub amount_minor: i64,
    /// The balance afterwards: what the customer owes, below zero what the customer is owed.
    pub balance_minor: i64,
}

/// The statement of an account, both days included.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentStatement {
    /// The account.
    pub account: AccountId,
    /// What it is called now.
    pub customer: String,
    /// The account's currency: there is one only (rule C3).
    pub currency: CurrencyCode,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// The balance before the first day, in minor units (cents).
    pub opening_minor: i64,
    /// The movements, by day; of one day what is owed first.
    pub rows: Vec<StatementRow>,
    /// The balance at the end of the last day.
    pub closing_minor: i64,
}

/// A statement as a table in the reader's language: day, movement, document, amount, balance.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct StatementTable {
    /// What it is called: `Relevé de compte`.
    pub title: String,
    /// From when to when.
    pub period: String,
    /// What the columns are called.
    pub columns: Vec<String>,
    /// The opening balance, the movements, the closing balance: a cell for each column.
    pub rows: Vec<Vec<String>>,
}

crate::value::private_debug! { DocumentStatement StatementTable }

#[uniffi::export]
impl DocumentStatement {
    /// The statement as a table in the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn table(&self, locale: LanguageTag) -> Result<StatementTable, ComptoirError> {
        let comptoir::StatementTable { title, period, columns, rows } =
            comptoir::DocumentStatement::from(self.clone()).table(&locale);
        Ok(StatementTable { title, period, columns, rows })
    }
}

impl TryFrom<comptoir::DocumentStatement> for DocumentStatement {
    type Error = ComptoirError;

    fn try_from(statement: comptoir::DocumentStatement) -> Result<Self, ComptoirError> {
        Ok(Self {
            account: statement.account,
            customer: statement.customer,
            currency: statement.currency,
            from: Day::told(statement.from)?,
            until: Day::told(statement.until)?,
            opening_minor: statement.opening_minor,
            rows: statement.rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            closing_minor: statement.closing_minor,
        })
    }
}

impl From<DocumentStatement> for comptoir::DocumentStatement {
    fn from(statement: DocumentStatement) -> Self {
        Self {
            account: statement.account,
            customer: statement.customer,
            currency: statement.currency,
            from: statement.from.0,
            until: statement.until.0,
            opening_minor: statement.opening_minor,
            rows: statement.rows.into_iter().map(Into::into).collect(),
            closing_minor: statement.closing_minor,
        }
    }
}

impl TryFrom<comptoir::StatementRow> for StatementRow {
    type Error = ComptoirError;

    fn try_from(row: comptoir::StatementRow) -> Result<Self, ComptoirError> {
        let comptoir::StatementRow { on, movement, document, code, amount_minor, balance_minor } = row;
        Ok(Self { on: Day::told(on)?, movement: movement.try_into()?, document, code, amount_minor, balance_minor })
    }
}

impl From<StatementRow> for comptoir::StatementRow {
    fn from(row: StatementRow) -> Self {
        let StatementRow { on, movement, document, code, amount_minor, balance_minor } = row;
        Self { on: on.0, movement: movement.into(), document, code, amount_minor, balance_minor }
    }
}
