//! Subscriptions of accounts: what they are, what changes them, and what is due.

use chrono::NaiveDate;
use comptoir::Unknown;
use pyo3::prelude::*;

use crate::account_view::AccountRef;
use crate::call::{free, light};
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::restored;
use crate::page::{Page, paging};
use crate::subscription::{Forecast, TermChange};
use crate::term::{Period, Renewal, RenewalOf, Term, TermOf};
use crate::value::{Instant, Reader, Whole, id};
use crate::view::{Reduced, view};

view! {
    /// A change of term that waits for the end of the current period (rule S4).
    PendingTerm(comptoir::PendingTerm) shows(term, effective) {
        /// The term that was asked for.
        term(value) -> Term { Term(value.term) }
        /// The first day for which it will count.
        effective(value) -> NaiveDate { value.effective }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "PendingTerm", &*self.0)
        }
    }
}

view! {
    /// What an account is subscribed to, with every boundary passed that is due by now.
    SubscriptionView(comptoir::SubscriptionView) shows(account, state, term) {
        /// The id of the account.
        account(value) -> String { value.account.to_string() }
        /// Where the subscription stands.
        state(value) -> Member<comptoir::SubscriptionState> { Member(value.state) }
        /// Its term: of the current period while it runs, of the first one before, of the last one after.
        term(value) -> Term { Term(value.term) }
        /// What renews it.
        renewal(value) -> Renewal { Renewal(value.renewal) }
        /// Its current period; None unless it runs.
        period(value) -> Option<Period> { value.period.map(Period::wrap) }
        /// The change of term that waits for the end of it.
        pending(value) -> Option<PendingTerm> { value.pending.map(PendingTerm::wrap) }
        /// What happens at the end of it if nothing is changed until then.
        forecast(value) -> Option<Forecast> { value.forecast.map(Forecast::wrap) }
        /// The first day on which it no longer ran, once it has ended.
        ended_on(value) -> Option<NaiveDate> { value.ended_on }
        /// How many devices of the account are enrolled.
        enrolled(value) -> i64 { value.enrolled }
        /// How many devices it has, whatever their state; deleted ones are not counted.
        devices(value) -> i64 { value.devices }
        /// The next day on which invoices are written, in the business calendar of the account's country; None unless it runs.
        next_invoice(value) -> Option<NaiveDate> { value.next_invoice }
        /// The version of the account, for ``based_on``.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "SubscriptionView", &*self.0)
        }
    }
}

view! {
    /// A change of term, and the subscription as it has become.
    TermChanged(comptoir::TermChanged) shows(change) {
        /// What the change does, and from which day on.
        change(value) -> TermChange { TermChange::wrap(value.change) }
        /// The subscription since.
        subscription(value) -> SubscriptionView { SubscriptionView::wrap(value.subscription.clone()) }
    }
    more {
        /// What the change does, in the reader's language: ``Durée de l’abonnement : annuelle → mensuelle, à partir du 1er juin
        /// 2027``.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "TermChanged", &*self.0)
        }
    }
}

view! {
    /// A period that ends, and what follows it if nothing is changed until then.
    RenewalView(comptoir::RenewalView) shows(on, term) {
        /// The account.
        account(value) -> AccountRef { AccountRef::wrap(value.account.clone()) }
        /// The first day after the period.
        on(value) -> NaiveDate { value.on }
        /// The instant at which the period ends, in UTC.
        ends_at(value) -> Instant { Instant(value.ends_at) }
        /// The term of the period that begins then; None where the subscription ends.
        term(value) -> Option<Term> { value.term.map(Term) }
        /// Whether a pending change takes effect then.
        pending(value) -> bool { value.pending }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "RenewalView", &*self.0)
        }
    }
}

view! {
    /// The price of what is left of a period (rule S6).
    ProRata(comptoir::ProRata) shows(days_left, amount) {
        /// How many days are left, today included; 0 where no period runs.
        days_left(value) -> i64 { value.days_left }
        /// What they cost, in minor units of the currency.
        amount(value) -> i64 { value.amount }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ProRata", &*self.0)
        }
    }
}

view! {
    /// What ``run_due`` has done.
    RunDue(comptoir::RunDue) shows(renewed, ended, told) {
        /// How many periods began.
        renewed(value) -> i64 { value.renewed }
        /// How many subscriptions ended.
        ended(value) -> i64 { value.ended }
        /// How many administrators were told of an end that is still ahead.
        told(value) -> i64 { value.told }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "RunDue", &*self.0)
        }
    }
}

