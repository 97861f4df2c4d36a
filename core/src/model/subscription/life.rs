//! The life of a subscription (rules S1 to S5).

use chrono::NaiveDate;

use super::period::{FIRST_DAY, LAST_DAY};
use super::{Boundary, Forecast, Next, Period, Renewal, SubscriptionEnded, SubscriptionState, Term, TermChange};
use crate::{TimeZone, Timestamp};

/// What an account is subscribed to: a term, what renews it, and where it stands (rules S1 to S5).
///
/// ```text
///                              pass: the next period
///                              change_term: anew, or pending; undo
///                                     ┌──┐
///                                     │  ▼
///  new ──► NotStarted ── start ──────► Running ── pass: Never, or cancel ──► Ended
///           │  ▲                         ▲                                   ▲ │ │
///           │  └── change_term, no device enrolled ────────────────────────┼─┘ │
///           │                            └── change_term, a device enrolled ─┼───┘
///           └── cancel ──────────────────────────────────────────────────────┘
/// ```
///
/// The state alone: it knows neither clock nor store, and a command tells what it did. Whoever gives a command applies
/// every boundary that is due first, by [`pass`](Self::pass), and in the time zone of until then when that is what changes:
/// then it makes no difference how late a boundary is noticed.
///
/// A day is the one it is in the account's time zone, held within the years 0001 to 9999. No period ends after
/// 9999-12-31, and none begins then: a subscription that gets there ends.
///
/// ```
/// use comptoir::{Subscription, SubscriptionState, Term, TimeZone};
/// let paris: TimeZone = "Europe/Paris".parse()?;
/// let mut subscription = Subscription::new(Term::ANNUAL);
/// subscription.start("2026-01-31T10:00:00+01:00".parse()?, paris);
/// let change = subscription.change_term(Term::MONTHLY, true, "2026-03-01T10:00:00+01:00".parse()?, paris);
/// assert_eq!((change.at_once, change.effective.to_string()), (false, "2027-01-31".to_owned()));
///
/// let much_later = "2027-04-10T10:00:00+02:00".parse()?;
/// let ends: Vec<String> =
///     std::iter::from_fn(|| subscription.pass(much_later, paris)).map(|boundary| boundary.on.to_string()).collect();
/// assert_eq!(ends, ["2027-01-31", "2027-02-28", "2027-03-31"]);
/// assert_eq!((subscription.state(), subscription.term()), (SubscriptionState::Running, Term::MONTHLY));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    term: Term,
    renewal: Renewal,
    phase: Phase,
}

/// Where a subscription stands, with what that needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    NotStarted,
    Running(Run),
    Ended {
        /// The first day on which it no longer ran.
        on: NaiveDate,
    },
}

/// A subscription that runs: its current period, of the subscription's term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// The first day of the run, from which all its periods are counted.
    pub(crate) anchor: NaiveDate,
    /// How many months after the anchor the current period began.
    pub(crate) months: i64,
    pub(crate) period: Period,
    /// The instant at which the period's end begins, in the zone it was cut in.
    pub(crate) ends_at: Timestamp,
    /// The zone in which the period was cut: another one counts from the next period on.
    pub(crate) zone: TimeZone,
    /// The term of the next period, whatever the renewal.
    pub(crate) pending: Option<Term>,
}

impl Run {
    /// The period of `term`, so many months after the anchor; `None` where it would begin on the last day there is.
    fn cut(anchor: NaiveDate, months: i64, term: Term, zone: TimeZone) -> Option<Self> {
        let period = Period::of(anchor, months, term);
        (period.start < LAST_DAY).then(|| Self {
            anchor,
            months,
            period,
            ends_at: zone.start_of(period.end),
            zone,
            pending: None,
        })
    }
}

impl Subscription {
    /// A subscription that waits for its first device, and renews itself as its term is.
    #[must_use]
    pub const fn new(term: Term) -> Self {
        Self { term, renewal: Renewal::SameAsTerm, phase: Phase::NotStarted }
    }

