//! The SQLite file: what is refused and left alone, what is queued, what is noticed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

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

fn is_refused_untouched(place: &Place, code: &str) {
    let before = place.contents();
    let fault = place.open().map(|_| ()).unwrap_err();
    assert_eq!(fault.code(), code);
    assert!(place.contents() == before, "{code}: something changed: {:?}", place.names());
}

#[test]
fn a_file_of_another_program_is_refused_untouched() {
    for sql in [
        "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 3",
        "PRAGMA journal_mode = WAL; CREATE TABLE theirs (x)",
    ] {
        let place = Place::new();
        place.outsider().batch_execute(sql).unwrap();
        is_refused_untouched(&place, "store_foreign");
    }
}

#[test]
fn a_file_of_another_program_that_has_not_left_its_log_is_refused_untouched() {
    let place = Place::new();
    let mut theirs = place.outsider();
    theirs.batch_execute("PRAGMA journal_mode = WAL; CREATE TABLE theirs (x)").unwrap();
    is_refused_untouched(&place, "store_foreign");
    drop(theirs);
}

#[test]
fn a_newer_store_is_refused_untouched() {
    let place = Place::new();
    drop(place.open().unwrap());
    place.outsider().batch_execute("PRAGMA user_version = 9999").unwrap();
    is_refused_untouched(&place, "store_newer");
}

#[test]
fn what_is_no_database_is_refused_untouched() {
    for bytes in [b"not a database".to_vec(), vec![0; 8192], b"SQLite format 3\0".to_vec()] {
        let place = Place::new();
        std::fs::write(place.path(), bytes).unwrap();
        is_refused_untouched(&place, "store_damaged");
    }
}

#[test]
fn a_damaged_store_is_refused_untouched() {
    let place = Place::new();
    drop(place.with_table());
    let whole = std::fs::read(place.path()).unwrap();
    let mut scrambled = whole.clone();
    scrambled[100..4096].fill(0xff);
    for bytes in [whole[..4096].to_vec(), whole[..50].to_vec(), scrambled] {
        std::fs::write(place.path(), bytes).unwrap();
        is_refused_untouched(&place, "store_damaged");
    }
}

#[test]
fn damage_found_later_is_told_as_such() {
    let place = Place::new();
    let database = place.with_table();
    let rows: Vec<Crate> = (1..=200).map(a_crate).collect();
    write(&database, |connection| Ok(insert_many!(connection, crates::table, &rows)?)).unwrap();
    let root = "(SELECT rootpage FROM sqlite_schema WHERE name = 'crates')";
    let root: i32 = database
        .read(None, |connection| {
            let page = diesel::dsl::sql::<diesel::sql_types::Integer>(root);
            Ok::<_, StoreFault>(diesel::select(page).get_result(connection)?)
        })
        .unwrap();
    drop(database);
    let mut bytes = std::fs::read(place.path()).unwrap();
    bytes[(root as usize - 1) * 4096..].fill(0xff);
    std::fs::write(place.path(), bytes).unwrap();
    let database = place.open().unwrap();
    let fault = database.read(None, |connection| by_id(connection, 7)).unwrap_err();
    assert_eq!(fault.code(), "store_damaged");
}

fn code_of(url: &str) -> &'static str {
    Database::open(url, OpenOptions::default()).map(|_| ()).unwrap_err().code()
}

#[test]
fn addresses_that_name_no_file_are_refused() {
    for url in
        ["", "counter.db", "sqlite:", "sqlite://", "sqlite::memory:", "sqlite:file:x.db", "mysql://x", "sqlite:/"]
    {
        assert_eq!(code_of(url), "store_url", "{url}");
    }
    let place = Place::new();
    assert_eq!(code_of(&format!("sqlite:{}", place.directory.path().display())), "store_url");
    assert_eq!(code_of(&format!("sqlite:{}/missing/counter.db", place.directory.path().display())), "store_missing");
    std::fs::write(place.path(), "").unwrap();
    assert_eq!(code_of(&format!("{}/counter.db", place.url())), "store_missing");
    assert_eq!(place.names(), ["a store?#%é.db"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_directory_that_cannot_be_written_is_told_as_such() {
    // Even the superuser cannot make files there.
    assert_eq!(code_of("sqlite:/sys/counter.db"), "store_read_only");
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

const CHILD: &str = "COMPTOIR_TEST_CHILD";
const PROCESSES: u8 = 8;
const WRITES: i32 = 40;

/// Not a test of its own: what each process of the next one does.
#[test]
fn one_of_many_processes() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let url = format!("sqlite:{}", Path::new(&path).display());
    let database = Database::open(&url, OpenOptions::default()).unwrap();
    write(&database, |connection| {
        connection.batch_execute(&TABLE.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"))?;
        insert_if_absent!(connection, crates::table, &a_crate(1))?;
        Ok(())
    })
    .unwrap();
    for _ in 0..WRITES {
        write(&database, |connection| {
            let before: i32 = crates::table.select(crates::count).get_result(connection)?;
            diesel::update(crates::table).set(crates::count.eq(before + 1)).execute(connection)?;
            Ok(())
        })
        .unwrap();
    }
}

/// Starts that in a process of its own.
fn start_child(place: &Place) -> std::process::Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::connection::tests::sqlite::one_of_many_processes", "--nocapture"])
        .env(CHILD, place.path())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap()
}

fn finish(child: std::process::Child) {
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"));
}

#[test]
fn processes_make_one_store_and_none_is_ever_told_busy_though_one_is_killed() {
    let place = Place::new();
    let mut killed = start_child(&place);
    let children: Vec<_> = (0..PROCESSES).map(|_| start_child(&place)).collect();
    std::thread::sleep(Duration::from_millis(150));
    killed.kill().unwrap();
    killed.wait().unwrap();
    children.into_iter().for_each(finish);
    let database = place.open().unwrap();
    let count = database.read(None, |connection| by_id(connection, 1)).unwrap().unwrap().count;
    let (least, most) = (i32::from(PROCESSES) * WRITES, i32::from(PROCESSES + 1) * WRITES);
    assert!((least..=most).contains(&count), "{count}");
    let sound = write(&database, |connection| {
        let check = "(SELECT integrity_check FROM pragma_integrity_check)";
        Ok(diesel::select(diesel::dsl::sql::<diesel::sql_types::Text>(check)).get_result::<String>(connection)?)
    });
    assert_eq!(sound.unwrap(), "ok");
}

#[test]
fn a_store_opened_and_closed_beside_another_leaves_its_locks_alone() {
    let place = Place::new();
    let database = place.with_table();
    add(&database, 1).unwrap();
    drop(place.open().unwrap());
    // A process that believed itself the last to close would delete the log.
    finish(start_child(&place));
    add(&database, 2).unwrap();
    assert_eq!(count(&database), 2);
}

#[test]
fn threads_with_stores_of_their_own_write_side_by_side() {
    let place = Place::new();
    drop(place.with_table());
    std::thread::scope(|scope| {
        for thread in 0..4_u8 {
            let place = &place;
            scope.spawn(move || {
                let database = place.open().unwrap();
                for number in 0..20 {
                    add(&database, 1 + thread * 20 + number)
                        .or_else(|fault| {
                            // The first crate is every other's parent.
                            if fault.code() == "store_constraint" { Ok(0) } else { Err(fault) }
                        })
                        .unwrap();
                }
            });
        }
    });
    assert!(count(&place.open().unwrap()) > 20);
}
