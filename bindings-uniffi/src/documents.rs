//! Documents: drafted, issued with a number, paid or cancelled, shown and rendered (rules C1 to C4).

use std::sync::Arc;

use comptoir::{AccountId, DocumentId};

use crate::blocking::blocking;
use crate::document_draft::{DocumentDraft, DocumentUpdate};
use crate::document_view::DocumentView;
use crate::error::ComptoirError;
use crate::list::{DocumentPage, DocumentPaging};
use crate::names::{DocumentAction, DocumentKind, DocumentState};
use crate::statement::DocumentStatement;
use crate::value::{Day, LanguageTag};

/// Which documents a list shows: of those that the actor sees, those that fit all that is given.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DocumentFilter {
    /// Those of this account.
    #[uniffi(default)]
    pub account: Option<AccountId>,
    /// Those of this kind.
    #[uniffi(default)]
    pub kind: Option<DocumentKind>,
    /// Those in this state.
    #[uniffi(default)]
    pub state: Option<DocumentState>,
}

/// A document as a page of HTML.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RenderedDocument {
    /// The page, a whole file in UTF-8 that stands for itself: no script, nothing loaded from elsewhere.
    pub html: String,
    /// The language it is written in (rule C4).
    pub locale: LanguageTag,
    /// What it is called: `Facture I-000042`.
    pub title: String,
}

crate::value::private_debug! { RenderedDocument }

/// The documents of a desk: administrators and agents write and see all of them; contacts see what was issued of their own
/// account, as far as its portal features are on (rule C1).
#[derive(Debug, uniffi::Object)]
pub struct Documents(pub(crate) comptoir::Documents);

