//! Services and requests for work, as they are shown.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::account_view::AccountRef;
use crate::enums::Member;
use crate::json::restored;
use crate::value::{Instant, Reader};
use crate::view::{Reduced, view};

view! {
    /// A contact, as others see it.
    ContactRef(comptoir::ContactRef) shows(id) {
        /// Who.
        id(value) -> String { value.id.to_string() }
        /// The full name.
        name(value) -> String { value.name.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ContactRef", &*self.0)
        }
    }
}

view! {
    /// A user, as others see one.
    UserRef(comptoir::UserRef) shows(id) {
        /// Who.
        id(value) -> String { value.id.to_string() }
        /// The full name.
        name(value) -> String { value.name.clone() }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "UserRef", &*self.0)
        }
    }
}

view! {
    /// A service, as a request for work shows it.
    ServiceRef(comptoir::ServiceRef) shows(id, key) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its key, by which it is asked for.
        key(value) -> String { value.key.clone() }
        /// What it is called in the desk's language, else in another that it has a name in.
        name(value) -> String { value.name.clone() }
        /// What it is called, by language tag.
        labels(value) -> BTreeMap<String, String> { value.labels.clone() }
    }
    more {
        /// What it is called in the language of a reader of this locale, else in the desk's.
        fn label(&self, locale: Reader) -> String {
            self.0.label(&locale.0).to_owned()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ServiceRef", &*self.0)
        }
    }
}

view! {
    /// A service of a desk.
    ServiceView(comptoir::ServiceView) shows(id, key, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its key, by which it is asked for; unique in the desk.
        key(value) -> String { value.key.clone() }
        /// What it is called in the desk's language, else in another that it has a name in.
        name(value) -> String { value.name.clone() }
        /// What it is called, by language tag.
        labels(value) -> BTreeMap<String, String> { value.labels.clone() }
        /// When it was added, in UTC.
        created_at(value) -> Instant { Instant(value.created_at) }
        /// Since when nobody can ask for it any more, in UTC.
        retired_at(value) -> Option<Instant> { value.retired_at.map(Instant) }
        /// Its version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        /// What it is called in the language of a reader of this locale, else in the desk's.
        fn label(&self, locale: Reader) -> String {
            self.0.label(&locale.0).to_owned()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ServiceView", &*self.0)
        }
    }
}

view! {
    /// A request for work.
    WorkView(comptoir::WorkView) shows(code, state, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its code: UTC ``yymmdd-HHMMSSmmm``, unique in the desk.
        code(value) -> String { value.code.clone() }
        /// The account that it is for.
        account(value) -> AccountRef { AccountRef::wrap(value.account.clone()) }
        /// Who holds it now: whose own work it is (rule P9).
        holder(value) -> ContactRef { ContactRef::wrap(value.holder.clone()) }
        /// Who sent it.
        submitted_by(value) -> UserRef { UserRef::wrap(value.submitted_by.clone()) }
        /// What is to be done, where the desk had services then.
        service(value) -> Option<ServiceRef> { value.service.clone().map(ServiceRef::wrap) }
        /// What it is about.
        subject(value) -> String { value.subject.clone() }
        /// What is to be done, in the customer's words.
        description(value) -> Option<String> { value.description.clone() }
        /// Where it stands.
        state(value) -> Member<comptoir::WorkState> { Member(value.state) }
        /// What the state allows.
        allows(value) -> Vec<Member<comptoir::WorkAction>> { value.state.actions(comptoir::Workflow::Manual).map(Member).collect() }
        /// When it was submitted, in UTC.
        submitted_at(value) -> Instant { Instant(value.submitted_at) }
        /// Its version, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "WorkView", &*self.0)
        }
    }
}

view! {
    /// What was reassigned.
    Reassigned(comptoir::Reassigned) shows(codes, more) {
        /// The codes of the requests, in the order in which they were named; where all were asked for, the newest first.
        codes(value) -> Vec<String> { value.codes.clone() }
        /// Whether the former holder has more open work than is handed on at once: reassign again.
        more(value) -> bool { value.more }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Reassigned", &*self.0)
        }
    }
}
