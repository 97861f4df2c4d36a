use super::*;
use crate::model::subscription::Forecast;

#[test]
fn s1_the_renewal_sets_the_next_period_and_the_term() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    subscription.change_renewal(Renewal::Term(Term::MONTHLY)).unwrap();
    assert_eq!(subscription.forecast(), Some(Forecast { on: day("2027-03-10"), term: Some(Term::MONTHLY) }));
    let passed = pass_all(&mut subscription, "2027-03-10");
    let next = Next::Renewed { period: period("2027-03-10", "2027-04-10"), term: Term::MONTHLY };
    assert_eq!(passed, [Boundary { on: day("2027-03-10"), before: Term::ANNUAL, next, by_change: false }]);
    assert_eq!((subscription.term(), subscription.renewal()), (Term::MONTHLY, Renewal::Term(Term::MONTHLY)));
    let run = run(&subscription);
    assert_eq!((run.anchor, run.months), (day("2026-03-10"), 12));
}

#[test]
fn s1_a_renewal_like_the_term_follows_a_change_of_it() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    assert_eq!(subscription.forecast(), Some(Forecast { on: day("2027-03-10"), term: Some(Term::ANNUAL) }));
    subscription.change_term(Term::MONTHLY, true, on("2026-06-01"), paris());
    pass_all(&mut subscription, "2027-04-10");
    assert_eq!(subscription.period(), Some(period("2027-04-10", "2027-05-10")));
}

#[test]
fn s1_no_renewal_ends_it_with_the_period() {
    let mut subscription = running(Term::MONTHLY, "2026-03-10");
    subscription.change_renewal(Renewal::Never).unwrap();
    assert_eq!(subscription.forecast(), Some(Forecast { on: day("2026-04-10"), term: None }));
    // However late it is noticed.
    let passed = pass_all(&mut subscription, "2031-01-01");
    let ended = Boundary { on: day("2026-04-10"), before: Term::MONTHLY, next: Next::Ended, by_change: false };
    assert_eq!(passed, [ended]);
    assert_eq!((subscription.state(), subscription.ended_on()), (SubscriptionState::Ended, Some(day("2026-04-10"))));
    assert_eq!(subscription.forecast(), None);
}

#[test]
fn s1_a_pending_change_comes_before_no_renewal_which_ends_the_next_period() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    subscription.change_renewal(Renewal::Never).unwrap();
    subscription.change_term(Term::MONTHLY, true, on("2026-06-01"), paris());
    assert_eq!(subscription.forecast(), Some(Forecast { on: day("2027-03-10"), term: Some(Term::MONTHLY) }));
    let passed = pass_all(&mut subscription, "2028-01-01");
    let told: Vec<_> = passed.iter().map(|one| (one.on, one.by_change, one.next == Next::Ended)).collect();
    assert_eq!(told, [(day("2027-03-10"), true, false), (day("2027-04-10"), false, true)]);
}

#[test]
fn s3_a_period_lasts_until_the_very_instant_at_which_its_end_begins() {
    let mut subscription = running(Term::MONTHLY, "2026-03-10");
    let end = at("2026-04-10T00:00:00+02:00");
    assert_eq!(subscription.pass(end.plus_micros(-1), paris()), None);
    assert_eq!(subscription.period(), Some(period("2026-03-10", "2026-04-10")));
    assert!(subscription.pass(end, paris()).is_some());
    assert_eq!(subscription.pass(end, paris()), None);
}

#[test]
fn s5_nothing_passes_before_the_start() {
    assert_eq!(Subscription::new(Term::MONTHLY).pass(Timestamp::MAX, paris()), None);
    assert_eq!(Subscription::new(Term::MONTHLY).forecast(), None);
}

#[test]
fn s5_a_clock_that_runs_backwards_changes_nothing() {
    let mut subscription = running(Term::MONTHLY, "2026-03-10");
    assert_eq!(pass_all(&mut subscription, "2026-08-01").len(), 4);
    let former = subscription.clone();
    assert_eq!(pass_all(&mut subscription, "2026-04-15"), []);
    assert_eq!(pass_all(&mut subscription, "2020-01-01"), []);
    assert_eq!(subscription, former);
    subscription.change_renewal(Renewal::Never).unwrap();
    pass_all(&mut subscription, "2026-08-10");
    let ended = subscription.clone();
    assert_eq!(pass_all(&mut subscription, "2026-04-15"), []);
    assert_eq!(subscription.start(on("2026-04-15"), paris()), None);
    assert_eq!(subscription, ended);
}

#[test]
fn s3_what_was_kept_goes_on_as_it_would_have() {
    let mut subscription = running(Term::MONTHLY, "2026-01-31");
    pass_all(&mut subscription, "2026-03-01");
    subscription.change_term(months(3), true, on("2026-03-02"), paris());
    let mut kept = Subscription::kept(subscription.term(), subscription.renewal(), *subscription.phase());
    assert_eq!(kept, subscription);
    assert_eq!(pass_all(&mut kept, "2030-01-01"), pass_all(&mut subscription, "2030-01-01"));
}
