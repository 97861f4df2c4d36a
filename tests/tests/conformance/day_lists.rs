//! The lists of the desk's day (rule Q6): what they hold, for whom, page by page.

use comptoir::{Completion, DayPart, DealershipDraft, Locale, Session};
use comptoir_tests::{Team, draft, over_both_stores};

use crate::day::{FUTURE, WAITING, codes, day, parts};
use crate::problems;

over_both_stores! {
    fn q6_what_is_closed_is_in_no_list(house) {
        let codes: Vec<String> = (0..4).map(|_| house.started()).collect();
        house.at("2026-05-05T10:00:00+02:00");
        assert_eq!(parts(&house.agent.requests().day().unwrap()), [0, 4, 0]);
        house.agent.requests().complete(&codes[0], &Completion::default()).unwrap();
        house.agent.requests().reject(&codes[1], "Doublon").unwrap();
        house.dealer.requests().cancel(&codes[2]).unwrap();
        house.agent.requests().ask(&codes[3], "?").unwrap();
        assert_eq!(parts(&house.agent.requests().day().unwrap()), WAITING);
        house.dealer.requests().cancel(&codes[3]).unwrap();
        assert_eq!(parts(&day(&house, "2026-05-20T10:00:00+02:00")), FUTURE);
    }

    fn q6_a_day_is_cut_at_fifty_and_tells_all_it_holds(house) {
        let mut expected = Vec::new();
        for minute in 0..53 {
            house.at(&format!("2026-04-30T10:{minute:02}:00+02:00"));
            expected.push(house.submitted());
        }
        house.at("2026-06-01T10:00:00+02:00");
        for _ in 0..52 {
            let code = house.started();
            house.agent.requests().ask(&code, "?").unwrap();
        }
        let requests = house.agent.requests();
        let first = requests.day().unwrap();
        assert_eq!((first.overdue.total, first.due_today.total, first.waiting.total), (53, 0, 52));
        assert_eq!((first.overdue.items.len(), first.due_today.items.len(), first.waiting.items.len()), (50, 0, 50));
        assert_eq!(first.due_today.next, None);
        assert_eq!(requests.day_list(DayPart::Overdue, None).unwrap(), first.overdue);
        let rest = requests.day_list(DayPart::Overdue, first.overdue.next.as_deref()).unwrap();
        assert_eq!((rest.total, rest.items.len(), &rest.next), (53, 3, &None));
        let listed: Vec<&str> = codes(&first.overdue).into_iter().chain(codes(&rest)).collect();
        assert_eq!(listed, expected, "all have the same deadline: the first code comes first");
        let waiting = requests.day_list(DayPart::Waiting, first.waiting.next.as_deref()).unwrap();
        assert_eq!((waiting.total, waiting.items.len(), &waiting.next), (52, 2, &None));
        for (part, cursor) in [(DayPart::Waiting, &first.overdue.next), (DayPart::DueToday, &first.overdue.next), (DayPart::Overdue, &first.waiting.next)] {
            assert_eq!(problems(&requests.day_list(part, cursor.as_deref()).unwrap_err()), ["/cursor invalid_cursor"]);
        }
        // What is closed between two pages is gone, and nothing is shown twice.
        requests.reject(&expected[2], "Doublon").unwrap();
        requests.reject(&expected[51], "Doublon").unwrap();
        let rest = requests.day_list(DayPart::Overdue, first.overdue.next.as_deref()).unwrap();
        assert_eq!((rest.total, codes(&rest)), (51, vec![&*expected[50], &*expected[52]]));
        house.at("2026-06-03T10:00:00+02:00");
        let mut today = Vec::new();
        for _ in 0..51 {
            today.push(house.submitted());
        }
        house.at("2026-06-05T10:00:00+02:00");
        let first = requests.day_list(DayPart::DueToday, None).unwrap();
        assert_eq!((first.total, first.items.len()), (51, 50));
        let rest = requests.day_list(DayPart::DueToday, first.next.as_deref()).unwrap();
        assert_eq!(codes(&rest), [&*today[50]]);
    }

    fn a11_a_dealers_day_is_the_own_dealerships(house) {
        let lyon = DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let other = house.dealer_of(&lyon, "lou");
        let own = house.started();
        let theirs = other.requests().submit(&draft()).unwrap().code;
        let desks = house.administrator.requests().submit(&draft()).unwrap().code;
        let waiting = house.started();
        house.agent.requests().ask(&waiting, "?").unwrap();
        for at in ["2026-05-05T10:00:00+02:00", "2026-05-06T10:00:00+02:00"] {
            house.at(at);
            let seen = |session: &Session| {
                let day = session.requests().day().unwrap();
                let open = if day.overdue.total > 0 { day.overdue } else { day.due_today };
                (codes(&open).into_iter().map(str::to_owned).collect::<Vec<_>>(), open.total, day.waiting.total)
            };
            assert_eq!(seen(&house.dealer), (vec![own.clone()], 1, 1));
            assert_eq!(seen(&other), (vec![theirs.clone()], 1, 0));
            assert_eq!(seen(&house.agent), (vec![own.clone(), theirs.clone(), desks.clone()], 3, 1));
            assert_eq!(seen(&house.administrator), seen(&house.agent));
        }
        let team = Team::helsinki(&house.store, "helsinki");
        assert_eq!(parts(&team.administrator.requests().day().unwrap()), FUTURE, "another desk's day is its own");
        // More than a page for one dealership.
        for _ in 0..51 {
            house.submitted();
            other.requests().submit(&draft()).unwrap();
        }
        house.at("2026-05-20T10:00:00+02:00");
        for session in [&house.dealer, &other] {
            let day = session.requests().day().unwrap();
            assert_eq!((day.overdue.total, day.overdue.items.len()), (52, 50));
            assert_eq!(session.requests().day_list(DayPart::Overdue, day.overdue.next.as_deref()).unwrap().items.len(), 2);
        }
        assert_eq!(house.agent.requests().day().unwrap().overdue.total, 105);
    }

    fn q6_rows_of_an_older_schema_come_to_the_same(house) {
        house.at("2026-06-01T10:00:00+02:00");
        let requests = house.agent.requests();
        let codes: Vec<String> = (0..8).map(|_| house.started()).collect();
        house.submitted();
        house.at("2026-06-02T10:00:00+02:00");
        requests.ask(&codes[0], "?").unwrap();
        requests.ask(&codes[1], "?").unwrap();
        requests.complete(&codes[2], &Completion::default()).unwrap();
        house.dealer.requests().cancel(&codes[3]).unwrap();
        house.at("2026-06-04T10:00:00+02:00");
        house.dealer.requests().answer(&codes[1], "Paris").unwrap();
        requests.ask(&codes[4], "?").unwrap();
        requests.reject(&codes[5], "Doublon").unwrap();
        house.at("2026-07-01T00:00:00+02:00");
        requests.complete(&codes[1], &Completion::default()).unwrap();
        let mut raw = house.raw();
        let before = raw.rows("account_requests");
        raw.run("UPDATE account_requests SET waiting_since = NULL, runs_out_at = NULL, last_day_at = NULL, answered_month = NULL, \
            on_time = NULL; UPDATE desks SET derived = 0");
        assert_ne!(raw.rows("account_requests"), before);
        drop(house.reopened());
        assert_eq!(raw.rows("account_requests"), before);
        let day = house.reopened().desk("infomedia").unwrap().session(house.agent.actor().clone()).unwrap().requests().day().unwrap();
        assert_eq!(parts(&day), [4, 0, 1]);
    }

    fn q6_any_day_is_survived(house) {
        for instant in ["0001-01-01T00:00:00Z", "1844-12-30T00:00:00Z", "9999-12-25T00:00:00Z", "9999-12-31T23:59:59.9Z"] {
            house.at(instant);
            let code = house.started();
            house.agent.requests().ask(&code, "?").unwrap();
            house.submitted();
            for at in ["0001-01-01T00:00:00Z", instant, "9999-12-31T23:59:59.999999Z"] {
                house.at(at);
                let day = house.agent.requests().day().unwrap();
                let late = day.overdue.items.iter().map(|item| item.time_left.business_days);
                assert!(late.into_iter().all(|days| (0..=999).contains(&days)));
                house.host.requests().remind().unwrap();
            }
        }
    }
}

#[test]
fn q6_the_parts_of_a_day_have_labels() {
    let labels = |locale| DayPart::ALL.iter().map(|part| part.label(locale)).collect::<Vec<_>>();
    assert_eq!(labels(&Locale::EN), ["Overdue", "Due today", "Awaiting an answer"]);
    assert_eq!(labels(&Locale::FR), ["En retard", "À traiter aujourd’hui", "En attente de réponse"]);
    assert_eq!(labels(&Locale::FI), ["Myöhässä", "Määräpäivä tänään", "Odottaa vastausta"]);
}