/// What the accounts of a desk are subscribed to: for a dealer those of the own dealership (rule A11). A session's
/// ``subscriptions``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Subscriptions(pub(crate) comptoir::Subscriptions);

#[pymethods]
impl Subscriptions {
    /// What the account with this id is subscribed to as of now: whatever is due is shown as passed.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), also for one of another dealership or desk.
    #[pyo3(signature = (account, /))]
    fn get(&self, py: Python<'_>, account: &str) -> Result<SubscriptionView, Raised> {
        let account = id(account, Unknown::Account)?;
        free(py, || self.0.get(account)).map(SubscriptionView::wrap)
    }

    /// Gives the subscription another term: at once while no device is enrolled, otherwise at the end of the current period
    /// (rule S2). A pending change is replaced (rule S4); the term that it has already undoes it.
    ///
    /// ``term`` is a Term, its text or a number of months from 1 to 120; ``session.preview()`` tells before. Raises RefusedError,
    /// NotFoundError (``unknown_account``), ConflictError (``conflict``), StateError (``wrong_account_state``) unless the account
    /// is active or suspended, InvalidError for what is no term.
    /// Example: ``session.preview().subscriptions.change_term(account.id, Term.MONTHLY).text("fr")``.
    fn change_term(&self, py: Python<'_>, account: &str, term: TermOf) -> Result<TermChanged, Raised> {
        let account = id(account, Unknown::Account)?;
        free(py, || self.0.change_term(account, term.0)).map(TermChanged::wrap)
    }

    /// Has something else renew the subscription at the end of the current period, or nothing (rule S1).
    ///
    /// ``renewal`` is a Renewal, a Term, ``same``, ``never``, or a term's text or number of months. Raises what ``change_term``
    /// raises, and StateError (``subscription_ended``).
    fn change_renewal(&self, py: Python<'_>, account: &str, renewal: RenewalOf) -> Result<SubscriptionView, Raised> {
        let account = id(account, Unknown::Account)?;
        free(py, || self.0.change_renewal(account, renewal.0)).map(SubscriptionView::wrap)
    }

    /// Takes the pending change of term back (rule S4).
    ///
    /// Raises what ``change_term`` raises, and StateError (``nothing_pending``), also when the change has taken effect by now.
    #[pyo3(signature = (account, /))]
    fn undo(&self, py: Python<'_>, account: &str) -> Result<SubscriptionView, Raised> {
        let account = id(account, Unknown::Account)?;
        free(py, || self.0.undo(account)).map(SubscriptionView::wrap)
    }

    /// A page of the periods that end, the soonest first: of those that end before ``until``, where it is given. What is due and
    /// was not run yet comes first.
    ///
    /// ``size`` is 1 to 50, ``total`` counts all pages, ``after`` is the ``next`` of the page before, asked for with the same
    /// ``until``. Raises RefusedError, InvalidError (``invalid_cursor``, ``out_of_range``).
    #[pyo3(signature = (until = None, after = None, *, size = None, total = false))]
    fn renewals(
        &self,
        py: Python<'_>,
        until: Option<Instant>,
        after: Option<&str>,
        size: Option<Whole<i64>>,
        total: bool,
    ) -> PyResult<Page> {
        let paging = paging::<()>(None, after, size, total);
        let page = free(py, || self.0.renewals(until.map(|at| at.0), paging))?;
        Page::of::<_, RenewalView>(py, page)
    }

    /// What is left of the current period as of today, of a price for 365 days in minor units of the currency (rule S6).
    ///
    /// Raises what ``get`` raises, InvalidError (``out_of_range``) for a price whose share no 64 bits hold.
    /// Example: ``subscriptions.pro_rata(account.id, 10_000).amount``.
    fn pro_rata(&self, py: Python<'_>, account: &str, price_minor: Whole<i64>) -> Result<ProRata, Raised> {
        let account = id(account, Unknown::Account)?;
        free(py, || self.0.pro_rata(account, price_minor.0)).map(ProRata::wrap)
    }

    /// Renews or ends every period that is due, one boundary after the other however late it is (rule S5), and tells
    /// administrators, of ends within the desk's notice too.
    ///
    /// For a job of the host that runs every few minutes or once a day: each boundary is applied once, however often and from
    /// however many hosts this is called; a key of ``once`` does not apply. Raises RefusedError.
    fn run_due(&self, py: Python<'_>) -> Result<RunDue, Raised> {
        free(py, || self.0.run_due()).map(RunDue::wrap)
    }
}
