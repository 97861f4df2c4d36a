//! The life of a subscription, without any store.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use comptoir::{Error, Failure, Timestamp};

use crate::error::ComptoirError;
use crate::names::SubscriptionState;
use crate::term::{Renewal, SubscriptionPeriod, Term};
use crate::value::{Day, ZoneName};

/// What a change of term does, and from which day on. `Labels.termChange` says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TermChange {
    /// The subscription's term when the change was asked for.
    pub before: Term,
    /// The term that was asked for. The same as `before` where nothing changes or a pending change is undone.
    pub after: Term,
    /// The first day for which `after` counts: the day of the change where that is at once, else the day on which the
    /// current period ends.
    pub effective: Day,
    /// Whether it holds already, rather than from the end of the current period on.
    pub at_once: bool,
    /// The pending change that this one replaces, undoes or overtakes.
    pub dropped: Option<Term>,
    /// Whether the subscription had ended and is taken up again: at once, or with the first device to be enrolled.
    #[uniffi(default)]
    pub restarted: bool,
}

/// What follows a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Next {
    /// Another period, of a term that is the subscription's from then on.
    Renewed {
        /// The period that begins.
        period: SubscriptionPeriod,
        /// Its term.
        term: Term,
    },
    /// Nothing: the subscription is over.
    Ended,
}

/// A period that has ended, and what followed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Boundary {
    /// The first day after the period that ended.
    pub on: Day,
    /// The term of the period that ended.
    pub before: Term,
    /// What followed.
    pub next: Next,
    /// Whether a pending change took effect, rather than the renewal.
    pub by_change: bool,
}

/// What will happen at the end of the current period if nothing is changed until then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Forecast {
    /// The first day after the current period.
    pub on: Day,
    /// The term of the period that begins then; nothing where the subscription ends.
    pub term: Option<Term>,
}

/// What an account is subscribed to: a term, what renews it, and where it stands. It knows neither clock nor store, and a
/// command tells what it did: to see what would be, without a desk. May be used from any thread.
///
/// Whoever gives a command applies every boundary that is due first, by `pass`: then it makes no difference how late a
/// boundary is noticed. A day is the one it is in the account's time zone. No period ends after 9999-12-31, and none begins
/// then: a subscription that gets there ends.
#[derive(Debug, uniffi::Object)]
pub struct Subscription(Mutex<comptoir::Subscription>);

