//! The life of a subscription by itself, without store or clock (rules S1 to S6).

use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use comptoir::Failure;
use pyo3::prelude::*;

use crate::call::light;
use crate::enums::{Member, NEXT_KIND, Word};
use crate::failure::Raised;
use crate::json::restored;
use crate::term::{Period, Renewal, RenewalOf, Term, TermOf};
use crate::value::{Instant, Reader, Whole, Zone};
use crate::view::{Reduced, view};

/// What ``days_left`` days cost of a ``price_minor`` for 365 days, in minor units of the currency, rounded half even (rule S6).
///
/// More than 365 days cost more than the price; a negative price, a credit, gives the negative of what the positive one does.
/// Raises InvalidError (``out_of_range``) for a negative number of days and for amounts beyond 64 bits.
/// Example: ``pro_rata(10_000, 100)`` is 2740.
#[pyfunction]
pub(crate) fn pro_rata(price_minor: Whole<i64>, days_left: Whole<i64>) -> Result<i64, Raised> {
    light(|| comptoir::pro_rata(price_minor.0, days_left.0))?
        .ok_or_else(|| Raised::misused("out_of_range", "the days are negative or the amount does not fit 64 bits"))
}

view! {
    /// What a change of term does, and from which day on (rule S2).
    TermChange(comptoir::TermChange) shows(before, after, effective) {
        /// The subscription's term when the change was asked for.
        before(value) -> Term { Term(value.before) }
        /// The term that was asked for; the same as ``before`` where nothing changes or a pending change is undone.
        after(value) -> Term { Term(value.after) }
        /// The first day for which ``after`` counts.
        effective(value) -> NaiveDate { value.effective }
        /// Whether it holds already, rather than from the end of the current period on.
        at_once(value) -> bool { value.at_once }
        /// The pending change that this one replaces, undoes or overtakes (rule S4).
        dropped(value) -> Option<Term> { value.dropped.map(Term) }
        /// Whether the subscription had ended and is taken up again: at once, or with the first device to be enrolled.
        restarted(value) -> bool { value.restarted }
    }
    more {
        /// What it does and from when on, in the reader's language: ``Durée de l’abonnement : annuelle → mensuelle, à partir du
        /// 1er juin 2027``.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "TermChange", &*self.0)
        }
    }
}

view! {
    /// What follows a period.
    Next(comptoir::Next) shows(kind) {
        /// Whether another period follows or the subscription is over.
        kind(value) -> Word { Word::tag(&NEXT_KIND, value) }
        /// The period that begins; None where the subscription is over.
        period(value) -> Option<Period> {
            match value {
                comptoir::Next::Renewed { period, .. } => Some(Period::wrap(*period)),
                comptoir::Next::Ended => None,
            }
        }
        /// The term of that period; None where the subscription is over.
        term(value) -> Option<Term> {
            match value {
                comptoir::Next::Renewed { term, .. } => Some(Term(*term)),
                comptoir::Next::Ended => None,
            }
        }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Next", &*self.0)
        }
    }
}

view! {
    /// A period that has ended, and what followed it (rules S1 and S5).
    Boundary(comptoir::Boundary) shows(on, before) {
        /// The first day after the period that ended.
        on(value) -> NaiveDate { value.on }
        /// The term of the period that ended.
        before(value) -> Term { Term(value.before) }
        /// What followed.
        next(value) -> Next { Next::wrap(value.next) }
        /// Whether a pending change took effect, rather than the renewal.
        by_change(value) -> bool { value.by_change }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Boundary", &*self.0)
        }
    }
}

view! {
    /// What will happen at the end of the current period if nothing is changed until then.
    Forecast(comptoir::Forecast) shows(on, term) {
        /// The first day after the current period.
        on(value) -> NaiveDate { value.on }
        /// The term of the period that begins then; None where the subscription ends.
        term(value) -> Option<Term> { value.term.map(Term) }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Forecast", &*self.0)
        }
    }
}

/// What an account is subscribed to by itself: a state that commands change, without store or clock (rules S1 to S5).
///
/// It waits for its first device and renews itself as its term is. Instants are datetimes with a zone, ``zone`` is the account's
/// IANA time zone. Whoever gives a command applies every boundary that is due first, by ``pass_``. The subscriptions of accounts
/// are a session's ``subscriptions``; this is to compute ahead with. May be used from any thread.
/// Example: ``s = Subscription(Term.ANNUAL); s.start(now, "Europe/Paris"); s.change_term(1, True, now, "Europe/Paris").at_once``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Subscription(Mutex<comptoir::Subscription>);

