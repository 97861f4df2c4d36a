//! Lists of work: by service and month, the open ones, and pages of each (rules P6, P9).

use comptoir::{ContactId, Error, ServiceId, Session, WorkFilter, WorkState, WorkView, Workflow};
use comptoir_tests::{House, Team, over_both_stores};

use crate::problems;
use crate::work::{Crew, as_contact, asked, crew, subjects};
use crate::work_scene::{Scene, service};
use crate::work_statistics::month;

fn within(from: Option<&str>, until: Option<&str>) -> WorkFilter {
    WorkFilter { from: from.map(month), until: until.map(month), ..WorkFilter::default() }
}

fn open() -> WorkFilter {
    WorkFilter { open: true, ..WorkFilter::default() }
}

/// The codes on all pages of a list, each of which but the last is full.
fn codes(session: &Session, filter: &WorkFilter) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = session.work().list(filter, after.as_deref()).unwrap();
        assert!(page.items.len() == 50 || page.next.is_none(), "{}", page.items.len());
        codes.extend(page.items.into_iter().map(|work: WorkView| work.code));
        after = page.next;
        if after.is_none() {
            return codes;
        }
    }
}

/// 120 requests of two contacts over four months, every third one cancelled; their codes, the newest first.
fn many(house: &House, crew: &Crew) -> Vec<String> {
    let holders = [crew.requester, crew.other];
    let mut codes: Vec<String> = (0..120)
        .map(|number| {
            house.at(&format!("2026-0{}-10T10:00:00+02:00", 5 + number / 30));
            let code = asked(house, holders[number % 2], &number.to_string());
            if number % 3 == 0 {
                house.administrator.work().cancel(&code).unwrap();
            }
            code
        })
        .collect();
    codes.reverse();
    codes
}

/// What of these codes stands at such places.
fn picked(codes: &[String], fits: impl Fn(usize) -> bool) -> Vec<String> {
    let numbered = codes.iter().enumerate().map(|(place, code)| (codes.len() - 1 - place, code));
    numbered.filter(|(number, _)| fits(*number)).map(|(_, code)| code.clone()).collect()
}

