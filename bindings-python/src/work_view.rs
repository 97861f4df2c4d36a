//! Requests for work, as they are shown.

use chrono::NaiveDate;
use pyo3::prelude::*;

use crate::account_view::AccountRef;
use crate::enums::Member;
use crate::json::restored;
use crate::request_view::PersonRef;
use crate::service_view::ServiceRef;
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
    /// What work is quoted at.
    QuoteView(comptoir::QuoteView) shows(number, amount_minor, currency) {
        /// Its number: quotes of one request count from 1, and each takes the former one's place.
        number(value) -> i64 { value.number }
        /// The amount in minor units of the currency (cents); ``money.decimal`` and ``format.money`` take it.
        amount_minor(value) -> i64 { value.amount_minor }
        /// The currency: a code of ISO 4217.
        currency(value) -> String { value.currency.to_string() }
        /// When it was made, in UTC.
        quoted_at(value) -> Instant { Instant(value.quoted_at) }
        /// The first instant at which it can be accepted no longer, in UTC.
        valid_until(value) -> Instant { Instant(value.valid_until) }
        /// The last day on which it can be accepted, in the zone of the account's dealership, else of the desk.
        last_day(value) -> NaiveDate { value.last_day }
        /// Whether it waits for an answer, and can be accepted no longer.
        expired(value) -> bool { value.expired }
    }
    more {
        /// The amount with its currency, as the reader's language writes it.
        fn text(&self, locale: Reader) -> String {
            self.0.text(&locale.0)
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "QuoteView", &*self.0)
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
        /// How its service is quoted, as it was when it was submitted.
        workflow(value) -> Member<comptoir::Workflow> { Member(value.workflow) }
        /// How many of what the service counts in.
        quantity(value) -> Option<i64> { value.quantity }
        /// The day on which the customer wishes to have it.
        wished_on(value) -> Option<NaiveDate> { value.wished_on }
        /// Where it stands.
        state(value) -> Member<comptoir::WorkState> { Member(value.state) }
        /// What the state allows; whether the actor may do it, ``session.may`` says.
        allows(value) -> Vec<Member<comptoir::WorkAction>> {
            value.state.actions(value.workflow).map(Member).collect()
        }
        /// When it was submitted, in UTC.
        submitted_at(value) -> Instant { Instant(value.submitted_at) }
        /// The latest quote, also once it has been answered.
        quote(value) -> Option<QuoteView> { value.quote.clone().map(QuoteView::wrap) }
        /// How much is done, in per cent.
        progress(value) -> i64 { value.progress }
        /// Who of the desk looks after it: who quoted it or began it last.
        agent(value) -> Option<PersonRef> { value.agent.clone().map(PersonRef::wrap) }
        /// When the quote was accepted, in UTC.
        accepted_at(value) -> Option<Instant> { value.accepted_at.map(Instant) }
        /// When work on it began, in UTC.
        started_at(value) -> Option<Instant> { value.started_at.map(Instant) }
        /// When it was delivered, rejected, declined or cancelled, in UTC.
        closed_at(value) -> Option<Instant> { value.closed_at.map(Instant) }
        /// Whether it was delivered by the day wished, in the desk's zone; None where no day was wished, and before.
        on_time(value) -> Option<bool> { value.on_time }
        /// Why it was rejected or declined.
        reason(value) -> Option<String> { value.reason.clone() }
        /// How many files it has, of those that the reader may have.
        file_count(value) -> i64 { value.file_count }
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
    /// A step in the life of a request for work.
    WorkStepView(comptoir::WorkStepView) shows(action, at) {
        /// What was done: ``start_quoting``, ``quote_work``, ``accept_quote``, ``decline_quote``, ``start_work``,
        /// ``progress_work``, ``deliver_work``, ``reject_work`` or ``cancel_work``.
        action(value) -> String { value.action.clone() }
        /// When, in UTC.
        at(value) -> Instant { Instant(value.at) }
        /// By whom; None where the library quoted by itself, and where the host did it.
        by(value) -> Option<UserRef> { value.by.clone().map(UserRef::wrap) }
        /// How much was done then, in per cent, of work that was begun, went on or was delivered.
        percent(value) -> Option<i64> { value.percent }
        /// The amount of the quote that was made or answered, in minor units of the currency (cents).
        amount(value) -> Option<i64> { value.amount }
        /// The currency of the amount: a code of ISO 4217.
        currency(value) -> Option<String> { value.currency.map(|currency| currency.to_string()) }
        /// The note, or the reason.
        text(value) -> Option<String> { value.text.clone() }
    }
    more {
        /// What was done, in the reader's language: ``Devis accepté``.
        fn label(&self, locale: Reader) -> String {
            self.0.label(&locale.0)
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "WorkStepView", &*self.0)
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
