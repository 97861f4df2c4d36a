//! What is called of documents.

use comptoir::{
    AccountId, Country, DocumentDraft, DocumentFilter, DocumentId, DocumentKind, DocumentState, DocumentUpdate, Error,
    Locale, Session,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::PlainPages;
use super::{Day, nothing, read};
use crate::{in_each, told};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "documents.draft")]
    Draft { account: AccountId, draft: Value },
    #[serde(rename = "documents.edit")]
    Edit { document: DocumentId, update: Value },
    #[serde(rename = "documents.discard")]
    Discard { document: DocumentId },
    #[serde(rename = "documents.issue")]
    Issue { document: DocumentId },
    #[serde(rename = "documents.pay")]
    Pay { document: DocumentId, day: Day },
    #[serde(rename = "documents.cancel")]
    Cancel { document: DocumentId, reason: String },
    #[serde(rename = "documents.get")]
    Get { document: DocumentId },
    #[serde(rename = "documents.by_code")]
    ByCode { code: String },
    #[serde(rename = "documents.list")]
    List { filter: Filter, paging: PlainPages },
    #[serde(rename = "documents.statement")]
    Statement { account: AccountId, from: Day, until: Day },
    #[serde(rename = "documents.render")]
    Render { document: DocumentId },
    #[serde(rename = "documents.sheet")]
    Sheet { document: DocumentId, locale: Locale, home: Country },
}

/// A filter of documents.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
    account: Option<AccountId>,
    kind: Option<DocumentKind>,
    state: Option<DocumentState>,
}

impl From<Filter> for DocumentFilter {
    fn from(Filter { account, kind, state }: Filter) -> Self {
        Self { account, kind, state }
    }
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let documents = session.documents();
        Ok(match self {
            Self::Draft { account, draft } => {
                json!(documents.draft(account, &read(&draft, DocumentDraft::from_json)?)?)
            }
            Self::Edit { document, update } => {
                json!(documents.edit(document, &read(&update, DocumentUpdate::from_json)?)?)
            }
            Self::Discard { document } => nothing(documents.discard(document))?,
            Self::Issue { document } => json!(documents.issue(document)?),
            Self::Pay { document, day: Day(day) } => json!(documents.pay(document, day)?),
            Self::Cancel { document, reason } => json!(documents.cancel(document, &reason)?),
            Self::Get { document } => json!(documents.get(document)?),
            Self::ByCode { code } => json!(documents.by_code(&code)?),
            Self::List { filter, paging } => {
                let page = documents.list(&filter.into(), paging)?;
                told::page(&page, |document| json!({ "id": document.id, "code": document.code }))
            }
            Self::Statement { account, from: Day(from), until: Day(until) } => {
                let statement = documents.statement(account, from, until)?;
                json!({ "statement": statement, "table": in_each(|locale| statement.table(locale)) })
            }
            Self::Render { document } => json!(documents.render(document)?),
            Self::Sheet { document, locale, home } => {
                let view = documents.get(document)?;
                json!({
                    "title": view.title(&locale), "total": view.total(&locale), "sheet": view.sheet(&locale, home),
                })
            }
        })
    }
}
