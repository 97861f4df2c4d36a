//! Opening PostgreSQL, and losing it.

use comptoir::{Completion, Error, RequestState, Store};
use comptoir_tests::{House, Kind, admin_sql, as_superuser, draft, empty_database, fresh_database};

/// Ends every connection of a store to its server.
fn cut(house: &House) {
    let (_, database) = house.url.rsplit_once('/').unwrap();
    admin_sql(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"));
}

/// Makes the server end the connection of whoever inserts into `table`: at once, or while it commits.
fn end_connections_at(house: &House, table: &str, when: &str) {
    let mut raw = house.raw();
    raw.run(
        "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$",
    );
    raw.run(&format!(
        "CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON {table} DEFERRABLE {when} FOR EACH ROW EXECUTE FUNCTION cut()"
    ));
}

fn everything(house: &House) -> Vec<Vec<String>> {
    let mut raw = house.raw();
    raw.tables().iter().map(|table| raw.rows(table)).collect()
}

#[test]
fn store_a_superuser_is_refused_unless_told() {
    let house = House::new(Kind::Postgres);
    let url = as_superuser(&house.url);
    assert_eq!(Store::open(&url, House::keys()).unwrap_err().code(), "store_superuser");
    let store = Store::builder(&url, House::keys()).allow_superuser().open().unwrap();
    assert_eq!(store.desks().unwrap(), ["infomedia"]);
}

#[test]
fn store_a_role_that_bypasses_row_security_is_refused() {
    let url = fresh_database();
    let role = format!("bypass_{}", std::process::id());
    admin_sql(&format!("CREATE ROLE {role} LOGIN BYPASSRLS PASSWORD 'tests'"));
    let (server, database) = url.rsplit_once('/').unwrap();
    let (_, host) = server.rsplit_once('@').unwrap();
    let bypassing = format!("postgres://{role}:tests@{host}/{database}");
    assert_eq!(Store::open(&bypassing, House::keys()).unwrap_err().code(), "store_superuser");
    admin_sql(&format!("DROP ROLE {role}"));
}

#[test]
fn store_a_database_that_was_not_migrated_is_refused() {
    let url = empty_database();
    assert_eq!(Store::open(&url, House::keys()).unwrap_err().code(), "store_outdated");
    Store::migrate(&url, None).unwrap();
    Store::migrate(&url, None).unwrap();
    assert!(Store::open(&url, House::keys()).unwrap().desks().unwrap().is_empty());
}

#[test]
fn store_a_newer_or_foreign_schema_is_refused() {
    let house = House::new(Kind::Postgres);
    house.raw().run("INSERT INTO store_schema VALUES (1000)");
    assert_eq!(Store::open(&house.url, House::keys()).unwrap_err().code(), "store_newer");
    assert_eq!(Store::migrate(&house.url, None).unwrap_err().code(), "store_newer");
    let url = empty_database();
    comptoir_tests::Raw::of(&url).run("CREATE SCHEMA comptoir; CREATE TABLE comptoir.notes (text TEXT)");
    assert_eq!(Store::open(&url, House::keys()).unwrap_err().code(), "store_foreign");
    assert_eq!(Store::migrate(&url, None).unwrap_err().code(), "store_foreign");
}

#[test]
fn store_a_role_that_was_granted_works_and_owns_nothing() {
    let url = empty_database();
    let role = format!("clerk_{}", std::process::id());
    admin_sql(&format!("CREATE ROLE {role} LOGIN PASSWORD 'tests'"));
    Store::migrate(&url, Some(&role)).unwrap();
    let (server, database) = url.rsplit_once('/').unwrap();
    let (_, host) = server.rsplit_once('@').unwrap();
    let store = Store::open(&format!("postgres://{role}:tests@{host}/{database}"), House::keys()).unwrap();
    let team = comptoir_tests::Team::helsinki(&store, "helsinki");
    team.dealer.requests().submit(&comptoir_tests::finnish_draft()).unwrap();
    assert!(team.host.audit().verify().unwrap().intact);
}

#[test]
fn store_a_wrong_key_is_told() {
    let house = House::new(Kind::Postgres);
    for keys in [comptoir::Keys::new(1, [8; 32]), comptoir::Keys::new(2, [7; 32])] {
        assert_eq!(Store::open(&house.url, keys).unwrap_err().code(), "store_wrong_key");
    }
}

#[test]
fn store_a_server_that_does_not_answer_is_told_without_the_password() {
    let house = House::new(Kind::Postgres);
    let (server, _) = house.url.rsplit_once('/').unwrap();
    let (user, host) = server.rsplit_once('@').unwrap();
    let (login, _) = user.rsplit_once(':').unwrap();
    for (url, code) in [
        ("postgres://nobody:secret-1@127.0.0.1:1/none".to_owned(), "store_unavailable"),
        (format!("{login}:secret-1@{host}/none"), "store_unavailable"),
        (format!("{server}/secret-1"), "store_unavailable"),
        ("postgres://[secret-1".to_owned(), "store_url"),
    ] {
        let error = Store::open(&url, House::keys()).unwrap_err();
        assert_eq!(error.code(), code, "{url}: {error}");
        assert!(!format!("{error:?} {error} {}", error.to_json(&comptoir::Locale::FR)).contains("secret-1"));
    }
}

#[test]
fn store_connections_lost_between_calls_are_replaced_unnoticed() {
    let house = House::new(Kind::Postgres);
    let code = house.submitted();
    cut(&house);
    assert_eq!(house.dealer.requests().get(&code).unwrap().code, code);
    cut(&house);
    house.agent.requests().start(&code).unwrap();
    assert!(house.host.audit().verify().unwrap().intact);
}

#[test]
fn store_a_connection_lost_midway_is_told_and_nothing_is_kept() {
    let house = House::new(Kind::Postgres);
    let code = house.started();
    let before = everything(&house);
    // The messages come last: accounts, users and contacts were written.
    end_connections_at(&house, "messages", "INITIALLY IMMEDIATE");
    let once = house.agent.once("complete").unwrap();
    let error: Error = once.requests().complete(&code, &Completion::default()).unwrap_err();
    assert_eq!(error.code(), "store_unavailable", "{error}");
    assert_eq!(house.dealer.requests().submit(&draft()).unwrap_err().code(), "store_unavailable");
    assert_eq!(house.agent.requests().get(&code).unwrap().state, RequestState::InProgress, "reading goes on");
    house.raw().run("DROP TRIGGER cut ON messages");
    assert!(everything(&house) == before, "nothing half written");
    let done = once.requests().complete(&code, &Completion::default()).unwrap();
    assert_eq!(once.requests().complete(&code, &Completion::default()).unwrap(), done);
    assert!(house.host.audit().verify().unwrap().intact);
}

#[test]
fn store_a_connection_lost_while_committing_leaves_the_outcome_unknown() {
    let house = House::new(Kind::Postgres);
    let before = everything(&house);
    end_connections_at(&house, "account_requests", "INITIALLY DEFERRED");
    let once = house.dealer.once("submit").unwrap();
    let error = once.requests().submit(&draft()).unwrap_err();
    assert_eq!(error.code(), "outcome_unknown", "{error}");
    house.raw().run("DROP TRIGGER cut ON account_requests");
    assert!(everything(&house) == before);
    // Safe to send again with its key, however it ended.
    let receipt = once.requests().submit(&draft()).unwrap();
    assert_eq!(once.requests().submit(&draft()).unwrap(), receipt);
    assert_eq!(house.raw().count("account_requests"), 1);
}

#[test]
fn store_connections_cut_at_random_lose_nothing_that_was_acknowledged() {
    let house = House::new(Kind::Postgres);
    let receipts: Vec<(String, comptoir::Receipt)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..4)
            .map(|worker| {
                let house = &house;
                scope.spawn(move || {
                    (0..25)
                        .map(|number| {
                            let key = format!("{worker}-{number}");
                            let once = house.dealer.once(&key).unwrap();
                            loop {
                                match once.requests().submit(&draft()) {
                                    Ok(receipt) => return (key, receipt),
                                    Err(error) => {
                                        let expected = ["store_unavailable", "outcome_unknown"];
                                        assert!(expected.contains(&error.code()), "{error}");
                                    }
                                }
                            }
                        })
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        for _ in 0..10 {
            std::thread::sleep(std::time::Duration::from_millis(100));
            cut(&house);
        }
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let codes: std::collections::BTreeSet<_> = receipts.iter().map(|(_, receipt)| &receipt.code).collect();
    assert_eq!(codes.len(), 100);
    assert_eq!(house.raw().count("account_requests"), 100, "each key is one request");
    for (key, receipt) in &receipts {
        assert_eq!(house.dealer.once(key).unwrap().requests().submit(&draft()).unwrap(), *receipt);
    }
    assert!(house.host.audit().verify().unwrap().intact);
}
