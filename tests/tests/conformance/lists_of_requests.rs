//! Lists of requests: filters, orders, pages.

use comptoir::{
    DealershipDraft, Paging, RequestFilter, RequestKind, RequestSort, RequestState, RequestView, Session, Timestamp,
};
use comptoir_tests::{House, draft, over_both_stores};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::problems;

/// Every request of a list, page by page.
fn whole(session: &Session, filter: &RequestFilter, sort: RequestSort, size: i64) -> Vec<RequestView> {
    let mut all = Vec::new();
    let mut paging = Paging { sort, size: Some(size), ..Paging::default() };
    loop {
        let page = session.requests().list(filter, paging.clone()).unwrap();
        assert!(page.next.is_none() || page.items.len() == usize::try_from(size).unwrap(), "only the last is short");
        all.extend(page.items);
        if page.next.is_none() {
            return all;
        }
        paging.after = page.next;
    }
}

fn submitted(dealer: &Session, name: &str) -> String {
    let mut wanted = draft();
    wanted.account.name = Some(name.to_owned());
    dealer.requests().submit(&wanted).unwrap().code
}

fn names(requests: &[RequestView]) -> Vec<&str> {
    requests.iter().map(|request| request.account_name.as_str()).collect()
}

fn listed(session: &Session, filter: &RequestFilter) -> Vec<String> {
    whole(session, filter, RequestSort::Name, 50).into_iter().map(|request| request.account_name).collect()
}

fn lucie(house: &House) -> Session {
    let lyon = DealershipDraft {
        code: "20/90075".into(),
        city: "Lyon".into(),
        country: "FR".into(),
        ..DealershipDraft::default()
    };
    house.dealer_of(&lyon, "lucie")
}

/// The beginning of a day of 2026 in Paris, in summer time.
fn day(month: u8, day: u8) -> Timestamp {
    format!("2026-{month:02}-{day:02}T00:00:00+02:00").parse().unwrap()
}