over_both_stores! {
    fn p6_pages_of_every_list_hold_all_that_fits_once(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let all = many(&house, &crew);
        let (agent, manager) = (&house.agent, as_contact(&house, crew.manager));
        assert_eq!(codes(agent, &WorkFilter::default()), all);
        for session in [agent, &manager, &house.dealer, &house.administrator] {
            assert_eq!(codes(session, &open()), picked(&all, |number| number % 3 > 0));
            let cancelled = WorkFilter { state: Some(WorkState::Cancelled), ..WorkFilter::default() };
            assert_eq!(codes(session, &cancelled), picked(&all, |number| number % 3 == 0));
            assert_eq!(codes(session, &within(Some("2026-06"), Some("2026-07"))), picked(&all, |number| (30..90).contains(&number)));
            assert_eq!(codes(session, &within(Some("2026-07"), None)), picked(&all, |number| number >= 60));
            assert_eq!(codes(session, &within(None, Some("2026-06"))), picked(&all, |number| number < 60));
            let recent = WorkFilter { open: true, ..within(Some("2026-06"), None) };
            assert_eq!(codes(session, &recent), picked(&all, |number| number >= 30 && number % 3 > 0));
            let of = WorkFilter { holder: Some(crew.other), ..recent };
            assert_eq!(codes(session, &of), picked(&all, |number| number >= 30 && number % 3 > 0 && number % 2 == 1));
            assert!(codes(session, &within(Some("2026-09"), None)).is_empty());
            assert!(codes(session, &within(Some("2026-06"), Some("2026-05"))).is_empty(), "no month is in both");
        }
        let rolf = as_contact(&house, crew.other);
        assert_eq!(codes(&rolf, &open()), picked(&all, |number| number % 3 > 0 && number % 2 == 1));
        assert_eq!(codes(&rolf, &within(None, Some("2026-07"))), picked(&all, |number| number < 90 && number % 2 == 1));
    }

    fn p9_lists_of_months_show_what_statistics_count(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        for (at, subject) in [
            ("2026-05-31T23:59:59.999999+02:00", "mai"),
            ("2026-06-01T00:00:00+02:00", "juin"),
            ("2026-06-30T23:59:59.999999+02:00", "fin juin"),
            ("2026-07-01T00:00:00+02:00", "juillet"),
        ] {
            house.at(at);
            asked(&house, crew.requester, subject);
        }
        assert_eq!(subjects(&house.agent, &within(Some("2026-06"), Some("2026-06"))), ["fin juin", "juin"]);
        assert_eq!(subjects(&house.agent, &within(Some("2026-06"), None)), ["juillet", "fin juin", "juin"]);
        assert_eq!(subjects(&house.agent, &within(None, Some("2026-06"))), ["fin juin", "juin", "mai"]);
        // A clock that ran ahead has left its mark on the codes, and not on the months.
        house.at("2027-01-01T10:00:00+01:00");
        asked(&house, crew.requester, "avance");
        house.at("2026-08-01T10:00:00+02:00");
        let late = asked(&house, crew.requester, "remis");
        assert!(late.starts_with("270101-"), "{late}");
        assert_eq!(subjects(&house.agent, &within(Some("2026-08"), Some("2026-08"))), ["remis"]);
        assert_eq!(subjects(&as_contact(&house, crew.manager), &within(Some("2026-08"), Some("2026-08"))), ["remis"]);
        assert_eq!(subjects(&house.agent, &within(Some("2026-07"), None)), ["avance", "remis", "juillet"]);
        assert_eq!(subjects(&house.agent, &WorkFilter::default()).first().map(String::as_str), Some("remis"));
    }

    fn p9_lists_of_a_service_hold_what_it_was_asked_for(house) {
        let scene = Scene::of(&house);
        let helsinki = Team::helsinki(&house.store, "helsinki");
        let elsewhere = helsinki.administrator.services().add(&service("manual", Workflow::Manual)).unwrap().id;
        let by_hand = [scene.at(WorkState::Submitted), scene.at(WorkState::Delivered)];
        scene.work_at(WorkState::Submitted, Workflow::None).unwrap();
        let id = |key: &str| house.administrator.services().list(false).unwrap().into_iter().find(|one| one.key == key).unwrap().id;
        let of = |service: ServiceId| WorkFilter { service: Some(service), ..WorkFilter::default() };
        for session in [&house.agent, &house.dealer, &as_contact(&house, scene.crew.requester), &as_contact(&house, scene.crew.manager)] {
            assert_eq!(codes(session, &of(id("manual"))), [by_hand[1].clone(), by_hand[0].clone()]);
            assert_eq!(codes(session, &WorkFilter { open: true, ..of(id("manual")) }), [by_hand[0].clone()]);
            assert_eq!(codes(session, &of(id("none"))).len(), 1);
            assert!(codes(session, &of(elsewhere)).is_empty() && codes(session, &of(id("automatic"))).is_empty());
        }
        assert!(codes(&as_contact(&house, scene.crew.other), &of(id("manual"))).is_empty());
    }

    fn p9_what_is_open_is_listed_in_order_whatever_its_state(house) {
        let scene = Scene::of(&house);
        let mut all: Vec<(WorkState, String)> = Vec::new();
        for state in WorkState::ALL.iter().chain(WorkState::ALL) {
            all.push((*state, scene.at(*state)));
        }
        all.reverse();
        let wanted: Vec<&String> = all.iter().filter(|(state, _)| state.is_open()).map(|(_, code)| code).collect();
        assert_eq!(wanted.len(), 10);
        for session in [&house.agent, &house.dealer, &as_contact(&house, scene.crew.requester), &as_contact(&house, scene.crew.observer)] {
            assert_eq!(codes(session, &open()).iter().collect::<Vec<_>>(), wanted);
        }
        for state in WorkState::ALL {
            let of = WorkFilter { state: Some(*state), ..WorkFilter::default() };
            let wanted: Vec<&String> = all.iter().filter(|(one, _)| one == state).map(|(_, code)| code).collect();
            assert_eq!(codes(&house.agent, &of).iter().collect::<Vec<_>>(), wanted, "{state:?}");
            let both = WorkFilter { open: true, ..of };
            assert_eq!(codes(&house.agent, &both).len(), if state.is_open() { 2 } else { 0 }, "{state:?}");
        }
    }

    fn p6_cursors_of_another_filter_are_refused(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        many(&house, &crew);
        let helsinki = Team::helsinki(&house.store, "helsinki");
        let months = within(Some("2026-05"), None);
        let filters = [
            WorkFilter::default(),
            open(),
            months.clone(),
            within(Some("2026-05"), Some("2026-08")),
            within(None, Some("2026-08")),
            WorkFilter { account: Some(crew.account), ..WorkFilter::default() },
            WorkFilter { account: Some(crew.account), ..months.clone() },
            WorkFilter { holder: Some(crew.requester), ..months.clone() },
        ];
        let next = |session: &Session, filter: &WorkFilter| session.work().list(filter, None).unwrap().next.unwrap();
        let refused = |listed: Result<comptoir::Page<WorkView>, Error>| problems(&listed.unwrap_err()) == ["/cursor invalid_cursor"];
        let cursors: Vec<String> = filters.iter().map(|filter| next(&house.agent, filter)).collect();
        for (made, cursor) in cursors.iter().enumerate() {
            for (asked, filter) in filters.iter().enumerate() {
                let listed = house.agent.work().list(filter, Some(cursor));
                assert!(if made == asked { listed.is_ok() } else { refused(listed) }, "{made} {asked}");
            }
            assert!(refused(helsinki.agent.work().list(&filters[made], Some(cursor))));
            let service = WorkFilter { service: Some(ServiceId::from_bytes([1; 16])), ..filters[made].clone() };
            assert!(refused(house.agent.work().list(&service, Some(cursor))));
        }
        // Who sees less goes on from the same place.
        let manager = as_contact(&house, crew.manager);
        for (filter, cursor) in filters.iter().zip(&cursors) {
            let page = manager.work().list(filter, Some(cursor)).unwrap();
            assert_eq!(page.items, house.agent.work().list(filter, Some(cursor)).unwrap().items);
        }
    }

    fn p6_a_list_of_another_desks_ids_is_empty(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        asked(&house, crew.requester, "Notice");
        let helsinki = Team::helsinki(&house.store, "helsinki");
        let of = |holder: Option<ContactId>, account| WorkFilter { holder, account, ..within(Some("2026-01"), None) };
        for filter in [of(Some(crew.requester), None), of(None, Some(crew.account)), of(None, None)] {
            assert_eq!(subjects(&house.agent, &filter), ["Notice"]);
            assert!(subjects(&helsinki.agent, &filter).is_empty());
            assert!(subjects(&helsinki.dealer, &WorkFilter { open: true, ..filter }).is_empty());
        }
    }
}
