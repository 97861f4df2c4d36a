//! Statistics of work: who sees whose, in which months, what was on time, and what it came to (rules P6, P9).

use comptoir::{
    AccountId, ContactId, DealershipDraft, Error, Locale, Month, ServiceId, Session, StatisticGroup, StatisticRow,
    StatisticsFilter, WorkDraft, WorkFilter, WorkState, WorkStatistics, Workflow,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::problems;
use crate::work::{about, as_contact, asked, crew};
use crate::work_scene::{Scene, delivery, quote_of, service};

pub(crate) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn told(session: &Session, filter: &StatisticsFilter) -> WorkStatistics {
    session.work().statistics(filter).unwrap()
}

fn between(from: &str, until: &str) -> StatisticsFilter {
    StatisticsFilter { from: Some(month(from)), until: Some(month(until)), ..StatisticsFilter::default() }
}

fn row<'s>(statistics: &'s WorkStatistics, group: StatisticGroup, key: &str) -> &'s StatisticRow {
    statistics.rows.iter().find(|row| row.group == group && row.key == key).unwrap()
}

fn total(statistics: &WorkStatistics) -> &StatisticRow {
    row(statistics, StatisticGroup::Total, "total")
}

/// How many requests somebody finds.
fn requests(session: &Session, filter: &StatisticsFilter) -> i64 {
    total(&told(session, filter)).requests
}

/// Keys and numbers of requests of a group.
fn of(statistics: &WorkStatistics, group: StatisticGroup) -> Vec<(&str, i64)> {
    let rows = statistics.rows.iter().filter(|row| row.group == group);
    rows.map(|row| (row.key.as_str(), row.requests)).collect()
}

fn account(account: AccountId) -> StatisticsFilter {
    StatisticsFilter { account: Some(account), ..StatisticsFilter::default() }
}

fn holder(holder: ContactId) -> StatisticsFilter {
    StatisticsFilter { holder: Some(holder), ..StatisticsFilter::default() }
}

fn of_service(service: ServiceId) -> StatisticsFilter {
    StatisticsFilter { service: Some(service), ..StatisticsFilter::default() }
}

fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

/// The code of work of Rita's that is in progress, wished for this day.
fn started(scene: &Scene<'_>, wished_on: Option<&str>) -> String {
    let service = Some(Workflow::None.as_str().to_owned());
    let draft = WorkDraft { service, wished_on: wished_on.map(str::to_owned), ..about("Notice") };
    let code = as_contact(scene.house, scene.crew.requester).work().submit(&draft).unwrap().code;
    scene.house.agent.work().start(&code).unwrap();
    code
}

