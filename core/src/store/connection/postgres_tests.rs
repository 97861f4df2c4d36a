//! The PostgreSQL server: who may open, what is retried, what a lost connection leaves.

use std::sync::atomic::{AtomicU32, Ordering};

use super::*;
use crate::DeskId;
use crate::store::keys::Keys;

const TABLE: &str = "CREATE TABLE comptoir.crates (id BYTEA PRIMARY KEY, parent BYTEA REFERENCES comptoir.crates, \
    at BIGINT NOT NULL, seen BIGINT, country TEXT NOT NULL, zone TEXT, count INTEGER NOT NULL CHECK (count >= 0), \
    open BOOLEAN NOT NULL)";

/// A database and a role of its own, both gone when it is dropped.
struct Place {
    server: String,
    name: String,
}

static PLACES: AtomicU32 = AtomicU32::new(0);

impl Place {
    fn empty() -> Self {
        let server = std::env::var("COMPTOIR_TEST_POSTGRES")
            .expect("COMPTOIR_TEST_POSTGRES names no PostgreSQL server: run `tests/run`, which starts one");
        let number = PLACES.fetch_add(1, Ordering::SeqCst);
        let place = Self { server, name: format!("comptoir_{}_{number}", std::process::id()) };
        for sql in ["CREATE ROLE NAME LOGIN PASSWORD 'counter'", "CREATE DATABASE NAME"] {
            place.at_server(&sql.replace("NAME", &place.name));
        }
        place
    }

    fn migrated() -> Self {
        let place = Self::empty();
        Database::migrate(&place.owner(), Some(&place.name), OpenOptions::default()).unwrap();
        place
    }

    fn with_table() -> (Self, Database) {
        let place = Self::migrated();
        place.as_owner(TABLE);
        place.as_owner(&format!("GRANT ALL ON ALL TABLES IN SCHEMA comptoir TO {}", place.name));
        let database = place.open().unwrap();
        (place, database)
    }

    fn at_server(&self, sql: &str) {
        PgConnection::establish(&self.server).unwrap().batch_execute(sql).unwrap();
    }

    /// The server's address with another database, and, where given, another role.
    fn url(&self, role: Option<&str>) -> String {
        let (scheme, rest) = self.server.split_once("://").unwrap();
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let parameters = path.split_once('?').map(|(_, parameters)| format!("?{parameters}")).unwrap_or_default();
        let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
        let user = role.map_or(user.to_owned(), |role| format!("{role}:counter"));
        format!("{scheme}://{user}@{host}/{}{parameters}", self.name)
    }

    fn owner(&self) -> String {
        self.url(None)
    }

    fn as_owner(&self, sql: &str) {
        PgConnection::establish(&self.owner()).unwrap().batch_execute(sql).unwrap();
    }

    fn open(&self) -> Result<Database, StoreFault> {
        Database::open(&self.url(Some(&self.name)), OpenOptions::default())
    }

    fn code(&self) -> &'static str {
        self.open().map(|_| ()).unwrap_err().code()
    }

    /// Cuts every connection of the role.
    fn cut(&self) {
        self.at_server(&format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{}'",
            self.name
        ));
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        for sql in ["DROP DATABASE NAME WITH (FORCE)", "DROP ROLE NAME"] {
            self.at_server(&sql.replace("NAME", &self.name));
        }
    }
}

fn write<T>(database: &Database, f: impl FnMut(&mut AnyConnection) -> Result<T, StoreFault>) -> Result<T, StoreFault> {
    database.write(None, Keep::Commit, f)
}

fn add(database: &Database, number: u8) -> Result<usize, StoreFault> {
    write(database, |connection| Ok(diesel::insert_into(crates::table).values(&a_crate(number)).execute(connection)?))
}

fn count(database: &Database) -> i64 {
    database.read(None, |connection| Ok::<_, StoreFault>(crates::table.count().get_result(connection)?)).unwrap()
}

#[test]
fn rows_are_written_and_read_with_their_own_types() {
    let (_place, database) = Place::with_table();
    let rows: Vec<Crate> = (1..=4).map(a_crate).collect();
    let inserted = write(&database, |connection| Ok(insert_many!(connection, crates::table, &rows)?)).unwrap();
    assert_eq!(inserted, 4);
    add(&database, 9).unwrap();
    assert_eq!(database.read(None, |connection| by_id(connection, 3)).unwrap().as_ref(), Some(&rows[2]));
    let (first, second) = write(&database, |connection| {
        let first = insert_if_absent!(connection, crates::table, &a_crate(1))?;
        let second = insert_if_absent!(connection, crates::table, &a_crate(7))?;
        Ok((first, second))
    })
    .unwrap();
    assert_eq!((first, second), (false, true));
}

