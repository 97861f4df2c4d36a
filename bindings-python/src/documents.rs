//! Documents: what an actor does with them (rules C1 to C4).

use chrono::NaiveDate;
use comptoir::{DocumentFilter, Unknown};
use pyo3::prelude::*;

use crate::call::free;
use crate::document_sheet::RenderedDocument;
use crate::document_view::DocumentView;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::Body;
use crate::page::{Page, paging};
use crate::statement::DocumentStatement;
use crate::value::{Whole, filtered, id};

/// The documents of a desk: administrators and agents write and see all of them; contacts see what was issued of their own
/// account, as far as its portal features are on (rule C1). A session's ``documents``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Documents(pub(crate) comptoir::Documents);

#[pymethods]
impl Documents {
    /// Drafts a document for the account with this id. It carries copies of the account's name, reference number, billing and
    /// shipping addresses and currency as they are now (rule C2); that currency is the account's for good from then on (rule C3).
    ///
    /// Takes a DocumentDraft, a dict, or JSON as str or bytes (at most 1 MiB). Raises RefusedError, NotFoundError
    /// (``unknown_account``), StateError (``wrong_account_state`` for one that is deleted), InvalidError with all problems: those
    /// of each line (``/lines/0/quantity``), ``sum_too_large`` for a line or a total beyond 10¹⁵ minor units (``/lines/0``,
    /// ``/lines``), ``in_the_past`` (``/due_on``), ``unknown_document`` and ``not_a_credit_note`` (``/credits``).
    /// Example: ``session.documents.draft(account.id, DocumentDraft(kind="invoice", lines=[line]))``.
    fn draft(&self, py: Python<'_>, account: &str, draft: Body<'_>) -> Result<DocumentView, Raised> {
        let account = id(account, Unknown::Account)?;
        free(py, || self.0.draft_json(account, &draft.0)).map(DocumentView::wrap)
    }

    /// Changes the draft with this id.
    ///
    /// Takes a DocumentUpdate, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_document``), ConflictError
    /// (``conflict``), StateError (``wrong_document_state`` once it is issued), InvalidError with all problems, as ``draft``, and
    /// ``no_change`` where nothing would change.
    fn edit(&self, py: Python<'_>, id: &str, update: Body<'_>) -> Result<DocumentView, Raised> {
        let id = self::id(id, Unknown::Document)?;
        free(py, || self.0.edit_json(id, &update.0)).map(DocumentView::wrap)
    }

    /// Throws the draft with this id away. The account's currency stays fixed all the same (rule C3).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_document``), ConflictError (``conflict``), StateError
    /// (``wrong_document_state`` once it is issued).
    #[pyo3(signature = (id, /))]
    fn discard(&self, py: Python<'_>, id: &str) -> Result<(), Raised> {
        let id = self::id(id, Unknown::Document)?;
        free(py, || self.0.discard(id))
    }

    /// Issues the draft with this id: it is dated today in the desk's time zone, and takes the next number of its kind, without a
    /// gap, however many issue at once. A preview takes none.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_document``), ConflictError (``conflict``), StateError
    /// (``wrong_document_state`` unless it is a draft), InvalidError with the problem ``in_the_past`` for a day that is over
    /// meanwhile (``/due_on``).
    #[pyo3(signature = (id, /))]
    fn issue(&self, py: Python<'_>, id: &str) -> Result<DocumentView, Raised> {
        let id = self::id(id, Unknown::Document)?;
        free(py, || self.0.issue(id)).map(DocumentView::wrap)
    }

    /// Writes down that the invoice with this id was paid, or the credit note settled, on this day.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_document``), ConflictError (``conflict``), StateError
    /// (``wrong_document_state`` unless it is an open invoice or credit note), InvalidError for a day before the document's
    /// (``before_issue``) or after today in the desk's time zone (``in_the_future``), at ``/day``.
    /// Example: ``session.documents.pay(invoice.id, datetime.date(2026, 5, 4))``.
    fn pay(&self, py: Python<'_>, id: &str, day: NaiveDate) -> Result<DocumentView, Raised> {
        let id = self::id(id, Unknown::Document)?;
        free(py, || self.0.pay(id, day)).map(DocumentView::wrap)
    }

