//! The changes of a desk: all of them, in order, each once.

use std::sync::atomic::{AtomicBool, Ordering};

use comptoir::{Change, Completion, Session};
use comptoir_tests::{Team, draft, over_both_stores};

use crate::problems;

/// Polls until nothing is left, from where `cursor` says, and leaves it there.
fn follow(session: &Session, cursor: &mut Option<String>) -> Vec<Change> {
    let mut seen = Vec::new();
    loop {
        let page = session.changes(cursor.as_deref()).unwrap();
        assert!(page.items.len() <= 500 && (!page.more || page.items.len() == 500));
        seen.extend(page.items);
        *cursor = Some(page.next);
        if !page.more {
            return seen;
        }
    }
}

fn places(changes: &[Change]) -> Vec<(i64, i32)> {
    changes.iter().map(|change| (change.sequence, change.ordinal)).collect()
}

over_both_stores! {
    fn changes_are_those_of_the_trail_with_their_fields(house) {
        let code = house.started();
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        let changes = follow(&house.host, &mut None);
        let trail = house.host.audit().list(None).unwrap().items;
        assert_eq!(changes.len(), trail.len());
        for (change, event) in changes.iter().zip(&trail) {
            assert_eq!((change.sequence, change.ordinal, change.at, change.version), (event.sequence, event.ordinal, event.at, event.version));
            assert_eq!((&change.actor, &change.action, &change.subject, &change.subject_id), (&event.actor, &event.action, &event.subject, &event.subject_id));
        }
        let fields: Vec<(&str, String)> = changes.iter().map(|change| (change.action.as_str(), change.fields.join(" "))).collect();
        assert_eq!(fields[0], ("create_desk", "name".into()));
        assert_eq!(fields[2], ("add_staff", "role user dealership".into()));
        assert_eq!(fields[3], ("add_dealership", "code city country language time_zone".into()));
        assert_eq!(fields[8..], [
            ("submit_request", "state".into()), ("start_request", "state".into()),
            ("create_user", "email first_name last_name language time_zone".into()),
            ("create_account", "name language country address notes administrator time_zone term".into()),
            ("create_contact", "role job_title".into()), ("complete_request", "state".into()),
        ]);
        assert_eq!(follow(&house.administrator, &mut None), changes);
    }

    fn changes_hold_no_personal_value(house) {
        let code = house.started();
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        let json = serde_json::to_string(&house.host.changes(None).unwrap()).unwrap();
        for text in ["joe@garage.example", "Joe", "Garage", "Paix", "anna", "Infomedia"] {
            assert!(!json.contains(text), "{text}");
        }
    }

    fn changes_always_give_a_cursor_to_go_on_from(house) {
        let mut cursor = None;
        assert!(!follow(&house.host, &mut cursor).is_empty());
        let at_the_end = cursor.clone();
        assert_eq!(follow(&house.host, &mut cursor), []);
        assert_eq!(cursor, at_the_end, "nothing has changed");
        house.dealer.preview().requests().submit(&draft()).unwrap();
        assert_eq!(follow(&house.host, &mut cursor), [], "a preview changes nothing");
        house.submitted();
        let seen = follow(&house.host, &mut cursor);
        assert_eq!(seen.iter().map(|change| change.action.as_str()).collect::<Vec<_>>(), ["submit_request"]);
        // Whoever asks with the old cursor again, sees the same again.
        assert_eq!(follow(&house.administrator, &mut at_the_end.clone()), seen);
    }

    fn changes_come_in_pages_that_cut_commands_anywhere(house) {
        let mut wanted = draft();
        for round in 0..6 {
            wanted.users = (0..90).map(|n| comptoir_tests::user(&format!("u{n}@g{round}.example"))).collect();
            let code = house.dealer.requests().submit(&wanted).unwrap().code;
            house.agent.requests().start(&code).unwrap();
            house.agent.requests().complete(&code, &Completion::default()).unwrap();
        }
        let first = house.host.changes(None).unwrap();
        assert_eq!((first.items.len(), first.more), (500, true));
        let all = follow(&house.host, &mut None);
        assert!(all.len() > 1_000);
        assert!(places(&all).windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(all.len(), usize::try_from(house.host.audit().verify().unwrap().events).unwrap());
    }

    fn changes_of_writers_side_by_side_are_seen_once_each(house) {
        let done = AtomicBool::new(false);
        let seen = std::thread::scope(|scope| {
            let follower = scope.spawn(|| {
                let (mut seen, mut cursor) = (Vec::new(), None);
                loop {
                    let last = done.load(Ordering::SeqCst);
                    seen.extend(follow(&house.host, &mut cursor));
                    if last {
                        return seen;
                    }
                }
            });
            let writers: Vec<_> = (0..4)
                .map(|_| {
                    let dealer = house.dealer.clone();
                    scope.spawn(move || (0..15).for_each(|_| drop(dealer.requests().submit(&draft()).unwrap())))
                })
                .collect();
            writers.into_iter().for_each(|writer| writer.join().unwrap());
            done.store(true, Ordering::SeqCst);
            follower.join().unwrap()
        });
        assert!(places(&seen).windows(2).all(|pair| pair[0] < pair[1]), "in order, nothing twice");
        assert_eq!(seen, follow(&house.host, &mut None), "nothing skipped");
        assert_eq!(seen.iter().filter(|change| change.action == "submit_request").count(), 60);
    }

    fn changes_of_one_desk_say_nothing_of_another(house) {
        let before = follow(&house.host, &mut None);
        let team = Team::helsinki(&house.store, "helsinki");
        let theirs = follow(&team.host, &mut None);
        assert_eq!(follow(&house.host, &mut None), before);
        assert_eq!(theirs[0].subject_id, team.desk.id().to_string());
        let cursor = team.host.changes(None).unwrap().next;
        assert_eq!(problems(&house.host.changes(Some(&cursor)).unwrap_err()), ["/cursor invalid_cursor"]);
    }

    fn changes_refuse_a_cursor_that_is_not_theirs(house) {
        let next = house.host.changes(None).unwrap().next;
        for at in 0..next.len() {
            let mut altered = next.clone().into_bytes();
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            let error = house.host.changes(Some(std::str::from_utf8(&altered).unwrap())).unwrap_err();
            assert_eq!(problems(&error), ["/cursor invalid_cursor"]);
        }
        for odd in [String::new(), "A".repeat(20_000), "é".into(), "\0".into(), format!("{next}=")] {
            assert_eq!(problems(&house.host.changes(Some(&odd)).unwrap_err()), ["/cursor invalid_cursor"]);
        }
        assert_eq!(problems(&house.host.audit().list(Some(&next)).unwrap_err()), ["/cursor invalid_cursor"]);
        assert_eq!(house.reopened().desk("infomedia").unwrap().session(house.host.actor().clone()).unwrap().changes(Some(&next)).unwrap().items, []);
    }

    fn changes_refuse_a_cursor_from_before_the_database_was_put_back(house) {
        let mut cursor = None;
        follow(&house.host, &mut cursor);
        house.submitted();
        follow(&house.host, &mut cursor);
        let mut raw = house.raw();
        raw.run("DELETE FROM audit_events WHERE action = 'submit_request'");
        assert_eq!(problems(&house.host.changes(cursor.as_deref()).unwrap_err()), ["/cursor invalid_cursor"], "the event is gone");
        raw.run("UPDATE audit_events SET sequence = sequence + 1 WHERE sequence = (SELECT max(sequence) FROM audit_events)");
        assert_eq!(problems(&house.host.changes(cursor.as_deref()).unwrap_err()), ["/cursor invalid_cursor"], "another is in its place");
    }
}
