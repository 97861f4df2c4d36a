//! Requests for accounts.

use comptoir::{Completion, RequestFilter};
use pyo3::prelude::*;

use crate::calendar::Deadline;
use crate::call::free;
use crate::drafts;
use crate::enums::Member;
use crate::failure::{Problem, Raised};
use crate::form::Form;
use crate::json::{Body, restored};
use crate::pack::Pack;
use crate::page::Page;
use crate::value::{Instant, Reader};
use crate::view::{Reduced, view};

view! {
    /// What became of a request by a command: its code, where it stands, and when it is due.
    Receipt(comptoir::Receipt) shows(code, state, version) {
        /// Which request.
        id(value) -> String { value.id.to_string() }
        /// Its code: UTC ``yymmdd-HHMMSSmmm``, unique in the desk.
        code(value) -> String { value.code.clone() }
        /// Where it stands.
        state(value) -> Member<comptoir::RequestState> { Member(value.state) }
        /// When it was submitted, in UTC.
        submitted_at(value) -> Instant { Instant(value.submitted_at) }
        /// When it is due, and why then (rule Q6).
        due(value) -> Deadline { Deadline::wrap(value.due.clone()) }
        /// The id of the account, once the request is completed.
        account(value) -> Option<String> { value.account.map(|id| id.to_string()) }
        /// Its version.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Receipt", &*self.0)
        }
    }
}

view! {
    /// A staff member, as others see it.
    PersonRef(comptoir::PersonRef) shows(id) {
        /// Who.
        id(value) -> String { value.id.to_string() }
        /// The full name.
        name(value) -> String { value.name.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "PersonRef", &*self.0)
        }
    }
}

view! {
    /// A dealership, as lists show it.
    DealershipRef(comptoir::DealershipRef) shows(code, city) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its code: ``20/90074``.
        code(value) -> String { value.code.clone() }
        /// Its city.
        city(value) -> String { value.city.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DealershipRef", &*self.0)
        }
    }
}

view! {
    /// A step in the life of a request.
    StepView(comptoir::StepView) shows(action, at) {
        /// What was done.
        action(value) -> Member<comptoir::RequestAction> { Member(value.action) }
        /// By whom.
        by(value) -> PersonRef { PersonRef::wrap(value.by.clone()) }
        /// When, in UTC.
        at(value) -> Instant { Instant(value.at) }
        /// What was asked, answered, or given as a reason.
        text(value) -> Option<String> { value.text.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "StepView", &*self.0)
        }
    }
}

view! {
    /// A request, with all that happened to it.
    RequestView(comptoir::RequestView) shows(code, state, version) {
        /// Which request.
        id(value) -> String { value.id.to_string() }
        /// Its code: UTC ``yymmdd-HHMMSSmmm``, unique in the desk.
        code(value) -> String { value.code.clone() }
        /// What is asked for.
        kind(value) -> Member<comptoir::RequestKind> { Member(value.kind) }
        /// Where it stands.
        state(value) -> Member<comptoir::RequestState> { Member(value.state) }
        /// The name of the account asked for.
        account_name(value) -> String { value.account_name.clone() }
        /// The id of the account, once the request is completed.
        account(value) -> Option<String> { value.account.map(|id| id.to_string()) }
        /// Who sent it.
        submitter(value) -> PersonRef { PersonRef::wrap(value.submitter.clone()) }
        /// The agent who took it up.
        agent(value) -> Option<PersonRef> { value.agent.clone().map(PersonRef::wrap) }
        /// The dealership it came from.
        dealership(value) -> Option<DealershipRef> { value.dealership.clone().map(DealershipRef::wrap) }
        /// When it was submitted, in UTC.
        submitted_at(value) -> Instant { Instant(value.submitted_at) }
        /// When it is due, and why then (rule Q6).
        due(value) -> Deadline { Deadline::wrap(value.due.clone()) }
        /// What happened to it since, in order.
        steps(value) -> Vec<StepView> { value.steps.iter().cloned().map(StepView::wrap).collect() }
        /// Its version.
        version(value) -> i64 { value.version }
    }
    more {
        /// What was filled in, as a RequestDraft.
        #[getter]
        fn draft<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            drafts::request(py, &self.0.draft)
        }
    }
}

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

    /// All that is wrong with the draft, its shape included; nothing is stored (rule Q4).
    ///
    /// Takes a RequestDraft, a dict, or JSON as str or bytes (at most 64 KiB, 32 deep). Raises RefusedError.
    fn check(&self, py: Python<'_>, draft: Body<'_>) -> Result<Vec<Problem>, Raised> {
        let problems = free(py, || self.0.check_json(&draft.0))?;
        Ok(problems.into_iter().map(Problem::from).collect())
    }

    /// Submits a request: checks it, gives it a code and a deadline, and tells its submitter.
    ///
    /// Takes what ``check`` takes. Raises RefusedError, InvalidError with all problems.
    fn submit(&self, py: Python<'_>, draft: Body<'_>) -> Result<Receipt, Raised> {
        free(py, || self.0.submit_json(&draft.0)).map(Receipt::wrap)
    }

    /// Up to 50 requests, newest first, from the beginning or from where the page before ends.
    ///
    /// Raises RefusedError, InvalidError (``invalid_cursor``) for a cursor that is not one of this list's.
    #[pyo3(signature = (state = None, after = None))]
    fn list(
        &self,
        py: Python<'_>,
        state: Option<Member<comptoir::RequestState>>,
        after: Option<&str>,
    ) -> PyResult<Page> {
        let filter = RequestFilter { state: state.map(|state| state.0), ..RequestFilter::default() };
        let page = free(py, || self.0.list(&filter, after))?;
        Page::of::<_, RequestView>(py, page)
    }

    /// The request of this code.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_request``), also for one of another dealership or desk.
    fn get(&self, py: Python<'_>, code: &str) -> Result<RequestView, Raised> {
        free(py, || self.0.get(code)).map(RequestView::wrap)
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

    /// Applies the request: account, users, contacts and their mails, all or nothing (rule Q7).
    ///
    /// ``completion`` is a Completion, a dict or JSON; the defaults when it is None. Raises RefusedError, NotFoundError
    /// (``unknown_request``), StateError (``wrong_state``), InvalidError.
    #[pyo3(signature = (code, completion = None))]
    fn complete(&self, py: Python<'_>, code: &str, completion: Option<Body<'_>>) -> Result<Receipt, Raised> {
        free(py, || {
            let completion =
                completion.map_or_else(|| Ok(Completion::default()), |body| Completion::from_json(&body.0))?;
            self.0.complete(code, &completion)
        })
        .map(Receipt::wrap)
    }
}
