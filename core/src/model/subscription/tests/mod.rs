//! Rules S1 to S6, by subject.

mod anchor;
mod boundary;
mod change;
mod late;
mod limits;
mod period;
mod pro_rata;
mod start;
mod wire;
mod zone;

use chrono::NaiveDate;

use super::{Boundary, Next, Period, Phase, Renewal, Run, Subscription, SubscriptionState, Term, TermChange};
use crate::{TimeZone, Timestamp};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn zone(name: &str) -> TimeZone {
    name.parse().unwrap()
}

fn paris() -> TimeZone {
    zone("Europe/Paris")
}

/// Ten in the morning of a day in Paris.
fn on(text: &str) -> Timestamp {
    paris().start_of(day(text)).plus_micros(10 * 3_600_000_000)
}

fn months(months: i64) -> Term {
    Term::new(months).unwrap()
}

fn period(start: &str, end: &str) -> Period {
    Period { start: day(start), end: day(end) }
}

/// A subscription that runs from a day in Paris on.
fn running(term: Term, start: &str) -> Subscription {
    let mut subscription = Subscription::new(term);
    subscription.start(on(start), paris()).unwrap();
    subscription
}

/// All that is due by a day in Paris.
fn pass_all(subscription: &mut Subscription, until: &str) -> Vec<Boundary> {
    std::iter::from_fn(|| subscription.pass(on(until), paris())).collect()
}

fn run(subscription: &Subscription) -> Run {
    match subscription.phase() {
        Phase::Running(run) => *run,
        phase => panic!("{phase:?}"),
    }
}
