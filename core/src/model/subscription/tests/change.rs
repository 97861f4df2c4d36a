use super::*;
use crate::model::subscription::{Forecast, SubscriptionEnded};

fn change(before: Term, after: Term, effective: &str, at_once: bool, dropped: Option<Term>) -> TermChange {
    TermChange { before, after, effective: day(effective), at_once, dropped, restarted: false }
}

#[test]
fn s2_before_the_start_a_change_only_replaces_the_term() {
    for enrolled in [false, true] {
        let mut subscription = Subscription::new(Term::ANNUAL);
        let told = subscription.change_term(Term::MONTHLY, enrolled, on("2026-03-10"), paris());
        assert_eq!(told, change(Term::ANNUAL, Term::MONTHLY, "2026-03-10", true, None));
        assert_eq!(subscription, Subscription::new(Term::MONTHLY));
    }
}

#[test]
fn s2_with_no_device_enrolled_the_period_ends_that_day_and_the_new_term_starts() {
    let mut subscription = running(Term::ANNUAL, "2026-01-31");
    let told = subscription.change_term(Term::MONTHLY, false, on("2026-03-15"), paris());
    assert_eq!(told, change(Term::ANNUAL, Term::MONTHLY, "2026-03-15", true, None));
    assert_eq!((subscription.term(), subscription.pending()), (Term::MONTHLY, None));
    assert_eq!(subscription.period(), Some(period("2026-03-15", "2026-04-15")));
    assert_eq!(run(&subscription).anchor, day("2026-03-15"));
    assert_eq!(subscription.ends_at(), Some(at("2026-04-15T00:00:00+02:00")));
}

#[test]
fn s2_a_change_at_once_takes_the_accounts_zone_of_then() {
    let mut subscription = running(Term::ANNUAL, "2026-01-31");
    subscription.change_term(Term::MONTHLY, false, at("2026-03-15T23:30:00Z"), zone("Asia/Tokyo"));
    assert_eq!(subscription.period(), Some(period("2026-03-16", "2026-04-16")));
    assert_eq!(run(&subscription).zone, zone("Asia/Tokyo"));
}

#[test]
fn s2_a_change_at_once_never_starts_before_the_period_that_it_ends() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    let told = subscription.change_term(Term::MONTHLY, false, on("2026-03-01"), paris());
    assert_eq!(told.effective, day("2026-03-10"));
    assert_eq!(subscription.period(), Some(period("2026-03-10", "2026-04-10")));
}

#[test]
fn s2_a_change_at_once_overtakes_a_pending_one() {
    let mut subscription = running(Term::ANNUAL, "2026-01-31");
    subscription.change_term(months(24), true, on("2026-02-01"), paris());
    let told = subscription.change_term(Term::MONTHLY, false, on("2026-03-15"), paris());
    assert_eq!(told, change(Term::ANNUAL, Term::MONTHLY, "2026-03-15", true, Some(months(24))));
    assert_eq!(subscription.pending(), None);
    // The very change that was pending, only sooner.
    let mut same = running(Term::ANNUAL, "2026-01-31");
    same.change_term(Term::MONTHLY, true, on("2026-02-01"), paris());
    let told = same.change_term(Term::MONTHLY, false, on("2026-03-15"), paris());
    assert_eq!(told, change(Term::ANNUAL, Term::MONTHLY, "2026-03-15", true, Some(Term::MONTHLY)));
}

#[test]
fn s2_with_a_device_enrolled_a_change_waits_for_the_end_of_the_period() {
    // The case of the source: from annual to monthly, billed monthly only once the year is over.
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    let before = subscription.period();
    let told = subscription.change_term(Term::MONTHLY, true, on("2026-06-01"), paris());
    assert_eq!(told, change(Term::ANNUAL, Term::MONTHLY, "2027-03-10", false, None));
    assert_eq!((subscription.term(), subscription.period()), (Term::ANNUAL, before));
    assert_eq!(subscription.pending(), Some(Term::MONTHLY));
    assert_eq!(subscription.forecast(), Some(Forecast { on: day("2027-03-10"), term: Some(Term::MONTHLY) }));
    let passed = pass_all(&mut subscription, "2027-04-10");
    let next = |start, end| Next::Renewed { period: period(start, end), term: Term::MONTHLY };
    let (first, second) = (next("2027-03-10", "2027-04-10"), next("2027-04-10", "2027-05-10"));
    let boundary = |on, before, next, by_change| Boundary { on: day(on), before, next, by_change };
    assert_eq!(
        passed,
        [boundary("2027-03-10", Term::ANNUAL, first, true), boundary("2027-04-10", Term::MONTHLY, second, false)]
    );
    assert_eq!((subscription.term(), subscription.pending()), (Term::MONTHLY, None));
}

