//! The work that customers ask for: what an actor does with it (rule P9).

use comptoir::{FileId, Problem, ProblemCode, Reassignment, StatisticsFilter, Unknown, WorkFilter};
use pyo3::prelude::*;

use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::file_view::FileView;
use crate::json::Body;
use crate::page::Page;
use crate::statistics::WorkStatistics;
use crate::value::{MonthOf, Whole, filtered, id};
use crate::work_view::{Reassigned, WorkStepView, WorkView};

/// Requests for work: a requester sees the own ones, observers and managers those of their account, dealers those of the own
/// dealership's accounts, the desk's other people all (rules P6, P10). A session's ``work``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Work(pub(crate) comptoir::Work);

#[pymethods]
impl Work {
    /// Submits a request for work and tells who asked to be told of it. A contact holds what it asks for; a desk administrator
    /// asks for somebody else, the draft's ``holder``.
    ///
    /// Where the service quotes by itself and has a price in the account's currency, the request is quoted at once.
    /// Takes a WorkDraft, a dict, or JSON as str or bytes (at most 64 KiB). Raises RefusedError, NotFoundError
    /// (``unknown_contact`` for a holder who is not there), InvalidError with all problems, such as ``takes_no_work``,
    /// ``user_suspended`` and ``own_work_only`` (``/holder``), ``unknown_service``, ``service_not_allowed`` and ``required``
    /// (``/service``), ``required`` (``/quantity``) where the service quotes by itself, ``in_the_past`` (``/wished_on``),
    /// ``unknown_file``, ``file_incomplete`` and ``file_attached`` (``/files/0``).
    fn submit(&self, py: Python<'_>, draft: Body<'_>) -> Result<WorkView, Raised> {
        free(py, || self.0.submit_json(&draft.0)).map(WorkView::wrap)
    }

