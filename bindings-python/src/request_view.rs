//! Requests as they are shown.

use pyo3::prelude::*;

use crate::calendar::Deadline;
use crate::drafts;
use crate::enums::Member;
use crate::json::restored;
use crate::value::Instant;
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
        /// The id of the account: one that existed from the submission on, a new one once the request is completed.
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
        /// The id of the account: one that existed from the submission on, a new one once the request is completed.
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