#[uniffi::export]
impl Subscription {
    /// A subscription that waits for its first device, and renews itself as its term is.
    ///
    /// # Errors
    /// `invalid` at `/term` for less than 1 or more than 120 months.
    #[uniffi::constructor]
    pub fn new(term: Term) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::holding(comptoir::Subscription::new(term.try_into()?)))
    }

    /// Another one that stands where this one does: what is done to the one is not done to the other.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn duplicate(&self) -> Result<Arc<Self>, ComptoirError> {
        Ok(Self::holding(self.held().clone()))
    }

    /// Its term: of the current period while it runs, of the first one before, of the last one after.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn term(&self) -> Result<Term, ComptoirError> {
        Ok(self.held().term().into())
    }

    /// What renews it.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn renewal(&self) -> Result<Renewal, ComptoirError> {
        Ok(self.held().renewal().into())
    }

    /// Where it stands.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn state(&self) -> Result<SubscriptionState, ComptoirError> {
        self.held().state().try_into()
    }

    /// Its current period, while it runs.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn period(&self) -> Result<Option<SubscriptionPeriod>, ComptoirError> {
        Ok(self.held().period().map(Into::into))
    }

    /// The instant at which the current period ends: that of the boundary, whatever the account's zone has become.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn ends_at(&self) -> Result<Option<Timestamp>, ComptoirError> {
        Ok(self.held().ends_at())
    }

    /// The term that a pending change gives the next period.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn pending(&self) -> Result<Option<Term>, ComptoirError> {
        Ok(self.held().pending().map(Into::into))
    }

    /// The first day on which it no longer ran, once it has ended.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn ended_on(&self) -> Result<Option<Day>, ComptoirError> {
        Ok(self.held().ended_on().map(Day))
    }

    /// What happens at the end of the current period if nothing is changed until then; nothing unless it runs.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn forecast(&self) -> Result<Option<Forecast>, ComptoirError> {
        Ok(self.held().forecast().map(Into::into))
    }

    /// The first device was enrolled: the term starts on this day. Returns the first period, or nothing where there was
    /// nothing to start: it runs or has ended already.
    ///
    /// # Errors
    /// `invalid` for a time zone that there is not.
    pub fn start(&self, now: Timestamp, zone: ZoneName) -> Result<Option<SubscriptionPeriod>, ComptoirError> {
        Ok(self.held().start(now, zone).map(Into::into))
    }

    /// Another term is wanted. `enrolled` says whether the account has an enrolled device: then a change of what runs waits
    /// for the end of the period, in place of one that waited before; else it holds at once. The term that it has undoes a
    /// pending change. One that has ended starts anew.
    ///
    /// # Errors
    /// `invalid` at `/term` for less than 1 or more than 120 months; for a time zone that there is not.
    pub fn change_term(
        &self,
        term: Term,
        enrolled: bool,
        now: Timestamp,
        zone: ZoneName,
    ) -> Result<TermChange, ComptoirError> {
        Ok(self.held().change_term(term.try_into()?, enrolled, now, zone).into())
    }

    /// Something else renews it from the end of the current period on; a pending change still comes first. Returns what
    /// renewed it until now.
    ///
    /// # Errors
    /// `subscription_ended`: there is nothing to renew; `invalid` at `/term` for less than 1 or more than 120 months.
    pub fn change_renewal(&self, renewal: Renewal) -> Result<Renewal, ComptoirError> {
        let before = self.held().change_renewal(renewal.try_into()?);
        before.map(Into::into).map_err(|_| Error::new(Failure::SubscriptionEnded).into())
    }

    /// Takes a pending change back: all is as it was before. Returns the term that was pending, if one was.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn undo(&self) -> Result<Option<Term>, ComptoirError> {
        Ok(self.held().undo().map(Into::into))
    }

    /// Applies one boundary if it is due by `now`: the first that was not applied yet. The pending change, else the renewal,
    /// says what follows. Asked again until there is no boundary left, it gives the same however late it is asked.
    ///
    /// # Errors
    /// `invalid` for a time zone that there is not.
    pub fn pass(&self, now: Timestamp, zone: ZoneName) -> Result<Option<Boundary>, ComptoirError> {
        Ok(self.held().pass(now, zone).map(Into::into))
    }

    /// The account was deleted: a pending change is dropped and the subscription ends, on the day `on` or, if its period
    /// began later by another clock or zone, on the day that did. Returns the day it ended on, or nothing where it had ended
    /// already.
    ///
    /// # Errors
    /// `invalid` for a day outside the years 0001 to 9999.
    pub fn cancel(&self, on: Day) -> Result<Option<Day>, ComptoirError> {
        Ok(self.held().cancel(on.0).map(Day))
    }
}

impl Subscription {
    fn holding(subscription: comptoir::Subscription) -> Arc<Self> {
        Arc::new(Self(Mutex::new(subscription)))
    }

    fn held(&self) -> MutexGuard<'_, comptoir::Subscription> {
        // A command that panicked has left a whole value: it is plain data.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<comptoir::TermChange> for TermChange {
    fn from(change: comptoir::TermChange) -> Self {
        Self {
            before: change.before.into(),
            after: change.after.into(),
            effective: Day(change.effective),
            at_once: change.at_once,
            dropped: change.dropped.map(Into::into),
            restarted: change.restarted,
        }
    }
}

impl TryFrom<TermChange> for comptoir::TermChange {
    type Error = ComptoirError;

    fn try_from(change: TermChange) -> Result<Self, ComptoirError> {
        Ok(Self {
            before: change.before.try_into()?,
            after: change.after.try_into()?,
            effective: change.effective.0,
            at_once: change.at_once,
            dropped: change.dropped.map(TryInto::try_into).transpose()?,
            restarted: change.restarted,
        })
    }
}

impl From<comptoir::Boundary> for Boundary {
    fn from(boundary: comptoir::Boundary) -> Self {
        let next = match boundary.next {
            comptoir::Next::Renewed { period, term } => Next::Renewed { period: period.into(), term: term.into() },
            comptoir::Next::Ended => Next::Ended,
        };
        Self { on: Day(boundary.on), before: boundary.before.into(), next, by_change: boundary.by_change }
    }
}

impl From<comptoir::Forecast> for Forecast {
    fn from(forecast: comptoir::Forecast) -> Self {
        Self { on: Day(forecast.on), term: forecast.term.map(Into::into) }
    }
}