impl Subscription {
    fn with<T>(&self, work: impl FnOnce(&mut comptoir::Subscription) -> T) -> Result<T, Raised> {
        light(|| work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

#[pymethods]
impl Subscription {
    #[new]
    fn new(term: TermOf) -> Self {
        Self(Mutex::new(comptoir::Subscription::new(term.0)))
    }

    /// Its term: of the current period while it runs, of the first one before, of the last one after.
    #[getter]
    fn term(&self) -> Result<Term, Raised> {
        self.with(|life| Term(life.term()))
    }

    /// What renews it.
    #[getter]
    fn renewal(&self) -> Result<Renewal, Raised> {
        self.with(|life| Renewal(life.renewal()))
    }

    /// Where it stands.
    #[getter]
    fn state(&self) -> Result<Member<comptoir::SubscriptionState>, Raised> {
        self.with(|life| Member(life.state()))
    }

    /// Its current period; None unless it runs.
    #[getter]
    fn period(&self) -> Result<Option<Period>, Raised> {
        self.with(|life| life.period().map(Period::wrap))
    }

    /// The instant at which the current period ends, in UTC; None unless it runs.
    #[getter]
    fn ends_at(&self) -> Result<Option<Instant>, Raised> {
        self.with(|life| life.ends_at().map(Instant))
    }

    /// The term that a pending change gives the next period (rule S4).
    #[getter]
    fn pending(&self) -> Result<Option<Term>, Raised> {
        self.with(|life| life.pending().map(Term))
    }

    /// The first day on which it no longer ran, once it has ended.
    #[getter]
    fn ended_on(&self) -> Result<Option<NaiveDate>, Raised> {
        self.with(|life| life.ended_on())
    }

    /// What happens at the end of the current period if nothing is changed until then; None unless it runs.
    #[getter]
    fn forecast(&self) -> Result<Option<Forecast>, Raised> {
        self.with(|life| life.forecast().map(Forecast::wrap))
    }

    /// The first device was enrolled: the term starts on this day (rule S2).
    ///
    /// Returns the first period, or None where there was nothing to start: it runs or has ended already.
    fn start(&self, now: Instant, zone: Zone) -> Result<Option<Period>, Raised> {
        self.with(|life| life.start(now.0, zone.0).map(Period::wrap))
    }

    /// Another term is wanted (rules S2 and S4); ``enrolled`` says whether the account has an enrolled device.
    ///
    /// Not started: the term is replaced. Running with no device enrolled: the period ends on this day and the new term starts.
    /// Running with one: the change waits for the end of the period. The term that it has: a pending change is undone. Ended: it
    /// starts anew.
    fn change_term(&self, term: TermOf, enrolled: bool, now: Instant, zone: Zone) -> Result<TermChange, Raised> {
        self.with(|life| TermChange::wrap(life.change_term(term.0, enrolled, now.0, zone.0)))
    }

    /// Something else renews it from the end of the current period on (rule S1). Returns what renewed it until now.
    ///
    /// Raises StateError (``subscription_ended``): there is nothing to renew.
    fn change_renewal(&self, renewal: RenewalOf) -> Result<Renewal, Raised> {
        let before = self.with(|life| life.change_renewal(renewal.0))?;
        before.map(Renewal).map_err(|_| comptoir::Error::new(Failure::SubscriptionEnded).into())
    }

    /// Takes a pending change back (rule S4). Returns the term that was pending, or None.
    fn undo(&self) -> Result<Option<Term>, Raised> {
        self.with(|life| life.undo().map(Term))
    }

    /// Applies one boundary if it is due by ``now``: the first that was not applied yet (rules S1, S3 and S5); None where no more
    /// is due. The next period is cut in ``zone``.
    ///
    /// Example: ``while boundary := subscription.pass_(now, "Europe/Paris"): print(boundary.on)``.
    fn pass_(&self, now: Instant, zone: Zone) -> Result<Option<Boundary>, Raised> {
        self.with(|life| life.pass(now.0, zone.0).map(Boundary::wrap))
    }

    /// The account was deleted: a pending change is dropped and the subscription ends on the day ``on`` (rule S4), or on the day
    /// its period began if that is later. Returns the day it ended on, or None where it had ended already.
    fn cancel(&self, on: NaiveDate) -> Result<Option<NaiveDate>, Raised> {
        self.with(|life| life.cancel(on))
    }

    /// Another one that stands where this one does: to try something out on.
    fn copy(&self) -> Result<Self, Raised> {
        self.with(|life| Self(Mutex::new(life.clone())))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> Result<bool, Raised> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get().with(|life| life.clone())?;
        self.with(|life| *life == other)
    }

    fn __repr__(&self) -> Result<String, Raised> {
        self.with(|life| format!("Subscription(state={:?}, term={:?})", life.state().as_str(), life.term().to_string()))
    }
}
