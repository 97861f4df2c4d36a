//! When a request is due.

use chrono::{Days, NaiveDate};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::days::Day;
use super::explanation::{DeadlineDay, DeadlineDayKind};
use super::{Calendar, Closure};
use crate::{Locale, TimeZone, Timestamp};

/// The business days within which a request is answered (rule Q6).
pub(crate) const BUSINESS_DAYS: u8 = 2;

/// A time in which a request awaited an answer from its submitter, from the question on and up to the answer.
///
/// A pause whose end does not come after its start pauses nothing; pauses may overlap and come in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pause {
    /// When the question was asked.
    pub from: Timestamp,
    /// When it was answered; `None` while it is open.
    pub until: Option<Timestamp>,
}

/// When a request is due, and why then: day by day (rule Q6).
///
/// As JSON: `{"due":"2026-05-05T22:00:00Z","last_day":"2026-05-05","days":[{"day":"2026-05-01","kind":"closed",
/// "reason":"holiday","holiday":"labour_day"}, …]}`.
///
/// ```
/// use comptoir::{Calendar, Country, Deadline, TimeZone};
/// let paris: TimeZone = "Europe/Paris".parse()?;
/// let submitted = "2026-04-30T10:00:00+02:00".parse()?;
/// let deadline = Deadline::compute(submitted, &[], submitted, &Calendar::of(Country::FR), paris, 2);
/// assert_eq!(deadline.due(), "2026-05-06T00:00:00+02:00".parse()?);
/// assert_eq!(deadline.last_day().to_string(), "2026-05-05");
/// assert_eq!(deadline.days().len(), 6);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub(super) due: Timestamp,
    pub(super) last_day: NaiveDate,
    pub(super) days: Vec<DeadlineDay>,
}

impl Deadline {
    /// How many days are told one by one while waits go on; each longer wait is then told as one span.
    pub const MAX_DAYS_OF_WAITING: usize = 400;

    /// When a request submitted at `submitted` is due, by the calendar and in the zone of who answers it.
    ///
    /// The day of submission is day 0; if it is closed, the next open day stands in for it. The request is due when the
    /// `business_days`-th business day after day 0 ends, at 00:00 of the day after, which is the first instant too late.
    ///
    /// A business day that ends during a pause is not counted. It does when its last microsecond lies in the pause, the
    /// question's instant included and the answer's not: a question asked at the very instant a request falls due no
    /// longer moves it, and a request never falls due while its submitter is asked. A pause without an end lasts until
    /// `as_of`, the present: the deadline then is the one that holds if the answer comes now.
    ///
    /// Instants past [`Timestamp::MAX`] are held there, where no pause moves them any more.
    #[must_use]
    pub fn compute(
        submitted: Timestamp,
        pauses: &[Pause],
        as_of: Timestamp,
        calendar: &Calendar,
        zone: TimeZone,
        business_days: u8,
    ) -> Self {
        let mut days = Told(Vec::with_capacity(8));
        let last_day = walk(&mut days, submitted, pauses, as_of, calendar, zone, business_days);
        Self { due: zone.start_of(after(last_day)), last_day, days: days.0 }
    }

    /// The instant alone at which [`compute`](Self::compute) says that a request is due: for lists and reports, which
    /// explain nothing.
    #[must_use]
    pub fn compute_due(
        submitted: Timestamp,
        pauses: &[Pause],
        as_of: Timestamp,
        calendar: &Calendar,
        zone: TimeZone,
        business_days: u8,
    ) -> Timestamp {
        zone.start_of(after(walk(&mut Untold, submitted, pauses, as_of, calendar, zone, business_days)))
    }

    /// The day on which the `business_days`-th business day after `from` ends, counted as [`compute`](Self::compute) counts
    /// without a pause.
    pub(crate) fn last_day_of(from: Timestamp, calendar: &Calendar, zone: TimeZone, business_days: u16) -> NaiveDate {
        let mut day = zone.day(from);
        if !calendar.is_open(day) {
            day = next_open(&mut Untold, day, calendar);
        }
        (0..business_days).fold(day, |day, _| next_open(&mut Untold, day, calendar))
    }

    /// The first instant that is too late for what may be done up to and including `last_day`.
    pub(crate) fn end_of(last_day: NaiveDate, zone: TimeZone) -> Timestamp {
        zone.start_of(after(last_day))
    }

    /// The first instant that is too late: 00:00, in the calendar's zone, of the day after the last.
    #[must_use]
    pub const fn due(&self) -> Timestamp {
        self.due
    }