#[test]
fn only_a_migrated_database_of_ours_is_opened() {
    let place = Place::empty();
    assert_eq!(place.code(), "store_outdated");
    Database::migrate(&place.owner(), Some(&place.name), OpenOptions::default()).unwrap();
    Database::migrate(&place.owner(), Some(&place.name), OpenOptions::default()).unwrap();
    Keys::new(1, [1; 32]).admit(&place.open().unwrap()).unwrap();
    assert_eq!(Keys::new(1, [2; 32]).admit(&place.open().unwrap()).unwrap_err().code(), "store_wrong_key");
    place.as_owner("INSERT INTO comptoir.store_schema VALUES (9999)");
    assert_eq!(place.code(), "store_newer");
    let migrated = Database::migrate(&place.owner(), None, OpenOptions::default());
    assert_eq!(migrated.unwrap_err().code(), "store_newer");
    place.as_owner("DELETE FROM comptoir.store_schema");
    assert_eq!(place.code(), "store_outdated");
    place.as_owner("DROP SCHEMA comptoir CASCADE; CREATE SCHEMA comptoir; CREATE TABLE comptoir.theirs (x INTEGER)");
    assert_eq!(place.code(), "store_foreign");
    let migrated = Database::migrate(&place.owner(), None, OpenOptions::default());
    assert_eq!(migrated.unwrap_err().code(), "store_foreign");
}

#[test]
fn several_may_migrate_at_the_same_moment() {
    let place = Place::empty();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| Database::migrate(&place.owner(), Some(&place.name), OpenOptions::default()).unwrap());
        }
    });
    place.open().unwrap();
}

#[test]
fn a_role_that_row_security_does_not_bind_is_refused_unless_told() {
    let place = Place::migrated();
    let refused = Database::open(&place.owner(), OpenOptions::default());
    assert_eq!(refused.map(|_| ()).unwrap_err().code(), "store_superuser");
    place.at_server(&format!("ALTER ROLE {} BYPASSRLS", place.name));
    assert_eq!(place.code(), "store_superuser");
    let told = OpenOptions { allow_superuser: true, ..OpenOptions::default() };
    Database::open(&place.owner(), told).unwrap();
}

#[test]
fn no_server_and_no_role_are_unavailable_and_not_repeated() {
    let place = Place::migrated();
    let fault = Database::open(&place.url(Some("nobody_here")), OpenOptions::default()).map(|_| ()).unwrap_err();
    assert_eq!(fault.code(), "store_unavailable");
    assert!(!format!("{fault} {fault:?}").contains("nobody"));
    let fault = Database::open("postgres://a:secret@127.0.0.1:1/x", OpenOptions::default()).map(|_| ()).unwrap_err();
    assert_eq!(fault.code(), "store_unavailable");
    let fault = Database::open("postgres://a:secret%@127.0.0.1:1/x", OpenOptions::default()).map(|_| ()).unwrap_err();
    assert_eq!(fault.code(), "store_url");
    assert!(!format!("{fault} {fault:?}").contains("secret"));
}

#[test]
fn every_transaction_is_of_its_desk_alone() {
    let (place, database) = Place::with_table();
    add(&database, 1).unwrap();
    add(&database, 2).unwrap();
    place.as_owner(
        "ALTER TABLE comptoir.crates ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; \
         CREATE POLICY own ON comptoir.crates USING (\
             replace(current_setting('comptoir.desk'), '-', '') = encode(id, 'hex'))",
    );
    let seen = |desk: Option<u8>| {
        let desk = desk.map(|number| DeskId::from_bytes([number; 16]));
        let all = |connection: &mut AnyConnection| Ok(crates::table.select(crates::at).load(connection)?);
        let read: Result<Vec<Timestamp>, StoreFault> = database.read(desk, all);
        let written: Result<Vec<Timestamp>, StoreFault> = database.write(desk, Keep::RollBack, all);
        assert_eq!(read.as_ref().unwrap(), written.as_ref().unwrap());
        read.unwrap().into_iter().map(Timestamp::as_micros).collect::<Vec<_>>()
    };
    assert_eq!((seen(Some(1)), seen(Some(2)), seen(Some(3)), seen(None)), (vec![1], vec![2], vec![], vec![]));
}

#[test]
fn what_a_closure_refuses_previews_or_panics_in_leaves_no_trace() {
    let (_place, database) = Place::with_table();
    let refused: Result<(), StoreFault> = write(&database, |connection| {
        diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?;
        Err(StoreFault::WrongKey)
    });
    assert_eq!(refused.unwrap_err().code(), "store_wrong_key");
    database
        .write(None, Keep::RollBack, |connection| {
            diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?;
            Ok::<_, StoreFault>(())
        })
        .unwrap();
    for _ in 0..6 {
        let written = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            write(&database, |connection| -> Result<(), StoreFault> {
                diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?;
                panic!("on purpose")
            })
        }));
        assert!(written.is_err());
    }
    assert_eq!(count(&database), 0);
}

