//! The SQLite file: what is refused and left alone, what is queued, what is noticed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::*;
use crate::store::keys::Keys;

const TABLE: &str = "CREATE TABLE crates (id BLOB NOT NULL PRIMARY KEY, parent BLOB REFERENCES crates, \
    at INTEGER NOT NULL, seen INTEGER, country TEXT NOT NULL, zone TEXT, count INTEGER NOT NULL CHECK (count >= 0), \
    open INTEGER NOT NULL) STRICT";

struct Place {
    directory: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> PathBuf {
        self.directory.path().join("a store?#%é.db")
    }

    fn url(&self) -> String {
        format!("sqlite:{}", self.path().display())
    }

    fn open(&self) -> Result<Database, StoreFault> {
        Database::open(&self.url(), OpenOptions { wait: Duration::from_secs(30), ..OpenOptions::default() })
    }

    fn with_table(&self) -> Database {
        let database = self.open().unwrap();
        write(&database, |connection| Ok(connection.batch_execute(TABLE)?)).unwrap();
        database
    }

    /// Every file of the directory with its bytes.
    fn contents(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = std::fs::read_dir(self.directory.path()).unwrap();
        files.map(|file| file.unwrap().path()).map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
    }

    fn names(&self) -> Vec<String> {
        self.contents().keys().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    /// Another program at the same file.
    fn outsider(&self) -> SqliteConnection {
        SqliteConnection::establish(self.path().to_str().unwrap()).unwrap_or_else(|_| panic!("it opens"))
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

fn pragma(connection: &mut AnyConnection, name: &str) -> String {
    let query = format!("(SELECT CAST({name} AS TEXT) FROM pragma_{name})");
    diesel::select(diesel::dsl::sql::<diesel::sql_types::Text>(&query)).get_result(connection).unwrap()
}

#[test]
fn rows_are_written_and_read_with_their_own_types() {
    let place = Place::new();
    let database = place.with_table();
    let rows: Vec<Crate> = (1..=4).map(a_crate).collect();
    let inserted = write(&database, |connection| Ok(insert_many!(connection, crates::table, &rows)?)).unwrap();
    assert_eq!(inserted, 4);
    add(&database, 9).unwrap();
    assert_eq!(database.read(None, |connection| by_id(connection, 3)).unwrap().as_ref(), Some(&rows[2]));
    assert_eq!(database.read(None, |connection| by_id(connection, 5)).unwrap(), None);
}

#[test]
fn an_insert_yields_to_a_row_already_there() {
    let place = Place::new();
    let database = place.with_table();
    add(&database, 1).unwrap();
    let (first, second) = write(&database, |connection| {
        let first = insert_if_absent!(connection, crates::table, &a_crate(1))?;
        let second = insert_if_absent!(connection, crates::table, &a_crate(7))?;
        Ok((first, second))
    })
    .unwrap();
    assert_eq!((first, second), (false, true));
}

#[test]
fn more_rows_than_one_batch_are_inserted_in_several() {
    let place = Place::new();
    let database = place.with_table();
    let rows: Vec<Crate> = (0..(BATCH as u32 * 2 + 1))
        .map(|number| {
            let mut row = a_crate(1);
            let mut id = [0; 16];
            id[..4].copy_from_slice(&number.to_be_bytes());
            row.id = AccountId::from_bytes(id);
            row
        })
        .collect();
    let inserted = write(&database, |connection| Ok(insert_many!(connection, crates::table, &rows)?)).unwrap();
    assert_eq!((inserted, count(&database)), (rows.len(), rows.len() as i64));
}

#[test]
fn a_new_file_is_made_whole_with_every_setting() {
    let place = Place::new();
    std::fs::write(place.path().with_extension("db.new"), "left over by a crash").unwrap();
    let database = place.open().unwrap();
    assert_eq!(
        place.names(),
        ["a store?#%é.db", "a store?#%é.db-shm", "a store?#%é.db-wal", "a store?#%é.db.lock"],
        "and no draft of it is left"
    );
    for (name, value) in [
        ("application_id", "1131443314"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("secure_delete", "1"),
        ("cell_size_check", "1"),
    ] {
        let read = database.read(None, |connection| Ok::<_, StoreFault>(pragma(connection, name))).unwrap();
        let written = write(&database, |connection| Ok(pragma(connection, name))).unwrap();
        assert_eq!((read.as_str(), written.as_str()), (value, value), "{name}");
    }
    drop(database);
    assert_eq!(place.names(), ["a store?#%é.db", "a store?#%é.db.lock"]);
    assert_eq!(place.open().map(|_| ()).map_err(|fault| fault.code()), Ok(()));
}

#[test]
fn an_empty_file_becomes_a_store_and_keeps_its_permissions() {
    let place = Place::new();
    std::fs::write(place.path(), "").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(place.path(), std::fs::Permissions::from_mode(0o600)).unwrap();
        place.open().unwrap();
        assert_eq!(place.path().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    place.open().unwrap();
}

#[test]
fn what_a_closure_refuses_or_previews_leaves_no_trace() {
    let place = Place::new();
    let database = place.with_table();
    let refused: Result<(), StoreFault> = write(&database, |connection| {
        diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?;
        Err(StoreFault::WrongKey)
    });
    assert_eq!(refused.unwrap_err().code(), "store_wrong_key");
    let seen: i64 = database
        .write(None, Keep::RollBack, |connection| {
            diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?;
            Ok::<_, StoreFault>(crates::table.count().get_result(connection)?)
        })
        .unwrap();
    assert_eq!((seen, count(&database)), (1, 0));
}

#[test]
fn a_panic_rolls_back_and_the_store_goes_on() {
    let place = Place::new();
    let database = place.with_table();
    for _ in 0..6 {
        let written = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            write(&database, |connection| -> Result<(), StoreFault> {
                diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?;
                panic!("on purpose")
            })
        }));
        assert!(written.is_err());
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            database.read(None, |connection| -> Result<(), StoreFault> {
                by_id(connection, 1)?;
                panic!("on purpose")
            })
        }));
        assert!(read.is_err());
    }
    assert_eq!(count(&database), 0);
    add(&database, 1).unwrap();
    assert_eq!(count(&database), 1);
}

