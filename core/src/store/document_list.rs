//! Lists of documents, those drafted last first.

use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::document::DocumentRow;
use super::fault::{InTable, StoreFault};
use super::listing::{Limited, substr};
use super::schema::documents;
use crate::model::document::{DocumentKind, DocumentState};
use crate::{AccountId, DeskId, DocumentId, Timestamp};

/// Which documents a list holds.
#[derive(Clone, Copy)]
pub(crate) struct DocumentList<'a> {
    pub(crate) desk: DeskId,
    pub(crate) account: Option<AccountId>,
    pub(crate) kind: Option<DocumentKind>,
    /// The kinds in sight; all of them where there are none.
    pub(crate) kinds: &'a [DocumentKind],
    pub(crate) state: Option<DocumentState>,
    /// Whether drafts are out of sight.
    pub(crate) issued: bool,
}

/// A document's place in a list.
#[derive(Clone, Copy)]
pub(crate) struct DocumentPlace {
    pub(crate) created_at: Timestamp,
    pub(crate) id: DocumentId,
}

type Documents<'a> = documents::BoxedQuery<'a, AnyBackend>;

impl DocumentList<'_> {
    /// Up to so many documents, from after the place on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<DocumentPlace>,
        rows: usize,
    ) -> Result<Vec<DocumentRow>, StoreFault> {
        self.query(after, rows).get_results(connection).in_table("documents")
    }

    /// How many documents the list holds.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<i64, StoreFault> {
        self.fitting().count().get_result(connection).in_table("documents")
    }

    fn query(&self, after: Option<DocumentPlace>, rows: usize) -> Limited<Documents<'static>> {
        let mut list = self.fitting();
        if let Some(place) = after {
            // One bound at the end, for a database seeks by one only.
            let rest = documents::created_at.lt(place.created_at).or(documents::id.lt(place.id));
            list = list.filter(documents::created_at.le(place.created_at)).filter(rest);
        }
        Limited::new(list.order((documents::created_at.desc(), documents::id.desc())), rows)
    }

    /// The documents that fit. Only what leads the list's index is asked of a column as it is: see `substr`.
    fn fitting(&self) -> Documents<'static> {
        let mut list = documents::table.filter(documents::desk_id.eq(self.desk)).into_boxed();
        if let Some(account) = self.account {
            list = list.filter(documents::account_id.eq(account));
        }
        if let Some(kind) = self.kind {
            list = match self.account {
                None => list.filter(documents::kind.eq(kind)),
                Some(_) => list.filter(substr(documents::kind, 1).eq(kind)),
            };
        }
        if !self.kinds.is_empty() {
            list = list.filter(substr(documents::kind, 1).eq_any(self.kinds.to_vec()));
        }
        if let Some(state) = self.state {
            list = list.filter(documents::state.eq(state));
        }
        if self.issued {
            list = list.filter(substr(documents::state, 1).ne(DocumentState::Draft));
        }
        list
    }
}

#[cfg(test)]
#[path = "document_list_tests.rs"]
mod tests;