    /// The last day on which an answer is in time.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// Every day from the submission to the last, in order and without a gap.
    #[must_use]
    pub fn days(&self) -> &[DeadlineDay] {
        &self.days
    }

    /// The deadline in one sentence of the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        super::explanation::due(self.last_day, locale)
    }

    /// The deadline's reasons in the reader's language, a line for each of its [`days`](Self::days).
    #[must_use]
    pub fn explanation(&self, locale: &Locale) -> Vec<String> {
        self.days.iter().map(|day| day.text(locale)).collect()
    }
}

impl Serialize for Deadline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut deadline = serializer.serialize_struct("Deadline", 3)?;
        deadline.serialize_field("due", &self.due)?;
        deadline.serialize_field("last_day", &Day(self.last_day))?;
        deadline.serialize_field("days", &self.days)?;
        deadline.end()
    }
}

/// What a walk through the days of a deadline tells on its way.
trait Tell {
    /// Whether `day` is open; why not, is told as `kind` has it.
    fn open(&mut self, day: NaiveDate, calendar: &Calendar, kind: fn(Closure) -> DeadlineDayKind) -> bool;
    fn tell(&mut self, day: NaiveDate, kind: DeadlineDayKind);
    /// Whether a wait may be told as a span from now on.
    fn spans(&self) -> bool;
}

struct Told(Vec<DeadlineDay>);

impl Tell for Told {
    fn open(&mut self, day: NaiveDate, calendar: &Calendar, kind: fn(Closure) -> DeadlineDayKind) -> bool {
        match calendar.closed(day) {
            None => true,
            Some(closure) => {
                self.tell(day, kind(closure));
                false
            }
        }
    }

    fn tell(&mut self, day: NaiveDate, kind: DeadlineDayKind) {
        self.0.push(DeadlineDay { day, kind });
    }

    fn spans(&self) -> bool {
        self.0.len() >= Deadline::MAX_DAYS_OF_WAITING
    }
}

struct Untold;

impl Tell for Untold {
    fn open(&mut self, day: NaiveDate, calendar: &Calendar, _: fn(Closure) -> DeadlineDayKind) -> bool {
        calendar.is_open(day)
    }

    fn tell(&mut self, _: NaiveDate, _: DeadlineDayKind) {}

    fn spans(&self) -> bool {
        true
    }
}

/// Walks from the day of submission to the last day of the deadline, telling each day, and returns the last.
fn walk(
    told: &mut impl Tell,
    submitted: Timestamp,
    pauses: &[Pause],
    as_of: Timestamp,
    calendar: &Calendar,
    zone: TimeZone,
    business_days: u8,
) -> NaiveDate {
    let mut day = zone.day(submitted);
    if told.open(day, calendar, DeadlineDayKind::SubmittedClosed) {
        told.tell(day, DeadlineDayKind::Submitted);
    } else {
        day = next_open(told, day, calendar);
        told.tell(day, DeadlineDayKind::StandsIn);
    }
    let mut number = 0;
    while number < business_days {
        day = next_open(told, day, calendar);
        let Some(until) = wait(day, pauses, as_of, zone) else {
            number += 1;
            told.tell(day, DeadlineDayKind::Counted { number, of: business_days });
            continue;
        };
        let last = before(zone.day(until)).max(day);
        if last > day && told.spans() {
            told.tell(day, DeadlineDayKind::WaitingThrough(last));
            day = last;
        } else {
            told.tell(day, DeadlineDayKind::Waiting);
        }
    }
    day
}

/// The first open day after `day`; the closed ones between are told.
fn next_open(told: &mut impl Tell, day: NaiveDate, calendar: &Calendar) -> NaiveDate {
    // Ends: a calendar closes at most a bounded number of days of its own, and no rule closes a whole week.
    let mut next = after(day);
    while !told.open(next, calendar, DeadlineDayKind::Closed) {
        next = after(next);
    }
    next
}

/// When the longest pause in which `day` ends is over, if there is one.
fn wait(day: NaiveDate, pauses: &[Pause], as_of: Timestamp, zone: TimeZone) -> Option<Timestamp> {
    if pauses.is_empty() {
        return None;
    }
    let end = zone.start_of(after(day));
    if end == Timestamp::MAX {
        return None;
    }
    pauses
        .iter()
        .filter_map(|pause| {
            let until = pause.until.unwrap_or(as_of);
            (pause.from < end && end <= until).then_some(until)
        })
        .max()
}

fn after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}
