//! Deadlines (rule Q6), as a session tells them. Expected days are by hand.

use comptoir::{Calendar, Country, DealershipDraft, DeskDraft, Locale, RequestFilter, Timestamp};
use comptoir_tests::{House, Team, draft, finnish_draft, over_both_stores, staff};

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

over_both_stores! {
    fn q6_thursday_before_labour_day_in_paris_is_due_at_the_end_of_tuesday(house) {
        let receipt = house.dealer.requests().submit(&draft()).unwrap();
        assert_eq!(receipt.due.due(), instant("2026-05-06T00:00:00+02:00"));
        assert_eq!(receipt.due.last_day().to_string(), "2026-05-05");
        assert_eq!(receipt.due.text(&Locale::FR), "À traiter avant la fin du mardi 5 mai 2026");
        let told = receipt.due.explanation(&Locale::FR);
        assert_eq!(told.len(), 6);
        assert_eq!(told[1], "vendredi 1er mai 2026\u{202f}: fermé (fête du Travail)");
        assert_eq!(told[2], "samedi 2 mai 2026\u{202f}: fermé (week-end)");
        let finnish = receipt.due.explanation(&Locale::FI);
        assert_eq!(finnish[1], "perjantai 1. toukokuuta 2026: suljettu (vappu)");
        assert!(receipt.due.explanation(&Locale::EN)[1].contains("Friday"));
    }

    fn q6_wednesday_before_christmas_in_helsinki_is_due_at_the_end_of_tuesday(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        house.at("2026-12-23T10:00:00+02:00");
        let receipt = team.dealer.requests().submit(&finnish_draft()).unwrap();
        assert_eq!(receipt.due.due(), instant("2026-12-30T00:00:00+02:00"));
        assert_eq!(receipt.due.last_day().to_string(), "2026-12-29");
        let told = receipt.due.explanation(&Locale::FI);
        assert_eq!(told[1], "torstai 24. joulukuuta 2026: suljettu (jouluaatto)");
        assert_eq!(told[2], "perjantai 25. joulukuuta 2026: suljettu (joulupäivä)");
        assert!(receipt.due.explanation(&Locale::FR)[1].ends_with("fermé (veille de Noël)"));
    }

    fn q6_a_closed_saturday_counts_as_the_next_open_day(house) {
        house.at("2026-05-02T10:00:00+02:00");
        let receipt = house.dealer.requests().submit(&draft()).unwrap();
        assert_eq!(receipt.due.due(), instant("2026-05-07T00:00:00+02:00"));
        assert_eq!(receipt.due.last_day().to_string(), "2026-05-06");
    }

    fn q6_a_day_that_ends_while_awaiting_moves_wednesday_to_friday(house) {
        house.at("2026-06-01T10:00:00+02:00");
        let code = house.submitted();
        house.agent.requests().start(&code).unwrap();
        assert_eq!(house.dealer.requests().get(&code).unwrap().due.last_day().to_string(), "2026-06-03");
        house.at("2026-06-02T10:00:00+02:00");
        house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
        house.at("2026-06-04T10:00:00+02:00");
        // Not answered yet: what holds if the answer comes now.
        assert_eq!(house.dealer.requests().get(&code).unwrap().due.last_day().to_string(), "2026-06-05");
        let receipt = house.dealer.requests().answer(&code, "Paris").unwrap();
        assert_eq!(receipt.due.last_day().to_string(), "2026-06-05");
        house.at("2026-06-20T10:00:00+02:00");
        let view = house.dealer.requests().get(&code).unwrap();
        assert_eq!(view.due, receipt.due, "an answered question waits no more");
        let due_at = house.raw().values("SELECT cast(due_at AS TEXT) AS value FROM account_requests");
        assert_eq!(due_at, [receipt.due.due().as_micros().to_string()], "the stored instant moves with the answer");
        let listed = house.agent.requests().list(&RequestFilter::default(), None).unwrap();
        assert_eq!(listed.items[0].due, receipt.due);
    }

    fn q6_each_question_waits_for_its_own_answer(house) {
        house.at("2026-06-01T10:00:00+02:00");
        let code = house.started();
        for (ask, answer) in [("2026-06-02", "2026-06-03"), ("2026-06-04", "2026-06-05")] {
            house.at(&format!("{ask}T10:00:00+02:00"));
            house.agent.requests().ask(&code, "Encore ?").unwrap();
            house.at(&format!("{answer}T10:00:00+02:00"));
            house.dealer.requests().answer(&code, "Oui").unwrap();
        }
        // Tuesday and Thursday ended while awaiting: Wednesday and Friday count.
        assert_eq!(house.dealer.requests().get(&code).unwrap().due.last_day().to_string(), "2026-06-05");
    }

    fn q6_a_withdrawn_request_waits_no_more(house) {
        house.at("2026-06-01T10:00:00+02:00");
        let code = house.started();
        house.at("2026-06-02T10:00:00+02:00");
        house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
        house.at("2026-06-03T10:00:00+02:00");
        let receipt = house.dealer.requests().cancel(&code).unwrap();
        house.at("2026-08-03T10:00:00+02:00");
        assert_eq!(house.dealer.requests().get(&code).unwrap().due, receipt.due);
    }

    fn q6_the_dealerships_zone_and_country_hold(house) {
        // Saturday in Auckland, Friday in Paris and Helsinki.
        house.at("2026-04-30T22:30:00Z");
        let helsinki = DealershipDraft {
            code: "20/1".into(),
            city: "Helsinki".into(),
            country: "FI".into(),
            time_zone: Some("Europe/Helsinki".into()),
            language: Some("fi".into()),
        };
        let dealer = house.dealer_of(&helsinki, "heikki");
        let receipt = dealer.requests().submit(&finnish_draft()).unwrap();
        // 1 May, 01:30 in Helsinki, is closed; Monday stands in; Wednesday is the second business day.
        assert_eq!(receipt.due.due(), instant("2026-05-07T00:00:00+03:00"));
        let auckland = DealershipDraft {
            code: "20/2".into(),
            city: "Auckland".into(),
            country: "NZ".into(),
            time_zone: Some("Pacific/Auckland".into()),
            language: None,
        };
        let dealer = house.dealer_of(&auckland, "kiri");
        let mut request = draft();
        request.account.country = Some("NZ".into());
        request.account.address.postal_code = Some("1010".into());
        request.users[0].time_zone = Some("Pacific/Auckland".into());
        let receipt = dealer.requests().submit(&request).unwrap();
        // Friday 1 May, 10:30 in Auckland: no holidays are known there; Monday and Tuesday count.
        assert_eq!(receipt.due.due(), instant("2026-05-06T00:00:00+12:00"));
        // Still Thursday 30 April in Paris at 23:59:59, Friday 1 May a second later.
        house.at("2026-04-30T21:59:59Z");
        assert_eq!(house.dealer.requests().submit(&draft()).unwrap().due.last_day().to_string(), "2026-05-05");
        house.at("2026-04-30T22:00:00Z");
        assert_eq!(house.dealer.requests().submit(&draft()).unwrap().due.last_day().to_string(), "2026-05-06");
    }

    fn q6_the_hosts_own_calendar_holds_and_names_its_days(house) {
        let calendar = Calendar::of(Country::FR)
            .with_closed("2026-05-04".parse().unwrap(), "inventaire")
            .unwrap()
            .with_open("2026-05-01".parse().unwrap())
            .unwrap();
        let settings = DeskDraft { name: "own".into(), calendar: Some(calendar), ..House::settings() };
        let desk = house.store.create_desk(&settings, &staff("", None, "ada")).unwrap();
        let host = desk.session(comptoir::Actor::host("tests")).unwrap();
        let ada = host.people().staff_by_email("ada@infomedia.example").unwrap().unwrap();
        let session = desk.session(comptoir::Actor::staff(ada.id)).unwrap();
        let receipt = session.requests().submit(&draft()).unwrap();
        // Friday 1 May is open, Monday 4 May is closed: Tuesday is the second business day.
        assert_eq!(receipt.due.due(), instant("2026-05-06T00:00:00+02:00"));
        let told = receipt.due.explanation(&Locale::EN);
        assert!(told.iter().any(|line| line.contains("inventaire")), "{told:?}");
        // A calendar of one's own holds for all of the desk, Finnish dealerships too.
        let dealership = DealershipDraft { code: "1".into(), city: "Oulu".into(), country: "FI".into(), ..Default::default() };
        session.people().add_dealership(&dealership).unwrap();
        session.people().add_staff(&staff("dealer", Some("1"), "otso")).unwrap();
        let otso = host.people().staff_by_email("otso@infomedia.example").unwrap().unwrap();
        let dealer = desk.session(comptoir::Actor::staff(otso.id)).unwrap();
        let receipt = dealer.requests().submit(&finnish_draft()).unwrap();
        assert_eq!(receipt.due.last_day().to_string(), "2026-05-05");
    }

    fn q6_any_instant_is_survived(house) {
        for instant in ["1969-12-31T23:59:59.999999Z", "0001-01-01T00:00:00Z", "1582-10-10T00:00:00Z", "2038-01-19T03:14:08Z",
            "2100-01-01T00:00:00Z", "9999-12-25T00:00:00Z", "9999-12-31T23:59:59.999Z"] {
            house.at(instant);
            let code = house.submitted();
            house.agent.requests().start(&code).unwrap();
            house.agent.requests().ask(&code, "?").unwrap();
            house.dealer.requests().answer(&code, "!").unwrap();
            house.agent.requests().complete(&code, &comptoir::Completion::default()).unwrap();
            let view = house.dealer.requests().get(&code).unwrap();
            assert_eq!(view.steps.len(), 4);
            assert!(!view.due.explanation(&Locale::FI).is_empty());
            house.host.outbox().lease(100, 3600).unwrap();
        }
        assert!(house.host.audit().verify().unwrap().intact);
    }
}
