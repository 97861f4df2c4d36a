//! The desk's day (rule Q6): what is overdue, due today, waiting. Expected days are by hand.

use comptoir::{CreateDraft, DayItem, DayList, DealershipDraft, DeskDay, Locale, RequestState, Session};
use comptoir_tests::{House, Team, draft, finnish_draft, over_both_stores};

/// A dealer of a new dealership in this zone, in a country whose weekend alone is closed, and what it asks for.
pub(crate) fn dealer_in(house: &House, code: &str, zone: &str) -> (Session, CreateDraft) {
    let dealership = DealershipDraft {
        code: code.into(),
        city: "Auckland".into(),
        country: "NZ".into(),
        time_zone: Some(zone.into()),
        language: None,
    };
    let mut request = draft();
    request.account.country = Some("NZ".into());
    request.account.address.postal_code = Some("1010".into());
    (house.dealer_of(&dealership, &format!("dealer{}", code.replace('/', "_"))), request)
}

pub(crate) fn codes(list: &DayList) -> Vec<&str> {
    list.items.iter().map(|item| item.code.as_str()).collect()
}

/// Which of the three lists hold something.
pub(crate) fn parts(day: &DeskDay) -> [usize; 3] {
    for list in [&day.overdue, &day.due_today, &day.waiting] {
        assert_eq!(usize::try_from(list.total).unwrap(), list.items.len());
        assert_eq!(list.next, None);
    }
    [day.overdue.items.len(), day.due_today.items.len(), day.waiting.items.len()]
}

pub(crate) fn day(house: &House, at: &str) -> DeskDay {
    house.at(at);
    house.agent.requests().day().unwrap()
}

fn left(item: &DayItem) -> (bool, i64, String) {
    (item.time_left.overdue, item.time_left.business_days, item.time_left.text(&Locale::EN))
}

pub(crate) const FUTURE: [usize; 3] = [0, 0, 0];
const OVERDUE: [usize; 3] = [1, 0, 0];
const TODAY: [usize; 3] = [0, 1, 0];
pub(crate) const WAITING: [usize; 3] = [0, 0, 1];