over_both_stores! {
    fn p6_each_counts_what_the_role_sees(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let theirs = crew(&house, "Atelier", "atelier.example");
        let lyon = DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let lou = house.dealer_of(&lyon, "lou");
        for (contact, number) in [(ours.requester, 1), (ours.other, 2), (theirs.requester, 4)] {
            (0..number).for_each(|_| drop(asked(&house, contact, "Notice")));
        }
        let all = StatisticsFilter::default();
        let seen = |contact: ContactId| requests(&as_contact(&house, contact), &all);
        assert_eq!([ours.requester, ours.other].map(seen), [1, 2], "a requester sees the own work");
        assert_eq!([ours.manager, ours.observer, theirs.observer].map(seen), [3, 3, 4]);
        assert_eq!([&house.administrator, &house.agent, &house.dealer, &lou].map(|one| requests(one, &all)), [7, 7, 7, 0]);
        assert_eq!(code(house.host.work().statistics(&all)), "refused");
        // Work counts for whoever holds it now.
        let rita = as_contact(&house, ours.requester);
        let handed = comptoir::Reassignment { from: ours.requester.to_string(), to: ours.other.to_string(), codes: None };
        house.agent.work().reassign(&handed).unwrap();
        assert_eq!((requests(&rita, &all), seen(ours.other), seen(ours.manager)), (0, 3, 3));
        // And it counts what lists show.
        for session in [&house.agent, &house.dealer, &lou, &rita, &as_contact(&house, theirs.manager)] {
            let listed = session.work().list(&WorkFilter::default(), None).unwrap().items.len();
            assert_eq!(requests(session, &all), i64::try_from(listed).unwrap());
        }
    }

    fn p6_what_is_not_seen_counts_for_nothing_and_unknown_ids_neither(house) {
        let ours = crew(&house, "Garage Chez Joe", "garage.example");
        let theirs = crew(&house, "Atelier", "atelier.example");
        let helsinki = Team::helsinki(&house.store, "helsinki");
        let translation = house.administrator.services().add(&service("translation", Workflow::Manual)).unwrap();
        let elsewhere = helsinki.administrator.services().add(&service("translation", Workflow::Manual)).unwrap();
        let draft = |holder: ContactId| WorkDraft {
            service: Some("translation".into()), holder: Some(holder.to_string()), ..about("Notice")
        };
        for contact in [ours.requester, ours.other, theirs.requester] {
            house.administrator.work().submit(&draft(contact)).unwrap();
        }
        let (agent, manager, rita) = (&house.agent, as_contact(&house, ours.manager), as_contact(&house, ours.requester));
        assert_eq!((requests(agent, &account(ours.account)), requests(agent, &account(theirs.account))), (2, 1));
        assert_eq!((requests(&house.dealer, &account(ours.account)), requests(&house.dealer, &holder(ours.other))), (2, 1));
        assert_eq!((requests(agent, &holder(ours.requester)), requests(agent, &of_service(translation.id))), (1, 3));
        let both = StatisticsFilter { account: Some(ours.account), ..holder(ours.other) };
        assert_eq!((requests(agent, &both), requests(&manager, &both), requests(&house.dealer, &both)), (1, 1, 1));
        assert_eq!(requests(agent, &StatisticsFilter { account: Some(theirs.account), ..holder(ours.other) }), 0);
        // Beyond sight is as unknown as what there is not, and as what another desk has.
        let nothing = told(agent, &account("01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap()));
        assert_eq!((total(&nothing).requests, nothing.rows.len()), (0, 1 + WorkState::ALL.len() + 12));
        for unseen in [
            told(&manager, &account(theirs.account)),
            told(&manager, &holder(theirs.requester)),
            told(&rita, &holder(ours.other)),
            told(&rita, &account(theirs.account)),
            told(&manager, &of_service(elsewhere.id)),
            told(agent, &of_service(elsewhere.id)),
            told(&helsinki.agent, &of_service(translation.id)),
            told(&helsinki.agent, &account(ours.account)),
            told(&helsinki.agent, &holder(ours.requester)),
            told(&helsinki.dealer, &StatisticsFilter::default()),
        ] {
            assert_eq!(unseen, nothing);
        }
        assert_eq!((requests(&rita, &holder(ours.requester)), requests(&rita, &account(ours.account))), (1, 1));
    }

    fn p9_rows_tell_states_services_and_months(house) {
        let scene = Scene::of(&house);
        let draft = WorkDraft { holder: Some(scene.crew.requester.to_string()), ..about("Sans service") };
        // Asked for before there were services.
        house.raw().run("UPDATE services SET retired_at = 1");
        house.administrator.work().submit(&draft).unwrap();
        house.raw().run("UPDATE services SET retired_at = NULL");
        house.at("2026-06-15T10:00:00+02:00");
        for state in [WorkState::Submitted, WorkState::Quoted, WorkState::Accepted, WorkState::Delivered, WorkState::Declined] {
            scene.at(state);
        }
        house.at("2026-08-15T10:00:00+02:00");
        scene.work_at(WorkState::Delivered, Workflow::Automatic).unwrap();
        scene.work_at(WorkState::InProgress, Workflow::None).unwrap();
        let manual = house.administrator.services().list(false).unwrap().into_iter().find(|one| one.key == "manual").unwrap();
        house.administrator.services().retire(manual.id).unwrap();
        let statistics = told(&house.agent, &between("2026-04", "2026-08"));
        assert_eq!((statistics.from, statistics.until), (month("2026-04"), month("2026-08")));
        assert_eq!(of(&statistics, StatisticGroup::Total), [("total", 8)]);
        assert_eq!(of(&statistics, StatisticGroup::State), [
            ("submitted", 2), ("quoting", 0), ("quoted", 1), ("accepted", 1), ("in_progress", 1), ("delivered", 2),
            ("rejected", 0), ("declined", 1), ("cancelled", 0),
        ]);
        // Those that are retired come after those that are offered, and last what none was asked for.
        assert_eq!(of(&statistics, StatisticGroup::Service), [("automatic", 1), ("none", 1), ("manual", 5), ("", 1)]);
        assert_eq!(of(&statistics, StatisticGroup::Month), [
            ("2026-04", 1), ("2026-05", 0), ("2026-06", 5), ("2026-07", 0), ("2026-08", 2),
        ]);
        let (all, june) = (total(&statistics), row(&statistics, StatisticGroup::Month, "2026-06"));
        assert_eq!((all.open, all.delivered, june.open, june.delivered), (5, 2, 3, 1));
        assert_eq!(row(&statistics, StatisticGroup::Service, "manual").service.as_ref().unwrap().id, manual.id);
        assert!(statistics.rows.iter().all(|row| row.service.is_some() == (row.group == StatisticGroup::Service && !row.key.is_empty())));
        // A service that was not asked for is not told of: it may be another account's.
        let own = told(&as_contact(&house, scene.crew.requester), &between("2026-08", "2026-08"));
        assert_eq!(of(&own, StatisticGroup::Service), [("automatic", 1), ("none", 1)]);
        let json = serde_json::to_value(&statistics).unwrap();
        assert_eq!(serde_json::from_value::<WorkStatistics>(json).unwrap(), statistics);
    }

    fn p9_rows_are_called_in_the_readers_language(house) {
        let scene = Scene::of(&house);
        scene.at(WorkState::InProgress);
        house.raw().run("UPDATE services SET labels = '{\"fr\": \"Traduction\", \"fi\": \"Käännös\"}'");
        let statistics = told(&house.agent, &between("2026-04", "2026-04"));
        let labels = |group: StatisticGroup, key: &str| {
            [Locale::EN, Locale::FI, Locale::FR].map(|locale| row(&statistics, group, key).label(&locale))
        };
        assert_eq!(labels(StatisticGroup::Total, "total"), ["Total", "Yhteensä", "Total"]);
        assert_eq!(labels(StatisticGroup::State, "in_progress"), ["In progress", WorkState::InProgress.label(&Locale::FI).as_str(), WorkState::InProgress.label(&Locale::FR).as_str()]);
        assert_eq!(labels(StatisticGroup::Service, "manual"), ["Traduction", "Käännös", "Traduction"]);
        assert_eq!(labels(StatisticGroup::Month, "2026-04"), ["April 2026", "huhtikuu 2026", "avril 2026"]);
        house.raw().run("UPDATE work_requests SET service_id = NULL");
        let statistics = told(&house.agent, &between("2026-04", "2026-04"));
        let none = row(&statistics, StatisticGroup::Service, "");
        assert_eq!([Locale::EN, Locale::FI, Locale::FR].map(|locale| none.label(&locale)), ["Without a service", "Ilman palvelua", "Sans service"]);
    }

    fn p9_months_are_those_of_the_desks_zone(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        for at in ["2026-05-31T23:59:59.999999+02:00", "2026-06-01T00:00:00+02:00", "2026-12-31T23:59:59.999999+01:00", "2027-01-01T00:00:00+01:00"] {
            house.at(at);
            asked(&house, crew.requester, "Notice");
        }
        let statistics = told(&house.agent, &StatisticsFilter::default());
        assert_eq!((statistics.from, statistics.until), (month("2026-02"), month("2027-01")), "the last twelve months");
        let asked_in: Vec<_> = of(&statistics, StatisticGroup::Month).into_iter().filter(|(_, requests)| *requests > 0).collect();
        assert_eq!(asked_in, [("2026-05", 1), ("2026-06", 1), ("2026-12", 1), ("2027-01", 1)]);
        assert_eq!(requests(&house.agent, &between("2026-06", "2026-12")), 2);
        assert_eq!(requests(&house.agent, &between("2026-05", "2027-01")), 4);
        // It is January in Paris still, and in Helsinki February already.
        let helsinki = Team::helsinki(&house.store, "helsinki");
        house.at("2027-01-31T23:30:00+01:00");
        let until = |session: &Session| told(session, &StatisticsFilter::default()).until;
        assert_eq!((until(&house.agent), until(&helsinki.agent)), (month("2027-01"), month("2027-02")));
        assert_eq!(requests(&house.agent, &StatisticsFilter { until: Some(month("2027-05")), ..StatisticsFilter::default() }), 3);
    }

    fn p9_work_is_on_time_until_the_wished_day_ends_in_the_desks_zone(house) {
        let scene = Scene::of(&house);
        let codes: Vec<String> = (0..4).map(|_| started(&scene, Some("2026-05-29"))).collect();
        let unwished = started(&scene, None);
        house.at("2026-05-29T23:59:59.999999+02:00");
        house.agent.work().deliver(&codes[0], &delivery()).unwrap();
        house.agent.work().deliver(&codes[1], &delivery()).unwrap();
        house.at("2026-05-30T00:00:00+02:00");
        house.agent.work().deliver(&codes[2], &delivery()).unwrap();
        house.agent.work().deliver(&unwished, &delivery()).unwrap();
        // Who cannot go on has delivered nothing, be it late.
        house.agent.work().reject(&codes[3], "Complet").unwrap();
        let statistics = told(&house.agent, &StatisticsFilter::default());
        let all = total(&statistics);
        assert_eq!((all.requests, all.delivered, all.on_time, all.late, all.share_on_time), (5, 4, 2, 1, Some(667)));
        assert_eq!(all.share_text(&Locale::FR).as_deref(), Some("66,7\u{a0}%"));
        assert_eq!(all.share_text(&Locale::EN).as_deref(), Some("66.7%"));
        let rejected = row(&statistics, StatisticGroup::State, "rejected");
        assert_eq!((rejected.requests, rejected.share_on_time, rejected.share_text(&Locale::FI)), (1, None, None));
        // In the month of the submission, whenever it was delivered.
        assert_eq!(row(&statistics, StatisticGroup::Month, "2026-04").share_on_time, Some(667));
        assert_eq!(of(&told(&house.agent, &between("2026-05", "2026-05")), StatisticGroup::Total), [("total", 0)]);
    }

    fn p9_amounts_are_what_was_quoted_accepted_and_delivered(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        // A quote takes the former one's place, and what is declined was quoted all the same.
        let code = scene.submitted(Workflow::Manual).code;
        house.agent.work().quote(&code, &quote_of("999")).unwrap();
        house.agent.work().quote(&code, &quote_of("10")).unwrap();
        rita.work().decline(&code, 2, None).unwrap();
        scene.at(WorkState::Quoted);
        scene.at(WorkState::Accepted);
        let stopped = scene.at(WorkState::InProgress);
        house.agent.work().reject(&stopped, "Complet").unwrap();
        scene.at(WorkState::Delivered);
        scene.work_at(WorkState::Delivered, Workflow::None).unwrap();
        scene.submitted(Workflow::Manual);
        let dollars = scene.at(WorkState::Delivered);
        house.raw().run(&format!("UPDATE work_requests SET quote_currency = 'USD' WHERE code = '{dollars}'"));
        let statistics = told(&house.agent, &StatisticsFilter::default());
        let amounts = |group: StatisticGroup, key: &str| -> Vec<(String, i64, i64, i64)> {
            let amounts = row(&statistics, group, key).amounts.iter();
            amounts.map(|one| (one.currency.to_string(), one.quoted_minor, one.accepted_minor, one.delivered_minor)).collect()
        };
        let (eur, usd) = ("EUR".to_owned(), "USD".to_owned());
        assert_eq!(amounts(StatisticGroup::Total, "total"), [(eur.clone(), 41_000, 30_000, 10_000), (usd.clone(), 10_000, 10_000, 10_000)]);
        assert_eq!(amounts(StatisticGroup::State, "declined"), [(eur.clone(), 1_000, 0, 0)]);
        assert_eq!(amounts(StatisticGroup::State, "rejected"), [(eur.clone(), 10_000, 10_000, 0)]);
        assert_eq!(amounts(StatisticGroup::State, "delivered"), [(eur, 10_000, 10_000, 10_000), (usd, 10_000, 10_000, 10_000)]);
        assert!(amounts(StatisticGroup::Service, "none").is_empty() && amounts(StatisticGroup::State, "submitted").is_empty());
    }

    fn p9_amounts_that_64_bits_do_not_hold_are_not_told(house) {
        let scene = Scene::of(&house);
        for state in [WorkState::Quoted, WorkState::Accepted, WorkState::Delivered] {
            scene.at(state);
        }
        let largest = i64::MAX / 3;
        house.raw().run(&format!("UPDATE work_requests SET quote_amount = {largest}"));
        let all = StatisticsFilter::default();
        let amounts = total(&told(&house.agent, &all)).amounts.clone();
        assert_eq!((amounts[0].quoted_minor, amounts[0].accepted_minor, amounts[0].delivered_minor), (i64::MAX / 3 * 3, largest * 2, largest));
        house.raw().run(&format!("UPDATE work_requests SET quote_amount = {} WHERE state = 'quoted'", largest + i64::MAX % 3));
        assert_eq!(total(&told(&house.agent, &all)).amounts[0].quoted_minor, i64::MAX);
        house.raw().run(&format!("UPDATE work_requests SET quote_amount = {} WHERE state = 'quoted'", largest + i64::MAX % 3 + 1));
        let error = house.agent.work().statistics(&all).unwrap_err();
        assert_eq!(problems(&error), [" sum_too_large"]);
        let text = error.problems()[0].text(&Locale::EN);
        assert!(text.starts_with("These amounts come to more than can be told. Choose fewer or smaller ones"), "{text}");
    }

    fn p6_one_month_at_least_and_sixty_at_most(house) {
        let work = house.agent.work();
        let rows = |from: &str, until: &str| of(&told(&house.agent, &between(from, until)), StatisticGroup::Month).len();
        assert_eq!((rows("2021-05", "2026-04"), rows("2026-04", "2026-04"), rows("2030-01", "2030-02")), (60, 1, 2));
        let wrong = |from: Option<&str>, until: Option<&str>| {
            let filter = StatisticsFilter { from: from.map(month), until: until.map(month), ..StatisticsFilter::default() };
            problems(&work.statistics(&filter).unwrap_err())
        };
        assert_eq!(wrong(Some("2021-04"), Some("2026-04")), ["/until too_many"]);
        assert_eq!(wrong(Some("2026-04"), Some("2026-03")), ["/until too_few"]);
        assert_eq!(wrong(Some("2026-05"), None), ["/from too_few"]);
        assert_eq!(wrong(Some("2021-04"), None), ["/from too_many"]);
        assert_eq!(told(&house.agent, &StatisticsFilter { from: Some(month("2021-05")), ..StatisticsFilter::default() }).until, month("2026-04"));
    }
}

/// The statistics of every store of the tests have rows that come to the total.
#[test]
#[cfg(feature = "sqlite")]
fn p9_each_kind_of_row_comes_to_the_total() {
    let house = House::new(comptoir_tests::Kind::Sqlite);
    let scene = Scene::of(&house);
    for workflow in Workflow::ALL {
        for state in WorkState::ALL {
            scene.work_at(*state, *workflow);
        }
    }
    let statistics = told(&house.agent, &StatisticsFilter::default());
    let all = total(&statistics).requests;
    assert!(all > 20, "{all}");
    for group in [StatisticGroup::State, StatisticGroup::Service, StatisticGroup::Month] {
        assert_eq!(of(&statistics, group).iter().map(|(_, requests)| requests).sum::<i64>(), all, "{group:?}");
    }
}