#[test]
fn a_statement_that_failed_unseen_is_never_committed_as_success() {
    let (_place, database) = Place::with_table();
    add(&database, 1).unwrap();
    let fault = write(&database, |connection| {
        let again = diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection);
        assert_eq!(StoreFault::from(again.unwrap_err()).code(), "store_constraint");
        Ok(())
    });
    assert_eq!(fault.unwrap_err().code(), "store_failed");
    add(&database, 2).unwrap();
}

#[test]
fn a_read_sees_one_moment_and_can_write_nothing() {
    let (_place, database) = Place::with_table();
    database
        .read(None, |connection| {
            assert_eq!(by_id(connection, 1)?, None);
            add(&database, 1)?;
            assert_eq!(by_id(connection, 1)?, None);
            let written = diesel::insert_into(crates::table).values(&a_crate(2)).execute(connection);
            assert_eq!(StoreFault::from(written.unwrap_err()).code(), "store_read_only");
            Ok::<_, StoreFault>(())
        })
        .unwrap();
    assert_eq!(count(&database), 1);
}

#[test]
fn a_connection_lost_while_idle_is_replaced_unseen() {
    let (place, database) = Place::with_table();
    add(&database, 1).unwrap();
    place.cut();
    add(&database, 2).unwrap();
    place.cut();
    assert_eq!(count(&database), 2);
}

#[test]
fn a_connection_lost_in_a_transaction_is_unavailable_and_in_a_commit_unknown() {
    let (place, database) = Place::with_table();
    let fault = write(&database, |connection| {
        place.cut();
        Ok(diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?)
    });
    assert_eq!(fault.unwrap_err().code(), "store_unavailable");
    let fault = write(&database, |connection| {
        diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?;
        place.cut();
        Ok(())
    });
    assert_eq!(fault.unwrap_err().code(), "outcome_unknown");
    assert_eq!(count(&database), 0);
}

#[test]
fn waiting_for_a_row_ends_as_busy() {
    let (place, database) = Place::with_table();
    add(&database, 1).unwrap();
    let options = OpenOptions { wait: Duration::from_millis(100), readers: 1, ..OpenOptions::default() };
    let hasty = Database::open(&place.url(Some(&place.name)), options).unwrap();
    let touch = |connection: &mut AnyConnection| {
        Ok::<_, StoreFault>(diesel::update(crates::table).set(crates::count.eq(1)).execute(connection)?)
    };
    let code = write(&database, |connection| {
        touch(connection)?;
        Ok(write(&hasty, touch).unwrap_err().code())
    });
    assert_eq!(code.unwrap(), "store_busy");
    let code = hasty.read(None, |_| Ok::<_, StoreFault>(count_code(&hasty)));
    assert_eq!(code.unwrap(), "store_busy", "a reader waits for a connection");
}

fn count_code(database: &Database) -> &'static str {
    database.read(None, |connection| by_id(connection, 1)).map(|_| ()).unwrap_err().code()
}

#[test]
fn the_victim_of_a_deadlock_runs_again() {
    let (_place, database) = Place::with_table();
    add(&database, 1).unwrap();
    add(&database, 2).unwrap();
    let met = std::sync::Barrier::new(2);
    let runs = AtomicU32::new(0);
    let cross = |first: u8, second: u8| {
        let mut waited = false;
        write(&database, |connection| {
            runs.fetch_add(1, Ordering::SeqCst);
            for number in [first, second] {
                let id = AccountId::from_bytes([number; 16]);
                diesel::update(crates::table.filter(crates::id.eq(id)))
                    .set(crates::count.eq(crates::count + 1))
                    .execute(connection)?;
                if !waited {
                    waited = true;
                    met.wait();
                }
            }
            Ok(())
        })
        .unwrap();
    };
    std::thread::scope(|scope| {
        scope.spawn(|| cross(1, 2));
        scope.spawn(|| cross(2, 1));
    });
    assert!(runs.load(Ordering::SeqCst) > 2, "one of them was the victim");
    for number in [1, 2] {
        let row = database.read(None, |connection| by_id(connection, number)).unwrap().unwrap();
        assert_eq!(row.count, 2);
    }
}

#[test]
fn constraints_and_bad_rows_are_told_by_name_without_their_values() {
    let (_place, database) = Place::with_table();
    add(&database, 1).unwrap();
    assert_eq!(add(&database, 1).unwrap_err().to_string(), "a constraint refused a row: Unique crates_pkey");
    let negative = write(&database, |connection| {
        Ok(diesel::update(crates::table).set(crates::count.eq(-1)).execute(connection)?)
    });
    assert_eq!(negative.unwrap_err().to_string(), "a constraint refused a row: Check crates_count_check");
    write(&database, |connection| {
        Ok(diesel::update(crates::table).set(crates::country.eq("secret")).execute(connection)?)
    })
    .unwrap();
    let fault = database.read(None, |connection| by_id(connection, 1)).unwrap_err().in_table("crates");
    assert_eq!(fault.to_string(), "a row of `crates` holds a bad value in `country`");
    assert!(!format!("{fault:?}").contains("secret"));
}