over_both_stores! {
    fn q6_the_last_day_is_due_today_from_its_first_instant_to_its_last(house) {
        // Thursday 30 April; Friday is closed; Tuesday 5 May is the last day.
        let code = house.submitted();
        assert_eq!(parts(&day(&house, "2026-05-04T23:59:59.999999+02:00")), FUTURE);
        let today = day(&house, "2026-05-05T00:00:00+02:00");
        assert_eq!(parts(&today), TODAY);
        assert_eq!(parts(&day(&house, "2026-05-05T23:59:59.999999+02:00")), TODAY);
        assert_eq!(parts(&day(&house, "2026-05-06T00:00:00+02:00")), OVERDUE);
        assert_eq!(today.at, "2026-05-05T00:00:00+02:00".parse().unwrap());
        let item = &today.due_today.items[0];
        let view = house.agent.requests().get(&code).unwrap();
        assert_eq!((item.id, &item.code, item.kind, item.state, item.version), (view.id, &code, view.kind, RequestState::Submitted, 1));
        assert_eq!((&item.submitter, &item.agent, &item.dealership), (&view.submitter, &None, &view.dealership));
        assert_eq!((item.account_name.as_str(), item.waiting_since), ("Garage Chez Joe", None));
        assert_eq!(item.due, view.due);
        assert_eq!(left(item), (false, 0, "Due today".into()));
        house.agent.requests().start(&code).unwrap();
        let day = house.agent.requests().day().unwrap();
        assert_eq!(day.overdue.items[0].agent.as_ref().unwrap().name, "anna Infomedia");
        assert!(!format!("{day:?}").contains("Garage"), "no name in what is logged");
    }

    fn q6_each_deadline_has_its_own_midnight(house) {
        let (auckland, request) = dealer_in(&house, "20/1", "Pacific/Auckland");
        let (west, _) = dealer_in(&house, "20/2", "America/Los_Angeles");
        // Monday 1 June in both: the last day is Wednesday 3 June, at either side of the date line.
        house.at("2026-06-01T10:00:00+12:00");
        let early = auckland.requests().submit(&request).unwrap().code;
        house.at("2026-06-01T10:00:00-07:00");
        let late = west.requests().submit(&request).unwrap().code;
        assert_eq!(parts(&day(&house, "2026-06-02T11:59:59.999999Z")), FUTURE);
        assert_eq!(codes(&day(&house, "2026-06-02T12:00:00Z").due_today), [&*early]);
        assert_eq!(codes(&day(&house, "2026-06-03T06:59:59Z").due_today), [&*early]);
        let both = day(&house, "2026-06-03T07:00:00Z");
        assert_eq!(codes(&both.due_today), [&*early, &*late], "what runs out first comes first");
        let apart = day(&house, "2026-06-03T12:00:00Z");
        assert_eq!((codes(&apart.overdue), codes(&apart.due_today)), (vec![&*early], vec![&*late]));
        assert_eq!(left(&apart.overdue.items[0]), (true, 1, "1 business day late".into()), "Thursday has begun there");
        assert_eq!(codes(&day(&house, "2026-06-04T07:00:00Z").overdue), [&*early, &*late]);
    }

    fn q6_a_last_day_is_as_long_as_its_clocks_make_it(house) {
        let (cairo, request) = dealer_in(&house, "20/1", "Africa/Cairo");
        // Friday 24 April 2026 begins at 01:00 there: clocks skip its first hour.
        house.at("2026-04-22T10:00:00+02:00");
        cairo.requests().submit(&request).unwrap();
        assert_eq!(parts(&day(&house, "2026-04-23T21:59:59.999999Z")), FUTURE);
        assert_eq!(parts(&day(&house, "2026-04-23T22:00:00Z")), TODAY);
        assert_eq!(parts(&day(&house, "2026-04-24T20:59:59.999999Z")), TODAY);
        assert_eq!(parts(&day(&house, "2026-04-24T21:00:00Z")), OVERDUE);
        cairo.requests().list(&comptoir::RequestFilter::default(), None).unwrap();
        // Thursday 29 October has 25 hours: it began in summer time and ends in winter time.
        let (later, request) = dealer_in(&house, "20/2", "Africa/Cairo");
        house.at("2026-10-27T10:00:00+03:00");
        later.requests().submit(&request).unwrap();
        let seen = |at: &str| {
            house.at(at);
            parts(&later.requests().day().unwrap())
        };
        assert_eq!(seen("2026-10-28T20:59:59.999999Z"), FUTURE);
        assert_eq!(seen("2026-10-28T21:00:00Z"), TODAY);
        assert_eq!(seen("2026-10-29T21:59:59.999999Z"), TODAY);
        assert_eq!(seen("2026-10-29T22:00:00Z"), OVERDUE);
    }

    fn q6_a_weekend_is_no_day_late(house) {
        // Wednesday; Friday 5 June is the last day.
        house.at("2026-06-03T10:00:00+02:00");
        house.submitted();
        assert_eq!(parts(&day(&house, "2026-06-05T12:00:00+02:00")), TODAY);
        for (at, late, text) in [
            ("2026-06-06T00:00:00+02:00", 0, "Overdue"),
            ("2026-06-07T23:59:59+02:00", 0, "Overdue"),
            ("2026-06-08T00:00:00+02:00", 1, "1 business day late"),
            ("2026-06-09T12:00:00+02:00", 2, "2 business days late"),
            ("2026-06-15T12:00:00+02:00", 6, "6 business days late"),
        ] {
            let day = day(&house, at);
            assert_eq!(parts(&day), OVERDUE);
            assert_eq!(left(&day.overdue.items[0]), (true, late, text.into()), "{at}");
        }
    }

    fn q6_holidays_are_no_days_left_or_late(house) {
        // Paris: Tuesday 5 May is the last day; Friday 8 May (1945) and Thursday 14 May (Ascension) are closed.
        let code = house.submitted();
        for (at, late) in [("2026-05-06", 1), ("2026-05-07", 2), ("2026-05-08", 2), ("2026-05-10", 2), ("2026-05-11", 3), ("2026-05-13", 5), ("2026-05-14", 5), ("2026-05-15", 6)] {
            let day = day(&house, &format!("{at}T09:00:00+02:00"));
            assert_eq!((&*day.overdue.items[0].code, day.overdue.items[0].time_left.business_days), (&*code, late), "{at}");
        }
        // Helsinki: Tuesday 29 December is the last day; 1 January and Epiphany, 6 January, are closed.
        let team = Team::helsinki(&house.store, "helsinki");
        house.at("2026-12-23T10:00:00+02:00");
        let code = team.dealer.requests().submit(&finnish_draft()).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let seen = |at: &str| {
            house.at(&format!("{at}T09:00:00+02:00"));
            team.agent.requests().day().unwrap()
        };
        for at in ["2026-12-24", "2026-12-26", "2026-12-28"] {
            assert_eq!(parts(&seen(at)), FUTURE, "{at}");
        }
        assert_eq!(parts(&seen("2026-12-29")), TODAY);
        for (at, late) in [("2026-12-30", 1), ("2026-12-31", 2), ("2027-01-01", 2), ("2027-01-03", 2), ("2027-01-04", 3), ("2027-01-05", 4), ("2027-01-06", 4), ("2027-01-07", 5)] {
            assert_eq!(seen(at).overdue.items[0].time_left.business_days, late, "{at}");
        }
        let item = seen("2027-01-07").overdue.items.remove(0);
        assert_eq!(item.time_left.text(&Locale::FI), "5 arkipäivää myöhässä");
        assert_eq!(item.time_left.text(&Locale::FR), "5 jours ouvrables de retard");
    }

    fn q6_who_waits_over_the_deadline_is_not_overdue(house) {
        house.at("2026-06-01T10:00:00+02:00");
        let code = house.started();
        // Wednesday 3 June is the last day; asked in its last second.
        house.at("2026-06-03T23:59:59+02:00");
        house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
        for (at, last, days) in [
            ("2026-06-03T23:59:59+02:00", "2026-06-03", 0),
            ("2026-06-04T10:00:00+02:00", "2026-06-04", 0),
            ("2026-06-06T10:00:00+02:00", "2026-06-08", 1),
            ("2026-07-14T10:00:00+02:00", "2026-07-15", 1),
        ] {
            let day = day(&house, at);
            assert_eq!(parts(&day), WAITING, "{at}");
            let item = &day.waiting.items[0];
            assert_eq!(item.due.last_day().to_string(), last);
            assert_eq!((item.time_left.overdue, item.time_left.business_days), (false, days), "{at}");
            assert_eq!(item.waiting_since, Some("2026-06-03T23:59:59+02:00".parse().unwrap()));
            assert_eq!(item.state, RequestState::AwaitingSubmitter);
        }
        house.at("2026-07-14T12:00:00+02:00");
        house.dealer.requests().answer(&code, "Paris").unwrap();
        assert_eq!(parts(&day(&house, "2026-07-14T23:59:59+02:00")), FUTURE);
        assert_eq!(parts(&day(&house, "2026-07-15T00:00:00+02:00")), TODAY);
        assert_eq!(parts(&day(&house, "2026-07-16T00:00:00+02:00")), OVERDUE);
        assert_eq!(house.agent.requests().day().unwrap().overdue.items[0].waiting_since, None);
    }

    fn q6_who_was_asked_too_late_stays_overdue(house) {
        house.at("2026-06-01T10:00:00+02:00");
        let (asked_at_once, asked_later) = (house.started(), house.started());
        // The first instant that is too late.
        house.at("2026-06-04T00:00:00+02:00");
        house.agent.requests().ask(&asked_at_once, "Quelle est la ville ?").unwrap();
        house.at("2026-06-05T10:00:00+02:00");
        house.agent.requests().ask(&asked_later, "Quelle est la ville ?").unwrap();
        let day = day(&house, "2026-06-10T10:00:00+02:00");
        assert_eq!(parts(&day), [2, 0, 0]);
        assert!(day.overdue.items.iter().all(|item| item.state == RequestState::AwaitingSubmitter && item.waiting_since.is_some()));
        assert!(day.overdue.items.iter().all(|item| item.time_left.overdue && item.time_left.business_days == 5));
        for code in [&asked_at_once, &asked_later] {
            house.dealer.requests().answer(code, "Paris").unwrap();
        }
        assert_eq!(parts(&house.agent.requests().day().unwrap()), [2, 0, 0]);
    }
}