    /// Says that the open document with this id holds no longer, and why: 1 to 4,000 characters, which the customer can read. Its
    /// number stays taken.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_document``), ConflictError (``conflict``), StateError
    /// (``wrong_document_state`` unless it is open), InvalidError for the reason (``/text``).
    fn cancel(&self, py: Python<'_>, id: &str, reason: &str) -> Result<DocumentView, Raised> {
        let id = self::id(id, Unknown::Document)?;
        free(py, || self.0.cancel(id, reason)).map(DocumentView::wrap)
    }

    /// The document with this id. To a contact a draft is unknown, and so is what is of another account.
    ///
    /// Raises RefusedError, to contacts also where the feature is off (rule C1), NotFoundError (``unknown_document``), also for one
    /// of another desk.
    #[pyo3(signature = (id, /))]
    fn get(&self, py: Python<'_>, id: &str) -> Result<DocumentView, Raised> {
        let id = self::id(id, Unknown::Document)?;
        free(py, || self.0.get(id)).map(DocumentView::wrap)
    }

    /// The document of this code: ``I-000042``, or ``i-42``. The letter is the kind's: I invoice, E estimate, C credit note, P
    /// proposal, K contract.
    ///
    /// Raises what ``get`` raises.
    fn by_code(&self, py: Python<'_>, code: &str) -> Result<DocumentView, Raised> {
        free(py, || self.0.by_code(code)).map(DocumentView::wrap)
    }

    /// A page of the documents that fit all that is given, those drafted last first. Contacts see what was issued of the kinds
    /// whose feature is on.
    ///
    /// ``account`` is an id. ``size`` is 1 to 50, ``total`` counts all pages, ``after`` is the ``next`` of the page before, asked
    /// for with the same filter. Raises RefusedError, to contacts also for a kind whose feature is off (rule C1), InvalidError
    /// (``invalid_cursor``, ``out_of_range``; ``invalid_id`` for what is no id).
    /// Example: ``session.documents.list(account=account.id, kind="invoice", state="open")``.
    #[pyo3(signature = (after = None, *, account = None, kind = None, state = None, size = None, total = false))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn list(
        &self,
        py: Python<'_>,
        after: Option<&str>,
        account: Option<&str>,
        kind: Option<Member<comptoir::DocumentKind>>,
        state: Option<Member<comptoir::DocumentState>>,
        size: Option<Whole<i64>>,
        total: bool,
    ) -> PyResult<Page> {
        let filter = DocumentFilter {
            account: filtered(account)?,
            kind: kind.map(|kind| kind.0),
            state: state.map(|state| state.0),
        };
        let paging = paging(None, after, size, total);
        let page = free(py, || self.0.list(&filter, paging))?;
        Page::of::<_, DocumentView>(py, page)
    }

    /// What the account with this id owes, and how that came about: the balance before the day ``start``, the invoices and credit
    /// notes issued, paid and cancelled from then to ``end``, both days included, and the balance at its end.
    ///
    /// Raises RefusedError, to contacts also where invoices are switched off (rule C1), NotFoundError (``unknown_account``),
    /// InvalidError for an end before the beginning (``before_start``) and for more than 10,000 movements (``too_many``), at ``/until``,
    /// and with ``sum_too_large`` for a balance that 64 bits do not hold.
    fn statement(
        &self,
        py: Python<'_>,
        account: &str,
        start: NaiveDate,
        end: NaiveDate,
    ) -> Result<DocumentStatement, Raised> {
        let account = id(account, Unknown::Account)?;
        free(py, || self.0.statement(account, start, end)).map(DocumentStatement::wrap)
    }

    /// The document with this id as a page of HTML, in the language that rule C4 gives: a contact's account's; for the desk's own
    /// people the desk's, or the account's where the desk says so (``documents_in_customer_language``).
    ///
    /// Raises what ``get`` raises. Example: ``Path("i-42.html").write_text(documents.render(id).html, "utf-8")``.
    #[pyo3(signature = (id, /))]
    fn render(&self, py: Python<'_>, id: &str) -> Result<RenderedDocument, Raised> {
        let id = self::id(id, Unknown::Document)?;
        free(py, || self.0.render(id)).map(RenderedDocument::wrap)
    }
}
