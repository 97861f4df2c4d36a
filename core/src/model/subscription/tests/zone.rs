use super::*;

/// The instant at which a monthly period ends that began on `start`, in a zone.
fn end_in(name: &str, start: &str) -> Timestamp {
    let mut subscription = Subscription::new(Term::MONTHLY);
    subscription.start(zone(name).start_of(day(start)), zone(name)).unwrap();
    subscription.ends_at().unwrap()
}

#[test]
fn s3_a_period_ends_at_the_end_of_a_gap_where_the_clocks_skip_midnight() {
    // Summer time begins at midnight in both.
    assert_eq!(end_in("America/Santiago", "2024-08-08"), at("2024-09-08T01:00:00-03:00"));
    assert_eq!(end_in("Africa/Cairo", "2024-03-26"), at("2024-04-26T01:00:00+03:00"));
}

#[test]
fn s3_a_period_ends_at_the_first_midnight_where_there_are_two() {
    // At midnight the clocks go back to eleven of the day before, in Santiago and Cairo: 00:00 comes once. In Havana they
    // go back from one to midnight, which comes twice.
    assert_eq!(end_in("America/Santiago", "2024-03-07"), at("2024-04-07T00:00:00-04:00"));
    assert_eq!(end_in("Africa/Cairo", "2024-10-01"), at("2024-11-01T00:00:00+02:00"));
    assert_eq!(end_in("America/Havana", "2024-10-03"), at("2024-11-03T00:00:00-04:00"));
}

#[test]
fn s3_a_period_that_ends_on_a_day_that_never_was_ends_when_that_would_have_begun() {
    // Samoa went from 29 to 31 December 2011.
    let apia = zone("Pacific/Apia");
    let mut subscription = Subscription::new(Term::MONTHLY);
    subscription.start(apia.start_of(day("2011-11-30")), apia).unwrap();
    let end = at("2011-12-31T00:00:00+14:00");
    assert_eq!(subscription.ends_at(), Some(end));
    assert_eq!(subscription.pass(end.plus_micros(-1), apia), None);
    let boundary = subscription.pass(end, apia).unwrap();
    assert_eq!(boundary.on, day("2011-12-30"));
    assert_eq!(subscription.period(), Some(period("2011-12-30", "2012-01-30")));
}

#[test]
fn s5_a_change_of_zone_never_re_cuts_the_current_period() {
    let tokyo = zone("Asia/Tokyo");
    let mut subscription = running(Term::MONTHLY, "2026-03-10");
    let former = subscription.clone();
    // In Tokyo 10 April begins seven hours before it does in Paris.
    assert_eq!(subscription.pass(tokyo.start_of(day("2026-04-10")), tokyo), None);
    assert_eq!(subscription, former);
    let end = at("2026-04-10T00:00:00+02:00");
    assert_eq!(subscription.pass(end.plus_micros(-1), tokyo), None);
    let boundary = subscription.pass(end, tokyo).unwrap();
    assert_eq!(boundary.next, Next::Renewed { period: period("2026-04-10", "2026-05-10"), term: Term::MONTHLY });
    assert_eq!(subscription.ends_at(), Some(at("2026-05-10T00:00:00+09:00")));
    assert_eq!(run(&subscription).zone, tokyo);
}

#[test]
fn s5_a_zone_to_the_west_leaves_no_day_twice() {
    // In Pago Pago it is still the day before when the period that was cut in Kiritimati ends.
    let (east, west) = (zone("Pacific/Kiritimati"), zone("Pacific/Pago_Pago"));
    let mut subscription = Subscription::new(Term::MONTHLY);
    subscription.start(east.start_of(day("2026-03-10")), east).unwrap();
    let end = east.start_of(day("2026-04-10"));
    assert_eq!(west.day(end), day("2026-04-08"));
    subscription.pass(end, west).unwrap();
    assert_eq!(subscription.period(), Some(period("2026-04-10", "2026-05-10")));
    let change = subscription.change_term(Term::ANNUAL, false, end, west);
    assert_eq!(change.effective, day("2026-04-10"));
    assert_eq!(subscription.period(), Some(period("2026-04-10", "2027-04-10")));
    assert_eq!(subscription.cancel(west.day(end)), Some(day("2026-04-10")));
}
