//! Requests for accounts: what an actor does with them.

use comptoir::{Completion, RequestFilter};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::call::free;
use crate::day::{DayList, DeskDay, MonthOnTime};
use crate::enums::Member;
use crate::failure::{Problem, Raised};
use crate::form::Form;
use crate::history::HistoryEntry;
use crate::json::Body;
use crate::pack::Pack;
use crate::page::{Page, paging};
use crate::request_view::{Receipt, RequestView};
use crate::review::RequestReview;
use crate::value::{Instant, MonthOf, Reader, Whole, filtered};

/// Requests for accounts: a dealer sees those of the own dealership. A session's ``requests``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Requests(pub(crate) comptoir::Requests);

#[pymethods]
impl Requests {
    /// What forms and checks need, for this actor: to draw and check without the store.
    ///
    /// Raises RefusedError.
    fn pack(&self, py: Python<'_>) -> Result<Pack, Raised> {
        free(py, || self.0.pack()).map(Pack)
    }

    /// The form as data, in the reader's language, with this actor's defaults (rules Q2, Q3).
    ///
    /// Raises RefusedError.
    fn form(&self, py: Python<'_>, kind: Member<comptoir::RequestKind>, locale: Reader) -> Result<Form, Raised> {
        free(py, || self.0.form(kind.0, &locale.0)).map(Form::wrap)
    }

    /// All that is wrong with the draft by itself, its shape included; nothing is stored (rule Q4). What only the store
    /// knows, such as whether the account is there, ``submit`` tells, under ``session.preview()`` too.
    ///
    /// Takes a CreateDraft, a ModifyDraft, a dict, or JSON as str or bytes (at most 64 KiB, 32 deep). Raises RefusedError.
    fn check(&self, py: Python<'_>, draft: Body<'_>) -> Result<Vec<Problem>, Raised> {
        let problems = free(py, || self.0.check_json(&draft.0))?;
        Ok(problems.into_iter().map(Problem::from).collect())
    }

    /// Submits a request: checks it, gives it a code and a deadline, and tells its submitter.
    ///
    /// Takes what ``check`` takes. Raises RefusedError, InvalidError with all problems; of an existing account these are
    /// ``unknown_account``, ``ambiguous_account`` (rule A9), ``unknown_contact``, ``already_contact``, ``email_taken`` too.
    fn submit(&self, py: Python<'_>, draft: Body<'_>) -> Result<Receipt, Raised> {
        free(py, || self.0.submit_json(&draft.0)).map(Receipt::wrap)
    }