#[test]
fn a_read_sees_one_moment_and_can_write_nothing() {
    let place = Place::new();
    let database = place.with_table();
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
fn waiting_ends_as_busy() {
    let place = Place::new();
    drop(place.with_table());
    let options = OpenOptions { wait: Duration::from_millis(50), readers: 1, ..OpenOptions::default() };
    let database = Database::open(&place.url(), options).unwrap();
    let lock = std::fs::File::open(place.path().with_extension("db.lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(add(&database, 1).unwrap_err().code(), "store_busy");
    lock.unlock().unwrap();
    add(&database, 1).unwrap();
    let inner = write(&database, |_| Ok(add(&database, 2).unwrap_err().code())).unwrap();
    assert_eq!(inner, "store_busy", "a writer waits for the one before it");
    let inner = database.read(None, |_| {
        Ok::<_, StoreFault>(database.read(None, |connection| by_id(connection, 1)).unwrap_err().code())
    });
    assert_eq!(inner.unwrap(), "store_busy", "a reader waits for a connection");
    assert_eq!(count(&database), 1);
}

#[test]
fn constraints_and_bad_rows_are_told_by_name_without_their_values() {
    let place = Place::new();
    let database = place.with_table();
    add(&database, 1).unwrap();
    let fault = add(&database, 1).unwrap_err();
    assert_eq!(fault.code(), "store_constraint");
    assert_eq!(fault.to_string(), "a constraint refused a row: Unique crates.id");
    let fault = write(&database, |connection| {
        Ok(diesel::update(crates::table).set(crates::parent.eq(AccountId::from_bytes([8; 16]))).execute(connection)?)
    })
    .unwrap_err();
    assert_eq!(fault.to_string(), "a constraint refused a row: ForeignKey ");
    write(&database, |connection| {
        Ok(diesel::update(crates::table).set(crates::country.eq("secret")).execute(connection)?)
    })
    .unwrap();
    let fault = database.read(None, |connection| by_id(connection, 1)).unwrap_err().in_table("crates");
    assert_eq!(fault.to_string(), "a row of `crates` holds a bad value in `country`");
    assert!(!format!("{fault:?}").contains("secret"));
}

#[test]
#[cfg(unix)]
fn a_log_deleted_under_the_store_is_noticed_before_anything_is_written() {
    let place = Place::new();
    let database = place.with_table();
    add(&database, 1).unwrap();
    std::fs::remove_file(place.path().with_extension("db-wal")).unwrap();
    assert_eq!(add(&database, 2).unwrap_err().code(), "store_replaced");
    std::fs::write(place.path().with_extension("db-wal"), "").unwrap();
    assert_eq!(add(&database, 2).unwrap_err().code(), "store_replaced");
}

#[test]
#[cfg(unix)]
fn a_log_deleted_during_a_write_leaves_its_outcome_unknown() {
    let place = Place::new();
    let database = place.with_table();
    let fault = write(&database, |connection| {
        std::fs::remove_file(place.path().with_extension("db-wal")).unwrap();
        Ok(diesel::insert_into(crates::table).values(&a_crate(1)).execute(connection)?)
    });
    assert_eq!(fault.unwrap_err().code(), "outcome_unknown");
    assert_eq!(add(&database, 2).unwrap_err().code(), "store_replaced");
}

#[test]
#[cfg(unix)]
fn a_file_put_in_the_place_of_the_store_is_noticed() {
    let place = Place::new();
    let database = place.with_table();
    let backup = place.path().with_extension("backup");
    std::fs::copy(place.path(), &backup).unwrap();
    std::fs::rename(&backup, place.path()).unwrap();
    assert_eq!(add(&database, 1).unwrap_err().code(), "store_replaced");
}

#[test]
fn the_log_is_turned_on_again_after_maintenance() {
    let place = Place::new();
    drop(place.with_table());
    place.outsider().batch_execute("PRAGMA journal_mode = DELETE").unwrap();
    let database = place.open().unwrap();
    assert_eq!(write(&database, |connection| Ok(pragma(connection, "journal_mode"))).unwrap(), "wal");
    add(&database, 1).unwrap();
}

#[test]
fn a_fork_must_open_its_own() {
    let place = Place::new();
    let database = Database { process: 0, ..place.with_table() };
    assert_eq!(add(&database, 1).unwrap_err().code(), "store_forked");
    let read = database.read(None, |connection| by_id(connection, 1));
    assert_eq!(read.unwrap_err().code(), "store_forked");
}

#[test]
fn a_store_knows_its_keys() {
    let place = Place::new();
    let database = place.open().unwrap();
    Keys::new(1, [1; 32]).admit(&database).unwrap();
    Keys::new(1, [1; 32]).admit(&place.open().unwrap()).unwrap();
    let wrong =
        [Keys::new(1, [2; 32]), Keys::new(2, [2; 32]), Keys::new(2, [2; 32]).with_previous(1, [3; 32]).unwrap()];
    for keys in wrong {
        assert_eq!(keys.admit(&database).unwrap_err().code(), "store_wrong_key");
    }
    Keys::new(2, [2; 32]).with_previous(1, [1; 32]).unwrap().admit(&database).unwrap();
    assert_eq!(Keys::new(1, [1; 32]).admit(&database).unwrap_err().code(), "store_wrong_key");
}

#[path = "sqlite_process_tests.rs"]
mod processes;

#[path = "sqlite_refusal_tests.rs"]
mod refusals;
