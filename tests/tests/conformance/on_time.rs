//! The share of requests answered in time, by month (rule Q6).

use comptoir::{Completion, DealershipDraft, Locale, Month, MonthOnTime, Session};
use comptoir_tests::{House, Team, draft, over_both_stores};

use crate::day::dealer_in;
use crate::problems;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn told(session: &Session, from: &str, until: &str) -> Vec<(String, i64, i64)> {
    let months = session.requests().on_time(month(from), month(until)).unwrap();
    months.into_iter().map(|month| (month.month.to_string(), month.answered, month.on_time)).collect()
}

fn complete(house: &House, code: &str) {
    house.agent.requests().complete(code, &Completion::default()).unwrap();
}

fn row(month: &str, answered: i64, on_time: i64) -> (String, i64, i64) {
    (month.to_owned(), answered, on_time)
}

over_both_stores! {
    fn q6_an_answer_at_the_due_instant_is_late(house) {
        // Due at 00:00 on Wednesday 6 May.
        let codes: Vec<String> = (0..4).map(|_| house.started()).collect();
        house.at("2026-05-05T23:59:59.999999+02:00");
        complete(&house, &codes[0]);
        house.agent.requests().reject(&codes[1], "Doublon").unwrap();
        assert_eq!(told(&house.agent, "2026-05", "2026-05"), [row("2026-05", 2, 2)]);
        house.at("2026-05-06T00:00:00+02:00");
        complete(&house, &codes[2]);
        assert_eq!(told(&house.agent, "2026-05", "2026-05"), [row("2026-05", 3, 2)]);
        house.at("2026-05-06T00:00:01+02:00");
        house.agent.requests().reject(&codes[3], "Doublon").unwrap();
        assert_eq!(told(&house.agent, "2026-05", "2026-05"), [row("2026-05", 4, 2)]);
    }

    fn q6_who_withdraws_is_not_answered(house) {
        let (code, other, asked) = (house.submitted(), house.started(), house.started());
        house.agent.requests().ask(&asked, "?").unwrap();
        for code in [&code, &other, &asked] {
            house.dealer.requests().cancel(code).unwrap();
        }
        house.submitted();
        let months = house.agent.requests().on_time(month("2026-04"), month("2026-04")).unwrap();
        assert_eq!(months, [MonthOnTime { month: month("2026-04"), answered: 0, on_time: 0 }]);
        assert_eq!((months[0].share(), months[0].share_text(&Locale::FR)), (None, None));
        // Rejected before anybody took it up: that is an answer.
        let code = house.submitted();
        house.agent.requests().reject(&code, "Doublon").unwrap();
        assert_eq!(told(&house.agent, "2026-04", "2026-04"), [row("2026-04", 1, 1)]);
    }

    fn q6_a_wait_over_the_deadline_is_not_late(house) {
        house.at("2026-06-01T10:00:00+02:00");
        let (waits, late) = (house.started(), house.started());
        house.at("2026-06-03T23:59:59+02:00");
        house.agent.requests().ask(&waits, "?").unwrap();
        house.at("2026-07-14T12:00:00+02:00");
        house.dealer.requests().answer(&waits, "Paris").unwrap();
        house.agent.requests().ask(&late, "?").unwrap();
        house.dealer.requests().answer(&late, "Paris").unwrap();
        house.at("2026-07-15T23:59:59+02:00");
        complete(&house, &waits);
        complete(&house, &late);
        assert_eq!(told(&house.agent, "2026-06", "2026-07"), [row("2026-06", 0, 0), row("2026-07", 2, 1)]);
    }

    fn q6_months_are_those_of_the_desks_zone(house) {
        let (auckland, request) = dealer_in(&house, "20/1", "Pacific/Auckland");
        for at in ["2026-05-31T23:59:59.999999+02:00", "2026-06-01T00:00:00+02:00", "2026-12-31T23:59:59+01:00", "2027-01-01T00:00:00+01:00"] {
            // It is 1 June, and 1 January, in Auckland all the while.
            house.at(at);
            let code = auckland.requests().submit(&request).unwrap().code;
            house.agent.requests().start(&code).unwrap();
            complete(&house, &code);
        }
        let months = told(&house.agent, "2026-05", "2027-01");
        assert_eq!(months.len(), 9);
        assert_eq!([&months[0], &months[1], &months[7], &months[8]], [
            &row("2026-05", 1, 1), &row("2026-06", 1, 1), &row("2026-12", 1, 1), &row("2027-01", 1, 1),
        ]);
        assert!(months[2..7].iter().all(|(_, answered, _)| *answered == 0), "months without an answer are told");
        let team = Team::helsinki(&house.store, "helsinki");
        house.at("2026-05-31T23:30:00+02:00");
        let code = team.dealer.requests().submit(&comptoir_tests::finnish_draft()).unwrap().code;
        team.agent.requests().reject(&code, "ei").unwrap();
        assert_eq!(told(&team.agent, "2026-05", "2026-06"), [row("2026-05", 0, 0), row("2026-06", 1, 1)]);
    }

    fn q6_the_share_is_told_as_a_number_and_in_each_language(house) {
        let codes: Vec<String> = (0..8).map(|_| house.started()).collect();
        for code in &codes[1..] {
            house.agent.requests().reject(code, "Doublon").unwrap();
        }
        house.at("2026-05-06T00:00:00+02:00");
        house.agent.requests().reject(&codes[0], "Doublon").unwrap();
        let code = house.started();
        house.agent.requests().reject(&code, "Doublon").unwrap();
        let months = house.agent.requests().on_time(month("2026-04"), month("2026-05")).unwrap();
        let shares: Vec<_> = months.iter().map(|month| month.share()).collect();
        assert_eq!(shares, [Some(1.0), Some(0.5)]);
        let texts = |locale| months.iter().map(|told| format!("{} {}", told.month.text(&locale), told.share_text(&locale).unwrap())).collect::<Vec<_>>();
        assert_eq!(texts(Locale::FR), ["avril 2026 100\u{a0}%", "mai 2026 50\u{a0}%"]);
        assert_eq!(texts(Locale::FI), ["huhtikuu 2026 100\u{a0}%", "toukokuu 2026 50\u{a0}%"]);
        assert_eq!(texts(Locale::EN), ["April 2026 100%", "May 2026 50%"]);
    }

    fn a11_a_dealers_share_is_the_own_dealerships(house) {
        let lyon = DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let other = house.dealer_of(&lyon, "lou");
        for session in [&house.dealer, &other, &other, &house.administrator] {
            let code = session.requests().submit(&draft()).unwrap().code;
            house.agent.requests().reject(&code, "Doublon").unwrap();
        }
        for (session, answered) in [(&house.dealer, 1), (&other, 2), (&house.agent, 4), (&house.administrator, 4)] {
            assert_eq!(told(session, "2026-04", "2026-04"), [row("2026-04", answered, answered)]);
        }
    }

    fn q6_at_most_24_months_are_told(house) {
        assert_eq!(told(&house.agent, "2025-01", "2026-12").len(), 24);
        for (from, until, expected) in [("2025-01", "2027-01", "too_many"), ("0001-01", "9999-12", "too_many"), ("2026-02", "2026-01", "too_few"), ("9999-12", "0001-01", "too_few")] {
            let error = house.agent.requests().on_time(month(from), month(until)).unwrap_err();
            assert_eq!(problems(&error), [format!("/until {expected}")]);
        }
        assert_eq!(told(&house.agent, "9999-12", "9999-12"), [row("9999-12", 0, 0)]);
    }
}

#[test]
fn q6_a_share_is_whole_only_when_all_or_none_were_in_time() {
    let share = |answered, on_time| {
        let told = MonthOnTime { month: month("2026-01"), answered, on_time };
        [Locale::FR, Locale::FI, Locale::EN].map(|locale| told.share_text(&locale).unwrap())
    };
    assert_eq!(share(8, 7), ["87,5\u{a0}%", "87,5\u{a0}%", "87.5%"]);
    assert_eq!(share(3, 2), ["66,7\u{a0}%", "66,7\u{a0}%", "66.7%"]);
    assert_eq!(share(100_000, 99_999), ["99,9\u{a0}%", "99,9\u{a0}%", "99.9%"]);
    assert_eq!(share(100_000, 1), ["0,1\u{a0}%", "0,1\u{a0}%", "0.1%"]);
    assert_eq!(share(7, 0), ["0\u{a0}%", "0\u{a0}%", "0%"]);
    assert_eq!(share(i64::MAX, i64::MAX), ["100\u{a0}%", "100\u{a0}%", "100%"]);
}