    /// A page of the requests that fit all that is given; newest first, where no order is asked for.
    ///
    /// ``prefix`` is how the account's name begins, whatever its case and accents (at most 200 characters); ``open`` leaves
    /// out what is closed; ``dealership``, ``submitter`` and ``agent`` are ids; ``due_from`` is included, ``due_until`` is
    /// not; ``overdue`` is what is open and late, unless it was asked back in time (rule Q6). ``size`` is 1 to 50, ``total``
    /// counts all pages, ``after`` is the ``next`` of the page before, asked for with the same filter and order.
    /// Raises RefusedError, InvalidError (``invalid_cursor``, ``out_of_range``, ``too_long``; ``invalid_id`` for what is no
    /// id). Example: ``requests.list(prefix="jär", state="submitted", sort="due", size=10, total=True)``.
    #[pyo3(signature = (
        state = None, after = None, *, prefix = None, open = false, kind = None, dealership = None, submitter = None,
        agent = None, due_from = None, due_until = None, overdue = false, sort = None, size = None, total = false
    ))]
    #[allow(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn list(
        &self,
        py: Python<'_>,
        state: Option<Member<comptoir::RequestState>>,
        after: Option<&str>,
        prefix: Option<String>,
        open: bool,
        kind: Option<Member<comptoir::RequestKind>>,
        dealership: Option<&str>,
        submitter: Option<&str>,
        agent: Option<&str>,
        due_from: Option<Instant>,
        due_until: Option<Instant>,
        overdue: bool,
        sort: Option<Member<comptoir::RequestSort>>,
        size: Option<Whole<i64>>,
        total: bool,
    ) -> PyResult<Page> {
        let filter = RequestFilter {
            prefix,
            state: state.map(|state| state.0),
            open,
            kind: kind.map(|kind| kind.0),
            dealership: filtered(dealership)?,
            submitter: filtered(submitter)?,
            agent: filtered(agent)?,
            due_from: due_from.map(|at| at.0),
            due_until: due_until.map(|at| at.0),
            overdue,
        };
        let paging = paging(sort, after, size, total);
        let page = free(py, || self.0.list(&filter, paging))?;
        Page::of::<_, RequestView>(py, page)
    }

    /// The request of this code.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), also for one of another dealership or desk.
    fn get(&self, py: Python<'_>, code: &str) -> Result<RequestView, Raised> {
        free(py, || self.0.get(code)).map(RequestView::wrap)
    }

    /// What happened to the request of this code, newest first, up to 50 entries: from the newest, or from where the page
    /// before ends.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), InvalidError (``invalid_cursor``).
    /// Example: ``[entry.text("fi") for entry in session.requests.history(code)]``.
    #[pyo3(signature = (code, after = None))]
    fn history(&self, py: Python<'_>, code: &str, after: Option<&str>) -> PyResult<Page> {
        let page = free(py, || self.0.history(code, after))?;
        Page::of::<_, HistoryEntry>(py, page)
    }

    /// Takes the request up.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), StateError (``wrong_state``).
    fn start(&self, py: Python<'_>, code: &str) -> Result<Receipt, Raised> {
        free(py, || self.0.start(code)).map(Receipt::wrap)
    }

    /// Asks the submitter something (1 to 4,000 characters); the deadline waits (rule Q6).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), StateError (``wrong_state``), InvalidError for the text.
    fn ask(&self, py: Python<'_>, code: &str, question: &str) -> Result<Receipt, Raised> {
        free(py, || self.0.ask(code, question)).map(Receipt::wrap)
    }

    /// Answers what was asked (1 to 4,000 characters), as the submitter.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), StateError (``wrong_state``), InvalidError for the text.
    fn answer(&self, py: Python<'_>, code: &str, answer: &str) -> Result<Receipt, Raised> {
        free(py, || self.0.answer(code, answer)).map(Receipt::wrap)
    }

    /// Refuses the request; the reason (1 to 4,000 characters) goes to the submitter.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), StateError (``wrong_state``), InvalidError for the text.
    fn reject(&self, py: Python<'_>, code: &str, reason: &str) -> Result<Receipt, Raised> {
        free(py, || self.0.reject(code, reason)).map(Receipt::wrap)
    }

    /// Withdraws the request, as its submitter.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), StateError (``wrong_state``).
    fn cancel(&self, py: Python<'_>, code: &str) -> Result<Receipt, Raised> {
        free(py, || self.0.cancel(code)).map(Receipt::wrap)
    }

    /// What completing the request would do as things stand: each value that it changes, as it was when the request was
    /// sent, as it is and as it is to become, and each user (rule Q7).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), InvalidError for what the desk no longer offers.
    fn review(&self, py: Python<'_>, code: &str) -> Result<RequestReview, Raised> {
        free(py, || self.0.review(code)).map(RequestReview::wrap)
    }

    /// Applies the request: accounts, users, contacts and their mails, all or nothing (rule Q7).
    ///
    /// What the agent decides is a Completion, a dict or JSON, or else its members by keyword; the defaults where nothing is
    /// said. Raises RefusedError, NotFoundError (``unknown_request``), StateError (``wrong_state``), InvalidError for
    /// decisions about what is not asked for and for what stands against it now (``changed_since``, ``needs_successor``,
    /// ``email_taken``, ``already_contact``, ``unknown_contact``), TypeError for a completion and keywords together.
    /// Example: ``requests.complete(code, keep={"/account/name": Keep.CURRENT})``.
    #[pyo3(signature = (code, completion = None, *, roles = None, reference = None, keep = None, successors = None))]
    #[allow(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn complete(
        &self,
        py: Python<'_>,
        code: &str,
        completion: Option<Body<'_>>,
        roles: Option<Bound<'_, PyAny>>,
        reference: Option<Bound<'_, PyAny>>,
        keep: Option<Bound<'_, PyAny>>,
        successors: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Receipt> {
        let members = PyDict::new(py);
        for (name, member) in [("roles", roles), ("reference", reference), ("keep", keep), ("successors", successors)] {
            if let Some(member) = member {
                members.set_item(name, member)?;
            }
        }
        let body = match (completion, members.is_empty()) {
            (completion, true) => completion,
            (None, false) => Some(Body::of(&members)?),
            (Some(_), false) => return Err(PyTypeError::new_err("a completion or its members are needed, not both")),
        };
        let receipt = free(py, || {
            let completion = body.map_or_else(|| Ok(Completion::default()), |body| Completion::from_json(&body.0))?;
            self.0.complete(code, &completion)
        })?;
        Ok(Receipt::wrap(receipt))
    }

    /// The desk's day as it is now: what is overdue, due today and waiting, each with its number and its first 50
    /// requests. A dealer sees the own dealership's.
    ///
    /// Raises RefusedError. Example: ``for item in session.requests.day().overdue: print(item.code, item.time_left.text("fi"))``.
    fn day(&self, py: Python<'_>) -> Result<DeskDay, Raised> {
        free(py, || self.0.day()).map(DeskDay::wrap)
    }

    /// The requests of one part of the day as it is now, from the beginning or from where the list before ends.
    ///
    /// Raises RefusedError, InvalidError (``invalid_cursor``) for a cursor that is not one of this part's.
    #[pyo3(signature = (part, after = None))]
    fn day_list(
        &self,
        py: Python<'_>,
        part: Member<comptoir::DayPart>,
        after: Option<&str>,
    ) -> Result<DayList, Raised> {
        free(py, || self.0.day_list(part.0, after)).map(DayList::wrap)
    }

    /// The share of requests answered in time in each month from ``start`` through ``end``, at most 24 of them, those
    /// without any answer included. A dealer sees the own dealership's.
    ///
    /// A month is text such as ``2026-04``, or any day of it. Raises RefusedError, InvalidError (``invalid_month``;
    /// ``too_few`` or ``too_many`` at ``/until``). Example: ``requests.on_time("2026-01", "2026-04")``.
    fn on_time(&self, py: Python<'_>, start: MonthOf, end: MonthOf) -> Result<Vec<MonthOnTime>, Raised> {
        let months = free(py, || self.0.on_time(start.0, end.0))?;
        Ok(months.into_iter().map(MonthOnTime::wrap).collect())
    }

    /// Reminds the agents, by mail, of every open request whose last day has begun, once for each deadline; answers of how
    /// many. For a job of the host that runs every few minutes; a key of ``once`` does not apply.
    ///
    /// Raises RefusedError.
    fn remind(&self, py: Python<'_>) -> Result<i64, Raised> {
        free(py, || self.0.remind())
    }
}