#[uniffi::export]
impl Documents {
    /// Drafts a document for an account. It carries copies of the account's name, reference number, billing and shipping
    /// addresses and currency as they are now (rule C2); that currency is the account's for good from then on (rule C3).
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `wrong_account_state` for one that is deleted; `invalid` with all problems: those of each
    /// line (`/lines/0/quantity`), `sum_too_large` for a line or a total beyond 10¹⁵ minor units (`/lines/0`, `/lines`),
    /// `in_the_past` (`/due_on`), and for the invoice that a credit note names `unknown_document`, or `not_a_credit_note` where
    /// it is none (`/credits`).
    pub async fn draft(
        self: Arc<Self>,
        account: AccountId,
        draft: DocumentDraft,
    ) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.draft(account, &draft.into())?.try_into()).await
    }

    /// Drafts the document in `json`: an object with the members of [`DocumentDraft`] in snake case.
    ///
    /// # Errors
    /// As `draft`; problems of its shape too.
    pub async fn draft_json(self: Arc<Self>, account: AccountId, json: String) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.draft_json(account, json.as_bytes())?.try_into()).await
    }

    /// Changes a draft.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` once it is issued; `invalid` as of `draft`, and with
    /// `no_change` where nothing would change.
    pub async fn edit(self: Arc<Self>, id: DocumentId, update: DocumentUpdate) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.edit(id, &update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of a draft: members of [`DocumentUpdate`] in snake case, `null` clears.
    ///
    /// # Errors
    /// As `edit`; problems of its shape too.
    pub async fn edit_json(self: Arc<Self>, id: DocumentId, json: String) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.edit_json(id, json.as_bytes())?.try_into()).await
    }

    /// Throws a draft away. The account's currency stays fixed all the same (rule C3).
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` once it is issued.
    pub async fn discard(self: Arc<Self>, id: DocumentId) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.discard(id)?)).await
    }

    /// Issues a draft: it is dated today in the desk's time zone, and takes the next number of its kind, without a gap, however
    /// many issue at once. A preview takes none.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` unless it is a draft; `invalid` with `in_the_past` for
    /// a day that is over meanwhile (`/due_on`).
    pub async fn issue(self: Arc<Self>, id: DocumentId) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.issue(id)?.try_into()).await
    }

    /// Writes down that an invoice was paid, or a credit note settled, on this day.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` unless it is an open invoice or credit note; `invalid`
    /// for a day before the document's (`before_issue`) or after today in the desk's time zone (`in_the_future`), at `/day`.
    pub async fn pay(self: Arc<Self>, id: DocumentId, day: Day) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.pay(id, day.0)?.try_into()).await
    }

    /// Says that an open document holds no longer, and why: 1 to 4,000 characters, which the customer can read. Its number
    /// stays taken.
    ///
    /// # Errors
    /// `refused`; `unknown_document`; `conflict`; `wrong_document_state` unless it is open; `invalid` with the problems of the
    /// reason (`/text`).
    pub async fn cancel(self: Arc<Self>, id: DocumentId, reason: String) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.cancel(id, &reason)?.try_into()).await
    }

    /// A document. To a contact a draft is unknown, and so is what is of another account.
    ///
    /// # Errors
    /// `refused`, contacts also where the feature is off (rule C1); `unknown_document`, also for one of another desk.
    pub async fn get(self: Arc<Self>, id: DocumentId) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.get(id)?.try_into()).await
    }

    /// The document of this code: `I-000042`, or `i-42`.
    ///
    /// # Errors
    /// As `get`.
    pub async fn by_code(self: Arc<Self>, code: String) -> Result<DocumentView, ComptoirError> {
        blocking(move || self.0.by_code(&code)?.try_into()).await
    }

    /// A page of the documents that fit the filter, of up to 50, those drafted last first, from the beginning or from where the
    /// cursor of the page before says. Contacts see what was issued of the kinds whose feature is on.
    ///
    /// # Errors
    /// `refused`, contacts also for a kind whose feature is off (rule C1); `invalid` for a cursor that is not one of this list's
    /// with this filter (`/cursor`), or a size beyond 1 to 50 (`/size`).
    #[uniffi::method(default(filter), default(paging))]
    pub async fn list(
        self: Arc<Self>,
        filter: DocumentFilter,
        paging: DocumentPaging,
    ) -> Result<DocumentPage, ComptoirError> {
        blocking(move || self.0.list(&filter.into(), paging)?.try_into()).await
    }

    /// What an account owes, and how that came about: the balance before `from`, the invoices and credit notes issued, paid and
    /// cancelled from then to `until`, both days included, and the balance at its end.
    ///
    /// # Errors
    /// `refused`, contacts also where invoices are switched off (rule C1); `unknown_account`; `invalid` for an end before the
    /// beginning (`before_start`) and for more than 10,000 movements (`too_many`), at `/until`, and with `sum_too_large` for a
    /// balance that 64 bits do not hold.
    pub async fn statement(
        self: Arc<Self>,
        account: AccountId,
        from: Day,
        until: Day,
    ) -> Result<DocumentStatement, ComptoirError> {
        blocking(move || self.0.statement(account, from.0, until.0)?.try_into()).await
    }

    /// A document as a page of HTML, in the language that rule C4 gives: a contact's account's; for the desk's own people the
    /// desk's, or the account's where the desk says so (`DeskDraft.documentsInCustomerLanguage`). The page stands for itself: no
    /// script, nothing loaded from elsewhere, made to be printed on A4.
    ///
    /// # Errors
    /// As `get`.
    pub async fn render(self: Arc<Self>, id: DocumentId) -> Result<RenderedDocument, ComptoirError> {
        blocking(move || {
            let comptoir::RenderedDocument { html, locale, title } = self.0.render(id)?;
            Ok(RenderedDocument { html, locale, title })
        })
        .await
    }
}

/// That a document's state does not allow an action.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WrongDocumentState {
    /// The state it is in.
    pub state: DocumentState,
    /// What was asked of it.
    pub action: DocumentAction,
    /// What it is, which decides what the state allows.
    pub kind: DocumentKind,
    /// What the state allows.
    pub allowed: Vec<DocumentAction>,
}

#[uniffi::export]
impl ComptoirError {
    /// The state of the document, and what it allows; nothing when the failure is of another kind.
    #[must_use]
    pub fn wrong_document_state(&self) -> Option<WrongDocumentState> {
        match self.kind()? {
            comptoir::Failure::WrongDocumentState { state, action, kind } => Some(WrongDocumentState {
                state: (*state).try_into().ok()?,
                action: (*action).try_into().ok()?,
                kind: (*kind).try_into().ok()?,
                allowed: state.actions(*kind).filter_map(|action| action.try_into().ok()).collect(),
            }),
            _ => None,
        }
    }
}

impl From<DocumentFilter> for comptoir::DocumentFilter {
    fn from(filter: DocumentFilter) -> Self {
        let DocumentFilter { account, kind, state } = filter;
        Self { account, kind: kind.map(Into::into), state: state.map(Into::into) }
    }
}
