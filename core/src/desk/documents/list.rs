//! Lists of documents.

use serde::Serialize;

use super::view::{DocumentView, views};
use crate::desk::filter::confined;
use crate::desk::page::{Cursor, Page, Paging, list_name};
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::role::{Action, Sight, Standing, Target, Verdict, entitle};
use crate::store::document_list::{DocumentList, DocumentPlace};
use crate::{AccountId, DocumentId, Timestamp};

/// Which documents a list shows: of those that the actor sees, those that fit all that is given.
///
/// ```
/// use comptoir::{DocumentFilter, DocumentKind, DocumentState};
/// let owed = DocumentFilter {
///     kind: Some(DocumentKind::Invoice),
///     state: Some(DocumentState::Open),
///     ..DocumentFilter::default()
/// };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentFilter {
    /// Those of this account.
    pub account: Option<AccountId>,
    /// Those of this kind.
    pub kind: Option<DocumentKind>,
    /// Those in this state.
    pub state: Option<DocumentState>,
}

pub(super) fn list(
    session: &Session,
    filter: &DocumentFilter,
    paging: &Paging<()>,
) -> Result<Page<DocumentView>, Error> {
    let (limit, name) = (paging.rows()?, list_name("documents", filter)?);
    let action = filter.kind.map_or(Action::ViewInvoices, DocumentKind::viewing);
    session.read(action, |reading| {
        let standing = &reading.standing;
        // A kind whose feature is off is refused where it is asked for, and left out where it is not.
        if let (Some(_), Verdict::Refused(refusal)) = (filter.kind, entitle(standing, action, &Target::Desk)) {
            return Err(refusal.into());
        }
        let cursor = Cursor::new(reading.keys, reading.desk, &name);
        let after: Option<(Timestamp, DocumentId)> =
            paging.after.as_deref().map(|text| cursor.open(text)).transpose()?;
        let kinds = kinds(standing);
        let own = match standing.sight() {
            Sight::Account(own) => Some(own),
            Sight::Desk | Sight::Dealership(_) => None,
        };
        let account = match confined(own, filter.account) {
            Ok(account) if !kinds.is_empty() => account,
            _ => return Ok(Page::empty(paging.total)),
        };
        let list = DocumentList {
            desk: reading.desk,
            account,
            kind: filter.kind,
            kinds: if kinds.len() == DocumentKind::ALL.len() { &[] } else { &kinds },
            state: filter.state,
            issued: own.is_some(),
        };
        let after = after.map(|(created_at, id)| DocumentPlace { created_at, id });
        let mut rows = list.page(reading.connection, after, limit.saturating_add(1))?;
        let next = cursor.cut(&mut rows, limit, |last| (last.created_at, last.id))?;
        let total = if paging.total { Some(list.count(reading.connection)?) } else { None };
        Ok(Page { items: views(reading.connection, reading.desk, rows)?, next, total })
    })
}

/// The kinds that the actor sees.
fn kinds(standing: &Standing) -> Vec<DocumentKind> {
    let is_seen = |kind: &DocumentKind| entitle(standing, kind.viewing(), &Target::Desk) == Verdict::Allowed;
    DocumentKind::ALL.iter().copied().filter(is_seen).collect()
}