over_both_stores! {
    fn q5_requests_are_listed_by_what_is_asked_of_them(house) {
        let (lucie, bruno) = (lucie(&house), house.staff("agent", "bruno"));
        let a = submitted(&house.dealer, "Atelier Élan");
        let b = submitted(&house.dealer, "Atelier Béarn");
        let c = submitted(&lucie, "Carrosserie");
        let d = submitted(&house.dealer, "Dépannage");
        let e = submitted(&lucie, "elan");
        house.agent.requests().start(&b).unwrap();
        bruno.requests().start(&c).unwrap();
        bruno.requests().ask(&c, "Quelle ville ?").unwrap();
        house.agent.requests().reject(&d, "En double").unwrap();
        lucie.requests().cancel(&e).unwrap();
        let all = RequestFilter::default();
        let view = |code: &str| house.agent.requests().get(code).unwrap();
        let (denis, anna) = (view(&a).submitter.id, view(&b).agent.unwrap().id);
        let (paris, lyon) = (view(&a).dealership.unwrap().id, view(&c).dealership.unwrap().id);
        for (filter, found) in [
            (all.clone(), vec!["Atelier Béarn", "Atelier Élan", "Carrosserie", "Dépannage", "elan"]),
            (RequestFilter { open: true, ..all.clone() }, vec!["Atelier Béarn", "Atelier Élan", "Carrosserie"]),
            (RequestFilter { state: Some(RequestState::Submitted), ..all.clone() }, vec!["Atelier Élan"]),
            (RequestFilter { state: Some(RequestState::AwaitingSubmitter), open: true, ..all.clone() }, vec!["Carrosserie"]),
            (RequestFilter { state: Some(RequestState::Rejected), ..all.clone() }, vec!["Dépannage"]),
            (RequestFilter { state: Some(RequestState::Rejected), open: true, ..all.clone() }, vec![]),
            (RequestFilter { kind: Some(RequestKind::Create), open: true, ..all.clone() }, vec!["Atelier Béarn", "Atelier Élan", "Carrosserie"]),
            (RequestFilter { dealership: Some(lyon), ..all.clone() }, vec!["Carrosserie", "elan"]),
            (RequestFilter { dealership: Some(lyon), open: true, ..all.clone() }, vec!["Carrosserie"]),
            (RequestFilter { submitter: Some(denis), ..all.clone() }, vec!["Atelier Béarn", "Atelier Élan", "Dépannage"]),
            (RequestFilter { submitter: Some(denis), dealership: Some(lyon), ..all.clone() }, vec![]),
            (RequestFilter { agent: Some(anna), ..all.clone() }, vec!["Atelier Béarn"]),
            (RequestFilter { prefix: Some("ATELIER".into()), ..all.clone() }, vec!["Atelier Béarn", "Atelier Élan"]),
            (RequestFilter { prefix: Some("élan".into()), ..all.clone() }, vec!["elan"]),
            (RequestFilter { prefix: Some("atelier e".into()), dealership: Some(paris), open: true, ..all.clone() }, vec!["Atelier Élan"]),
        ] {
            assert_eq!(listed(&house.agent, &filter), found, "{filter:?}");
            for sort in RequestSort::ALL {
                let paging = Paging { sort: *sort, total: true, ..Paging::default() };
                let page = house.agent.requests().list(&filter, paging).unwrap();
                assert_eq!((page.items.len(), page.total), (found.len(), Some(i64::try_from(found.len()).unwrap())));
            }
            let theirs = listed(&lucie, &filter);
            assert_eq!(theirs, found.into_iter().filter(|name| ["Carrosserie", "elan"].contains(name)).collect::<Vec<_>>());
        }
        let asked = RequestFilter { dealership: Some(paris), ..all.clone() };
        let page = lucie.requests().list(&asked, Paging { total: true, ..Paging::default() }).unwrap();
        assert_eq!((page.items, page.next, page.total), (vec![], None, Some(0)));
        let newest = house.agent.requests().list(&all, None).unwrap().items;
        assert_eq!(newest.into_iter().map(|request| request.code).collect::<Vec<_>>(), [e, d, c, b, a]);
    }

    fn q6_requests_are_listed_by_when_they_are_due(house) {
        // Thursday 30 April; 1 and 8 May are holidays.
        let first = submitted(&house.dealer, "first");
        house.at("2026-05-04T10:00:00+02:00");
        let second = submitted(&house.dealer, "second");
        house.at("2026-05-05T10:00:00+02:00");
        let third = submitted(&house.dealer, "third");
        let due = |code: &str| house.agent.requests().get(code).unwrap().due.due();
        assert_eq!([&first, &second, &third].map(|code| due(code)), [day(5, 6), day(5, 7), day(5, 8)]);
        let all = RequestFilter::default();
        let found = |filter: &RequestFilter| -> Vec<String> {
            let listed = whole(&house.agent, filter, RequestSort::Due, 1);
            assert_eq!(names(&listed).len(), whole(&house.agent, filter, RequestSort::Newest, 2).len());
            listed.into_iter().map(|request| request.account_name).collect()
        };
        assert_eq!(found(&all), ["first", "second", "third"]);
        // The first instant is in, the last is out.
        let between = |from, until| RequestFilter { due_from: Some(from), due_until: Some(until), ..RequestFilter::default() };
        assert_eq!(found(&between(day(5, 6), day(5, 7))), ["first"]);
        assert_eq!(found(&between(day(5, 7), day(5, 9))), ["second", "third"]);
        assert_eq!(found(&between(day(5, 9), day(5, 6))), Vec::<String>::new());
        let late = RequestFilter { overdue: true, ..RequestFilter::default() };
        house.at("2026-05-05T23:59:59.999999+02:00");
        assert_eq!(found(&late), Vec::<String>::new());
        house.at("2026-05-06T00:00:00+02:00");
        assert_eq!(found(&late), ["first"], "late from the instant on at which it was due");
        house.agent.requests().start(&second).unwrap();
        house.agent.requests().ask(&second, "?").unwrap();
        house.agent.requests().reject(&first, "?").unwrap();
        house.at("2026-05-20T00:00:00+02:00");
        // Neither what is closed nor what waits for its submitter.
        assert_eq!(found(&late), ["third"]);
        let counted = Paging { total: true, ..Paging::default() };
        assert_eq!(house.dealer.requests().list(&late, counted).unwrap().total, Some(1));
        let until = RequestFilter { due_until: Some(day(5, 8)), ..late };
        assert_eq!(found(&until), Vec::<String>::new());
    }

    fn q5_pages_joined_are_the_whole_list_in_every_order(house) {
        let lucie = lucie(&house);
        for number in 0..40 {
            if number % 8 == 0 {
                house.at(&format!("2026-05-{:02}T10:00:00+02:00", 11 + number / 8));
            }
            let dealer = if number % 3 == 0 { &lucie } else { &house.dealer };
            let code = submitted(dealer, ["Élan", "elan", "Été", "Zoo", "École 1"][number % 5]);
            if number % 4 > 0 {
                house.agent.requests().start(&code).unwrap();
            }
            if number % 4 > 1 {
                house.agent.requests().reject(&code, "?").unwrap();
            }
        }
        let everything = whole(&house.agent, &RequestFilter::default(), RequestSort::Newest, 50);
        assert_eq!(everything.len(), 40);
        assert!(everything.is_sorted_by(|a, b| a.code > b.code));
        let mut runner = TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() });
        let asked = (0..3_usize, 1..51_i64, 0..3_usize, any::<bool>(), any::<bool>(), any::<bool>());
        runner.run(&asked, |(sort, size, prefix, open, rejected, own)| {
            let prefix = ["", "e", "el"][prefix];
            let filter = RequestFilter {
                prefix: Some(prefix.to_owned()),
                open,
                state: rejected.then_some(RequestState::Rejected),
                ..RequestFilter::default()
            };
            let sort = RequestSort::ALL[sort];
            let mut wanted: Vec<&RequestView> = everything.iter().filter(|request| {
                let folded = request.account_name.to_lowercase().replace('é', "e");
                folded.starts_with(prefix)
                    && (!open || !request.state.is_closed())
                    && (!rejected || request.state == RequestState::Rejected)
                    && (!own || request.dealership.as_ref().is_some_and(|dealership| dealership.city == "Lyon"))
            }).collect();
            match sort {
                RequestSort::Due => wanted.sort_by_key(|request| (request.due.due(), request.code.clone())),
                RequestSort::Name => wanted.sort_by(|a, b| {
                    comptoir::labels::compare(&comptoir::Locale::FR, &a.account_name, &b.account_name).then(a.code.cmp(&b.code))
                }),
                _ => {}
            }
            let session = if own { &lucie } else { &house.agent };
            let listed = whole(session, &filter, sort, size);
            prop_assert_eq!(
                listed.iter().map(|view| &view.code).collect::<Vec<_>>(),
                wanted.iter().map(|view| &view.code).collect::<Vec<_>>()
            );
            let counted = Paging { sort, size: Some(1), total: true, ..Paging::default() };
            prop_assert_eq!(session.requests().list(&filter, counted).unwrap().total, Some(i64::try_from(wanted.len()).unwrap()));
            Ok(())
        }).unwrap();
    }

    fn q5_requests_that_come_between_pages_lose_and_double_none(house) {
        for name in ["b", "d", "f", "h", "j"] {
            submitted(&house.dealer, name);
        }
        for sort in RequestSort::ALL {
            let before = whole(&house.dealer, &RequestFilter::default(), *sort, 50);
            let mut paging = Paging { sort: *sort, size: Some(2), ..Paging::default() };
            let mut seen = Vec::new();
            let mut between = ["a", "e", "g", "z"].into_iter();
            loop {
                let page = house.dealer.requests().list(&RequestFilter::default(), paging.clone()).unwrap();
                seen.extend(page.items.into_iter().map(|request| request.code));
                let Some(next) = page.next else { break };
                paging.after = Some(next);
                between.next().map(|name| submitted(&house.dealer, name));
            }
            let distinct: std::collections::BTreeSet<_> = seen.iter().cloned().collect();
            assert_eq!(distinct.len(), seen.len(), "none is doubled");
            assert!(before.iter().all(|request| distinct.contains(&request.code)), "none is lost");
        }
    }

    fn q5_a_cursor_of_requests_leads_on_in_its_own_list_only(house) {
        for name in ["b", "d"] {
            submitted(&house.dealer, name);
        }
        let requests = house.agent.requests();
        let all = RequestFilter::default();
        let first = Paging { size: Some(1), ..Paging::default() };
        let after = requests.list(&all, first).unwrap().next;
        let next = Paging { after, ..Paging::default() };
        assert_eq!(names(&requests.list(&all, next.clone()).unwrap().items), ["b"]);
        let staff = requests.list(&all, None).unwrap().items[0].submitter.id;
        for other in [
            RequestFilter { prefix: Some("b".into()), ..all.clone() },
            RequestFilter { open: true, ..all.clone() },
            RequestFilter { overdue: true, ..all.clone() },
            RequestFilter { kind: Some(RequestKind::Create), ..all.clone() },
            RequestFilter { submitter: Some(staff), ..all.clone() },
            RequestFilter { agent: Some(staff), ..all.clone() },
            RequestFilter { due_from: Some(Timestamp::MIN), ..all.clone() },
            RequestFilter { due_until: Some(Timestamp::MIN), ..all.clone() },
        ] {
            assert_eq!(problems(&requests.list(&other, next.clone()).unwrap_err()), ["/cursor invalid_cursor"]);
        }
        for sort in [RequestSort::Due, RequestSort::Name] {
            let error = requests.list(&all, Paging { sort, ..next.clone() }).unwrap_err();
            assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        }
        let too_long = RequestFilter { prefix: Some("g".repeat(201)), ..all.clone() };
        assert_eq!(problems(&requests.list(&too_long, None).unwrap_err()), ["/prefix too_long"]);
        let error = requests.list(&all, Paging { size: Some(51), ..Paging::default() }).unwrap_err();
        assert_eq!(problems(&error), ["/size out_of_range"]);
    }
}