    /// A page of up to 50 of the requests that fit all that is given, newest first.
    ///
    /// ``holder``, ``account`` and ``service`` are ids; ``open`` leaves out of what nothing is to come; ``start`` and ``end`` are the
    /// first and the last month of submission, text such as ``2026-04`` or any day of it. ``after`` is the ``next`` of the page
    /// before, asked for with the same filter.
    /// Raises RefusedError, InvalidError (``invalid_cursor``; ``invalid_id`` for what is no id, ``invalid_month``).
    /// Example: ``session.work.list(holder=contact.id, open=True)``.
    #[pyo3(signature = (
        state = None, after = None, *, holder = None, account = None, open = false, service = None, start = None, end = None
    ))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword of its own")]
    fn list(
        &self,
        py: Python<'_>,
        state: Option<Member<comptoir::WorkState>>,
        after: Option<&str>,
        holder: Option<&str>,
        account: Option<&str>,
        open: bool,
        service: Option<&str>,
        start: Option<MonthOf>,
        end: Option<MonthOf>,
    ) -> PyResult<Page> {
        let filter = WorkFilter {
            state: state.map(|state| state.0),
            holder: filtered(holder)?,
            account: filtered(account)?,
            open,
            service: filtered(service)?,
            from: start.map(|month| month.0),
            until: end.map(|month| month.0),
        };
        let page = free(py, || self.0.list(&filter, after))?;
        Page::of::<_, WorkView>(py, page)
    }

    /// The request of this code.
    ///
    /// Raises RefusedError, to a requester also for the work of others (rule P6), NotFoundError (``unknown_work``), also for one of
    /// another account, dealership or desk.
    fn get(&self, py: Python<'_>, code: &str) -> Result<WorkView, Raised> {
        free(py, || self.0.get(code)).map(WorkView::wrap)
    }

    /// What happened to the request of this code since it was submitted, in order.
    ///
    /// Raises what ``get`` raises. Example: ``[step.label("fr") for step in session.work.steps(work.code)]``.
    fn steps(&self, py: Python<'_>, code: &str) -> Result<Vec<WorkStepView>, Raised> {
        Ok(free(py, || self.0.steps(code))?.into_iter().map(WorkStepView::wrap).collect())
    }

    /// Takes the request of this code up for a quote, and tells the holder and the watchers. Who does looks after it from then
    /// on.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_work``), ConflictError (``conflict``), StateError (``wrong_work_state``)
    /// unless it is submitted and its service is quoted.
    fn start_quoting(&self, py: Python<'_>, code: &str) -> Result<WorkView, Raised> {
        free(py, || self.0.start_quoting(code)).map(WorkView::wrap)
    }

    /// Quotes the request of this code in the account's currency, or replaces the quote that was not answered yet, an expired
    /// one too; tells the holder and the watchers. Who quotes looks after it from then on.
    ///
    /// Takes a QuoteDraft, a dict or JSON. The quote holds for the draft's business days, else the service's, else the desk's:
    /// the day it is made is day 0, a closed day counts as the next open one.
    /// Raises what ``start_quoting`` raises, StateError unless it is submitted, being quoted or quoted; InvalidError with all
    /// problems: ``invalid_amount``, ``too_precise``, ``out_of_range`` (``/amount``), ``out_of_range`` (``/days``).
    /// Example: ``session.work.quote(work.code, QuoteDraft(amount="1234.50")).quote.text("fr")``.
    fn quote(&self, py: Python<'_>, code: &str, draft: Body<'_>) -> Result<WorkView, Raised> {
        free(py, || self.0.quote_json(code, &draft.0)).map(WorkView::wrap)
    }

    /// Accepts the quote of this number, as the holder, a manager of the account or a desk administrator; tells the holder, the
    /// watchers, and who of the desk looks after the request.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_work``), StateError: ``wrong_work_state`` unless it is quoted,
    /// ``quote_expired`` from the quote's ``valid_until`` on; ConflictError: ``conflict``, ``quote_replaced`` when another quote
    /// holds. Example: ``session.work.accept(work.code, work.quote.number)``.
    fn accept(&self, py: Python<'_>, code: &str, quote_number: Whole<i64>) -> Result<WorkView, Raised> {
        free(py, || self.0.accept(code, quote_number.0)).map(WorkView::wrap)
    }

    /// Refuses the quote of this number, an expired one too, with or without a reason of at most 4,000 characters; by the same
    /// people, and told to the same. That ends the request.
    ///
    /// Raises what ``accept`` raises but ``quote_expired``, InvalidError for a reason that is no text (``/text``).
    #[pyo3(signature = (code, quote_number, reason = None))]
    fn decline(
        &self,
        py: Python<'_>,
        code: &str,
        quote_number: Whole<i64>,
        reason: Option<&str>,
    ) -> Result<WorkView, Raised> {
        free(py, || self.0.decline(code, quote_number.0, reason)).map(WorkView::wrap)
    }

    /// Begins the work: once its quote is accepted, or at once where its service needs none. Tells the holder and the watchers.
    /// Who begins looks after it from then on.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_work``), ConflictError (``conflict``), StateError (``wrong_work_state``).
    fn start(&self, py: Python<'_>, code: &str) -> Result<WorkView, Raised> {
        free(py, || self.0.start(code)).map(WorkView::wrap)
    }

    /// Says how far the work is, and tells the holder and the watchers.
    ///
    /// Takes a ProgressDraft, a dict or JSON. Raises what ``start`` raises, InvalidError with all problems: ``out_of_range``, and
    /// ``progress_backwards`` for less than before, and for as much without a note (``/percent``).
    fn progress(&self, py: Python<'_>, code: &str, draft: Body<'_>) -> Result<WorkView, Raised> {
        free(py, || self.0.progress_json(code, &draft.0)).map(WorkView::wrap)
    }

    /// Delivers the work with files that the deliverer has uploaded, besides those attached before; tells the holder and the
    /// watchers. That ends the request.
    ///
    /// Takes a DeliveryDraft, a dict or JSON. Raises what ``start`` raises, InvalidError with all problems: ``file_required``
    /// (``/files``) where the service demands a file and there is none, those of each file (``/files/0``).
    fn deliver(&self, py: Python<'_>, code: &str, draft: Body<'_>) -> Result<WorkView, Raised> {
        free(py, || self.0.deliver_json(code, &draft.0)).map(WorkView::wrap)
    }

    /// Refuses the request of this code while it is open, or says that it cannot go on; the reason, 1 to 4,000 characters, goes to
    /// the holder and the watchers.
    ///
    /// Raises what ``start`` raises, InvalidError without a reason (``/text``).
    fn reject(&self, py: Python<'_>, code: &str, reason: &str) -> Result<WorkView, Raised> {
        free(py, || self.0.reject(code, reason)).map(WorkView::wrap)
    }

    /// Withdraws the request of this code, as its holder, a manager of the account or a desk administrator, and tells who asked
    /// to be told of it, and who of the desk looks after it.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_work``), ConflictError (``conflict``), StateError (``wrong_work_state``) once
    /// a quote is accepted or work has begun.
    fn cancel(&self, py: Python<'_>, code: &str) -> Result<WorkView, Raised> {
        free(py, || self.0.cancel(code)).map(WorkView::wrap)
    }

    /// Has another requester or manager of the same account hold open work of a contact, one who was removed too: all or
    /// nothing; ``session.preview()`` shows it (rule P8).
    ///
    /// Takes a Reassignment, a dict or JSON. Raises RefusedError, NotFoundError (``unknown_contact``), InvalidError with all
    /// problems: ``no_change``, ``other_account``, ``takes_no_work``, ``user_suspended`` (``/to``); ``unknown_work`` and
    /// ``work_closed`` for a code (``/codes/0``).
    /// Example: ``session.work.reassign(Reassignment(from_=joe.id, to=ann.id)).codes``.
    fn reassign(&self, py: Python<'_>, draft: Body<'_>) -> Result<Reassigned, Raised> {
        free(py, || self.0.reassign(&Reassignment::from_json(&draft.0)?)).map(Reassigned::wrap)
    }

    /// The files of the request of this code that the actor may have, in the order in which they were attached: what is to be
    /// delivered, customers see once it is; what a customer took back, the staff sees no more.
    ///
    /// Raises what ``get`` raises.
    fn files(&self, py: Python<'_>, code: &str) -> Result<Vec<FileView>, Raised> {
        Ok(free(py, || self.0.files(code))?.into_iter().map(FileView::wrap).collect())
    }

    /// Attaches own files to the request of this code, by their ids: source files as one of the customer's people, a requester to
    /// the own work, while it is open; files to deliver as one of the staff, while the work is in progress. Answers with the files
    /// that it has then.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_work``), ConflictError (``conflict``), StateError (``files_closed``),
    /// InvalidError with all problems: ``unknown_file``, ``file_attached``, ``file_incomplete``, ``duplicate`` (``/files/0``),
    /// ``too_few``, ``too_many_files`` (``/files``).
    fn attach(&self, py: Python<'_>, code: &str, files: Vec<String>) -> Result<Vec<FileView>, Raised> {
        let files = all(&files)?;
        Ok(free(py, || self.0.attach(code, &files))?.into_iter().map(FileView::wrap).collect())
    }

    /// Takes a file off the request of this code and deletes it: source files as one of the customer's people until a quote was
    /// given, files to deliver as one of the staff until they are delivered. Answers with the files that it has left.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_work``; ``unknown_file``, also for one that the actor may not have),
    /// ConflictError (``conflict``), StateError (``files_closed``).
    fn detach(&self, py: Python<'_>, code: &str, file: &str) -> Result<Vec<FileView>, Raised> {
        let file = id(file, Unknown::File)?;
        Ok(free(py, || self.0.detach(code, file))?.into_iter().map(FileView::wrap).collect())
    }

    /// How much work was asked for in the months from ``start`` through ``end``, and what became of it: in all, by state, by
    /// service and by month. Counted is what ``list`` shows to the same actor: a requester's own, an account's, a dealership's,
    /// all of the desk's.
    ///
    /// A month is text such as ``2026-04``, or any day of it; without ``end`` until now, without ``start`` twelve months, 60 at
    /// most. ``account``, ``holder`` and ``service`` are ids. Raises RefusedError, InvalidError (``invalid_month``, ``invalid_id``;
    /// ``too_few`` or ``too_many`` at ``/until``, or at ``/from`` where only that is given; ``sum_too_large``).
    /// Example: ``[(row.label("fr"), row.delivered) for row in session.work.statistics("2026-01")]``.
    #[pyo3(signature = (start = None, end = None, *, account = None, holder = None, service = None))]
    fn statistics(
        &self,
        py: Python<'_>,
        start: Option<MonthOf>,
        end: Option<MonthOf>,
        account: Option<&str>,
        holder: Option<&str>,
        service: Option<&str>,
    ) -> Result<WorkStatistics, Raised> {
        let filter = StatisticsFilter {
            from: start.map(|month| month.0),
            until: end.map(|month| month.0),
            account: filtered(account)?,
            holder: filtered(holder)?,
            service: filtered(service)?,
        };
        free(py, || self.0.statistics(&filter)).map(WorkStatistics::wrap)
    }
}

/// Reads the ids of files; each text that is none answers as a file that is not there does.
fn all(files: &[String]) -> Result<Vec<FileId>, Raised> {
    let mut problems = Vec::new();
    let mut ids = Vec::with_capacity(files.len());
    for (index, file) in files.iter().enumerate() {
        match file.parse() {
            Ok(id) => ids.push(id),
            Err(_) => {
                problems.push(Problem::new(format!("/files/{index}"), ProblemCode::UnknownFile, comptoir::Args::none()))
            }
        }
    }
    if problems.is_empty() { Ok(ids) } else { Err(problems.into()) }
}
