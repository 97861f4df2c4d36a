//! The index of the histories: checked against the trail, read by the page, filled in for older stores.

use std::collections::BTreeSet;

use comptoir::{AccountDraft, Completion, CreateDraft, Locale};
use comptoir_tests::{Team, over_both_stores, user};

use crate::history::lived;

/// The step to stores with histories.
const SQLITE_STEP: &str = include_str!("../../../core/src/store/migrations/sqlite/0005_history.sql");
const POSTGRES_STEP: &str = include_str!("../../../core/src/store/migrations/postgres/0005_history.sql");

over_both_stores! {
    fn history_tampered_with_is_found(house) {
        let (_, account) = lived(&house);
        house.started();
        let verify = || house.host.audit().verify().unwrap();
        assert!(verify().intact);
        let mut raw = house.raw();
        raw.run("CREATE TABLE history_copy AS SELECT * FROM account_events");
        let id = raw.bytes(account.as_bytes());
        let places = raw.values("SELECT cast(sequence AS TEXT) || ' ' || cast(ordinal AS TEXT) AS value FROM history_copy ORDER BY sequence, ordinal");
        assert_eq!(places.len(), 8);
        for place in places {
            let (sequence, ordinal) = place.split_once(' ').unwrap();
            raw.run(&format!("DELETE FROM account_events WHERE sequence = {sequence} AND ordinal = {ordinal}"));
            let report = verify();
            assert_eq!((report.intact, report.broken_at), (false, Some(sequence.parse().unwrap())), "left out");
            raw.run("DELETE FROM account_events; INSERT INTO account_events SELECT * FROM history_copy");
        }
        assert!(verify().intact);
        let desk = raw.bytes(house.desk.id().as_bytes());
        for (sequence, ordinal) in [(1, 0), (10, 0)] {
            raw.run(&format!("INSERT INTO account_events VALUES ({desk}, {id}, {sequence}, {ordinal})"));
            assert_eq!(verify().broken_at, Some(sequence), "put in");
            raw.run("DELETE FROM account_events; INSERT INTO account_events SELECT * FROM history_copy");
        }
        raw.run(&format!("UPDATE account_events SET account_id = {}", raw.bytes(&[9; 16])));
        assert!(!verify().intact, "of another account");
    }

    fn history_of_many_requests_reminded_at_once(house) {
        let (_, account) = lived(&house);
        let existing = AccountDraft { existing: true, name: Some("Garage Chez Joe".into()), ..AccountDraft::default() };
        let codes: Vec<String> = (0..53)
            .map(|n| {
                let users = vec![user(&format!("u{n}@garage.example"))];
                let code = house.dealer.requests().submit(&CreateDraft { account: existing.clone(), users }).unwrap().code;
                house.submitted();
                code
            })
            .collect();
        house.at("2026-05-05T10:00:00+02:00");
        assert_eq!(house.host.requests().remind().unwrap(), 106);
        let page = house.agent.accounts().history(account, None).unwrap();
        let reminded: BTreeSet<String> = page.items.iter().map(|entry| {
            assert_eq!(entry.action, "remind_agents");
            entry.called.text(&Locale::EN)
        }).collect();
        assert!(reminded.len() == 50 && reminded.iter().all(|code| codes.contains(code)), "those of this account alone");
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn history_reads_no_more_than_a_page_of_its_index(house) {
        let (_, account) = lived(&house);
        let mut raw = house.raw();
        let (desk, account) = (raw.bytes(house.desk.id().as_bytes()), raw.bytes(account.as_bytes()));
        if house.folder().is_none() {
            // PostgreSQL chooses by how many rows there are: a trail of 20,000 events, every hundredth of this account.
            raw.run(&format!(
                "INSERT INTO audit_events SELECT {desk}, n, 0, 0, 'host:tests', 'x', 'account', decode(lpad(to_hex(n), 32, '0'), 'hex'), \
                 1, '{{}}', 1, NULL, '' FROM generate_series(1001, 21000) AS n; \
                 INSERT INTO account_events SELECT {desk}, {account}, n, 0 FROM generate_series(1100, 21000, 100) AS n; \
                 ANALYZE audit_events; ANALYZE account_events"
            ));
            // As the store's own role reads it, under row-level security.
            let role = house.url.split(['/', ':']).nth(3).unwrap();
            raw.run(&format!("SET ROLE {role}; SELECT set_config('comptoir.desk', '{}', false)", house.desk.id()));
        }
        let of_account = raw.plan(&format!(
            "SELECT audit_events.* FROM account_events INNER JOIN audit_events ON audit_events.desk_id = account_events.desk_id \
             AND audit_events.sequence = account_events.sequence AND audit_events.ordinal = account_events.ordinal \
             WHERE account_events.desk_id = {desk} AND account_events.account_id = {account} AND account_events.sequence <= 15000 \
             AND (account_events.sequence < 15000 OR account_events.ordinal < 1) \
             ORDER BY account_events.sequence DESC, account_events.ordinal DESC LIMIT 51"
        )).join("\n");
        let of_dealer = raw.plan(&format!(
            "SELECT audit_events.* FROM account_events INNER JOIN audit_events ON audit_events.desk_id = account_events.desk_id \
             AND audit_events.sequence = account_events.sequence AND audit_events.ordinal = account_events.ordinal \
             WHERE account_events.desk_id = {desk} AND account_events.account_id = {account} AND account_events.sequence <= 15000 \
             AND (account_events.sequence < 15000 OR account_events.ordinal < 1) AND (audit_events.subject_kind <> 'request' \
             OR EXISTS (SELECT * FROM account_requests WHERE account_requests.desk_id = audit_events.desk_id \
             AND account_requests.id = audit_events.subject_id AND substr(account_requests.dealership_id, 1) = {desk})) \
             ORDER BY account_events.sequence DESC, account_events.ordinal DESC LIMIT 51"
        )).join("\n");
        let of_request = raw.plan(&format!(
            "SELECT * FROM audit_events WHERE desk_id = {desk} AND subject_id = {account} AND sequence <= 15000 \
             AND (sequence < 15000 OR ordinal < 1) ORDER BY sequence DESC, ordinal DESC LIMIT 51"
        )).join("\n");
        let changes = raw.plan(&format!(
            "SELECT * FROM audit_events WHERE desk_id = {desk} AND sequence >= 15000 AND (sequence > 15000 OR ordinal > 1) \
             ORDER BY sequence, ordinal LIMIT 501"
        )).join("\n");
        let of_requests = raw.plan(&format!(
            "SELECT subject_id, sequence, ordinal, facts FROM audit_events WHERE desk_id = {desk} AND subject_id IN ({account}, {desk}) \
             AND sequence < 15000 ORDER BY subject_id, sequence, ordinal"
        )).join("\n");
        assert!(of_requests.contains("audit_events_by_subject") && !of_requests.contains("SCAN "), "{of_requests}");
        for plan in [&of_account, &of_dealer, &of_request, &changes] {
            assert!(!plan.contains("TEMP B-TREE") && !plan.contains("Sort") && !plan.contains("Seq Scan") && !plan.contains("SCAN "), "{plan}");
        }
        let (own, trail) = if of_account.contains("SEARCH") {
            ("SEARCH account_events USING PRIMARY KEY (desk_id=? AND account_id=? AND sequence<?)", "INDEX sqlite_autoindex_audit_events_1 (desk_id=? AND sequence=? AND ordinal=?)")
        } else {
            ("Index Only Scan Backward using account_events_pkey", "Index Scan using audit_events_pkey")
        };
        assert!(of_account.contains(own) && of_account.contains(trail), "{of_account}");
        assert!(of_request.contains("audit_events_by_subject"), "{of_request}");
    }

    fn history_of_what_happened_before_is_filled_in(house) {
        let (code, account) = lived(&house);
        let second = house.started();
        house.agent.requests().complete(&second, &Completion::default()).unwrap();
        house.started();
        let team = Team::helsinki(&house.store, "helsinki");
        let theirs = team.dealer.requests().submit(&comptoir_tests::finnish_draft()).unwrap().code;
        team.agent.requests().start(&theirs).unwrap();
        team.agent.requests().complete(&theirs, &Completion::default()).unwrap();
        let before = house.agent.accounts().history(account, None).unwrap();
        let mut raw = house.raw();
        let rows = raw.rows("account_events");
        assert_eq!(rows.len(), 7 + 5 + 6 + 1);
        // As the store was before there were histories: the step to them is taken once more, by itself.
        raw.run("DROP TABLE account_events");
        if house.folder().is_some() {
            raw.run(SQLITE_STEP);
        } else {
            let owner = house.url.split(['/', ':']).nth(3).unwrap();
            raw.run(&format!("SET ROLE {owner}; {POSTGRES_STEP}; RESET ROLE"));
        }
        assert_eq!(raw.rows("account_events"), rows);
        let desk = house.reopened().desk("infomedia").unwrap();
        let agent = desk.session(house.agent.actor().clone()).unwrap();
        assert_eq!(agent.accounts().history(account, None).unwrap(), before);
        assert_eq!(agent.requests().history(&code, None).unwrap().items.len(), 5);
        assert!(desk.session(house.host.actor().clone()).unwrap().audit().verify().unwrap().intact);
    }
}
