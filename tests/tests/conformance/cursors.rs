//! Pages and their cursors.

use comptoir::{AccountFilter, AccountSort, Completion, Keys, Paging, RequestFilter, RequestState, Session, Store};
use comptoir_tests::{Team, draft, over_both_stores};

use crate::problems;

/// The bytes that a text in base64url stands for.
fn decoded(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits = text.bytes().map(|letter| LETTERS.iter().position(|own| *own == letter).unwrap());
    let bits: Vec<usize> = bits.flat_map(|six| (0..6).rev().map(move |bit| six >> bit & 1)).collect();
    let (bytes, _) = bits.as_chunks::<8>();
    bytes.iter().map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::try_from(*bit).unwrap())).collect()
}

over_both_stores! {
    fn q5_pages_hold_every_request_once_and_newest_first(house) {
        let codes: Vec<String> = (0..104).map(|_| house.submitted()).collect();
        let all = RequestFilter::default();
        let first = house.dealer.requests().list(&all, None).unwrap();
        let second = house.dealer.requests().list(&all, first.next.as_deref()).unwrap();
        // One that comes in between moves nothing.
        house.submitted();
        let third = house.dealer.requests().list(&all, second.next.as_deref()).unwrap();
        assert_eq!((first.items.len(), second.items.len(), third.items.len()), (50, 50, 4));
        assert_eq!(third.next, None);
        let listed: Vec<String> = [first, second, third].into_iter().flat_map(|page| page.items).map(|view| view.code).collect();
        assert_eq!(listed, codes.into_iter().rev().collect::<Vec<_>>());
        for code in &listed[..3] {
            house.agent.requests().start(code).unwrap();
        }
        let started = RequestFilter { state: Some(RequestState::InProgress), ..RequestFilter::default() };
        let page = house.agent.requests().list(&started, None).unwrap();
        assert_eq!((page.items.len(), page.next), (3, None));
        let submitted = RequestFilter { state: Some(RequestState::Submitted), ..RequestFilter::default() };
        let page = house.agent.requests().list(&submitted, None).unwrap();
        // The cursor of one list is none of another.
        let next = page.next.unwrap();
        for (filter, cursor) in [(&all, &next), (&started, &next)] {
            let error = house.agent.requests().list(filter, Some(cursor.as_str())).unwrap_err();
            assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        }
        assert_eq!(problems(&house.agent.accounts().list(&AccountFilter::default(), Some(next.as_str())).unwrap_err()), ["/cursor invalid_cursor"]);
        assert_eq!(problems(&house.host.audit().list(Some(next.as_str())).unwrap_err()), ["/cursor invalid_cursor"]);
        let team = Team::helsinki(&house.store, "helsinki");
        let error = team.agent.requests().list(&submitted, Some(next.as_str())).unwrap_err();
        assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        assert_eq!(house.agent.requests().list(&submitted, Some(next.as_str())).unwrap().items.len(), 50);
        let reopened = house.reopened().desk("infomedia").unwrap().session(house.agent.actor().clone()).unwrap();
        assert_eq!(reopened.requests().list(&submitted, Some(next.as_str())).unwrap().items.len(), 50);
    }

    fn q5_an_altered_cursor_is_refused(house) {
        for _ in 0..51 {
            house.submitted();
        }
        let all = RequestFilter::default();
        let requests = house.agent.requests();
        let next = requests.list(&all, None).unwrap().next.unwrap();
        for end in 0..next.len() {
            let error = requests.list(&all, Some(&next[..end])).unwrap_err();
            assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        }
        for at in 0..next.len() {
            let mut altered = next.clone().into_bytes();
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            let error = requests.list(&all, Some(std::str::from_utf8(&altered).unwrap())).unwrap_err();
            assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        }
        for odd in [format!("{next}="), format!("{next}A"), format!(" {next}"), "A".repeat(5000), "é".into(), "\0".into()] {
            let error = requests.list(&all, Some(odd.as_str())).unwrap_err();
            assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        }
        use proptest::prelude::*;
        use proptest::test_runner::{Config, TestRunner};
        let mut runner = TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() });
        runner
            .run(&proptest::string::string_regex("(?s).{0,120}").unwrap(), |text| {
                prop_assert_eq!(requests.list(&all, Some(text.as_str())).unwrap_err().code(), "invalid");
                prop_assert_eq!(house.host.audit().list(Some(&text)).unwrap_err().code(), "invalid");
                Ok(())
            })
            .unwrap();
    }

    fn a9_accounts_are_paged_by_name(house) {
        let names = ["Éclair", "eclair", "Zèbre", "Ångström", "angstrom", "Garage 1"];
        let mut wanted = draft();
        for round in 0..9 {
            for name in names {
                wanted.account.name = Some(format!("{name} {round}"));
                wanted.users[0].email = Some(format!("user@a{round}.example"));
                let code = house.dealer.requests().submit(&wanted).unwrap().code;
                house.agent.requests().start(&code).unwrap();
                house.agent.requests().complete(&code, &Completion::default()).unwrap();
            }
        }
        let first = house.dealer.accounts().list(&AccountFilter::default(), None).unwrap();
        let second = house.dealer.accounts().list(&AccountFilter::default(), first.next.as_deref()).unwrap();
        assert_eq!((first.items.len(), second.items.len(), &second.next), (50, 4, &None));
        let listed: Vec<String> = first.items.into_iter().chain(second.items).map(|view| view.name).collect();
        assert_eq!(listed[0], "angstrom 0");
        assert_eq!(listed[1], "Ångström 0");
        assert_eq!(listed[18], "eclair 0");
        assert!(listed.last().unwrap().starts_with("Zèbre 8"));
        let distinct: std::collections::BTreeSet<_> = listed.iter().collect();
        assert_eq!(distinct.len(), 54);
    }

    fn a9_lists_are_in_the_same_order_in_both_stores(house) {
        let people = house.administrator.people();
        // Languages disagree about punctuation, capitals and digits; bytes do not.
        for code in ["a-1", "B", "a1", "~", "A", "ä"] {
            let draft = comptoir::DealershipDraft { code: code.into(), city: "Lyon".into(), country: "FR".into(), ..Default::default() };
            people.add_dealership(&draft).unwrap();
        }
        let codes: Vec<String> = people.dealerships().unwrap().into_iter().map(|dealership| dealership.code).collect();
        assert_eq!(codes, ["20/90074", "A", "B", "a-1", "a1", "ä", "~"].map(str::to_owned).into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>());
        for name in ["b-2", "b1", "b", "b_"] {
            people.add_staff(&comptoir_tests::staff("agent", None, name)).unwrap();
        }
        let staff: Vec<String> = people.staff().unwrap().into_iter().map(|staff| staff.first_name).collect();
        assert_eq!(staff, ["anna", "b-2", "b1", "b", "b_", "denis", "ada"]);
    }

    fn a9_the_longest_names_are_listed(house) {
        // One character that folds into eighteen: the longest key that a name can have.
        let mut wanted = draft();
        for round in 0..51 {
            wanted.account.name = Some(format!("{}{round:02}", "\u{fdfa}".repeat(198)));
            let code = house.dealer.requests().submit(&wanted).unwrap().code;
            house.agent.requests().start(&code).unwrap();
            house.agent.requests().complete(&code, &Completion::default()).unwrap();
        }
        let first = house.dealer.accounts().list(&AccountFilter::default(), None).unwrap();
        let second = house.dealer.accounts().list(&AccountFilter::default(), first.next.as_deref()).unwrap();
        assert_eq!((first.items.len(), second.items.len()), (50, 1));
    }

    fn a9_a_cursor_shows_nothing_of_the_name_it_stands_at(house) {
        for name in ["Garage Chez Joe", "Garage Chez Zoé"] {
            let mut wanted = draft();
            wanted.account.name = Some(name.into());
            crate::adding::opened(&house, &wanted, &Completion::default());
        }
        let paging = Paging { size: Some(1), ..Paging::default() };
        let list = |desk: &Session, paging: Paging<AccountSort>| desk.accounts().list(&AccountFilter::default(), paging);
        let page = list(&house.agent, paging.clone()).unwrap();
        let next = page.next.clone().unwrap();
        // Neither the name nor its sort key, as text or as written in JSON.
        let shown = String::from_utf8_lossy(&decoded(&next)).to_lowercase();
        for clear in ["garage", "chez", "joe", "z2fyywdl"] {
            assert!(!shown.contains(clear), "{clear}");
        }
        assert_eq!(list(&house.agent, paging.clone()).unwrap().next, page.next, "a read draws nothing at random");
        let after = Paging { after: Some(next.clone()), ..paging.clone() };
        assert!(!format!("{page:?} {after:?}").contains(&next), "nor is it logged by chance");
        assert_eq!(format!("{after:?}"), "Paging { sort: Name, after: Some(…), size: Some(1), total: false }");
        // With a new root key, the older one's cursors lead on.
        let keys = Keys::new(2, [8; 32]).with_previous(1, [7; 32]).unwrap();
        let rotated = Store::builder(&house.url, keys).shared_clock(house.clock.clone()).open().unwrap();
        let agent = rotated.desk("infomedia").unwrap().session(house.agent.actor().clone()).unwrap();
        let second = list(&agent, after.clone()).unwrap();
        assert_eq!((second.items[0].name.as_str(), second.next), ("Garage Chez Zoé", None));
        let renewed = list(&agent, paging.clone()).unwrap().next;
        assert_ne!(renewed, page.next);
        assert_eq!(list(&agent, Paging { after: renewed, ..paging }).unwrap().items, second.items);
    }
}
