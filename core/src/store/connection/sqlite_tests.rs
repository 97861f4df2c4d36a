use super::*;

const TABLE: &str = "CREATE TABLE crates (id BLOB NOT NULL PRIMARY KEY, parent BLOB, at INTEGER NOT NULL, seen INTEGER, \
    country TEXT NOT NULL, zone TEXT, count INTEGER NOT NULL, open INTEGER NOT NULL) STRICT";

struct Place {
    directory: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> std::path::PathBuf {
        self.directory.path().join("a store?#%.db")
    }

    fn url(&self) -> String {
        format!("sqlite:{}", self.path().display())
    }

    fn open(&self) -> Result<Database, StoreFault> {
        Database::open(&self.url(), OpenOptions { wait: Duration::from_secs(5), ..OpenOptions::default() })
    }

    fn with_table(&self) -> Database {
        let database = self.open().unwrap();
        database.write(None, Keep::Commit, |connection| Ok::<_, StoreFault>(connection.batch_execute(TABLE)?)).unwrap();
        database
    }
}

#[test]
fn rows_are_written_and_read_with_their_own_types() {
    let place = Place::new();
    let database = place.with_table();
    let rows: Vec<Crate> = (1..=4).map(a_crate).collect();
    let count: usize = database
        .write(None, Keep::Commit, |connection| {
            diesel::insert_into(crates::table).values(&a_crate(9)).execute(connection)?;
            Ok::<_, StoreFault>(insert_many!(connection, crates::table, &rows)?)
        })
        .unwrap();
    assert_eq!(count, 4);
    let read = database.read(None, |connection| by_id(connection, 3)).unwrap();
    assert_eq!(read.as_ref(), Some(&rows[2]));
    let again = database
        .write(None, Keep::Commit, |connection| {
            let first = insert_if_absent!(connection, crates::table, &a_crate(3))?;
            let second = insert_if_absent!(connection, crates::table, &a_crate(7))?;
            let locked = lock_row!(connection, crates::table.filter(crates::country.eq(Country::FI)).filter(crates::id.eq(AccountId::from_bytes([7;16]))).select(Crate::as_select()) => Crate)?;
            assert_eq!(locked, a_crate(7));
            Ok::<_, StoreFault>((first, second))
        })
        .unwrap();
    assert_eq!(again, (false, true));
}
