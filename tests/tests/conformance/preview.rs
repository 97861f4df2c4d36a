//! Previews: the same outcome, nothing kept.

use std::sync::Arc;

use comptoir::{Completion, Desk, FixedClock, FixedIds, Session, Store};
use comptoir_tests::{House, PARIS, draft, over_both_stores, staff, user};

use crate::problems;

fn everything(house: &House) -> Vec<(String, Vec<String>)> {
    let mut raw = house.raw();
    raw.tables()
        .into_iter()
        .map(|table| {
            let rows = raw.rows(&table);
            (table, rows)
        })
        .collect()
}

/// The same session in the same store opened anew, whose next seed is the first of the series `number`.
fn with_seeds(house: &House, session: &Session, number: u64) -> Session {
    let clock = Arc::new(FixedClock::new(PARIS.parse().unwrap()));
    let store =
        Store::builder(&house.url, House::keys()).shared_clock(clock).ids(FixedIds::new(number)).open().unwrap();
    let desk: Desk = store.desk("infomedia").unwrap();
    desk.session(session.actor().clone()).unwrap()
}

over_both_stores! {
    fn q8_a_preview_comes_to_the_same_and_keeps_nothing(house) {
        let code = house.started();
        let before = everything(&house);
        let submitted = with_seeds(&house, &house.dealer, 3).preview().requests().submit(&draft()).unwrap();
        let completed =
            with_seeds(&house, &house.agent, 4).preview().requests().complete(&code, &Completion::default()).unwrap();
        let mails = house.host.preview().outbox().lease(100, 60).unwrap();
        assert!(everything(&house) == before, "nothing is kept, not even the head's number");
        assert_eq!(with_seeds(&house, &house.dealer, 3).requests().submit(&draft()).unwrap(), submitted);
        let real = with_seeds(&house, &house.agent, 4).requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(real, completed);
        let leased = house.host.outbox().lease(100, 60).unwrap();
        assert!(leased.starts_with(&mails), "the same mails were shown");
    }

    fn q8_a_preview_fails_as_the_command_would(house) {
        let code = house.submitted();
        let before = everything(&house);
        let preview = |session: &Session| session.preview().requests();
        assert_eq!(preview(&house.agent).ask(&code, "?").unwrap_err().code(), "wrong_state");
        assert_eq!(preview(&house.agent).cancel(&code).unwrap_err().code(), "refused");
        assert_eq!(preview(&house.dealer).cancel("260430-080000009").unwrap_err().code(), "unknown_request");
        let mut twice = draft();
        twice.users.push(user("JOE@garage.example"));
        let error = preview(&house.dealer).submit(&twice).unwrap_err();
        assert_eq!(problems(&error), ["/users/1/email duplicate_email"]);
        let people = house.administrator.preview().people();
        assert_eq!(people.add_staff(&staff("agent", None, "anna")).unwrap_err().code(), "taken_staff");
        assert!(everything(&house) == before);
    }

    fn q8_a_preview_with_a_key_leaves_the_key_free(house) {
        let once = house.dealer.once("k").unwrap();
        once.preview().requests().submit(&draft()).unwrap();
        let mut other = draft();
        other.account.name = Some("Autre".into());
        let receipt = once.requests().submit(&other).unwrap();
        assert_eq!(once.preview().requests().submit(&other).unwrap(), receipt, "what was done is replayed");
        assert_eq!(once.preview().requests().submit(&draft()).unwrap_err().code(), "key_reused");
        assert_eq!(house.raw().count("account_requests"), 1);
    }

    fn q8_reading_is_the_same_in_a_preview(house) {
        let code = house.submitted();
        let (plain, preview) = (house.dealer.requests(), house.dealer.preview().requests());
        assert!(plain.get(&code).unwrap() == preview.get(&code).unwrap());
    }
}