#[test]
fn s4_a_pending_change_is_replaced_by_another() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    subscription.change_term(Term::MONTHLY, true, on("2026-06-01"), paris());
    let told = subscription.change_term(months(24), true, on("2026-06-02"), paris());
    assert_eq!(told, change(Term::ANNUAL, months(24), "2027-03-10", false, Some(Term::MONTHLY)));
    assert_eq!(subscription.pending(), Some(months(24)));
    let again = subscription.change_term(months(24), true, on("2026-06-03"), paris());
    assert_eq!(again, change(Term::ANNUAL, months(24), "2027-03-10", false, None));
}

#[test]
fn s4_the_term_that_it_has_undoes_a_pending_change_and_else_changes_nothing() {
    for enrolled in [false, true] {
        let mut subscription = running(Term::ANNUAL, "2026-03-10");
        let former = subscription.clone();
        let told = subscription.change_term(Term::ANNUAL, enrolled, on("2026-06-01"), paris());
        assert_eq!(told, change(Term::ANNUAL, Term::ANNUAL, "2026-06-01", true, None));
        assert_eq!(subscription, former);
        subscription.change_term(Term::MONTHLY, true, on("2026-06-02"), paris());
        let told = subscription.change_term(Term::ANNUAL, enrolled, on("2026-06-03"), paris());
        assert_eq!(told, change(Term::ANNUAL, Term::ANNUAL, "2026-06-03", true, Some(Term::MONTHLY)));
        assert_eq!(subscription, former);
    }
}

#[test]
fn s4_undo_returns_the_exact_former_state() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    subscription.change_renewal(Renewal::Never).unwrap();
    let former = subscription.clone();
    assert_eq!(subscription.undo(), None);
    subscription.change_term(Term::MONTHLY, true, on("2026-06-01"), paris());
    subscription.change_term(months(24), true, on("2026-06-02"), paris());
    assert_ne!(subscription, former);
    assert_eq!(subscription.undo(), Some(months(24)));
    assert_eq!(subscription, former);
    assert_eq!(Subscription::new(Term::ANNUAL).undo(), None);
}

#[test]
fn s2_a_term_starts_an_ended_subscription_anew() {
    let mut ended = running(Term::ANNUAL, "2026-03-10");
    ended.change_renewal(Renewal::Never).unwrap();
    pass_all(&mut ended, "2027-03-10");
    assert_eq!(ended.state(), SubscriptionState::Ended);

    let mut enrolled = ended.clone();
    let told = enrolled.change_term(Term::MONTHLY, true, on("2027-05-04"), paris());
    let restart = |term| TermChange { restarted: true, ..change(Term::ANNUAL, term, "2027-05-04", true, None) };
    assert_eq!(told, restart(Term::MONTHLY));
    assert_eq!(enrolled.period(), Some(period("2027-05-04", "2027-06-04")));
    assert_eq!((enrolled.term(), enrolled.renewal()), (Term::MONTHLY, Renewal::Never));

    let mut waiting = ended.clone();
    let told = waiting.change_term(Term::ANNUAL, false, on("2027-05-04"), paris());
    assert_eq!(told, restart(Term::ANNUAL));
    assert_eq!((waiting.state(), waiting.term()), (SubscriptionState::NotStarted, Term::ANNUAL));
    waiting.change_term(Term::MONTHLY, false, on("2027-05-04"), paris());
    assert_eq!(waiting.start(on("2027-06-01"), paris()), Some(period("2027-06-01", "2027-07-01")));

    // By a clock that ran backwards no day belongs to two runs.
    let told = ended.change_term(Term::MONTHLY, true, on("2026-12-24"), paris());
    assert_eq!(told.effective, day("2027-03-10"));
    assert_eq!(ended.period(), Some(period("2027-03-10", "2027-04-10")));
}

#[test]
fn s2_an_ended_subscription_that_waits_takes_another_term() {
    let mut subscription = Subscription::new(Term::ANNUAL);
    subscription.cancel(day("2026-03-01"));
    subscription.change_term(Term::MONTHLY, false, on("2026-03-02"), paris());
    assert_eq!(subscription, Subscription::new(Term::MONTHLY));
}

#[test]
fn s1_the_renewal_changes_at_any_time_until_the_end() {
    let mut subscription = Subscription::new(Term::ANNUAL);
    assert_eq!(subscription.change_renewal(Renewal::Term(Term::MONTHLY)), Ok(Renewal::SameAsTerm));
    subscription.start(on("2026-03-10"), paris());
    assert_eq!(subscription.change_renewal(Renewal::Never), Ok(Renewal::Term(Term::MONTHLY)));
    assert_eq!(subscription.renewal(), Renewal::Never);
    pass_all(&mut subscription, "2027-03-10");
    assert_eq!(subscription.change_renewal(Renewal::SameAsTerm), Err(SubscriptionEnded));
    assert_eq!(subscription.renewal(), Renewal::Never);
}