    /// A subscription as it was kept.
    pub(crate) const fn kept(term: Term, renewal: Renewal, phase: Phase) -> Self {
        Self { term, renewal, phase }
    }

    /// Where it stands, with all that must be kept of it.
    pub(crate) const fn phase(&self) -> &Phase {
        &self.phase
    }

    const fn run(&self) -> Option<&Run> {
        match &self.phase {
            Phase::Running(run) => Some(run),
            Phase::NotStarted | Phase::Ended { .. } => None,
        }
    }

    /// Its term: of the current period while it runs, of the first one before, of the last one after.
    #[must_use]
    pub const fn term(&self) -> Term {
        self.term
    }

    /// What renews it.
    #[must_use]
    pub const fn renewal(&self) -> Renewal {
        self.renewal
    }

    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> SubscriptionState {
        match self.phase {
            Phase::NotStarted => SubscriptionState::NotStarted,
            Phase::Running(_) => SubscriptionState::Running,
            Phase::Ended { .. } => SubscriptionState::Ended,
        }
    }

    /// Its current period, while it runs.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        self.run().map(|run| run.period)
    }

    /// The instant at which the current period ends: that of the boundary, whatever the account's zone has become.
    #[must_use]
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.run().map(|run| run.ends_at)
    }

    /// The term that a pending change gives the next period (rule S4).
    #[must_use]
    pub fn pending(&self) -> Option<Term> {
        self.run().and_then(|run| run.pending)
    }

    /// The first day on which it no longer ran, once it has ended.
    #[must_use]
    pub const fn ended_on(&self) -> Option<NaiveDate> {
        match self.phase {
            Phase::Ended { on } => Some(on),
            Phase::NotStarted | Phase::Running(_) => None,
        }
    }

    /// What happens at the end of the current period if nothing is changed until then; `None` unless it runs.
    #[must_use]
    pub fn forecast(&self) -> Option<Forecast> {
        let run = self.run()?;
        let on = run.period.end;
        let term = run.pending.or_else(|| self.renewal.after(self.term)).filter(|_| on < LAST_DAY);
        Some(Forecast { on, term })
    }

    /// The first device was enrolled: the term starts on this day (rule S2).
    ///
    /// Returns the first period, or `None` where there was nothing to start: it runs or has ended already.
    pub fn start(&mut self, now: Timestamp, zone: TimeZone) -> Option<Period> {
        match self.phase {
            Phase::NotStarted => self.run_from(today(now, zone), self.term, zone),
            Phase::Running(_) | Phase::Ended { .. } => None,
        }
    }

    /// Runs anew from `anchor` on. On the last day there is it ends instead.
    fn run_from(&mut self, anchor: NaiveDate, term: Term, zone: TimeZone) -> Option<Period> {
        self.term = term;
        self.phase = Run::cut(anchor, 0, term, zone).map_or(Phase::Ended { on: anchor }, Phase::Running);
        self.period()
    }

    /// Another term is wanted (rules S2 and S4). `enrolled` says whether the account has an enrolled device.
    ///
    /// - Not started: the term is replaced.
    /// - Running with no device enrolled: the period ends on this day and the new term starts, from a new anchor. It never
    ///   starts before the period that it ends did, whatever clock and zone say.
    /// - Running with one: the change waits for the end of the period, in place of one that waited before.
    /// - Running, the term that it has: a pending change is undone; where there is none, nothing changes.
    /// - Ended: it starts anew, on this day with a device enrolled (not before the day it ended on), else with the first
    ///   one to be. The renewal stays as it was: what was to end is not renewed unless somebody says so.
    pub fn change_term(&mut self, term: Term, enrolled: bool, now: Timestamp, zone: TimeZone) -> TermChange {
        let today = today(now, zone);
        let before = self.term;
        let dropped = self.pending().filter(|pending| *pending != term);
        let restarted = self.state() == SubscriptionState::Ended;
        let mut change = TermChange { before, after: term, effective: today, at_once: true, dropped, restarted };
        match &mut self.phase {
            Phase::NotStarted => self.term = term,
            Phase::Running(run) if term == before => run.pending = None,
            Phase::Running(run) if enrolled => {
                run.pending = Some(term);
                change.effective = run.period.end;
                change.at_once = false;
            }
            Phase::Running(run) => {
                change.dropped = run.pending;
                change.effective = today.max(run.period.start);
                self.run_from(change.effective, term, zone);
            }
            Phase::Ended { on } if enrolled => {
                change.effective = today.max(*on);
                self.run_from(change.effective, term, zone);
            }
            Phase::Ended { .. } => {
                self.term = term;
                self.phase = Phase::NotStarted;
            }
        }
        change
    }

    /// Something else renews it from the end of the current period on (rule S1); a pending change still comes first.
    ///
    /// Returns what renewed it until now.
    ///
    /// # Errors
    /// [`SubscriptionEnded`]: there is nothing to renew.
    pub fn change_renewal(&mut self, renewal: Renewal) -> Result<Renewal, SubscriptionEnded> {
        match self.phase {
            Phase::NotStarted | Phase::Running(_) => Ok(std::mem::replace(&mut self.renewal, renewal)),
            Phase::Ended { .. } => Err(SubscriptionEnded),
        }
    }

    /// Takes a pending change back: all is as it was before (rule S4). Returns the term that was pending, if one was.
    pub fn undo(&mut self) -> Option<Term> {
        match &mut self.phase {
            Phase::Running(run) => run.pending.take(),
            Phase::NotStarted | Phase::Ended { .. } => None,
        }
    }

    /// Applies one boundary if it is due by `now`: the first that was not applied yet (rules S1, S3 and S5).
    ///
    /// The pending change, else the renewal, says what follows. The next period is cut in `zone`, the account's at present;
    /// it begins on the day on which the one before ended, whatever day that is in the new zone. Asked again until there
    /// is no boundary left, it gives the same however late it is asked.
    pub fn pass(&mut self, now: Timestamp, zone: TimeZone) -> Option<Boundary> {
        let run = *self.run()?;
        if now < run.ends_at {
            return None;
        }
        let before = self.term;
        let on = run.period.end;
        let months = run.months.saturating_add(before.months());
        let following = run.pending.or_else(|| self.renewal.after(before));
        let cut = following.and_then(|term| Some((term, Run::cut(run.anchor, months, term, zone)?)));
        let next = match cut {
            Some((term, run)) => {
                self.term = term;
                self.phase = Phase::Running(run);
                Next::Renewed { period: run.period, term }
            }
            None => {
                self.phase = Phase::Ended { on };
                Next::Ended
            }
        };
        Some(Boundary { on, before, next, by_change: run.pending.is_some() && next != Next::Ended })
    }

    /// The subscription as it is by `now`: every boundary that is due is applied.
    #[must_use]
    pub fn as_of(mut self, now: Timestamp, zone: TimeZone) -> Self {
        while self.pass(now, zone).is_some() {}
        self
    }

    /// The account was deleted: a pending change is dropped and the subscription ends (rule S4), on the day `on` or, if its
    /// period began later by another clock or zone, on the day that did.
    ///
    /// Returns the day it ended on, or `None` where it had ended already.
    pub fn cancel(&mut self, on: NaiveDate) -> Option<NaiveDate> {
        let on = on.clamp(FIRST_DAY, LAST_DAY);
        let on = match self.phase {
            Phase::NotStarted => on,
            Phase::Running(run) => on.max(run.period.start),
            Phase::Ended { .. } => return None,
        };
        self.phase = Phase::Ended { on };
        Some(on)
    }
}

fn today(now: Timestamp, zone: TimeZone) -> NaiveDate {
    zone.day(now).clamp(FIRST_DAY, LAST_DAY)
}
