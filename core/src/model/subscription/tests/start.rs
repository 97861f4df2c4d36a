use super::*;

#[test]
fn s2_the_first_enrolled_device_starts_the_term_on_its_day_in_the_accounts_zone() {
    let mut subscription = Subscription::new(Term::ANNUAL);
    assert_eq!(subscription.state(), SubscriptionState::NotStarted);
    assert_eq!((subscription.period(), subscription.ends_at(), subscription.ended_on()), (None, None, None));
    // Half past eleven at night in UTC is the next day in Helsinki.
    let started = subscription.start(at("2026-03-09T23:30:00Z"), zone("Europe/Helsinki"));
    assert_eq!(started, Some(period("2026-03-10", "2027-03-10")));
    assert_eq!(subscription.period(), started);
    assert_eq!(subscription.state(), SubscriptionState::Running);
    assert_eq!(subscription.ends_at(), Some(at("2027-03-10T00:00:00+02:00")));
    let run = run(&subscription);
    assert_eq!((run.anchor, run.months, run.zone), (day("2026-03-10"), 0, zone("Europe/Helsinki")));
}

#[test]
fn s2_further_devices_start_nothing() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    let before = subscription.clone();
    assert_eq!(subscription.start(on("2026-05-01"), paris()), None);
    assert_eq!(subscription, before);
}

#[test]
fn s2_a_device_revives_no_subscription_that_has_ended() {
    let mut subscription = running(Term::MONTHLY, "2026-03-10");
    subscription.change_renewal(Renewal::Never).unwrap();
    assert_eq!(pass_all(&mut subscription, "2026-04-10").len(), 1);
    let ended = subscription.clone();
    assert_eq!(subscription.start(on("2026-05-01"), paris()), None);
    assert_eq!(subscription, ended);
}

#[test]
fn s4_deletion_drops_a_pending_change_and_ends_the_subscription() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    subscription.change_term(Term::MONTHLY, true, on("2026-04-01"), paris());
    assert_eq!(subscription.cancel(day("2026-05-02")), Some(day("2026-05-02")));
    assert_eq!(subscription.state(), SubscriptionState::Ended);
    assert_eq!((subscription.pending(), subscription.period(), subscription.forecast()), (None, None, None));
    assert_eq!(subscription.ended_on(), Some(day("2026-05-02")));
    assert_eq!(pass_all(&mut subscription, "2030-01-01"), []);
    assert_eq!(subscription.cancel(day("2026-06-01")), None);
    assert_eq!(subscription.ended_on(), Some(day("2026-05-02")));
}

#[test]
fn s4_deletion_ends_what_has_not_started() {
    let mut subscription = Subscription::new(Term::ANNUAL);
    assert_eq!(subscription.cancel(day("2026-05-02")), Some(day("2026-05-02")));
    assert_eq!(subscription.start(on("2026-05-03"), paris()), None);
}

#[test]
fn s5_deletion_by_a_clock_that_ran_backwards_ends_no_period_before_it_began() {
    let mut subscription = running(Term::ANNUAL, "2026-03-10");
    assert_eq!(subscription.cancel(day("2026-03-01")), Some(day("2026-03-10")));
}
