//! The audit trail: a chain that shows what was changed or left out, and values that can be erased.

use comptoir::{AuditEvent, AuditReport, Completion, Session};
use comptoir_tests::{House, Raw, Team, draft, over_both_stores};

/// Everything a house has done: a request asked about, answered and completed.
fn lived(house: &House) -> String {
    let code = house.started();
    house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
    house.dealer.requests().answer(&code, "Paris").unwrap();
    house.agent.requests().complete(&code, &Completion::default()).unwrap();
    code
}

fn trail(session: &Session) -> Vec<AuditEvent> {
    session.audit().list(None).unwrap().items
}

fn verify(house: &House) -> AuditReport {
    house.host.audit().verify().unwrap()
}

/// Undoes what the tampering did, from a copy of the table.
fn restore(raw: &mut Raw) {
    raw.run("DELETE FROM audit_events; INSERT INTO audit_events SELECT * FROM audit_copy");
}

over_both_stores! {
    fn audit_each_command_is_written_down(house) {
        let code = lived(&house);
        let events = trail(&house.administrator);
        let told: Vec<_> = events.iter().map(|event| (event.action.as_str(), event.subject.as_str())).collect();
        assert_eq!(told, [
            ("create_desk", "desk"), ("create_user", "user"), ("add_staff", "staff"),
            ("add_dealership", "dealership"),
            ("create_user", "user"), ("add_staff", "staff"),
            ("create_user", "user"), ("add_staff", "staff"),
            ("submit_request", "request"), ("start_request", "request"), ("ask_submitter", "request"),
            ("answer_request", "request"),
            ("create_user", "user"), ("create_account", "account"), ("create_contact", "contact"),
            ("complete_request", "request"),
        ]);
        let places: Vec<_> = events.iter().map(|event| (event.sequence, event.ordinal)).collect();
        assert!(places.is_sorted() && places.windows(2).all(|pair| pair[0] != pair[1]));
        let submitted = &events[8];
        assert_eq!(submitted.actor, house.dealer.actor().to_string());
        assert_eq!(submitted.facts["code"], code);
        assert_eq!(submitted.personal.as_ref().unwrap()["account"]["name"], "Garage Chez Joe");
        assert_eq!(events[10].personal.as_ref().unwrap()["text"], "Quelle est la ville ?");
        assert_eq!(events[12].personal.as_ref().unwrap()["email"], "joe@garage.example");
        assert_eq!(verify(&house), AuditReport { events: 16, intact: true, broken_at: None });
    }

    fn audit_every_column_of_every_row_is_covered(house) {
        lived(&house);
        house.host.outbox().lease(100, 60).unwrap();
        let mut raw = house.raw();
        raw.run("CREATE TABLE audit_copy AS SELECT * FROM audit_events");
        let bytes = raw.bytes(&[9; 16]);
        let changes = [
            ("desk_id", bytes.as_str()), ("ordinal", "ordinal + 7"), ("at", "at + 1"), ("actor", "'host:eve'"),
            ("action", "'reject_request'"), ("subject_kind", "'dealer'"), ("subject_id", &bytes), ("version", "version + 1"),
            ("facts", "facts || ' '"), ("key_id", "key_id + 1"), ("sealed", &bytes), ("hash", &bytes),
        ];
        for event in trail(&house.host) {
            for (column, value) in changes {
                raw.run(&format!("UPDATE audit_events SET {column} = {value} WHERE sequence = {} AND ordinal = {}", event.sequence, event.ordinal));
                let report = verify(&house);
                assert!(!report.intact, "{column} of {} {}", event.sequence, event.ordinal);
                let broken = report.broken_at.unwrap();
                match column {
                    // A row that is gone is missed by the one after it; at the end, by the desk's head.
                    "desk_id" => assert!(broken >= event.sequence),
                    _ => assert_eq!(broken, event.sequence, "{column} of {} {}", event.sequence, event.ordinal),
                }
                restore(&mut raw);
            }
            assert_eq!(verify(&house), AuditReport { events: 16, intact: true, broken_at: None });
        }
        raw.run("UPDATE audit_events SET sealed = NULL WHERE action = 'submit_request'");
        assert!(!verify(&house).intact);
    }

    fn audit_rows_left_out_put_in_or_swapped_are_found(house) {
        lived(&house);
        let mut raw = house.raw();
        raw.run("CREATE TABLE audit_copy AS SELECT * FROM audit_events");
        let events = trail(&house.host);
        for (index, event) in events.iter().enumerate() {
            raw.run(&format!("DELETE FROM audit_events WHERE sequence = {} AND ordinal = {}", event.sequence, event.ordinal));
            let report = verify(&house);
            let next = events.get(index + 1).unwrap_or(event);
            assert_eq!(report, AuditReport { events: 15, intact: false, broken_at: Some(next.sequence) }, "{index}");
            restore(&mut raw);
        }
        raw.run("DELETE FROM audit_events");
        assert_eq!(verify(&house).events, 0);
        assert!(!verify(&house).intact);
        restore(&mut raw);
        let last = events.last().unwrap().sequence;
        raw.run(&format!("DELETE FROM audit_events WHERE sequence = {last}"));
        assert_eq!(verify(&house).broken_at, Some(last), "the whole last command");
        restore(&mut raw);
        raw.run(&format!("INSERT INTO audit_events SELECT desk_id, sequence + 1, ordinal, at, actor, action, subject_kind, \
            subject_id, version, facts, key_id, sealed, hash FROM audit_copy WHERE sequence = {last} AND ordinal = 0"));
        assert_eq!(verify(&house).broken_at, Some(last + 1));
        restore(&mut raw);
        let (first, second) = (events[9].sequence, events[10].sequence);
        raw.run(&format!("UPDATE audit_events SET sequence = -1 WHERE sequence = {first}; \
            UPDATE audit_events SET sequence = {first} WHERE sequence = {second}; \
            UPDATE audit_events SET sequence = {second} WHERE sequence = -1"));
        assert_eq!(verify(&house).broken_at, Some(first));
        restore(&mut raw);
        raw.run(&format!("UPDATE desk_heads SET audit_hash = {}", raw.bytes(&[0; 32])));
        assert!(!verify(&house).intact);
    }

    fn audit_of_one_desk_says_nothing_of_another(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let before = trail(&house.host);
        house.raw().run("UPDATE audit_events SET actor = 'host:eve' WHERE action = 'create_desk'");
        house.raw().run(&format!("DELETE FROM audit_events WHERE desk_id = {}", house.raw().bytes(team.desk.id().as_bytes())));
        assert_eq!(verify(&house).events, i64::try_from(before.len()).unwrap());
        assert!(!team.host.audit().verify().unwrap().intact);
    }

    fn audit_a_destroyed_key_leaves_the_chain_and_takes_the_values(house) {
        lived(&house);
        let before = trail(&house.host);
        assert_eq!(before.iter().filter(|event| event.personal.is_some()).count(), 4 + 3 + 1);
        let id = before.iter().find(|event| event.action == "submit_request").unwrap().subject_id.replace('-', "");
        let id: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&id[2 * at..2 * at + 2], 16).unwrap()).collect();
        let mut raw = house.raw();
        let owner = raw.bytes(&id);
        raw.run(&format!("DELETE FROM seal_keys WHERE owner_id = {owner}"));
        let after = trail(&house.host);
        for (before, after) in before.iter().zip(&after) {
            let erased = before.subject == "request";
            assert_eq!(after.personal.is_none(), erased || before.personal.is_none(), "{}", before.action);
            assert_eq!(AuditEvent { personal: None, ..after.clone() }, AuditEvent { personal: None, ..before.clone() });
        }
        raw.run("DELETE FROM seal_keys");
        assert!(trail(&house.host).iter().all(|event| event.personal.is_none()));
        assert_eq!(verify(&house), AuditReport { events: 16, intact: true, broken_at: None });
    }

    fn audit_no_personal_value_is_in_the_clear(house) {
        let code = house.dealer.once("k").unwrap().requests().submit(&draft()).unwrap().code;
        house.agent.once("k").unwrap().requests().start(&code).unwrap();
        house.agent.once("l").unwrap().requests().ask(&code, "Quelle est la ville ?").unwrap();
        house.dealer.once("l").unwrap().requests().answer(&code, "Paris").unwrap();
        house.agent.once("m").unwrap().requests().complete(&code, &Completion::default()).unwrap();
        house.administrator.once("n").unwrap().people().add_staff(&comptoir_tests::staff("agent", None, "bertil")).unwrap();
        let mut raw = house.raw();
        for text in ["joe@garage.example", "Martin", "Garage Chez Joe", "rue de la Paix", "Quelle est", "bertil", "Infomedia", "infomedia.example"] {
            let tables = raw.tables_with(text);
            for table in ["audit_events", "messages", "outcomes", "seal_keys"] {
                assert!(!tables.contains(&table.to_owned()), "{text} in {table}");
            }
        }
    }

    fn audit_pages_hold_every_event_once(house) {
        let mut wanted = draft();
        for round in 0..3 {
            wanted.users = (0..90).map(|n| comptoir_tests::user(&format!("u{n}@g{round}.example"))).collect();
            let code = house.dealer.requests().submit(&wanted).unwrap().code;
            house.agent.requests().start(&code).unwrap();
            house.agent.requests().complete(&code, &Completion::default()).unwrap();
        }
        let first = house.host.audit().list(None).unwrap();
        let second = house.host.audit().list(first.next.as_deref()).unwrap();
        assert_eq!(first.items.len(), 500);
        assert_eq!(second.next, None);
        let places: Vec<_> = first.items.iter().chain(&second.items).map(|event| (event.sequence, event.ordinal)).collect();
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
        let report = verify(&house);
        assert_eq!((report.events, report.intact), (i64::try_from(places.len()).unwrap(), true));
    }


    fn audit_a_trail_cut_off_with_an_older_hash_in_the_head_is_found(house) {
        lived(&house);
        let mut raw = house.raw();
        let events = trail(&house.host);
        let last = events.last().unwrap().sequence;
        raw.run(&format!("DELETE FROM audit_events WHERE sequence = {last}"));
        raw.run("UPDATE desk_heads SET audit_hash = (SELECT hash FROM audit_events ORDER BY sequence DESC, ordinal DESC LIMIT 1)");
        assert!(!verify(&house).intact);
        raw.run("DELETE FROM audit_events");
        let zeros = raw.bytes(&[0; 32]);
        raw.run(&format!("UPDATE desk_heads SET audit_hash = {zeros}"));
        assert!(!verify(&house).intact);
    }

    fn audit_an_event_shows_nothing_personal_in_debug(house) {
        lived(&house);
        let shown = format!("{:?}", house.host.audit().list(None).unwrap());
        assert!(!shown.contains("joe@garage.example") && !shown.contains("Garage Chez Joe"));
    }

    fn audit_persons_asked_for_are_written_down_under_their_own_keys_only(house) {
        let code = lived(&house);
        let events = trail(&house.host);
        let submitted = events.iter().find(|event| event.facts["code"] == code.as_str()).unwrap();
        assert_eq!(submitted.facts["users"], 1);
        assert!(!submitted.personal.as_ref().unwrap().to_string().contains("joe@garage.example"));
    }
}
